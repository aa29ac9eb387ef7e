"""Window managers asked over the session bus: what they tell, and what goes wrong."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("the ways of a free desktop", allow_module_level=True)

from sojourn.desktop.idle.window_managers import KDE, MUFFIN, MUTTER, Question, WindowManagerWay
from tests.system.asker import Asker
from tests.system.mocked_service import MockedService
from tests.system.notification_bus import PrivateBus


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
