"""Command servers for the tests of this folder."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.system.conversation import Place

Opened = Callable[..., Place]


@pytest.fixture
def folder() -> Iterator[Path]:
    """Short, as a socket's path has to be."""
    with tempfile.TemporaryDirectory(prefix="soj") as name:
        yield Path(name)


@pytest.fixture
def opened(qtbot: QtBot, folder: Path) -> Iterator[Opened]:
    places: list[Place] = []

    def build(silence_ms: int = 20_000) -> Place:
        places.append(Place(qtbot, folder / f"s{len(places)}", silence_ms))
        return places[-1]

    yield build
    for place in places:
        place.close()


@pytest.fixture
def place(opened: Opened) -> Place:
    return opened()
