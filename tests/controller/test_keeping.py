"""Backups, restoring, importing and erasing in the running app, over a real journal."""

import json
from pathlib import Path
from typing import Any

import pytest

from sojourn.domain.outcome import Reflection
from sojourn.storage.database import open_for_reading
from sojourn.storage.export import export_json
from tests.controller.house import INTENTION, House
from tests.manual_clock import MINUTE


def visited(house: House) -> str:
    """Begin and end a visit, which then waits for its reflection; give its key."""
    key = house.start().key
    house.pass_time(10 * MINUTE)
    house.ask("finish")
    return key


def test_a_backup_is_made_and_listed(house: House, tmp_path: Path) -> None:
    visited(house)
    made = house.ask("backup")
    assert made["exit"] == 0
    backup = made["data"]
    assert Path(backup["file"]).parent == tmp_path / "backups"
    assert (backup["sessions"], backup["made_at"]) == (1, "2026-11-16T09:15:00+01:00")
    assert house.ask("backup", list=True)["data"] == {"backups": [backup]}


def test_a_backup_during_a_visit_has_its_time_up_to_now(house: House, tmp_path: Path) -> None:
    house.start()
    house.clock.advance(7_000)
    file = Path(house.ask("backup")["data"]["file"])
    database = open_for_reading(file)
    (tmp_path / "b.json").touch()
    with (tmp_path / "b.json").open("w", encoding="utf-8", newline="") as stream:
        export_json(database, stream)
    database.close()
    (span,) = json.loads((tmp_path / "b.json").read_text(encoding="utf-8"))["tables"]["span"]
    assert span["length_ms"] == 7_000


def test_restoring_shows_the_journal_of_then_and_can_be_undone(house: House) -> None:
    first = visited(house)
    backup = house.ask("backup")["data"]["file"]
    second = visited(house)
    assert house.screens.tray.unreflected == 2
    answer = house.ask("restore", file=backup)
    assert (answer["exit"], answer["data"]["sessions"]) == (0, 1)
    assert [one.key for one in house.journal.unreflected()] == [first]
    assert house.screens.tray.unreflected == 1
    # The journal goes on working: a reflection and a visit are kept in the restored one.
    house.ask("reflect", verdict="met")
    third = visited(house)
    assert [one.key for one in house.journal.unreflected()] == [third]
    undone = house.ask("restore", file=answer["data"]["saved"])
    assert undone["exit"] == 0
    assert [one.key for one in house.journal.unreflected()] == [first, second]


def test_a_restored_journal_takes_up_the_visit_that_was_on_then(house: House) -> None:
    key = house.start().key
    backup = house.ask("backup")["data"]["file"]
    house.ask("finish")
    house.ask("restore", file=backup)
    assert house.visit.session is not None
    assert house.visit.session.key == key


def test_a_reflection_open_on_the_screen_closes_with_its_visit(house: House) -> None:
    backup = house.ask("backup")["data"]["file"]
    key = visited(house)
    house.reflections.open_latest()
    assert key in house.screens.reflections
    house.ask("restore", file=backup)
    assert house.screens.reflections == {}
    answer = house.ask("reflect", verdict="met", session=key)
    assert (answer["exit"], answer["error"]["code"]) == (2, "unknown")


def test_the_open_week_follows_a_restoring(house: House) -> None:
    backup = house.ask("backup")["data"]["file"]
    visited(house)
    house.week_pages.open()
    assert house.screens.week is not None
    before = house.screens.week
    house.ask("restore", file=backup)
    assert house.screens.week != before


@pytest.mark.parametrize(
    ("command", "arguments"),
    [("restore", {}), ("erase", {"kind": "everything"})],
)
def test_nothing_is_exchanged_or_erased_while_a_visit_is_on(
    house: House, command: str, arguments: dict[str, Any]
) -> None:
    house.ask("backup")
    house.start()
    answer = house.ask(command, **arguments)
    assert (answer["exit"], answer["error"]["code"]) == (1, "session-on")
    assert house.visit.session is not None
    assert house.journal.unfinished() is not None


def test_one_thing_after_the_other(house: House) -> None:
    visited(house)
    house.ask("backup")
    house.worker.held = True
    answers: list[Any] = []
    for command, arguments in (("erase", {"kind": "everything"}), ("restore", {})):
        later = house.commands.respond({"command": command, "arguments": arguments})
        assert callable(later)
        later(answers.append)
    house.worker.let_go()
    assert [one["exit"] for one in answers] == [0, 0]
    assert len(house.journal.unreflected()) == 1


def test_a_visit_that_begins_meanwhile_stops_a_restoring(house: House) -> None:
    visited(house)
    house.ask("backup")
    house.worker.held = True
    answers: list[Any] = []
    later = house.commands.respond({"command": "restore", "arguments": {}})
    assert callable(later)
    later(answers.append)
    key = house.start().key
    house.worker.let_go()
    (answer,) = answers
    assert (answer["exit"], answer["error"]["code"]) == (1, "session-on")
    assert house.visit.session is not None
    unfinished = house.journal.unfinished()
    assert unfinished is not None
    assert unfinished.key == key
    house.ask("finish")
    assert len(house.journal.unreflected()) == 2


def test_what_is_noted_while_a_restoring_is_made_ready_is_saved_with_the_rest(
    house: House,
) -> None:
    backup = house.ask("backup")["data"]["file"]
    house.worker.held = True
    answers: list[Any] = []
    later = house.commands.respond({"command": "restore", "arguments": {"file": backup}})
    assert callable(later)
    later(answers.append)
    key = visited(house)
    house.worker.let_go()
    (answer,) = answers
    assert house.journal.unreflected() == ()
    house.worker.held = False
    assert house.ask("restore", file=answer["data"]["saved"])["exit"] == 0
    assert [one.key for one in house.journal.unreflected()] == [key]


def test_an_answer_comes_when_the_work_is_done(house: House) -> None:
    house.worker.held = True
    answers: list[Any] = []
    later = house.commands.respond({"command": "backup", "arguments": {}})
    assert callable(later)
    later(answers.append)
    assert answers == []
    house.worker.let_go()
    assert [one["exit"] for one in answers] == [0]


@pytest.mark.parametrize(
    ("file", "exit_code", "code"),
    [
        ("latest", 1, "no-backup"),
        ("missing.sqlite", 2, "no-file"),
        ("text.sqlite", 2, "not-a-backup"),
    ],
)
def test_what_cannot_be_restored_changes_nothing(
    house: House, tmp_path: Path, file: str, exit_code: int, code: str
) -> None:
    key = visited(house)
    (tmp_path / "text.sqlite").write_text("a shopping list " * 300)
    answer = house.ask("restore", file=file if file == "latest" else str(tmp_path / file))
    assert (answer["exit"], answer["error"]["code"]) == (exit_code, code)
    assert [one.key for one in house.journal.unreflected()] == [key]
    visited(house)
    assert len(house.journal.unreflected()) == 2


def test_an_import_shows_what_came(house: House, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = House(tmp_path / "other")
    key = visited(other)
    with (tmp_path / "all.json").open("w", encoding="utf-8", newline="") as stream:
        export_json(other.open.database, stream)
    other.close()
    answer = house.ask("import", file=str(tmp_path / "all.json"))
    assert answer["exit"] == 0
    assert answer["data"]["added"]
    assert [one.key for one in house.journal.unreflected()] == [key]
    assert house.screens.tray.unreflected == 1
    again = house.ask("import", file=str(tmp_path / "all.json"))["data"]
    assert (again["added"], again["changed"]) == (0, 0)


def test_an_import_that_is_none_names_its_rows(house: House, tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text('{"what": 1}\n')
    answer = house.ask("import", file=str(tmp_path / "bad.json"))
    assert (answer["exit"], answer["error"]["code"]) == (2, "bad-rows")
    assert answer["error"]["limit"]["count"] == 1
    answer = house.ask("import", file=str(tmp_path / "missing.json"))
    assert (answer["exit"], answer["error"]["code"]) == (2, "no-file")


def test_what_is_erased_is_gone_from_the_screen_too(house: House) -> None:
    key = visited(house)
    house.reflections.open_latest()
    answer = house.ask("erase", kind="session", name=key)
    assert answer["exit"] == 0
    assert house.screens.reflections == {}
    assert house.screens.tray.unreflected == 0
    assert house.journal.session(key) is None
    # What the app still remembered of it cannot bring it back.
    assert house.ask("reflect", verdict="met", session=key)["error"]["code"] == "unknown"


def test_a_platform_and_everything(house: House) -> None:
    visited(house)
    assert [one.name for one in house.journal.platforms()] == [INTENTION.platform]
    assert house.ask("erase", kind="platform", name="forum")["exit"] == 0
    assert house.journal.platforms() == ()
    assert house.screens.tray.recent == ()
    key = visited(house)
    house.reflections.save(key, Reflection(verdict="met"))
    assert house.ask("erase", kind="everything")["exit"] == 0
    assert house.journal.session(key) is None
    visited(house)
    assert house.screens.tray.unreflected == 1


@pytest.mark.parametrize(
    ("arguments", "field", "code"),
    [
        ({"kind": "person", "name": "Nobody"}, "person", "unknown"),
        ({"kind": "session", "name": "3f1c"}, "session", "unknown"),
        ({"kind": "platform"}, "platform", "missing"),
        ({"kind": "mood", "name": "x"}, "kind", "unknown"),
        ({}, "kind", "unknown"),
    ],
)
def test_what_is_not_there_cannot_be_erased(
    house: House, arguments: dict[str, Any], field: str, code: str
) -> None:
    answer = house.ask("erase", **arguments)
    assert (answer["exit"], answer["error"]["field"], answer["error"]["code"]) == (2, field, code)


def test_what_nobody_foresaw_is_in_the_log(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("gone wrong")

    monkeypatch.setattr(house.keeping._keeper, "backup", broken)
    answer = house.ask("backup")
    assert (answer["exit"], answer["error"]["code"]) == (3, "failed")
    assert "gone wrong" in caplog.text


def test_an_import_with_a_visit_that_never_ended_takes_it_up(house: House, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = House(tmp_path / "other")
    key = other.start().key
    with (tmp_path / "all.json").open("w", encoding="utf-8", newline="") as stream:
        export_json(other.open.database, stream)
    other.close()
    assert house.ask("import", file=str(tmp_path / "all.json"))["exit"] == 0
    assert house.visit.session is not None
    assert house.visit.session.key == key
