"""The history window as its tests open it, answer it and find their way about in it."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from sojourn.domain.amendment import Former
from sojourn.domain.history import HistoryLine, HistoryPage, HistoryQuery
from sojourn.ui.history_table import HistoryTable
from sojourn.ui.history_view import HistoryView
from sojourn.ui.history_window import HistoryWindow
from tests import history_examples
from tests.manual_clock import MINUTE


def lines(count: int) -> tuple[HistoryLine, ...]:
    """So many visits, an hour between them, the latest first."""
    line = history_examples.history_lines()[1]
    return tuple(
        replace(
            line,
            key=f"k{number:06}",
            will_do=f"visit {number}",
            began=line.began - timedelta(hours=number),
            started_ms=line.started_ms - number * 60 * MINUTE,
        )
        for number in range(count)
    )


class Reader:
    """Answers what a window asks for, out of its visits, at once or when it is let."""

    def __init__(self, visits: tuple[HistoryLine, ...]) -> None:
        self.visits = visits
        self.asked: list[HistoryQuery] = []
        self.held = False
        self.former: Former | None = None
        self.window: HistoryWindow | None = None

    def take(self, query: HistoryQuery) -> None:
        self.asked.append(query)
        if not self.held:
            self.answer(query)

    def answer(self, query: HistoryQuery) -> None:
        fit = [one for one in self.visits if query.wanted.text in one.will_do]
        rest = [one for one in fit if query.after is None or one.place < query.after]
        assert self.window is not None
        page = HistoryPage(query, tuple(rest[: query.most]), len(fit), self.former)
        self.window.show_page(page)


def opened(qtbot: QtBot, reader: Reader) -> HistoryWindow:
    window = HistoryWindow(history_examples.history_frame())
    reader.window = window
    # Unlike a method, this holds the reader.
    window.history_wanted.connect(lambda query: reader.take(query))  # noqa: PLW0108
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def table(window: HistoryWindow) -> HistoryTable:
    return window.findChildren(HistoryTable)[0]


def view(window: HistoryWindow) -> HistoryView:
    return window.findChildren(HistoryView)[0]


def search(window: HistoryWindow) -> QLineEdit:
    return next(one for one in window.findChildren(QLineEdit) if one.placeholderText())


def button(window: HistoryWindow, name: str) -> QPushButton:
    found = window.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "") == name)


def texts(window: HistoryWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def cells(window: HistoryWindow, row: int) -> list[str]:
    model = table(window)
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def chosen(window: HistoryWindow) -> str:
    line = table(window).line(view(window).row)
    return "" if line is None else line.will_do
