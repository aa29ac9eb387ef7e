"""Visits searched for while they are read elsewhere: answers that come late, or not at all."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sojourn.domain.page import VisitsFound
from sojourn.domain.refusal import Code, Refused
from sojourn.ui.screens import Screens
from tests.ui.open_screens import screens, windows
from tests.ui.test_late_outcome_window import (
    PAGE,
    TWO,
    found_list,
    line,
    platform,
    searching,
    texts,
)

__all__ = ["screens"]


def test_an_answer_to_what_is_sought_no_more_changes_nothing(screens: Screens) -> None:
    screens.open_late_outcome(PAGE)
    (window,) = windows("Something came of it — Sojourn")
    QTest.keyClicks(line(window, "Find it"), "ana")
    screens.show_visits_found(VisitsFound("an"))
    assert found_list(window).count() == 2
    screens.show_visits_found(VisitsFound("ana", (TWO,)))
    assert found_list(window).count() == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_what_was_typed_is_found_before_it_is_chosen_from(qtbot: QtBot, key: Qt.Key) -> None:
    window = searching(qtbot)
    QTest.keyClicks(line(window, "Find it"), "forum")
    with (
        qtbot.assertNotEmitted(window.outcome_told, wait=0),
        qtbot.waitSignal(window.visits_wanted) as wanted,
    ):
        QTest.keyClick(window.focusWidget(), key)
    assert wanted.args == ["forum"], "and waits for no rest in typing"
    assert platform(window).name == ""
    window.show_visits(VisitsFound("forum", (TWO,)))
    assert platform(window).name == "forum"
    assert (window.focusWidget() is found_list(window)) == (key == Qt.Key.Key_Down)
    window.close()


def test_visits_that_cannot_be_read_are_told_so_until_they_are(qtbot: QtBot) -> None:
    window = searching(qtbot)
    sought = line(window, "Find it")
    QTest.keyClicks(sought, "ana")
    before = set(texts(window))
    window.refuse_search(Refused(Code.BUSY, "visit"))
    (told_so,) = set(texts(window)) - before
    assert found_list(window).count() == 2
    assert (line(window, "Find it").text(), window.focusWidget()) == (
        "ana",
        line(window, "Find it"),
    )
    window.show_visits(VisitsFound("ana", (TWO,)))
    assert told_so not in texts(window)
    window.close()
