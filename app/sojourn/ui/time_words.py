"""Durations, clock times and days in words, by the locale; all lengths in milliseconds."""

import re
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject, QTime

_DAY = re.compile("(?<!d)d(?!d)")
_SECOND_MS = 1_000
_MINUTE_MS = 60 * _SECOND_MS


def duration(length_ms: int) -> str:
    """Write time spent, to the nearest minute: "3 h 10 min", "41 min"; "45 s" under a minute."""
    seconds = round(length_ms / _SECOND_MS)
    if seconds < 60:
        return _short_seconds(seconds)
    hours, minutes = divmod(round(length_ms / _MINUTE_MS), 60)
    if not hours:
        return _short_minutes(minutes)
    written = QCoreApplication.translate("Duration", "%1\u00a0h").replace("%1", _number(hours))
    return f"{written}\N{NO-BREAK SPACE}{_short_minutes(minutes)}" if minutes else written


def length(length_ms: int) -> str:
    """Write a chosen length exactly: "15 minutes", "1 h 30 min", "90 seconds"."""
    minutes, rest_ms = divmod(length_ms, _MINUTE_MS)
    if rest_ms and length_ms < 2 * _MINUTE_MS:
        return _counts.seconds(length_ms // _SECOND_MS)
    if rest_ms:
        seconds = _short_seconds(rest_ms // _SECOND_MS)
        return f"{duration(minutes * _MINUTE_MS)}\N{NO-BREAK SPACE}{seconds}"
    return _counts.minutes(minutes) if minutes < 60 else duration(length_ms)


def left(remaining_ms: int) -> str:
    """Say what is left of a box: "6 minutes left"; a minute begun counts as one."""
    if remaining_ms < _MINUTE_MS:
        return QCoreApplication.translate("Duration", "less than a minute left")
    return _counts.left(-(-remaining_ms // _MINUTE_MS))


def over(overrun_ms: int) -> str:
    """Say how far over a box is, exactly: "+2:10 over"."""
    text = QCoreApplication.translate("Duration", "+%1 over")
    return text.replace("%1", countdown(overrun_ms))


def minutes_over(overrun_ms: int) -> str:
    """Say how far over a box is, in whole minutes: "2 minutes over"."""
    if overrun_ms < _MINUTE_MS:
        return QCoreApplication.translate("Duration", "the time is over")
    return _counts.over(overrun_ms // _MINUTE_MS)


def countdown(length_ms: int) -> str:
    """Write hours, minutes and seconds as a clock does: "12:05", "1:02:05"."""
    minutes, seconds = divmod(length_ms // _SECOND_MS, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def clock(when: datetime) -> str:
    """Write a time of day, to the minute, as the locale does: "09:05"."""
    time = QTime(when.hour, when.minute)
    return QLocale().toString(time, QLocale.FormatType.ShortFormat)


def day(when: date) -> str:
    """Write a day with its weekday: "Monday 5 May"."""
    pattern = QCoreApplication.translate("Date", "dddd d MMMM", "a day; see QLocale.toString")
    return written(when, pattern)


def short_day(when: date) -> str:
    """Write a day briefly: "Mon 5"."""
    pattern = QCoreApplication.translate("Date", "ddd d", "a day in short; see QLocale.toString")
    return written(when, pattern)


def long_day(when: date) -> str:
    """Write a day with its year, as the locale does: "Monday, 4 May 2026"."""
    return written(when, QLocale().dateFormat(QLocale.FormatType.LongFormat))


def written(when: date, pattern: str) -> str:
    """Write a day by a pattern of `QLocale.toString`."""
    if when.day == 1:
        first = QCoreApplication.translate("Date", "1", "the first of a month, as in 1 May")
        pattern = _DAY.sub(f"'{first}'", pattern)
    return QLocale().toString(QDate(when.year, when.month, when.day), pattern)


def _short_minutes(minutes: int) -> str:
    return QCoreApplication.translate("Duration", "%1\u00a0min").replace("%1", _number(minutes))


def _short_seconds(seconds: int) -> str:
    return QCoreApplication.translate("Duration", "%1\u00a0s").replace("%1", _number(seconds))


def _number(value: int) -> str:
    return QLocale().toString(value)


class DurationCounts(QObject):
    """Counted minutes and seconds. Its class name is the context of its translations."""

    def minutes(self, count: int) -> str:
        """Count minutes."""
        return self.tr("%n minute(s)", "", count)

    def seconds(self, count: int) -> str:
        """Count seconds."""
        return self.tr("%n second(s)", "", count)

    def left(self, count: int) -> str:
        """Count minutes left."""
        return self.tr("%n minute(s) left", "", count)

    def over(self, count: int) -> str:
        """Count minutes past the box."""
        return self.tr("%n minute(s) over", "", count)


_counts = DurationCounts()
