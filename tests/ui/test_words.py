"""Every key of the domain has its words, and a key nobody knows is shown and never raises."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QLocale

from sojourn.domain.catalogue import (
    EXTENSION_REASONS,
    OUTCOME_KINDS,
    PULL_KINDS,
    PURPOSES,
    Answer,
    Energy,
    Mode,
    Stance,
    Verdict,
    Way,
)
from sojourn.domain.kinds import BUILT_IN
from sojourn.domain.refusal import Code, Refused
from sojourn.ui import words
from sojourn.ui.refusal_words import nearest_time, refusal


def purpose(key: str) -> str:
    return words.purpose(key, BUILT_IN)


def outcome(key: str) -> str:
    return words.outcome(key, BUILT_IN)


NAMED: list[tuple[Callable[[str], str], Iterable[str]]] = [
    (words.mode, Mode),
    (purpose, [one.key for one in PURPOSES]),
    (outcome, [one.key for one in OUTCOME_KINDS]),
    (words.way, Way),
    (words.pull, [one.key for one in PULL_KINDS]),
    (words.answer, Answer),
    (words.verdict, Verdict),
    (words.energy, Energy),
    (words.stance, Stance),
]
PAIRS = [
    pytest.param(name, str(key), id=f"{name.__name__}-{key}")
    for name, keys in NAMED
    for key in keys
]
# What may never be said on screen (product.md, *Words*).
NEVER = ("sink", "shallow", "failed", "wasted", "addicted", "score")


@pytest.mark.parametrize(("name", "key"), PAIRS)
def test_a_key_has_words_of_its_own(name: Callable[[str], str], key: str) -> None:
    said = name(key)
    assert said[0].isupper()
    assert "other" not in said
    assert not any(word in said.casefold() for word in NEVER)


@pytest.mark.parametrize("name", [name for name, _ in NAMED])
def test_words_differ_within_a_kind(name: Callable[[str], str]) -> None:
    keys = [str(key) for one, keys in NAMED if one is name for key in keys]
    assert len({name(key) for key in keys}) == len(keys)


@pytest.mark.parametrize("name", [name for name, _ in NAMED])
def test_a_key_nobody_knows_is_shown_as_other(name: Callable[[str], str]) -> None:
    assert name("brand-new") == "other (brand-new)"


@pytest.mark.parametrize("kind", [one.key for one in OUTCOME_KINDS])
@pytest.mark.parametrize("count", [0, 1, 2, 7])
def test_outcomes_are_counted(kind: str, count: int) -> None:
    said = words.outcome_count(kind, count, BUILT_IN)
    assert str(count) in said
    assert "%n" not in said
    assert "other" not in said


def test_an_outcome_nobody_knows_is_counted_too() -> None:
    assert words.outcome_count("brand-new", 3, BUILT_IN) == "3 other (brand-new)"


def test_a_reason_in_own_words_is_left_alone() -> None:
    assert words.extension_reason("the %1 <b>rang</b>") == "the %1 <b>rang</b>"
    said = [words.extension_reason(key) for key in EXTENSION_REASONS]
    assert len(set(said)) == len(EXTENSION_REASONS)
    assert not set(said) & set(EXTENSION_REASONS)


def test_what_a_value_holds_is_never_taken_for_a_place() -> None:
    assert words.filled("%1: %2", "100 %2 real", "%1 & <b>") == "100 %2 real: %1 & <b>"
    assert words.filled("%1 and %3", "a") == "a and %3"


def test_lists_are_joined_as_the_language_does() -> None:
    was = QLocale()
    try:
        QLocale.setDefault(QLocale("en_GB"))
        assert words.joined(["a", "b", "c"]) == "a, b and c"
        QLocale.setDefault(QLocale("fr"))
        assert words.joined(["a", "b", "c"]) == "a, b et c"
    finally:
        QLocale.setDefault(was)
    assert words.joined([]) == ""


@pytest.mark.parametrize("code", list(Code))
@pytest.mark.parametrize("field", ["will_do", "platform", "purpose", "length", "anything"])
def test_every_refusal_says_something(code: Code, field: str) -> None:
    said = refusal(Refused(code, field, "x"))
    assert said.endswith(".")


def test_refusals_name_what_fits() -> None:
    was = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    try:
        empty = refusal(Refused(Code.EMPTY, "will_do", ""))
        assert empty == "One thing you came to do, in a few words."
        long = refusal(Refused(Code.TOO_LONG, "will_do", "x" * 1234, limit=500))
        assert long == "These are 1,234 characters; at most 500 fit. Nothing was cut."
        length = refusal(Refused(Code.OUT_OF_RANGE, "length", "40h", limit=(60_000, 43_200_000)))
        assert length.endswith("to 12\u00a0h.")
        count = refusal(Refused(Code.OUT_OF_RANGE, "outcome", 1000, limit=(0, 999)))
        assert count == "Anything from 0 to 999."
    finally:
        QLocale.setDefault(was)


AT_NOON = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)
NEAREST_MS = round(datetime(2026, 11, 16, 9, 12, 40, tzinfo=UTC).timestamp() * 1000)


@pytest.mark.parametrize("code", [Code.OVERLAPS, Code.IN_FUTURE, Code.TOO_EARLY])
def test_a_refused_time_says_the_nearest_one(code: Code) -> None:
    refused = Refused(code, "at", NEAREST_MS + 1, limit=NEAREST_MS)
    assert "09:12." in refusal(refused, AT_NOON)
    assert nearest_time(refused, AT_NOON) == datetime(2026, 11, 16, 9, 12, 40, tzinfo=UTC)
    ahead = AT_NOON.astimezone(timezone(timedelta(hours=5)))
    assert "14:12." in refusal(refused, ahead), "told in the zone of the window"


def test_a_nearest_time_of_another_day_names_it() -> None:
    refused = Refused(Code.OVERLAPS, "at", NEAREST_MS, limit=NEAREST_MS - 86_400_000)
    assert "Sunday 15 November" in refusal(refused, AT_NOON)
    assert "Sunday" in refusal(refused), "the day asked for counts as today without one"
    assert "Monday" not in refusal(Refused(Code.OVERLAPS, "at", NEAREST_MS, limit=NEAREST_MS))


def test_an_ago_that_overlaps_says_how_much_is_free() -> None:
    refused = Refused(Code.OVERLAPS, "ago", 1_200_000, limit=420_000)
    assert refusal(refused).endswith("at most 7\N{NO-BREAK SPACE}min are free.")
    assert nearest_time(refused) is None
    none = refusal(Refused(Code.OVERLAPS, "ago", 1_200_000, limit=0))
    assert "0" not in none
