"""The visits of one day, a line each, under the chart."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from sojourn.domain.day_visit import DayVisit
from sojourn.domain.duration import MINUTE_MS
from sojourn.domain.kinds import Catalogue
from sojourn.ui import time_words, words
from sojourn.ui.announcing import announce
from sojourn.ui.chart.chart_words import told_outcomes
from sojourn.ui.week.section import Lines


class DayList(Lines):
    """Names the day, and tells each visit."""

    def __init__(self) -> None:
        """Show no day yet."""
        super().__init__("")
        self.hide()

    def show_day(self, day: date, visits: tuple[DayVisit, ...], catalogue: Catalogue) -> None:
        """Show the visits of a day, and say them."""
        self._heading.setText(time_words.day(day))
        lines = [(self.visit(one, catalogue), False) for one in visits]
        self.show_lines(lines or [(self.tr("No visits on this day."), True)])
        announce(self, ". ".join([self._heading.text(), *self.lines]))

    def visit(self, visit: DayVisit, catalogue: Catalogue) -> str:
        """Say a visit: "14:05, Mastodon, 10 min: share the translation; 2 things shared"."""
        head = words.filled(
            self.tr("%1, %2, %3: %4", "time, platform, length, sentence"),
            time_words.clock(visit.began),
            visit.platform,
            time_words.duration(visit.spent_ms),
            visit.will_do,
        )
        said = [head]
        if visit.over_ms >= MINUTE_MS:
            said.append(words.filled(self.tr("%1 over"), time_words.duration(visit.over_ms)))
        if visit.outcomes:
            said.append(words.joined(told_outcomes(visit.outcomes, catalogue)))
        if visit.verdict:
            verdict = words.verdict(visit.verdict)
            said.append(words.filled(self.tr("intention met: %1", "a verdict"), verdict))
        return QCoreApplication.translate("WeekWords", "; ", "between facts").join(said)
