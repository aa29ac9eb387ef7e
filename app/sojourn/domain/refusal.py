"""Why something typed or asked was not taken, as keys and numbers; never as a sentence."""

import re
import unicodedata
from enum import StrEnum

SENTENCE_LIMIT = 500
NAME_LIMIT = 80
TEXT_LIMIT = 2_000
ADDRESS_LIMIT = 2_000
COUNT_LIMIT = 999
LENGTH_MIN_MS = 1_000
LENGTH_MAX_MS = 12 * 3_600_000


class Code(StrEnum):
    """Every reason to refuse. The words stand in `ui/words.py` and, in English, in `cli`."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    UNREADABLE = "unreadable"
    NOT_A_LENGTH = "not-a-length"
    OUT_OF_RANGE = "out-of-range"
    NOT_A_COUNT = "not-a-count"
    NOT_A_DATE = "not-a-date"
    NOT_AN_ADDRESS = "not-an-address"
    WRONG_TYPE = "wrong-type"
    UNKNOWN = "unknown"
    MISSING = "missing"
    SESSION_ON = "session-on"
    NO_SESSION = "no-session"
    NOT_RUNNING = "not-running"
    NOT_PAUSED = "not-paused"
    EXTENSIONS_USED = "extensions-used"
    NOTHING_TO_REFLECT = "nothing-to-reflect"
    ALREADY_REFLECTED = "already-reflected"
    IN_FUTURE = "in-future"
    TOO_EARLY = "too-early"
    OVERLAPS = "overlaps"
    NOT_A_TIME = "not-a-time"
    HERE_ALREADY = "here-already"
    NAME_TAKEN = "name-taken"
    ENDED_BY_ITSELF = "ended-by-itself"
    NOTHING_ASKED = "nothing-asked"
    BUSY = "journal-busy"
    NOT_WRITTEN = "not-written"


class Refused(ValueError):
    """Something was not taken; nothing has changed.

    Attributes:
        code: why.
        field: which argument, form field or setting, by its stable key.
        value: what was given, as it was given; for BUSY the `Hindrance`.
        limit: the bound that was crossed, in the field's own unit, or the allowed keys.
        line: the line of the file it stood on, from 1, where there is a file.
    """

    def __init__(
        self,
        code: Code,
        field: str,
        value: object = None,
        *,
        limit: object = None,
        line: int | None = None,
    ) -> None:
        """Keep the facts; see the class."""
        super().__init__(f"{field}: {code.value}")
        self.code = code
        self.field = field
        self.value = value
        self.limit = limit
        self.line = line


_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_SPACES = re.compile(r"\s+")
_UNSEEN = frozenset({"Cf", "Mn", "Zs"})
"""Categories of which a name alone would be a blank in every menu."""


def checked_line(text: str, field: str, limit: int = SENTENCE_LIMIT, *, empty: bool = False) -> str:
    """Give one line of typed text in NFC with single spaces, at most `limit` characters.

    Raises:
        Refused: EMPTY (unless `empty`), TOO_LONG, or UNREADABLE for control characters.
    """
    _readable(text, field)
    line = _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()
    return _fits(line, field, limit, empty=empty)


def checked_name(text: str, field: str, *, empty: bool = False) -> str:
    """Give the name of a platform or person: one line of at most 80 characters.

    Raises:
        Refused: as `checked_line`.
    """
    return checked_line(text, field, NAME_LIMIT, empty=empty)


def checked_text(text: str, field: str) -> str:
    """Give a text that may be empty and may have several lines, at most 2,000 characters.

    Raises:
        Refused: TOO_LONG, or UNREADABLE for control characters.
    """
    _readable(text, field)
    return _fits(unicodedata.normalize("NFC", text).strip(), field, TEXT_LIMIT, empty=True)


def checked_length(length_ms: int, field: str = "length") -> int:
    """Give a length back when it lies between 1 s and 12 h.

    Raises:
        Refused: OUT_OF_RANGE.
    """
    if not LENGTH_MIN_MS <= length_ms <= LENGTH_MAX_MS:
        raise Refused(Code.OUT_OF_RANGE, field, length_ms, limit=(LENGTH_MIN_MS, LENGTH_MAX_MS))
    return length_ms


def checked_count(count: int, field: str) -> int:
    """Give a count of outcomes back when it lies between 0 and 999.

    Raises:
        Refused: OUT_OF_RANGE.
    """
    if not 0 <= count <= COUNT_LIMIT:
        raise Refused(Code.OUT_OF_RANGE, field, count, limit=(0, COUNT_LIMIT))
    return count


def folded(name: str) -> str:
    """Give the form in which two spellings of one name are equal (NFC, case, spaces)."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", name)).strip().casefold()


def _readable(text: str, field: str) -> None:
    if _UNREADABLE.search(text):
        raise Refused(Code.UNREADABLE, field, text)


def _fits(text: str, field: str, limit: int, *, empty: bool) -> str:
    if not empty and not any(unicodedata.category(one) not in _UNSEEN for one in text):
        raise Refused(Code.EMPTY, field, text)
    if len(text) > limit:
        raise Refused(Code.TOO_LONG, field, text, limit=limit)
    return text
