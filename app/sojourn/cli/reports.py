"""English for what the app answers: one sentence, the doctor's findings; asks nobody."""

from __future__ import annotations

from sojourn.cli.sentences import duration, one_line, status_sentence, waiting

TYPE_CHECKING = False  # as in typing, which is slow to load
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

_LABELS = {"idle": "idle time"}
_WHERE_NOTHING_TELLS = {
    "idle": "Nothing on this desktop tells when nobody is at the keyboard; 60 minutes over, a visit"
    " still ends by itself.",
    "sleep": "The clocks alone tell when the computer slept.",
}

_WHERE_THERE_IS_NONE = {
    "journal": "none yet",
    "journal_trouble": "none",
    "newest": "none yet",
    "made_at": "none yet",
    "last_full_check": "none yet",
    "found_then": "none yet",
}
"""What a finding without a value means, where it does not mean that nobody knows."""


def report(command: str, data: dict[str, Any]) -> Iterator[str]:
    """Give the lines that answer a command."""
    if command in {"status", "start", "pause", "resume", "switch", "extend"}:
        yield f"{_added(data) if command == 'extend' else ''}{status_sentence(data)}"
    elif command == "finish":
        yield f"Wrapped up.{waiting(data.get('unreflected'))}"
    elif command == "reflect":
        yield f"The reflection is kept.{waiting(data.get('unreflected'))}"
    elif command == "add":
        kept = f"The visit is kept; its ID is {one_line(data['session'])}."
        yield f"{kept}{waiting(data.get('unreflected'))}"
    elif command in _SENTENCES:
        yield _SENTENCES[command](data)
    elif command == "quit" and data.get("session"):
        yield f"The session is kept: {status_sentence(data)}"
    elif command == "week":
        from sojourn.cli.week_words import week_report  # noqa: PLC0415 - not for `status`

        yield from week_report(data)
    elif command == "doctor":
        yield from _findings(data, "")
    elif command in {"backup", "restore", "import", "erase"}:
        from sojourn.cli.keeping_words import keeping_report  # noqa: PLC0415 - not for `status`

        yield from keeping_report(command, data)


def _added(data: dict[str, Any]) -> str:
    """Word the minutes added where the status asks about a time away; else it tells them itself."""
    session = data.get("session")
    if not session or not session.get("absence") or not session.get("extensions"):
        return ""
    return f"Added: {duration(session['extensions'][-1]['seconds'])}. "


def _discreet(data: dict[str, Any]) -> str:
    if not data.get("discreet"):
        return "Your words are shown."
    until = data.get("until")
    return f"Your words are hidden until {until[11:16]}." if until else "Your words are hidden."


def _late_outcome(data: dict[str, Any]) -> str:
    from sojourn.cli.week_words import late_outcome  # noqa: PLC0415 - not for `status`

    return late_outcome(data)


_SENTENCES = {"outcome": _late_outcome, "discreet": _discreet}
"""Commands whose whole answer is one sentence of their own."""


def _findings(data: dict[str, Any], indent: str) -> Iterator[str]:
    for key, value in data.items():
        name = f"{indent}{_LABELS.get(key, one_line(key).replace('_', ' '))}:"
        if isinstance(value, dict):
            yield name
            yield from _findings(value, f"{indent}  ")
        elif isinstance(value, list) and (key in _WHERE_NOTHING_TELLS or _is_table(value)):
            yield name
            yield from _table(value, f"{indent}  ")
            if key in _WHERE_NOTHING_TELLS and not any(row["usable"] for row in value):
                yield f"{indent}  {_WHERE_NOTHING_TELLS[key]}"
        elif value is None and key in _WHERE_THERE_IS_NONE:
            yield f"{name} {_WHERE_THERE_IS_NONE[key]}"
        else:
            values = value if isinstance(value, list) else [value]
            yield f"{name} {', '.join(map(_finding, values)) or 'none'}"


def _is_table(value: list[Any]) -> bool:
    return bool(value) and isinstance(value[0], dict)


def _table(rows: list[dict[str, Any]], indent: str) -> Iterator[str]:
    """Give a table, its columns named by the keys of the first row; nothing without rows."""
    if not rows:
        return
    head = [one_line(key).replace("_", " ") for key in rows[0]]
    lines = [head, *([_finding(value) for value in row.values()] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        yield f"{indent}{'  '.join(cells)}".rstrip()


def _finding(value: object) -> str:
    words = {True: "yes", False: "no", None: "not known"}
    return words[value] if isinstance(value, bool) or value is None else one_line(value)
