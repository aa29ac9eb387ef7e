"""Spans are cut at the day's end and at the box's end, and nothing is lost by cutting."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sojourn.domain.moment import day_end_ms, day_of
from sojourn.domain.span import Ruler, begun, grown, recut, total_ms
from tests.manual_clock import BERLIN, HOUR, MINUTE, moment_at


def test_cut_where_the_box_ends() -> None:
    start = moment_at("2026-11-16 09:05").utc_ms
    ruler = Ruler(15 * MINUTE, BERLIN)
    spans = grown(begun((), "Forum", start, ruler), 20 * MINUTE, ruler)
    assert [(s.start_ms - start, s.length_ms, s.over) for s in spans] == [
        (0, 15 * MINUTE, False),
        (15 * MINUTE, 5 * MINUTE, True),
    ]


def test_cut_where_the_persons_day_ends() -> None:
    ruler = Ruler(3 * HOUR, BERLIN)
    spans = grown(begun((), "Forum", moment_at("2026-11-17 03:30").utc_ms, ruler), HOUR, ruler)
    assert [(s.day, s.length_ms) for s in spans] == [
        (date(2026, 11, 16), 30 * MINUTE),
        (date(2026, 11, 17), 30 * MINUTE),
    ]


def test_the_day_ends_at_its_hour_through_a_change_to_winter_time() -> None:
    """On 2026-10-25 Berlin's clocks go back at 03:00, so the night is an hour longer."""
    ruler = Ruler(6 * HOUR, BERLIN)
    spans = grown(begun((), "Forum", moment_at("2026-10-25 01:00").utc_ms, ruler), 5 * HOUR, ruler)
    assert [(s.day, s.length_ms, s.offset_s) for s in spans] == [
        (date(2026, 10, 24), 4 * HOUR, 7200),
        (date(2026, 10, 25), HOUR, 3600),
    ]


def test_work_after_midnight_belongs_to_the_evening() -> None:
    night = moment_at("2026-11-17 03:59").utc_ms
    assert day_of(night, BERLIN) == date(2026, 11, 16)
    assert day_of(night + MINUTE, BERLIN) == date(2026, 11, 17)
    assert day_of(night, BERLIN, day_begins=0) == date(2026, 11, 17)
    assert day_end_ms(night, BERLIN) == night + MINUTE


def test_an_extension_moves_the_mark() -> None:
    ruler = Ruler(10 * MINUTE, BERLIN)
    spans = grown(
        begun((), "Forum", moment_at("2026-11-16 09:00").utc_ms, ruler), 12 * MINUTE, ruler
    )
    assert [(s.length_ms, s.over) for s in recut(spans, 15 * MINUTE)] == [(12 * MINUTE, False)]
    assert recut(recut(spans, 15 * MINUTE), 10 * MINUTE) == spans


@given(
    st.lists(st.integers(0, 5 * HOUR), min_size=1, max_size=8),
    st.integers(1, 6 * HOUR),
    st.integers(1, 12 * HOUR),
    st.integers(0, 400 * 24),
)
def test_cutting_loses_and_adds_nothing(
    growths: list[int], box: int, other_box: int, hours: int
) -> None:
    start = moment_at("2026-01-01 00:00").utc_ms + hours * HOUR
    ruler = Ruler(box, BERLIN)
    spans = begun((), "Forum", start, ruler)
    for growth in growths:
        spans = grown(spans, growth, ruler)
    for timebox, cut in ((box, spans), (other_box, recut(spans, other_box))):
        assert total_ms(cut) == sum(growths)
        assert sum(s.length_ms for s in cut if s.over) == max(0, sum(growths) - timebox)
        assert all(a.end_ms == b.start_ms for a, b in pairwise(cut))
        for span in cut:
            assert span.day == day_of(span.start_ms, BERLIN)
            assert span.end_ms <= day_end_ms(span.start_ms, BERLIN)
