"""Reads the list of all visits, page by page, over a connection of its own; changes nothing."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from peewee import Select, fn

from sojourn.domain.history import (
    UNANSWERED,
    HistoryFilter,
    HistoryPage,
    HistoryQuery,
    line_of,
)
from sojourn.domain.ports import JournalBusyError
from sojourn.domain.refusal import folded
from sojourn.domain.session import Session
from sojourn.storage.amendments import last_former
from sojourn.storage.database import Database, open_for_reading
from sojourn.storage.journal_error import JournalError
from sojourn.storage.kinds import Kinds
from sojourn.storage.late_outcomes import late_outcomes
from sojourn.storage.models import MetRow, PlatformRow, SessionRow, SpanRow
from sojourn.storage.sessions import Sessions, living_sessions
from sojourn.storage.text_search import has, sought_words


class HistoryReader:
    """Implements the port of that name, in any thread."""

    def __init__(self, path: Path) -> None:
        """Read the journal at that path."""
        self._path = path

    def page(self, query: HistoryQuery) -> HistoryPage:
        """Give some visits, the latest first; a visit that is on as far as it was saved.

        Raises:
            JournalBusyError: it cannot be read just now.
        """
        with self._open() as database:
            return page_of(database, query)

    def visits_found(self, text: str, most: int) -> tuple[Session, ...]:
        """Give the latest ended sessions that tell of a text, as `Sessions.visits_found` does.

        Raises:
            JournalBusyError: it cannot be read just now.
        """
        with self._open() as database:
            return Sessions(database).visits_found(text, most)

    @contextmanager
    def _open(self) -> Iterator[Database]:
        try:
            with closing(open_for_reading(self._path)) as database, database.reading():
                yield database
        except JournalError as error:
            raise JournalBusyError(str(error), error.hindrance) from error


def page_of(database: Database, query: HistoryQuery) -> HistoryPage:
    """Give some visits of an open journal."""
    fitting = _fitting(database, query.wanted)
    wanted = living_sessions().where(*fitting)
    if query.after is not None:
        at_ms, key = query.after
        # In this form the index of the beginnings leads to the place at once.
        wanted = wanted.where(
            SessionRow.started_at <= at_ms, (SessionRow.started_at < at_ms) | (SessionRow.key < key)
        )
    wanted = wanted.order_by(SessionRow.started_at.desc(), SessionRow.key.desc())
    rows = database.rows(wanted.limit(query.most))
    late = late_outcomes(database, [row["key"] for row in rows])
    lines = tuple(line_of(one, late.get(one.key, ())) for one in Sessions(database).loaded(rows))
    former, catalogue = last_former(database), Kinds(database).catalogue()
    page = HistoryPage(query, lines, len(lines), former, catalogue)
    if query.after is not None or page.is_last:
        return page
    return replace(page, total=_count(database, fitting))


def _count(database: Database, fitting: list[Any]) -> int:
    query = SessionRow.select(fn.COUNT(SessionRow.key).alias("total")).where(
        SessionRow.deleted_at.is_null(), *fitting
    )
    (row,) = database.rows(query)
    return int(row["total"])


def _fitting(database: Database, wanted: HistoryFilter) -> list[Any]:
    """Give the conditions of a filter; living sessions alone are asked anyway."""
    fitting: list[Any] = []
    if wanted.platform:
        fitting.append(_came_to(_keys(database, PlatformRow.folded == folded(wanted.platform))))
    if wanted.purpose:
        fitting.append(SessionRow.purpose == wanted.purpose)
    if wanted.verdict == UNANSWERED:
        fitting.append(SessionRow.verdict.is_null())
    elif wanted.verdict:
        fitting.append(SessionRow.verdict == wanted.verdict)
    if wanted.first is not None:
        fitting.append(SessionRow.day >= wanted.first)
    if wanted.last is not None:
        fitting.append(SessionRow.day <= wanted.last)
    fitting += [_tells_of(database, word) for word in sought_words(wanted.text)]
    return fitting


def _tells_of(database: Database, sought: str) -> Any:  # noqa: ANN401 - peewee's own
    texts = (SessionRow.will_do, SessionRow.for_whom, SessionRow.lesson, SessionRow.next_step)
    first, *others = texts
    found = has(first, sought)
    for text in others:
        found |= has(text, sought)
    met = MetRow.select(MetRow.session).where(has(MetRow.name, sought), MetRow.deleted_at.is_null())
    found |= SessionRow.key.in_(met)
    platforms = _keys(database, has(PlatformRow.name, sought))
    return found | _came_to(platforms) if platforms else found


def _came_to(platforms: list[str]) -> Any:  # noqa: ANN401 - peewee's own
    """Tell whether a visit began on one of these platforms, or came there."""
    spans: Select = SpanRow.select(SpanRow.session).where(
        SpanRow.platform.in_(platforms), SpanRow.deleted_at.is_null()
    )
    return SessionRow.platform.in_(platforms) | SessionRow.key.in_(spans)


def _keys(database: Database, which: Any) -> list[str]:  # noqa: ANN401 - peewee's own
    return [row["key"] for row in database.rows(PlatformRow.select(PlatformRow.key).where(which))]
