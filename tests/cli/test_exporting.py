"""Exports: whole or not there, nobody else's to read, UTF-8 on stdout."""

import io
import os
import stat
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sojourn.cli import main
from sojourn.domain.ports import JournalBusyError
from sojourn.paths import Paths
from tests.cli.fake_app import FakeApp

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="devices of Linux")


def kept(text: str) -> Any:  # noqa: ANN401 - stands in for a function of bootstrap
    def export(_paths: Paths, kind: str, output: Path | None, *, marked: bool) -> None:
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
    def export(_paths: Paths, _kind: str, output: Path | None, **_: bool) -> None:
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
    seen: list[Path | None] = []
    bootstrap.export = lambda _paths, _kind, output, **_: seen.append(output)  # type: ignore[attr-defined]
    assert main(["export", "--format", "csv", "-o", os.devnull]) == 0
    assert seen == [Path(os.devnull)]
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@pytest.mark.parametrize("output", [[], ["-o", "-"], ["-o", "all.csv"]])
def test_bom_is_an_option_of_csv(
    output: list[str], bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks: list[bool] = []
    bootstrap.export = lambda *_, marked: marks.append(marked)  # type: ignore[attr-defined]
    monkeypatch.chdir(tmp_path)
    assert main(["export", "--format", "csv", *output]) == 0
    assert main(["export", "--format", "csv", "--bom", *output]) == 0
    assert marks == [False, True]


def test_json_has_no_bom(bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    bootstrap.export = kept("")  # type: ignore[attr-defined]
    assert main(["export", "--format", "json", "--bom"]) == 2
    assert capsys.readouterr().err == (
        "sojourn export: --bom is for --format csv alone; JSON begins without one.\n"
    )


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
    app.answers(3, error={"code": "failed", "field": "command"})
    assert main(["export", "--format", "json", "-o", str(tmp_path / "a")]) == 3
    assert "could not do that" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
