"""The session window as its tests open it and find their way about in it."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from sojourn.domain.page import SessionPage
from sojourn.domain.session import MORE_MS, Extension, Phase
from sojourn.ui.session_window import SessionWindow
from tests.ui.visits import RUNNING

OVER = replace(
    RUNNING, phase=Phase.OVERRUN, remaining_ms=0, overrun_ms=130_000, ends=None, extensions_left=0
)
EXTENDED = replace(RUNNING, unexplained=Extension(1, 60_000, MORE_MS), extensions_left=1)


def opened(qtbot: QtBot, page: SessionPage = RUNNING) -> SessionWindow:
    window = SessionWindow(page)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def button(window: SessionWindow, text: str) -> QPushButton:
    found = [one for one in window.findChildren(QPushButton) if one.text().replace("&", "") == text]
    assert len(found) == 1, text
    return found[0]


def texts(window: SessionWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
