"""The settings window: its sections and search, the file, another language, the keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
)
from pytestqt.qtbot import QtBot

from sojourn.domain.refusal import Code, Refused
from sojourn.domain.settings import Section
from sojourn.ui.language import Language
from sojourn.ui.setting_row import Row
from sojourn.ui.settings_window import SettingsWindow
from tests.settings_examples import FILE, settings_page
from tests.ui.controls import doubled_mnemonics, nameless, tab_order
from tests.ui.open_settings import (
    button,
    english,
    find_line,
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
FILES = len(Section)
"""The place of the last part, about the files."""


def test_each_section_shows_its_own_and_the_first_is_there_at_first(
    window: SettingsWindow,
) -> None:
    assert window.windowTitle() == "Settings — Sojourn"
    assert sections(window).hasFocus()
    assert names(window)[0] == "Reminders"
    QTest.keyClick(sections(window), Qt.Key.Key_Down)
    reflection = ["A reflection opens", "Let it go after", "Show all questions", "Shown first"]
    assert names(window) == [*reflection, "What there is to choose from"]
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


def test_a_file_that_cannot_be_read_is_told_as_a_whole(window: SettingsWindow) -> None:
    broken = Refused(Code.UNREADABLE, "", "Invalid value", line=2)
    window.show_page(replace(page(), faults=(broken,)))
    assert "The settings file cannot be read." in texts(window)
    button(window, "Show").click()
    assert any(one.startswith("Line 2 cannot be read") for one in texts(window))


def test_it_leads_to_platforms_kinds_backups_and_the_welcome_page(
    qtbot: QtBot, window: SettingsWindow
) -> None:
    sections(window).setCurrentRow(list(Section).index(Section.REFLECTION))
    with qtbot.waitSignal(window.kinds_requested):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_U, ALT)
    sections(window).setCurrentRow(list(Section).index(Section.WEEK))
    with qtbot.waitSignal(window.platforms_requested):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_P, ALT)
    sections(window).setCurrentRow(FILES)
    with qtbot.waitSignal(window.backups_requested):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_B, ALT)
    sections(window).setCurrentRow(list(Section).index(Section.START))
    with qtbot.waitSignal(window.first_run_requested):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_O, ALT)


def test_it_speaks_another_language_at_once_and_stays_where_it_was(
    qtbot: QtBot, window: SettingsWindow, english: Language
) -> None:
    find_line(window).setText("language")
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


def test_starting_at_log_in_is_there_where_the_system_can(
    qtbot: QtBot, window: SettingsWindow
) -> None:
    sections(window).setCurrentRow(list(Section).index(Section.START))
    at_log_in = row(window, "start_at_log_in")
    assert not at_log_in.isVisible()
    window.show_page(settings_page())
    assert at_log_in.isVisible()
    with qtbot.waitSignal(window.setting_changed) as changed:
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_L, ALT)
    assert changed.args == ["start_at_log_in", False]
    window.refuse("start_at_log_in", Refused(Code.NOT_WRITTEN, "start_at_log_in", "no room"))
    assert "The system did not take this (no room). Nothing has changed." in texts(window)
