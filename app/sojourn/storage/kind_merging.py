"""Has everything of one kind count for another, wherever its key stands, inside a transaction."""

import json
from typing import Any

from sojourn.domain.catalogue import Kind, Purpose
from sojourn.domain.moment import Moment
from sojourn.storage.database import Database
from sojourn.storage.kinds import kind_key, sort_of
from sojourn.storage.models import (
    DraftRow,
    FormerRow,
    KindRow,
    NotNowRow,
    OutcomeRow,
    SessionRow,
)

_COUNTS = frozenset({"touched", "outcomes"})
"""Names of lists of (kind, count): the counts of two kinds that become one are added."""

_PLACES = "moved"
"""The name of a list of (kind, platform): of two kinds that become one, the first place stays."""


def merge_kinds(database: Database, kind: Kind, into: str, moment: Moment) -> None:
    """Rewrite every key of that kind, and mark its row deleted."""
    at_ms = moment.utc_ms
    if isinstance(kind, Purpose):
        columns: tuple[Any, ...] = (SessionRow.purpose, NotNowRow.purpose)
    else:
        columns = (OutcomeRow.kind,)
    for column in columns:
        moved = column.model.update({column.name: into, "updated_at": at_ms})
        database.run(moved.where(column == kind.key))
    for column in (SessionRow.touched, SessionRow.moved, DraftRow.body, FormerRow.body):
        _rewrite(database, column, kind.key, into, at_ms)
    gone = KindRow.update(deleted_at=at_ms, updated_at=at_ms)
    database.run(gone.where(KindRow.key == kind_key(sort_of(kind), kind.key)))


def _rewrite(database: Database, column: Any, gone: str, into: str, at_ms: int) -> None:  # noqa: ANN401
    """Rewrite the JSON of one column; no key of an own kind is part of anything else."""
    model, name = column.model, column.name
    for row in database.rows(model.select(model.key, column).where(column.contains(gone))):
        try:
            said = _renamed(json.loads(row[name]), gone, into, name)
        except (ValueError, RecursionError):
            continue
        changed = model.update({name: json.dumps(said), "updated_at": at_ms})
        database.run(changed.where(model.key == row["key"]))


def _renamed(said: Any, gone: str, into: str, name: str = "") -> Any:  # noqa: ANN401 - it is JSON
    if isinstance(said, dict):
        return {key: _renamed(value, gone, into, key) for key, value in said.items()}
    if isinstance(said, list):
        pairs = [_renamed(one, gone, into) for one in said]
        if name in _COUNTS:
            return _summed(pairs)
        return _first_places(pairs) if name == _PLACES else pairs
    if isinstance(said, str) and name in {*_COUNTS, _PLACES}:
        # A former session has these lists as its row has them: as JSON within the JSON.
        return json.dumps(_renamed(json.loads(said), gone, into, name))
    return into if said == gone else said


def _summed(pairs: list[Any]) -> list[list[Any]]:
    counts: dict[str, int] = {}
    for kind, count in pairs:
        counts[kind] = counts.get(kind, 0) + count
    return [list(pair) for pair in counts.items()]


def _first_places(pairs: list[Any]) -> list[list[Any]]:
    places: dict[str, str] = {}
    for kind, platform in pairs:
        places.setdefault(kind, platform)
    return [list(pair) for pair in places.items()]
