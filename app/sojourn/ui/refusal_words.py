"""What a form says beside a field whose text it could not take: what is expected, kindly."""

from datetime import UTC, date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from sojourn.domain.refusal import Code, Refused
from sojourn.ui import time_words, words
from sojourn.ui.journal_words import JournalWords, hindrance

_BY_FIELD = {
    (Code.EMPTY, "will_do"): QT_TRANSLATE_NOOP(
        "Refusal", "One thing you came to do, in a few words."
    ),
    (Code.EMPTY, "platform"): QT_TRANSLATE_NOOP(
        "Refusal", "The place you are going to, such as LinkedIn or a forum."
    ),
    (Code.EMPTY, "kind"): QT_TRANSLATE_NOOP("Refusal", "What you call it, in a word or two."),
    (Code.NAME_TAKEN, "kind"): QT_TRANSLATE_NOOP("Refusal", "Another one has this name already."),
    (Code.SESSION_ON, "kind"): QT_TRANSLATE_NOOP(
        "Refusal", "A visit is on. Once it has ended, they can be merged."
    ),
    (Code.EMPTY, "people"): QT_TRANSLATE_NOOP("Refusal", "A name, or leave the line out."),
    (Code.UNKNOWN, "purpose"): QT_TRANSLATE_NOOP("Refusal", "Choose a purpose from the list."),
    (Code.UNKNOWN, "pull"): QT_TRANSLATE_NOOP("Refusal", "Choose a pull from the list."),
    (Code.UNKNOWN, "outcome"): QT_TRANSLATE_NOOP("Refusal", "Choose an outcome from the list."),
    (Code.MISSING, "verdict"): QT_TRANSLATE_NOOP("Refusal", "One answer here is enough."),
    (Code.SESSION_ON, "visit"): QT_TRANSLATE_NOOP(
        "Refusal", "This visit is still on. It can be changed once it has ended."
    ),
    (Code.UNKNOWN, "visit"): QT_TRANSLATE_NOOP("Refusal", "This visit is not there any more."),
    (Code.OVERLAPS, "visit"): QT_TRANSLATE_NOOP(
        "Refusal", "Another visit fills that time now, so this cannot be undone."
    ),
}

_BY_CODE = {
    Code.EMPTY: QT_TRANSLATE_NOOP("Refusal", "This needs a few words."),
    Code.TOO_LONG: QT_TRANSLATE_NOOP(
        "Refusal", "These are %1 characters; at most %2 fit. Nothing was cut."
    ),
    Code.UNREADABLE: QT_TRANSLATE_NOOP(
        "Refusal", "There is a character in it that cannot be read. Please type it once more."
    ),
    Code.NOT_A_LENGTH: QT_TRANSLATE_NOOP(
        "Refusal", "A length such as 20, 1h30m or 90s; a number alone means minutes."
    ),
    Code.OUT_OF_RANGE: QT_TRANSLATE_NOOP("Refusal", "Anything from %1 to %2."),
    Code.NOT_A_COUNT: QT_TRANSLATE_NOOP("Refusal", "A whole number, such as 2."),
    Code.NOT_A_DATE: QT_TRANSLATE_NOOP("Refusal", "A day that exists in the calendar."),
    Code.NOT_AN_ADDRESS: QT_TRANSLATE_NOOP(
        "Refusal", "A web address that begins with http:// or https://."
    ),
    Code.WRONG_TYPE: QT_TRANSLATE_NOOP("Refusal", "This needs another kind of value."),
    Code.UNKNOWN: QT_TRANSLATE_NOOP("Refusal", "Choose one from the list."),
    Code.MISSING: QT_TRANSLATE_NOOP("Refusal", "This is still needed."),
    Code.SESSION_ON: QT_TRANSLATE_NOOP("Refusal", "A visit is on already."),
    Code.NO_SESSION: QT_TRANSLATE_NOOP("Refusal", "No visit is on."),
    Code.NOT_RUNNING: QT_TRANSLATE_NOOP("Refusal", "The visit is not running just now."),
    Code.NOT_PAUSED: QT_TRANSLATE_NOOP("Refusal", "The visit is not paused."),
    Code.EXTENSIONS_USED: QT_TRANSLATE_NOOP("Refusal", "This visit has had its extra minutes."),
    Code.NOTHING_TO_REFLECT: QT_TRANSLATE_NOOP("Refusal", "Nothing waits for a reflection."),
    Code.ALREADY_REFLECTED: QT_TRANSLATE_NOOP("Refusal", "This visit has its reflection already."),
    Code.IN_FUTURE: QT_TRANSLATE_NOOP("Refusal", "That is later than it can have been."),
    Code.TOO_EARLY: QT_TRANSLATE_NOOP("Refusal", "The visit had not begun then."),
    Code.OVERLAPS: QT_TRANSLATE_NOOP("Refusal", "Another visit fills some of this time."),
    Code.NOT_A_TIME: QT_TRANSLATE_NOOP("Refusal", "A time of day, such as 9:05 or 14:30."),
    Code.HERE_ALREADY: QT_TRANSLATE_NOOP("Refusal", "You are there already."),
    Code.NAME_TAKEN: QT_TRANSLATE_NOOP(
        "Refusal", "There is one of this name already; both can be merged."
    ),
    Code.ENDED_BY_ITSELF: QT_TRANSLATE_NOOP(
        "Refusal", "That visit has ended by itself; a new one can begin."
    ),
    Code.NOTHING_ASKED: QT_TRANSLATE_NOOP("Refusal", "No time away waits for an answer."),
    Code.NOT_WRITTEN: QT_TRANSLATE_NOOP(
        "Refusal", "The file cannot be written just now. Nothing has changed."
    ),
}

_WITH_NEAREST = {
    Code.IN_FUTURE: QT_TRANSLATE_NOOP(
        "Refusal", "That is later than it can have been; the nearest time is %1."
    ),
    Code.TOO_EARLY: QT_TRANSLATE_NOOP(
        "Refusal", "The visit had not begun then; the nearest time is %1."
    ),
    Code.OVERLAPS: QT_TRANSLATE_NOOP(
        "Refusal", "Another visit fills some of this time; the nearest free time is %1."
    ),
}

_LENGTHS = {"length", "ago"}
_NO_ROOM = QT_TRANSLATE_NOOP("Refusal", "Another visit has only just ended; this one begins now.")
_SOME_ROOM = QT_TRANSLATE_NOOP(
    "Refusal", "Another visit fills some of this time; at most %1 are free."
)


def refusal(refused: Refused, now: datetime | None = None) -> str:
    """Give the sentence for the field that was refused, as plain text.

    `now` is the local time that the window goes by: a nearest time is told in its zone, and with
    its day unless that is today. Without it the zone is the system's, and today the day asked for.
    """
    if refused.code is Code.BUSY:
        return JournalWords().refused(hindrance(refused.value))
    nearest = nearest_time(refused, now)
    if nearest is not None:
        today = now or _as_time(refused.value, now) or nearest
        return _filled(_WITH_NEAREST[refused.code], moment_in_words(nearest, today.date()))
    if refused.code is Code.OVERLAPS and isinstance(refused.limit, int):
        return _filled(
            _SOME_ROOM if refused.limit else _NO_ROOM, time_words.duration(refused.limit)
        )
    source = _BY_FIELD.get((refused.code, refused.field)) or _BY_CODE.get(refused.code, "")
    return _filled(source, *_values(refused))


def nearest_time(refused: Refused, now: datetime | None = None) -> datetime | None:
    """Give the nearest allowed time of a refusal, in the zone of `now`; None where it has none."""
    has_time = refused.code in _WITH_NEAREST and refused.field not in _LENGTHS
    return _as_time(refused.limit, now) if has_time else None


def moment_in_words(when: datetime, today: date) -> str:
    """Write a time of day, with its day unless that is today: "09:12", "09:12 on Monday 5 May"."""
    clock = time_words.clock(when)
    if when.date() == today:
        return clock
    pattern = QCoreApplication.translate("Refusal", "%1 on %2", "time, day")
    return words.filled(pattern, clock, time_words.day(when.date()))


def _as_time(value: object, now: datetime | None) -> datetime | None:
    if isinstance(value, int):
        value = datetime.fromtimestamp(value / 1000, UTC)
    return value.astimezone(now.tzinfo if now else None) if isinstance(value, datetime) else None


def _filled(source: object, *values: str) -> str:
    return words.filled(QCoreApplication.translate("Refusal", str(source)), *values)


def _values(refused: Refused) -> tuple[str, ...]:
    match refused.code, refused.limit:
        case Code.TOO_LONG, int(limit):
            return _number(len(str(refused.value))), _number(limit)
        case Code.OUT_OF_RANGE, (int(low), int(high)):
            if refused.field in _LENGTHS:
                return time_words.length(low), time_words.length(high)
            return _number(low), _number(high)
    return ()


def _number(value: int) -> str:
    return QLocale().toString(value)
