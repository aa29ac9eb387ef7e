"""The lists of a session as rows: each value becomes one, and a value again; no query, no rule."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol, TypeVar, cast
from uuid import NAMESPACE_URL, uuid5

from sojourn.domain.absence import Absence
from sojourn.domain.escalation import Reminder, Telling
from sojourn.domain.outcome import Met, Outcome, Pull
from sojourn.domain.session import Extension, Session
from sojourn.domain.span import Span
from sojourn.storage.database import Fields
from sojourn.storage.models import (
    AbsenceRow,
    ExtensionRow,
    MetRow,
    OutcomeRow,
    PartRow,
    PullRow,
    ReminderRow,
    SpanRow,
)

_Key = TypeVar("_Key", bound=StrEnum)


class Names(Protocol):
    """Gives the rows that names stand for."""

    def platform(self, name: str) -> str:
        """Give the key of the platform of that name."""

    def person(self, name: str, platform: str | None = None) -> str:
        """Give the key of the person of that name, added as first met on that platform's key."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of a session's lists: its table, its values, and both ways between value and row.

    Attributes:
        name: of the table; part of each row's UUID, so it stays for ever.
        placed: its rows have a platform, and give its name as `platform_name` when read.
        credited: they may have a person too, and give the name as `person_name`.
    """

    name: str
    model: type[PartRow]
    values: Callable[[Session], tuple[Any, ...]]
    to_row: Callable[[Any, Names], Fields]
    from_row: Callable[[Fields], Any]
    placed: bool = False
    credited: bool = False


def part_key(part: str, session: str, position: int) -> str:
    """Give the UUID of a part: always the same, so that writing it again is harmless."""
    return str(uuid5(NAMESPACE_URL, f"sojourn:{session}/{part}/{position}"))


def read_key(kinds: type[_Key], text: str) -> _Key:
    """Give the kind of that key; one that a newer Sojourn wrote reads as its own text."""
    known: Iterable[_Key] = kinds
    return next((kind for kind in known if kind == text), cast(_Key, text))


def people_met(session: Session) -> tuple[Met, ...]:
    """Give whom the reflection names."""
    return session.reflection.people if session.reflection else ()


def _span_row(span: Span, names: Names) -> Fields:
    return {
        "platform": names.platform(span.platform),
        "started_at": span.start_ms,
        "length_ms": span.length_ms,
        "day": span.day,
        "offset_s": span.offset_s,
        "over": span.over,
        "before_intention": span.before_intention,
        "clock_set": span.clock_set,
    }


def _span_of(row: Fields) -> Span:
    return Span(
        row["platform_name"],
        row["started_at"],
        row["length_ms"],
        row["day"],
        row["offset_s"],
        row["over"],
        row["before_intention"],
        row["clock_set"],
    )


def _extension_row(extension: Extension, names: Names) -> Fields:
    del names
    return {
        "at": extension.at_ms,
        "spent_ms": extension.spent_ms,
        "length_ms": extension.length_ms,
        "reason": extension.reason,
    }


def _extension_of(row: Fields) -> Extension:
    return Extension(row["at"], row["spent_ms"], row["length_ms"], row["reason"])


def _reminder_row(reminder: Reminder, names: Names) -> Fields:
    del names
    return {
        "telling": str(reminder.telling),
        "level": reminder.level,
        "step_ms": reminder.step_ms,
        "box_ms": reminder.box_ms,
        "given_ms": reminder.given_ms,
        "heard_ms": reminder.heard_ms,
    }


def _reminder_of(row: Fields) -> Reminder:
    return Reminder(
        read_key(Telling, row["telling"]),
        row["level"],
        row["step_ms"],
        row["box_ms"],
        row["given_ms"],
        row["heard_ms"],
    )


def outcome_row(outcome: Outcome, names: Names) -> Fields:
    """Give the row of an outcome that is not late, without key, session and position."""
    platform = names.platform(outcome.platform)
    return {
        "platform": platform,
        "person": names.person(outcome.person, platform) if outcome.person else None,
        "kind": outcome.kind,
        "count": outcome.count,
        "at": outcome.at_ms,
        "day": outcome.day,
        "offset_s": outcome.offset_s,
        "note": outcome.note,
        "late": False,
    }


def outcome_of(row: Fields) -> Outcome:
    """Give the outcome of a row with `platform_name` and `person_name`."""
    return Outcome(
        row["kind"],
        row["count"],
        row["platform_name"],
        row["at"],
        row["day"],
        row["offset_s"],
        row["note"],
        row["person_name"] or "",
    )


def _pull_row(pull: Pull, names: Names) -> Fields:
    del names
    return {"kind": pull.kind, "answer": pull.answer, "at": pull.at_ms}


def _pull_of(row: Fields) -> Pull:
    return Pull(row["kind"], row["answer"], row["at"])


def _met_row(met: Met, names: Names) -> Fields:
    return {"person": names.person(met.name), "name": met.name, "follow_up": met.follow_up}


def _met_of(row: Fields) -> Met:
    return Met(row["name"], row["follow_up"])


def _absence_row(absence: Absence, names: Names) -> Fields:
    del names
    return {
        "kind": str(absence.kind),
        "started_at": absence.start_ms,
        "length_ms": absence.length_ms,
        "answer": str(absence.answer),
        "over": absence.over,
    }


def _absence_of(row: Fields) -> Absence:
    return Absence(row["kind"], row["started_at"], row["length_ms"], row["answer"], row["over"])


PARTS = (
    Part("span", SpanRow, lambda one: one.spans, _span_row, _span_of, placed=True),
    Part("extension", ExtensionRow, lambda one: one.extensions, _extension_row, _extension_of),
    Part("reminder", ReminderRow, lambda one: one.reminders, _reminder_row, _reminder_of),
    Part(
        "outcome",
        OutcomeRow,
        lambda one: one.outcomes,
        outcome_row,
        outcome_of,
        placed=True,
        credited=True,
    ),
    Part("pull", PullRow, lambda one: one.pulls, _pull_row, _pull_of),
    Part("met", MetRow, people_met, _met_row, _met_of),
    Part("absence", AbsenceRow, lambda one: one.absences, _absence_row, _absence_of),
)
"""Every list of a session; the growing one, its spans, first."""
