"""An empty journal in a folder of its own, a clock that stands still, and a full export."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from sojourn.storage.backups import Backups
from sojourn.storage.database import Database, open_for_writing
from sojourn.storage.journal import Journal
from tests.manual_clock import ManualClock
from tests.storage.exports import HERE, as_json


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sojourn" / "journal.sqlite"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    database = open_for_writing(path)
    yield database
    database.close()


@pytest.fixture
def journal(database: Database, clock: ManualClock) -> Journal:
    return Journal(database, clock)


@pytest.fixture
def backups(path: Path) -> Backups:
    return Backups(path, path.parent / "backups")


@pytest.fixture(scope="session")
def good() -> str:
    """An export with a row in every table."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "journal.sqlite"
        path.write_bytes((HERE / "journal-v1.sqlite").read_bytes())
        database = open_for_writing(path)
        text = as_json(database)
        database.close()
    return text
