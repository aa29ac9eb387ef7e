"""The idle time as a real X server counts it, reset by a key, and as the doctor tells of it."""

import json
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from sojourn.desktop.idle.of_this_desktop import DesktopIdle
from tests.desktop.virtual_desktop import VirtualDesktop


@pytest.mark.parametrize("desktop", [{"tray": False}], indirect=True)
def test_a_key_begins_the_idle_time_anew(
    desktop: VirtualDesktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("WAYLAND_DISPLAY", "XDG_SESSION_TYPE"):
        monkeypatch.delenv(name, raising=False)
    for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
        monkeypatch.setenv(name, desktop.environment()[name])
    idle = DesktopIdle()
    told: list[int | None] = []

    def asked() -> int:
        before = len(told)
        idle.ask(told.append)
        qtbot.waitUntil(lambda: len(told) > before, timeout=10_000)
        assert told[-1] is not None
        return told[-1]

    desktop.key("a")
    qtbot.waitUntil(lambda: asked() > 1_500, timeout=10_000)
    desktop.key("a")
    assert asked() < 1_500
    assert idle.report()[-1] == ("x11", True, "")
    idle.close()


def test_the_doctor_knows_what_tells_with_the_app_and_without(desktop: VirtualDesktop) -> None:
    def findings() -> dict[str, Any]:
        told = desktop.sojourn("doctor", "--json")
        assert told.returncode == 0, told.stderr
        data: dict[str, Any] = json.loads(told.stdout)
        return data

    without = findings()
    desktop.start_app()
    desktop.tray_icon()
    running = findings()
    assert running["tray"] is True
    for found in (without, running):
        assert found["idle"][-1] == {"way": "x11", "usable": True, "why_not": ""}
        (logind,) = found["sleep"]
        assert "the system bus cannot be reached" in logind["why_not"]
    assert "  x11" in desktop.sojourn("doctor").stdout
