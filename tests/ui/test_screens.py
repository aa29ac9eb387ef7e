"""The port `Screens`: a window of each kind, made when asked for, freed when closed."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPushButton, QSystemTrayIcon
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sojourn.domain.draft import IntentionDraft
from sojourn.domain.next_step import NextStep
from sojourn.domain.page import (
    IntentionPage,
    LateOutcomePage,
    ParkedVisit,
    PastVisitPage,
    TrayPage,
    VisitFound,
    VisitsFound,
)
from sojourn.domain.refusal import Code, Refused
from sojourn.ui.quit_question import QuitQuestion
from sojourn.ui.screens import Screens
from tests.times_away import ASLEEP
from tests.ui.controls import doubled_mnemonics, nameless
from tests.ui.open_screens import Undressed, freed, screens, windows
from tests.ui.visits import ENDED, RUNNING, VISIT

__all__ = ["screens"]

NOW = datetime(2026, 5, 4, 9, 5, tzinfo=UTC)
PAGE = IntentionPage(NOW, IntentionDraft("LinkedIn", "help", "", "ask", 300_000), ("LinkedIn",))


def test_the_intention_window_opens_once_and_is_freed(qtbot: QtBot, screens: Screens) -> None:
    assert not screens.intention_is_open()
    screens.open_intention(PAGE)
    screens.open_intention(PAGE)
    assert len(windows("Intention — Sojourn")) == 1
    assert screens.intention_is_open()
    with qtbot.waitSignal(screens.intention_closed):
        freed(qtbot, "Intention — Sojourn")
    assert not screens.intention_is_open()
    screens.open_intention(PAGE)
    assert len(windows("Intention — Sojourn")) == 1


def test_a_window_closed_and_opened_in_one_breath_is_there(qtbot: QtBot, screens: Screens) -> None:
    screens.open_intention(PAGE)
    (first,) = windows("Intention — Sojourn")
    screens.close_intention()
    screens.open_intention(PAGE)
    qtbot.waitUntil(lambda: not isValid(first))
    assert screens.intention_is_open()
    assert len(windows("Intention — Sojourn")) == 1


def test_what_was_said_leaves_no_draft_behind(qtbot: QtBot, screens: Screens) -> None:
    screens.open_intention(PAGE)
    (window,) = windows("Intention — Sojourn")
    with qtbot.assertNotEmitted(screens.intention_draft_changed):
        screens.close_intention()
        qtbot.waitUntil(lambda: not isValid(window))


def test_the_session_window_tells_whether_its_countdown_is_seen(
    qtbot: QtBot, screens: Screens
) -> None:
    assert not screens.countdown_is_seen()
    screens.show_session(RUNNING)
    assert windows("Session — Sojourn") == []
    with qtbot.waitSignal(screens.seen_changed):
        screens.open_session(RUNNING)
    assert screens.countdown_is_seen()
    windows("Session — Sojourn")[0].showMinimized()
    assert not screens.countdown_is_seen()
    screens.open_session(RUNNING)
    assert screens.countdown_is_seen()
    screens.close_session()
    assert not screens.countdown_is_seen()


def test_in_overrun_the_focus_is_on_wrap_up(qtbot: QtBot, screens: Screens) -> None:
    screens.open_session(RUNNING, wrap_up=True)
    (window,) = windows("Session — Sojourn")
    focus = window.focusWidget()
    assert isinstance(focus, QPushButton)
    with qtbot.waitSignal(screens.wrap_up_requested):
        focus.click()


def test_a_reflection_window_for_each_session(qtbot: QtBot, screens: Screens) -> None:
    screens.open_reflection(ENDED)
    screens.open_reflection(ENDED)
    assert len(windows("Reflection — Sojourn")) == 1
    screens.close_reflection("another")
    (window,) = windows("Reflection — Sojourn")
    screens.close_reflection(ENDED.session)
    qtbot.waitUntil(lambda: not isValid(window))
    screens.open_reflection(ENDED)
    assert len(windows("Reflection — Sojourn")) == 1


@pytest.mark.parametrize(
    ("label", "signal"),
    [("&Wrap up first", "wrap_up_chosen"), ("&Keep it paused", "keep_paused_chosen")],
)
def test_quitting_asks_once_and_passes_the_answer_on(
    qtbot: QtBot, screens: Screens, label: str, signal: str
) -> None:
    screens.ask_quit()
    screens.ask_quit()
    (question,) = windows("Quit — Sojourn")
    button = next(one for one in question.findChildren(QPushButton) if one.text() == label)
    with qtbot.waitSignal(getattr(screens, signal)):
        button.click()
    qtbot.waitUntil(lambda: not isValid(question))


def test_staying_says_nothing(qtbot: QtBot) -> None:
    question = QuitQuestion()
    question.show()
    assert nameless(question) == []
    assert doubled_mnemonics(question) == []
    said: list[str] = []
    question.wrap_up_chosen.connect(lambda: said.append("wrap up"))
    question.keep_paused_chosen.connect(lambda: said.append("keep"))
    question.reject()
    qtbot.waitUntil(lambda: not isValid(question))
    assert said == []


def test_the_menu_is_dressed_before_any_window_is(
    qtbot: QtBot, screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    dressed: list[bool] = []
    monkeypatch.setattr(Undressed, "dress", lambda _self: dressed.append(True))
    screens._tray._menu.aboutToShow.emit()
    assert dressed


def test_the_tray_is_joined(qtbot: QtBot, screens: Screens) -> None:
    assert screens.has_tray() == QSystemTrayIcon.isSystemTrayAvailable()
    screens.show_tray(TrayPage(unreflected=1))
    with qtbot.waitSignal(screens.parked_requested):
        screens._tray.parked_requested.emit()
    assert [way.name for way in screens.notification_ways()] == ["tray message", "window"]


@pytest.mark.parametrize(
    ("url", "is_opened"),
    [("https://a.example/", True), ("http://a.example/", True), ("file:///etc/passwd", False)],
)
def test_only_web_addresses_are_opened(
    screens: Screens, monkeypatch: pytest.MonkeyPatch, url: str, *, is_opened: bool
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(opened.append))
    screens.open_address(url)
    assert opened == ([QUrl(url)] if is_opened else [])


STEP = NextStep("one", "LinkedIn", "help", "Ana", "send the slides", date(2026, 5, 4))
PARKED = ParkedVisit("one", VISIT, NOW, 900_000, (("conversation", 1),))


def test_an_open_intention_window_makes_room_for_a_new_box(qtbot: QtBot, screens: Screens) -> None:
    screens.open_intention(PAGE)
    (first,) = windows("Intention — Sojourn")
    with qtbot.waitSignal(screens.intention_closed):
        screens.open_intention(replace(PAGE, instead=True))
    qtbot.waitUntil(lambda: not isValid(first))
    assert len(windows("Intention — Sojourn")) == 1
    assert screens.intention_is_open()


def test_refusals_reach_their_open_windows(qtbot: QtBot, screens: Screens) -> None:
    screens.refuse_intention(Refused(Code.EMPTY, "platform"))
    screens.refuse_reflection("one", Refused(Code.ALREADY_REFLECTED, "session"))
    screens.refuse_past_visit(Refused(Code.EMPTY, "platform"))
    screens.open_intention(PAGE)
    screens.open_reflection(ENDED)
    screens.open_past_visit(PastVisitPage(NOW))
    screens.refuse_intention(Refused(Code.EMPTY, "platform"))
    screens.refuse_reflection(ENDED.session, Refused(Code.ALREADY_REFLECTED, "session"))
    screens.refuse_past_visit(Refused(Code.OVERLAPS, "at", 0, limit=0))
    expected = {
        "Intention — Sojourn": "The place you are going to",
        "Reflection — Sojourn": "This visit has its reflection already.",
        "Past visit — Sojourn": "the nearest free time is",
    }
    for title, sentence in expected.items():
        (window,) = windows(title)
        shown = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
        assert any(sentence in text for text in shown), title


def test_the_list_of_waiting_visits_is_one_and_closes_with_the_last(
    qtbot: QtBot, screens: Screens
) -> None:
    screens.show_parked(())
    screens.open_parked((PARKED,))
    screens.open_parked((PARKED, replace(PARKED, session="two")))
    (window,) = windows("Reflections — Sojourn")
    with qtbot.waitSignal(screens.rest_skipped):
        next(b for b in window.findChildren(QPushButton) if "Skip the" in b.text()).click()
    screens.show_parked(())
    qtbot.waitUntil(lambda: not isValid(window))


def test_the_list_of_next_steps_is_one_and_shows_what_is_left(
    qtbot: QtBot, screens: Screens
) -> None:
    screens.show_next_steps((STEP,))
    screens.open_next_steps((STEP,))
    screens.open_next_steps((STEP,))
    (window,) = windows("Next steps — Sojourn")
    with qtbot.waitSignal(screens.next_step_let_go) as let_go:
        window.next_step_let_go.emit("one")  # type: ignore[attr-defined]
    assert let_go.args == ["one"]
    screens.show_next_steps(())
    freed(qtbot, "Next steps — Sojourn")


def test_past_visits_and_late_outcomes_close_when_they_are_kept(
    qtbot: QtBot, screens: Screens
) -> None:
    screens.close_past_visit()
    screens.close_late_outcome()
    screens.show_visits_found(VisitsFound(""))
    screens.refuse_search(Refused(Code.BUSY, "visit"))
    page = LateOutcomePage(date(2026, 5, 4), ("LinkedIn",))
    for _ in range(2):
        screens.open_past_visit(PastVisitPage(NOW))
        screens.open_late_outcome(page)
    (past,) = windows("Past visit — Sojourn")
    (late,) = windows("Something came of it — Sojourn")
    screens.show_visits_found(VisitsFound("", (VisitFound("one", "LinkedIn", "ask", NOW),)))
    assert [one.count() for one in late.findChildren(QListWidget)] == [1]
    screens.refuse_search(Refused(Code.BUSY, "visit"))
    screens.close_past_visit()
    screens.close_late_outcome()
    qtbot.waitUntil(lambda: not isValid(past) and not isValid(late))


@pytest.mark.parametrize(
    ("signal", "args"),
    [
        ("switch_requested", ("RSS",)),
        ("new_box_requested", ()),
        ("past_visit_requested", ()),
        ("late_outcome_requested", ()),
        ("next_steps_requested", ()),
        ("person_chosen", ("Ana",)),
        ("person_touched", ("Ana",)),
    ],
)
def test_what_the_tray_asks_is_passed_on(
    qtbot: QtBot, screens: Screens, signal: str, args: tuple[str, ...]
) -> None:
    with qtbot.waitSignal(getattr(screens, signal)) as asked:
        getattr(screens._tray, signal).emit(*args)
    assert asked.args == list(args)


def test_words_are_hidden_in_whatever_window_of_a_visit_is_open(screens: Screens) -> None:
    screens.hide_words(True)
    screens.open_absence(ASLEEP, quietly=True)
    screens.open_intention(PAGE)
    question, intention = screens._absence.window, screens._intention.window
    assert question is not None
    assert intention is not None
    for hidden in (True, False):
        screens.hide_words(hidden)
        told = [one.text() for one in question.findChildren(QLabel)]
        shown = [one.displayText() for one in intention.findChildren(QLineEdit)]
        assert ("Your words are hidden." in told) is hidden
        assert ("ask" in shown) is not hidden
    intention.dismiss()


def test_f1_lists_the_keys_and_ctrl_w_closes(qtbot: QtBot, screens: Screens) -> None:
    screens.open_intention(PAGE)
    (window,) = windows("Intention — Sojourn")
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F1)
    freed(qtbot, "Keys — Sojourn")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert windows("Intention — Sojourn") == []
