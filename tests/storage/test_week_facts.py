"""What the page of a week is made of besides its sums, out of a real journal."""

from datetime import date, timedelta

from sojourn.domain.assessment import Assessment, Cause
from sojourn.domain.comparison import Change, Figure
from sojourn.domain.moment import utc_ms_of
from sojourn.domain.outcome import Met, Outcome, Pull, Reflection
from sojourn.domain.person import Person
from sojourn.domain.week import WeekSummary, told
from sojourn.domain.week_people import Touch
from sojourn.storage.database import Database
from sojourn.storage.journal import Journal
from sojourn.storage.models import PlatformRow, StanceChangeRow
from tests.manual_clock import MINUTE, moment_at
from tests.storage.visits import Visit, lived

MONDAY = date(2026, 11, 16)
NOW = moment_at("2026-11-18 12:00")
TODAY = NOW.local.date()


def week(journal: Journal, start: date = MONDAY, today: date = TODAY) -> WeekSummary:
    return told(journal.week_facts(start, today), today)


def on(days_ago: int, hour: int = 9) -> str:
    return f"{TODAY - timedelta(days=days_ago)} {hour:02}:00"


def test_an_empty_journal_gives_an_empty_week(journal: Journal) -> None:
    found = week(journal)
    assert found.is_empty
    assert (found.people, found.compared, found.platforms) == ((), (), ())


def test_a_week_not_over_is_set_beside_the_same_days_of_the_one_before(journal: Journal) -> None:
    lived(journal, Visit(at=on(0), outcomes=("lead",)))
    for days_ago in (9, 8, 7, 6, 5):
        lived(journal, Visit(at=on(days_ago), minutes=30))
    compared = {one.figure: one for one in week(journal).compared}
    assert (compared[Figure.TIME].now, compared[Figure.TIME].before) == (10 * MINUTE, 90 * MINUTE)
    assert compared[Figure.VISITS].change is Change.LESS
    assert compared[Figure.OUTCOMES].change is Change.MORE
    over = {one.figure: one for one in week(journal, today=date(2026, 12, 1)).compared}
    assert over[Figure.TIME].before == 150 * MINUTE


def test_who_the_people_of_the_week_are(journal: Journal) -> None:
    met = Reflection("met", people=(Met("Ana"), Met("Bảo")))
    lived(journal, Visit(at=on(7), reflection=Reflection("met", people=(Met("ana"),))))
    lived(journal, Visit(at=on(0), outcomes=("help-given", "like"), reflection=met))
    outcome = Outcome("lead", 1, "Forum", NOW.utc_ms, TODAY, 3600, person="Chloé")
    journal.keep_outcome(outcome, "", NOW)
    people = {one.name: one for one in week(journal).people}
    assert people["ana"].touches == (Touch.MET, Touch.HELPED)
    assert (people["ana"].weeks, people["ana"].came_back) == (2, True)
    assert people["Bảo"].touches == (Touch.MET,)
    assert people["Chloé"].touches == (Touch.HELPED_YOU,)
    assert week(journal).came_back == 1


def test_what_is_due_and_what_is_next_stand_in_the_current_week_alone(journal: Journal) -> None:
    lived(journal, Visit(at=on(9), reflection=Reflection("met", next_step="write to Ana")))
    journal.keep_person(Person("Ana", follow_up=MONDAY + timedelta(days=6)), NOW)
    journal.keep_person(Person("Bo", follow_up=MONDAY + timedelta(days=7)), NOW)
    now = week(journal)
    assert (now.due, [one.text for one in now.next_steps]) == (("Ana",), ["write to Ana"])
    before = week(journal, MONDAY - timedelta(weeks=1))
    assert (before.due, before.next_steps) == ((), ())


def test_pulls_are_ranked_and_lessons_come_in_order(journal: Journal) -> None:
    feed, habit = Pull("feed", "accepted"), Pull("habit", "declined")
    unnamed = Pull("", "accepted")
    for days_ago, pulls, lesson in (
        (1, (feed, unnamed, unnamed, unnamed), "first"),
        (0, (feed, habit), "second"),
    ):
        said = Reflection("met", pulls=pulls, lesson=lesson)
        lived(journal, Visit(at=on(days_ago), reflection=said))
    found = week(journal)
    assert [(one.kind, one.inner, one.count, one.stayed) for one in found.pulls] == [
        ("feed", False, 2, 0),
        ("habit", True, 1, 1),
        ("", None, 3, 0),
    ]
    assert [one.text for one in found.lessons] == ["first", "second"]


def test_a_platform_kept_where_nobody_goes_any_more_is_quiet(journal: Journal) -> None:
    lived(journal, Visit(at=on(40), platform="Choir"))
    for days_ago in (21, 14, 7, 0):
        lived(journal, Visit(at=on(days_ago)))
    forum, choir = week(journal).platforms
    assert (choir.platform, choir.length_ms, choir.sessions) == ("Choir", 0, 0)
    assert choir.assessed is not None
    assert choir.assessed.assessment is Assessment.QUIET
    assert choir.assessed.cause is Cause.NOBODY_WENT
    assert choir.trend_ms == (0, 10 * MINUTE, 0, 0, 0, 0, 0, 0)
    assert forum.assessed is not None
    assert forum.assessed.assessment is Assessment.EARLY


def test_what_came_later_makes_its_visit_fruitful(journal: Journal) -> None:
    session = lived(journal, Visit(at=on(12)))
    lived(journal, Visit(at=on(0)))
    journal.keep_outcome(Outcome("lead", 3, "Forum", NOW.utc_ms, TODAY, 3600), session.key, NOW)
    journal.keep_outcome(Outcome("lead", 1, "Forum", NOW.utc_ms, TODAY, 3600), "", NOW)
    (forum,) = week(journal).platforms
    assert forum.assessed is not None
    record = forum.assessed.record
    assert (record.visits, record.fruitful, record.outcomes) == (2, 1, 4)


def test_who_keeps_it_all_the_same_lets_the_assessment_rest(
    journal: Journal, database: Database
) -> None:
    lived(journal, Visit(at=on(0)))
    row = database.first(PlatformRow.select(PlatformRow.key))
    assert row is not None
    with database.writing(durable=False):
        database.run(
            StanceChangeRow.insert(
                key="7d1f9f63-9f4b-4c83-8b40-5f44d24a7a11",
                updated_at=0,
                platform=row["key"],
                at=utc_ms_of(NOW.local),
                offset_s=3600,
                stance="keep",
                reason="my sister is there",
                review_on=TODAY + timedelta(days=1),
            )
        )
    (forum,) = week(journal).platforms
    assert forum.because == "my sister is there"
    assert forum.rests_until == TODAY + timedelta(days=1)
    (later,) = week(journal, today=TODAY + timedelta(days=1)).platforms
    assert (later.because, later.rests_until) == ("", None)
