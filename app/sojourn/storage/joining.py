"""Joins rows from another journal with this one's, by UUID, inside a transaction. All are sound."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from peewee import fn

from sojourn.storage.database import Database, Fields
from sojourn.storage.models import OutcomeRow, PersonRow, PlatformRow, Row, SessionRow
from sojourn.storage.row_check import links_of
from sojourn.storage.session_parts import PARTS

_BATCH = 200
_PARTS: frozenset[type[Row]] = frozenset(part.model for part in PARTS)


@dataclass(frozen=True, slots=True)
class Imported:
    """How many rows were new, newer than the journal's, and no news."""

    added: int
    changed: int
    same: int


class Joining:
    """One import; tables come one after the other, those that others name first."""

    def __init__(self, database: Database, changed_at: dict[str, int], at_ms: int) -> None:
        """Begin; `changed_at` has every session of the other journal (UTC ms)."""
        self._database = database
        self._theirs = changed_at
        self._at_ms = at_ms
        self._counts: Counter[str] = Counter()
        self._also: dict[type[Row], dict[str, str]] = {PlatformRow: {}, PersonRow: {}}
        """Their keys of platforms and people that have another key here."""
        self._taken: dict[str, bool] = {}

    def imported(self) -> Imported:
        """Give what has been done."""
        return Imported(self._counts["added"], self._counts["changed"], self._counts["same"])

    def take(self, model: type[Row], rows: Iterable[Fields]) -> None:
        """Take the rows of one table."""
        if model is SessionRow:
            self._choose_sessions()
        ours: dict[str, int] = {
            row["key"]: row["updated_at"]
            for row in self._database.stream(model.select(model.key, model.updated_at))
        }
        owners = self._owners(model)
        fresh: list[Fields] = []
        for row in rows:
            here = self._translated(model, row, owners)
            key, at_ms = here["key"], here["updated_at"]
            session = key if model is SessionRow else session_of_part(model, here)
            wanted = self._taken[session] if session else at_ms > ours.get(key, at_ms - 1)
            if not wanted:
                self._counts["same"] += 1
            elif key in ours:
                self._counts["changed"] += 1
                self._database.run(model.update(here).where(model.key == key))
            else:
                self._counts["added"] += 1
                fresh.append(here)
                if len(fresh) == _BATCH:
                    self._insert(model, fresh)
        self._insert(model, fresh)

    def _insert(self, model: type[Row], fresh: list[Fields]) -> None:
        if fresh:
            self._database.run(model.insert_many(fresh))
            fresh.clear()

    def _owners(self, model: type[Row]) -> dict[str, str]:
        """Give the keys that names belong to here."""
        if model not in self._also:
            return {}
        named: Any = model
        living = named.select(named.key, named.folded).where(named.deleted_at.is_null())
        return {row["folded"]: row["key"] for row in self._database.rows(living)}

    def _translated(self, model: type[Row], row: Fields, owners: dict[str, str]) -> Fields:
        """Give the row with the keys that its platforms and people have here."""
        here = dict(row)
        for name, other in links_of(model).items():
            here[name] = self._also.get(other, {}).get(row[name], row[name])
        if row["deleted_at"] is None and "folded" in row:
            owner = owners.get(row["folded"])
            if owner is not None and owner != row["key"]:
                self._also[model][row["key"]] = owner
                here["key"] = owner
        return here

    def _choose_sessions(self) -> None:
        """Decide which sessions are taken, and make way for those that are newer."""
        ours, going_on = self._ours()
        for session, theirs in self._theirs.items():
            self._taken[session] = session not in going_on and theirs > ours.get(
                session, theirs - 1
            )
            if self._taken[session] and session in ours:
                for part in PARTS:
                    self._make_way(part.model, session, theirs)

    def _make_way(self, model: Any, session: str, at_ms: int) -> None:  # noqa: ANN401
        """Mark the parts of a session deleted; those it still has come back with it."""
        gone = model.update(deleted_at=at_ms, updated_at=at_ms).where(
            model.session == session, model.deleted_at.is_null()
        )
        if model is OutcomeRow:
            gone = gone.where(~OutcomeRow.late)
        self._database.run(gone)

    def _ours(self) -> tuple[dict[str, int], set[str]]:
        """Give when each session here last changed, parts included, and those that go on."""
        changed: defaultdict[str, int] = defaultdict(int)
        going_on = set()
        own = SessionRow.select(
            SessionRow.key, SessionRow.updated_at, SessionRow.ended_at, SessionRow.deleted_at
        )
        for row in self._database.stream(own):
            changed[row["key"]] = row["updated_at"]
            if row["ended_at"] is None and row["deleted_at"] is None:
                going_on.add(row["key"])
        for part in PARTS:
            model: Any = part.model
            last = model.select(model.session, fn.MAX(model.updated_at).alias("last"))
            if model is OutcomeRow:
                last = last.where(~OutcomeRow.late)
            for row in self._database.stream(last.group_by(model.session)):
                changed[row["session"]] = max(changed[row["session"]], row["last"])
        return dict(changed), going_on


def session_of_part(model: type[Row], row: Fields) -> str | None:
    """Give the session whose part a row is, None for one that stands by itself."""
    if model not in _PARTS or row.get("late"):
        return None
    return str(row["session"])
