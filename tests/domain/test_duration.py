"""Durations as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sojourn.domain.duration import compact_duration, parsed_duration
from sojourn.domain.refusal import LENGTH_MAX_MS, LENGTH_MIN_MS, Code, Refused


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("90s", 90_000),
        ("15m", 900_000),
        ("1h30m", 5_400_000),
        ("12h", LENGTH_MAX_MS),
        (" 5M ", 300_000),
    ],
)
def test_known_spellings(text: str, ms: int) -> None:
    assert parsed_duration(text) == ms


@pytest.mark.parametrize("text", ["", "15", "m", "1m1h", "-5m", "5 m", "1.5h", "\u0665m", "15m!"])
def test_other_spellings_are_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        parsed_duration(text)
    assert (refused.value.code, refused.value.value) == (Code.NOT_A_LENGTH, text)


@pytest.mark.parametrize("text", ["0s", "40h", "12h1s", "999999h"])
def test_out_of_range_is_refused_as_it_was_typed(text: str) -> None:
    with pytest.raises(Refused) as refused:
        parsed_duration(text)
    assert (refused.value.code, refused.value.value) == (Code.OUT_OF_RANGE, text)
    assert refused.value.limit == (LENGTH_MIN_MS, LENGTH_MAX_MS)


@given(st.integers(1, 12 * 3600))
def test_written_and_read_again(seconds: int) -> None:
    assert parsed_duration(compact_duration(seconds * 1000)) == seconds * 1000


def test_nothing_is_written_as_seconds() -> None:
    assert compact_duration(999) == "0s"
