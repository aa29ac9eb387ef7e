"""More minutes from the session window, and the reason one may give for them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from sojourn.domain.session import MORE_MS, Extension
from sojourn.ui.outcome_number import OutcomeNumber
from sojourn.ui.session_window import SessionWindow
from tests.ui.sessions import EXTENDED, button, opened, texts
from tests.ui.visits import RUNNING


def own_words(window: SessionWindow) -> QLineEdit:
    lines = window.findChildren(QLineEdit)
    return next(one for one in lines if one.accessibleName() == "Reason in your own words")


def test_five_more_minutes_are_asked_at_once(qtbot: QtBot) -> None:
    window = opened(qtbot)
    with qtbot.waitSignal(window.extension_requested) as requested:
        QTest.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    assert requested.args == [MORE_MS]
    assert not any("What for" in text for text in texts(window))


@pytest.mark.parametrize(
    ("key", "reason"), [("1", "still-talking"), ("2", "nearly-done"), ("3", "lost-track")]
)
def test_the_reason_is_one_key(qtbot: QtBot, key: str, reason: str) -> None:
    window = opened(qtbot, EXTENDED)
    with qtbot.waitSignal(window.extension_explained) as explained:
        QTest.keyClicks(window, key)
    assert explained.args == [reason]
    assert not any("What for" in text for text in texts(window))


def test_the_reason_may_be_in_own_words_digits_included(qtbot: QtBot) -> None:
    window = opened(qtbot, EXTENDED)
    line = own_words(window)
    with qtbot.assertNotEmitted(window.extension_explained, wait=0):
        QTest.keyClicks(line, "2 people")
    with qtbot.waitSignal(window.extension_explained) as explained:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert explained.args == ["2 people"]


def test_a_reason_that_is_too_long_is_kept_and_said(qtbot: QtBot) -> None:
    window = opened(qtbot, EXTENDED)
    line = own_words(window)
    line.setText("x" * 2_001)
    with qtbot.assertNotEmitted(window.extension_explained, wait=0):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert any("2001" in text.replace(",", "") for text in texts(window))
    assert len(line.text()) == 2_001


def test_the_question_let_go_comes_back_only_for_another_extension(qtbot: QtBot) -> None:
    window = opened(qtbot, EXTENDED)
    button(window, "No reason").click()
    window.show_page(EXTENDED)
    assert not any("What for" in text for text in texts(window))
    window.show_page(replace(EXTENDED, unexplained=Extension(2, 120_000, MORE_MS)))
    assert any("What for" in text for text in texts(window))
    window.show_page(RUNNING)
    assert not any("What for" in text for text in texts(window))


def test_a_reason_asked_for_while_one_counts_takes_the_digits(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert isinstance(window.focusWidget(), OutcomeNumber)
    window.show_page(EXTENDED)
    with (
        qtbot.assertNotEmitted(window.outcome_counted, wait=0),
        qtbot.waitSignal(window.extension_explained),
    ):
        QTest.keyClicks(window.focusWidget(), "2")
