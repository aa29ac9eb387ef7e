"""The ladders of reminders, given and written by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sojourn.domain.ladder import FIRM, GENTLE, NORMAL, Ladder, Loudness, ladder_of
from sojourn.domain.refusal import Refused
from sojourn.domain.settings import OWN_REMINDERS, settled
from tests.manual_clock import MINUTE


def climbed(ladder: Ladder) -> list[tuple[int, str]]:
    return [
        (step // MINUTE, ladder.loudness(at).name.lower())
        for at, step in enumerate(ladder.steps_ms)
    ]


def test_what_is_loud_is_loud_only_where_the_person_wants_it() -> None:
    assert climbed(GENTLE) == [(0, "notice"), (10, "pressing"), (30, "pressing")]
    assert climbed(NORMAL) == [
        *((minutes, "notice") for minutes in (0, 1, 3)),
        *((minutes, "pressing") for minutes in (5, 10)),
    ]
    assert climbed(FIRM) == [
        *((minutes, "notice") for minutes in (0, 1)),
        *((minutes, "sound") for minutes in (3, 5)),
        (10, "window"),
    ]
    assert FIRM.loudness(99) is Loudness.WINDOW, "a level kept under another ladder"


def test_a_ladder_by_hand() -> None:
    ladder = ladder_of(" 0,2  Sound, 15 window , every 5")
    assert climbed(ladder) == [(0, "notice"), (2, "sound"), (15, "window")]
    assert ladder.then_every_ms == 5 * MINUTE
    assert ladder_of("0").then_every_ms == 10 * MINUTE


@pytest.mark.parametrize(
    "text",
    ["", "1, 2", "0, 0", "0, 5, 3", "0, 60", "0 loud", "0, every 0", "every 5", "0,", "0 sound 1"],
)
def test_what_is_no_ladder_is_refused_and_the_default_used(text: str) -> None:
    settings, (refused,) = settled({"own_reminders": text, "reminders": "own"})
    assert (refused.field, refused.value) == ("own_reminders", text)
    assert settings.rules().ladder == ladder_of(str(OWN_REMINDERS.default))


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        ladder = ladder_of(text)
    except Refused:
        return
    assert ladder.steps_ms[0] == 0


@pytest.mark.parametrize(("name", "ladder"), [("gentle", GENTLE), ("firm", FIRM)])
def test_one_choice_reaches_the_rules(name: str, ladder: Ladder) -> None:
    assert settled({"reminders": name})[0].rules().ladder == ladder
