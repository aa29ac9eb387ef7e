"""*Already there since…*, the next step taken up and the new box, in the intention window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from sojourn.domain.draft import IntentionDraft
from sojourn.domain.page import IntentionPage
from sojourn.domain.refusal import Code, Refused
from sojourn.ui.already_there import AlreadyThere
from sojourn.ui.intention_window import IntentionWindow
from tests import examples
from tests.manual_clock import MINUTE
from tests.ui.controls import doubled_mnemonics, nameless

pytestmark = pytest.mark.usefixtures("british")

ALT = Qt.KeyboardModifier.AltModifier
PAGE = examples.intention_page()


def opened(qtbot: QtBot, page: IntentionPage = PAGE) -> IntentionWindow:
    window = IntentionWindow(page)
    with qtbot.waitActive(window):
        window.show()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    return window


def unfolded(qtbot: QtBot, page: IntentionPage = PAGE) -> IntentionWindow:
    """Open it and fold the line out by its letter."""
    window = opened(qtbot, page)
    QTest.keyClick(window, Qt.Key.Key_R, ALT)
    qtbot.waitUntil(lambda: own(window).isVisible())
    return window


def own(window: IntentionWindow) -> QLineEdit:
    (part,) = window.findChildren(AlreadyThere)
    (line,) = part.findChildren(QLineEdit)
    return line


def button(window: IntentionWindow, text: str) -> QPushButton:
    found = [one for one in window.findChildren(QPushButton) if one.text().replace("&", "") == text]
    assert len(found) == 1, text
    return found[0]


def said(window: IntentionWindow) -> str:
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())


def started(qtbot: QtBot, window: IntentionWindow) -> tuple[int | None, bool]:
    """Press Start, and give what it says of the time gone by and of the visit that is on."""
    with qtbot.waitSignal(window.start_requested) as asked:
        QTest.keyClick(window, Qt.Key.Key_S, ALT)
    assert asked.args is not None
    return asked.args[2], asked.args[3]


def test_nobody_is_there_already_unless_they_say_so(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert not own(window).isVisible()
    assert "booked" not in said(window)
    assert started(qtbot, window) == (None, False)


def test_the_usual_minutes_take_one_press_and_can_be_taken_back(qtbot: QtBot) -> None:
    window = unfolded(qtbot)
    button(window, "10\u00a0min ago").click()
    assert "10 minute" in said(window)
    assert "booked before the intention." in said(window)
    assert started(qtbot, window) == (10 * MINUTE, False)
    button(window, "10\u00a0min ago").click()
    assert started(qtbot, window) == (None, False)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("08:40", 25), ("8.05", 60), ("22:05", 660), ("7", 7), ("7 min", 7), ("9:05", None)],
)
def test_a_time_or_minutes_may_be_typed_by_keyboard(
    qtbot: QtBot, typed: str, minutes: int | None
) -> None:
    window = unfolded(qtbot)
    own(window).setFocus()
    QTest.keyClicks(own(window), typed)
    assert ("booked" in said(window)) == (minutes is not None)
    assert started(qtbot, window) == (None if minutes is None else minutes * MINUTE, False)


def test_a_typed_time_and_a_chosen_one_take_each_other_back(qtbot: QtBot) -> None:
    window = unfolded(qtbot)
    button(window, "5\u00a0min ago").click()
    QTest.keyClicks(own(window), "08:45")
    assert started(qtbot, window) == (20 * MINUTE, False)
    button(window, "5\u00a0min ago").click()
    assert own(window).text() == ""
    assert started(qtbot, window) == (5 * MINUTE, False)


def test_a_time_counts_up_while_the_window_stands_open(qtbot: QtBot) -> None:
    window = unfolded(qtbot)
    QTest.keyClicks(own(window), "08:55")
    window.show_now(PAGE.now.replace(minute=15))
    assert started(qtbot, window) == (20 * MINUTE, False)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("soon", "A time of day, such as 9:05 or 14:30."),
        ("09:40", "That is later than it can have been; the nearest time is 09:05."),
        ("0", "Anything from 1 second"),
    ],
)
def test_a_time_that_cannot_be_is_asked_about_beside_it(
    qtbot: QtBot, typed: str, sentence: str
) -> None:
    window = unfolded(qtbot)
    QTest.keyClicks(own(window), typed)
    with qtbot.assertNotEmitted(window.start_requested, wait=0):
        QTest.keyClick(own(window), Qt.Key.Key_Return)
    assert sentence in said(window)
    assert QApplication.focusWidget() is own(window)
    assert own(window).text() == typed
    QTest.keyClicks(own(window), "x")
    assert sentence not in said(window)


def test_time_that_is_taken_is_told_and_one_press_takes_what_is_free(qtbot: QtBot) -> None:
    window = unfolded(qtbot)
    button(window, "20\u00a0min ago").click()
    window.refuse(Refused(Code.OVERLAPS, "ago", 20 * MINUTE, limit=7 * MINUTE + 40_000))
    assert "at most 7\u00a0min are free." in said(window)
    focus = QApplication.focusWidget()
    assert focus is button(window, "Use 7\u00a0min")
    QTest.keyClick(focus, Qt.Key.Key_Space)
    assert "at most" not in said(window)
    assert started(qtbot, window) == (7 * MINUTE, False)


def test_where_nothing_is_free_it_can_be_left_out(qtbot: QtBot) -> None:
    window = unfolded(qtbot)
    button(window, "5\u00a0min ago").click()
    window.refuse(Refused(Code.OVERLAPS, "ago", 5 * MINUTE, limit=30_000))
    assert "only just ended" in said(window)
    button(window, "Leave that out").click()
    assert started(qtbot, window) == (None, False)


def test_what_is_folded_away_is_not_booked(qtbot: QtBot) -> None:
    window = unfolded(qtbot)
    button(window, "10\u00a0min ago").click()
    QTest.keyClick(window, Qt.Key.Key_R, ALT)
    qtbot.waitUntil(lambda: not own(window).isVisible())
    assert started(qtbot, window) == (None, False)


def test_the_draft_has_it_and_a_kept_draft_does_not_bring_it_back(qtbot: QtBot) -> None:
    window = unfolded(qtbot)
    drafts: list[IntentionDraft] = []
    window.draft_changed.connect(drafts.append)
    button(window, "10\u00a0min ago").click()
    window.close()
    assert drafts[-1].ago_ms == 10 * MINUTE
    again = opened(qtbot, replace(PAGE, draft=drafts[-1]))
    assert started(qtbot, again) == (None, False)


def test_another_draft_filled_in_forgets_the_time_gone_by(qtbot: QtBot) -> None:
    window = unfolded(qtbot)
    button(window, "10\u00a0min ago").click()
    window.fill(PAGE.draft)
    assert not own(window).isVisible()
    assert started(qtbot, window) == (None, False)


@pytest.mark.parametrize(
    ("field", "code"),
    [("platform", Code.EMPTY), ("will_do", Code.EMPTY), ("length", Code.OUT_OF_RANGE)],
)
def test_a_refusal_stands_beside_its_field(qtbot: QtBot, field: str, code: Code) -> None:
    window = opened(qtbot)
    form = window._form
    window.refuse(Refused(code, field, limit=(1_000, 43_200_000)))
    assert form._fields[field].trouble
    focus = QApplication.focusWidget()
    assert focus is not None
    assert form._fields[field].isAncestorOf(focus)


def test_a_step_taken_up_stays_so_until_the_sentence_is_emptied(qtbot: QtBot) -> None:
    assert PAGE.facts is not None
    facts = replace(PAGE.facts, next_step_of="earlier")
    window = opened(qtbot, replace(PAGE, facts=facts))
    QTest.keyClick(window, Qt.Key.Key_T, ALT)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    qtbot.waitUntil(lambda: focus.text() == "send Bao the article on portraits")
    QTest.keyClicks(focus, " and say hello")
    with qtbot.waitSignal(window.start_requested) as asked:
        QTest.keyClick(focus, Qt.Key.Key_Return)
    assert asked.args is not None
    assert asked.args[0].takes_up == "earlier"
    focus.clear()
    QTest.keyClicks(focus, "something else")
    with qtbot.waitSignal(window.start_requested) as asked:
        QTest.keyClick(focus, Qt.Key.Key_Return)
    assert asked.args is not None
    assert asked.args[0].takes_up == ""


def test_a_draft_brings_the_step_it_takes_up(qtbot: QtBot) -> None:
    draft = replace(PAGE.draft, takes_up="earlier")
    window = opened(qtbot, replace(PAGE, draft=draft))
    with qtbot.waitSignal(window.start_requested) as asked:
        QTest.keyClick(window, Qt.Key.Key_S, ALT)
    assert asked.args is not None
    assert asked.args[0].takes_up == "earlier"


def test_a_new_box_says_what_becomes_of_the_visit_that_is_on(qtbot: QtBot) -> None:
    window = opened(qtbot, replace(PAGE, instead=True))
    assert "New box: what is the rest for?" in said(window)
    assert "The visit that is on ends when you start" in said(window)
    start = button(window, "Start")
    assert start.accessibleDescription().startswith("Ends the visit that is on. When I open")
    assert started(qtbot, window) == (None, True)


def test_an_open_window_serves_only_what_it_can_say(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert window.serves(PAGE)
    assert not window.serves(replace(PAGE, instead=True))
    assert not window.serves(replace(PAGE, draft=replace(PAGE.draft, takes_up="earlier")))


def test_every_control_has_a_name_and_a_letter_of_its_own(qtbot: QtBot) -> None:
    window = unfolded(qtbot, replace(PAGE, instead=True))
    window.refuse(Refused(Code.OVERLAPS, "ago", MINUTE, limit=7 * MINUTE))
    assert nameless(window) == []
    assert doubled_mnemonics(window) == []
