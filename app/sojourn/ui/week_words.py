"""A week in words: the sentence on top, each day, the totals; the same to see, hear and copy."""

import re
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QObject

from sojourn.domain.catalogue import Verdict, is_counted
from sojourn.domain.course import Bar
from sojourn.domain.duration import MINUTE_MS
from sojourn.domain.week import PlatformWeek, WeekSummary
from sojourn.ui import time_words, words

_KINDS_IN_SENTENCE = 3
_MOST = 0.5


class WeekWords(QObject):
    """Sentences about a week. Its class name is the context of its translations."""

    def sentence(self, week: WeekSummary) -> str:
        """Say it all in one: "This week: 7 conversations, 1 lead, in 3 h 10 min; most of it…"."""
        if week.is_empty:
            return self.empty(week)
        counted = [one for one in week.outcomes if is_counted(one[0])]
        facts = ", ".join(words.outcome_count(*one) for one in counted[:_KINDS_IN_SENTENCE])
        spent = time_words.duration(week.length_ms)
        if not week.length_ms:
            told = facts or self.tr("no visits")
        elif facts:
            told = _filled(self.tr("%1, in %2", "outcomes, time"), facts, spent)
        else:
            told = spent
        most = self._most(week)
        pattern = self.tr("%1: %2; %3.", "the week") if most else self.tr("%1: %2.", "the week")
        return _filled(pattern, self._name(week), told, most)

    def empty(self, week: WeekSummary) -> str:
        """Say what to do with a week in which nothing was noted."""
        if self.is_current(week):
            return self.tr(
                "Nothing is noted this week yet. Start a visit from the tray with one thing you "
                "want to do there, and it will stand here."
            )
        return self.tr("Nothing is noted in this week. Another week may tell more.")

    def span(self, week: WeekSummary) -> str:
        """Name the week's first and last day: "16 November to 22 November 2026"."""
        last = week.week_start + timedelta(days=6)
        first = _written(week.week_start, self.tr("d MMMM", "first day; see QLocale.toString"))
        end = _written(last, self.tr("d MMMM yyyy", "last day; see QLocale.toString"))
        return _filled(self.tr("%1 to %2", "days"), first, end)

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
            late = words.joined(told_outcomes(week.late))
            said.append(_filled(self.tr("From an earlier visit: %1."), late))
        if week.not_now:
            said.append(self.tr("You turned %n visit(s) down.", "", week.not_now))
        return said

    def day(self, day: Bar) -> str:
        """Say a day: "Monday 16 November: 35 min, 5 min of it over; …; 2 conversations"."""
        parts = [self._spent(day)]
        if len(day.parts) == 1:
            parts[0] += self.tr(", on %1").replace("%1", day.parts[0].key)
        elif day.parts:
            parts.append(
                words.joined(
                    [f"{one.key} {time_words.duration(one.length_ms)}" for one in day.parts]
                )
            )
        if day.outcomes:
            parts.append(words.joined(self._outcomes_of(day)))
        told = self.tr("; ", "between facts").join(parts)
        return _filled(self.tr("%1: %2", "the day"), time_words.day(day.date), told)

    def conversation(self, platform: PlatformWeek) -> str:
        """Say the time per conversation, or a dash without one."""
        if platform.conversation_ms is None:
            return "\N{EN DASH}"
        return time_words.duration(round(platform.conversation_ms))

    def outcomes(self, platform: PlatformWeek) -> str:
        """List what came of a platform, or a dash."""
        return ", ".join(told_outcomes(platform.outcomes)) or "\N{EN DASH}"

    def platform(self, platform: PlatformWeek) -> str:
        """Say a platform's week: "LinkedIn: 1 h 5 min in 4 visits; 2 conversations"."""
        text = self.tr("%1: %2 in %n visit(s)", "platform, time", platform.sessions)
        text = _filled(text, platform.platform, time_words.duration(platform.length_ms))
        parts = [text, self.outcomes(platform)] if platform.outcomes else [text]
        return self.tr("; ", "between facts").join(parts)

    def whole(self, week: WeekSummary) -> str:
        """Give the whole week as plain text, for copying and for screen readers."""
        lines = [self.span(week), self.sentence(week), *self.totals(week)]
        days = [self.day(day) for day in week.days if day.parts or day.outcomes]
        platforms = [self.platform(one) for one in week.platforms]
        return "\n".join(
            [*lines, *([""] if days else []), *days, *([""] if platforms else []), *platforms]
        )

    def is_current(self, week: WeekSummary) -> bool:
        """Tell whether today lies in the week."""
        return week.today is not None and 0 <= (week.today - week.week_start).days < 7

    def _name(self, week: WeekSummary) -> str:
        return self.tr("This week") if self.is_current(week) else self.tr("That week")

    def _most(self, week: WeekSummary) -> str:
        if not week.platforms or not week.length_ms:
            return ""
        first = week.platforms[0]
        if len(week.platforms) == 1:
            return self.tr("all of it on %1").replace("%1", first.platform)
        if first.length_ms > _MOST * week.length_ms:
            return self.tr("most of it on %1").replace("%1", first.platform)
        return ""

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
            _filled(self.tr("%1: %2.", "the visits"), visits, ", ".join(said))
            if said
            else f"{visits}."
        )

    def _outcomes_of(self, day: Bar) -> list[str]:
        late = dict(day.late)
        fresh = ((kind, count - late.get(kind, 0)) for kind, count in day.outcomes)
        told = told_outcomes(tuple(one for one in fresh if one[1]))
        mark = self.tr("%1 (from an earlier visit)", "outcomes")
        return told + [_filled(mark, one) for one in told_outcomes(day.late)]

    def _spent(self, day: Bar) -> str:
        if not day.length_ms:
            return self.tr("no visits")
        spent = time_words.duration(day.length_ms)
        if day.over_ms >= MINUTE_MS:
            pattern = self.tr("%1, %2 of it over")
            spent = _filled(pattern, spent, time_words.duration(day.over_ms))
        if day.before_ms >= MINUTE_MS:
            pattern = self.tr("%1, %2 before the intention")
            spent = _filled(pattern, spent, time_words.duration(day.before_ms))
        return spent


def _filled(pattern: str, *values: str) -> str:
    """Put values in place of %1, %2, ...; what looks like a place in a value stays as it is."""
    places = {str(number): value for number, value in enumerate(values, start=1)}
    return re.sub(r"%(\d)", lambda place: places.get(place[1], place[0]), pattern)


def told_outcomes(outcomes: tuple[tuple[str, int], ...]) -> list[str]:
    """Say each (kind, count); likes and followers come last, since they do not count."""
    ordered = sorted(outcomes, key=lambda one: not is_counted(one[0]))
    return [words.outcome_count(*one) for one in ordered]


def _written(when: date, pattern: str) -> str:
    return QLocale().toString(QDate(when.year, when.month, when.day), pattern)


week_words = WeekWords()
