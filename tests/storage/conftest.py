"""An empty journal in a folder of its own, and a clock that stands still."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sojourn.storage.database import Database, open_for_writing
from sojourn.storage.journal import Journal
from tests.manual_clock import ManualClock


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
