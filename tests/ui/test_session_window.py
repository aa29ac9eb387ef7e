"""The session window draws what it is given and gives what is pressed."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from sojourn.domain.outcome import Pull
from sojourn.domain.page import SessionPage
from sojourn.domain.session import Phase
from sojourn.ui.countdown import Countdown
from sojourn.ui.outcome_counter import OutcomeCounter
from sojourn.ui.pull_question import PullQuestion
from sojourn.ui.session_window import SessionWindow
from tests.ui.controls import doubled_mnemonics, nameless, tab_order
from tests.ui.sessions import EXTENDED, OVER, button, opened, texts
from tests.ui.visits import LONG, MINUTE, RUNNING, TYPED_HTML, VISIT

PAUSED = replace(
    RUNNING,
    phase=Phase.PAUSED,
    ends=None,
    paused_since=datetime(2026, 11, 18, 9, 12),  # noqa: DTZ001
)


def named(window: SessionWindow, name: str) -> QToolButton:
    buttons = window.findChildren(QToolButton)
    return next(one for one in buttons if one.accessibleName() == name)


def test_it_says_intention_and_time(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert window.windowTitle() == "Session — Sojourn"
    assert "Answer Ana's question" in texts(window)
    assert any("LinkedIn" in text and "Ana" in text for text in texts(window))
    countdown = window.findChild(Countdown)
    assert countdown is not None
    assert (countdown.number, countdown.caption) == ("11:27", "left")
    assert "12" in countdown.accessibleName()


@pytest.mark.parametrize(
    ("page", "number", "caption"),
    [
        (replace(RUNNING, remaining_ms=15 * MINUTE), "15:00", "left"),
        (replace(RUNNING, remaining_ms=1), "0:01", "left"),
        (replace(RUNNING, remaining_ms=61 * MINUTE), "1:01:00", "left"),
        (OVER, "+2:10", "over"),
        (replace(OVER, overrun_ms=0), "+0:00", "over"),
        (PAUSED, "11:27", "paused"),
        (replace(OVER, phase=Phase.PAUSED), "+2:10", "paused"),
    ],
)
def test_the_countdown_reads_down_and_then_up(
    qtbot: QtBot, page: SessionPage, number: str, caption: str
) -> None:
    countdown = Countdown(page)
    qtbot.addWidget(countdown)
    assert (countdown.number, countdown.caption) == (number, caption)


def test_overrun_is_another_shape_not_only_another_colour(qtbot: QtBot) -> None:
    def marks(page: SessionPage) -> int:
        """How often ink begins on the circle of the ring."""
        countdown = Countdown(page)
        qtbot.addWidget(countdown)
        countdown.resize(countdown.sizeHint())
        image = countdown.grab().toImage()
        row = [image.pixelColor(x, image.height() // 2) for x in range(image.width() // 6)]
        column = [image.pixelColor(image.width() // 2, y) for y in range(image.height() // 6)]
        return len({colour.name() for colour in (*row, *column)})

    full = replace(RUNNING, remaining_ms=RUNNING.timebox_ms)
    assert marks(full) > 1
    assert Countdown(OVER).grab().toImage() != Countdown(full).grab().toImage()


def test_a_screen_reader_is_called_by_the_minute_only(qtbot: QtBot) -> None:
    window = opened(qtbot)
    countdown = window.findChild(Countdown)
    assert countdown is not None
    before = countdown.accessibleName()
    window.show_page(replace(RUNNING, remaining_ms=RUNNING.remaining_ms - 1_000))
    assert countdown.number == "11:26"
    assert countdown.accessibleName() == before
    window.show_page(replace(RUNNING, remaining_ms=RUNNING.remaining_ms - 60_000))
    assert countdown.accessibleName() != before


def test_plus_and_minus_ask_and_the_page_answers(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert not named(window, "Help given: one less").isVisible()
    with qtbot.waitSignal(window.outcome_counted) as counted:
        named(window, "Help given: one more").click()
    assert counted.args == ["help-given", 1]
    counters = {one.kind: one for one in window.findChildren(OutcomeCounter)}
    assert counters["help-given"].count == 0, "the window keeps no count of its own"
    window.show_page(replace(RUNNING, outcomes=(("conversation", 2), ("help-given", 1))))
    assert counters["help-given"].count == 1
    with qtbot.waitSignal(window.outcome_counted) as counted:
        QTest.keyClick(counters["help-given"].number, Qt.Key.Key_Minus)
    assert counted.args == ["help-given", -1]


def test_more_offers_every_other_kind_and_a_counted_one_gets_its_row(qtbot: QtBot) -> None:
    window = opened(qtbot)
    menu = window.findChild(QMenu)
    assert menu is not None
    menu.aboutToShow.emit()
    offered = [action.text() for action in menu.actions()]
    assert len(offered) == 7
    assert "Lead" in offered
    assert "Real conversation" not in offered
    with qtbot.waitSignal(window.outcome_counted) as counted:
        menu.actions()[offered.index("Lead")].trigger()
    assert counted.args == ["lead", 1]
    window.show_page(replace(RUNNING, outcomes=(*RUNNING.outcomes, ("lead", 1))))
    stops = tab_order(window)
    assert stops.index("Real conversation") == stops.index("Something else came of it") - 1
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_End)
    stops = tab_order(window)
    assert stops.index("Lead") == stops.index("Something else came of it") - 1
    menu.aboutToShow.emit()
    assert "Lead" not in [action.text() for action in menu.actions()]


def test_a_pull_is_felt_first_and_named_after(qtbot: QtBot) -> None:
    window = opened(qtbot)
    question = window.findChild(PullQuestion)
    assert question is not None
    assert not question.isVisible()
    with qtbot.assertNotEmitted(window.pull_named), qtbot.waitSignal(window.pull_felt):
        QTest.keyClick(window, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    assert question.isVisible()
    button(window, "Boredom").click()
    button(window, "The feed").click()
    with qtbot.waitSignal(window.pull_named) as named_pull:
        button(window, "I went along").click()
    assert named_pull.args == [Pull("feed", "accepted")]
    assert not question.isVisible()


def test_a_pull_may_be_left_unnamed_or_answered_alone(qtbot: QtBot) -> None:
    window = opened(qtbot)
    with qtbot.assertNotEmitted(window.pull_named):
        button(window, "Pulled away").click()
        button(window, "Leave it at that").click()
    button(window, "Pulled away").click()
    with qtbot.waitSignal(window.pull_named) as named_pull:
        button(window, "I stayed").click()
    assert named_pull.args == [Pull("", "declined")]


def test_pause_and_go_on_are_one_button(qtbot: QtBot) -> None:
    window = opened(qtbot)
    with qtbot.waitSignal(window.pause_requested):
        button(window, "Pause").click()
    window.show_page(PAUSED)
    assert any("9:12" in text for text in texts(window))
    with qtbot.waitSignal(window.go_on_requested):
        button(window, "Go on").click()


def test_wrap_up_is_one_key_in_overrun(qtbot: QtBot) -> None:
    window = opened(qtbot, OVER)
    window.focus_wrap_up()
    with qtbot.waitSignal(window.wrap_up_requested):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)


def test_it_tells_when_it_is_seen_and_is_freed_when_closed(qtbot: QtBot) -> None:
    window = SessionWindow(RUNNING)
    seen: list[bool] = []
    window.seen_changed.connect(seen.append)
    window.show()
    window.showMinimized()
    window.showNormal()
    freed: list[bool] = []
    window.destroyed.connect(lambda: freed.append(True))
    with qtbot.assertNotEmitted(window.wrap_up_requested, wait=0):
        QTest.keyClick(window, Qt.Key.Key_Escape)
    assert seen == [True, False, True, False]
    qtbot.waitUntil(lambda: freed == [True])


def test_what_was_typed_stays_plain(qtbot: QtBot) -> None:
    typed = replace(VISIT, will_do=TYPED_HTML, platform=TYPED_HTML, for_whom=TYPED_HTML)
    window = opened(qtbot, replace(RUNNING, intention=typed))
    assert TYPED_HTML in texts(window)
    for label in window.findChildren(QLabel):
        if "Ana" in label.text():
            assert label.textFormat() == Qt.TextFormat.PlainText


def test_five_hundred_characters_are_all_there(qtbot: QtBot) -> None:
    window = opened(qtbot, replace(RUNNING, intention=replace(VISIT, will_do=LONG)))
    label = next(label for label in window.findChildren(QLabel) if label.text() == LONG)
    assert label.height() >= label.heightForWidth(label.width())


@pytest.mark.parametrize("page", [RUNNING, PAUSED, OVER, EXTENDED])
def test_every_control_has_a_name_and_a_letter_of_its_own(qtbot: QtBot, page: SessionPage) -> None:
    window = opened(qtbot, page)
    button(window, "Pulled away").click()
    assert nameless(window) == []
    assert doubled_mnemonics(window) == []


def test_yes_in_a_moment_is_offered_while_a_reminder_waits(qtbot: QtBot) -> None:
    window = opened(qtbot, replace(OVER, is_unheard=True))
    heard = button(window, "Yes, in a moment")
    assert heard.isVisible()
    assert doubled_mnemonics(window) == []
    with qtbot.waitSignal(window.reminder_heard):
        heard.click()
    heard.setFocus()
    window.show_page(OVER)
    assert not heard.isVisible()
    assert button(window, "Wrap up").hasFocus()
