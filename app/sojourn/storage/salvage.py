"""Reads what can still be read of a broken journal, row by row; writes nothing, never raises."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from peewee import BooleanField

from sojourn.storage.database import Fields
from sojourn.storage.export import TABLES
from sojourn.storage.models import Row
from sojourn.storage.row_check import added_fields, faults_of
from sojourn.storage.sqlite_copy import address_of

_MOST_TRIES = 20_000
"""Reads per table; each fault costs some forty, and a hopeless table shall not take for ever."""

_HOPELESS_TRIES = 1_000
"""So many reads without any answer mean that the table's very root cannot be read."""

_UNREADABLE = (sqlite3.Error, ValueError, OverflowError, MemoryError)
"""What SQLite raises over a broken file; ValueError over names of columns that are no text."""

_HIGHEST_ROWID = 2**40

_FIRST = frozenset({"platform", "person", "session", "span", "outcome", "pull", "draft"})
"""Tables that every journal has had."""


@dataclass
class Salvage:
    """What was read.

    Attributes:
        rows: sound rows, by table, in the shape of an export.
        lost: the tables of which something could not be read or made no sense.
    """

    rows: dict[type[Row], list[Fields]] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)


def salvaged(file: Path) -> Salvage:
    """Read every table of a file, which may be anything at all; its -wal is read with it."""
    found = Salvage()
    wal = file.with_name(f"{file.name}-wal")
    # With a -wal beside it the file does not stand still: SQLite makes an index of that.
    address = f"{file.absolute().as_uri()}?mode=ro" if wal.exists() else address_of(file)
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=1)) as connection:
            connection.text_factory = bytes
            connection.execute("PRAGMA cell_size_check = ON")
            # SQLite overlooks then what it does not understand of the schema, an index for example.
            connection.execute("PRAGMA writable_schema = ON")
            known = _tables(connection)
            for name, model, _ in TABLES:
                # A journal of an older schema never had some of them: nothing is lost there.
                if not known or name in known:
                    _read_table(connection, name, model, found)
    except _UNREADABLE:
        found.lost.update(name for name, _, _ in TABLES)
    file.with_name(f"{file.name}-shm").unlink(missing_ok=True)
    return found


def _tables(connection: sqlite3.Connection) -> frozenset[str]:
    """Give the tables a file has; none where it cannot be told that all were read."""
    try:
        rows = list(connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'"))
        names = frozenset(name.decode() for (name,) in rows)
    except _UNREADABLE:
        return frozenset()
    # Tables were added with time, the newest last: with one of them gone, so may others be.
    return names if names >= _FIRST else frozenset()


def _read_table(
    connection: sqlite3.Connection, name: str, model: type[Row], found: Salvage
) -> None:
    rows = found.rows.setdefault(model, [])
    reading = _Reading(connection, name)
    for raw in reading.rows():
        row = _row_of(model, raw)
        if row is None or any(faults_of(model, row)):
            found.lost.add(name)
        else:
            rows.append(row)
    if reading.faulty:
        found.lost.add(name)


class _Reading:
    """One table read in stretches of rowids, which grow smaller around what cannot be read."""

    def __init__(self, connection: sqlite3.Connection, table: str) -> None:
        self.faulty = False
        self._connection = connection
        self._table = table

    def rows(self) -> Iterator[dict[str, Any]]:
        """Give every row that can be read, once, as SQLite has it."""
        waiting = [(-1, self._highest())]
        tries, answered = 0, False
        while waiting and tries < (_MOST_TRIES if answered else _HOPELESS_TRIES):
            low, high = waiting.pop()
            tries += 1
            last = low - 1
            try:
                for rowid, row in self._between(low, high):
                    last, answered = rowid, True
                    yield row
                answered = True
            except _UNREADABLE:
                self.faulty = True
                low = last + 1
                if low < high:
                    middle = (low + high) // 2
                    waiting += [(middle + 1, high), (low, middle)]

    def _highest(self) -> int:
        try:
            query = f"SELECT max(rowid) FROM {self._table}"  # noqa: S608 - a name of ours
            ((highest,),) = self._connection.execute(query)
        except _UNREADABLE:
            self.faulty = True
            return _HIGHEST_ROWID
        return highest if isinstance(highest, int) else 0

    def _between(self, low: int, high: int) -> Iterator[tuple[int, dict[str, Any]]]:
        query = f"SELECT rowid, * FROM {self._table} NOT INDEXED WHERE rowid BETWEEN ? AND ?"  # noqa: S608
        cursor = self._connection.execute(query, (low, high))
        names = [column[0] for column in cursor.description]
        for values in cursor:
            row = dict(zip(names[1:], values[1:], strict=True))
            yield values[0], row


def _row_of(model: type[Row], raw: dict[str, Any]) -> Fields | None:
    """Give a row in the shape of an export, None where a text is no text."""
    row: Fields = {}
    for column, model_field in model._meta.columns.items():  # noqa: SLF001 - peewee's own way to look
        if column not in raw:
            continue
        value = raw[column]
        if isinstance(value, bytes):
            try:
                value = value.decode()
            except UnicodeDecodeError:
                return None
        if isinstance(model_field, BooleanField) and value in {0, 1}:
            value = bool(value)
        row[model_field.name] = value
    return added_fields(model, row) | row
