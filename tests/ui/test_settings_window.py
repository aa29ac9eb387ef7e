"""The settings window: made from what is declared, searched, reset, refused, live; by keyboard."""

from collections.abc import Iterator
from typing import TypeGuard

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sojourn.domain.refusal import Code, Refused
from sojourn.domain.settings import SETTINGS, Section, Setting, Unit, settled
from sojourn.domain.settings_ports import SettingsPage
from sojourn.ui.language import Language
from sojourn.ui.setting_row import Row, SettingRow
from sojourn.ui.settings_window import SettingsWindow
from tests.settings_examples import FILE, refused_reminders, settings_page
from tests.ui.controls import doubled_mnemonics, nameless, tab_order

ALT = Qt.KeyboardModifier.AltModifier
FILES = len(Section)
"""The place of the last part, about the files."""

NOT_WRITTEN = Refused(Code.NOT_WRITTEN, "", "Read-only file system")


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[Language]:
    before = QLocale()
    language = Language(qapp, "en")
    yield language
    language.silence()
    QLocale.setDefault(before)


@pytest.fixture
def window(qtbot: QtBot) -> SettingsWindow:
    return opened(qtbot, page())


def page(**values: bool | int | str) -> SettingsPage:
    settings, faults = settled(values)
    return SettingsPage(settings, FILE, faults)


def opened(qtbot: QtBot, shown: SettingsPage, width: int = 864) -> SettingsWindow:
    window = SettingsWindow(shown)
    window.resize(width, 656)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def row(window: QWidget, key: str) -> SettingRow:
    return next(one for one in window.findChildren(SettingRow) if one.setting.key == key)


def reset(window: QWidget, key: str) -> QPushButton:
    (button,) = row(window, key).findChildren(QPushButton)
    return button


def sections(window: QWidget) -> QListWidget:
    (found,) = window.findChildren(QListWidget)
    return found


def find_line(window: QWidget) -> QLineEdit:
    return next(one for one in window.findChildren(QLineEdit) if one.placeholderText())


def names(window: QWidget) -> list[str]:
    """The names of the rows on the screen."""
    rows = [one for one in window.findChildren(Row) if one.isVisible()]
    return [one.findChildren(QLabel)[0].text().replace("&", "") for one in rows]


def texts(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def button(window: QWidget, name: str) -> QPushButton:
    found = window.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "") == name)


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


def test_each_section_shows_its_own_and_the_first_is_there_at_first(
    window: SettingsWindow,
) -> None:
    assert window.windowTitle() == "Settings — Sojourn"
    assert sections(window).hasFocus()
    assert names(window)[0] == "Reminders"
    QTest.keyClick(sections(window), Qt.Key.Key_Down)
    assert names(window) == ["A reflection opens", "Let it go after", "Show all questions"]
    QTest.keyClick(sections(window), Qt.Key.Key_End)
    assert names(window) == ["Settings file", "Backups of your journal"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("language", ["Language"]),
        ("FRANCAIS", ["Language"]),
        ("rising own", ["My own reminders"]),
        ("backups", ["Backups of your journal"]),
        ("aardvark", []),
    ],
)
def test_what_is_typed_finds_rows_in_all_sections(
    window: SettingsWindow, typed: str, found: list[str]
) -> None:
    window.show_page(page(reminders="own"))
    QTest.keyClicks(find_line(window), typed)
    assert names(window) == found
    says_none = "Nothing like that here. Another word may find it." in texts(window)
    assert says_none is (not found)
    assert not sections(window).selectedItems()
    QTest.keyClick(find_line(window), Qt.Key.Key_Escape)
    assert names(window)[0] == "Reminders"
    assert window.isVisible(), "Esc ended the search alone"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_section_ends_the_search_and_the_keyboard_leads_into_what_was_found(
    window: SettingsWindow,
) -> None:
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.focusWidget(), "budget")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    assert row(window, "weekly_budget_minutes").control.focusProxy() is window.focusWidget()
    where = sections(window).visualItemRect(sections(window).item(0)).center()
    QTest.mouseClick(sections(window).viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert find_line(window).text() == ""
    assert names(window)[0] == "Reminders"


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
    window.close()
    assert window.isVisible(), "nothing typed is lost"
    window.setting_changed.disconnect()
    with qtbot.waitSignal(window.setting_changed) as given:
        line.setText("0, 5")
        window.show_page(page(reminders="own", own_reminders="0, 5"))
        line.setText("0, 9")
        window.close()
    assert given.args == ["own_reminders", "0, 9"]
    assert not window.isVisible()


def test_the_path_and_the_faults_of_the_file(
    window: SettingsWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not button(window, "Show").isVisible()
    window.show_page(settings_page())
    assert "2 lines of the settings file cannot be used." in texts(window)
    button(window, "Show").click()
    assert sections(window).currentRow() == FILES
    told = "\n".join(texts(window))
    assert "Line 4: away_minutes is 500; a whole number from 1 to 60 is expected" in told
    assert "Line 5: colour is no setting; it is left alone." in told
    path = next(one for one in window.findChildren(QLineEdit) if one.isReadOnly())
    assert path.text() == FILE
    asked: list[QUrl] = []

    def nothing_opens(url: QUrl) -> bool:
        asked.append(url)
        return False

    monkeypatch.setattr(QDesktopServices, "openUrl", nothing_opens)
    button(window, "Open folder").click()
    assert [url.toLocalFile() for url in asked] == ["/home/ana/.config/sojourn"]
    assert "Nothing on this desktop opens folders; the path can be copied." in texts(window)


def test_it_leads_to_platforms_and_backups(qtbot: QtBot, window: SettingsWindow) -> None:
    sections(window).setCurrentRow(list(Section).index(Section.WEEK))
    with qtbot.waitSignal(window.platforms_requested):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_P, ALT)
    sections(window).setCurrentRow(FILES)
    with qtbot.waitSignal(window.backups_requested):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_B, ALT)


def test_it_speaks_another_language_at_once_and_stays_where_it_was(
    qtbot: QtBot, window: SettingsWindow, english: Language
) -> None:
    sections(window).setCurrentRow(list(Section).index(Section.LOOKS))
    language = row(window, "language").control
    language.setFocus()

    def change(key: str, value: str) -> None:
        english.speak(value)
        window.show_page(page(**{key: value}))

    window.setting_changed.connect(change)
    QTest.keyClicks(language, "f")
    qtbot.waitUntil(lambda: window.windowTitle() == "Réglages — Sojourn")
    assert names(window) == ["Langue", "Apparence"]
    language = row(window, "language").control
    assert isinstance(language, QComboBox)
    assert language.currentText() == "Français"
    assert language.hasFocus()
    assert doubled_mnemonics(window) == []


@pytest.mark.parametrize("spoken", ["en", "fr"])
def test_every_control_has_a_name_and_a_letter_of_its_own(
    qtbot: QtBot, english: Language, spoken: str
) -> None:
    english.speak(spoken)
    window = opened(qtbot, settings_page())
    for at in range(sections(window).count()):
        sections(window).setCurrentRow(at)
        assert nameless(window) == []
        assert doubled_mnemonics(window) == []
    find_line(window).setText("e")
    assert nameless(window) == []
    assert doubled_mnemonics(window) == []


def test_the_tab_key_goes_from_the_search_to_the_rows_and_out(qtbot: QtBot) -> None:
    window = opened(qtbot, page(reminders="gentle"))
    order = tab_order(window)
    first = ["Find a setting", "Sections", "Reminders", "Reset: Reminders", "Do not disturb"]
    assert order[:5] == first
    assert order[-1] == "Close"


def test_in_a_narrow_window_all_sections_stand_under_each_other(qtbot: QtBot) -> None:
    window = opened(qtbot, page(), width=380)
    assert not sections(window).isVisible()
    assert {"Reminders", "Language", "Settings file"} <= set(names(window))
    assert doubled_mnemonics(window) == []
    for one in window.findChildren(Row):
        if one.isVisible():
            assert one.minimumSizeHint().width() <= one.width()


def test_it_remembers_its_place_and_is_freed(qtbot: QtBot, window: SettingsWindow) -> None:
    window.resize(700, 500)
    freed: list[bool] = []
    window.destroyed.connect(lambda: freed.append(True))
    window.close()
    qtbot.waitUntil(lambda: freed == [True])
    again = SettingsWindow(page())
    assert (again.width(), again.height()) == (700, 500)
    again.close()
