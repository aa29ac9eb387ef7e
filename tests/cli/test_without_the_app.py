"""What the command line does by itself: become the app, start it, read the journal, export."""

import io
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
from sojourn.domain.ports import JournalBusyError
from sojourn.meeting_point import socket_name
from sojourn.paths import Paths, paths_of
from tests.cli.fake_app import FakeApp

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
    seen: list[Paths] = []

    def run(paths: Paths) -> int:
        seen.append(paths)
        return 0

    bootstrap.run = run  # type: ignore[attr-defined]
    mine = str(tmp_path / "mine")
    assert main(["--profile", mine]) == 0
    assert seen == [paths_of(mine)]


@linux_only
@pytest.mark.parametrize("argv", [[], ["start", "x"]])
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
def test_start_starts_the_app_in_its_own_session(
    started: list["subprocess.Popen[bytes]"],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    mine = tmp_path / "deep" / "mine"
    name = socket_name(str(mine))
    stand_in(monkeypatch, APP_THAT_ANSWERS_ONCE.format(name=name))
    assert main(["start", "x", "--profile", str(mine)]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert f" {started[0].pid} visits wait" in told.out
    assert started[0].args[-2:] == ["--profile", str(mine)]  # type: ignore[index]
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
    stand_in(monkeypatch, "raise SystemExit(3)")
    assert main(["start", "x"]) == 3
    assert str(paths_of().log_file) in capsys.readouterr().err


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


WEEK: dict[str, Any] = {
    "week_start": "2026-03-30",
    "days": [
        {
            "date": "2026-03-30",
            "minutes": {"LinkedIn": 75.5, "forum": 20.0},
            "overrun_minutes": 5.0,
        },
        {"date": "2026-03-31", "minutes": {}, "overrun_minutes": 0.0},
    ],
    "totals": {
        "minutes": 95.5,
        "sessions": 3,
        "overrun_minutes": 5.0,
        "met": 1,
        "partly": 0,
        "missed": 1,
        "changed": 0,
        "unreflected": 1,
        "not_now": 1,
    },
    "outcomes": {"conversation": 2, "lead": 1, "juggling": 4},
    "platforms": [
        {
            "platform": "LinkedIn",
            "minutes": 75.5,
            "sessions": 2,
            "outcomes": {"conversation": 2, "lead": 1},
            "minutes_per_conversation": 37.75,
        },
        {
            "platform": "forum",
            "minutes": 20.0,
            "sessions": 1,
            "outcomes": {},
            "minutes_per_conversation": None,
        },
    ],
}


def test_the_week_in_words(bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    asked: list[Any] = []

    def answer_offline(request: dict[str, Any], paths: Paths) -> dict[str, Any]:
        asked.append((request, paths))
        return {"exit": 0, "data": WEEK}

    bootstrap.answer_offline = answer_offline  # type: ignore[attr-defined]
    assert main(["week", "--start", "2026-03-30"]) == 0
    assert asked == [({"command": "week", "arguments": {"start": "2026-03-30"}}, paths_of())]
    assert capsys.readouterr().out.splitlines() == [
        (
            "Week from 2026-03-30: 2 conversations, 1 lead, 4 juggling, in 1 h 36 min; "
            "most of it on LinkedIn."
        ),
        (
            "3 visits: 1 met, 1 not this time, 1 waiting for a reflection; 5 minutes over; "
            "1 visit turned down."
        ),
        "",
        "LinkedIn: 1 h 16 min in 2 visits; 2 conversations, 1 lead; 38 minutes per conversation.",
        "forum: 20 minutes in 1 visit.",
        "",
        "2026-03-30  LinkedIn 1 h 16 min, forum 20 minutes; 5 minutes over",
    ]


def test_a_week_of_nothing(bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    empty = {
        **WEEK,
        "days": [],
        "totals": dict.fromkeys(WEEK["totals"], 0),
        "outcomes": {},
        "platforms": [],
    }
    bootstrap.answer_offline = lambda _request, _paths: {  # type: ignore[attr-defined]
        "exit": 0,
        "data": empty,
    }
    assert main(["week"]) == 0
    assert capsys.readouterr().out == "Week from 2026-03-30: nothing kept.\n"


def test_the_doctors_findings(bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    findings = {
        "versions": {"sojourn": "0.1.0", "qt": "6.11"},
        "journal_check": "ok",
        "tray": True,
        "notification_ways": ["bus", "plyer"],
        "problems": [],
        "session": None,
    }
    bootstrap.answer_offline = lambda _request, _paths: {  # type: ignore[attr-defined]
        "exit": 0,
        "data": findings,
    }
    assert main(["doctor"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "versions:",
        "  sojourn: 0.1.0",
        "  qt: 6.11",
        "journal check: ok",
        "tray: yes",
        "notification ways: bus, plyer",
        "problems: none",
        "session: not known",
    ]


def test_reflect_works_without_the_app(
    bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    bootstrap.answer_offline = lambda _request, _paths: {  # type: ignore[attr-defined]
        "exit": 1,
        "error": {"code": "nothing-to-reflect", "field": "session"},
    }
    assert main(["reflect", "--verdict", "partly"]) == 1
    assert capsys.readouterr().err == "No session waits for a reflection.\n"


def kept(text: str) -> Any:  # noqa: ANN401 - stands in for a function of bootstrap
    def export(_paths: Paths, kind: str, output: Path | None) -> None:
        if output is None:
            sys.stdout.write(f"{kind} {text}\r\n")
        else:
            output.write_text(f"{kind} {text}", encoding="utf-8")

    return export


@pytest.mark.parametrize("before", [None, "what was there"])
def test_an_export_is_ours_alone(
    before: str | None, bootstrap: ModuleType, tmp_path: Path, app: FakeApp
) -> None:
    bootstrap.export = kept("Zoë")  # type: ignore[attr-defined]
    app.answers()
    target = tmp_path / "out" / "all.json"
    target.parent.mkdir()
    if before is not None:
        target.write_text(before)
    assert main(["export", "--format", "json", "-o", str(target)]) == 0
    assert target.read_text(encoding="utf-8") == "json Zoë"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(target.parent.iterdir()) == [target]
    assert [one["command"] for one in app.requests] == ["save"]


@pytest.mark.parametrize(
    ("error", "code"), [(JournalBusyError(), 3), (OSError(28, "No space left on device"), 3)]
)
def test_an_export_that_fails_leaves_the_file_as_it_was(
    error: Exception,
    code: int,
    bootstrap: ModuleType,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def export(_paths: Paths, _kind: str, output: Path | None) -> None:
        assert output is not None
        output.write_text("half")
        raise error

    bootstrap.export = export  # type: ignore[attr-defined]
    target = tmp_path / "all.csv"
    target.write_text("whole")
    assert main(["export", "--format", "csv", "-o", str(target)]) == code
    assert target.read_text() == "whole"
    assert [one for one in tmp_path.iterdir() if one.is_file()] == [target]
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("name", ["", "no/such/folder/file", "\0", "x" * 5000])
def test_where_nothing_can_be_written(
    name: str, bootstrap: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bootstrap.export = kept("")  # type: ignore[attr-defined]
    assert main(["export", "--format", "csv", "-o", str(tmp_path / name)]) == 2
    told = capsys.readouterr().err
    assert told.startswith("sojourn export: --output")
    assert told.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@linux_only
def test_a_device_is_written_to_and_stays_a_device(bootstrap: ModuleType) -> None:
    bootstrap.export = kept("")  # type: ignore[attr-defined]
    assert main(["export", "--format", "csv", "-o", os.devnull]) == 0
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@pytest.mark.parametrize("output", [[], ["-o", "-"]])
def test_an_export_to_stdout_is_utf8_whatever_the_locale(
    output: list[str], bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    bootstrap.export = kept("Zoë")  # type: ignore[attr-defined]
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, "ascii", newline="\r\n"))
    assert main(["export", "--format", "csv", *output]) == 0
    assert raw.getvalue() == "csv Zoë\r\n".encode()


def test_an_app_that_cannot_save_stops_the_export(
    app: FakeApp, bootstrap: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bootstrap.export = kept("")  # type: ignore[attr-defined]
    app.reply = lambda _request: b""
    assert main(["export", "--format", "json", "-o", str(tmp_path / "a")]) == 3
    assert "did not answer" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
