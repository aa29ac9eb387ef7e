"""A Wayland compositor asked for the idle time: what it tells, and what goes wrong."""

import socket
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("the ways of a free desktop", allow_module_level=True)

from sojourn.desktop.idle.compositor import WHILE_MS, CompositorWay
from tests.system.asker import Asker
from tests.system.wire_servers import FakeCompositor


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
