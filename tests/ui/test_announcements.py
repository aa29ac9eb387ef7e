"""What windows and the tray say to a screen reader when it happens."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from sojourn.domain.draft import IntentionDraft
from sojourn.domain.page import (
    IntentionPage,
)
from sojourn.domain.session import Phase
from sojourn.ui import announcing
from sojourn.ui.screens import Screens
from tests.times_away import ASLEEP
from tests.ui.open_screens import screens
from tests.ui.visits import ENDED, RUNNING, VISIT

__all__ = ["screens"]

NOW = datetime(2026, 5, 4, 9, 5, tzinfo=UTC)
PAGE = IntentionPage(NOW, IntentionDraft("LinkedIn", "help", "", "ask", 300_000), ("LinkedIn",))


def said_to_a_screen_reader(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is announced from now on."""
    said: list[str] = []

    def announce(_teller: QObject, sentence: str, *, at_once: bool = False) -> None:
        said.append(sentence if not at_once else f"{sentence}!")

    monkeypatch.setattr(announcing, "announce", announce)
    return said


def test_a_window_that_comes_by_itself_says_what_it_wants(
    qtbot: QtBot, screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = said_to_a_screen_reader(monkeypatch)
    over = replace(RUNNING, phase=Phase.OVERRUN, remaining_ms=0, overrun_ms=180_000)
    screens.open_session(RUNNING)
    assert said == [], "a person who opens a window reads it"
    screens.open_session(over, quietly=True)
    screens.open_session(replace(over, discreet=True), wrap_up=True)
    assert said == [f"3 minute(s) over. {VISIT.will_do}. Wrap up?", "3 minute(s) over. Wrap up?"]
    screens.open_reflection(ENDED, quietly=True)
    screens.open_absence(ASLEEP, quietly=True)
    assert said[2] == "Did you do what you came for?"
    assert "slept" in said[3]


def test_seconds_are_not_announced(
    qtbot: QtBot, screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = said_to_a_screen_reader(monkeypatch)
    screens.open_session(RUNNING)
    for second in range(180):
        screens.show_session(replace(RUNNING, remaining_ms=RUNNING.remaining_ms - second * 1_000))
    assert said == []
