"""When no app runs, and when what runs is rude, silent or not ours."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from sojourn.cli import main
from sojourn.meeting_point import socket_name
from tests.cli.fake_app import FakeApp


@pytest.mark.parametrize(
    "argv",
    [
        *(["pause"], ["switch", "Mastodon"], ["extend", "5m"]),
        *(["finish"], ["finish", "--at", "12:05"]),
    ],
)
def test_without_the_app_no_session_is_on(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(argv) == 1
    assert capsys.readouterr() == ("", "No session is on; Sojourn is not running.\n")


def test_status_without_the_app_is_idle(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status", "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == {
        "phase": "idle",
        "session": None,
        "unreflected": None,
        "journal_trouble": None,
    }


def test_a_socket_left_behind_means_that_no_app_runs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    FakeApp(socket_name()).close()
    assert Path(socket_name()).exists()
    assert main(["status"]) == 1
    assert capsys.readouterr().out == "No session is on; Sojourn is not running.\n"


def test_quit_without_the_app(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quit"]) == 1
    assert capsys.readouterr().err == "Sojourn is not running.\n"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"not json\n",
        b"[]\n",
        b"{}\n",
        b'{"exit": 7}\n',
        b'{"exit": 0, "data": 3}\n',
        b'{"exit": 1, "error": "no"}\n',
        b"[" * 100_000 + b"\n",
        b"\xff\n",
    ],
)
@pytest.mark.parametrize("argv", [["status"], ["pause"], []])
def test_a_rude_answer_is_one_sentence(
    raw: bytes, argv: list[str], app: FakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    app.reply = lambda _request: raw
    assert main(argv) == 3
    told = capsys.readouterr()
    assert told.err.startswith("Sojourn is running but")
    assert (told.out, told.err.count("\n")) == ("", 1)


def test_a_silent_app_is_not_waited_for_for_ever(
    app: FakeApp, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def readings() -> Iterator[float]:
        yield from (0.0, 0.0)
        while True:
            yield 9.99

    clock = readings()
    monkeypatch.setattr("sojourn.cli.client.monotonic", lambda: next(clock))
    app.reply = lambda _request: b'{"exit"'
    app.hangs = True
    assert main(["status"]) == 3
    assert capsys.readouterr().err == "Sojourn is running but did not answer.\n"


@pytest.mark.skipif(os.name == "nt", reason="owners of folders")
def test_somebody_elses_folder_is_not_trusted(
    app: FakeApp, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    app.answers(data={})
    owner = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: owner + 1)
    assert main(["start", "a secret"]) == 3
    assert "is not yours" in capsys.readouterr().err
    assert app.requests == []
