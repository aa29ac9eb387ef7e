"""English for a week: its sentence, its figures, its platforms; keys and numbers come in."""

from __future__ import annotations

from sojourn.cli.sentences import counted, duration, one_line

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
_NOTED = frozenset({"like", "follower"})
"""Told of platforms, and counted for nothing."""

_VERDICTS = (
    ("met", "met"),
    ("partly", "partly"),
    ("missed", "not this time"),
    ("changed", "something else, on purpose"),
    ("unreflected", "waiting for a reflection"),
)
_ASSESSMENTS = {
    "pays": "pays back",
    "steady": "steady",
    "costs": "costs more than it brings",
    "quiet": "gone quiet",
    "pleasure": "for pleasure",
    "early": "too early to say",
}


def week_report(data: dict[str, Any]) -> Iterator[str]:
    """Give the lines that tell a week."""
    totals, platforms = data["totals"], data["platforms"]
    yield week_sentence(data)
    if _is_empty(data):
        return
    yield _visits(totals, sum(map(_before, data["days"])))
    if data.get("late_outcomes"):
        yield f"From an earlier visit: {_outcomes(data['late_outcomes'], _names(data))}."
    if data.get("people"):
        yield f"People: {', '.join(map(_person, data['people']))}."
    yield ""
    for one in platforms:
        yield _platform(one, _names(data))
    yield ""
    for day in data["days"]:
        if day["minutes"]:
            yield _day(day)


def week_sentence(data: dict[str, Any]) -> str:
    """Say a week in one sentence: what came of it, in how much time, and where."""
    begins = f"Week from {data['week_start']}"
    if _is_empty(data):
        return f"{begins}: nothing kept."
    spent, platforms = data["totals"]["minutes"], data["platforms"]
    most = max(platforms, key=lambda one: one["minutes"], default=None)
    own = data.get("named_outcomes", ())
    noted = _NOTED | {one["outcome"] for one in own if not one["counted"]}
    counted_ones = {kind: n for kind, n in data["outcomes"].items() if kind not in noted}
    came = f"{_outcomes(counted_ones, _names(data))}, in " if counted_ones else ""
    where = ""
    if most and len(platforms) > 1 and most["minutes"] > spent / 2:
        where = f"; most of it on {one_line(most['platform'])}"
    return f"{begins}: {came}{_time(spent)}{where}."


def _is_empty(data: dict[str, Any]) -> bool:
    totals = data["totals"]
    kept = totals["sessions"] or totals["minutes"] or data["outcomes"] or totals["not_now"]
    return not kept


def late_outcome(data: dict[str, Any]) -> str:
    """Say what was kept of an outcome that came later."""
    names = {data["outcome"]: data["name"]} if data.get("name") else {}
    came = _outcomes({data["outcome"]: data["count"]}, names)
    return f"Kept for {one_line(data['date'])}: {came}, on {one_line(data['platform'])}."


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


def _platform(one: dict[str, Any], names: dict[str, str]) -> str:
    told = f"{one_line(one['platform'])}: "
    if one["minutes"] or one["sessions"]:
        told += f"{_time(one['minutes'])} in {counted(one['sessions'], 'visit', 'visits')}"
    else:
        told += "no visits"
    if one["outcomes"]:
        told += f"; {_outcomes(one['outcomes'], names)}"
    if one["minutes_per_conversation"] is not None:
        told += f"; {_time(one['minutes_per_conversation'])} per conversation"
    if one.get("assessment"):
        told += f"; {_ASSESSMENTS.get(one['assessment'], one_line(one['assessment']))}"
    return f"{told}."


def _person(person: dict[str, Any]) -> str:
    said = {"met": "met", "helped": "you helped", "helped_you": "helped you"}
    what = " and ".join(words for key, words in said.items() if person[key])
    return f"{one_line(person['name'])} ({what})"


def _day(day: dict[str, Any]) -> str:
    where = ", ".join(f"{one_line(name)} {_time(spent)}" for name, spent in day["minutes"].items())
    over = f"; {_time(day['overrun_minutes'])} over" if day["overrun_minutes"] else ""
    before = f"; {_time(_before(day))} before the intention" if _before(day) else ""
    return f"{day['date']}  {where}{over}{before}"


def _before(day: dict[str, Any]) -> float:
    return float(day.get("before_minutes") or 0)


def _names(data: dict[str, Any]) -> dict[str, str]:
    """Give what the person calls their own kinds, and what they call built-in ones."""
    return {one["outcome"]: one["name"] for one in data.get("named_outcomes", ())}


def _outcomes(outcomes: dict[str, int], names: dict[str, str]) -> str:
    return ", ".join(_outcome(kind, count, names) for kind, count in outcomes.items())


def _outcome(kind: str, count: int, names: dict[str, str]) -> str:
    if kind in names:
        return f"{count} x {one_line(names[kind])}"
    return counted(count, *_OUTCOMES[kind]) if kind in _OUTCOMES else f"{count} {one_line(kind)}"


def _time(minutes: float) -> str:
    return duration(round(minutes) * 60 if minutes >= 1 else round(minutes * 60))
