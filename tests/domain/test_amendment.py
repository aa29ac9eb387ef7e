"""Putting a finished visit right: what changes, what stays, what is refused, what undoing does."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from sojourn.domain.amendment import (
    Amendment,
    Former,
    amended,
    checked_return,
    checked_room,
    taken_back,
    ticked_off,
)
from sojourn.domain.event import (
    Count,
    FeelPull,
    Finish,
    Pause,
    Reflect,
    Resume,
    Skip,
    Switch,
    Untouched,
)
from sojourn.domain.intention import Intention
from sojourn.domain.outcome import Met, Outcome, Pull, Reflection
from sojourn.domain.past_visit import PastVisit, taken_by, visited
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import Phase, Rules, Session, started
from sojourn.domain.span import Span, total_ms
from sojourn.domain.step import step
from tests.domain.sessions import session_in
from tests.manual_clock import HOUR, MINUTE, SECOND, later, moment_at

BEGIN = moment_at("2026-11-16 09:05")
NOW = moment_at("2026-11-20 12:00")
INTENTION = Intention("Forum", "help", "answer Ana's question", 15 * MINUTE, "Ana")
RULES = Rules()


def visit(*, reflected: bool = True) -> Session:
    """A visit of 20 minutes, 5 of them over; two outcomes, a pull, stillness, somebody met."""
    session = started("5f0c", INTENTION, BEGIN)
    moment = later(BEGIN, 4 * MINUTE)
    session = step(session, Count(moment, "learned"))[0]
    session = step(session, FeelPull(moment, Pull("feed", "declined")))[0]
    session = step(session, Untouched(later(BEGIN, 12 * MINUTE), 5 * MINUTE))[0]
    moment = later(BEGIN, 20 * MINUTE)
    session = step(session, Finish(moment))[0]
    if reflected:
        said = Reflection(
            "met", (("learned", 2),), "Ask first", people=(Met("Bao"),), pulls=session.pulls
        )
        session = step(session, Reflect(moment, said))[0]
    return session


def as_it_is(session: Session) -> Amendment:
    intention, said = session.intention, session.reflection or Reflection()
    return Amendment(
        intention.platform,
        intention.purpose,
        intention.will_do,
        intention.for_whom,
        lesson=said.lesson,
        next_step=said.next_step,
    )


def put_right(session: Session, **changes: object) -> Session:
    return amended(session, replace(as_it_is(session), **changes), NOW, RULES)  # type: ignore[arg-type]


def times(spans: tuple[Span, ...]) -> list[tuple[int, int, bool]]:
    """Start after BEGIN and length in minutes, and whether it lies over the box."""
    return [
        ((one.start_ms - BEGIN.utc_ms) // MINUTE, one.length_ms // MINUTE, one.over)
        for one in spans
    ]


@pytest.mark.parametrize("reflected", [True, False])
def test_nothing_changed_is_nothing_changed(reflected: bool) -> None:  # noqa: FBT001
    session = visit(reflected=reflected)
    assert put_right(session) == session


def test_words_are_put_right_and_tidied() -> None:
    session = visit()
    told = put_right(
        session, will_do="  thank   Ana ", for_whom=" Bao ", purpose="conversation", lesson=" So. "
    )
    assert told.intention == replace(
        INTENTION, will_do="thank Ana", for_whom="Bao", purpose="conversation"
    )
    assert told.reflection == replace(session.reflection or Reflection(), lesson="So.")
    assert (told.spans, told.outcomes, told.ending) == (
        session.spans,
        session.outcomes,
        session.ending,
    )


def test_another_platform_takes_its_minutes_and_outcomes_along() -> None:
    session = started("5f0c", INTENTION, BEGIN)
    session = step(session, Count(later(BEGIN, MINUTE), "learned"))[0]
    session = step(session, Switch(later(BEGIN, 5 * MINUTE), "Choir"))[0]
    session = step(session, Count(later(BEGIN, 6 * MINUTE), "learned"))[0]
    session = step(session, Finish(later(BEGIN, 9 * MINUTE)))[0]
    said = Reflection("met", moved=(("learned", "Forum"),))
    session = step(session, Reflect(later(BEGIN, 9 * MINUTE), said))[0]
    told = put_right(session, platform="Guild")
    assert told.intention.platform == "Guild"
    assert [(one.platform, one.length_ms) for one in told.spans] == [
        ("Guild", 5 * MINUTE),
        ("Choir", 4 * MINUTE),
    ]
    assert [(one.platform, one.count) for one in told.outcomes] == [("Guild", 2)]
    assert told.reflection is not None
    assert told.reflection.moved == (("learned", "Guild"),)


def test_outcomes_are_counted_anew() -> None:
    told = put_right(visit(), outcomes=(("learned", 1), ("lead", 3), ("like", 0)))
    assert [(one.kind, one.count) for one in told.outcomes] == [("learned", 1), ("lead", 3)]
    lead = told.outcomes[1]
    assert (lead.platform, lead.day, lead.at_ms) == (
        "Forum",
        date(2026, 11, 16),
        told.spans[-1].end_ms,
    )


def test_a_verdict_ends_the_waiting() -> None:
    told = put_right(visit(reflected=False), verdict="partly", lesson="Ask first")
    assert told.phase(NOW) is Phase.REFLECTED
    assert told.reflected_ms == NOW.utc_ms
    assert told.reflection == Reflection("partly", lesson="Ask first", pulls=told.pulls)


def test_a_verdict_takes_the_place_of_none_for_a_reflection_let_go() -> None:
    session = step(visit(reflected=False), Skip(NOW))[0]
    told = put_right(session, verdict="met")
    assert (told.skipped_ms, told.reflection and told.reflection.verdict) == (None, "met")


def test_another_verdict_keeps_the_rest_of_the_reflection() -> None:
    session = visit()
    told = put_right(session, verdict="missed", next_step="write to Bao")
    assert told.reflection == replace(
        session.reflection or Reflection(), verdict="missed", next_step="write to Bao"
    )
    assert told.reflected_ms == session.reflected_ms


def test_a_visit_is_moved_with_all_that_came_in_it() -> None:
    session = visit()
    start_ms = BEGIN.utc_ms - 2 * HOUR
    told = put_right(session, start_ms=start_ms)
    assert times(told.spans) == [(-120, 15, False), (-105, 5, True)]
    assert told.ending == replace(session.ending, at_ms=start_ms + 20 * MINUTE)  # type: ignore[type-var]
    assert [one.at_ms for one in told.outcomes] == [start_ms + 4 * MINUTE]
    assert [one.at_ms for one in told.pulls] == [start_ms + 4 * MINUTE]
    assert [one.start_ms for one in told.absences] == [start_ms + 7 * MINUTE]
    assert told.reflection is not None
    assert told.reflection.pulls == told.pulls


def test_pauses_move_along() -> None:
    session = started("5f0c", INTENTION, BEGIN)
    session = step(session, Pause(later(BEGIN, 5 * MINUTE)))[0]
    session = step(session, Resume(later(BEGIN, 30 * MINUTE)))[0]
    session = step(session, Finish(later(BEGIN, 34 * MINUTE)))[0]
    told = put_right(session, start_ms=BEGIN.utc_ms + 10 * MINUTE)
    assert times(told.spans) == [(10, 5, False), (40, 4, False)]


def test_a_visit_moved_over_the_day_s_end_is_cut_there() -> None:
    told = put_right(visit(), start_ms=moment_at("2026-11-18 03:50").utc_ms)
    assert [(one.day.day, one.length_ms // MINUTE, one.over) for one in told.spans] == [
        (17, 10, False),
        (18, 5, False),
        (18, 5, True),
    ]
    assert told.outcomes[0].day == date(2026, 11, 17)


def test_a_visit_moved_away_from_the_day_s_end_is_whole_again() -> None:
    at_the_end = put_right(visit(), start_ms=moment_at("2026-11-18 03:50").utc_ms)
    told = put_right(at_the_end, start_ms=BEGIN.utc_ms)
    assert times(told.spans) == times(visit().spans)


def test_days_stay_as_they_were_frozen_where_the_beginning_stays() -> None:
    session = visit()
    elsewhere = tuple(
        replace(one, day=date(2026, 11, 15), offset_s=-18_000) for one in session.spans
    )
    told = put_right(replace(session, spans=elsewhere), length_ms=10 * MINUTE)
    assert [(one.day.day, one.offset_s) for one in told.spans] == [(15, -18_000)]


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (30, [(0, 15, False), (15, 15, True)]),
        (20, [(0, 15, False), (15, 5, True)]),
        (15, [(0, 15, False)]),
        (3, [(0, 3, False)]),
    ],
)
def test_the_end_comes_earlier_or_later(
    minutes: int, expected: list[tuple[int, int, bool]]
) -> None:
    told = put_right(visit(), length_ms=minutes * MINUTE)
    assert times(told.spans) == expected
    assert told.ending is not None
    assert told.ending.at_ms == told.spans[-1].end_ms
    assert all(one.at_ms <= told.spans[-1].end_ms for one in told.outcomes)


def test_time_before_the_intention_never_counts_for_the_box() -> None:
    session = started("5f0c", INTENTION, BEGIN, RULES, 10 * MINUTE)
    session = step(session, Finish(later(BEGIN, 20 * MINUTE)))[0]
    told = put_right(session, start_ms=session.started_ms - HOUR, length_ms=35 * MINUTE)
    assert [one.before_intention for one in told.spans] == [True, False, False]
    assert times(told.spans) == [(-70, 10, False), (-60, 15, False), (-45, 10, True)]


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"will_do": "  "}, Code.EMPTY, "will_do"),
        ({"will_do": "x" * 501}, Code.TOO_LONG, "will_do"),
        ({"platform": ""}, Code.EMPTY, "platform"),
        ({"for_whom": "x" * 81}, Code.TOO_LONG, "for_whom"),
        ({"purpose": "party"}, Code.UNKNOWN, "purpose"),
        ({"verdict": "super"}, Code.UNKNOWN, "verdict"),
        ({"energy": "super"}, Code.UNKNOWN, "energy"),
        ({"outcomes": (("party", 1),)}, Code.UNKNOWN, "outcome"),
        ({"outcomes": (("lead", 1_000),)}, Code.OUT_OF_RANGE, "outcome"),
        ({"lesson": "x" * 2_001}, Code.TOO_LONG, "lesson"),
        ({"next_step": "\x00"}, Code.UNREADABLE, "next_step"),
        ({"length_ms": 0}, Code.OUT_OF_RANGE, "length"),
        ({"length_ms": 13 * HOUR}, Code.OUT_OF_RANGE, "length"),
    ],
)
def test_bad_values_are_refused(changes: dict[str, object], code: Code, field: str) -> None:
    with pytest.raises(Refused) as refused:
        put_right(visit(), **changes)
    assert (refused.value.code, refused.value.field) == (code, field)


def test_a_lesson_needs_an_answer() -> None:
    with pytest.raises(Refused) as refused:
        put_right(visit(reflected=False), lesson="Ask first")
    assert (refused.value.code, refused.value.field) == (Code.MISSING, "verdict")


def test_kinds_nobody_knows_stay_as_they_are() -> None:
    session = visit()
    odd = replace(
        session,
        intention=replace(session.intention, purpose="dance"),
        outcomes=(replace(session.outcomes[0], kind="gift"),),
        reflection=replace(session.reflection or Reflection(), verdict="odd"),
    )
    told = put_right(odd, will_do="dance", outcomes=(("gift", 1),))
    assert told == replace(
        odd,
        intention=replace(odd.intention, will_do="dance"),
        outcomes=(replace(odd.outcomes[0], count=1),),
    )


@pytest.mark.parametrize("phase", [Phase.RUNNING, Phase.PAUSED, Phase.OVERRUN])
def test_a_visit_that_is_on_is_not_put_right(phase: Phase) -> None:
    session, _ = session_in(phase)
    with pytest.raises(Refused) as refused:
        put_right(session, will_do="else")
    assert refused.value.code is Code.SESSION_ON


def stretch(after: int, minutes: int) -> tuple[int, int]:
    """A stretch that another visit fills: minutes after BEGIN, and how many."""
    begin = BEGIN.utc_ms + after * MINUTE
    return begin, begin + minutes * MINUTE


def test_another_time_must_be_free() -> None:
    session = visit()
    told = put_right(session, start_ms=BEGIN.utc_ms + HOUR)
    checked_room(session, told, NOW.utc_ms, [stretch(0, 60), stretch(80, 9)])
    with pytest.raises(Refused) as refused:
        checked_room(session, told, NOW.utc_ms, [stretch(70, 5)])
    assert (refused.value.code, refused.value.field) == (Code.OVERLAPS, "at")
    assert refused.value.limit == BEGIN.utc_ms + 50 * MINUTE


def test_another_time_must_be_over() -> None:
    session = visit()
    told = put_right(session, start_ms=NOW.utc_ms - 5 * MINUTE)
    with pytest.raises(Refused) as refused:
        checked_room(session, told, NOW.utc_ms, ())
    assert (refused.value.code, refused.value.limit) == (Code.IN_FUTURE, NOW.utc_ms - 20 * MINUTE)


def test_another_visit_may_lie_in_a_pause() -> None:
    session = started("5f0c", INTENTION, BEGIN)
    session = step(session, Pause(later(BEGIN, 5 * MINUTE)))[0]
    session = step(session, Resume(later(BEGIN, 30 * MINUTE)))[0]
    session = step(session, Finish(later(BEGIN, 34 * MINUTE)))[0]
    told = put_right(session, start_ms=BEGIN.utc_ms - MINUTE)
    checked_room(session, told, NOW.utc_ms, [stretch(4, 20)])
    with pytest.raises(Refused) as refused:
        checked_room(session, told, NOW.utc_ms, [stretch(4, 26)])
    assert (refused.value.code, refused.value.limit) == (Code.OVERLAPS, None)


def test_a_longer_visit_ends_where_the_next_begins() -> None:
    session = visit()
    told = put_right(session, length_ms=30 * MINUTE)
    before = (BEGIN.utc_ms - MINUTE, BEGIN.utc_ms + 300)
    checked_room(session, told, NOW.utc_ms, [before, stretch(30, 5)])
    with pytest.raises(Refused) as refused:
        checked_room(session, told, NOW.utc_ms, [stretch(26, 5)])
    assert (refused.value.field, refused.value.limit) == ("length", 26 * MINUTE)
    with pytest.raises(Refused) as refused:
        checked_room(session, told, BEGIN.utc_ms + 29 * MINUTE, ())
    assert (refused.value.code, refused.value.field) == (Code.IN_FUTURE, "length")


def test_words_and_a_shorter_time_need_no_room() -> None:
    session = visit()
    filled = [stretch(0, 60)]
    checked_room(session, put_right(session, will_do="else"), 0, filled)
    checked_room(session, put_right(session, length_ms=5 * MINUTE), 0, filled)


def test_a_visit_of_another_zone_stays_on_its_days() -> None:
    there = moment_at("2026-11-16 09:05", ZoneInfo("Asia/Tokyo"))
    session = started("5f0c", INTENTION, there)
    session = step(session, Finish(later(there, 20 * MINUTE)))[0]
    told = put_right(session, start_ms=moment_at("2026-11-17 03:55", there.zone).utc_ms)
    assert [(one.day.day, one.offset_s) for one in told.spans] == [
        (16, 32_400),
        (17, 32_400),
        (17, 32_400),
    ]


def test_a_visit_moved_over_a_change_of_the_clocks_has_the_offset_of_its_day() -> None:
    told = put_right(visit(), start_ms=moment_at("2026-07-01 09:00").utc_ms)
    assert {one.offset_s for one in told.spans} == {7_200}


def test_a_next_step_taken_up_is_done_once_its_visit_went_as_intended() -> None:
    taken_up = replace(INTENTION, takes_up="a session")
    before = replace(visit(reflected=False), intention=taken_up)
    after = put_right(before, verdict="met")
    assert ticked_off(before, after) == ("a session",)
    assert ticked_off(after, put_right(after, will_do="else")) == ()
    assert ticked_off(before, put_right(before, verdict="partly")) == ()
    assert ticked_off(visit(reflected=False), visit()) == ()


def test_an_edit_is_taken_back() -> None:
    was = visit()
    became = put_right(was, will_do="else", verdict="missed", start_ms=BEGIN.utc_ms - HOUR)
    assert taken_back(Former("f", was, became), became) == was


def test_what_was_said_after_an_edit_stays() -> None:
    was = visit(reflected=False)
    became = put_right(was, will_do="else")
    now = step(became, Reflect(NOW, Reflection("met", pulls=became.pulls)))[0]
    assert taken_back(Former("f", was, became), now) == replace(now, intention=was.intention)


def test_an_edit_edited_over_leaves_nothing_to_take_back() -> None:
    was = visit()
    became = put_right(was, will_do="else")
    assert taken_back(Former("f", was, became), put_right(became, will_do="once more")) is None
    assert taken_back(Former("f", was, became), None) is None


def test_a_deletion_is_taken_back_once() -> None:
    was = visit()
    assert taken_back(Former("f", was, None), None) == was
    assert taken_back(Former("f", was, None), was) is None


def test_a_visit_comes_back_only_where_its_time_is_free() -> None:
    was = visit()
    checked_return(None, was, [stretch(-5, 5), stretch(20, 5)])
    with pytest.raises(Refused) as refused:
        checked_return(None, was, [stretch(19, 5)])
    assert (refused.value.code, refused.value.field) == (Code.OVERLAPS, "visit")
    checked_return(was, put_right(was, will_do="else"), [stretch(0, 60)])


def test_a_visit_taken_up_again_is_not_touched() -> None:
    session, _ = session_in(Phase.RUNNING)
    with pytest.raises(Refused) as refused:
        checked_return(session, visit(), ())
    assert refused.value.code is Code.SESSION_ON


def test_the_sum_of_spans_is_always_what_was_said() -> None:
    past = visited("p", PastVisit(INTENTION, BEGIN.utc_ms, 50 * MINUTE), NOW, RULES)
    for seconds in (1, 59, 899, 900, 901, 3_601):
        told = put_right(
            past, start_ms=moment_at("2026-11-18 03:59").utc_ms, length_ms=seconds * SECOND
        )
        assert total_ms(told.spans) == seconds * SECOND
        assert taken_by(told)[-1][1] == told.ending.at_ms if told.ending else False


def test_an_outcome_keeps_its_note_and_person() -> None:
    session = visit()
    noted = Outcome("lead", 1, "Forum", BEGIN.utc_ms, date(2026, 11, 16), 3_600, "call", "Bao")
    session = replace(session, outcomes=(noted,))
    told = put_right(session, platform="Guild")
    assert told.outcomes == (replace(noted, platform="Guild"),)


@pytest.mark.parametrize("length_ms", [10 * MINUTE, 40 * MINUTE])
def test_where_no_other_length_was_planned_a_length_put_right_is_no_overrun(length_ms: int) -> None:
    past = visited("p", PastVisit(INTENTION, BEGIN.utc_ms, INTENTION.length_ms), NOW, RULES)
    told = put_right(past, length_ms=length_ms)
    assert (told.timebox_ms, total_ms(told.spans)) == (length_ms, length_ms)
    assert not any(span.over for span in told.spans)
    assert taken_back(Former("f", past, told), told) == past


def test_a_length_that_was_planned_stays_when_the_time_spent_is_put_right() -> None:
    past = visited("p", PastVisit(INTENTION, BEGIN.utc_ms, 10 * MINUTE), NOW, RULES)
    told = put_right(past, length_ms=20 * MINUTE)
    assert told.timebox_ms == INTENTION.length_ms
    assert sum(span.length_ms for span in told.spans if span.over) == 5 * MINUTE
