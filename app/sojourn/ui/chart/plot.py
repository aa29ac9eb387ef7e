"""Where each bar of a chart stands, in logical pixels; nothing is painted here."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from sojourn.domain.course import Bar, Chart
from sojourn.ui.chart.hatching import Share
from sojourn.ui.chart.scale import Scale, scale_for

_BAR_SHARE = 0.6
_BAR_MAX = 64.0
_NEAR = 2
_VISIBLE = 2.0
"""Even one second of a visit is seen."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A part's time in one bar: before the intention, in the box or over it."""

    key: str
    share: Share
    area: QRectF


@dataclass(frozen=True, slots=True)
class Column:
    """One bar from the bottom up, and the whole height it can be pointed at."""

    bar: Bar
    area: QRectF
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Plot:
    """Bars in their area, the lines of time behind them, and the room that is left beside them.

    `mirrored` is for languages that are written from the right: the first bar stands there.
    """

    whole: QRectF
    area: QRectF
    scale: Scale
    columns: tuple[Column, ...]
    mirrored: bool = False

    def beside(self, top: float, height: float, near: float, far: float = 0.0) -> QRectF:
        """Give the room at that height: so many pixels off the bars, and off the edge."""
        if self.mirrored:
            left, right = self.area.right() + near, self.whole.right() - far
        else:
            left, right = self.whole.left() + far, self.area.left() - near
        return QRectF(left, top, right - left, height)

    def y_of(self, time_ms: int) -> float:
        """Give the height at which a time stands."""
        return self.area.bottom() - self.area.height() * time_ms / self.scale.top_ms

    def column_at(self, x: float) -> int | None:
        """Give which bar stands at `x`, or None beside them all."""
        for number, column in enumerate(self.columns):
            if column.area.left() <= x < column.area.right():
                return number
        return None


def plotted(chart: Chart, whole: QRectF, beside: float = 0.0, *, mirrored: bool = False) -> Plot:
    """Lay the bars side by side into the area; so many pixels beside them are left."""
    area = whole.adjusted(0, 0, -beside, 0) if mirrored else whole.adjusted(beside, 0, 0, 0)
    longest = max((bar.length_ms for bar in chart.bars), default=0)
    budget_ms = chart.budget_ms or 0
    # A budget far above all bars would flatten them, and be no line to look at.
    scale = scale_for(max(longest, budget_ms) if budget_ms <= _NEAR * longest else longest)
    width = area.width() / max(1, len(chart.bars))
    columns = []
    for number, bar in enumerate(chart.bars):
        step = len(chart.bars) - 1 - number if mirrored else number
        place = QRectF(area.left() + step * width, area.top(), width, area.height())
        columns.append(Column(bar, place, _segments(bar, place, scale)))
    return Plot(whole, area, scale, tuple(columns), mirrored)


def _segments(bar: Bar, place: QRectF, scale: Scale) -> tuple[Segment, ...]:
    width = min(_BAR_MAX, place.width() * _BAR_SHARE)
    left = round(place.center().x() - width / 2)
    bottom = place.bottom()
    segments = []
    for part in bar.parts:
        for share, length_ms in (
            (Share.BEFORE, part.before_ms),
            (Share.IN_BOX, part.length_ms - part.over_ms - part.before_ms),
            (Share.OVER, part.over_ms),
        ):
            if length_ms <= 0:
                continue
            height = max(_VISIBLE, place.height() * length_ms / scale.top_ms)
            bottom -= height
            segments.append(Segment(part.key, share, QRectF(left, bottom, width, height)))
    return tuple(segments)
