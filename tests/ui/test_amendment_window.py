"""The window that puts a visit right: it opens as it was told, and gives what has changed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTimeEdit,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from sojourn.domain.amendment import Amendment
from sojourn.domain.history import AmendmentPage
from sojourn.domain.moment import utc_ms_of
from sojourn.domain.outcome import Reflection
from sojourn.domain.refusal import Code, Refused
from sojourn.ui.amendment_window import AmendmentWindow
from sojourn.ui.purpose_choice import PurposeChoice
from tests import history_examples, later_examples
from tests.manual_clock import MINUTE
from tests.ui.controls import doubled_mnemonics, nameless
from tests.ui.visits import LONG

PAGE = history_examples.amendment_page()
AS_IT_IS = Amendment(
    "LinkedIn",
    "help",
    PAGE.will_do,
    "Ana Duarte",
    verdict="partly",
    lesson="Start with the messages; the feed can wait.",
)


def opened(qtbot: QtBot, page: AmendmentPage = PAGE) -> AmendmentWindow:
    window = AmendmentWindow(page)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def told(qtbot: QtBot, window: AmendmentWindow) -> Amendment:
    """Save, and give what came out."""
    with qtbot.waitSignal(window.visit_amended) as signal:
        button(window, "Save").click()
    assert signal.args is not None
    key, change = signal.args
    assert key == "h3"
    assert isinstance(change, Amendment)
    return change


def button(window: AmendmentWindow, name: str) -> QPushButton:
    found = window.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "") == name)


def line(window: AmendmentWindow, name: str) -> QLineEdit:
    found = window.findChildren(QLineEdit)
    return next(one for one in found if one.accessibleName() == name)


def texts(window: AmendmentWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_saved_untouched_it_is_as_it_was(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert window.windowTitle() == "Visit — Sojourn"
    assert told(qtbot, window) == AS_IT_IS
    assert window.isVisible(), "who keeps it closes it"
    window.close()


def test_everything_can_be_put_right(qtbot: QtBot) -> None:
    window = opened(qtbot)
    line(window, "What I came to do").setText("thank Ana")
    line(window, "For whom").setText("Bao")
    window.findChildren(QComboBox)[0].setEditText("Mastodon")
    window.findChildren(PurposeChoice)[0].choose("conversation")
    window.findChildren(QTimeEdit)[0].setTime(QTime(8, 30))
    window.findChildren(QDateEdit)[0].setDate(QDate(2026, 11, 14))
    button(window, "25\u00a0min").click()
    button(window, "Yes").click()
    for name in ("Help given: one less", "Thing learned: one more"):
        next(
            one for one in window.findChildren(QToolButton) if one.accessibleName() == name
        ).click()
    line(window, "A lesson to keep").setText("")
    line(window, "What next").setText("write to Bao")
    began = PAGE.began.replace(day=14, hour=8, minute=30)
    assert told(qtbot, window) == Amendment(
        "Mastodon",
        "conversation",
        "thank Ana",
        "Bao",
        utc_ms_of(began),
        25 * MINUTE,
        "met",
        None,
        (("help-given", 0), ("learned", 1)),
        "",
        "write to Bao",
    )
    window.close()


def test_a_sentence_and_enter_are_enough(qtbot: QtBot) -> None:
    window = opened(qtbot)
    with qtbot.waitSignal(window.visit_amended) as signal:
        QTest.keyClicks(window.focusWidget(), "thank Ana")
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert signal.args == ["h3", replace(AS_IT_IS, will_do="thank Ana")]
    window.close()


def test_a_time_changed_and_put_back_is_no_change(qtbot: QtBot) -> None:
    page = replace(PAGE, began=PAGE.began + timedelta(seconds=7, milliseconds=123))
    window = opened(qtbot, page)
    clock = window.findChildren(QTimeEdit)[0]
    shown = clock.time()
    clock.setTime(QTime(8, 30))
    clock.setTime(shown)
    assert told(qtbot, window) == AS_IT_IS
    window.close()


@pytest.mark.parametrize("spent_ms", [0, 400, 15 * MINUTE + 1, 999_999])
def test_a_length_nobody_typed_is_no_change(qtbot: QtBot, spent_ms: int) -> None:
    window = opened(qtbot, replace(PAGE, spent_ms=spent_ms))
    assert told(qtbot, window) == AS_IT_IS
    window.close()


def test_unwinding_is_asked_whether_it_did_good(qtbot: QtBot) -> None:
    page = replace(PAGE, purpose="unwind", reflection=Reflection(energy="same"), for_whom="")
    window = opened(qtbot, page)
    assert not button(window, "Yes").isVisible()
    assert not line(window, "For whom").isVisible()
    button(window, "Better").click()
    change = told(qtbot, window)
    assert (change.verdict, change.energy, change.for_whom) == (None, "better", "")
    window.close()


def test_an_unknown_purpose_stays(qtbot: QtBot) -> None:
    window = opened(qtbot, replace(PAGE, purpose="dance"))
    assert told(qtbot, window).purpose == "dance"
    window.close()


def test_what_is_missing_is_said_beside_its_field(qtbot: QtBot) -> None:
    window = opened(qtbot)
    line(window, "What I came to do").setText(" ")
    with qtbot.assertNotEmitted(window.visit_amended):
        button(window, "Save").click()
    assert "One thing you came to do" in texts(window)
    assert line(window, "What I came to do").hasFocus()
    window.close()


def test_a_time_that_is_taken_offers_the_nearest(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.findChildren(QTimeEdit)[0].setTime(QTime(8, 50))
    window.findChildren(QDateEdit)[0].setDate(QDate(2026, 11, 16))
    window.refuse(later_examples.refused_time())
    use = button(window, "Use 08:42")
    assert use.isVisible()
    assert use.hasFocus()
    with qtbot.assertNotEmitted(window.visit_amended):
        QTest.keyClick(use, Qt.Key.Key_Return)
    assert told(qtbot, window).start_ms == later_examples.refused_time().limit
    window.close()


@pytest.mark.parametrize(
    ("refused", "sentence"),
    [
        (
            Refused(Code.OVERLAPS, "length", 30 * MINUTE, limit=26 * MINUTE),
            "at most 26\u00a0min are free",
        ),
        (Refused(Code.IN_FUTURE, "length", 30 * MINUTE), "later than it can have been"),
        (Refused(Code.OVERLAPS, "at", 0), "Another visit fills some of this time."),
        (Refused(Code.MISSING, "verdict"), "One answer here is enough."),
        (Refused(Code.TOO_LONG, "lesson", "x" * 2_001, limit=2_000), "at most"),
        (Refused(Code.BUSY, "visit"), "busy just now"),
    ],
)
def test_a_refusal_is_said_beside_its_field(qtbot: QtBot, refused: Refused, sentence: str) -> None:
    window = opened(qtbot)
    window.refuse(refused)
    assert sentence in texts(window)
    window.close()


def test_a_long_sentence_is_shown_from_its_beginning_and_kept(qtbot: QtBot) -> None:
    window = opened(qtbot, replace(PAGE, will_do=LONG))
    assert told(qtbot, window).will_do == LONG
    window.close()


def test_every_control_has_a_name_and_its_own_letter(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.refuse(later_examples.refused_time())
    assert nameless(window) == []
    assert doubled_mnemonics(window) == []
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
