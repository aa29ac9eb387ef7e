"""The sessions kept in the journal, read one by one, in turn, or for what is usual."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from peewee import JOIN, SQL, Select, fn

from sojourn.domain.duration import MINUTE_MS
from sojourn.domain.intention import Intention
from sojourn.domain.past_visit import Taken
from sojourn.domain.refusal import folded
from sojourn.domain.session import Session
from sojourn.storage.database import Database, Fields
from sojourn.storage.models import (
    MetRow,
    OutcomeRow,
    PersonRow,
    PlatformRow,
    SessionRow,
    SpanRow,
)
from sojourn.storage.session_parts import PARTS, Part
from sojourn.storage.session_rows import intention_again, session_of
from sojourn.storage.text_search import has, sought_words

LOOK_BACK = 500
"""So many of the last sessions tell what is recent and what is usual, however long the history."""

LONGEST_SPAN_MS = 2 * 24 * 60 * MINUTE_MS
"""No span is longer: each ends with the person's day, which a change of zone may lengthen."""

_CHUNK = 500


class Sessions:
    """The sessions of one journal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def session(self, key: str) -> Session | None:
        """Give one session by its UUID."""
        query = living_sessions().where(SessionRow.key == key)
        return next(iter(self.loaded(self._database.rows(query))), None)

    def unfinished(self) -> Session | None:
        """Give the session that has not ended, the latest if there are several, or None."""
        query = (
            _open()
            .where(SessionRow.ended_at.is_null())
            .order_by(SessionRow.started_at.desc())
            .limit(1)
        )
        return next(iter(self.loaded(self._database.rows(query))), None)

    def unreflected(self) -> tuple[Session, ...]:
        """Give ended sessions that wait for a reflection, the oldest first."""
        query = (
            _open()
            .where(SessionRow.ended_at.is_null(is_null=False))
            .order_by(SessionRow.started_at, SessionRow.key)
        )
        return tuple(self.loaded(self._database.rows(query)))

    def all(self) -> Iterator[Session]:
        """Give every session, the oldest first, holding only a few at a time."""
        after: tuple[int, str] | None = None
        while True:
            query = living_sessions().order_by(SessionRow.started_at, SessionRow.key).limit(_CHUNK)
            if after is not None:
                at, key = after
                query = query.where(
                    (SessionRow.started_at > at)
                    | ((SessionRow.started_at == at) & (SessionRow.key > key))
                )
            rows = self._database.rows(query)
            yield from self.loaded(rows)
            if len(rows) < _CHUNK:
                return
            after = rows[-1]["started_at"], rows[-1]["key"]

    def recent_intentions(self, most: int) -> tuple[Intention, ...]:
        """Give the last different intentions, the latest first; none takes up a next step."""
        query = (
            living_sessions()
            .where(PlatformRow.deleted_at.is_null())
            .order_by(SessionRow.started_at.desc())
            .limit(LOOK_BACK)
        )
        different = dict.fromkeys(intention_again(row) for row in self._database.rows(query))
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

    def taken(self, from_ms: int, to_ms: int, *, apart_from: str = "") -> tuple[Taken, ...]:
        """Give the stretches that visits fill, as far as they are saved, the earliest first.

        Each is given whole when any of it lies between the two UTC times; pauses, and spans
        without a length, fill nothing. The session of the key `apart_from` is left out.
        """
        ends = SpanRow.started_at + SpanRow.length_ms
        query = (
            SpanRow.select(SpanRow.started_at, ends.alias("ended_at"))
            .join(SessionRow)
            .where(
                SpanRow.started_at.between(from_ms - LONGEST_SPAN_MS, to_ms - 1),
                ends > from_ms,
                SpanRow.length_ms > 0,
                SpanRow.session != apart_from,
                SpanRow.deleted_at.is_null(),
                SessionRow.deleted_at.is_null(),
            )
            .order_by(SpanRow.started_at, SpanRow.key)
        )
        return tuple((row["started_at"], row["ended_at"]) for row in self._database.rows(query))

    def visits_found(self, text: str, most: int) -> tuple[Session, ...]:
        """Give the latest ended sessions in whose sentence, platform or person each word is.

        Capitals make no difference; a platform is any that the visit came to, a person whom it
        was for or who was met in it.
        """
        query = (
            living_sessions()
            .where(
                SessionRow.ended_at.is_null(is_null=False),
                *(_tells_of(word) for word in sought_words(text)),
            )
            .order_by(SessionRow.started_at.desc(), SessionRow.key)
            .limit(most)
        )
        return tuple(self.loaded(self._database.rows(query)))

    def loaded(self, rows: list[Fields]) -> Iterable[Session]:
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
        if part.credited:
            query = (
                query.select_extend(PersonRow.name.alias("person_name"))
                .join_from(model, PersonRow, JOIN.LEFT_OUTER, on=(model.person == PersonRow.key))
                .where(~model.late)
            )
        found: defaultdict[str, list[Any]] = defaultdict(list)
        for row in self._database.rows(query.order_by(model.session, model.position)):
            found[row["session"]].append(part.from_row(row))
        return found


def living_sessions() -> Select:
    """Ask for the rows that `Sessions.loaded` puts together."""
    return (
        SessionRow.select(SessionRow, PlatformRow.name.alias("platform_name"))
        .join(PlatformRow)
        .where(SessionRow.deleted_at.is_null())
    )


def _open() -> Select:
    """Sessions that go on or wait for a reflection, as the index `session_open` has them."""
    return living_sessions().where(
        SessionRow.reflected_at.is_null(), SessionRow.skipped_at.is_null()
    )


def _tells_of(sought: str) -> Any:  # noqa: ANN401 - peewee's own
    platforms = PlatformRow.select(PlatformRow.key).where(has(PlatformRow.name, sought))
    been_there = SpanRow.select(SQL("1")).where(
        SpanRow.session == SessionRow.key,
        SpanRow.platform.in_(platforms),
        SpanRow.deleted_at.is_null(),
    )
    met = MetRow.select(SQL("1")).where(
        MetRow.session == SessionRow.key,
        has(MetRow.name, sought),
        MetRow.deleted_at.is_null(),
    )
    return (
        has(SessionRow.will_do, sought)
        | has(SessionRow.for_whom, sought)
        | fn.EXISTS(been_there)
        | fn.EXISTS(met)
    )
