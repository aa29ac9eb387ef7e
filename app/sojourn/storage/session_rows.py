"""How a session becomes a row and rows become a session again; no query and no rule."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sojourn.domain.intention import Intention
from sojourn.domain.outcome import Met, Pull, Reflection
from sojourn.domain.session import EndedBy, Ending, Session
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
from sojourn.storage.session_parts import Names, read_key


def session_row(session: Session, names: Names) -> Fields:
    """Give the session's own row, without key and dates of change."""
    intention, reflection = session.intention, session.reflection or Reflection()
    return {
        "platform": names.platform(intention.platform),
        "purpose": intention.purpose,
        "for_whom": intention.for_whom,
        "will_do": intention.will_do,
        "length_ms": intention.length_ms,
        "started_at": session.started_ms,
        "day": session.spans[0].day,
        "paused_at": session.paused_ms,
        "ended_at": session.ending and session.ending.at_ms,
        "ended_by": session.ending and str(session.ending.by),
        "reflected_at": session.reflected_ms,
        "skipped_at": session.skipped_ms,
        "verdict": reflection.verdict,
        "energy": reflection.energy,
        "lesson": reflection.lesson,
        "next_step": reflection.next_step,
        "extension_reason": reflection.extension_reason,
        "touched": json.dumps(reflection.outcomes),
        "on_phone": session.on_phone,
        "pause_asked": session.pause_asked,
        "takes_up": intention.takes_up,
        "stopped_at": reflection.stopped_ms,
        "moved": json.dumps(reflection.moved),
    }


def session_of(row: Fields, parts: Mapping[type[PartRow], tuple[Any, ...]]) -> Session:
    """Put a session together from its row and its lists."""
    pulls = parts[PullRow]
    return Session(
        row["key"],
        intention_of(row),
        parts[SpanRow],
        paused_ms=row["paused_at"],
        extensions=parts[ExtensionRow],
        reminders=parts[ReminderRow],
        outcomes=parts[OutcomeRow],
        pulls=pulls,
        ending=None
        if row["ended_at"] is None
        else Ending(row["ended_at"], read_key(EndedBy, row["ended_by"])),
        reflection=None if row["reflected_at"] is None else _reflection(row, parts[MetRow], pulls),
        reflected_ms=row["reflected_at"],
        skipped_ms=row["skipped_at"],
        pause_asked=row["pause_asked"],
        on_phone=row["on_phone"],
        absences=parts[AbsenceRow],
    )


def intention_of(row: Fields) -> Intention:
    """Give the intention that a session's row begins with."""
    return Intention(
        row["platform_name"],
        row["purpose"],
        row["will_do"],
        row["length_ms"],
        row["for_whom"],
        row["takes_up"],
    )


def intention_again(row: Fields) -> Intention:
    """Give the intention to have once more: a next step is not taken up twice."""
    return replace(intention_of(row), takes_up="")


def _reflection(row: Fields, people: tuple[Met, ...], pulls: tuple[Pull, ...]) -> Reflection:
    return Reflection(
        row["verdict"],
        tuple((kind, count) for kind, count in json.loads(row["touched"])),
        row["lesson"],
        row["next_step"],
        people,
        pulls,
        row["energy"],
        row["extension_reason"],
        tuple((kind, platform) for kind, platform in json.loads(row["moved"])),
        row["stopped_at"],
    )
