"""Takes in what an export holds: the text is checked first, then all of it written or nothing."""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

import peewee

from sojourn.domain.moment import Moment
from sojourn.storage.database import Database, Fields
from sojourn.storage.export import FORMAT, TABLES
from sojourn.storage.export_text import ExportText, NotExportError
from sojourn.storage.joining import Imported, Joining, session_of_part
from sojourn.storage.journal_error import knows_up_to
from sojourn.storage.models import PersonRow, PlatformRow, Row, SessionRow, SpanRow
from sojourn.storage.row_check import added_fields, faults_of, links_of
from sojourn.storage.text_pieces import TextPieces, UndecodableError, decoded

__all__ = ["BadRow", "ImportRefusedError", "Imported", "import_journal"]

SIZE_LIMIT = 512 * 1024 * 1024
"""Bytes of a file, characters of a stream; ten times what 100,000 visits need."""

TOLD_LIMIT = 50

_MODELS = {name: model for name, model, _ in TABLES}
_NAMES = {model: name for name, model in _MODELS.items()}


@dataclass(frozen=True, slots=True)
class BadRow:
    """Something in the file that cannot be taken.

    Attributes:
        line: of the file, from 1; 0 for the file as a whole.
        field: table and field, such as `span.length_ms`; empty where it is none.
        why: one English clause that follows the field.
    """

    line: int
    field: str
    why: str


class ImportRefusedError(Exception):
    """The file was not imported; nothing has changed.

    Attributes:
        rows: what is wrong, in the order of the file, at most 50.
        count: how much is wrong altogether.
    """

    def __init__(self, rows: tuple[BadRow, ...], count: int | None = None) -> None:
        """Keep the facts."""
        super().__init__("; ".join(f"line {one.line}: {one.field} {one.why}" for one in rows))
        self.rows = rows
        self.count = len(rows) if count is None else count


def import_journal(text: Path | TextIO, database: Database, moment: Moment) -> Imported:
    """Take in an export, by UUID: what is newer wins, a session always as a whole.

    Platforms and people are the same where their names are. Importing again changes nothing. A
    session that goes on here stays as it is.

    Raises:
        ImportRefusedError: the file is no export, or has bad rows.
        JournalBusyError: it cannot be written just now, or the disk is full.
        OSError: the file cannot be read.
            Nothing has changed after any of these.
    """
    export = ExportText(_read(text))
    check = _Check()
    try:
        for table, line, row in export.rows():
            check.take(table, line, row, _schema(export.head, database.schema))
        schema = _schema(export.head, database.schema)
    except NotExportError as error:
        raise ImportRefusedError((BadRow(error.line, "", error.why),)) from error
    check.finish(database)
    joining = Joining(database, check.changed_at, moment.utc_ms)
    try:
        with database.writing(durable=True):
            for name, model in _MODELS.items():
                rows = export.rows_of(name)
                joining.take(model, (_completed(model, row, schema) for row in rows))
    except peewee.IntegrityError as error:
        why = f"contradicts the journal ({error})"
        raise ImportRefusedError((BadRow(0, "", why),)) from error
    return joining.imported()


@dataclass
class _Check:
    """What is known of the rows read so far.

    What is kept of each row stands in plain dictionaries of strings and numbers: Python's collector
    of garbage looks through all else again and again, and the windows wait for that.
    """

    changed_at: dict[str, int] = field(default_factory=dict)
    """When each session, or a part of it, last changed, UTC ms."""
    bad: list[BadRow] = field(default_factory=list)
    count: int = 0
    keys: dict[type[Row], dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    named: dict[type[Row], dict[str, tuple[int, str]]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    folded: set[tuple[type[Row], str]] = field(default_factory=set)
    parts: dict[str, int] = field(default_factory=dict)
    """How many parts each list of a session has, by table and session."""
    last: dict[str, int] = field(default_factory=dict)
    """The highest position in each of these lists."""
    sessions: dict[str, int] = field(default_factory=dict)
    """Each living session, with its line."""

    def take(self, table: str, line: int, row: Any, schema: int) -> None:  # noqa: ANN401
        """Check one row by itself and note what others may need of it."""
        model = _MODELS.get(table)
        if model is None:
            self._tell(line, table[:40], "is no table")
            return
        if not isinstance(row, dict):
            self._tell(line, table, "has something that is no row")
            return
        row = _completed(model, row, schema)
        faults = tuple(faults_of(model, row))
        for name, why in faults:
            self._tell(line, f"{table}.{name}", why)
        if not faults:
            self._note(model, table, line, row)

    def finish(self, database: Database) -> None:
        """Check what rows say of each other.

        Raises:
            ImportRefusedError: something is wrong, in any row.
        """
        for model, places in self.named.items():
            missing = places.keys() - self.keys[model].keys()
            if missing:
                missing -= {row["key"] for row in database.rows(model.select(model.key))}
            for key in missing:
                line, name = places[key]
                self._tell(line, name, f"is no {_NAMES[model]} of the file or the journal")
        for session in self.changed_at.keys() - self.keys[SessionRow].keys():
            line, name = self.named[SessionRow][session]
            self._tell(line, name, "is no session of the file")
        for parts, count in self.parts.items():
            table, _, session = parts.partition(" ")
            # No position is there twice: the key of a part says it too.
            if session in self.sessions and count != self.last[parts] + 1:
                name = f"{table}.position"
                self._tell(self.sessions[session], name, "leaves one out in this session")
        for session, line in self.sessions.items():
            if f"{_NAMES[SpanRow]} {session}" not in self.parts:
                self._tell(line, "session", "has no span")
        if self.count:
            told = sorted(self.bad, key=lambda one: one.line)[:TOLD_LIMIT]
            raise ImportRefusedError(tuple(told), self.count)

    def _note(self, model: type[Row], table: str, line: int, row: Fields) -> None:
        key, living = row["key"], row["deleted_at"] is None
        if key in self.keys[model]:
            self._tell(line, f"{table}.key", "is there twice")
        self.keys[model][key] = None
        for name, other in links_of(model).items():
            if row[name] is not None:
                self.named[other].setdefault(row[name], (line, f"{table}.{name}"))
        if model in {PlatformRow, PersonRow} and living:
            if (model, row["folded"]) in self.folded:
                self._tell(line, f"{table}.name", "is there twice")
            self.folded.add((model, row["folded"]))
        if model is SessionRow and living:
            self.sessions[key] = line
        session = key if model is SessionRow else session_of_part(model, row)
        if session is not None:
            at = row["updated_at"]
            self.changed_at[session] = max(self.changed_at.get(session, at), at)
            if model is not SessionRow and living:
                parts = f"{table} {session}"
                self.parts[parts] = self.parts.get(parts, 0) + 1
                self.last[parts] = max(self.last.get(parts, 0), row["position"])

    def _tell(self, line: int, name: str, why: str) -> None:
        self.count += 1
        # What is told first need not stand first: faults between rows are found at the end.
        if len(self.bad) < 10 * TOLD_LIMIT:
            self.bad.append(BadRow(line, name, why))


def _read(text: Path | TextIO) -> TextPieces:
    if isinstance(text, Path):
        if text.stat().st_size > SIZE_LIMIT:
            raise ImportRefusedError((BadRow(0, "", "the file is too large"),))
        try:
            with text.open("rb") as stream:
                return TextPieces(decoded(stream))
        except UndecodableError as error:
            raise ImportRefusedError((BadRow(error.line, "", "is no UTF-8 text"),)) from error
    found = text.read(SIZE_LIMIT + 1)
    if len(found) > SIZE_LIMIT:
        raise ImportRefusedError((BadRow(0, "", "the file is too large"),))
    return TextPieces((found.removeprefix("\ufeff"),))


def _schema(head: Fields, known: int) -> int:
    """Give the schema of an export whose head has been read."""
    if head.get("format") != FORMAT:
        raise NotExportError(1, "is no export of a Sojourn journal")
    schema = head.get("schema")
    if isinstance(schema, bool) or not isinstance(schema, int) or schema < 1:
        raise NotExportError(1, "does not say its schema")
    if schema > known:
        raise NotExportError(1, f"has schema {schema}, {knows_up_to(known)}")
    return schema


def _completed(model: type[Row], row: Fields, schema: int) -> Fields:
    return added_fields(model, row, schema) | row
