"""The sessions kept in the journal: each is saved whole, and only where it differs is written."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from peewee import Select, fn

from sojourn.domain.intention import Intention
from sojourn.domain.moment import Moment
from sojourn.domain.session import Session
from sojourn.storage.database import Database, Fields
from sojourn.storage.models import OutcomeRow, PlatformRow, Row, SessionRow
from sojourn.storage.people import People
from sojourn.storage.platforms import Platforms
from sojourn.storage.session_rows import (
    PARTS,
    Part,
    intention_of,
    people_met,
    session_of,
    session_row,
)

LOOK_BACK = 500
"""So many of the last sessions tell what is recent and what is usual, however long the history."""

_CHUNK = 500


class Sessions:
    """The sessions of one journal."""

    def __init__(self, database: Database, platforms: Platforms, people: People) -> None:
        self._database = database
        self._platforms = platforms
        self._people = people
        self._saved: dict[str, Session] = {}

    def save(self, session: Session, moment: Moment, *, durable: bool) -> None:
        """Keep a session whole in one transaction; platforms and people not known are added.

        With `durable` the disk has it when this returns.
        """
        if not durable and self._saved.get(session.key) == session:
            return
        with self._database.writing(durable=durable):
            before = self._saved.get(session.key) or self.session(session.key)
            names = _Names(self._platforms, self._people, moment.utc_ms)
            self._save_own_row(session, before, names, always=durable)
            if people_met(session) != (people_met(before) if before else ()):
                for met in people_met(session):
                    platform = names.platform(session.intention.platform)
                    self._people.meet(met, platform, moment.utc_ms)
            for part in PARTS:
                self._save_part(part, session, before, names)
        if session.ending is None:
            self._saved[session.key] = session
        else:  # only what is still going on is saved again and again
            self._saved.pop(session.key, None)

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
        key = self._platforms.known_key(platform)
        lately = (
            SessionRow.select(SessionRow.key)
            .where(
                SessionRow.platform == key,
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

    def _save_own_row(
        self, session: Session, before: Session | None, names: "_Names", *, always: bool
    ) -> None:
        row = session_row(session, names)
        old = session_row(before, names) if before else None
        if row == old and not always:
            return
        self._write(SessionRow, session.key, row, old, names.at_ms)

    def _save_part(
        self, part: Part, session: Session, before: Session | None, names: "_Names"
    ) -> None:
        was = part.values(before) if before else ()
        now = part.values(session)
        if was == now:
            return
        for position, (old, new) in enumerate(zip_longest(was, now)):
            if old == new:
                continue
            key = _part_key(part, session.key, position)
            if new is None:
                gone = part.model.update(deleted_at=names.at_ms, updated_at=names.at_ms)
                self._database.run(gone.where(part.model.key == key))
                continue
            place = {"session": session.key, "position": position}
            old_row = None if old is None else part.to_row(old, names) | place
            self._write(part.model, key, part.to_row(new, names) | place, old_row, names.at_ms)

    def _write(
        self, model: type[Row], key: str, row: Fields, old: Fields | None, at_ms: int
    ) -> None:
        """Insert a row, or change the columns of it that differ."""
        if old is None:
            row = row | {"key": key, "updated_at": at_ms, "deleted_at": None}
            # A row deleted before may come back to life.
            insert = model.insert(row).on_conflict(
                conflict_target=[model.key],
                preserve=[getattr(model, name) for name in row if name != "key"],
            )
            self._database.run(insert)
            return
        changed = {name: value for name, value in row.items() if value != old[name]}
        update = model.update(changed | {"updated_at": at_ms})
        self._database.run(update.where(model.key == key))

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


class _Names:
    """The keys of names within one save, each looked up once."""

    def __init__(self, platforms: Platforms, people: People, at_ms: int) -> None:
        self.at_ms = at_ms
        self._platforms = platforms
        self._people = people
        self._keys: dict[str, str] = {}

    def platform(self, name: str) -> str:
        """Give the key of the platform of that name, adding it when it is new."""
        if name not in self._keys:
            self._keys[name] = self._platforms.key_of(name, self.at_ms)
        return self._keys[name]

    def person(self, name: str) -> str:
        """Give the key of somebody known."""
        return self._people.key_of(name)


def _living() -> Select:
    return (
        SessionRow.select(SessionRow, PlatformRow.name.alias("platform_name"))
        .join(PlatformRow)
        .where(SessionRow.deleted_at.is_null())
    )


def _open() -> Select:
    """Sessions that go on or wait for a reflection, as the index `session_open` has them."""
    return _living().where(SessionRow.reflected_at.is_null(), SessionRow.skipped_at.is_null())


def _part_key(part: Part, session: str, position: int) -> str:
    """Give the UUID of a part: always the same, so that writing it again is harmless."""
    return str(uuid5(NAMESPACE_URL, f"sojourn:{session}/{part.name}/{position}"))
