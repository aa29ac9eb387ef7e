"""The rows of the settings window: a control of each kind, the way back, what is refused."""

from typing import TypeGuard

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sojourn.domain.refusal import Code, Refused
from sojourn.domain.settings import SETTINGS, Setting, Unit
from sojourn.ui.setting_row import SettingRow
from sojourn.ui.settings_window import SettingsWindow
from tests.settings_examples import refused_reminders
from tests.ui.open_settings import (
    english,
    names,
    opened,
    page,
    row,
    sections,
    texts,
    window,
)

__all__ = ["english", "window"]

ALT = Qt.KeyboardModifier.AltModifier
NOT_WRITTEN = Refused(Code.NOT_WRITTEN, "", "Read-only file system")


def reset(window: QWidget, key: str) -> QPushButton:
    (button,) = row(window, key).findChildren(QPushButton)
    return button


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_a_setting_has_the_control_of_its_kind(window: SettingsWindow, setting: Setting) -> None:
    rows = {one.setting.key: one for one in window.findChildren(SettingRow)}
    if setting.section is None:
        assert setting.key not in rows
        return
    control = rows[setting.key].control
    values = [control.itemData(at) for at in range(control.count())] if is_box(control) else []
    if isinstance(setting.default, bool):
        assert isinstance(control, QCheckBox)
    elif setting.choices:
        assert values == list(setting.choices)
    elif setting.unit is Unit.HOUR:
        assert values == list(range(13))
    elif setting.bounds is not None:
        (number,) = control.findChildren(QSpinBox)
        assert (number.minimum(), number.maximum()) == setting.bounds
    else:
        assert isinstance(control, QLineEdit)


def is_box(control: QWidget) -> TypeGuard[QComboBox]:
    return isinstance(control, QComboBox)


def test_own_reminders_are_asked_for_when_they_count(window: SettingsWindow) -> None:
    assert "My own reminders" not in names(window)
    window.show_page(page(reminders="own"))
    assert "My own reminders" in names(window)


def test_each_kind_of_control_says_what_was_chosen(qtbot: QtBot, window: SettingsWindow) -> None:
    chosen: list[tuple[str, object]] = []
    window.setting_changed.connect(lambda key, value: chosen.append((key, value)))
    reminders = row(window, "reminders").control
    QTest.keyClicks(reminders, "f")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_N, ALT)
    number = row(window, "away_minutes").findChildren(QSpinBox)[0]
    QTest.keyClick(number, Qt.Key.Key_Up)
    hour = row(window, "day_begins").control
    QTest.keyClick(hour, Qt.Key.Key_Down)
    window.show_page(page(reminders="own"))
    line = row(window, "own_reminders").control
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "0, 7")
    assert ("own_reminders", "0, 7") not in chosen, "not at each key"
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert chosen == [
        ("reminders", "firm"),
        ("do_not_disturb", True),
        ("away_minutes", 4),
        ("day_begins", 5),
        ("own_reminders", "0, 7"),
    ]


def test_a_number_is_typed_whole_or_counted_by_a_button(window: SettingsWindow) -> None:
    chosen: list[tuple[str, object]] = []
    window.setting_changed.connect(lambda key, value: chosen.append((key, value)))
    number = row(window, "away_minutes").findChildren(QSpinBox)[0]
    assert number.text() == "3 min"
    number.setFocus()
    number.selectAll()
    QTest.keyClicks(number, "12")
    window.show_page(page(do_not_disturb=True))
    assert chosen == []
    QTest.keyClick(number, Qt.Key.Key_Return)
    sections(window).setCurrentRow(1)
    days = row(window, "reflect_within_days")
    assert days.findChildren(QSpinBox)[0].text() == "7 days"
    more = next(one for one in days.findChildren(QWidget) if one.accessibleName() == "More")
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert chosen == [("away_minutes", 12), ("reflect_within_days", 8)]


def test_a_click_on_a_name_is_one_on_its_control(window: SettingsWindow) -> None:
    chosen: list[tuple[str, object]] = []
    window.setting_changed.connect(lambda key, value: chosen.append((key, value)))
    for key in ("do_not_disturb", "reminders"):
        label = row(window, key).findChildren(QLabel)[0]
        QTest.mouseClick(label, Qt.MouseButton.LeftButton)
        assert row(window, key).control.hasFocus()
    assert chosen == [("do_not_disturb", True)]


def test_the_wheel_scrolls_the_page_and_changes_nothing(
    qtbot: QtBot, window: SettingsWindow
) -> None:
    number = row(window, "away_minutes").findChildren(QSpinBox)[0]
    for control in (row(window, "reminders").control, number):
        control.setFocus()
        turn = QWheelEvent(
            QPointF(5, 5),
            QPointF(control.mapToGlobal(QPoint(5, 5))),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        with qtbot.assertNotEmitted(window.setting_changed, wait=0):
            QApplication.sendEvent(control, turn)


def test_the_way_back_is_there_only_when_there_is_one(qtbot: QtBot, window: SettingsWindow) -> None:
    assert not reset(window, "reminders").isVisible()
    window.show_page(page(reminders="gentle"))
    assert reset(window, "reminders").isVisible()
    assert reset(window, "reminders").toolTip() == "Back to “Normal”"
    reset(window, "reminders").setFocus()
    with qtbot.waitSignal(window.setting_reset) as wanted:
        QTest.keyClick(reset(window, "reminders"), Qt.Key.Key_Space)
    assert wanted.args == ["reminders"]
    window.show_page(page())
    assert not reset(window, "reminders").isVisible()
    assert row(window, "reminders").control.hasFocus()


def test_what_the_file_does_not_take_goes_back_and_says_so(window: SettingsWindow) -> None:
    window.setting_changed.connect(lambda key, _: window.refuse(key, NOT_WRITTEN))
    switch = row(window, "do_not_disturb").control
    assert isinstance(switch, QCheckBox)
    switch.click()
    assert not switch.isChecked()
    told = next(one for one in texts(window) if "cannot be written" in one)
    assert switch.accessibleDescription() == told
    window.show_page(page(do_not_disturb=True))
    assert switch.isChecked()
    assert told not in texts(window)
    switch.click()
    window.show_page(page(do_not_disturb=True, appearance="dark"))
    assert told not in texts(window), "another could be written"


def test_a_line_typed_last_that_is_not_kept_is_told_before_the_window_closes(qtbot: QtBot) -> None:
    window = opened(qtbot, page(reminders="own"))
    window.setting_changed.connect(lambda key, _: window.refuse(key, NOT_WRITTEN))
    line = row(window, "own_reminders").control
    assert isinstance(line, QLineEdit)
    line.setText("0, 9")
    window.close()
    assert any("cannot be written" in one for one in texts(window))
    assert line.text() == "0, 1, 3, 5, 10, every 10"
    window.close()
    assert not window.isVisible()


def test_a_line_that_cannot_be_read_has_its_way_back(qtbot: QtBot) -> None:
    window = opened(qtbot, page(reminders="own"))
    window.setting_changed.connect(lambda key, _: window.refuse(key, refused_reminders()))
    line = row(window, "own_reminders").control
    assert isinstance(line, QLineEdit)
    line.setText("5, 1")
    QTest.keyClick(line, Qt.Key.Key_Return)
    with qtbot.waitSignal(window.setting_reset):
        QTest.mouseClick(reset(window, "own_reminders"), Qt.MouseButton.LeftButton)
    assert line.text() == "0, 1, 3, 5, 10, every 10"
    assert not any(one.startswith("Minutes that rise") for one in texts(window))
    window.close()
    assert not window.isVisible()


def test_a_line_that_cannot_be_read_stays_as_it_was_typed(qtbot: QtBot) -> None:
    window = opened(qtbot, page(reminders="own"))
    window.setting_changed.connect(lambda key, _: window.refuse(key, refused_reminders()))
    line = row(window, "own_reminders").control
    assert isinstance(line, QLineEdit)
    line.setText("5, 1")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "5, 1"
    assert any(one.startswith("Minutes that rise from 0") for one in texts(window))
    window.show_page(page(reminders="own", appearance="dark"))
    assert line.text() == "5, 1", "another setting is another matter"
    sections(window).setCurrentRow(1)
    window.close()
    assert window.isVisible(), "nothing typed is lost"
    assert line.hasFocus()
    window.setting_changed.disconnect()
    with qtbot.waitSignal(window.setting_changed) as given:
        line.setText("0, 5")
        window.show_page(page(reminders="own", own_reminders="0, 5"))
        line.setText("0, 9")
        window.close()
    assert given.args == ["own_reminders", "0, 9"]
    assert not window.isVisible()
