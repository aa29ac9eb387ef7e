"""Backups, restoring, importing and erasing on the command line: what is sent and what is told."""

import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sojourn.cli import main
from tests.cli.fake_app import FakeApp

BACKUP = {
    "file": "/b/journal-2026-11-16T08-05-00Z.sqlite",
    "made_at": "2026-11-16T09:05:00+01:00",
    "sessions": 1,
    "size": 40_960,
    "kind": "daily",
}
RESTORED = {**BACKUP, "saved": "/b/it's before.sqlite", "profile": None}
IMPORTED = {"added": 3, "changed": 0, "same": 2}
SCHEMAS = (
    "as schema 9; this one knows them up to 2; nothing was changed. Install the newer Sojourn."
)
LISTED = f"""\
2026-11-16 09:05, 1 session, 41 kB: {BACKUP["file"]}
2026-11-16 09:05, 1200 sessions, 12.3 MB, before a restore: {BACKUP["file"]}
"""
UNDO = f"""\
Restored the journal of 2026-11-16 09:05, 1 session, from {BACKUP["file"]}.
Undo with: sojourn restore '/b/it'"'"'s before.sqlite'
"""
ERASED = {"kind": "person", "name": "Ana", "sessions": 0, "backups": False, "left": []}


@pytest.mark.parametrize(
    ("argv", "data", "sent"),
    [
        (["backup"], BACKUP, {}),
        (["backup", "--list"], {"backups": []}, {"list": True}),
        (["restore"], RESTORED, {"file": "latest"}),
        (["restore", "latest"], RESTORED, {"file": "latest"}),
        (["restore", "/b/one.sqlite"], RESTORED, {"file": "/b/one.sqlite"}),
        (["import", "/b/all.json"], IMPORTED, {"file": "/b/all.json"}),
        (
            ["erase", "--person", " Ana  Lee", "--yes"],
            ERASED,
            {"kind": "person", "name": "Ana Lee"},
        ),
        (["erase", "--session", "3f1c", "--yes"], ERASED, {"kind": "session", "name": "3f1c"}),
        (["erase", "--platform", "Forum", "--yes"], ERASED, {"kind": "platform", "name": "Forum"}),
        (
            ["erase", "--everything", "--backups", "--yes"],
            ERASED,
            {"kind": "everything", "backups": True},
        ),
    ],
)
def test_what_is_asked_of_the_app(
    argv: list[str], data: dict[str, Any], sent: dict[str, Any], app: FakeApp
) -> None:
    app.answers(data=data)
    assert main(argv) == 0
    assert [(one["command"], one["arguments"]) for one in app.requests] == [(argv[0], sent)]


def test_a_file_is_named_from_where_the_person_stands(
    app: FakeApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app.answers(data=IMPORTED)
    assert main(["import", "all.json"]) == 0
    app.answers(data=RESTORED)
    assert main(["restore", "~/b.sqlite"]) == 0
    assert [one["arguments"]["file"] for one in app.requests] == [
        str(tmp_path / "all.json"),
        str(Path.home() / "b.sqlite"),
    ]


@pytest.mark.parametrize(
    ("argv", "data", "told"),
    [
        (["backup"], BACKUP, f"{BACKUP['file']}\n"),
        (
            ["backup", "--list"],
            {
                "backups": [
                    BACKUP,
                    {**BACKUP, "sessions": 1200, "size": 12_345_678, "kind": "before-restore"},
                ]
            },
            LISTED,
        ),
        (["backup", "--list"], {"backups": []}, "There is no backup yet.\n"),
        (
            ["restore"],
            RESTORED,
            UNDO,
        ),
        (
            ["restore", "/x.sqlite"],
            {"file": "/x.sqlite", "made_at": None, "sessions": None, "saved": None},
            "Restored from /x.sqlite.\n",
        ),
        (
            ["restore", "/x.sqlite"],
            RESTORED | {"made_at": None, "file": "/x", "saved": "/y", "profile": "/my home"},
            "Restored from /x.\nUndo with: sojourn restore --profile '/my home' /y\n",
        ),
        (["import", "x"], IMPORTED, "Taken in: 3 entries are new; 2 as before.\n"),
        (
            ["import", "x"],
            {"added": 1, "changed": 1, "same": 0},
            "Taken in: 1 entry is new, 1 entry has changed.\n",
        ),
        (
            ["import", "x"],
            {"added": 0, "changed": 0, "same": 5},
            "Everything in it is kept already; nothing was changed.\n",
        ),
        (
            ["erase", "--person", "Ana", "--yes"],
            ERASED,
            "Ana is erased. Backups made before still have it; --backups erases it there too.\n",
        ),
        (
            ["erase", "--everything", "--backups", "--yes"],
            ERASED | {"kind": "everything", "name": "", "backups": True},
            "Everything is erased, from the backups too.\n",
        ),
        (
            ["erase", "--platform", "Forum", "--backups", "--yes"],
            ERASED | {"kind": "platform", "name": "Forum", "backups": True, "left": ["/b/x"]},
            "Forum is erased with its sessions, but these backups could not be changed: /b/x.\n",
        ),
    ],
)
def test_what_is_told(
    argv: list[str],
    data: dict[str, Any],
    told: str,
    app: FakeApp,
    capsys: pytest.CaptureFixture[str],
) -> None:
    app.answers(data=data)
    assert main(argv) == 0
    assert capsys.readouterr() == (told, "")


def test_the_list_as_json(app: FakeApp, capsys: pytest.CaptureFixture[str]) -> None:
    app.answers(data={"backups": [BACKUP]})
    assert main(["backup", "--list", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"backups": [BACKUP]}


@pytest.mark.parametrize(
    ("argv", "code", "error", "told"),
    [
        (
            ["restore"],
            1,
            {"code": "session-on", "field": "session"},
            "A session is on; start Sojourn if it is not running, wrap up, then restore.",
        ),
        (
            ["erase", "--everything", "--yes"],
            1,
            {"code": "session-on", "field": "session"},
            "A session is on; start Sojourn if it is not running, wrap up, then erase.",
        ),
        (
            ["restore"],
            1,
            {"code": "no-backup", "field": "file"},
            "There is no backup yet; sojourn backup makes one.",
        ),
        (
            ["restore", "/x"],
            2,
            {"code": "no-file", "field": "file", "value": "/x"},
            "sojourn restore: there is no file /x.",
        ),
        (
            ["restore", "/x"],
            2,
            {"code": "not-a-backup", "field": "file", "value": "/x"},
            "sojourn restore: /x is no sound backup of a journal; nothing was changed.",
        ),
        (
            ["restore", "/x"],
            2,
            {"code": "newer-journal", "field": "file", "value": "/x", "limit": [9, 2]},
            f"sojourn restore: /x was written by a newer Sojourn, {SCHEMAS}",
        ),
        (
            ["backup"],
            3,
            {"code": "journal-busy", "field": "file"},
            "The journal is busy just now; try again in a moment.",
        ),
        (
            ["backup"],
            3,
            {"code": "disk", "field": "file", "value": "/b: No space left on device"},
            "That could not be written: /b: No space left on device; nothing was changed.",
        ),
        (
            ["erase", "--person", "Zoë", "--yes"],
            2,
            {"code": "unknown", "field": "person", "value": "Zoë"},
            "sojourn erase: --person 'Zoë' is not known.",
        ),
    ],
)
def test_every_refusal_is_one_sentence(  # noqa: PLR0917
    argv: list[str],
    code: int,
    error: dict[str, Any],
    told: str,
    app: FakeApp,
    capsys: pytest.CaptureFixture[str],
) -> None:
    app.answers(code, error=error)
    assert main(argv) == code
    assert capsys.readouterr() == ("", f"{told}\n")


def test_bad_rows_are_named_by_line_and_field(
    app: FakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [{"line": at, "field": "span.length_ms", "why": "is no number"} for at in range(3, 15)]
    error: dict[str, Any] = {"code": "bad-rows", "field": "file", "value": "/a.json"}
    app.answers(2, error=error | {"limit": {"rows": rows, "count": 40}})
    assert main(["import", "/a.json"]) == 2
    told = capsys.readouterr().err.splitlines()
    assert told[0] == (
        "sojourn import: /a.json: 40 things in it cannot be taken; nothing was taken in."
    )
    assert told[1] == "  line 3: span.length_ms is no number"
    assert told[-1] == "  and 30 more"
    assert len(told) == 12
    whole = {"line": 0, "field": "", "why": "the file is too large"}
    app.answers(2, error=error | {"limit": {"rows": [whole], "count": 1}})
    assert main(["import", "/a.json"]) == 2
    told = capsys.readouterr().err.splitlines()
    assert told == ["sojourn import: /a.json, the file is too large; nothing was taken in."]


@pytest.mark.parametrize(
    "argv",
    [
        ["erase", "--everything"],
        ["erase", "--person", "Ana", "--backups"],
        ["erase"],
        ["erase", "--yes"],
        ["erase", "--person", "Ana", "--everything", "--yes"],
        ["erase", "--person", " ", "--yes"],
        ["import"],
        ["restore", ""],
        ["restore", "a", "b"],
    ],
)
def test_what_is_not_clearly_meant_is_not_asked(
    argv: list[str], app: FakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(argv) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert app.requests == []
    if argv[:2] == ["erase", "--everything"]:
        assert "--yes" in told.err


@pytest.mark.parametrize("argv", [["backup"], ["restore"], ["import", "x"]])
def test_without_the_app_it_is_done_all_the_same(
    argv: list[str], bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []

    def answer_offline(request: dict[str, Any], _paths: object) -> dict[str, Any]:
        asked.append(request["command"])
        return {"exit": 0, "data": {**RESTORED, **IMPORTED}}

    bootstrap.answer_offline = answer_offline  # type: ignore[attr-defined]
    assert main(argv) == 0
    assert asked == [argv[0]]
    assert capsys.readouterr().out
