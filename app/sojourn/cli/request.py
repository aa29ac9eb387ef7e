"""From what was typed to the request that the app is sent, checked by the domain; sends nothing."""

import re
from argparse import Namespace
from collections import Counter
from pathlib import Path
from typing import Any

from sojourn.cli.failure import BAD_INPUT, Failure
from sojourn.cli.typed_time import sent_date, sent_time
from sojourn.domain.catalogue import Answer, Verdict, is_outcome
from sojourn.domain.duration import parsed_duration
from sojourn.domain.keeping import LATEST, Kind
from sojourn.domain.outcome import Pull, Reflection, checked_pull
from sojourn.domain.refusal import (
    COUNT_LIMIT,
    NAME_LIMIT,
    Code,
    Refused,
    checked_count,
    checked_line,
    checked_name,
    checked_text,
)

PATH_LIMIT = 4_096
_COUNT = re.compile(r"-?\d{1,6}", re.ASCII)


def request_of(options: Namespace) -> dict[str, Any]:
    """Give the request for a parsed command line, each value in it checked and tidied.

    Raises:
        Refused: for the first argument that cannot be taken, by its field.
        Failure: BAD_INPUT for erasing without --yes.
    """
    build = _ARGUMENTS.get(options.command)
    return {"command": options.command, "arguments": build(options) if build else {}}


def _start(options: Namespace) -> dict[str, Any]:
    arguments = _intention(options)
    if options.length is not None:
        arguments["length_ms"] = parsed_duration(options.length)
    if options.ago is not None:
        arguments["ago_ms"] = parsed_duration(options.ago, "ago")
    if options.instead:
        arguments["instead"] = True
    return arguments


def _intention(options: Namespace) -> dict[str, Any]:
    """Read the sentence, and platform, purpose and for whom where they are given."""
    arguments: dict[str, Any] = {"will_do": checked_line(options.will_do, "will_do")}
    if options.platform is not None:
        arguments["platform"] = checked_name(options.platform, "platform")
    if options.purpose is not None:
        # A name of the person's own is as good as a key; the journal knows which there are.
        arguments["purpose"] = _named(options.purpose, "purpose")
    if options.for_whom is not None:
        arguments["for_whom"] = checked_name(options.for_whom, "for_whom", empty=True)
    return arguments


def _switch(options: Namespace) -> dict[str, Any]:
    return {"platform": checked_name(options.platform, "platform")}


def _resume(options: Namespace) -> dict[str, Any]:
    return {name: True for name in ("again", "count") if getattr(options, name)}


def _extend(options: Namespace) -> dict[str, Any]:
    length_ms = parsed_duration(options.length)
    return {"length_ms": length_ms, "reason": checked_text(options.reason, "reason")}


def _finish(options: Namespace) -> dict[str, Any]:
    return {} if options.at is None else {"at": _time(options.at)}


def _add(options: Namespace) -> dict[str, Any]:
    arguments = {
        "at": _time(options.at),
        "length_ms": parsed_duration(options.length),
        **_intention(options),
        "outcomes": [list(outcome) for outcome in _outcomes(options.outcome)],
        "lesson": checked_text(options.lesson, "lesson"),
    }
    if options.timebox is not None:
        arguments["timebox_ms"] = parsed_duration(options.timebox, "timebox")
    if options.phone:
        arguments["phone"] = True
    if options.verdict is not None:
        if options.verdict not in set(Verdict):
            raise Refused(Code.UNKNOWN, "verdict", options.verdict, limit=tuple(Verdict))
        arguments["verdict"] = options.verdict
    return arguments


def _time(typed: str) -> str:
    at = sent_time(typed)
    if at is None:
        raise Refused(Code.NOT_A_TIME, "at", typed)
    return at


def _outcome(options: Namespace) -> dict[str, Any]:
    kind, count = _counted(options.outcome)
    if not count:
        raise Refused(Code.OUT_OF_RANGE, "outcome", count, limit=(1, COUNT_LIMIT))
    arguments = {"kind": kind, "count": count, "note": checked_text(options.note, "note")}
    if options.session is not None:
        arguments["session"] = checked_line(options.session, "session", NAME_LIMIT)
    if options.platform is not None:
        arguments["platform"] = checked_name(options.platform, "platform")
    if options.at is not None:
        arguments["at"] = _date(options.at, "at")
    return arguments


def _reflect(options: Namespace) -> dict[str, Any]:
    pulls = [_pull(typed) for typed in options.pull]
    outcomes = [list(outcome) for outcome in _outcomes(options.outcome)]
    reflection = Reflection(
        verdict=options.verdict,
        lesson=options.lesson,
        next_step=options.next_step,
        energy=options.energy,
    ).checked()
    arguments: dict[str, Any] = {
        "outcomes": outcomes,
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
    """Read what came of it; the same kind given twice is added up."""
    counts: Counter[str] = Counter()
    for one in typed:
        kind, count = _counted(one)
        counts[kind] += count
    return tuple((kind, checked_count(count, "outcome")) for kind, count in counts.items())


def _counted(typed: str) -> tuple[str, int]:
    """Read `lead` and `lead=2`; a name of the person's own may have such a sign in it."""
    kind, equals, number = typed.rpartition("=") if "=" in typed else (typed, "", "")
    if equals and not _COUNT.fullmatch(number):
        if is_outcome(typed.partition("=")[0]):
            raise Refused(Code.NOT_A_COUNT, "outcome", typed)
        kind, equals = typed, ""
    count = checked_count(int(number) if equals else 1, "outcome")
    return _named(kind, "outcome"), count


def _named(typed: str, field: str) -> str:
    """Give what can be the key or the name of a kind; which there are, the journal knows."""
    try:
        return checked_name(typed, field)
    except Refused:
        raise Refused(Code.UNKNOWN, field, typed) from None


def _pull(typed: str) -> list[str | None]:
    kind, colon, answer = typed.partition(":")
    if not kind:
        raise Refused(Code.UNKNOWN, "pull", typed)
    checked_pull(Pull(kind, answer if colon else Answer.DECLINED))
    return [kind, answer if colon else None]


def _backup(options: Namespace) -> dict[str, Any]:
    return {"list": True} if options.list else {}


def _restore(options: Namespace) -> dict[str, Any]:
    return {"file": LATEST if options.file == LATEST else _file(options.file)}


def _import(options: Namespace) -> dict[str, Any]:
    return {"file": _file(options.file)}


def _file(typed: str) -> str:
    """Give the whole path: the running app stands elsewhere."""
    try:
        return str(Path(checked_line(typed, "file", PATH_LIMIT)).expanduser().absolute())
    except RuntimeError:  # the home of somebody who is not here
        raise Refused(Code.UNREADABLE, "file", typed) from None


def _erase(options: Namespace) -> dict[str, Any]:
    if options.everything:
        arguments: dict[str, Any] = {"kind": Kind.EVERYTHING.value}
    else:
        kind = next(one for one in Kind if getattr(options, one) is not None)
        name = checked_line(getattr(options, kind), kind, NAME_LIMIT)
        arguments = {"kind": kind.value, "name": name}
    if not options.yes:
        told = "sojourn erase: this cannot be undone; nothing was erased. Add --yes if you mean it."
        raise Failure(BAD_INPUT, told)
    return arguments | ({"backups": True} if options.backups else {})


def _doctor(options: Namespace) -> dict[str, Any]:
    return {"notify": True} if options.notify else {}


def _discreet(options: Namespace) -> dict[str, Any]:
    arguments: dict[str, Any] = {"on": options.switch == "on"}
    return arguments | ({"hour": True} if options.hour else {})


def _week(options: Namespace) -> dict[str, Any]:
    return {} if options.start is None else {"start": _date(options.start, "start")}


def _date(typed: str, field: str) -> str:
    day = sent_date(typed)
    if day is None:
        raise Refused(Code.NOT_A_DATE, field, typed)
    return day


_ARGUMENTS = {
    "start": _start,
    "resume": _resume,
    "switch": _switch,
    "extend": _extend,
    "finish": _finish,
    "reflect": _reflect,
    "add": _add,
    "outcome": _outcome,
    "week": _week,
    "doctor": _doctor,
    "discreet": _discreet,
    "backup": _backup,
    "restore": _restore,
    "import": _import,
    "erase": _erase,
}
