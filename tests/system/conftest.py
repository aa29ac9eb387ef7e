"""Command servers, session buses and notification servers for the tests of this folder."""

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.system.conversation import Place

if sys.platform == "linux":
    from tests.system.desk import Desk, Desks
    from tests.system.notification_bus import FakeServer, PrivateBus

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


if sys.platform == "linux":

    @pytest.fixture
    def bus(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
        private = PrivateBus(folder)
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", private.address)
        yield private
        private.close()

    @pytest.fixture
    def server(bus: PrivateBus) -> Iterator[FakeServer]:
        with FakeServer(bus.address) as fake:
            yield fake

    @pytest.fixture
    def desks(qtbot: QtBot) -> Iterator[Desks]:
        made: list[Desk] = []

        def build(patience_ms: int = 10_000, icon: str = "") -> Desk:
            made.append(Desk(qtbot, patience_ms, icon))
            return made[-1]

        yield build
        for desk in made:
            desk.way.close()

    @pytest.fixture
    def desk(desks: Desks) -> Desk:
        return desks()
