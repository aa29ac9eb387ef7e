"""The time left as a ring with a large number in it; draws what it is told and counts nothing."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sojourn.domain.duration import SECOND_MS
from sojourn.domain.page import SessionPage
from sojourn.domain.session import Phase
from sojourn.ui import theme, time_words
from sojourn.ui.words import named

_SIDE = theme.space(46)
_STROKE = theme.space(2.5)
_FULL_CIRCLE = 360 * 16
_TOP = 90 * 16


class Countdown(QWidget):
    """A ring that empties with the time left; past the box it counts up in another shape."""

    def __init__(self, page: SessionPage, parent: QWidget | None = None) -> None:
        """Draw that page."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._page = page
        self._drawn: tuple[object, ...] = ()
        self.show_page(page)

    def show_page(self, page: SessionPage) -> None:
        """Draw another page; nothing is repainted for one that looks the same."""
        self._page = page
        drawn = (page.phase, self.number, self.caption, page.timebox_ms)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        in_words = self.in_words
        # Said by the minute, so that a screen reader is not called each second.
        if in_words != self.accessibleName():
            self.setAccessibleName(in_words)
        self.update()

    @property
    def number(self) -> str:
        """The time in figures: what is left, or how far over with a +."""
        if self._is_over:
            return f"+{time_words.countdown(self._page.overrun_ms)}"
        # A box of a minute begins at 1:00 and reaches 0:00 only when it is over.
        return time_words.countdown(-(-self._page.remaining_ms // SECOND_MS) * SECOND_MS)

    @property
    def in_words(self) -> str:
        """The same by the minute, for whoever hears it."""
        if self._is_over:
            in_words = time_words.minutes_over(self._page.overrun_ms)
        else:
            in_words = time_words.left(self._page.remaining_ms)
        return named(self.caption, in_words) if self._page.phase is Phase.PAUSED else in_words

    @property
    def caption(self) -> str:
        """What the figures are."""
        if self._page.phase is Phase.PAUSED:
            return QCoreApplication.translate("Countdown", "paused")
        if self._is_over:
            return QCoreApplication.translate("Countdown", "over")
        return QCoreApplication.translate("Countdown", "left")

    @property
    def _is_over(self) -> bool:
        page = self._page
        return page.phase is Phase.OVERRUN or (not page.remaining_ms and page.overrun_ms > 0)

    def sizeHint(self) -> QSize:
        """Give a square that holds the largest figures."""
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ring, figures and caption."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        roles = theme.roles_of(self.palette())
        inset = _STROKE / 2 + 1
        ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        self._paint_ring(painter, ring, roles)
        self._paint_figures(painter, ring, roles)

    def _paint_ring(self, painter: QPainter, ring: QRectF, roles: theme.Roles) -> None:
        pen = QPen(roles.colour("track"), _STROKE)
        if self._is_over:
            # Overrun is a ring of beads: another shape, not only another colour.
            pen = QPen(roles.colour("overrun"), _STROKE, Qt.PenStyle.CustomDashLine)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            beads = 24
            gap = ring.width() * 3.14159265 / _STROKE / beads
            pen.setDashPattern([0.001, gap - 0.001])
            painter.setPen(pen)
            painter.drawEllipse(ring)
            return
        painter.setPen(pen)
        painter.drawEllipse(ring)
        share = self._page.remaining_ms / self._page.timebox_ms if self._page.timebox_ms else 0
        if share <= 0:
            return
        paused = self._page.phase is Phase.PAUSED
        pen = QPen(roles.colour("quiet" if paused else "accent"), _STROKE)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if paused else Qt.PenCapStyle.RoundCap)
        if paused:
            pen.setDashPattern([1.2, 0.8])
        painter.setPen(pen)
        painter.drawArc(ring, _TOP, round(_FULL_CIRCLE * min(1.0, share)))

    def _paint_figures(self, painter: QPainter, ring: QRectF, roles: theme.Roles) -> None:
        room = ring.width() - _STROKE - theme.space(6)
        font = _fitting(self.font(), self.number, room)
        figures = QFontMetricsF(font)
        caption_font = self.font()
        caption = QFontMetricsF(caption_font)
        height = figures.ascent() + caption.height()
        top = ring.center().y() - height / 2
        painter.setFont(font)
        painter.setPen(roles.colour("overrun_text" if self._is_over else "text"))
        line = QRectF(ring.left(), top, ring.width(), figures.ascent())
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self.number)
        painter.setFont(caption_font)
        painter.setPen(roles.colour("overrun_text" if self._is_over else "quiet"))
        line = QRectF(ring.left(), line.bottom(), ring.width(), caption.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self.caption)


def _fitting(font: QFont, text: str, room: float) -> QFont:
    """Give the display size, or the largest smaller one whose figures fit, all equally wide."""
    fitted = QFont(font)
    fitted.setWeight(QFont.Weight.Light)
    fitted.setPointSizeF(font.pointSizeF() * theme.SCALE["display"])
    wide = QFontMetricsF(fitted).horizontalAdvance("0" * len(text))
    if wide > room:
        fitted.setPointSizeF(fitted.pointSizeF() * room / wide)
    return fitted
