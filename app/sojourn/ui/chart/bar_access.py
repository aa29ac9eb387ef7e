"""Lets a screen reader read a chart bar by bar; says only what the chart has in words.

Qt asks for interfaces by the name of a class, owns the chart's, and never says that it has
forgotten one of a bar. So bars' interfaces live on, and serve the next chart.
"""

# Qt takes None for "there is none"; the stubs do not know that.
# mypy: disable-error-code="override"

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import shiboken6
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleObject, QColor, QWindow

if TYPE_CHECKING:
    from sojourn.ui.chart.week_chart import WeekChart

_CLASS = "WeekChart"
_charts: list[_ChartAccess] = []
_spare: list[_BarAccess] = []
_installed: list[bool] = []


def install() -> None:
    """Have Qt ask here for the interfaces of charts, from now on; twice is once."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_made)


def _made(name: str, made_for: QObject | None) -> QAccessibleInterface | None:
    if name != _CLASS or made_for is None:
        return None
    # Those that Qt has let go of by now.
    _charts[:] = [one for one in _charts if shiboken6.isValid(one)]
    _charts.append(_ChartAccess(cast("WeekChart", made_for)))
    return _charts[-1]


class _ChartAccess(QAccessibleObject):
    """The chart: its name, and a child for each bar."""

    def __init__(self, chart: WeekChart) -> None:
        super().__init__(chart)
        self._chart = chart
        self._bars: list[_BarAccess] = []
        bars = self._bars
        chart.destroyed.connect(lambda: _let_go(bars))

    def child(self, index: int, /) -> QAccessibleInterface | None:
        if not 0 <= index < self.childCount():
            return None
        while len(self._bars) <= index:
            bar = _spare.pop() if _spare else _BarAccess()
            bar.stand_for(self._chart, len(self._bars))
            self._bars.append(bar)
        return self._bars[index]

    def childCount(self) -> int:
        return len(self._chart.chart.bars)

    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        return self._bars.index(child) if child in self._bars else -1

    def childAt(self, x: int, y: int, /) -> QAccessibleInterface | None:
        spot = self._chart.mapFromGlobal(QRect(x, y, 1, 1).topLeft())
        number = self._chart.plot.column_at(spot.x())
        return None if number is None else self.child(number)

    def focusChild(self) -> QAccessibleInterface | None:
        return self.child(self._chart.walked) if self._chart.hasFocus() else None

    def parent(self) -> QAccessibleInterface | None:
        above = self._chart.parentWidget()
        return QAccessible.queryAccessibleInterface(above) if above else None

    def text(self, what: QAccessible.Text, /) -> str:
        if what == QAccessible.Text.Name:
            return self._chart.accessibleName()
        return self._chart.accessibleDescription() if what == QAccessible.Text.Description else ""

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = True
        state.focused = self._chart.hasFocus()
        return state

    def rect(self) -> QRect:
        return QRect(self._chart.mapToGlobal(self._chart.rect().topLeft()), self._chart.size())

    def window(self) -> QWindow | None:
        return self._chart.window().windowHandle()


class _BarAccess(QAccessibleInterface):
    """One bar, in words."""

    def __init__(self) -> None:
        super().__init__()
        self._chart: WeekChart | None = None
        self._number = 0

    def stand_for(self, chart: WeekChart | None, number: int) -> None:
        """Stand for this bar of this chart, or for none."""
        self._chart, self._number = chart, number

    @property
    def _shown(self) -> WeekChart | None:
        """The chart, while it has this bar."""
        chart = self._chart
        if chart is None or not shiboken6.isValid(chart):
            return None
        return chart if self._number < len(chart.chart.bars) else None

    def isValid(self) -> bool:
        return self._shown is not None

    def object(self) -> QObject | None:
        return None

    def parent(self) -> QAccessibleInterface | None:
        chart = self._shown
        return QAccessible.queryAccessibleInterface(chart) if chart else None

    def child(self, _index: int, /) -> QAccessibleInterface | None:
        return None

    def childCount(self) -> int:
        return 0

    def childAt(self, _x: int, _y: int, /) -> QAccessibleInterface | None:
        return None

    def indexOfChild(self, _child: QAccessibleInterface, /) -> int:
        return -1

    def text(self, what: QAccessible.Text, /) -> str:
        chart = self._shown
        if chart is None or what != QAccessible.Text.Name:
            return ""
        return chart.bar_in_words(self._number)

    def setText(self, _what: QAccessible.Text, _text: str, /) -> None:
        """Take no text."""

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        chart = self._shown
        if chart is None:
            state.invalid = True
            return state
        state.focusable = True
        walked = chart.hasFocus() and chart.walked == self._number
        state.focused = walked
        return state

    def rect(self) -> QRect:
        chart = self._shown
        if chart is None:
            return QRect()
        area = chart.plot.columns[self._number].area.toRect()
        return QRect(chart.mapToGlobal(area.topLeft()), area.size())

    def window(self) -> QWindow | None:
        chart = self._shown
        return chart.window().windowHandle() if chart else None

    def foregroundColor(self) -> QColor:
        return QColor()

    def backgroundColor(self) -> QColor:
        return QColor()


def _let_go(bars: list[_BarAccess]) -> None:
    for bar in bars:
        bar.stand_for(None, 0)
    _spare.extend(bars)
    bars.clear()
