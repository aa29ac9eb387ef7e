"""Becoming the app, and starting it in the background and waiting for its answer."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sojourn.cli import main
from sojourn.cli.launch import app_command
from sojourn.domain.catalogue import PURPOSES
from sojourn.meeting_point import socket_name
from sojourn.paths import Paths, paths_of

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="displays and signals of Linux")

APP_THAT_ANSWERS_ONCE = """
import os, socket, sys
print("hello from the app", flush=True)
os.makedirs(os.path.dirname({name!r}), 0o700, exist_ok=True)
server = socket.socket(socket.AF_UNIX)
server.bind({name!r})
server.listen()
line, _ = server.accept()
line.recv(65536)
line.sendall(b'{{"exit": 0, "data": {{"session": null, "unreflected": %d}}}}\\n' % os.getsid(0))
"""


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Iterator[list["subprocess.Popen[bytes]"]]:
    """Every process started in the test; each has ended when the test is over."""
    kept: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def start(*arguments: Any, **options: Any) -> "subprocess.Popen[bytes]":  # noqa: ANN401
        kept.append(real(*arguments, **options))
        return kept[-1]

    monkeypatch.setattr(subprocess, "Popen", start)
    yield kept
    for process in kept:
        process.wait()


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


def stand_in(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    monkeypatch.setattr("sojourn.cli.launch.app_command", lambda: [sys.executable, "-c", code])


@pytest.mark.usefixtures("display")
def test_plain_sojourn_becomes_the_app(bootstrap: ModuleType, tmp_path: Path) -> None:
    seen: list[tuple[Paths, bool]] = []

    def run(paths: Paths, *, by_hand: bool) -> int:
        seen.append((paths, by_hand))
        return 0

    bootstrap.run = run  # type: ignore[attr-defined]
    mine = str(tmp_path / "mine")
    assert main(["--profile", mine]) == 0
    assert main(["--profile", mine, "--background"]) == 0
    assert seen == [(paths_of(mine), True), (paths_of(mine), False)]


@pytest.mark.usefixtures("display")
def test_a_demonstration_becomes_the_app_over_a_profile_of_its_own(bootstrap: ModuleType) -> None:
    bootstrap.run_demo = lambda: 0  # type: ignore[attr-defined]
    assert main(["--demo"]) == 0


@pytest.mark.parametrize("argv", [["--demo", "status"], ["--demo", "--profile", "mine"]])
def test_a_demonstration_stands_alone(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(argv) == 2
    assert "--demo stands alone" in capsys.readouterr().err


@linux_only
@pytest.mark.parametrize("argv", [[], ["start", "x"], ["resume"], ["--demo"]])
def test_without_a_display_one_sentence(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(argv) == 3
    assert capsys.readouterr().err == (
        "Sojourn needs a display, and there is none: start it in a desktop session.\n"
    )


@pytest.mark.usefixtures("display")
def test_bad_input_starts_nothing(started: list["subprocess.Popen[bytes]"]) -> None:
    assert main(["start", "x", "--length", "40h"]) == 2
    assert started == []


@linux_only
@pytest.mark.usefixtures("display")
def test_a_purpose_nobody_knows_starts_nothing(
    started: list["subprocess.Popen[bytes]"], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["start", "x", "--purpose", "fun", "--profile", str(tmp_path)]) == 2
    keys = ", ".join(one.key for one in PURPOSES)
    assert capsys.readouterr().err == (
        f"sojourn start: --purpose 'fun' is not known; known are {keys}.\n"
    )
    assert started == []
    assert list(tmp_path.iterdir()) == []


@linux_only
@pytest.mark.usefixtures("display")
@pytest.mark.parametrize("command", [["start", "x"], ["resume"]])
def test_start_and_resume_start_the_app_in_its_own_session(
    command: list[str],
    started: list["subprocess.Popen[bytes]"],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    mine = tmp_path / "deep" / "mine"
    name = socket_name(str(mine))
    stand_in(monkeypatch, APP_THAT_ANSWERS_ONCE.format(name=name))
    assert main([*command, "--profile", str(mine)]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert f" {started[0].pid} visits wait" in told.out
    assert started[0].args[-3:] == ["--profile", str(mine), "--background"]  # type: ignore[index]
    log = paths_of(str(mine)).log_file
    assert "hello from the app" in log.read_text()
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert [stat.S_IMODE(one.stat().st_mode) for one in (mine, mine.parent)] == [0o700, 0o700]


@pytest.mark.usefixtures("display", "started")
def test_an_app_that_dies_says_why(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    log = paths_of().log_file
    log.parent.mkdir(parents=True)
    log.write_text("an older line\n")
    stand_in(monkeypatch, "import sys; sys.exit('The journal is from a newer Sojourn.\\n\\n')")
    assert main(["start", "x"]) == 3
    assert capsys.readouterr().err == (
        "Sojourn did not start: The journal is from a newer Sojourn.\n"
    )
    assert log.read_text().startswith("an older line\n")


@pytest.mark.usefixtures("display", "started")
def test_an_app_that_dies_in_silence_leaves_the_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    log = paths_of().log_file
    log.parent.mkdir(parents=True)
    log.write_text("an older line\n")
    stand_in(monkeypatch, "raise SystemExit(3)")
    assert main(["start", "x"]) == 3
    assert capsys.readouterr().err == f"Sojourn did not start: see {log}.\n"


@pytest.mark.usefixtures("display", "started")
def test_an_app_that_never_answers_is_not_waited_for_for_ever(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = iter([0.0, 1.0, 5.0, 10.0])
    monkeypatch.setattr("sojourn.cli.launch.monotonic", lambda: next(clock))
    monkeypatch.setattr("sojourn.cli.launch.sleep", lambda _seconds: None)
    stand_in(monkeypatch, "")
    assert main(["start", "x"]) == 3
    assert "did not answer; see" in capsys.readouterr().err


def test_the_command_that_starts_the_app_is_sojourn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sojourn.py").write_text("raise SystemExit('a stranger')")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(map(os.path.abspath, sys.path)))
    told = subprocess.run(
        [*app_command(), "--version"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert told.stdout.startswith("sojourn ")
