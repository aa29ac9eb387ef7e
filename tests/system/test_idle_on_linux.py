"""Each way of a free desktop against the one it asks: what it believes, and what goes wrong."""

import socket
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

if sys.platform != "linux":
    pytest.skip("the ways of a free desktop", allow_module_level=True)

from sojourn.desktop.idle import x_server
from sojourn.desktop.idle.compositor import WHILE_MS, CompositorWay
from sojourn.desktop.idle.of_this_desktop import DesktopIdle
from sojourn.desktop.idle.window_managers import (
    KDE,
    MUFFIN,
    MUTTER,
    Question,
    WindowManagerWay,
)
from sojourn.desktop.idle.x_server import XServerWay
from tests.system.asker import Asker
from tests.system.mocked_service import MockedService
from tests.system.notification_bus import PrivateBus
from tests.system.wire_servers import FakeCompositor, FakeX


@pytest.fixture
def asker(qtbot: QtBot) -> Asker:
    return Asker(qtbot)


@pytest.fixture(autouse=True)
def bare_desktop(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No display, no compositor, no bus but those a test puts there."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "XAUTHORITY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    monkeypatch.setattr(x_server, "_PLACE", str(folder / "X"))


# Window managers, over the session bus


def bus_way(question: Question) -> Iterator[WindowManagerWay]:
    way = WindowManagerWay(question)
    yield way
    way.close()


@pytest.fixture
def mutter() -> Iterator[WindowManagerWay]:
    yield from bus_way(MUTTER)


@pytest.fixture
def kde() -> Iterator[WindowManagerWay]:
    yield from bus_way(KDE)


def mocked(bus: PrivateBus, question: Question) -> MockedService:
    return MockedService(bus.address, question.address)


@pytest.mark.parametrize("question", [MUTTER, MUFFIN])
def test_a_window_manager_tells_milliseconds(
    asker: Asker, bus: PrivateBus, question: Question
) -> None:
    with mocked(bus, question) as service:
        service.answer("GetIdletime", "t", "dbus.UInt64(4200)")
        for way in bus_way(question):
            assert [asker.ask(way), asker.ask(way)] == [4200, 4200]
            service.answer("GetIdletime", "t", "dbus.UInt64(0)")
            assert asker.ask(way) == 0


def test_kde_tells_milliseconds_but_its_nought_is_no_answer(
    asker: Asker, bus: PrivateBus, kde: WindowManagerWay
) -> None:
    with mocked(bus, KDE) as service:
        service.answer("GetSessionIdleTime", "u", "dbus.UInt32(200000)")
        assert asker.ask(kde) == 200_000
        service.answer("GetSessionIdleTime", "u", "dbus.UInt32(0)")
        assert asker.ask(kde) == "it answers without knowing"


def test_what_is_no_number_is_no_answer(
    asker: Asker, bus: PrivateBus, mutter: WindowManagerWay
) -> None:
    with mocked(bus, MUTTER) as service:
        service.answer("GetIdletime", "s", "'long'")
        assert asker.ask(mutter) == "it answers without knowing"


def test_a_method_that_is_not_there_is_said(
    asker: Asker, bus: PrivateBus, kde: WindowManagerWay
) -> None:
    with mocked(bus, KDE):
        assert "UnknownMethod" in str(asker.ask(kde))


def test_nobody_is_started_by_asking(
    asker: Asker, folder: Path, monkeypatch: pytest.MonkeyPatch, mutter: WindowManagerWay
) -> None:
    (folder / "services").mkdir()
    started = folder / "started"
    service = f"[D-BUS Service]\nName={MUTTER.address.bus_name}\nExec=/usr/bin/touch {started}\n"
    (folder / "services" / "mutter.service").write_text(service, encoding="utf-8")
    bus = PrivateBus(folder, services=folder / "services")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    try:
        assert "does not answer" in str(asker.ask(mutter))
        assert not started.exists()
    finally:
        bus.close()


def test_a_window_manager_that_died_and_came_back_is_asked_again(
    asker: Asker, bus: PrivateBus, mutter: WindowManagerWay
) -> None:
    with mocked(bus, MUTTER) as service:
        service.answer("GetIdletime", "t", "dbus.UInt64(1)")
        assert asker.ask(mutter) == 1
    assert "does not answer" in str(asker.ask(mutter))
    with mocked(bus, MUTTER) as service:
        service.answer("GetIdletime", "t", "dbus.UInt64(2)")
        assert asker.ask(mutter) == 2


def test_one_that_dies_while_asked_is_no_answer(
    asker: Asker, bus: PrivateBus, mutter: WindowManagerWay
) -> None:
    with mocked(bus, MUTTER) as service:
        service.answer("GetIdletime", "t", "dbus.UInt64(1)")
        assert asker.ask(mutter) == 1
        service.hang()
        answers = asker.begin(mutter)
        service.die()
        asker.until(lambda: bool(answers))
        assert "NoReply" in str(answers)


def test_a_bus_that_is_lost_is_no_answer_and_the_next_is_found(
    asker: Asker,
    bus: PrivateBus,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    mutter: WindowManagerWay,
) -> None:
    with mocked(bus, MUTTER) as service:
        service.hang()
        answers = asker.begin(mutter)
        bus.close()
        asker.until(lambda: bool(answers))
    assert "cannot be reached" in str(asker.ask(mutter))
    (folder / "new").mkdir()
    new = PrivateBus(folder / "new")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", new.address)
    with mocked(new, MUTTER) as service:
        service.answer("GetIdletime", "t", "dbus.UInt64(3)")
        assert asker.ask(mutter) == 3
    new.close()


# The X server


@pytest.fixture
def x(asker: Asker, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[XServerWay]:
    monkeypatch.setenv("DISPLAY", ":7.0")
    way = XServerWay()
    yield way
    way.close()


@pytest.fixture
def cookies(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("os.uname", lambda: SimpleNamespace(nodename="here"))
    monkeypatch.setenv("XAUTHORITY", str(folder / "cookies"))
    return folder / "cookies"


def test_an_x_server_tells_milliseconds(asker: Asker, folder: Path, x: XServerWay) -> None:
    with FakeX(folder / "X7") as server:
        assert asker.ask(x) == 4_200
        server.idle_ms = 0
        assert asker.ask(x) == 0
        assert server.callers == 1
        x.close()
        server.idle_ms = 2**32 - 1
        assert asker.ask(x) == 2**32 - 1


Entry = tuple[int, bytes, bytes, bytes, bytes]
COOKIE = b"MIT-MAGIC-COOKIE-1"
OTHERS: list[Entry] = [
    (256, b"here", b"8", COOKIE, b"another"),
    (0, b"\x7f\0\0\1", b"7", COOKIE, b"another"),
    (256, b"here", b"7", b"XDM-AUTHORIZATION-1", b"another"),
]
FORMER: Entry = (256, b"former-name", b"7", COOKIE, b"the former")


@pytest.mark.parametrize(
    ("entries", "shown"),
    [
        ([FORMER, (256, b"here", b"7", COOKIE, b"the right")], b"the right"),
        ([FORMER, (65_535, b"", b"", COOKIE, b"the right")], b"the right"),
        ([FORMER], b"the former"),
    ],
)
def test_the_cookie_of_the_display_is_shown(
    asker: Asker, x: XServerWay, cookies: Path, entries: list[Entry], shown: bytes
) -> None:
    data = b""
    for family, *fields in [*OTHERS, *entries]:
        data += struct.pack(">H", family)
        data += b"".join(struct.pack(">H", len(field)) + field for field in fields)
    cookies.write_bytes(data + b"\0")
    with FakeX(cookies.with_name("X7"), cookie=shown):
        assert asker.ask(x) == 4_200


def test_an_x_server_that_wants_another_cookie_takes_us_not_in(
    asker: Asker, folder: Path, x: XServerWay
) -> None:
    with FakeX(folder / "X7", cookie=b"secret"):
        assert asker.ask(x) == "the X server does not take us in"


@pytest.mark.parametrize(
    ("extensions", "why"),
    [
        (("XWAYLAND", "MIT-SCREEN-SAVER"), "an X server under Wayland sees only half"),
        ((), "the X server has no MIT-SCREEN-SAVER extension"),
    ],
)
def test_an_x_server_that_cannot_know_is_not_asked(
    asker: Asker, folder: Path, x: XServerWay, extensions: tuple[str, ...], why: str
) -> None:
    with FakeX(folder / "X7", extensions=extensions):
        assert asker.ask(x) == why


def test_a_refusal_of_the_x_server_ends_nothing(asker: Asker, folder: Path, x: XServerWay) -> None:
    with FakeX(folder / "X7") as server:
        server.refuses = True
        assert asker.ask(x) == "the X server refused it (error 3)"
        server.refuses = False
        assert asker.ask(x) == 4_200


def test_an_x_server_that_goes_ends_nothing(asker: Asker, folder: Path, x: XServerWay) -> None:
    with FakeX(folder / "X7") as server:
        assert asker.ask(x) == 4_200
        server.silent = True
        answers = asker.begin(x)
        server.hang_up()
        asker.until(lambda: bool(answers))
        assert answers == ["the X server hung up"]
        server.silent = False
        assert asker.ask(x) == 4_200


@pytest.mark.parametrize("said", [b"\1" * 64, b"\1" + bytes(7), b"\2" * 4_000, b"\1\0" * 4_000])
def test_an_x_server_that_is_none_is_given_up(
    asker: Asker, folder: Path, x: XServerWay, said: bytes
) -> None:
    with socket.socket(socket.AF_UNIX) as false:
        false.bind(str(folder / "X7"))
        false.listen()
        answers = asker.begin(x)
        caller, _ = false.accept()
        with caller:
            caller.sendall(said)
            caller.shutdown(socket.SHUT_WR)
            asker.until(lambda: bool(answers))
    assert isinstance(answers[0], str)


@pytest.mark.parametrize(
    ("display", "why"),
    [
        ("", "there is no X display"),
        ("localhost:10.0", "the X display is on another computer"),
        (":x", "the X display is on another computer"),
    ],
)
def test_without_an_x_display_of_this_computer_none_is_asked(
    asker: Asker, x: XServerWay, monkeypatch: pytest.MonkeyPatch, display: str, why: str
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    assert asker.ask(x) == why


def test_a_display_where_no_server_is_says_so(asker: Asker, x: XServerWay) -> None:
    assert asker.ask(x) == "the X server cannot be reached"


# A Wayland compositor


@pytest.fixture
def wayland(monkeypatch: pytest.MonkeyPatch) -> Iterator[CompositorWay]:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    way = CompositorWay()
    yield way
    way.close()


@pytest.mark.parametrize("version", [1, 2, 3])
def test_a_compositor_is_asked_for_input_alone_where_it_can(
    asker: Asker, folder: Path, wayland: CompositorWay, version: int
) -> None:
    with FakeCompositor(folder / "wayland-7", version) as compositor:
        assert asker.ask(wayland) == 0
        known = min(2, version)
        asker.until(lambda: compositor.asked == (known, WHILE_MS, known))


def test_a_compositor_tells_when_nobody_is_there_and_when_somebody_is(
    asker: Asker, folder: Path, wayland: CompositorWay
) -> None:
    with FakeCompositor(folder / "wayland-7") as compositor:
        assert asker.ask(wayland) == 0
        asker.until(lambda: compositor.asked is not None)
        compositor.tell(0)
        first = asker.ask(wayland)
        assert isinstance(first, int)
        assert WHILE_MS <= first < WHILE_MS + 10_000
        asker.until(lambda: int(asker.ask(wayland)) > first)
        compositor.tell(1)
        assert asker.ask(wayland) == 0
        assert compositor.callers == 1


def test_a_compositor_that_cannot_tell_is_asked_no_further(
    asker: Asker, folder: Path, wayland: CompositorWay
) -> None:
    with FakeCompositor(folder / "wayland-7", knows=False):
        assert asker.ask(wayland) == "the compositor does not know ext_idle_notifier_v1"


def test_a_compositor_that_goes_takes_what_it_told_along(
    asker: Asker, folder: Path, wayland: CompositorWay
) -> None:
    with FakeCompositor(folder / "wayland-7") as compositor:
        assert asker.ask(wayland) == 0
        asker.until(lambda: compositor.asked is not None)
        compositor.tell(0)
        assert asker.ask(wayland) != 0
        compositor.hang_up()
        asker.until(lambda: not wayland._subscribed)
        assert asker.ask(wayland) == 0
        assert compositor.callers == 2


@pytest.mark.parametrize(
    "said", [bytes(64), struct.pack("=II", 1, 8 << 16), struct.pack("=II", 2, 8 << 16), b"\xff"]
)
def test_a_compositor_that_is_none_is_given_up(
    asker: Asker, folder: Path, wayland: CompositorWay, said: bytes
) -> None:
    with socket.socket(socket.AF_UNIX) as false:
        false.bind(str(folder / "wayland-7"))
        false.listen()
        answers = asker.begin(wayland)
        caller, _ = false.accept()
        with caller:
            caller.sendall(said)
            caller.shutdown(socket.SHUT_WR)
            asker.until(lambda: bool(answers))
    assert isinstance(answers[0], str)


def test_without_a_compositor_none_is_asked(
    asker: Asker, wayland: CompositorWay, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert asker.ask(wayland) == "the compositor cannot be reached"
    monkeypatch.delenv("WAYLAND_DISPLAY")
    assert asker.ask(wayland) == "there is no Wayland compositor"


# All of them together


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
    with FakeX(folder / "X7"), mocked(bus, MUTTER) as service:
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
