"""The question before something unwritten is lost: staying is what Enter and Esc mean."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sojourn.domain.keeping import Hindrance
from sojourn.ui.leave_question import LeaveQuestion
from tests.ui.controls import doubled_mnemonics, nameless

ALT = Qt.KeyboardModifier.AltModifier


def opened(qtbot: QtBot, why: Hindrance = Hindrance.FULL) -> LeaveQuestion:
    question = LeaveQuestion(why)
    with qtbot.waitActive(question):
        question.show()
        question.activateWindow()
    return question


@pytest.mark.parametrize("why", list(Hindrance))
def test_it_says_why_and_what_would_be_lost(why: Hindrance, qtbot: QtBot) -> None:
    question = opened(qtbot, why)
    told = "\n".join(label.text() for label in question.findChildren(QLabel))
    assert "cannot be written" in told
    assert "would be lost" in told
    assert nameless(question) == []
    assert doubled_mnemonics(question) == []
    question.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_staying_is_the_easy_answer(key: Qt.Key, qtbot: QtBot) -> None:
    question = opened(qtbot)
    left: list[bool] = []
    question.accepted.connect(lambda: left.append(True))
    freed: list[bool] = []
    question.destroyed.connect(lambda: freed.append(True))
    QTest.keyClick(question, key)
    qtbot.waitUntil(lambda: freed == [True])
    assert left == []


def test_leaving_is_said_on_purpose(qtbot: QtBot) -> None:
    question = opened(qtbot)
    with qtbot.waitSignal(question.accepted):
        QTest.keyClick(question, Qt.Key.Key_Q, ALT)
