"""How a command line ends whatever happens: an exit code, never a traceback for the person."""

import io
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sojourn.cli import main
from tests.cli.fake_app import FakeApp

COMMANDS = (
    *("start", "status", "pause", "resume", "switch", "extend", "finish", "reflect"),
    *("add", "outcome", "week", "export", "doctor", "quit"),
)
OPTIONS = (
    *("--platform", "--purpose", "--for-whom", "--length", "--reason", "--session", "--verdict"),
    *("--outcome", "--pull", "--energy", "--lesson", "--next-step", "--start", "--format"),
    *("--ago", "--instead", "--again", "--at", "--timebox", "--phone", "--note"),
    *("--json", "--profile", "--help", "--version", "-h", "--", "-"),
)
VALUES = (
    *("15m", "-5m", "0s", "met", "better", "lead=2", "feed:declined", "json", "2026-03-30"),
    *("09:00", "2026-11-16 09:00", "2026-11-16T09:00Z"),
)
STATUS_DOES_WITHOUT = {"argparse", "pathlib", "typing", "datetime", "sojourn.cli.refusals"}
WORDS = st.one_of(
    st.sampled_from((*COMMANDS, *OPTIONS, *VALUES)), st.text(), st.text("\0\n\ud800\x1b-=:5m")
)


@pytest.fixture
def offline(bootstrap: ModuleType) -> None:
    nothing = {"exit": 1, "error": {"code": "nothing-to-reflect", "field": "session"}}
    bootstrap.answer_offline = lambda _request, _paths: nothing  # type: ignore[attr-defined]
    bootstrap.export = lambda _paths, _kind, _output: None  # type: ignore[attr-defined]


@pytest.mark.usefixtures("offline")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(argv=st.lists(WORDS, max_size=6).filter(lambda argv: "-o" not in argv))
def test_whatever_is_typed(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code = main(argv)
    told = capsys.readouterr()
    assert code in {0, 1, 2, 3}
    assert "Traceback" not in told.err
    assert told.err.count("\n") <= 1
    assert bool(told.err) is (code > 0 and "No session" not in told.out and "idle" not in told.out)


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe without a reader")
def test_a_reader_that_leaves_is_no_mistake(app: FakeApp, monkeypatch: pytest.MonkeyPatch) -> None:
    app.answers(data={"phase": "idle", "session": None, "unreflected": 0})
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w") as nobody_reads:
        monkeypatch.setattr(sys, "stdout", nobody_reads)
        assert main(["status"]) == 0


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full")
def test_a_full_disk_is_told(app: FakeApp, capsys: pytest.CaptureFixture[str]) -> None:
    app.answers(data={"phase": "idle", "session": None, "unreflected": 0})
    with pytest.MonkeyPatch.context() as patch, open("/dev/full", "w") as full:  # noqa: PTH123
        patch.setattr(sys, "stdout", full)
        assert main(["status"]) == 3
    assert capsys.readouterr().err == "sojourn: No space left on device.\n"


def test_ctrl_c_is_quiet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("sojourn.cli.status.ask", interrupted)
    assert main(["status"]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_bug_is_not_a_no(bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(*_arguments: object) -> None:
        raise ZeroDivisionError

    bootstrap.answer_offline = broken  # type: ignore[attr-defined]
    assert main(["week"]) == 3
    assert capsys.readouterr().err.endswith("ZeroDivisionError\n")


@pytest.mark.parametrize("argv", [["status", "--json"], ["status"], ["pause"], ["dance"]])
def test_without_any_output_as_sojournw_has_none(
    argv: list[str], app: FakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.answers(1, data={"phase": "idle", "session": None, "unreflected": 0})
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(argv) in {1, 2}


def test_a_name_outside_the_locale_is_told_as_well_as_it_can_be(
    app: FakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = {"platform": "Zoë", "remaining_s": 60, "overrun_s": 0, "will_do": "chat"}
    app.answers(data={"phase": "running", "session": session, "unreflected": 0})
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, "ascii"))
    assert main(["status"]) == 0
    assert raw.getvalue().split() == [b"Zo?,", b"1", b"minute", b"left:", b"chat."]


@pytest.mark.parametrize(
    ("run", "kept_out"),
    [
        ("import sojourn.cli", {"argparse", "json", "socket", "sojourn.domain.refusal"}),
        ("from sojourn.cli import main; main(['status'])", STATUS_DOES_WITHOUT),
        ("from sojourn.cli import main; main(['pause'])", set()),
    ],
)
def test_what_is_loaded(run: str, kept_out: set[str]) -> None:
    heavy = {"PySide6", "peewee", "plyer", "tomlkit", "sojourn.bootstrap", *kept_out}
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path)),
        "HOME": str(Path.cwd()),
    }
    seen = subprocess.run(
        [sys.executable, "-c", f"import sys; {run}; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    assert heavy & set(seen.stdout.split()) == set()
    assert "sojourn.cli" in seen.stdout.split()
