"""Platforms and people: kept once whatever their spelling, and what is known of them."""

import sqlite3
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sojourn.domain.event import Finish, Pause, Resume
from sojourn.domain.intention import Platform
from sojourn.domain.outcome import Met, Reflection
from sojourn.domain.person import Person
from sojourn.domain.session import started
from sojourn.storage.database import Database
from sojourn.storage.journal import Journal
from tests.manual_clock import HOUR, MINUTE, ManualClock, later, moment_at
from tests.storage.visits import Visit, happened, lived, running

MONDAY = date(2026, 11, 16)
FORUM = Platform(
    "Forum", "#123456", "https://forum.example/", True, "trial", "help people", "Ana, Bo", 90_000
)


def test_a_platform_is_given_back_as_it_was_kept(journal: Journal) -> None:
    journal.keep_platform(FORUM)
    assert journal.platforms() == (FORUM,)


def test_a_platform_of_that_name_is_changed_not_doubled(journal: Journal) -> None:
    journal.keep_platform(FORUM)
    renamed = replace(FORUM, name="  FORUM", colour="#000000", weekly_budget_ms=None)
    journal.keep_platform(renamed)
    assert journal.platforms() == (renamed,)


def test_platforms_last_used_come_first_and_those_never_used_by_name(journal: Journal) -> None:
    journal.keep_platform(replace(FORUM, name="Zoo"))
    journal.keep_platform(replace(FORUM, name="attic"))
    lived(journal, Visit(platform="Blog", at="2026-11-16 12:00"))
    lived(journal, Visit(platform="Forum", at="2026-11-16 10:00"))
    lived(journal, Visit(platform="Blog", at="2026-11-16 08:00"))
    assert [one.name for one in journal.platforms()] == ["Blog", "Forum", "attic", "Zoo"]


def test_a_session_uses_the_platform_however_it_is_spelled(journal: Journal) -> None:
    journal.keep_platform(FORUM)
    session = lived(journal, Visit(platform=" fOrum"))
    assert journal.platforms() == (FORUM,)
    found = journal.session(session.key)
    assert found is not None
    assert found.intention.platform == "Forum"


def test_nothing_is_known_of_a_platform_nobody_used(journal: Journal) -> None:
    assert journal.platform_facts("Forum", MONDAY) is None


def test_facts_of_a_platform(journal: Journal) -> None:
    journal.keep_platform(replace(FORUM, weekly_budget_ms=HOUR))
    told = Reflection("met", lesson="Ask first", next_step="Write to Bo")
    lived(journal, Visit(at="2026-11-15 10:00", minutes=7))
    lived(journal, Visit(at="2026-11-16 09:05", minutes=10, reflection=told))
    lived(journal, Visit(at="2026-11-16 11:20", minutes=20, purpose="ask", reflection=None))
    lived(journal, Visit(at="2026-11-16 12:00", minutes=11, platform="Blog"))
    facts = journal.platform_facts("forum", MONDAY)
    assert facts is not None
    assert facts.platform.name == "Forum"
    assert facts.last == Visit(purpose="ask").intention()
    berlin = ZoneInfo("Europe/Berlin")
    assert facts.visits_today == (
        datetime(2026, 11, 16, 9, 5, tzinfo=berlin),
        datetime(2026, 11, 16, 11, 20, tzinfo=berlin),
    )
    assert [one.utcoffset() for one in facts.visits_today] == [timedelta(hours=1)] * 2
    assert facts.spent_today_ms == 30 * MINUTE
    assert facts.budget_left_ms == 30 * MINUTE
    assert (facts.lesson, facts.next_step) == ("Ask first", "Write to Bo")


def test_a_visit_with_a_pause_began_once(journal: Journal) -> None:
    session, moment = running(journal)
    session = happened(journal, session, Pause(later(moment, MINUTE)))
    happened(journal, session, Resume(later(moment, 5 * MINUTE)))
    facts = journal.platform_facts("forum", MONDAY)
    assert facts is not None
    assert [one.strftime("%H:%M") for one in facts.visits_today] == ["09:05"]


def test_a_visit_from_last_evening_spends_today_but_did_not_begin_today(journal: Journal) -> None:
    lived(journal, Visit(at="2026-11-16 03:55", minutes=15))
    facts = journal.platform_facts("forum", MONDAY)
    assert facts is not None
    assert facts.visits_today == ()
    assert facts.spent_today_ms == 10 * MINUTE


def test_a_budget_may_be_used_up_and_weeks_may_begin_on_sunday(
    journal: Journal, database: Database, clock: ManualClock
) -> None:
    journal.keep_platform(replace(FORUM, weekly_budget_ms=5 * MINUTE))
    lived(journal, Visit(at="2026-11-15 10:00", minutes=7))
    facts = journal.platform_facts("Forum", MONDAY)
    assert facts is not None
    assert facts.budget_left_ms == 5 * MINUTE
    sunday = Journal(database, clock, first_weekday=6).platform_facts("Forum", MONDAY)
    assert sunday is not None
    assert sunday.budget_left_ms == -2 * MINUTE


def test_no_budget_has_nothing_left(journal: Journal) -> None:
    lived(journal, Visit())
    facts = journal.platform_facts("Forum", MONDAY)
    assert facts is not None
    assert facts.budget_left_ms is None


def test_a_next_step_is_a_fact_of_the_platform_while_it_is_open(
    journal: Journal, database: Database
) -> None:
    said = lived(journal, Visit(reflection=Reflection("met", lesson="Ask", next_step="Write")))
    assert next_step(journal) == ("Ask", "Write", said.key)
    journal.settle_next_step(said.key, moment_at("2026-11-16 12:00"), done=True)
    assert next_step(journal) == ("Ask", "", "")
    lived(journal, Visit(at="2026-11-16 13:00"))
    assert next_step(journal) == ("", "", "")


def next_step(journal: Journal) -> tuple[str, str, str]:
    facts = journal.platform_facts("Forum", MONDAY)
    assert facts is not None
    return facts.lesson, facts.next_step, facts.next_step_of


def test_the_intention_last_used_takes_nothing_up_again(journal: Journal) -> None:
    moment = moment_at("2026-11-16 09:00")
    intention = replace(Visit().intention(), takes_up="somewhere")
    happened(journal, started("a", intention, moment), Finish(later(moment, MINUTE)))
    lived(journal, Visit(at="2026-11-16 08:00"))
    facts = journal.platform_facts("Forum", MONDAY)
    assert facts is not None
    assert facts.last == Visit().intention()
    assert journal.recent_intentions(5) == (Visit().intention(),)


def met(*people: Met) -> Reflection:
    return Reflection("met", people=people)


def test_meeting_somebody_again_takes_the_new_date_and_keeps_the_old_without_one(
    journal: Journal,
) -> None:
    first, second = date(2026, 12, 1), date(2027, 1, 1)
    lived(journal, Visit(at="2026-11-16 09:00", reflection=met(Met("Ana", first))))
    lived(journal, Visit(at="2026-11-16 10:00", reflection=met(Met(" ANA"))))
    assert [(one.name, one.follow_up) for one in journal.people()] == [("Ana", first)]
    lived(journal, Visit(at="2026-11-16 11:00", reflection=met(Met("ana", second))))
    assert [(one.name, one.follow_up) for one in journal.people()] == [("Ana", second)]


def test_people_last_met_come_first(journal: Journal) -> None:
    lived(journal, Visit(at="2026-11-16 11:00", reflection=met(Met("Ana"))))
    lived(journal, Visit(at="2026-11-16 12:00", reflection=met(Met("Bo"), Met("Cy"))))
    lived(journal, Visit(at="2026-11-16 13:00", platform="Blog", reflection=met(Met("Cy"))))
    assert [(one.name, one.platform) for one in journal.people()] == [
        ("Cy", "Forum"),
        ("Bo", "Forum"),
        ("Ana", "Forum"),
    ]


def test_people_are_due_from_their_day_on_the_longest_due_first(journal: Journal) -> None:
    bo = Person("Bo", follow_up=MONDAY)
    zoe = Person("Zoé", "Choir", "sings", 30, date(2026, 11, 2))
    ana = Person("ana", follow_up=MONDAY)
    for person in (bo, zoe, ana, Person("Cy", follow_up=date(2026, 11, 17)), Person("Di")):
        journal.keep_person(person, moment_at("2026-11-16 09:00"))
    assert journal.people_due(MONDAY) == (zoe, ana, bo)
    assert journal.people_due(date(2026, 11, 1)) == ()


def test_a_person_kept_again_is_changed_not_doubled(journal: Journal) -> None:
    lived(journal, Visit(reflection=met(Met("Ana", MONDAY))))
    (ana,) = journal.people()
    touched = replace(ana, name="ANA ", note="called", cadence_days=7).touched(MONDAY)
    journal.keep_person(touched, moment_at("2026-11-16 09:00"))
    assert journal.people() == (touched,)
    assert journal.people_due(MONDAY) == ()
    without = replace(touched, platform="", cadence_days=None, follow_up=None)
    journal.keep_person(without, moment_at("2026-11-16 09:00"))
    assert journal.people() == (without,)


def test_the_deleted_are_not_due(journal: Journal, database: Database) -> None:
    journal.keep_person(Person("Ana", follow_up=MONDAY), moment_at("2026-11-16 09:00"))
    connection = sqlite3.connect(database.path)
    with connection:
        connection.execute("UPDATE person SET deleted_at = 1")
    connection.close()
    assert journal.people_due(MONDAY) == ()
