"""What each platform brought in words: its week, its last weeks as a line, what is said of it."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.catalogue import Stance
from sojourn.domain.week import PlatformWeek, WeekSummary
from sojourn.ui import theme, time_words, words
from sojourn.ui.chart.colours import platform_colours
from sojourn.ui.fold import Fold
from sojourn.ui.plain_label import plain_label
from sojourn.ui.week.assessment_words import ANSWERABLE, assessment_words
from sojourn.ui.week.section import Section
from sojourn.ui.week.sparkline import Sparkline
from sojourn.ui.week_words import week_words

_SWATCH = theme.space(3)


class PlatformRows(Section):
    """A row for each platform.

    Signals:
        kept: the person keeps a platform all the same: its name, and why.
        platforms_requested: the person wants the window of the platforms, at the one named.
    """

    kept = Signal(str, str)
    platforms_requested = Signal(str)

    def __init__(self, heading: str) -> None:
        """Show none yet."""
        super().__init__(heading)
        self._rows: list[PlatformRow] = []
        self._week: WeekSummary | None = None
        rule = plain_label(assessment_words.rule())
        theme.quiet(rule)
        self._rule = Fold(self.tr("&How this is said"), rule, is_open=False)
        window = QPushButton(self.tr("Pl&atforms…"))
        theme.link(window)
        window.clicked.connect(lambda: self.platforms_requested.emit(""))
        links = QHBoxLayout()
        links.setSpacing(theme.space(6))
        links.addWidget(self._rule)
        links.addWidget(window)
        links.addStretch(1)
        self.column.addLayout(links)
        self.column.addWidget(rule)

    def show_week(self, week: WeekSummary) -> None:
        """Show another week's platforms; without any the section goes."""
        self._week = week
        for row in self._rows:
            row.hide()
            row.deleteLater()
        ground = theme.roles_of(self.palette()).colour("window")
        colours = platform_colours(week.colours, ground)
        current = week.is_current
        self._rows = [PlatformRow(one, colours, current=current) for one in week.platforms]
        for at, row in enumerate(self._rows, start=1):
            row.kept.connect(self.kept)
            self.column.insertWidget(at, row)
        self.setVisible(bool(self._rows))

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._week is not None:
            self.show_week(self._week)


class PlatformRow(QWidget):
    """One platform; an answer to what is said of it can be given here.

    Signals:
        kept: its name, and why it is kept.
    """

    kept = Signal(str, str)

    def __init__(
        self, platform: PlatformWeek, colours: Mapping[str, QColor], *, current: bool
    ) -> None:
        """Show that platform, in its colour; its budget is that of the current week alone."""
        super().__init__()
        self._current = current
        self._platform = platform
        self._colour = colours.get(platform.platform, QColor(platform.colour))
        row = QHBoxLayout(self)
        row.setContentsMargins(_SWATCH + theme.space(2), theme.space(2), 0, theme.space(2))
        row.setSpacing(theme.space(5))
        spent, self._said = QVBoxLayout(), QVBoxLayout()
        for column in (spent, self._said):
            column.setSpacing(theme.space(1))
        name = plain_label(platform.platform)
        theme.heading(name)
        spent.addWidget(name)
        spent.addWidget(plain_label(self._facts()))
        spent.addStretch(1)
        row.addLayout(spent, 2)
        if platform.trend_ms:
            line = Sparkline(platform.trend_ms, self._colour, self._trend())
            row.addWidget(line, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._said, 3)
        self._say()
        self._said.addStretch(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the swatch, and a line that parts the rows."""
        painter = QPainter(self)
        painter.setPen(theme.roles_of(self.palette()).colour("line"))
        painter.drawLine(0, 0, self.width(), 0)
        top = theme.space(2) + (self.fontMetrics().height() - _SWATCH) // 2 + 1
        painter.fillRect(0, top, _SWATCH, _SWATCH, self._colour)

    def _say(self) -> None:
        found, platform = self._platform.assessed, self._platform
        if found is None:
            return
        if platform.rests_until is not None:
            said = self.tr("Because %1 Looked at again on %2.", "a sentence, a day")
            mark = "" if platform.because.endswith((".", "!", "?")) else "."
            until = time_words.day(platform.rests_until)
            because = words.filled(said, platform.because + mark, until)
            self._add(self.tr("You keep it all the same"), because)
            return
        name = assessment_words.name(found.assessment)
        self._add(name, assessment_words.reason(found))
        if found.assessment in ANSWERABLE:
            self._offer_answer()

    def _add(self, said: str, why: str) -> None:
        name = plain_label(said)
        theme.heading(name)
        self._said.addWidget(name)
        self._said.addWidget(plain_label(why))

    def _offer_answer(self) -> None:
        self._answer = QLineEdit()
        self._answer.setAccessibleName(
            words.filled(self.tr("Why you keep %1"), self._platform.platform)
        )
        self._answer.setPlaceholderText(self.tr("…my family is there; Enter keeps it"))
        self._answer.setMaxLength(500)
        self._answer.hide()
        self._know = QPushButton(self.tr("I know, and I keep it because…"))
        self._know.setAccessibleName(
            words.filled(self.tr("I know, and I keep %1 because…"), self._platform.platform)
        )
        theme.link(self._know)
        self._said.addWidget(self._know, 0, Qt.AlignmentFlag.AlignLeft)
        self._said.addWidget(self._answer)
        self._know.clicked.connect(self._on_know)
        self._answer.returnPressed.connect(self._on_answer)

    @Slot()
    def _on_know(self) -> None:
        self._know.hide()
        self._answer.show()
        self._answer.setFocus()

    @Slot()
    def _on_answer(self) -> None:
        if self._answer.text().strip():
            self.kept.emit(self._platform.platform, self._answer.text())

    def _facts(self) -> str:
        platform = self._platform
        said = week_words.facts(platform)
        if self._current and platform.budget_ms is not None:
            said = f"{said}. {week_words.budget(platform.length_ms, platform.budget_ms)}"
        if platform.stance and platform.stance != Stance.KEEP:
            said = f"{words.stance(platform.stance)}. {said}"
        return said

    def _trend(self) -> str:
        told = ", ".join(time_words.duration(spent) for spent in self._platform.trend_ms)
        return words.filled(self.tr("Time in the last eight weeks: %1"), told)
