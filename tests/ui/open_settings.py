"""The settings window, open over a page, and what is found in it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sojourn.domain.settings import settled
from sojourn.domain.settings_ports import SettingsPage
from sojourn.ui.language import Language
from sojourn.ui.setting_row import Row, SettingRow
from sojourn.ui.settings_window import SettingsWindow
from tests.settings_examples import FILE


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
