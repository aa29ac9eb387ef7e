"""What the command line tells of a session, as JSON-ready objects with keys.

`_s` are whole seconds, times ISO 8601 with offset, days ISO dates.
"""

from typing import Any

from sojourn.domain.absence import Absence
from sojourn.domain.keeping import Hindrance, KeptBackup, Restored
from sojourn.domain.kinds import Catalogue
from sojourn.domain.moment import Moment, local_time
from sojourn.domain.outcome import Outcome
from sojourn.domain.session import Session
from sojourn.domain.span import boxed_ms, total_ms

IDLE = "idle"


def status_report(
    session: Session | None, moment: Moment, unreflected: int, trouble: Hindrance | None = None
) -> dict[str, Any]:
    """Give phase, session, the number of visits without a reflection, and the journal's trouble."""
    beside = {"unreflected": unreflected, "journal_trouble": trouble}
    if session is None:
        return {"phase": IDLE, "session": None, **beside}
    intention = session.intention
    return {
        "phase": session.phase(moment).value,
        "session": {
            "id": session.key,
            "platform": intention.platform,
            "purpose": intention.purpose,
            "for_whom": intention.for_whom,
            "will_do": intention.will_do,
            "timebox_s": session.timebox_ms // 1000,
            "elapsed_s": session.spent_ms(moment) // 1000,
            "remaining_s": -(-session.remaining_ms(moment) // 1000),
            "overrun_s": session.overrun_ms(moment) // 1000,
            "extensions": [
                {
                    "at": _time(one.at_ms, moment),
                    "seconds": one.length_ms // 1000,
                    "reason": one.reason,
                }
                for one in session.extensions
            ],
            "started_at": _time(session.started_ms, moment),
            "at_platform": session.platform,
            "before_s": (total_ms(session.spans) - boxed_ms(session.spans)) // 1000,
            "paused_since": None if session.paused_ms is None else _time(session.paused_ms, moment),
            "absence": _absence(session.open_absence, moment),
        },
        **beside,
    }


def backup_report(backup: KeptBackup) -> dict[str, Any]:
    """Give a backup that was made or found."""
    return {
        "file": backup.file,
        "made_at": backup.made.isoformat(timespec="seconds"),
        "sessions": backup.visits,
        "size": backup.size,
        "kind": backup.kind.value,
    }


def restored_report(restored: Restored) -> dict[str, Any]:
    """Give what was restored; time and number only of what is listed as a backup."""
    backup = restored.backup
    return {
        "file": restored.file,
        "made_at": backup.made.isoformat(timespec="seconds") if backup else None,
        "sessions": backup.visits if backup else None,
        "saved": restored.saved or None,
        "profile": restored.profile or None,
    }


def outcome_report(outcome: Outcome, catalogue: Catalogue) -> dict[str, Any]:
    """Give an outcome that was kept, with what the person calls its kind, where they do."""
    known = catalogue.outcome(outcome.kind)
    return {
        **({"name": known.name} if known and known.name else {}),
        "outcome": outcome.kind,
        "count": outcome.count,
        "platform": outcome.platform,
        "date": outcome.day.isoformat(),
    }


def _absence(absence: Absence | None, moment: Moment) -> dict[str, Any] | None:
    """Give the time away that is asked about; it has no end while nobody is back."""
    if absence is None:
        return None
    until = _time(absence.end_ms, moment) if absence.over else None
    return {"kind": absence.kind, "since": _time(absence.start_ms, moment), "until": until}


def _time(utc_ms: int, moment: Moment) -> str:
    return local_time(utc_ms, moment.zone).isoformat(timespec="seconds")
