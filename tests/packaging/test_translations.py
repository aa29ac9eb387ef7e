"""What `dev.py translate --check` finds; the tools of Qt themselves are not called here."""

from pathlib import Path

import pytest

import translations
from translations import differences, translate, unfinished

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>TrayMenu</name>
    <message><source>Quit</source><translation>Quitter</translation></message>
    <message><source>Pause</source><translation{state}></translation></message>
</context>
</TS>
"""
COMPLETE = TS.format(state="")
WAITING = TS.format(state=' type="unfinished"')


def lay(folder: Path, ts: str, qm: bytes) -> Path:
    folder.mkdir()
    (folder / "sojourn_fr.ts").write_text(ts)
    (folder / "sojourn_fr.qm").write_bytes(qm)
    return folder


def test_entries_that_wait_are_named_with_their_context() -> None:
    assert unfinished(WAITING) == ["TrayMenu: Pause"]
    assert unfinished(COMPLETE) == []


def test_files_in_step_are_no_problem(tmp_path: Path) -> None:
    committed, fresh = lay(tmp_path / "a", COMPLETE, b"qm"), lay(tmp_path / "b", COMPLETE, b"qm")
    assert differences(committed, fresh, ["sojourn_fr.ts"]) == []


def test_each_stale_missing_or_waiting_thing_is_a_problem(tmp_path: Path) -> None:
    committed, fresh = lay(tmp_path / "a", COMPLETE, b"old"), lay(tmp_path / "b", WAITING, b"new")
    assert differences(committed, fresh, ["sojourn_fr.ts"]) == [
        "sojourn_fr.ts is not up to date.",
        "sojourn_fr.qm is not up to date.",
        "sojourn_fr.ts has no finished translation of: TrayMenu: Pause",
    ]
    (committed / "sojourn_fr.qm").unlink()
    assert "sojourn_fr.qm is missing." in differences(committed, fresh, ["sojourn_fr.ts"])


@pytest.mark.parametrize("name", ["french", "../fr", "fr_fr", "--chekc", ""])
def test_what_is_no_language_changes_nothing(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(translations, "update", pytest.fail)
    assert translate([name]) == 2
    assert "is not a language" in capsys.readouterr().err


def test_a_check_leaves_the_committed_files_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    committed = lay(tmp_path / "committed", WAITING, b"qm")
    lay(tmp_path / "unused", WAITING, b"qm")
    monkeypatch.setattr(translations, "FOLDER", committed)
    monkeypatch.setattr(translations, "ALWAYS", ("fr",))

    def compile_each(files: object) -> None:
        for ts in list(files):  # type: ignore[call-overload]
            assert ts.parent != committed
            ts.with_suffix(".qm").write_bytes(b"qm")

    monkeypatch.setattr(translations, "update", compile_each)
    assert translate(["--check"]) == 1
    (committed / "sojourn_fr.ts").write_text(COMPLETE)
    assert translate(["--check"]) == 0
