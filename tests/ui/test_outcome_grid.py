"""Outcomes are one stop of the Tab key: arrows choose, + and - count, digits set a number."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sojourn.domain.kinds import BUILT_IN
from sojourn.domain.refusal import COUNT_LIMIT
from sojourn.ui.outcome_grid import OutcomeGrid
from sojourn.ui.outcome_number import OutcomeNumber
from sojourn.ui.outcome_tally import OutcomeTally
from tests.ui.controls import tab_order

KINDS = (("conversation", 2), ("help-given", 0), ("help-received", 0), ("learned", 0))
NAMES = ["Real conversation", "Help given", "Help received", "Thing learned"]


class Form(QWidget):
    """A tally between two fields."""

    def __init__(self, outcomes: tuple[tuple[str, int], ...] = KINDS) -> None:
        super().__init__()
        self.grid = OutcomeTally(outcomes, BUILT_IN)
        column = QVBoxLayout(self)
        for name, part in (("above", QLineEdit()), ("", self.grid), ("below", QLineEdit())):
            part.setAccessibleName(name)
            column.addWidget(part)

    @property
    def at(self) -> str:
        focus = self.focusWidget()
        assert focus is not None
        return focus.accessibleName()

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.focusWidget(), key)

    def type(self, text: str) -> None:
        for sign in text:
            QTest.keyClicks(self.focusWidget(), sign)

    def count(self, kind: str) -> int:
        return dict(self.grid.touched).get(kind, dict(KINDS).get(kind, 0))


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    form = Form()
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    form.grid.put_cursor()
    return form


def test_tab_leads_in_once_and_out_again(form: Form) -> None:
    assert tab_order(form) == ["above", "Real conversation", "below"]
    form.press(Qt.Key.Key_Right)
    assert tab_order(form) == ["above", "Help given", "below"]
    form.press(Qt.Key.Key_Tab)
    assert form.at == "below"
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Backtab)
    assert form.at == "Help given", "one comes back to where one was"


def test_arrows_choose_and_stop_at_the_edges(form: Form) -> None:
    walks = [
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 3),
        (Qt.Key.Key_Down, 3),
        (Qt.Key.Key_Left, 2),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_End, 3),
        (Qt.Key.Key_Home, 0),
    ]
    for key, place in walks:
        form.press(key)
        assert form.at == NAMES[place], key


def test_from_right_to_left_the_arrows_turn_with_the_page(form: Form) -> None:
    form.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    form.grid.be_reachable(by_tab=True)
    form.press(Qt.Key.Key_Left)
    assert form.at == "Help given"


def test_signs_and_space_count(form: Form) -> None:
    form.type("+= -")
    assert form.count("conversation") == 4
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Plus, Qt.KeyboardModifier.KeypadModifier)
    assert form.count("conversation") == 5
    form.press(Qt.Key.Key_Delete)
    form.type("-")
    assert form.count("conversation") == 0
    assert form.at == "Real conversation"


def test_digits_set_the_number(form: Form) -> None:
    form.type("12")
    assert form.count("conversation") == 12
    form.press(Qt.Key.Key_Right)
    form.type("3")
    assert form.count("help-given") == 3
    form.type("+4")
    assert form.count("help-given") == 4, "a sign ends a number"


def digit(number: OutcomeNumber, sign: str, at_ms: int) -> None:
    event = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key[f"Key_{sign}"], Qt.KeyboardModifier.NoModifier, sign
    )
    event.setTimestamp(at_ms)
    QApplication.sendEvent(number, event)


def test_a_digit_much_later_begins_another_number(form: Form) -> None:
    number = form.focusWidget()
    assert isinstance(number, OutcomeNumber)
    digit(number, "3", 10_000)
    digit(number, "2", 60_000)
    assert form.count("conversation") == 2


def test_a_number_past_the_most_begins_anew(form: Form) -> None:
    form.type(f"{COUNT_LIMIT}5")
    assert form.count("conversation") == 5


def test_letters_and_enter_are_the_windows(form: Form) -> None:
    for key in (Qt.Key.Key_Y, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "y")
        QApplication.sendEvent(form.focusWidget(), event)
        assert not event.isAccepted()
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Plus, Qt.KeyboardModifier.AltModifier)
    assert form.grid.touched == ()


def test_a_click_on_a_sign_brings_the_keys_there(form: Form) -> None:
    more = next(
        one
        for one in form.findChildren(QToolButton)
        if one.accessibleName() == "Thing learned: one more"
    )
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert (form.at, form.count("learned")) == ("Thing learned", 1)


def test_a_screen_reader_is_told_name_role_and_value_and_may_set_it(form: Form) -> None:
    number = form.focusWidget()
    told = QAccessible.queryAccessibleInterface(number)
    assert told.role() == QAccessible.Role.SpinBox
    assert told.text(QAccessible.Text.Name) == "Real conversation"
    assert told.text(QAccessible.Text.Value) == "2"
    assert "arrows" in told.text(QAccessible.Text.Description)
    assert told.state().focused
    number.setProperty("value", 7)
    assert form.count("conversation") == 7
    assert told.text(QAccessible.Text.Value) == "7"


def test_nothing_counts_by_itself(qtbot: QtBot) -> None:
    """What shows pages keeps no count: the answer to a key is the next page."""
    grid = OutcomeGrid(KINDS, BUILT_IN)
    qtbot.addWidget(grid)
    number = grid.findChildren(OutcomeNumber)[0]
    with qtbot.waitSignal(grid.counted) as counted:
        QTest.keyClicks(number, "5")
    assert counted.args == ["conversation", 3]
    assert number.value() == 2
    with qtbot.waitSignal(grid.counted) as counted:
        number.setValue(1)
    assert counted.args == ["conversation", -1]
    assert number.value() == 2


def test_other_kinds_take_their_place_in_the_order(form: Form) -> None:
    form.grid.show_outcomes((("lead", 0), *KINDS))
    assert tab_order(form) == ["above", "Real conversation", "below"]
    form.press(Qt.Key.Key_Left)
    assert tab_order(form) == ["above", "Lead", "below"]
    form.grid.show_outcomes((("opportunity", 0),))
    assert tab_order(form) == ["above", "Opportunity", "below"]
