"""The ways of a free desktop together: who is asked on which, and who is passed over."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

if sys.platform != "linux":
    pytest.skip("the ways of a free desktop", allow_module_level=True)

from sojourn.desktop.idle.of_this_desktop import DesktopIdle
from sojourn.desktop.idle.window_managers import MUTTER
from tests.system.mocked_service import MockedService
from tests.system.notification_bus import PrivateBus
from tests.system.wire_servers import FakeX


@pytest.fixture
def idle(qtbot: QtBot) -> Iterator[DesktopIdle]:
    idle = DesktopIdle()
    yield idle
    idle.close()


def asked(qtbot: QtBot, idle: DesktopIdle) -> int | None:
    answers: list[int | None] = []
    idle.ask(answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    return answers[0]


def usable(idle: DesktopIdle) -> list[str]:
    return [name for name, is_usable, _ in idle.report() if is_usable]


def test_on_gnome_mutter_is_asked_and_a_hung_one_is_passed_over(
    qtbot: QtBot,
    bus: PrivateBus,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    idle: DesktopIdle,
) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    with FakeX(folder / "X7"), MockedService(bus.address, MUTTER.address) as service:
        service.answer("GetIdletime", "t", "dbus.UInt64(1)")
        assert (asked(qtbot, idle), usable(idle)) == (1, ["mutter"])
        service.hang()
        assert (asked(qtbot, idle), usable(idle)) == (4_200, ["x11"])


@pytest.mark.parametrize(
    ("name", "value"), [("WAYLAND_DISPLAY", "wayland-7"), ("XDG_SESSION_TYPE", "wayland")]
)
def test_under_wayland_the_x_server_is_never_asked(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    monkeypatch.setenv("DISPLAY", ":7")
    idle = DesktopIdle()
    with FakeX(folder / "X7") as server:
        assert asked(qtbot, idle) is None
        assert server.callers == 0
    idle.close()


def test_on_a_bare_desktop_nothing_tells(qtbot: QtBot, bus: PrivateBus, idle: DesktopIdle) -> None:
    assert asked(qtbot, idle) is None
    assert [name for name, _, _ in idle.report()] == ["mutter", "x11", "muffin", "screensaver"]
    assert usable(idle) == []


def test_without_jeepney_the_others_are_left(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch, idle: DesktopIdle
) -> None:
    monkeypatch.setitem(sys.modules, "sojourn.desktop.idle.window_managers", None)
    monkeypatch.setenv("DISPLAY", ":7")
    with FakeX(folder / "X7"):
        assert asked(qtbot, idle) == 4_200
