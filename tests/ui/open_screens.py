"""The port `Screens` over no tray, and the windows it has open."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sojourn.ui.screens import Screens
from sojourn.ui.theme import Theme


class Undressed(Theme):
    """A theme that leaves the tests' application as it is."""

    def __init__(self) -> None:
        QObject.__init__(self)

    def dress(self) -> None:
        pass


@pytest.fixture
def screens(qapp: QApplication) -> Iterator[Screens]:
    made = Screens(Undressed())
    yield made
    # Else its small window, there being no tray, would come up in the middle of another test.
    made._tray._look_again.stop()
    made.deleteLater()
    for window in QApplication.topLevelWidgets():
        window.close()


def windows(title: str) -> list[QWidget]:
    return [
        one
        for one in QApplication.topLevelWidgets()
        if one.isVisible() and one.windowTitle() == title
    ]


def freed(qtbot: QtBot, title: str) -> None:
    """Close the window of that title, and see it freed."""
    (window,) = windows(title)
    window.close()
    qtbot.waitUntil(lambda: not isValid(window))
