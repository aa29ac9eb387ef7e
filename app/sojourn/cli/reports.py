"""English for what the app answers: one sentence, the week, the doctor's findings; asks nobody."""

from __future__ import annotations

from sojourn.cli.sentences import counted, duration, one_line, status_sentence, waiting

TYPE_CHECKING = False  # as in typing, which is slow to load
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

_OUTCOMES = {
    "connection": ("new connection", "new connections"),
    "conversation": ("conversation", "conversations"),
    "answered": ("message answered", "messages answered"),
    "help-given": ("help given", "times help given"),
    "shared": ("thing shared", "things shared"),
    "help-received": ("help received", "times help received"),
    "learned": ("thing learned", "things learned"),
    "lead": ("lead", "leads"),
    "opportunity": ("opportunity", "opportunities"),
    "like": ("like", "likes"),
    "follower": ("new follower", "new followers"),
}
_VERDICTS = (
    ("met", "met"),
    ("partly", "partly"),
    ("missed", "not this time"),
    ("changed", "something else, on purpose"),
    ("unreflected", "waiting for a reflection"),
)

_LABELS = {"idle": "idle time"}
_WHERE_NOTHING_TELLS = {
    "idle": "Nothing on this desktop tells when nobody is at the keyboard; 60 minutes over, a visit"
    " still ends by itself.",
    "sleep": "The clocks alone tell when the computer slept.",
}


def report(command: str, data: dict[str, Any]) -> Iterator[str]:
    """Give the lines that answer a command."""
    if command in {"status", "start", "pause", "resume", "switch", "extend"}:
        yield status_sentence(data)
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
        yield from _week(data)
    elif command == "doctor":
        yield from _findings(data, "")
    elif command in {"backup", "restore", "import", "erase"}:
        from sojourn.cli.keeping_words import keeping_report  # noqa: PLC0415 - not for `status`

        yield from keeping_report(command, data)


def _discreet(data: dict[str, Any]) -> str:
    if not data.get("discreet"):
        return "Your words are shown."
    until = data.get("until")
    return f"Your words are hidden until {until[11:16]}." if until else "Your words are hidden."


def _week(data: dict[str, Any]) -> Iterator[str]:
    totals, platforms = data["totals"], data["platforms"]
    begins = f"Week from {data['week_start']}"
    if not (totals["sessions"] or totals["minutes"] or data["outcomes"] or totals["not_now"]):
        yield f"{begins}: nothing kept."
        return
    most = max(platforms, key=lambda one: one["minutes"], default=None)
    came = f"{_outcomes(data['outcomes'])}, in " if data["outcomes"] else ""
    where = f"; most of it on {one_line(most['platform'])}" if len(platforms) > 1 and most else ""
    yield f"{begins}: {came}{_time(totals['minutes'])}{where}."
    yield _visits(totals, sum(map(_before, data["days"])))
    if data.get("late_outcomes"):
        yield f"From an earlier visit: {_outcomes(data['late_outcomes'])}."
    yield ""
    for one in platforms:
        yield _platform(one)
    yield ""
    for day in data["days"]:
        if day["minutes"]:
            yield _day(day)


def _late_outcome(data: dict[str, Any]) -> str:
    came = _outcomes({data["outcome"]: data["count"]})
    return f"Kept for {one_line(data['date'])}: {came}, on {one_line(data['platform'])}."


_SENTENCES = {"outcome": _late_outcome, "discreet": _discreet}
"""Commands whose whole answer is one sentence of their own."""


def _visits(totals: dict[str, Any], before: float) -> str:
    how = ", ".join(f"{totals[key]} {words}" for key, words in _VERDICTS if totals[key])
    told = counted(totals["sessions"], "visit", "visits") + (f": {how}" if how else "")
    if totals["overrun_minutes"]:
        told += f"; {_time(totals['overrun_minutes'])} over"
    if before:
        told += f"; {_time(before)} before the intention"
    if totals["not_now"]:
        told += f"; {counted(totals['not_now'], 'visit', 'visits')} turned down"
    return f"{told}."


def _platform(one: dict[str, Any]) -> str:
    told = f"{one_line(one['platform'])}: {_time(one['minutes'])}"
    told += f" in {counted(one['sessions'], 'visit', 'visits')}"
    if one["outcomes"]:
        told += f"; {_outcomes(one['outcomes'])}"
    if one["minutes_per_conversation"] is not None:
        told += f"; {_time(one['minutes_per_conversation'])} per conversation"
    return f"{told}."


def _day(day: dict[str, Any]) -> str:
    where = ", ".join(f"{one_line(name)} {_time(spent)}" for name, spent in day["minutes"].items())
    over = f"; {_time(day['overrun_minutes'])} over" if day["overrun_minutes"] else ""
    before = f"; {_time(_before(day))} before the intention" if _before(day) else ""
    return f"{day['date']}  {where}{over}{before}"


def _before(day: dict[str, Any]) -> float:
    return float(day.get("before_minutes") or 0)


def _outcomes(outcomes: dict[str, int]) -> str:
    return ", ".join(
        counted(count, *_OUTCOMES[kind]) if kind in _OUTCOMES else f"{count} {one_line(kind)}"
        for kind, count in outcomes.items()
    )


def _time(minutes: float) -> str:
    return duration(round(minutes) * 60 if minutes >= 1 else round(minutes * 60))


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
