"""The page of the first start: what it shows, what it gives, and that nothing typed is lost."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from sojourn.domain.first_run import FirstRunChoices, FirstRunPage, IconPlace, Trial
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.settings import SHOWN_FIRST
from sojourn.ui.notification_trial import TOLD
from sojourn.ui.screens import Screens
from sojourn.ui.welcome_window import PLACES, WelcomeWindow
from tests.examples import first_run_page
from tests.ui.controls import doubled_mnemonics, nameless, tab_order
from tests.ui.open_screens import freed, screens, windows
from tests.ui.visits import TYPED_HTML

__all__ = ["screens"]

TITLE = "Welcome — Sojourn"
PAGE = FirstRunPage(("LinkedIn", "Mastodon", "forum"))


def opened(qtbot: QtBot, page: FirstRunPage = PAGE) -> WelcomeWindow:
    window = WelcomeWindow(page)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def button(window: WelcomeWindow, name: str) -> QPushButton:
    (found,) = [
        one for one in window.findChildren(QPushButton) if one.text().replace("&", "") == name
    ]
    return found


def line(window: WelcomeWindow) -> QLineEdit:
    found = window.findChild(QLineEdit)
    assert found is not None
    return found


def texts(window: WelcomeWindow) -> list[str]:
    return [one.text() for one in window.findChildren(QLabel) if one.isVisibleTo(window)]


def said_by(qtbot: QtBot, window: WelcomeWindow, name: str) -> list[Any]:
    with qtbot.waitSignal(window.said) as said:
        button(window, name).click()
    assert said.args is not None
    return list(said.args)


@pytest.mark.parametrize("trial", [None, *Trial])
@pytest.mark.parametrize("again", [False, True])
def test_every_control_has_a_name_and_a_letter_of_its_own(
    qtbot: QtBot, *, again: bool, trial: Trial | None
) -> None:
    window = opened(qtbot, first_run_page(again=again))
    if trial is not None:
        window.show_trial(trial)
    assert nameless(window) == []
    assert doubled_mnemonics(window) == []


def test_the_focus_goes_from_top_to_bottom(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.show_trial(Trial.SENT)
    line(window).setText("Choir")
    button(window, "Add").click()
    qtbot.waitUntil(button(window, "Choir").isVisible)
    line(window).setText("Band")
    order = tab_order(window)
    begin = order.index("LinkedIn")
    assert order[begin:] + order[:begin] == [
        *("LinkedIn", "Mastodon", "forum", "Choir", "Another platform", "Add"),
        *("Work", "People and pleasure", "Both", "Send a test notification"),
        *("I saw it", "Nothing came", "Start Sojourn when I log in"),
        *("Skip", "Done", "Start my first visit"),
    ]


def test_enter_at_once_starts_with_what_was_preset(qtbot: QtBot) -> None:
    window = opened(qtbot)
    with qtbot.waitSignal(window.said) as said:
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return)
    assert said.args == [FirstRunChoices((), "both", autostart=True), True]


def test_what_was_ticked_and_typed_is_given(qtbot: QtBot) -> None:
    window = opened(qtbot)
    button(window, "Mastodon").click()
    button(window, "Work").click()
    tick = window.findChild(QCheckBox)
    assert tick is not None
    tick.click()
    line(window).setFocus()
    QTest.keyClicks(line(window), "  The   choir ")
    QTest.keyClick(line(window), Qt.Key.Key_Return)
    assert (line(window).text(), button(window, "The choir").isChecked()) == ("", True)
    QTest.keyClicks(line(window), "left in the line")
    choices = FirstRunChoices(
        ("Mastodon", "The choir", "left in the line"), "work", autostart=False
    )
    assert said_by(qtbot, window, "Done") == [choices, False]


def test_while_words_are_hidden_it_names_no_place_one_has(screens: Screens) -> None:
    page = replace(PAGE, known=("Choir & band", "Forum"), again=True)
    screens.hide_words(True)
    screens.open_first_run(replace(page, discreet=True))
    (window,) = windows(TITLE)
    assert isinstance(window, WelcomeWindow)
    assert not [one for one in texts(window) if "Choir" in one or "Already yours" in one]
    screens.hide_words(False)
    assert [one for one in texts(window) if "Choir & band" in one]
    screens.hide_words(True)
    assert not [one for one in texts(window) if "Choir" in one]
    window.close()


def test_a_name_known_already_is_ticked_and_none_is_read_as_html(qtbot: QtBot) -> None:
    window = opened(qtbot)
    for typed in ("LINKEDIN", TYPED_HTML, "R & D"):
        line(window).setText(typed)
        button(window, "Add").click()
    assert button(window, "LinkedIn").isChecked()
    assert said_by(qtbot, window, "Done")[0].platforms == ("LinkedIn", TYPED_HTML, "R & D")
    assert "R && D" in [one.text() for one in window.findChildren(QPushButton)]


def test_a_name_that_cannot_be_taken_stays_and_is_told(qtbot: QtBot) -> None:
    window = opened(qtbot)
    line(window).setText("x" * 81)
    button(window, "Add").click()
    assert "These are 81 characters; at most 80 fit. Nothing was cut." in texts(window)
    assert line(window).text() == "x" * 81
    QTest.keyClick(line(window), Qt.Key.Key_Backspace)
    assert not [one for one in texts(window) if "81" in one]
    window.refuse(Refused(Code.UNREADABLE, "platform", "\x07"))
    assert [one for one in texts(window) if "cannot be read" in one]


def test_what_the_system_refuses_is_told_and_taken_back(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.refuse_autostart("Permission denied")
    assert [one for one in texts(window) if "(Permission denied)" in one]
    assert said_by(qtbot, window, "Start my first visit")[0].autostart is False


def test_where_nothing_can_be_switched_nothing_is_asked(qtbot: QtBot) -> None:
    window = opened(qtbot, replace(PAGE, autostart=None))
    assert window.findChild(QCheckBox) is None
    assert said_by(qtbot, window, "Done")[0].autostart is None


@pytest.mark.parametrize("name", ["Skip", ""])
def test_skipped_or_closed_it_says_nothing_but_that(qtbot: QtBot, name: str) -> None:
    window = opened(qtbot)
    button(window, "Mastodon").click()
    with qtbot.assertNotEmitted(window.said), qtbot.waitSignal(window.left):
        if name:
            button(window, name).click()
        else:
            QTest.keyClick(window, Qt.Key.Key_Escape)


def test_the_trial_asks_until_it_is_answered(qtbot: QtBot) -> None:
    window = opened(qtbot)
    seen, missed = button(window, "I saw it"), button(window, "Nothing came")
    assert not seen.isVisible()
    with qtbot.waitSignal(window.trial_requested):
        button(window, "Send a test notification").click()
    window.show_trial(Trial.SENT)
    assert seen.isVisible()
    missed.setFocus()
    with qtbot.waitSignal(window.trial_missed):
        missed.click()
    window.show_trial(Trial.SENT_OTHERWISE)
    assert (missed.isVisible(), missed.hasFocus()) == (True, True)
    with qtbot.waitSignal(window.trial_seen):
        seen.click()
    window.show_trial(Trial.SEEN)
    assert not seen.isVisible()
    assert button(window, "Send a test notification").hasFocus()


def test_every_key_has_its_words(qtbot: QtBot) -> None:
    assert set(PLACES) == set(IconPlace)
    assert set(TOLD) == set(Trial)
    for value in SHOWN_FIRST.choices:
        window = opened(qtbot, replace(PAGE, shown_first=value))
        assert said_by(qtbot, window, "Done")[0].shown_first == value
        window.close()


def test_nothing_scrolls_where_there_is_room(qtbot: QtBot) -> None:
    window = opened(qtbot, first_run_page())
    window.show_trial(Trial.SENT)
    qtbot.waitUntil(button(window, "I saw it").isVisible)
    qtbot.waitUntil(lambda: not window._page.verticalScrollBar().isVisible())


def test_what_does_not_fit_scrolls(qtbot: QtBot) -> None:
    window = opened(qtbot, first_run_page())
    scroll = window._page.verticalScrollBar()
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    qtbot.waitUntil(lambda: window._page.verticalScrollBarPolicy() == off)
    tall = window.height()
    for high, scrolls in ((tall // 2, True), (tall, False)) * 2:
        window.resize(window.width(), high)
        qtbot.waitUntil(lambda scrolls=scrolls: scroll.isVisible() is scrolls)  # type: ignore[misc]
    window.setFixedHeight(tall)
    window.show_trial(Trial.NONE_LEFT)
    qtbot.waitUntil(scroll.isVisible)


def test_the_screens_open_it_once_and_free_it(qtbot: QtBot, screens: Screens) -> None:
    screens.open_first_run(PAGE)
    screens.open_first_run(replace(PAGE, shown_first="work"))
    assert len(windows(TITLE)) == 1
    screens.show_trial(Trial.SENT)
    screens.refuse_first_run(Refused(Code.TOO_LONG, "platform", "x", limit=80))
    screens.refuse_autostart("no")
    with qtbot.waitSignal(screens.first_run_left):
        screens.close_first_run()
    assert windows(TITLE) == []
    screens.open_first_run(PAGE)
    freed(qtbot, TITLE)
    screens.show_trial(Trial.SENT)
    screens.close_first_run()
