"""Backups, restoring, importing and erasing while no app runs."""

import errno
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sojourn.bootstrap import answer_offline, export, keeping, offline
from sojourn.bootstrap.keeping import JournalKeeper
from sojourn.cli.failure import Failure
from sojourn.desktop.instance import InstanceLock
from sojourn.domain.keeping import Erasure, Hindrance, Kind, NotDone, NotDoneError
from sojourn.domain.ports import JournalBusyError
from sojourn.paths import Paths, paths_of
from sojourn.storage import backups
from sojourn.storage.backups import Backups
from tests.controller.house import House
from tests.manual_clock import MINUTE, ManualClock


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return paths_of(str(tmp_path))


@pytest.fixture
def visited(tmp_path: Path) -> str:
    """Give the key of a visit in a closed journal."""
    house = House(tmp_path)
    key = house.start().key
    house.pass_time(10 * MINUTE)
    house.door.wrap_up()
    house.close()
    return key


def ask(paths: Paths, command: str, **arguments: Any) -> Any:  # noqa: ANN401 - JSON
    return answer_offline({"command": command, "arguments": arguments}, paths)


def visits(paths: Paths) -> int:
    sessions: int = ask(paths, "week", start="2026-11-16")["data"]["totals"]["sessions"]
    return sessions


def test_a_backup_is_made_listed_and_restored(paths: Paths, visited: str) -> None:
    made = ask(paths, "backup")
    assert made["exit"] == 0
    assert ask(paths, "backup", list=True)["data"]["backups"] == [made["data"]]
    assert ask(paths, "erase", kind="session", name=visited)["exit"] == 0
    assert visits(paths) == 0
    restored = ask(paths, "restore", file="latest")
    assert restored["data"]["file"] == made["data"]["file"]
    assert visits(paths) == 1
    # What was gone back from is no backup to go back to, unless it is named.
    assert ask(paths, "restore", file="latest")["data"]["file"] == made["data"]["file"]
    undone = ask(paths, "restore", file=restored["data"]["saved"])
    assert undone["exit"] == 0
    assert visits(paths) == 0


def test_a_broken_journal_can_be_replaced(paths: Paths, visited: str) -> None:
    ask(paths, "backup")
    paths.journal_file.write_text("rubbish " * 1000)
    assert ask(paths, "restore", file="latest")["exit"] == 0
    assert visits(paths) == 1


def test_an_export_comes_back(paths: Paths, visited: str, tmp_path: Path) -> None:
    export(paths, "json", tmp_path / "all.json")
    ask(paths, "erase", kind="everything")
    assert ask(paths, "import", file=str(tmp_path / "all.json"))["exit"] == 0
    assert visits(paths) == 1


def test_an_export_in_an_empty_profile_is_exported_again_byte_for_byte(
    paths: Paths, visited: str, tmp_path: Path
) -> None:
    empty = paths_of(str(tmp_path / "empty"))
    export(paths, "json", tmp_path / "all.json")
    assert ask(empty, "import", file=str(tmp_path / "all.json"))["exit"] == 0
    export(empty, "json", tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == (tmp_path / "all.json").read_bytes()


def test_what_is_erased_from_the_backups_too_is_in_no_file(
    paths: Paths, visited: str, tmp_path: Path
) -> None:
    ask(paths, "backup")
    answer = ask(paths, "erase", kind="session", name=visited, backups=True)
    assert (answer["exit"], answer["data"]["left"]) == (0, [])
    kept = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert not [file for file in kept if visited.encode() in file.read_bytes()]


@pytest.mark.parametrize(
    ("command", "arguments", "exit_code", "code"),
    [
        ("backup", {}, 1, "no-journal"),
        ("restore", {}, 1, "no-backup"),
        ("restore", {"file": "/no/such/file"}, 2, "no-file"),
        ("erase", {"kind": "everything"}, 1, "no-journal"),
        ("import", {"file": "/no/such/file"}, 2, "no-file"),
    ],
)
def test_an_empty_profile(
    paths: Paths, command: str, arguments: dict[str, str], exit_code: int, code: str
) -> None:
    answer = ask(paths, command, **arguments)
    assert (answer["exit"], answer["error"]["code"]) == (exit_code, code)
    assert not paths.journal_file.exists()


@pytest.mark.parametrize("command", ["backup", "restore", "import", "erase"])
def test_nothing_is_done_behind_the_apps_back(paths: Paths, visited: str, command: str) -> None:
    before = paths.journal_file.read_bytes()
    lock = InstanceLock(paths.lock_file)
    assert lock.take()
    with pytest.raises(Failure) as failure:
        ask(paths, command, kind="everything", file="latest")
    lock.release()
    assert failure.value.code == 3
    assert paths.journal_file.read_bytes() == before


@pytest.mark.parametrize(
    ("command", "arguments"),
    [("erase", {"kind": "everything"}), ("restore", {"file": "latest"})],
)
def test_a_visit_that_is_kept_stands_in_the_way(
    paths: Paths, tmp_path: Path, command: str, arguments: dict[str, str]
) -> None:
    house = House(tmp_path)
    house.start()
    house.ask("quit")
    house.close()
    ask(paths, "backup")
    answer = ask(paths, command, **arguments)
    assert (answer["exit"], answer["error"]["code"]) == (1, "session-on")
    assert len(ask(paths, "backup", list=True)["data"]["backups"]) == 1


def test_a_newer_file_and_a_newer_journal_are_told_apart(paths: Paths, visited: str) -> None:
    backup = ask(paths, "backup")["data"]["file"]
    for file in (backup, str(paths.journal_file)):
        connection = sqlite3.connect(file)
        connection.execute("UPDATE schema_migration SET name = '0099_x' WHERE name LIKE '0002%'")
        connection.commit()
        connection.close()
    answer = ask(paths, "restore", file=backup)
    assert (answer["exit"], answer["error"]["code"]) == (2, "newer-journal")
    assert answer["error"]["limit"][0] == 99
    answer = ask(paths, "backup")
    assert (answer["exit"], answer["error"]["code"]) == (3, "journal-unusable")


@pytest.mark.parametrize("command", ["add", "backup", "import", "erase"])
def test_what_keeps_it_from_the_journal_is_told(
    paths: Paths, visited: str, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    def full(*_: object, **__: object) -> None:
        raise JournalBusyError("no", Hindrance.FULL)

    for module in (offline, keeping, backups):
        monkeypatch.setattr(module, "open_for_writing", full)
        monkeypatch.setattr(module, "open_for_reading", full, raising=False)
    words = {"platform": "Forum", "will_do": "x", "length_ms": MINUTE, "kind": "everything"}
    if command == "add":
        with pytest.raises(Failure, match="the disk is full"):
            ask(paths, command, **words)
        return
    answer = ask(paths, command, **words, file=str(paths.journal_file))
    assert (answer["exit"], answer["error"]["value"]) == (3, "full")


@pytest.mark.parametrize("is_open", [True, False])
def test_a_journal_that_went_away_under_the_app_is_told_as_that(
    paths: Paths, visited: str, *, is_open: bool
) -> None:
    export(paths, "json", paths.backups.parent / "all.json")
    keeper = JournalKeeper(paths, (lambda _ready, _do: None) if is_open else None)
    paths.journal_file.unlink()
    moment = ManualClock().now()
    ways: list[Callable[[], object]] = [
        lambda: keeper.backup(moment),
        lambda: keeper.erase(Erasure(Kind.EVERYTHING)),
    ]
    if is_open:
        ways.append(lambda: keeper.take_in(str(paths.backups.parent / "all.json"), moment))
    told = (NotDone.BUSY, Hindrance.GONE) if is_open else (NotDone.NO_JOURNAL, "")
    for way in ways:
        with pytest.raises(NotDoneError) as error:
            way()
        assert (error.value.why, error.value.value) == told
        assert not paths.journal_file.exists()


def test_a_disk_without_room_for_a_backup_is_told_as_full(
    paths: Paths, visited: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "/b")

    monkeypatch.setattr(Backups, "make_apart", full)
    error = ask(paths, "backup")["error"]
    assert (error["code"], error["value"]) == ("disk", "/b: No space left on device")
    assert error["limit"] == "full"
