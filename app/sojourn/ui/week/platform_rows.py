"""What each platform brought in words: its week, its last weeks as a line, what is said of it."""

from itertools import zip_longest

from PySide6.QtCore import QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStyle, QVBoxLayout, QWidget

from sojourn.domain.catalogue import Stance
from sojourn.domain.refusal import SENTENCE_LIMIT
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
        kinds_requested: the person wants the window of purposes and outcome kinds.
    """

    kept = Signal(str, str)
    platforms_requested = Signal(str)
    kinds_requested = Signal()

    def __init__(self, heading: str) -> None:
        """Show none yet."""
        super().__init__(heading)
        self._rows: list[PlatformRow] = []
        self._week: WeekSummary | None = None
        rule = plain_label(assessment_words.rule())
        theme.quiet(rule)
        self._rule = Fold(self.tr("&How this is said"), rule, is_open=False)
        window = QPushButton(self.tr("Pl&atforms…"))
        window.clicked.connect(lambda: self.platforms_requested.emit(""))
        kinds = QPushButton(self.tr("P&urposes and outcomes…"))
        kinds.clicked.connect(self.kinds_requested)
        links = QHBoxLayout()
        links.setSpacing(theme.space(6))
        links.addWidget(self._rule)
        for link in (window, kinds):
            theme.link(link)
            links.addWidget(link)
        links.addStretch(1)
        self.column.addLayout(links)
        self.column.addWidget(rule)

    def show_week(self, week: WeekSummary) -> None:
        """Show another week's platforms; without any the section goes."""
        self._week = week
        ground = theme.roles_of(self.palette()).colour("window")
        colours = platform_colours(week.colours, ground)
        while len(self._rows) < len(week.platforms):
            row = PlatformRow()
            row.kept.connect(self.kept)
            self._rows.append(row)
            self.column.insertWidget(len(self._rows), row)
        # Making rows takes longer than all else of a week, so they are used again.
        for row, one in zip_longest(self._rows, week.platforms):
            row.setVisible(one is not None)
            if one is not None:
                colour = colours.get(one.platform, QColor(one.colour))
                row.show_platform(one, colour, current=week.is_current)
        self.setVisible(bool(week.platforms))

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

    def __init__(self) -> None:
        """Show no platform yet."""
        super().__init__()
        self._platform = PlatformWeek("", "", 0, 0, (), None)
        self._colour = QColor()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.space(2), 0, theme.space(2))
        # Margins are not mirrored.
        row.addSpacing(_SWATCH + theme.space(2))
        row.setSpacing(theme.space(5))
        self._name, self._facts = plain_label(), plain_label()
        self._assessment, self._reason = plain_label(), plain_label()
        for heading in (self._name, self._assessment):
            theme.heading(heading)
        self._line = Sparkline()
        row.addLayout(_column(self._name, self._facts), 2)
        row.addWidget(self._line, 0, Qt.AlignmentFlag.AlignTop)
        said = _column(self._assessment, self._reason)
        row.addLayout(said, 3)
        self._know = QPushButton(self.tr("I know, and I keep it because…"))
        theme.link(self._know)
        self._answer = QLineEdit()
        self._answer.setPlaceholderText(self.tr("…my family is there; Enter keeps it"))
        self._answer.setMaxLength(SENTENCE_LIMIT)
        said.insertWidget(2, self._know, 0, Qt.AlignmentFlag.AlignLeft)
        said.insertWidget(3, self._answer)
        self._know.clicked.connect(self._on_know)
        self._answer.returnPressed.connect(self._on_answer)

    def show_platform(self, platform: PlatformWeek, colour: QColor, *, current: bool) -> None:
        """Show a platform in its colour; its budget is that of the current week alone."""
        if platform.platform != self._platform.platform:
            self._answer.clear()
        self._platform, self._colour = platform, colour
        self._name.setText(platform.platform)
        self._facts.setText(_facts(platform, current=current))
        told = words.listed(map(time_words.duration, platform.trend_ms))
        trend = words.filled(self.tr("Time in the last eight weeks: %1"), told)
        self._line.show_values(platform.trend_ms, colour, trend)
        self._line.setVisible(bool(platform.trend_ms))
        self._say(platform)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the swatch."""
        painter = QPainter(self)
        top = theme.space(2) + (self.fontMetrics().height() - _SWATCH) // 2 + 1
        swatch = QStyle.visualRect(
            self.layoutDirection(), self.rect(), QRect(0, top, _SWATCH, _SWATCH)
        )
        painter.fillRect(swatch, self._colour)

    def _say(self, platform: PlatformWeek) -> None:
        found, name, why = platform.assessed, "", ""
        if platform.rests_until is not None:
            said = self.tr("Because %1 Looked at again on %2.", "a sentence, a day")
            mark = "" if platform.because.endswith((".", "!", "?")) else "."
            until = time_words.day(platform.rests_until)
            name = self.tr("You keep it all the same")
            why = words.filled(said, platform.because + mark, until)
        elif found is not None:
            name = assessment_words.name(found.assessment)
            why = assessment_words.reason(found)
        self._assessment.setText(name)
        self._reason.setText(why)
        resting = platform.rests_until is not None
        may_answer = found is not None and found.assessment in ANSWERABLE and not resting
        writing = may_answer and bool(self._answer.text())
        self._know.setVisible(may_answer and not writing)
        self._answer.setVisible(writing)
        if may_answer:
            know = self.tr("I know, and I keep %1 because…")
            self._know.setAccessibleName(words.filled(know, platform.platform))
            why_kept = self.tr("Why you keep %1")
            self._answer.setAccessibleName(words.filled(why_kept, platform.platform))

    @Slot()
    def _on_know(self) -> None:
        self._know.hide()
        self._answer.show()
        self._answer.setFocus()

    @Slot()
    def _on_answer(self) -> None:
        because = self._answer.text().strip()
        if because:
            self._answer.clear()
            self.kept.emit(self._platform.platform, because)


def _column(*labels: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme.space(1))
    for label in labels:
        column.addWidget(label)
    column.addStretch(1)
    return column


def _facts(platform: PlatformWeek, *, current: bool) -> str:
    said = week_words.facts(platform)
    if current and platform.budget_ms is not None:
        said = f"{said}. {week_words.budget(platform.length_ms, platform.budget_ms)}"
    if platform.stance and platform.stance != Stance.KEEP:
        said = f"{words.stance(platform.stance)}. {said}"
    return said
