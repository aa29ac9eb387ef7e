"""Durations as people type them: 90s, 15m, 1h30m. No other spelling is known in this room."""

import re

from sojourn.domain.refusal import Code, Refused, checked_length

SECOND_MS = 1_000
MINUTE_MS = 60 * SECOND_MS
HOUR_MS = 60 * MINUTE_MS

_PATTERN = re.compile(r"(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?", re.ASCII)


def parsed_duration(text: str, field: str = "length") -> int:
    """Read `90s`, `15m` or `1h30m` as milliseconds, 1 s to 12 h.

    Raises:
        Refused: NOT_A_LENGTH for another spelling, OUT_OF_RANGE for 0s or 40h.
    """
    match = _PATTERN.fullmatch(text.strip().lower())
    if match is None or not any(match.groups()):
        raise Refused(Code.NOT_A_LENGTH, field, text)
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    length_ms = hours * HOUR_MS + minutes * MINUTE_MS + seconds * SECOND_MS
    try:
        return checked_length(length_ms, field)
    except Refused as refused:
        raise Refused(refused.code, field, text, limit=refused.limit) from None


def compact_duration(length_ms: int) -> str:
    """Write milliseconds the way they are typed, to the second: 90000 is `1m30s`."""
    seconds = length_ms // SECOND_MS
    parts = ((seconds // 3600, "h"), (seconds // 60 % 60, "m"), (seconds % 60, "s"))
    return "".join(f"{number}{unit}" for number, unit in parts if number) or "0s"
