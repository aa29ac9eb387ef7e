"""What may be typed."""

from collections.abc import Callable

import pytest

from sojourn.domain import refusal
from sojourn.domain.refusal import Code, Refused, checked_line, checked_name, checked_text, folded


def test_a_line_is_tidied() -> None:
    assert checked_line("  answer\tAna's\n question ", "will_do") == "answer Ana's question"
    assert checked_line("Zoe\u0308", "name") == "Zo\u00eb"


@pytest.mark.parametrize(
    ("check", "text", "code"),
    [
        (lambda text: checked_line(text, "f"), " \n ", Code.EMPTY),
        (lambda text: checked_line(text, "f"), "\u200b\u202e", Code.EMPTY),
        (lambda text: checked_line(text, "f"), "x" * 501, Code.TOO_LONG),
        (lambda text: checked_name(text, "f"), "x" * 81, Code.TOO_LONG),
        (lambda text: checked_text(text, "f"), "x" * 2001, Code.TOO_LONG),
        (lambda text: checked_line(text, "f"), "a\0b", Code.UNREADABLE),
        (lambda text: checked_text(text, "f"), "a\ud800", Code.UNREADABLE),
        (lambda text: checked_line(text, "f"), "a\x1b[31m", Code.UNREADABLE),
    ],
)
def test_refused(check: Callable[[str], str], text: str, code: Code) -> None:
    with pytest.raises(Refused) as refused:
        check(text)
    assert (refused.value.code, refused.value.field) == (code, "f")


def test_the_longest_is_taken_whole() -> None:
    assert checked_line("x" * 500, "f") == "x" * 500
    assert checked_text("a\n\nb", "f") == "a\n\nb"
    assert checked_text("", "f") == ""


def test_a_length_and_a_count_have_bounds() -> None:
    assert refusal.checked_length(1_000) == 1_000
    for bad in (999, refusal.LENGTH_MAX_MS + 1, -1):
        with pytest.raises(Refused):
            refusal.checked_length(bad)
    assert refusal.checked_count(0, "f") == 0
    for bad in (-1, 1_000):
        with pytest.raises(Refused):
            refusal.checked_count(bad, "f")


def test_names_are_equal_without_case_spaces_and_composition() -> None:
    assert folded(" Zoe\u0308  B ") == folded("zo\u00eb b")
    assert folded("Zoe") != folded("Zo\u00eb")
