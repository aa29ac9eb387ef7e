"""What a form says beside a field whose text it could not take: what is expected, kindly."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from sojourn.domain.refusal import Code, Refused
from sojourn.ui import time_words

_BY_FIELD = {
    (Code.EMPTY, "will_do"): QT_TRANSLATE_NOOP(
        "Refusal", "One thing you came to do, in a few words."
    ),
    (Code.EMPTY, "platform"): QT_TRANSLATE_NOOP(
        "Refusal", "The place you are going to, such as LinkedIn or a forum."
    ),
    (Code.EMPTY, "people"): QT_TRANSLATE_NOOP("Refusal", "A name, or leave the line out."),
    (Code.UNKNOWN, "purpose"): QT_TRANSLATE_NOOP("Refusal", "Choose a purpose from the list."),
    (Code.UNKNOWN, "pull"): QT_TRANSLATE_NOOP("Refusal", "Choose a pull from the list."),
    (Code.UNKNOWN, "outcome"): QT_TRANSLATE_NOOP("Refusal", "Choose an outcome from the list."),
    (Code.MISSING, "verdict"): QT_TRANSLATE_NOOP("Refusal", "One answer here is enough."),
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
    Code.IN_FUTURE: QT_TRANSLATE_NOOP("Refusal", "This would end later than it can have."),
    Code.TOO_EARLY: QT_TRANSLATE_NOOP("Refusal", "The visit had not begun then."),
    Code.OVERLAPS: QT_TRANSLATE_NOOP("Refusal", "Another visit fills some of this time."),
    Code.NOT_A_TIME: QT_TRANSLATE_NOOP("Refusal", "A time such as 09:05."),
    Code.HERE_ALREADY: QT_TRANSLATE_NOOP("Refusal", "You are there already."),
    Code.ENDED_BY_ITSELF: QT_TRANSLATE_NOOP(
        "Refusal", "That visit has ended by itself; a new one can begin."
    ),
}


def refusal(refused: Refused) -> str:
    """Give the sentence for the field that was refused, as plain text."""
    source = _BY_FIELD.get((refused.code, refused.field)) or _BY_CODE.get(refused.code, "")
    sentence = QCoreApplication.translate("Refusal", str(source))
    for place, value in enumerate(_values(refused), start=1):
        sentence = sentence.replace(f"%{place}", value)
    return sentence


def _values(refused: Refused) -> tuple[str, ...]:
    match refused.code, refused.limit:
        case Code.TOO_LONG, int(limit):
            return _number(len(str(refused.value))), _number(limit)
        case Code.OUT_OF_RANGE, (int(low), int(high)):
            if refused.field == "length":
                return time_words.length(low), time_words.length(high)
            return _number(low), _number(high)
    return ()


def _number(value: int) -> str:
    return QLocale().toString(value)
