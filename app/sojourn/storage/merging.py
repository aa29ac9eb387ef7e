"""Merges rows saved out of a broken journal into a sound one, inside a transaction, one by one."""

from collections import Counter
from typing import Any

import peewee

from sojourn.domain.intention import Platform
from sojourn.domain.refusal import folded
from sojourn.storage.database import Database, Fields
from sojourn.storage.export import TABLES
from sojourn.storage.models import (
    PersonRow,
    PlatformRow,
    Row,
    SessionRow,
    SpanRow,
)
from sojourn.storage.part_places import close_gaps
from sojourn.storage.row_check import links_of, may_be_empty
from sojourn.storage.salvage import Salvage
from sojourn.storage.session_parts import part_key

NO_COLOUR = "#777777"
NAMELESS = "?"
"""The name of a platform or person of whom nothing but a key is left."""


def merged(database: Database, found: Salvage) -> dict[str, int]:
    """Take over every row that is new or newer; give how many of each table.

    Deleted rows delete. What a row names and is nowhere to be had is left out where it may be,
    stands there nameless where it is a platform or a person, and else takes the row with it.
    Tables of which a row could not be taken are added to what is lost.
    """
    merging = _Merging(database, found)
    for name, model, _ in TABLES:
        for row in found.rows.get(model, ()):
            merging.take(name, model, row)
    merging.finish()
    return dict(merging.counts)


class _Merging:
    def __init__(self, database: Database, found: Salvage) -> None:
        self.counts: Counter[str] = Counter()
        self._database = database
        self._lost = found.lost
        self._known: dict[type[Row], dict[str, int]] = {
            model: {
                row["key"]: row["updated_at"]
                for row in database.rows(model.select(model.key, model.updated_at))
            }
            for _, model, _ in TABLES
        }
        self._also: dict[tuple[type[Row], str], str] = {}

    def take(self, table: str, model: type[Row], row: Fields) -> None:
        """Take one row over, unless the journal has it as new."""
        known = self._known[model]
        key, at_ms = row["key"], row["updated_at"]
        if key in known and known[key] >= at_ms:
            return
        try:
            linked = self._linked(model, row)
            if linked is None:
                self._lost.add(table)
                return
            if key in known:
                self._database.run(model.update(linked).where(model.key == key))
            else:
                self._database.run(model.insert(linked))
        except peewee.IntegrityError:
            # Two of one name: what names this one is to name the other.
            owner = self._owner(model, row["folded"]) if "folded" in row else None
            if owner is None:
                self._lost.add(table)
            else:
                self._also[model, key] = owner
            return
        known[key] = at_ms
        self.counts[table] += 1

    def finish(self) -> None:
        """Leave no session without a span, and no list with a gap."""
        with_spans = SpanRow.select(SpanRow.session).where(SpanRow.deleted_at.is_null())
        bare = SessionRow.select().where(
            SessionRow.key.not_in(with_spans), SessionRow.deleted_at.is_null()
        )
        for row in self._database.rows(bare):
            self._lost.add("span")
            key = part_key("span", row["key"], 0)
            self._database.run(SpanRow.delete().where(SpanRow.key == key))
            self._database.run(SpanRow.insert(_no_time(row) | {"key": key}))
        if close_gaps(self._database):
            self._lost.add("session")

    def _linked(self, model: type[Row], row: Fields) -> Fields | None:
        """Give the row with links that hold, None when it cannot stand."""
        linked = dict(row)
        for name, other in links_of(model).items():
            key = row[name]
            if key is None or key in self._known[other]:
                continue
            if (other, key) in self._also:
                linked[name] = self._also[other, key]
            elif may_be_empty(model, name) and (other is not SessionRow or row["late"]):
                linked[name] = None
            elif other is SessionRow:
                return None
            else:
                self._stand_in(other, key, row)
        return linked

    def _stand_in(self, model: type[Row], key: str, row: Fields) -> None:
        """Add a platform or person of whom only the key is left, or the name said when met."""
        name = row["name"] if model is PersonRow and "name" in row else NAMELESS
        number, free = 1, name
        while self._owner(model, folded(free)) is not None:
            number += 1
            free = f"{name} {number}"
        fresh = _platform(free) if model is PlatformRow else _person(free)
        self._database.run(model.insert(fresh | {"key": key, "updated_at": 0}))
        self._known[model][key] = 0

    def _owner(self, model: Any, name: str) -> str | None:  # noqa: ANN401 - peewee's own
        """Give the living row that has the name, which is folded."""
        living = model.select(model.key).where(model.folded == name, model.deleted_at.is_null())
        found = self._database.first(living)
        return None if found is None else str(found["key"])


def _platform(name: str) -> Fields:
    platform = Platform(name, NO_COLOUR)
    return {
        "name": name,
        "folded": folded(name),
        "colour": platform.colour,
        "address": platform.address,
        "opens_address": platform.opens_address,
        "stance": platform.stance,
        "reason": platform.reason,
        "who_is_there": platform.who_is_there,
        "reason_asked": platform.reason_asked,
    }


def _person(name: str) -> Fields:
    return {"name": name, "folded": folded(name), "note": ""}


def _no_time(session: Fields) -> Fields:
    """Give a span without a length where a session began: no time is booked for what is lost."""
    return {
        "updated_at": session["updated_at"],
        "session": session["key"],
        "position": 0,
        "platform": session["platform"],
        "started_at": session["started_at"],
        "length_ms": 0,
        "day": session["day"],
        "offset_s": 0,
        "over": False,
        "before_intention": False,
        "clock_set": False,
    }
