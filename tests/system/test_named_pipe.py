"""The transport of Windows: the command server behaves over QtNetwork as over a Unix socket."""

import errno
import socket
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from sojourn.desktop import command_server
from sojourn.desktop.command_client import LINE_LIMIT
from sojourn.desktop.command_server import CLIENTS_AT_ONCE, CommandServer
from sojourn.desktop.named_pipe import PipeListener
from tests.system.conversation import Place

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="the tests need a path")

Opened = Callable[..., Place]


@pytest.fixture(autouse=True)
def by_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command_server, "_listener_of_this_system", PipeListener)


def test_requests_get_one_answer_each_in_order(place: Place) -> None:
    assert isinstance(place.server._listener, PipeListener)
    talk = place.talk()
    talk.send(b'{"command": "a"}\n{"command": "later"}\n\n{"command": "c"}\n')
    assert talk.answers()[0]["data"] == {"command": "a"}
    place.qtbot.waitUntil(lambda: bool(place.takers))
    place.takers[0]({"exit": 0, "data": {"command": "later"}})
    assert [one["exit"] for one in talk.answers(3)] == [0, 2, 0]
    assert [one["command"] for one in place.asked] == ["a", "later", "c"]


def test_a_huge_line_is_refused_and_the_next_is_heard(place: Place) -> None:
    talk = place.talk()
    talk.send(b"x" * 300_000 + b'\n{"command": "status"}\n')
    first, second = talk.answers(2)
    assert first["error"]["code"] == "too-long"
    assert first["error"]["limit"] == LINE_LIMIT
    assert second["exit"] == 0


@pytest.mark.parametrize("said", [b'{"command": "sta', b'{"command": "flood"}\n' * 3])
def test_who_is_silent_or_takes_no_answer_is_dropped(opened: Opened, said: bytes) -> None:
    place = opened(silence_ms=50)
    place.talk().send(said)
    place.qtbot.waitUntil(lambda: bool(place.server._clients))
    place.qtbot.waitUntil(lambda: not place.server._clients, timeout=10_000)
    place.assert_alive()


def test_one_client_too_many_costs_the_first(place: Place) -> None:
    talks = [place.talk() for _ in range(CLIENTS_AT_ONCE + 1)]
    talks[0].wait_for_end()
    talks[-1].send(b'{"command": "status"}\n')
    assert talks[-1].answers()[0]["exit"] == 0


def test_a_living_server_keeps_its_name(qtbot: QtBot, place: Place) -> None:
    with pytest.raises(OSError, match="another process") as caught:
        CommandServer().listen(str(place.path), lambda _: {"exit": 1})
    assert caught.value.errno == errno.EADDRINUSE
    place.assert_alive()


def test_a_closed_server_answers_nobody(place: Place) -> None:
    talk = place.talk()
    talk.send(b'{"command": "close"}\n{"command": "status"}\n')
    talk.wait_for_end()
    assert len(place.asked) == 1
    assert not place.path.exists()
