"""The command socket: one answer a line, and no client, however rude, hurts the app."""

import json
import logging
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from sojourn.desktop.command_client import LINE_LIMIT
from sojourn.desktop.command_server import CLIENTS_AT_ONCE, CommandServer
from tests.system.conversation import Place, Talk

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="the tests need a path")

Opened = Callable[..., Place]


def error_of(answer: dict[str, Any]) -> tuple[int, str, str]:
    return answer["exit"], answer["error"]["code"], answer["error"]["field"]


def test_a_request_reaches_the_app_whole(place: Place) -> None:
    talk = place.talk()
    talk.send('{"command": "start", "arguments": {"will_do": "réponds"}'.encode())
    talk.send(b', "activation_token": "abc"}\n')
    assert talk.answers() == [{"exit": 0, "data": {"command": "start"}}]
    assert place.asked == [
        {"command": "start", "arguments": {"will_do": "réponds"}, "activation_token": "abc"}
    ]


def test_what_a_request_leaves_out_is_filled_in(place: Place) -> None:
    talk = place.talk()
    talk.send(b'{"command": "status", "activation_token": 3, "more": 1}\n')
    talk.answers()
    assert place.asked == [{"command": "status", "arguments": {}, "activation_token": None}]


def test_who_asks_before_there_is_an_answer_waits_for_it(qtbot: QtBot, folder: Path) -> None:
    server = CommandServer(silence_ms=20_000)
    server.listen(str(folder / "early"))
    talks = [Talk(qtbot, folder / "early") for _ in range(3)]
    for talk in talks:
        talk.send(b'{"command": "status"}\n')
    qtbot.wait(1)
    assert [talk.received for talk in talks] == [b"", b"", b""]
    server.answer_by(lambda request: {"exit": 0, "data": request["command"]})
    for talk in talks:
        assert talk.answers() == [{"exit": 0, "data": "status"}]
        talk.socket.close()
    server.close()


def test_several_requests_get_one_answer_each_in_order(place: Place) -> None:
    talk = place.talk()
    talk.send(b'{"command": "a"}\n{"command": "b"}\r\n\n{"command": "c"}\n')
    answers = talk.answers(4)
    assert [one["exit"] for one in answers] == [0, 0, 2, 0]
    assert [one["command"] for one in place.asked] == ["a", "b", "c"]


def test_an_answer_that_takes_its_time_keeps_its_place(opened: Opened) -> None:
    place = opened(silence_ms=50)
    talk = place.talk()
    talk.send(b'{"command": "later"}\n{"command": "next"}\n')
    place.qtbot.waitUntil(lambda: bool(place.takers))
    # Longer than a client may be silent: the app is the silent one.
    place.qtbot.waitUntil(lambda: not place.server._clients[0]._patience.isActive())
    assert [one["command"] for one in place.asked] == ["later"]
    place.takers[0]({"exit": 0, "data": {"command": "later"}})
    assert [one["data"]["command"] for one in talk.answers(2)] == ["later", "next"]


def test_an_answer_for_a_client_that_has_gone_is_dropped(place: Place) -> None:
    talk = place.talk()
    talk.send(b'{"command": "later"}\n')
    place.qtbot.waitUntil(lambda: bool(place.takers))
    talk.socket.close()
    place.qtbot.waitUntil(lambda: not place.server._clients)
    place.takers[0]({"exit": 0, "data": {}})
    place.assert_alive()


def test_a_client_that_says_no_more_still_hears(place: Place) -> None:
    talk = place.talk()
    talk.send(b'{"command": "status"}\n')
    talk.socket.shutdown(socket.SHUT_WR)
    assert talk.answers()[0]["exit"] == 0
    talk.wait_for_end()


def test_who_says_no_more_gets_all_the_answers(place: Place) -> None:
    talk = place.talk()
    talk.send(b'{"command": "flood"}\n{"command": "later"}\n{"command": "last"}\n')
    talk.socket.shutdown(socket.SHUT_WR)
    assert len(talk.answers()[0]["data"]["text"]) == 8_000_000
    place.qtbot.waitUntil(lambda: bool(place.takers))
    place.takers[0]({"exit": 0, "data": {"command": "later"}})
    assert [one["data"]["command"] for one in talk.answers(2)] == ["later", "last"]
    talk.wait_for_end()


@pytest.mark.parametrize(
    ("line", "code", "field"),
    [
        (b"", "unreadable", "command"),
        (b"status", "unreadable", "command"),
        (b'"status"', "unreadable", "command"),
        (b'{"command": 5}', "unreadable", "command"),
        (b'{"arguments": {}}', "unreadable", "command"),
        (b'{"command": "start", "arguments": {"length_ms": NaN}}', "unreadable", "command"),
        (b'{"command": "start", "arguments": []}', "wrong-type", "arguments"),
        (b'{"command": "st\xff"}', "unreadable", "command"),
        (b"\x00\x01\x02", "unreadable", "command"),
        (b"[" * 60_000, "unreadable", "command"),
        (
            b'{"command": "start", "arguments": {"n": ' + b"9" * 5_000 + b"}}",
            "unreadable",
            "command",
        ),
    ],
)
def test_a_line_that_is_no_request_is_refused(
    place: Place, line: bytes, code: str, field: str
) -> None:
    talk = place.talk()
    talk.send(line + b"\n")
    assert error_of(talk.answers()[0]) == (2, code, field)
    assert place.asked == []


def request_of_length(length: int) -> bytes:
    frame = b'{"command": "status", "arguments": {"x": "%s"}}'
    return frame % (b"x" * (length - len(frame) + 2))


def test_a_line_may_have_64_kib_and_no_more(place: Place) -> None:
    talk = place.talk()
    talk.send(request_of_length(LINE_LIMIT) + b"\n")
    assert talk.answers()[0]["exit"] == 0
    talk.send(request_of_length(LINE_LIMIT + 1) + b"\n")
    refused = talk.answers()[0]
    assert error_of(refused) == (2, "too-long", "command")
    assert refused["error"]["limit"] == LINE_LIMIT
    assert len(place.asked) == 1


def test_after_a_huge_line_the_next_is_heard(place: Place) -> None:
    talk = place.talk()
    talk.send(b"x" * 3_000_000 + b'\n{"command": "status"}\n')
    first, second = talk.answers(2)
    assert error_of(first) == (2, "too-long", "command")
    assert second["exit"] == 0


@pytest.mark.parametrize("command", ["fail", "unsayable"])
def test_a_failure_is_answered_and_logged_without_what_was_typed(
    place: Place, caplog: pytest.LogCaptureFixture, command: str
) -> None:
    talk = place.talk()
    line = {"command": command, "arguments": {"will_do": "something private"}}
    with caplog.at_level(logging.DEBUG):
        talk.send(json.dumps(line).encode() + b"\n")
        assert error_of(talk.answers()[0]) == (3, "failed", "command")
    assert "Error" in caplog.text
    assert "private" not in caplog.text
    place.assert_alive()


@pytest.mark.parametrize("said", [b"", b'{"command": "sta'])
def test_a_silent_client_is_dropped(opened: Opened, said: bytes) -> None:
    place = opened(silence_ms=50)
    talk = place.talk()
    talk.send(said)
    talk.wait_for_end()
    assert talk.received == b""
    place.assert_alive()


def test_a_client_that_takes_no_answer_is_dropped(opened: Opened) -> None:
    place = opened(silence_ms=50)
    talk = place.talk()
    talk.send(b'{"command": "flood"}\n' * 20)
    place.qtbot.waitUntil(lambda: bool(place.asked), timeout=10_000)
    place.qtbot.waitUntil(lambda: not place.server._clients, timeout=10_000)
    assert len(place.asked) == 1
    place.assert_alive()


def test_a_client_that_leaves_midway_is_forgotten(place: Place) -> None:
    for said in (b"", b'{"command"', b'{"command": "flood"}\n'):
        talk = place.talk()
        talk.send(said)
        talk.socket.close()
    place.assert_alive()
    place.talks[-1].socket.close()
    place.qtbot.waitUntil(lambda: not place.server._clients, timeout=10_000)


def test_one_client_too_many_costs_the_first(place: Place) -> None:
    talks = [place.talk() for _ in range(CLIENTS_AT_ONCE + 1)]
    talks[0].wait_for_end()
    talks[-1].send(b'{"command": "status"}\n')
    assert talks[-1].answers()[0]["exit"] == 0
    talks[1].send(b'{"command": "status"}\n')
    assert talks[1].answers()[0]["exit"] == 0


def test_the_app_gets_its_turn_between_the_lines_of_a_flood(place: Place) -> None:
    talk = place.talk()
    talk.socket.send(b"\n" * 5_000)
    for _ in range(3):
        QCoreApplication.processEvents()
    talk.look()
    assert 1 <= talk.received.count(b"\n") < 1_000


def test_a_command_may_close_the_server(place: Place) -> None:
    talk = place.talk()
    talk.send(b'{"command": "close"}\n{"command": "status"}\n')
    talk.wait_for_end()
    assert len(place.asked) == 1
    assert not place.path.exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.binary(max_size=300), max_size=5), leave=st.booleans())
def test_any_bytes_get_one_answer_a_line(place: Place, parts: list[bytes], *, leave: bool) -> None:
    talk = place.talk()
    for part in parts:
        talk.send(part)
    lines = b"".join(parts).count(b"\n")
    if leave:
        talk.socket.close()
    else:
        assert all(answer["exit"] == 2 for answer in talk.answers(lines))
        talk.socket.close()
    place.assert_alive()
    place.talks.pop().socket.close()
