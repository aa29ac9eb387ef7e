"""`python -m tests.bench.week_frame JOURNAL|floor`: how long the week takes to be seen.

Prints JSON: milliseconds until the first frame, and the median of turning to other weeks.
"""

import json
import statistics
import sys
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from sojourn.domain.moment import week_start
from sojourn.domain.week import WeekSummary, told
from sojourn.storage.database import open_for_reading
from sojourn.storage.journal import Journal
from sojourn.ui.theme import Theme
from sojourn.ui.week_window import WeekWindow
from tests.bench.big_journal import LAST
from tests.manual_clock import ManualClock

_TURNS = 12


class Floor(QWidget):
    """Seven stacks of eight rectangles with a name under each: the least a chart can do."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for day in range(7):
            for part in range(8):
                area = QRectF(90 + 110 * day, 240 - 28 * part, 64, 27)
                painter.fillRect(area, QColor.fromHsv(40 * part, 160, 160))
                painter.drawText(area, "Forum")
            painter.drawText(QRectF(90 + 110 * day, 280, 64, 20), "Mon 16")


def main() -> None:
    """Measure one of them."""
    app = QApplication(["sojourn"])
    Theme(app, "light").dress()
    if sys.argv[1] == "floor":
        begun = time.perf_counter()
        _seen(app, Floor())
        _tell(_since(begun), [])
        return
    clock = ManualClock(f"{LAST} 18:00")
    with closing(open_for_reading(Path(sys.argv[1]))) as database:
        journal, start = Journal(database, clock), week_start(LAST)

        def week(ago: int) -> WeekSummary:
            return told(journal.week_facts(start - timedelta(weeks=ago), LAST), LAST, offers=True)

        begun = time.perf_counter()
        window = WeekWindow(week(0), journal.review(start))
        _seen(app, window)
        first = _since(begun)
        turns = []
        for ago in range(1, _TURNS + 1):
            begun = time.perf_counter()
            shown = week(ago)
            window.show_week(shown, journal.review(shown.week_start))
            window.repaint()
            turns.append(_since(begun))
        _tell(first, turns)


def _seen(app: QApplication, window: QWidget) -> None:
    window.resize(864, 900)
    window.show()
    app.processEvents()
    window.repaint()


def _since(begun: float) -> float:
    return (time.perf_counter() - begun) * 1000


def _tell(first: float, turns: list[float]) -> None:
    turn = statistics.median(turns) if turns else None
    sys.stdout.write(json.dumps({"first_ms": first, "turn_ms": turn}) + "\n")


if __name__ == "__main__":
    main()
