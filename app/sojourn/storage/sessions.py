"""The sessions kept in the journal, read one by one, in turn, or for what is usual."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from peewee import Select, fn

from sojourn.domain.intention import Intention
from sojourn.domain.refusal import folded
from sojourn.domain.session import Session
from sojourn.storage.database import Database, Fields
from sojourn.storage.models import OutcomeRow, PlatformRow, SessionRow
from sojourn.storage.session_rows import PARTS, Part, intention_of, session_of

LOOK_BACK = 500
"""So many of the last sessions tell what is recent and what is usual, however long the history."""

_CHUNK = 500


class Sessions:
    """The sessions of one journal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def session(self, key: str) -> Session | None:
        """Give one session by its UUID."""
        query = _living().where(SessionRow.key == key)
        return next(iter(self._loaded(self._database.rows(query))), None)

    def unfinished(self) -> Session | None:
        """Give the session that has not ended, the latest if there are several, or None."""
        query = (
            _open()
            .where(SessionRow.ended_at.is_null())
            .order_by(SessionRow.started_at.desc())
            .limit(1)
        )
        return next(iter(self._loaded(self._database.rows(query))), None)

    def unreflected(self) -> tuple[Session, ...]:
        """Give ended sessions that wait for a reflection, the oldest first."""
        query = (
            _open()
            .where(SessionRow.ended_at.is_null(is_null=False))
            .order_by(SessionRow.started_at, SessionRow.key)
        )
        return tuple(self._loaded(self._database.rows(query)))

    def all(self) -> Iterator[Session]:
        """Give every session, the oldest first, holding only a few at a time."""
        after: tuple[int, str] | None = None
        while True:
            query = _living().order_by(SessionRow.started_at, SessionRow.key).limit(_CHUNK)
            if after is not None:
                at, key = after
                query = query.where(
                    (SessionRow.started_at > at)
                    | ((SessionRow.started_at == at) & (SessionRow.key > key))
                )
            rows = self._database.rows(query)
            yield from self._loaded(rows)
            if len(rows) < _CHUNK:
                return
            after = rows[-1]["started_at"], rows[-1]["key"]

    def recent_intentions(self, most: int) -> tuple[Intention, ...]:
        """Give the last different intentions, the latest first."""
        query = (
            _living()
            .where(PlatformRow.deleted_at.is_null())
            .order_by(SessionRow.started_at.desc())
            .limit(LOOK_BACK)
        )
        different = dict.fromkeys(intention_of(row) for row in self._database.rows(query))
        return tuple(different)[:most]

    def usual_outcomes(self, platform: str, purpose: str, most: int) -> tuple[str, ...]:
        """Give the outcome kinds this platform and purpose had most lately, most first."""
        lately = (
            SessionRow.select(SessionRow.key)
            .join(PlatformRow)
            .where(
                PlatformRow.folded == folded(platform),
                PlatformRow.deleted_at.is_null(),
                SessionRow.purpose == purpose,
                SessionRow.deleted_at.is_null(),
            )
            .order_by(SessionRow.started_at.desc())
            .limit(LOOK_BACK)
        )
        query = (
            OutcomeRow.select(OutcomeRow.kind)
            .where(OutcomeRow.session.in_(lately), OutcomeRow.deleted_at.is_null())
            .group_by(OutcomeRow.kind)
            .order_by(fn.SUM(OutcomeRow.count).desc(), OutcomeRow.kind)
            .limit(most)
        )
        return tuple(row["kind"] for row in self._database.rows(query))

    def _loaded(self, rows: list[Fields]) -> Iterable[Session]:
        """Put sessions together, reading each of their lists once for many of them."""
        for start in range(0, len(rows), _CHUNK):
            chunk = rows[start : start + _CHUNK]
            keys = [row["key"] for row in chunk]
            lists = {part.model: self._read_part(part, keys) for part in PARTS}
            for row in chunk:
                key = row["key"]
                yield session_of(row, {model: tuple(found[key]) for model, found in lists.items()})

    def _read_part(self, part: Part, keys: list[str]) -> defaultdict[str, list[Any]]:
        model: Any = part.model
        query = model.select().where(model.session.in_(keys), model.deleted_at.is_null())
        if part.placed:
            query = query.select_extend(PlatformRow.name.alias("platform_name")).join(
                PlatformRow, on=(model.platform == PlatformRow.key)
            )
        found: defaultdict[str, list[Any]] = defaultdict(list)
        for row in self._database.rows(query.order_by(model.session, model.position)):
            found[row["session"]].append(part.from_row(row))
        return found


def _living() -> Select:
    return (
        SessionRow.select(SessionRow, PlatformRow.name.alias("platform_name"))
        .join(PlatformRow)
        .where(SessionRow.deleted_at.is_null())
    )


def _open() -> Select:
    """Sessions that go on or wait for a reflection, as the index `session_open` has them."""
    return _living().where(SessionRow.reflected_at.is_null(), SessionRow.skipped_at.is_null())
