"""Others look at the screen: no window of a visit shows what was typed, and none loses it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sojourn.domain.page import AbsencePage, IntentionPage
from sojourn.ui.absence_question import AbsenceQuestion
from sojourn.ui.intention_window import IntentionWindow
from sojourn.ui.platform_switch import SwitchButton
from sojourn.ui.session_window import SessionWindow
from tests.times_away import ASLEEP, AWAY
from tests.ui.intentions import DRAFT, FACTS, NOW, opened, said
from tests.ui.visits import RUNNING

pytestmark = pytest.mark.usefixtures("british")


def test_an_intention_is_typed_in_dots_and_starts_all_the_same(qtbot: QtBot) -> None:
    typed = replace(DRAFT, will_do="answer Ana")
    window = opened(qtbot, typed, FACTS)
    window.hide_words(True)
    seen = said(window)
    lines = [one for one in window.findChildren(QLineEdit) if one.isVisible()]
    seen += [one.displayText() for one in lines]
    for word in ("Ana", "LinkedIn", "Answer first", "linkedin.com", "slides"):
        assert not [text for text in seen if word in text]
    whom = next(one for one in lines if one.text() == "Ana")
    completer = whom.completer()
    completer.setCompletionPrefix("An")
    assert completer.completionCount() == 0
    with qtbot.waitSignal(window.start_requested) as started:
        QTest.keyClick(window, Qt.Key.Key_Return)
    assert started.args is not None
    assert started.args[0].will_do == "answer Ana"
    window.hide_words(False)
    assert whom.displayText() == "Ana"
    completer.setCompletionPrefix("An")
    assert completer.completionCount() == 1
    assert any("I will answer Ana" in one.text() for one in window.findChildren(QLabel))
    window.close()


def test_an_intention_window_may_open_with_words_hidden(qtbot: QtBot) -> None:
    window = IntentionWindow(IntentionPage(NOW, DRAFT, facts=FACTS, discreet=True))
    with qtbot.waitActive(window):
        window.show()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    seen = said(window)
    assert not [text for text in seen if "LinkedIn" in text]
    window.show_platform_facts(FACTS)
    seen = said(window)
    assert not [text for text in seen if "Answer first" in text or "LinkedIn" in text]
    window.close()


def test_a_session_names_neither_what_nor_where(qtbot: QtBot) -> None:
    page = replace(RUNNING, discreet=True, platform="Mastodon", elsewhere=("LinkedIn", "Choir"))
    window = SessionWindow(page)
    qtbot.addWidget(window)
    window.show()
    menu = window.findChild(SwitchButton).menu()  # type: ignore[union-attr]
    menu.aboutToShow.emit()
    seen = [*said(window), *(one.text() for one in (*menu.actions(), *buttons(window)))]
    for typed in ("Ana", "LinkedIn", "Mastodon", "Choir"):
        assert not [text for text in seen if typed in text]
    assert "Your words are hidden." in seen
    with qtbot.waitSignal(window.switch_requested) as asked:
        menu.actions()[1].trigger()
    assert asked.args == ["Choir"]
    window.show_page(replace(page, discreet=False))
    assert "Answer Ana's question" in said(window)


@pytest.mark.parametrize("page", [ASLEEP, AWAY])
def test_a_question_about_a_time_away_does_not_say_which_visit(
    qtbot: QtBot, page: AbsencePage
) -> None:
    question = AbsenceQuestion(replace(page, discreet=True))
    qtbot.addWidget(question)
    question.show()
    seen = [*said(question), *(one.text() for one in buttons(question)), question.windowTitle()]
    for typed in (page.intention.will_do, page.intention.for_whom, page.platform):
        assert not [text for text in seen if typed in text]
    assert "Your words are hidden." in seen
    question.hide_words(False)
    assert f"{page.platform}: {page.intention.will_do}" in said(question)
    question.hide_words(True)
    assert "Your words are hidden." in said(question)


def buttons(window: QWidget) -> list[QPushButton]:
    return window.findChildren(QPushButton)
