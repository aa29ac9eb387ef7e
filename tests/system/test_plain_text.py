"""Typed text is made fit for notification servers, whatever was typed."""

from hypothesis import given
from hypothesis import strategies as st

from sojourn.desktop.notifications.plain_text import fit, one_line


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(st.text(st.characters(categories=None)), st.integers(1, 60))
def test_it_fits_and_can_be_sent(text: str, limit: int) -> None:
    fitting = fit(text, limit)
    assert units(fitting) <= limit
    assert "\0" not in fitting


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), max_size=30))
def test_what_fits_stays_as_it_is(text: str) -> None:
    assert fit(text, 60) == text


def test_what_is_too_long_ends_with_an_ellipsis() -> None:
    assert fit("one two three", 8) == "one two…"
    assert fit("😀😀😀😀", 6) == "😀😀…"


def test_lines_are_kept_or_joined() -> None:
    assert fit("a\n\tb\r", 60) == "a\n\tb"
    assert one_line(" a\n\t b\r\x0b", 60) == "a b"
