"""The window for a visit that is over: its defaults, its values, and a time that is not free."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTimeEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sojourn.domain.intention import Intention
from sojourn.domain.moment import utc_ms_of
from sojourn.domain.outcome import Reflection
from sojourn.domain.page import PastVisitPage
from sojourn.domain.past_visit import PastVisit
from sojourn.domain.refusal import Code, Refused
from sojourn.ui.past_visit_window import PastVisitWindow
from sojourn.ui.purpose_choice import PurposeChoice
from tests.ui.controls import doubled_mnemonics, nameless, tab_order
from tests.ui.visits import MINUTE

ZONE = timezone(timedelta(hours=1))
NOW = datetime(2026, 11, 16, 9, 7, 31, tzinfo=ZONE)
START = datetime(2026, 11, 16, 8, 50, tzinfo=ZONE)
PAGE = PastVisitPage(
    NOW, ("LinkedIn", "forum"), ("Bluesky",), ("Ana", "Björn"), "LinkedIn", "conversation"
)
ALT = Qt.KeyboardModifier.AltModifier


def opened(qtbot: QtBot, page: PastVisitPage = PAGE) -> PastVisitWindow:
    window = PastVisitWindow(page)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def labelled(window: QWidget, name: str) -> QWidget:
    label = next(one for one in window.findChildren(QLabel) if one.text().replace("&", "") == name)
    return label.buddy()


def line(window: QWidget, name: str) -> QLineEdit:
    found = labelled(window, name)
    assert isinstance(found, QLineEdit)
    return found


def button(window: QWidget, name: str) -> QPushButton:
    found = window.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "").endswith(name))


def more_of(window: QWidget, kind: str) -> QToolButton:
    found = window.findChildren(QToolButton)
    return next(one for one in found if one.accessibleName() == f"{kind}: one more")


def time_field(window: QWidget) -> QTimeEdit:
    found = window.findChild(QTimeEdit)
    assert found is not None
    return found


def day_field(window: QWidget) -> QDateEdit:
    # A QTimeEdit is none of these.
    found = window.findChild(QDateEdit)
    assert found is not None
    return found


def purpose(window: QWidget) -> PurposeChoice:
    found = window.findChild(PurposeChoice)
    assert found is not None
    return found


def told(qtbot: QtBot, window: PastVisitWindow) -> PastVisit:
    with qtbot.waitSignal(window.past_visit_told) as signal:
        QTest.keyClick(window, Qt.Key.Key_V, ALT)
    past = signal.args[0]
    assert isinstance(past, PastVisit)
    return past


def texts(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_a_sentence_and_enter_are_enough(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert window.windowTitle() == "Past visit — Sojourn"
    with qtbot.waitSignal(window.past_visit_told) as signal:
        QTest.keyClicks(window.focusWidget(), "answered  Ana")
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    intention = Intention("LinkedIn", "conversation", "answered Ana", 15 * MINUTE)
    assert signal.args == [PastVisit(intention, utc_ms_of(START), 15 * MINUTE)]
    assert window.isVisible(), "who keeps it closes it"
    window.close()


def test_the_usual_start_follows_the_length_until_it_is_edited(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert time_field(window).time() == QTime(8, 50)
    button(window, "45\u00a0min").click()
    assert time_field(window).time() == QTime(8, 20)
    time_field(window).setTime(QTime(7, 30))
    button(window, "5\u00a0min").click()
    assert time_field(window).time() == QTime(7, 30)
    window.close()


def test_just_after_midnight_it_was_yesterday(qtbot: QtBot) -> None:
    page = PastVisitPage(datetime(2026, 11, 16, 0, 5, tzinfo=ZONE))
    window = opened(qtbot, page)
    assert day_field(window).date() == QDate(2026, 11, 15)
    assert time_field(window).time() == QTime(23, 50)
    window.close()


def test_everything_said_comes_out(qtbot: QtBot) -> None:
    window = opened(qtbot)
    line(window, "What I did").setText("asked about the fair")
    line(window, "For whom").setText(" Ana ")
    time_field(window).setTime(QTime(10, 5))
    day_field(window).setDate(QDate(2026, 11, 14))
    tick = window.findChild(QCheckBox)
    assert tick is not None
    tick.click()
    button(window, "25\u00a0min").click()
    button(window, "A length was planned").click()
    planned = [one for one in window.findChildren(QPushButton) if one.text() == "10\u00a0min"][1]
    planned.click()
    button(window, "Partly").click()
    more_of(window, "Help given").click()
    more_of(window, "Help given").click()
    line(window, "A lesson to keep").setText("Mornings are quiet")
    past = told(qtbot, window)
    intention = Intention("LinkedIn", "conversation", "asked about the fair", 10 * MINUTE, "Ana")
    start_ms = utc_ms_of(datetime(2026, 11, 14, 10, 5, tzinfo=ZONE))
    reflection = Reflection("partly", (("help-given", 2),), "Mornings are quiet")
    assert past == PastVisit(intention, start_ms, 25 * MINUTE, True, reflection)
    window.close()


def test_other_kinds_come_from_the_menu(qtbot: QtBot) -> None:
    window = opened(qtbot)
    line(window, "What I did").setText("asked")
    others = [one for one in window.findChildren(QPushButton) if one.menu() is not None]
    menu = others[0].menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Lead").trigger()
    button(window, "Yes").click()
    past = told(qtbot, window)
    assert past.reflection == Reflection("met", (("lead", 1),))
    window.close()


def test_an_answer_can_be_taken_back(qtbot: QtBot) -> None:
    window = opened(qtbot)
    line(window, "What I did").setText("asked")
    button(window, "Yes").click()
    button(window, "Yes").click()
    assert told(qtbot, window).reflection is None
    window.close()


def test_counts_without_an_answer_ask_for_one(qtbot: QtBot) -> None:
    window = opened(qtbot)
    line(window, "What I did").setText("asked")
    more_of(window, "Help given").click()
    with qtbot.assertNotEmitted(window.past_visit_told, wait=0):
        button(window, "Save").click()
    assert "One answer here is enough." in texts(window)
    assert window.focusWidget() is button(window, "Yes")
    button(window, "Yes").click()
    assert told(qtbot, window).reflection == Reflection("met", (("help-given", 1),))
    window.close()


def test_unwinding_is_asked_one_thing_only_and_for_nobody(qtbot: QtBot) -> None:
    window = opened(qtbot)
    line(window, "What I did").setText("looked at birds")
    line(window, "For whom").setText("Ana")
    purpose(window).choose("unwind")
    assert not line(window, "For whom").isVisible()
    assert not button(window, "Partly").isVisible()
    button(window, "Better").click()
    past = told(qtbot, window)
    assert past.intention.for_whom == ""
    assert past.reflection == Reflection(energy="better")
    window.close()


@pytest.mark.parametrize("code", [Code.OVERLAPS, Code.IN_FUTURE])
def test_a_time_that_is_taken_offers_the_nearest_in_one_press(qtbot: QtBot, code: Code) -> None:
    window = opened(qtbot)
    line(window, "What I did").setText("asked")
    nearest_ms = utc_ms_of(datetime(2026, 11, 16, 9, 12, 40, 123_000, tzinfo=UTC))
    window.refuse(Refused(code, "at", utc_ms_of(START), limit=nearest_ms))
    assert any("10:12." in text for text in texts(window)), "told in the zone of the page"
    use = button(window, "Use 10:12")
    assert window.focusWidget() is use
    QTest.keyClick(use, Qt.Key.Key_Space)
    assert not use.isVisible()
    assert not any("10:12" in text for text in texts(window))
    assert told(qtbot, window).start_ms == nearest_ms, "to the millisecond"
    window.close()


def test_a_nearest_time_of_another_day_is_named_and_set(qtbot: QtBot) -> None:
    window = opened(qtbot)
    nearest = datetime(2026, 11, 15, 23, 30, tzinfo=ZONE)
    window.refuse(Refused(Code.OVERLAPS, "at", 0, limit=utc_ms_of(nearest)))
    button(window, "Use 23:30 on Sunday 15 November").click()
    assert day_field(window).date() == QDate(2026, 11, 15)
    window.close()


def test_a_time_edited_after_all_makes_the_offer_go(qtbot: QtBot) -> None:
    window = opened(qtbot)
    line(window, "What I did").setText("asked")
    window.refuse(Refused(Code.OVERLAPS, "at", 0, limit=utc_ms_of(NOW)))
    time_field(window).setTime(QTime(6, 0))
    assert not any(
        one.isVisible() for one in window.findChildren(QPushButton) if "Us&e" in one.text()
    )
    assert told(qtbot, window).start_ms == utc_ms_of(START.replace(hour=6, minute=0))
    window.close()


def test_a_refusal_of_no_field_is_still_said(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.refuse(Refused(Code.UNKNOWN, "elsewhere"))
    assert "Choose one from the list." in texts(window)
    window.close()


@pytest.mark.parametrize(
    ("name", "typed"), [("What I did", ""), ("What I did", "x" * 501), ("For whom", "x" * 81)]
)
def test_what_cannot_be_taken_is_said_beside_it_and_kept(
    qtbot: QtBot, name: str, typed: str
) -> None:
    window = opened(qtbot)
    line(window, "What I did").setText("asked")
    line(window, name).setText(typed)
    with qtbot.assertNotEmitted(window.past_visit_told, wait=0):
        button(window, "Save").click()
    assert window.focusWidget() is line(window, name)
    assert line(window, name).accessibleDescription()
    assert line(window, name).text() == typed
    line(window, name).setText("fine")
    told(qtbot, window)
    window.close()


def test_a_planned_length_that_cannot_be_read_is_unfolded(qtbot: QtBot) -> None:
    window = opened(qtbot)
    line(window, "What I did").setText("asked")
    fold = button(window, "A length was planned")
    fold.click()
    own = [
        one for one in window.findChildren(QLineEdit) if one.accessibleName() == "Another length"
    ]
    QTest.keyClicks(own[1], "soon")
    fold.click()
    with qtbot.assertNotEmitted(window.past_visit_told, wait=0):
        button(window, "Save").click()
    assert own[1].isVisible()
    assert window.focusWidget() is own[1]
    window.close()


def test_without_a_place_it_begins_there(qtbot: QtBot) -> None:
    window = opened(qtbot, PastVisitPage(NOW))
    assert window.focusWidget().accessibleName() in {"Platform", ""}
    QTest.keyClicks(window.focusWidget(), "forum")
    with qtbot.assertNotEmitted(window.past_visit_told, wait=0):
        button(window, "Save").click()
    assert "Choose a purpose from the list." in texts(window)
    window.close()


def test_escape_keeps_nothing_and_frees_the_window(qtbot: QtBot) -> None:
    window = opened(qtbot)
    freed: list[bool] = []
    window.destroyed.connect(lambda: freed.append(True))
    QTest.keyClicks(window.focusWidget(), "half a sent")
    with qtbot.assertNotEmitted(window.past_visit_told, wait=0):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: freed == [True])


def test_the_window_grows_with_what_it_says(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.refuse(Refused(Code.OVERLAPS, "at", 0, limit=utc_ms_of(START)))
    use = button(window, "Use 08:50")
    qtbot.waitUntil(lambda: not use.visibleRegion().isEmpty())
    window.close()


@pytest.mark.parametrize("kind", ["conversation", "unwind"])
def test_every_control_has_a_name_and_a_letter_of_its_own(qtbot: QtBot, kind: str) -> None:
    window = opened(qtbot)
    purpose(window).choose(kind)
    button(window, "A length was planned").click()
    window.refuse(Refused(Code.OVERLAPS, "at", 0, limit=utc_ms_of(START)))
    assert nameless(window) == []
    assert doubled_mnemonics(window) == []
    order = tab_order(window)
    assert order.index("What I did") < order.index("Time it began") < order.index("Save")
    window.close()


@pytest.mark.parametrize(
    ("letter", "name"),
    [
        (Qt.Key.Key_W, "Time it began"),
        (Qt.Key.Key_H, "15 minute(s)"),
        (Qt.Key.Key_C, "Yes"),
        (Qt.Key.Key_D, "What I did"),
    ],
)
def test_the_letter_of_a_field_leads_into_it(qtbot: QtBot, letter: Qt.Key, name: str) -> None:
    window = opened(qtbot)
    line(window, "For whom").setFocus()
    QTest.keyClick(window, letter, ALT)
    focus = window.focusWidget()
    assert name in {focus.accessibleName(), str(focus.property("text"))}
    window.close()
