"""The window for a visit that is over: its defaults and its values."""

from datetime import datetime

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from sojourn.domain.intention import Intention
from sojourn.domain.moment import utc_ms_of
from sojourn.domain.outcome import Reflection
from sojourn.domain.page import PastVisitPage
from sojourn.domain.past_visit import PastVisit
from sojourn.domain.refusal import Code, Refused
from tests.ui.controls import doubled_mnemonics, nameless, tab_order
from tests.ui.past_visits import (
    ALT,
    START,
    ZONE,
    button,
    day_field,
    line,
    more_of,
    opened,
    purpose,
    time_field,
    told,
)
from tests.ui.visits import MINUTE


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


def test_names_complete_by_any_part_of_them(qtbot: QtBot) -> None:
    window = opened(qtbot)
    whom = line(window, "For whom")
    assert whom.placeholderText()
    completer = whom.completer()
    completer.setCompletionPrefix("JÖ")
    assert completer.currentCompletion() == "Björn"
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


def test_escape_keeps_nothing_and_frees_the_window(qtbot: QtBot) -> None:
    window = opened(qtbot)
    freed: list[bool] = []
    window.destroyed.connect(lambda: freed.append(True))
    QTest.keyClicks(window.focusWidget(), "half a sent")
    with qtbot.assertNotEmitted(window.past_visit_told, wait=0):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: freed == [True])


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
