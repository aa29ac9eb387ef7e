"""From what was typed to the request that the app is sent, checked by the domain; sends nothing."""

import re
from argparse import Namespace
from collections import Counter
from contextlib import suppress
from datetime import date
from typing import Any

from sojourn.domain.catalogue import Answer, is_outcome, is_purpose
from sojourn.domain.duration import parsed_duration
from sojourn.domain.outcome import Pull, Reflection, checked_outcome, checked_pull
from sojourn.domain.refusal import (
    NAME_LIMIT,
    Code,
    Refused,
    checked_line,
    checked_name,
    checked_text,
)

_COUNT = re.compile(r"-?\d{1,6}", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def request_of(options: Namespace) -> dict[str, Any]:
    """Give the request for a parsed command line, each value in it checked and tidied.

    Raises:
        Refused: for the first argument that cannot be taken, by its field.
    """
    build = _ARGUMENTS.get(options.command)
    return {"command": options.command, "arguments": build(options) if build else {}}


def _start(options: Namespace) -> dict[str, Any]:
    arguments: dict[str, Any] = {"will_do": checked_line(options.will_do, "will_do")}
    if options.platform is not None:
        arguments["platform"] = checked_name(options.platform, "platform")
    if options.purpose is not None:
        if not is_purpose(options.purpose):
            raise Refused(Code.UNKNOWN, "purpose", options.purpose)
        arguments["purpose"] = options.purpose
    if options.for_whom is not None:
        arguments["for_whom"] = checked_name(options.for_whom, "for_whom", empty=True)
    if options.length is not None:
        arguments["length_ms"] = parsed_duration(options.length)
    return arguments


def _extend(options: Namespace) -> dict[str, Any]:
    length_ms = parsed_duration(options.length)
    return {"length_ms": length_ms, "reason": checked_text(options.reason, "reason")}


def _reflect(options: Namespace) -> dict[str, Any]:
    pulls = [_pull(typed) for typed in options.pull]
    reflection = Reflection(
        verdict=options.verdict,
        outcomes=_outcomes(options.outcome),
        lesson=options.lesson,
        next_step=options.next_step,
        energy=options.energy,
    ).checked()
    arguments: dict[str, Any] = {
        "outcomes": [list(outcome) for outcome in reflection.outcomes],
        "pulls": pulls,
        "lesson": reflection.lesson,
        "next_step": reflection.next_step,
    }
    if options.session is not None:
        arguments["session"] = checked_line(options.session, "session", NAME_LIMIT)
    for name in ("verdict", "energy"):
        value = getattr(reflection, name)
        if value is not None:
            arguments[name] = value
    return arguments


def _outcomes(typed: list[str]) -> tuple[tuple[str, int], ...]:
    """Read `lead` and `lead=2`; the same kind given twice is added up."""
    counts: Counter[str] = Counter()
    for one in typed:
        kind, equals, number = one.partition("=")
        if not is_outcome(kind):
            raise Refused(Code.UNKNOWN, "outcome", kind)
        if equals and not _COUNT.fullmatch(number):
            raise Refused(Code.NOT_A_COUNT, "outcome", one)
        _, count = checked_outcome(kind, int(number) if equals else 1)
        counts[kind] += count
    return tuple(counts.items())


def _pull(typed: str) -> list[str | None]:
    kind, colon, answer = typed.partition(":")
    if not kind:
        raise Refused(Code.UNKNOWN, "pull", typed)
    checked_pull(Pull(kind, answer if colon else Answer.DECLINED))
    return [kind, answer if colon else None]


def _week(options: Namespace) -> dict[str, Any]:
    if options.start is None:
        return {}
    # fromisoformat alone takes other ISO 8601 spellings too, which nobody was told of.
    if _DATE.fullmatch(options.start):
        with suppress(ValueError):
            return {"start": date.fromisoformat(options.start).isoformat()}
    raise Refused(Code.NOT_A_DATE, "start", options.start)


_ARGUMENTS = {"start": _start, "extend": _extend, "reflect": _reflect, "week": _week}
