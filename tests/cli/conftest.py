"""A runtime folder of its own for each test, short enough for a socket, and an app in it."""

import sys
import tempfile
from collections.abc import Iterator
from types import ModuleType

import pytest

from sojourn.meeting_point import socket_name
from tests.cli.fake_app import FakeApp


@pytest.fixture(autouse=True)
def _own_surroundings(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with tempfile.TemporaryDirectory(prefix="sj") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_ACTIVATION_TOKEN"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("COLUMNS", "80")
        yield


@pytest.fixture
def app() -> Iterator[FakeApp]:
    running = FakeApp(socket_name())
    yield running
    running.close()


@pytest.fixture
def bootstrap(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """An empty room where bootstrap is; a test puts in what it expects to be called."""
    module = ModuleType("sojourn.bootstrap")
    monkeypatch.setitem(sys.modules, "sojourn.bootstrap", module)
    return module
