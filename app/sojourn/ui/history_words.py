"""The history in words: the cells of a line, what is told of it, what can be undone."""

from PySide6.QtCore import QDate, QLocale, QObject

from sojourn.domain.amendment import Former
from sojourn.domain.history import HistoryLine, Standing
from sojourn.domain.kinds import Catalogue
from sojourn.ui import time_words, words
from sojourn.ui.chart.chart_words import told_outcomes
from sojourn.ui.words import filled


class HistoryWords(QObject):
    """Its class name is the context of its translations."""

    def columns(self) -> tuple[str, ...]:
        """Name the columns."""
        return (
            self.tr("When"),
            self.tr("Platform"),
            self.tr("What I came to do"),
            self.tr("Time"),
            self.tr("Intention met"),
            self.tr("What came of it"),
        )

    def cell(self, line: HistoryLine, column: int, catalogue: Catalogue) -> str:
        """Tell what a column says of a visit."""
        tell = (
            self._when,
            lambda one: words.listed(one.platforms),
            lambda one: " ".join(one.will_do.split()),
            lambda one: self.time(one.spent_ms, one.over_ms),
            self._answer,
            lambda one: words.listed(told_outcomes(one.outcomes, catalogue)),
        )
        return tell[column](line)

    def time(self, spent_ms: int, over_ms: int) -> str:
        """Tell the time spent, and how much of it lay past the box."""
        spent = time_words.duration(spent_ms)
        if not over_ms:
            return spent
        return filled(self.tr("%1 (%2 over)", "a length"), spent, time_words.duration(over_ms))

    def more(self, line: HistoryLine, catalogue: Catalogue) -> str:
        """Tell what has no column: purpose, for whom, what was kept of it."""
        parts = [line.will_do, words.purpose(line.purpose, catalogue)]
        if line.for_whom:
            parts.append(filled(self.tr("For %1"), line.for_whom))
        if line.lesson:
            parts.append(filled(self.tr("A lesson: %1"), line.lesson))
        if line.next_step:
            parts.append(filled(self.tr("Next: %1"), line.next_step))
        return "\n".join(parts)

    def total(self, count: int) -> str:
        """Count the visits that fit."""
        return self.tr("%Ln visit(s)", "", count)

    def former(self, former: Former) -> str:
        """Say what undoing would do; what it undoes may be of another day."""
        said = " ".join(former.was.intention.will_do.split())
        if former.became is None:
            return filled(self.tr("Undo brings back: %1"), said)
        return filled(self.tr("Undo changes back: %1"), said)

    def how_to_undo(self) -> str:
        """Say how what was done last is undone."""
        return self.tr("Control and Z undoes it.")

    def _when(self, line: HistoryLine) -> str:
        day = QDate(line.began.year, line.began.month, line.began.day)
        written = QLocale().toString(day, QLocale.FormatType.ShortFormat)
        return f"{written} {time_words.clock(line.began)}"

    def _answer(self, line: HistoryLine) -> str:
        if line.standing is Standing.ON:
            return self.tr("still on")
        if line.standing is Standing.WAITING:
            return self.tr("not said yet")
        if line.verdict is not None:
            return words.verdict(line.verdict)
        return words.energy(line.energy) if line.energy is not None else self.tr("not said")


history_words = HistoryWords()
