"""Removes what the person wants gone, so that the file does not hold it any more. No way back.

Each function leaves the file without it, and may raise `JournalBusyError`: before anything was
erased, or, when another process reads the file, after it; erasing again is harmless. Nothing goes
on `in_backup`, whatever went on when the backup was made.
"""

import os
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sojourn.domain.keeping import Erasure, Kind
from sojourn.domain.ports import JournalBusyError
from sojourn.domain.refusal import Code, Refused, folded
from sojourn.storage.backups import Backups
from sojourn.storage.database import Database, Fields, open_for_writing
from sojourn.storage.export import TABLES
from sojourn.storage.journal_error import JournalError
from sojourn.storage.models import (
    DraftRow,
    FormerRow,
    MetRow,
    NotNowRow,
    OutcomeRow,
    PersonRow,
    PlatformRow,
    Row,
    SessionRow,
    SpanRow,
)
from sojourn.storage.name_removal import empty_for_whom, forget_former, take_from_moved, take_out
from sojourn.storage.part_places import close_gaps
from sojourn.storage.platforms import ASKED_BEFORE
from sojourn.storage.private_file import keep_entry, unfinished
from sojourn.storage.sqlite_copy import copied_file


@dataclass(frozen=True, slots=True)
class Erased:
    """What is gone: rows of each kind, and texts from which a name was taken."""

    sessions: int = 0
    people: int = 0
    platforms: int = 0
    texts: int = 0


def erase_session(key: str, database: Database, *, in_backup: bool = False) -> Erased:
    """Erase a session with its reflection, its draft and the outcomes that grew from it.

    Raises:
        Refused: UNKNOWN, or SESSION_ON while it goes on.
    """
    with database.writing(durable=True):
        known = _keys(database, SessionRow, SessionRow.key == key)
        if not known and not _keys(database, FormerRow, FormerRow.session == key):
            raise Refused(Code.UNKNOWN, "session", key)
        if not in_backup:
            _refuse_open(database, SessionRow.key == key)
        _remove_sessions(database, [key])
    database.forget_erased()
    return Erased(sessions=1)


def erase_person(name: str, database: Database, *, in_backup: bool = False) -> Erased:
    """Erase a person; visits stay, and where a text has the name, an ellipsis takes its place.

    Raises:
        Refused: UNKNOWN, or SESSION_ON while any session goes on.
    """
    with database.writing(durable=True):
        if not in_backup:
            _refuse_open(database)
        people = _named(database, PersonRow, name)
        keys = [row["key"] for row in people]
        query = MetRow.select(MetRow.key, MetRow.name, MetRow.person)
        met = [
            row
            for row in database.rows(query)
            if row["person"] in keys or folded(row["name"]) == folded(name)
        ]
        texts = empty_for_whom(database, name) + forget_former(database, {name})
        if not people and not met and not texts:
            raise Refused(Code.UNKNOWN, "person", name)
        for row in met:
            database.run(MetRow.delete().where(MetRow.key == row["key"]))
        # Somebody met under this name may be kept under another, and stays then.
        database.run(PersonRow.delete().where(PersonRow.key.in_(keys)))
        close_gaps(database)
        texts += take_out(database, {name, *(row["name"] for row in (*people, *met))})
    database.forget_erased()
    return Erased(people=len(people), texts=texts)


def erase_platform(name: str, database: Database, *, in_backup: bool = False) -> Erased:
    """Erase a platform and what happened on it.

    Sessions that began there go whole; of the others, the stretches and outcomes there. Where a
    text has the name, an ellipsis takes its place.

    Raises:
        Refused: UNKNOWN, or SESSION_ON while any session goes on.
    """
    with database.writing(durable=True):
        if not in_backup:
            _refuse_open(database)
        platforms = _named(database, PlatformRow, name)
        if not platforms:
            raise Refused(Code.UNKNOWN, "platform", name)
        keys = [row["key"] for row in platforms]
        began = _keys(database, SessionRow, SessionRow.platform.in_(keys))
        _remove_sessions(database, began)
        _delete(database, SpanRow, SpanRow.platform.in_(keys))
        _delete(database, OutcomeRow, OutcomeRow.platform.in_(keys))
        with_spans = SpanRow.select(SpanRow.session).where(SpanRow.deleted_at.is_null())
        # A deleted visit has no living span; it may still come back.
        living = SessionRow.deleted_at.is_null()
        bare = _keys(database, SessionRow, SessionRow.key.not_in(with_spans) & living)
        _remove_sessions(database, bare)
        close_gaps(database)
        _delete(database, NotNowRow, NotNowRow.platform.in_(keys))
        take_from_moved(database, name)
        _delete(database, PlatformRow, PlatformRow.key.in_(keys))
        texts = take_out(database, {name, *(row["name"] for row in platforms)})
    database.forget_erased()
    return Erased(sessions=len(began) + len(bare), platforms=len(platforms), texts=texts)


def erase_everything(database: Database) -> Erased:
    """Erase every row of every table; give how much of it was living.

    Raises:
        Refused: SESSION_ON while any session goes on.
    """
    with database.writing(durable=True):
        _refuse_open(database)
        kinds: tuple[type[Row], ...] = (SessionRow, PersonRow, PlatformRow)
        counts = [len(_keys(database, kind, kind.deleted_at.is_null())) for kind in kinds]
        for _, model, _ in reversed(TABLES):
            database.run(model.delete())
    database.forget_erased()
    return Erased(*counts)


@dataclass(frozen=True, slots=True)
class ErasedFromBackups:
    """Which backups were written anew, and which files may still hold what was erased."""

    changed: tuple[Path, ...] = ()
    left: tuple[Path, ...] = ()


def erase_from_backups(erasure: Erasure, backups: Backups) -> ErasedFromBackups:
    """Erase the same from every backup; each is replaced at once, and whole.

    One without it stays as it is, one of an older Sojourn is migrated on the way. What cannot be
    changed is named: backups that are broken or newer, and damaged journals set aside. When it is
    everything, all of these are removed instead.

    Raises:
        OSError: no room or no right; the backups not come to are as they were.
    """
    found, unreadable = backups.all(), backups.unreadable()
    if erasure.kind is Kind.EVERYTHING:
        gone = (*(backup.path for backup in found), *unreadable)
        for path in gone:
            path.unlink(missing_ok=True)
        return ErasedFromBackups(gone)
    changed: list[Path] = []
    left = list(unreadable)
    for backup in found:
        try:
            if _erased_from(backup.path, erasure):
                changed.append(backup.path)
        except (JournalError, JournalBusyError):
            left.append(backup.path)
    return ErasedFromBackups(tuple(changed), tuple(left))


def _erased_from(file: Path, erasure: Erasure) -> bool:
    erase = {
        Kind.SESSION: erase_session,
        Kind.PERSON: erase_person,
        Kind.PLATFORM: erase_platform,
    }[erasure.kind]
    with unfinished(file) as fresh:
        copied_file(file, fresh)
        try:
            with closing(open_for_writing(fresh, keep_old=False)) as database:
                erase(erasure.name, database, in_backup=True)
        except Refused:  # it holds nothing of it
            return False
        made = file.stat()
        os.utime(fresh, ns=(made.st_atime_ns, made.st_mtime_ns))
        fresh.replace(file)
    keep_entry(file.parent)
    return True


def _refuse_open(database: Database, which: Any = None) -> None:  # noqa: ANN401 - peewee's own
    query = SessionRow.select(SessionRow.key).where(
        SessionRow.ended_at.is_null(), SessionRow.deleted_at.is_null()
    )
    found = database.first(query if which is None else query.where(which))
    if found is not None:
        raise Refused(Code.SESSION_ON, "session", found["key"])


def _keys(database: Database, model: type[Row], which: Any) -> list[str]:  # noqa: ANN401
    return [row["key"] for row in database.rows(model.select(model.key).where(which))]


def _named(database: Database, model: Any, name: str) -> list[Fields]:  # noqa: ANN401
    """Give the rows of that name, deleted ones too."""
    return database.rows(model.select(model.key, model.name).where(model.folded == folded(name)))


def _delete(database: Database, model: type[Row], which: Any) -> None:  # noqa: ANN401
    database.run(model.delete().where(which))


def _remove_sessions(database: Database, keys: list[str]) -> None:
    """Delete sessions; their parts go with them, and what they were before."""
    for key in keys:
        _delete(database, SessionRow, SessionRow.key == key)
        _delete(database, DraftRow, DraftRow.about == key)
        _delete(database, FormerRow, FormerRow.session == key)
        # The reason of a platform was asked for all the same, after whatever visit.
        asked = PlatformRow.update(reason_asked=ASKED_BEFORE)
        database.run(asked.where(PlatformRow.reason_asked == key))
