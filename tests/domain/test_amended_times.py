"""Another time for a finished visit: what moves along, where it is cut, which time is free."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from sojourn.domain.amendment import Former, checked_room, taken_back
from sojourn.domain.event import Finish, Pause, Resume
from sojourn.domain.past_visit import PastVisit, taken_by, visited
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import started
from sojourn.domain.span import total_ms
from sojourn.domain.step import step
from tests.domain.amendments import NOW, RULES, put_right, stretch, times, visit
from tests.domain.sessions import BEGIN, INTENTION
from tests.manual_clock import HOUR, MINUTE, SECOND, later, moment_at


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


def test_the_sum_of_spans_is_always_what_was_said() -> None:
    past = visited("p", PastVisit(INTENTION, BEGIN.utc_ms, 50 * MINUTE), NOW, RULES)
    for seconds in (1, 59, 899, 900, 901, 3_601):
        told = put_right(
            past, start_ms=moment_at("2026-11-18 03:59").utc_ms, length_ms=seconds * SECOND
        )
        assert total_ms(told.spans) == seconds * SECOND
        assert taken_by(told)[-1][1] == told.ending.at_ms if told.ending else False


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
