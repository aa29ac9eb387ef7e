"""The way to the app on Windows, tried with what other systems have: a FIFO gives back a line."""

import os
import sys
import threading
from pathlib import Path

import pytest

from sojourn.cli import named_pipe
from sojourn.cli.named_pipe import exchanged

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="FIFOs")

LIMIT = 1024


def test_a_line_goes_and_a_line_comes(tmp_path: Path) -> None:
    name = tmp_path / "pipe"
    os.mkfifo(name)
    assert exchanged(str(name), b"{}\n", 10, LIMIT) == b"{}\n"


def test_nobody_listens(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        exchanged(str(tmp_path / "pipe"), b"{}\n", 10, LIMIT)


def test_a_busy_pipe_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = tmp_path / "pipe"
    os.mkfifo(name)
    real = Path.open
    busy = OSError("all pipe instances are busy")
    busy.winerror = named_pipe.ALL_BUSY  # type: ignore[attr-defined, unused-ignore]
    tries = [busy, busy]

    def sometimes(path: Path, mode: str, buffering: int) -> object:
        if tries:
            raise tries.pop()
        return real(path, mode, buffering)

    monkeypatch.setattr(Path, "open", sometimes)
    monkeypatch.setattr(named_pipe, "sleep", lambda _seconds: None)
    assert exchanged(str(name), b"{}\n", 10, LIMIT) == b"{}\n"
    assert tries == []


def test_a_silent_app_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    over = threading.Event()

    def silent(*_arguments: object) -> bytes:
        over.wait()
        return b""

    monkeypatch.setattr(named_pipe, "_talk", silent)
    with pytest.raises(TimeoutError):
        exchanged("pipe", b"{}\n", 0, LIMIT)
    over.set()
