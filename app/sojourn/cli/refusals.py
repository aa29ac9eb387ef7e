"""English for every refusal, with the nearest thing that would be taken; asks nobody."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sojourn.cli.keeping_words import KEEPING_CODES, keeping_refusal
from sojourn.cli.sentences import one_line, status_sentence
from sojourn.domain.catalogue import OUTCOME_KINDS, PULL_KINDS, PURPOSES
from sojourn.domain.duration import compact_duration

SHOWN = 60
"""Characters of what was typed that a sentence repeats."""

_POSITIONALS = {
    ("start", "will_do"): "WILL_DO",
    ("add", "will_do"): "WHAT_I_DID",
    ("switch", "platform"): "PLATFORM",
    ("extend", "length"): "LENGTH",
    ("outcome", "outcome"): "KEY",
    ("restore", "file"): "FILE",
    ("import", "file"): "FILE",
}
_OPTIONS = {
    "for_whom": "--for-whom",
    "next_step": "--next-step",
    "format": "--format",
    "command": "the command",
}

_LENGTHS = frozenset({"length", "timebox", "ago"})

_REFUSALS = {
    "empty": "{name} is empty; a few words are expected.",
    "too-long": "{name} has {size} characters{most}.",
    "unreadable": "{name} holds characters that cannot be kept; plain text is expected.",
    "not-a-length": "{name}{given} is not a length; write it like 90s, 15m or 1h30m.",
    "out-of-range": "{name}{given} is out of range{bounds}.",
    "not-a-count": "{name}{given} is not a count; write it like lead=2, with 0 to 999.",
    "not-a-date": "{name}{given} is not a date; write it like 2026-03-31.",
    "not-a-time": '{name}{given} is not a time; write it like 09:00 or "2026-03-31 09:00".',
    "in-future": "{name} lies in the future{nearest}.",
    "too-early": "{name} lies before the visit began{nearest}.",
    "overlaps": "{name}: another visit fills that time{nearest}.",
    "not-an-address": "{name}{given} is not an address; http or https is expected.",
    "wrong-type": "{name}{given} is of the wrong type{expected}.",
    "unknown": "{name}{given} is not known{known}.",
    "missing": "{name} is missing{known}.",
}
"""Bad input, by code; printed behind the name of the command."""

_REFUSALS_OF_A_COMMAND = {
    ("add", "in-future"): "{name}: the visit would not be over yet{nearest}.",
    ("outcome", "missing"): "{name} is missing; say where it came from, or name its --session.",
}

_STATES = {
    "session-on": "A session is on already: {session}",
    "no-session": "No session is on.",
    "not-running": "The session is paused already.",
    "not-paused": "The session is not paused.",
    "extensions-used": "This session was extended as often as it may be; wrap up, or give the rest "
    "its own box with start --instead.",
    "here-already": "You are on that platform already.",
    "name-taken": "There is a platform of this name already.",
    "ended-by-itself": "That session ended by itself and cannot go on; start a new one.",
    "nothing-asked": "No time away waits for an answer.",
    "nothing-to-reflect": "No session waits for a reflection.",
    "already-reflected": "That session has its reflection already.",
    "not-written": "The settings file cannot be written; nothing has changed.",
    "failed": "Sojourn could not do that; its log says why.",
    "not-opened": "Sojourn could not open its journal; its window says why.",
    "not-started": "Sojourn could not start; its window says why.",
}
"""What cannot be done just now, by code."""

_STATES_OF_A_COMMAND = {
    ("restore", "session-on"): "A session is on; start Sojourn if it is not running, wrap up, then "
    "restore.",
    ("erase", "session-on"): "A session is on; start Sojourn if it is not running, wrap up, then "
    "erase.",
    ("resume", "nothing-to-reflect"): "No session waits that could be taken up again.",
    ("resume", "already-reflected"): "That session has its reflection already; start a new one.",
}


def refusal_sentence(
    error: dict[str, Any], command: str | None, data: dict[str, Any] | None = None
) -> str:
    """Word a refusal {"code", "field", "value", "limit"} of that command."""
    code = str(error.get("code"))
    if code in KEEPING_CODES:
        return keeping_refusal(error, command)
    state = _STATES_OF_A_COMMAND.get((str(command), code), _STATES.get(code))
    if state is not None:
        session = status_sentence(data) if data and data.get("session") else "wrap it up first."
        return state.format(session=session)
    field, value, limit = str(error.get("field")), error.get("value"), error.get("limit")
    template = _REFUSALS.get(code, "{name}{given} was refused ({code}).")
    template = _REFUSALS_OF_A_COMMAND.get((str(command), code), template)
    sentence = template.format(
        code=one_line(code),
        name=_argument(field, command),
        given="" if value is None else f" '{_typed(field, value)}'",
        size=len(value) if isinstance(value, str) else "too many",
        most="" if limit is None else f"; at most {one_line(limit)} are kept",
        expected="" if limit is None else f"; {one_line(limit)} is expected",
        bounds=_bounds(field, limit),
        known=_known(code, field, limit),
        nearest=_nearest(command, field, limit),
    )
    return f"sojourn {command}: {sentence}" if command else f"sojourn: {sentence}"


def _argument(field: str, command: str | None) -> str:
    option = _OPTIONS.get(field, f"--{one_line(field)}")
    return _POSITIONALS.get((str(command), field), option)


def _typed(field: str, value: object) -> str:
    if field in _LENGTHS and isinstance(value, int):
        return compact_duration(value)
    text = str(value)
    return one_line(text if len(text) <= SHOWN else f"{text[:SHOWN]}...")


def _bounds(field: str, limit: object) -> str:
    if not isinstance(limit, list | tuple) or len(limit) != 2:
        return ""
    low, high = (_typed(field, one) for one in limit)
    return f"; {low} to {high} is expected"


def _nearest(command: str | None, field: str, limit: object) -> str:
    """Word the nearest allowed time (ISO 8601) or the longest allowed length (milliseconds)."""
    if field in _LENGTHS and isinstance(limit, int):
        some = f"at most {compact_duration(limit)}" if limit >= 1000 else "nothing of it"
        return f"; {some} is free"
    written = _written(limit)
    if not written:
        return ""
    if command == "outcome":
        return f"; the latest allowed day is {written[:10]}"
    what = "free start" if command == "add" else "allowed time"
    return f"; the nearest {what} is {written}"


def _written(limit: object) -> str:
    """Give an ISO time as it is typed, without its offset: what is typed so is local."""
    try:
        when = datetime.fromisoformat(str(limit)).replace(tzinfo=None)
    except ValueError:
        return ""
    whole = not (when.second or when.microsecond)
    return when.isoformat(" ", "minutes" if whole else "auto")


def _known(code: str, field: str, limit: object) -> str:
    if code == "missing" and field == "platform":
        return "; none has been used yet, so say which one"
    keys = limit if isinstance(limit, list | tuple) else _catalogued(field)
    listed = ", ".join(one_line(key) for key in keys)
    if not listed:
        return ""
    return f"; one of {listed} is expected" if code == "missing" else f"; known are {listed}"


def _catalogued(field: str) -> Iterable[str]:
    if field == "purpose":
        return (purpose.key for purpose in PURPOSES)
    if field == "outcome":
        return (kind.key for kind in OUTCOME_KINDS)
    return (kind.key for kind in PULL_KINDS) if field == "pull" else ()
