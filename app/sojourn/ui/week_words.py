"""A week in words: the sentence on top, each day, the totals; the same to see, hear and copy."""

from datetime import timedelta

from PySide6.QtCore import QLocale, QObject

from sojourn.domain.catalogue import Verdict
from sojourn.domain.course import Grouping, Reach
from sojourn.domain.duration import MINUTE_MS
from sojourn.domain.week import PlatformWeek, WeekSummary
from sojourn.ui import time_words, words
from sojourn.ui.chart.chart_words import chart_words, told_outcomes
from sojourn.ui.week.assessment_words import assessment_words
from sojourn.ui.week.people_section import people_words
from sojourn.ui.week.pull_section import pull_words

_KINDS_IN_SENTENCE = 3
_MOST = 0.5


class WeekWords(QObject):
    """Sentences about a week. Its class name is the context of its translations."""

    def sentence(self, week: WeekSummary) -> str:
        """Say it all in one: "This week: 7 conversations, 1 lead, in 3 h 10 min; most of it…"."""
        if week.is_empty:
            return self.empty(week)
        counted = [one for one in week.outcomes if week.catalogue.is_counted(one[0])]
        first = tuple(counted[:_KINDS_IN_SENTENCE])
        facts = words.listed(told_outcomes(first, week.catalogue))
        spent = time_words.duration(week.length_ms)
        if not week.length_ms:
            told = facts or self.tr("no visits")
        elif facts:
            told = words.filled(self.tr("%1, in %2", "outcomes, time"), facts, spent)
        else:
            told = spent
        most = self._most(week)
        pattern = self.tr("%1: %2; %3.", "the week") if most else self.tr("%1: %2.", "the week")
        return words.filled(pattern, self._name(week), told, most)

    def empty(self, week: WeekSummary) -> str:
        """Say what to do with a week in which nothing was noted."""
        if week.is_current:
            return self.tr(
                "Nothing is noted this week yet. Start a visit from the tray with one thing you "
                "want to do there, and it will stand here."
            )
        return self.tr("Nothing is noted in this week. Another week may tell more.")

    def span(self, week: WeekSummary) -> str:
        """Name the week's first and last day: "16 November to 22 November 2026"."""
        last = week.week_start + timedelta(days=6)
        first = time_words.written(
            week.week_start, self.tr("d MMMM", "first day; see QLocale.toString")
        )
        end = time_words.written(last, self.tr("d MMMM yyyy", "last day; see QLocale.toString"))
        return words.filled(self.tr("%1 to %2", "days"), first, end)

    def totals(self, week: WeekSummary) -> list[str]:
        """Say what the visits were, each in a sentence; nothing is said of what was not."""
        said = []
        if week.sessions:
            said.append(self._visits(week))
        if week.over_ms >= MINUTE_MS:
            over = self.tr("%1 of %2 came after the end of the box.")
            over = over.replace("%1", time_words.duration(week.over_ms))
            said.append(over.replace("%2", time_words.duration(week.length_ms)))
        if week.before_ms >= MINUTE_MS:
            before = time_words.duration(week.before_ms)
            said.append(self.tr("Counted in: %1 before the intention.").replace("%1", before))
        if week.late:
            late = words.joined(told_outcomes(week.late, week.catalogue))
            said.append(words.filled(self.tr("From an earlier visit: %1."), late))
        if week.gave or week.received:
            said.append(self._give_and_take(week))
        if week.not_now:
            said.append(self.tr("You turned %n visit(s) down.", "", week.not_now))
        return said

    def per(self, length_ms: float | None) -> str:
        """Say the time for each of something, or a dash without one."""
        return "\N{EN DASH}" if length_ms is None else time_words.duration(round(length_ms))

    def rate(self, per_hour: float | None) -> str:
        """Say how many came in an hour, or a dash without an hour."""
        return "\N{EN DASH}" if per_hour is None else QLocale().toString(per_hour, "f", 1)

    def outcomes(self, platform: PlatformWeek) -> str:
        """List what came of a platform, or a dash."""
        return words.listed(told_outcomes(platform.outcomes, platform.catalogue)) or "\N{EN DASH}"

    def facts(self, platform: PlatformWeek) -> str:
        """Say a platform's week: "1 h 5 min in 4 visits; 2 conversations"."""
        if not platform.sessions and not platform.length_ms:
            said = self.tr("no visits")
        elif not platform.sessions:  # others were switched from
            said = time_words.duration(platform.length_ms)
        else:
            said = self.tr("%1 in %n visit(s)", "time", platform.sessions)
            said = words.filled(said, time_words.duration(platform.length_ms))
        parts = [said, self.outcomes(platform)] if platform.outcomes else [said]
        return self.tr("; ", "between facts").join(parts)

    def budget(self, spent_ms: int, budget_ms: int) -> str:
        """Say what is left of a platform's budget."""
        left = time_words.duration(abs(budget_ms - spent_ms))
        whole = time_words.duration(budget_ms)
        if spent_ms > budget_ms:
            return words.filled(self.tr("Budget of %2 used, and %1 more"), left, whole)
        return words.filled(self.tr("%1 left of the budget of %2"), left, whole)

    def platform(self, platform: PlatformWeek) -> str:
        """Say a platform's week and what is said of it."""
        said = words.filled(
            self.tr("%1: %2", "a platform, its facts"), platform.platform, self.facts(platform)
        )
        if platform.assessed is None:
            return said
        found = platform.assessed
        pattern = self.tr("%1. %2: %3", "a platform; what is said of it, and why")
        name, why = assessment_words.name(found.assessment), assessment_words.reason(found)
        if platform.rests_until is not None:
            return said
        return words.filled(pattern, said, name, why)

    def whole(self, week: WeekSummary) -> str:
        """Give the whole week as plain text, for copying and for screen readers."""
        chart = week.chart(Reach.WEEK, Grouping.PLATFORM)
        lines = [self.span(week), self.sentence(week), *self.totals(week)]
        days = [chart_words.bar(chart, day) for day in chart.bars if day.parts or day.outcomes]
        platforms = [self.platform(one) for one in week.platforms]
        people = people_words.lines(week)
        pulls = [line for line, _ in pull_words.lines(week)]
        lessons = [lesson.text for lesson in week.lessons]
        steps = [step.text for step in week.next_steps]
        parts = [lines]
        for heading, said in (
            (self.tr("Day by day"), days),
            (people_words.heading(), people),
            (self.tr("Platforms"), platforms),
            (pull_words.heading(), pulls),
            (self.tr("Lessons"), lessons),
            (self.tr("Next steps"), steps),
        ):
            if said:
                parts.append([heading, *said])
        return "\n\n".join("\n".join(part) for part in parts if part)

    def _name(self, week: WeekSummary) -> str:
        return self.tr("This week") if week.is_current else self.tr("That week")

    def _most(self, week: WeekSummary) -> str:
        if not week.platforms or not week.length_ms:
            return ""
        first = week.platforms[0]
        if len(week.platforms) == 1:
            return self.tr("all of it on %1").replace("%1", first.platform)
        if first.length_ms > _MOST * week.length_ms:
            return self.tr("most of it on %1").replace("%1", first.platform)
        return ""

    def _give_and_take(self, week: WeekSummary) -> str:
        gave = self.tr("You gave %n time(s)", "", week.gave)
        received = self.tr("received %n time(s)", "", week.received)
        return words.filled(self.tr("%1 and %2.", "gave, received"), gave, received)

    def _visits(self, week: WeekSummary) -> str:
        said = []
        for verdict, text in (
            (Verdict.MET, self.tr("intention met in %n", "", week.verdicts.get(Verdict.MET, 0))),
            (Verdict.PARTLY, self.tr("partly in %n", "", week.verdicts.get(Verdict.PARTLY, 0))),
            (
                Verdict.MISSED,
                self.tr("not this time in %n", "", week.verdicts.get(Verdict.MISSED, 0)),
            ),
            (
                Verdict.CHANGED,
                self.tr(
                    "something else on purpose in %n", "", week.verdicts.get(Verdict.CHANGED, 0)
                ),
            ),
        ):
            if week.verdicts.get(verdict, 0):
                said.append(text)
        if week.unreflected:
            said.append(self.tr("%n not reflected on yet", "", week.unreflected))
        visits = self.tr("%n visit(s)", "", week.sessions)
        return (
            words.filled(self.tr("%1: %2.", "the visits"), visits, words.listed(said))
            if said
            else f"{visits}."
        )


week_words = WeekWords()
