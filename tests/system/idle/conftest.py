"""A free desktop with nothing on it but what a test puts there, and somebody who asks it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.system.asker import Asker


@pytest.fixture
def asker(qtbot: QtBot) -> Asker:
    return Asker(qtbot)


@pytest.fixture(autouse=True)
def bare_desktop(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No display, no compositor, no bus but those a test puts there."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "XAUTHORITY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    monkeypatch.setattr("sojourn.desktop.idle.x_server._PLACE", str(folder / "X"))
