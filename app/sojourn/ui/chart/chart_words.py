"""A chart in words: its parts, its bars, what it shows; the same to see, hear and copy."""

from PySide6.QtCore import QObject

from sojourn.domain.course import REST, Bar, Chart, Grouping, Reach
from sojourn.domain.duration import MINUTE_MS
from sojourn.domain.family import Family
from sojourn.domain.kinds import Catalogue
from sojourn.ui import time_words, words


class ChartWords(QObject):
    """Sentences about bars. Its class name is the context of its translations."""

    def part(self, chart: Chart, key: str) -> str:
        """Name what a part stands for."""
        if key == REST:
            return self.tr("%n more", "platforms, purposes or people", chart.rest)
        match chart.grouping:
            case Grouping.PURPOSE:
                return words.purpose(key, chart.catalogue)
            case Grouping.MODE:
                return words.mode(key) if key else self.tr("Other")
            case Grouping.FOR_WHOM:
                return key or self.tr("Nobody in particular")
        return key

    def grouping(self, grouping: Grouping) -> str:
        """Name what a chart is stacked by."""
        return {
            Grouping.PLATFORM: self.tr("Platform"),
            Grouping.PURPOSE: self.tr("Purpose"),
            Grouping.MODE: self.tr("Mode"),
            Grouping.FOR_WHOM: self.tr("For whom"),
        }[grouping]

    def title(self, chart: Chart) -> str:
        """Say what a chart shows."""
        match chart.reach:
            case Reach.MONTH:
                month = time_words.written(
                    chart.bars[0].date, self.tr("MMMM yyyy", "see QLocale.toString")
                )
                return words.filled(self.tr("Time per day, %1"), month)
            case Reach.TWELVE_WEEKS:
                return self.tr("Time per week, over twelve weeks")
        return self.tr("Time per day")

    def family(self, family: Family) -> str:
        """Name a family of outcomes, in one short word."""
        return {
            Family.PEOPLE: self.tr("People"),
            Family.HELP: self.tr("Help"),
            Family.LEADS: self.tr("Leads"),
            Family.LEARNED: self.tr("Learned"),
            Family.SHARED: self.tr("Shared"),
            Family.OTHER: self.tr("Others"),
        }[family]

    def budget(self, chart: Chart) -> str:
        """Name the line of the budget."""
        share = time_words.duration(chart.budget_ms or 0)
        if chart.reach is Reach.TWELVE_WEEKS:
            return words.filled(self.tr("Budget: %1 a week"), share)
        return words.filled(self.tr("Budget: %1 a day"), share)

    def short(self, chart: Chart, bar: Bar) -> str:
        """Name a bar under it: "Mon 16", "16" in a month, "16 Nov" for a week."""
        if chart.reach is Reach.MONTH:
            return words.number(bar.date.day)
        if chart.reach is Reach.TWELVE_WEEKS:
            return time_words.written(
                bar.date, self.tr("d MMM", "first day of a week; see QLocale.toString")
            )
        return time_words.short_day(bar.date)

    def name(self, bar: Bar) -> str:
        """Name a bar in full: "Monday 16 November", "Week from Monday 16 November"."""
        day = time_words.day(bar.date)
        return day if bar.days == 1 else words.filled(self.tr("Week from %1"), day)

    def bar(self, chart: Chart, bar: Bar) -> str:
        """Say a bar: "Monday 16 November: 35 min, 5 min of it over; …; 2 conversations"."""
        parts = [self._spent(bar)]
        named = [(self.part(chart, part.key), part.length_ms) for part in bar.parts]
        if len(named) == 1 and chart.grouping is Grouping.PLATFORM:
            parts[0] += words.filled(self.tr(", on %1"), named[0][0])
        elif named:
            told = [f"{name} {time_words.duration(length_ms)}" for name, length_ms in named]
            parts.append(words.joined(told))
        if bar.outcomes:
            parts.append(words.joined(self._outcomes(bar, chart.catalogue)))
        told_all = self.tr("; ", "between facts").join(parts)
        return words.filled(self.tr("%1: %2", "the day"), self.name(bar), told_all)

    def _outcomes(self, bar: Bar, catalogue: Catalogue) -> list[str]:
        late = dict(bar.late)
        fresh = ((kind, count - late.get(kind, 0)) for kind, count in bar.outcomes)
        told = told_outcomes(tuple(one for one in fresh if one[1]), catalogue)
        mark = self.tr("%1 (from an earlier visit)", "outcomes")
        return told + [words.filled(mark, one) for one in told_outcomes(bar.late, catalogue)]

    def _spent(self, bar: Bar) -> str:
        if not bar.length_ms:
            return self.tr("no visits")
        spent = time_words.duration(bar.length_ms)
        if bar.over_ms >= MINUTE_MS:
            pattern = self.tr("%1, %2 of it over")
            spent = words.filled(pattern, spent, time_words.duration(bar.over_ms))
        if bar.before_ms >= MINUTE_MS:
            pattern = self.tr("%1, %2 before the intention")
            spent = words.filled(pattern, spent, time_words.duration(bar.before_ms))
        return spent


def told_outcomes(outcomes: tuple[tuple[str, int], ...], catalogue: Catalogue) -> list[str]:
    """Say each (kind, count); what does not count, such as likes, comes last."""
    ordered = sorted(outcomes, key=lambda one: not catalogue.is_counted(one[0]))
    return [words.outcome_count(*one, catalogue) for one in ordered]


chart_words = ChartWords()
