"""The X server asked for the idle time: what it tells, whom it takes in, and what goes wrong."""

import socket
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

if sys.platform != "linux":
    pytest.skip("the ways of a free desktop", allow_module_level=True)

from sojourn.desktop.idle.x_server import XServerWay
from tests.system.asker import Asker
from tests.system.wire_servers import FakeX


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
