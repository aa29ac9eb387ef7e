"""English for a session and for every refusal; keys and numbers come in, sentences go out."""

from __future__ import annotations

TYPE_CHECKING = False  # as in typing, which is slow to load
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

SHOWN = 60
"""Characters of what was typed that a sentence repeats."""

_ARGUMENTS = {
    "will_do": "WILL_DO",
    "for_whom": "--for-whom",
    "next_step": "--next-step",
    "format": "--format",
    "command": "the command",
}

_REFUSALS = {
    "empty": "{name} is empty; a few words are expected.",
    "too-long": "{name} has {size} characters{most}.",
    "unreadable": "{name} holds characters that cannot be kept; plain text is expected.",
    "not-a-length": "{name}{given} is not a length; write it like 90s, 15m or 1h30m.",
    "out-of-range": "{name}{given} is out of range{bounds}.",
    "not-a-count": "{name}{given} is not a count; write it like lead=2, with 0 to 999.",
    "not-a-date": "{name}{given} is not a date; write it like 2026-03-31.",
    "not-an-address": "{name}{given} is not an address; http or https is expected.",
    "wrong-type": "{name}{given} is of the wrong type{expected}.",
    "unknown": "{name}{given} is not known{known}.",
    "missing": "{name} is missing{known}.",
}
"""Bad input, by code; printed behind the name of the command."""

_STATES = {
    "session-on": "A session is on already: {session}",
    "no-session": "No session is on.",
    "not-running": "The session is paused already.",
    "not-paused": "The session is not paused.",
    "extensions-used": "This session was extended as often as it may be; wrap up, then start anew.",
    "nothing-to-reflect": "No session waits for a reflection.",
    "already-reflected": "That session has its reflection already.",
    "failed": "Sojourn could not do that; its log says why.",
}
"""What cannot be done just now, by code."""


def status_sentence(data: dict[str, Any]) -> str:
    """Word a status: "LinkedIn, 6 minutes left: answer Ana's question."."""
    session = data.get("session")
    if not session:
        return f"No session is on.{waiting(data.get('unreflected'))}"
    over = session["overrun_s"]
    time = f"{duration(over)} over" if over else f"{_left(session['remaining_s'])} left"
    if data.get("phase") == "paused":
        time = f"paused, {time}"
    elif data.get("phase") == "overrun" and not over:
        time = "the time is over"
    return f"{one_line(session['platform'])}, {time}: {closed(one_line(session['will_do']))}"


def refusal_sentence(
    error: dict[str, Any], command: str | None, data: dict[str, Any] | None = None
) -> str:
    """Word a refusal {"code", "field", "value", "limit"} of that command."""
    code = str(error.get("code"))
    if code in _STATES:
        session = status_sentence(data) if data and data.get("session") else "wrap it up first."
        return _STATES[code].format(session=session)
    field, value, limit = str(error.get("field")), error.get("value"), error.get("limit")
    template = _REFUSALS.get(code, "{name}{given} was refused ({code}).")
    sentence = template.format(
        code=one_line(code),
        name=_argument(field, command),
        given="" if value is None else f" '{_typed(field, value)}'",
        size=len(value) if isinstance(value, str) else "too many",
        most="" if limit is None else f"; at most {one_line(limit)} are kept",
        expected="" if limit is None else f"; {one_line(limit)} is expected",
        bounds=_bounds(field, limit),
        known=_known(code, field, limit),
    )
    return f"sojourn {command}: {sentence}" if command else f"sojourn: {sentence}"


def duration(seconds: int) -> str:
    """Word a time in seconds, full minutes or hours: 40 seconds, 6 minutes, 1 h 10 min."""
    if seconds < 60:
        return counted(seconds, "second", "seconds")
    minutes = seconds // 60
    if minutes < 60:
        return counted(minutes, "minute", "minutes")
    return f"{minutes // 60} h {minutes % 60} min" if minutes % 60 else f"{minutes // 60} h"


def counted(number: int, one: str, many: str) -> str:
    """Word a number of things."""
    return f"{number} {one if number == 1 else many}"


def waiting(unreflected: int | None) -> str:
    """Word how many visits wait for a reflection, as a further sentence; nothing for none."""
    if not unreflected:
        return ""
    visits = counted(unreflected, "visit waits", "visits wait")
    return f" {visits} for a reflection."


def closed(sentence: str) -> str:
    """Give what a person wrote with a mark at its end."""
    return sentence if sentence.endswith((".", "!", "?", "…")) else f"{sentence}."


def one_line(text: object) -> str:
    """Give text that cannot move the cursor or colour the terminal."""
    return "".join(mark if mark.isprintable() else " " for mark in str(text))


def _left(seconds: int) -> str:
    """Word what is left; a minute begun counts, so that 15 minutes begin as 15."""
    return duration(-(-seconds // 60) * 60 if seconds > 60 else seconds)


def _argument(field: str, command: str | None) -> str:
    if command == "extend" and field == "length":
        return "LENGTH"
    return _ARGUMENTS.get(field, f"--{one_line(field)}")


def _typed(field: str, value: object) -> str:
    if field == "length" and isinstance(value, int):
        return _compact(value)
    text = str(value)
    return one_line(text if len(text) <= SHOWN else f"{text[:SHOWN]}...")


def _bounds(field: str, limit: object) -> str:
    if not isinstance(limit, list | tuple) or len(limit) != 2:
        return ""
    low, high = (_typed(field, one) for one in limit)
    return f"; {low} to {high} is expected"


def _compact(length_ms: int) -> str:
    from sojourn.domain.duration import compact_duration  # noqa: PLC0415 - only when refused

    return compact_duration(length_ms)


def _known(code: str, field: str, limit: object) -> str:
    if code == "missing" and field == "platform":
        return "; none has been used yet, so say which one"
    keys = limit if isinstance(limit, list | tuple) else _catalogued(field)
    listed = ", ".join(one_line(key) for key in keys)
    if not listed:
        return ""
    return f"; one of {listed} is expected" if code == "missing" else f"; known are {listed}"


def _catalogued(field: str) -> Iterable[str]:
    from sojourn.domain.catalogue import OUTCOME_KINDS, PULL_KINDS, PURPOSES  # noqa: PLC0415

    if field == "purpose":
        return (purpose.key for purpose in PURPOSES)
    if field == "outcome":
        return (kind.key for kind in OUTCOME_KINDS)
    return (kind.key for kind in PULL_KINDS) if field == "pull" else ()
