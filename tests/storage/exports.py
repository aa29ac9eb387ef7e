"""Exports for tests: written out, taken in again, and put into a journal that is still empty."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sojourn.storage.database import Database, open_for_writing
from sojourn.storage.export import export_json
from sojourn.storage.importing import Imported, import_journal
from tests.manual_clock import moment_at

HERE = Path(__file__).parent
NOW = moment_at("2026-11-20 09:05")


def as_json(database: Database) -> str:
    stream = io.StringIO(newline="")
    export_json(database, stream)
    return stream.getvalue()


def taken(text: str, database: Database) -> Imported:
    return import_journal(io.StringIO(text), database, NOW)


@cache
def empty_journal() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "journal.sqlite"
        open_for_writing(path).close()
        return path.read_bytes()


@contextmanager
def empty_profile() -> Iterator[Database]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "journal.sqlite"
        path.write_bytes(empty_journal())
        database = open_for_writing(path)
        try:
            yield database
        finally:
            database.close()
