"""What the command line is answered while no app runs."""

import json
from pathlib import Path
from typing import Any

import pytest

from sojourn.bootstrap import answer_offline, export
from sojourn.cli.failure import Failure
from sojourn.desktop.instance import InstanceLock
from sojourn.domain.settings import HIDE_WORDS
from sojourn.paths import Paths, paths_of
from sojourn.storage.settings_file import SettingsFile
from tests.controller.house import House
from tests.manual_clock import MINUTE
from tests.own_kinds import COFFEE, KEPT, TALK


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return paths_of(str(tmp_path))


@pytest.fixture
def visited(tmp_path: Path) -> House:
    """Give a closed house in which one visit waits for its reflection."""
    house = House(tmp_path)
    house.start()
    house.pass_time(10 * MINUTE)
    house.door.wrap_up()
    house.close()
    return house


def ask(paths: Paths, command: str, **arguments: Any) -> Any:  # noqa: ANN401 - JSON
    return answer_offline({"command": command, "arguments": arguments}, paths)


def test_the_week_of_an_empty_profile(paths: Paths) -> None:
    answer = ask(paths, "week", start="2026-11-16")
    assert answer["exit"] == 0
    assert answer["data"]["totals"]["sessions"] == 0
    assert len(answer["data"]["days"]) == 7
    assert not paths.journal_file.exists()


def test_the_week_of_a_journal(paths: Paths, visited: House) -> None:
    totals = ask(paths, "week", start="2026-11-16")["data"]["totals"]
    assert (totals["minutes"], totals["unreflected"]) == (10, 1)


def test_a_reflection(paths: Paths, visited: House, tmp_path: Path) -> None:
    answer = ask(paths, "reflect", verdict="met", outcomes=[["lead", 1]], pulls=[["feed", None]])
    assert answer["exit"] == 0
    assert answer["data"]["unreflected"] == 0
    house = House(tmp_path)
    kept = house.journal.session(answer["data"]["session"])
    house.close()
    assert kept is not None
    assert kept.reflection is not None
    assert kept.tally("lead") == 1
    again = ask(paths, "reflect", verdict="met")
    assert (again["exit"], again["error"]["code"]) == (1, "nothing-to-reflect")


@pytest.mark.parametrize(
    ("arguments", "code", "exit_code"),
    [
        ({"verdict": "won"}, "unknown", 2),
        ({"verdict": "met", "session": "nobody"}, "unknown", 2),
        ({"verdict": 3}, "wrong-type", 2),
    ],
)
def test_a_bad_reflection_changes_nothing(
    paths: Paths, visited: House, arguments: dict[str, Any], code: str, exit_code: int
) -> None:
    answer = ask(paths, "reflect", **arguments)
    assert (answer["exit"], answer["error"]["code"]) == (exit_code, code)
    assert ask(paths, "week", start="2026-11-16")["data"]["totals"]["unreflected"] == 1


def test_there_is_nothing_to_reflect_on_without_a_journal(paths: Paths) -> None:
    assert ask(paths, "reflect", verdict="met")["exit"] == 1
    assert not paths.journal_file.exists()


def test_no_reflection_is_written_behind_the_apps_back(paths: Paths, visited: House) -> None:
    lock = InstanceLock(paths.lock_file)
    assert lock.take()
    with pytest.raises(Failure) as failure:
        ask(paths, "reflect", verdict="met")
    lock.release()
    assert failure.value.code == 3


def test_a_broken_journal_is_named_and_left_alone(paths: Paths) -> None:
    paths.journal_file.write_text("not a journal at all, but a shopping list" * 100)
    before = paths.journal_file.read_bytes()
    for command in ("week", "reflect"):
        with pytest.raises(Failure) as failure:
            ask(paths, command, verdict="met") if command == "reflect" else ask(paths, command)
        assert failure.value.code == 3
        assert "journal.sqlite3" in failure.value.sentence
    assert paths.journal_file.read_bytes() == before


def test_export_to_a_file_and_to_stdout(
    paths: Paths, visited: House, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export(paths, "json", tmp_path / "out.json")
    export(paths, "json", None)
    told = capsys.readouterr().out
    assert (tmp_path / "out.json").read_text(encoding="utf-8") == told
    (session,) = json.loads(told)["tables"]["session"]
    assert session["will_do"] == "answer Ana's question"
    export(paths, "csv", None)
    assert "answer Ana's question" in capsys.readouterr().out


@pytest.mark.parametrize("to_stdout", [False, True])
def test_a_mark_leads_the_csv_a_spreadsheet_shall_open(
    *,
    to_stdout: bool,
    tmp_path: Path,
    visited: str,
    paths: Paths,
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = []
    for marked in (False, True):
        export(paths, "csv", None if to_stdout else tmp_path / "out.csv", marked=marked)
        written = (tmp_path / "out.csv").read_bytes() if not to_stdout else b""
        told.append(capsys.readouterr().out.encode() if to_stdout else written)
    plain, marked_csv = told
    assert plain.startswith(b"session,day,")
    assert marked_csv == b"\xef\xbb\xbf" + plain


def test_nothing_to_export(paths: Paths) -> None:
    with pytest.raises(Failure) as failure:
        export(paths, "json", None)
    assert failure.value.code == 1


def test_the_doctor_without_a_screen(
    paths: Paths, visited: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    data = ask(paths, "doctor")["data"]
    assert data["journal"]["faults"] == []
    assert data["versions"]["peewee"]
    assert data["folders"]["journal"] == str(paths.journal_file)
    seen = ("tray", "notifications", "idle", "sleep")
    assert [data[key] for key in seen] == [None, None, None, None]
    paths.journal_file.write_text("rubbish" * 1000)
    assert "journal.sqlite3" in ask(paths, "doctor")["data"]["journal"]


def test_words_are_hidden_without_the_app_too(paths: Paths) -> None:
    assert ask(paths, "discreet", on=True)["data"] == {"discreet": True, "until": None}
    assert SettingsFile(paths.settings_file).read().switch(HIDE_WORDS)
    assert ask(paths, "discreet", on=False)["data"]["discreet"] is False


def test_ones_own_kinds_are_known_without_the_app(paths: Paths, tmp_path: Path) -> None:
    house = House(tmp_path)
    for kind in KEPT:
        house.journal.keep_kind(kind, house.clock.now())
    house.close()
    assert ask(paths, "start", will_do="x", purpose="coffee & chat") == {"exit": 0, "data": {}}
    assert COFFEE.name in ask(paths, "start", will_do="x", purpose="fun")["error"]["limit"]
    answer = ask(paths, "outcome", kind="Talk given", platform="Forum", count=2)
    assert answer["data"]["outcome"] == TALK.key
    added = ask(
        paths,
        "add",
        will_do="meet",
        platform="Forum",
        purpose="Coffee & chat",
        at="2026-11-16T09:05+01:00",
        length_ms=5 * MINUTE,
        verdict="met",
        outcomes=[["Talk given", 1]],
    )
    assert added["exit"] == 0
    for command, arguments in (
        ("outcome", {"kind": "fame", "platform": "Forum"}),
        ("add", {"will_do": "x", "platform": "Forum", "purpose": "fun"}),
    ):
        assert ask(paths, command, **arguments)["error"]["code"] == "unknown"
    week = ask(paths, "week", start="2026-11-16")["data"]
    assert [one["name"] for one in week["named_outcomes"]] == ["Badge", "Talk given"]
