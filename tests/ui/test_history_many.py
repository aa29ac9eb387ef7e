"""100,000 visits in the real window, read by the real worker; the figures are printed."""

from collections.abc import Callable
from datetime import UTC
from functools import partial
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from sojourn.controller.last_wish import LastWish
from sojourn.desktop.worker import QtWorker
from sojourn.domain.history import PAGE, HistoryPage, HistoryQuery
from sojourn.domain.moment import local_time
from sojourn.domain.page import VisitFound, VisitsFound
from sojourn.domain.refusal import Refused
from sojourn.storage.history import HistoryReader
from sojourn.ui.history_table import HistoryTable
from sojourn.ui.history_view import HistoryView
from sojourn.ui.history_window import HistoryWindow
from sojourn.ui.history_words import HistoryWords
from sojourn.ui.late_outcome_window import LateOutcomeWindow
from sojourn.ui.visit_search import SEARCH_MS
from tests import history_examples, later_examples
from tests.storage.many_visits import RARE, make_many

pytestmark = [pytest.mark.thorough, pytest.mark.timeout(300)]

BEAT_MS = 2
LONGEST_STALL_MS = 100


class Stalls(QObject):
    """The longest time for which the thread of the windows did nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms = 0.0
        self._last = perf_counter()
        self._beat = QTimer(self)
        self._beat.timeout.connect(self._on_beat)
        self._beat.start(BEAT_MS)

    def forget(self) -> None:
        self.longest_ms, self._last = 0.0, perf_counter()

    def _on_beat(self) -> None:
        now = perf_counter()
        self.longest_ms = max(self.longest_ms, 1_000 * (now - self._last))
        self._last = now


class Reading:
    """What the controller does: one page is read at a time, by the worker."""

    def __init__(self, path: Path, window: HistoryWindow) -> None:
        self.worker = QtWorker()
        self.pages = self._seen = 0
        self._reader = HistoryReader(path)
        self._window = window

    def take(self, query: HistoryQuery) -> None:
        self.worker.run(lambda: self._reader.page(query), self._show, self._fail)

    def has_more(self) -> bool:
        """Tell whether a page has come since this was asked last."""
        more, self._seen = self.pages > self._seen, self.pages
        return more

    def _show(self, page: HistoryPage) -> None:
        self.pages += 1
        self._window.show_page(page)

    def _fail(self, error: Exception) -> None:
        raise error


def has_rows(table: HistoryTable, count: int) -> bool:
    return table.rowCount() == count


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("many") / "journal.sqlite"
    make_many(path)
    return path


def test_a_hundred_thousand_visits_are_shown_searched_and_scrolled(
    qtbot: QtBot, many: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = 0
    cell = HistoryWords.cell

    def counted(self: HistoryWords, *args: object) -> str:
        nonlocal told
        told += 1
        return cell(self, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(HistoryWords, "cell", counted)
    begin = perf_counter()
    window = HistoryWindow(history_examples.history_frame())
    reading = Reading(many, window)
    window.history_wanted.connect(lambda query: reading.take(query))  # noqa: PLW0108
    stalls = Stalls()
    window.show()
    table, view = window.findChildren(HistoryTable)[0], window.findChildren(HistoryView)[0]

    def until(what: str, done: Callable[[], bool]) -> None:
        start = perf_counter()
        qtbot.waitUntil(done, timeout=20_000)
        QApplication.processEvents()
        taken = 1_000 * (perf_counter() - start)
        print(f"{what}: {taken:.0f} ms, longest stall {stalls.longest_ms:.0f} ms")  # noqa: T201
        stalls.forget()

    qtbot.waitUntil(lambda: table.rowCount() == PAGE)
    QApplication.processEvents()
    print(f"first paint with visits: {1_000 * (perf_counter() - begin):.0f} ms")  # noqa: T201
    stalls.forget()
    at_first, rows = told, view.viewport().height() // view.rowHeight(0) + 2
    assert table.rowCount() == PAGE, "and not one visit more"
    # However many there are, only what is seen is put into words.
    assert at_first < 20 * rows * table.columnCount()

    bar = view.verticalScrollBar()
    for number in range(2, 7):
        bar.setValue(bar.maximum())
        until(f"scrolled to page {number}", partial(has_rows, table, number * PAGE))
    line = next(one for one in window.findChildren(QLineEdit) if one.placeholderText())
    reading.has_more()
    for sign in RARE:
        QTest.keyClicks(line, sign)
        until(f"{SEARCH_MS} ms of rest and a search, after {sign}", reading.has_more)
    assert table.rowCount() == 1
    line.clear()
    until("all again", lambda: table.rowCount() == PAGE)
    reading.worker.close()
    window.close()


def test_a_visit_is_found_among_a_hundred_thousand_while_the_window_goes_on(
    qtbot: QtBot, many: Path
) -> None:
    reader, worker = HistoryReader(many), QtWorker()
    window = LateOutcomeWindow(later_examples.late_outcome_page())

    def read(text: str) -> VisitsFound:
        found = reader.visits_found(text, 50)
        return VisitsFound(
            text,
            tuple(
                VisitFound(
                    one.key,
                    one.intention.platform,
                    one.intention.will_do,
                    local_time(one.started_ms, UTC),
                )
                for one in found
            ),
        )

    def fail(refused: Refused) -> None:
        raise refused

    searches = LastWish(worker, read, window.show_visits, fail)
    window.visits_wanted.connect(searches.wish)
    window.show()
    fold = next(b for b in window.findChildren(QPushButton) if "grew from" in b.text())
    fold.click()
    line = next(o for o in window.findChildren(QLineEdit) if "word of it" in o.placeholderText())
    (rows,) = window.findChildren(QListWidget)
    QApplication.processEvents()
    stalls = Stalls()
    for text, count in (("lens", 50), (RARE, 1), ("chloe", 50), ("nothing of it", 0), ("", 50)):
        stalls.forget()
        begin = perf_counter()
        line.setText(text)
        qtbot.waitUntil(partial(_has_items, rows, count), timeout=20_000)
        QApplication.processEvents()
        taken = 1_000 * (perf_counter() - begin)
        print(f"{text or 'all'}: {taken:.0f} ms, longest stall {stalls.longest_ms:.0f} ms")  # noqa: T201
        # A good deal more than it takes, and less than a search does: others use the machine too.
        assert stalls.longest_ms < LONGEST_STALL_MS
    worker.close()
    window.close()


def _has_items(rows: QListWidget, count: int) -> bool:
    return rows.count() == count
