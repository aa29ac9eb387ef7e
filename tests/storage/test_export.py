"""What is written out is complete, always the same, and safe to open in a spreadsheet."""

import csv
import io
import json
import re
import shutil
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sojourn.domain.event import Count, Finish, Switch
from sojourn.domain.intention import Intention
from sojourn.domain.markup import defused
from sojourn.domain.outcome import Met, Outcome, Pull, Reflection
from sojourn.domain.session import started
from sojourn.storage import sessions
from sojourn.storage.database import Database, open_for_reading, open_for_writing
from sojourn.storage.export import CSV_COLUMNS, TABLES, export_csv, export_json
from sojourn.storage.journal import Journal
from tests.manual_clock import MINUTE, later, moment_at
from tests.storage.visits import Visit, happened, lived, running

HERE = Path(__file__).parent


def as_json(database: Database) -> str:
    stream = io.StringIO(newline="")
    export_json(database, stream)
    return stream.getvalue()


def as_csv(database: Database, *, marked: bool = False) -> list[dict[str, str]]:
    """Read a CSV as a spreadsheet does, which takes the mark away."""
    stream = io.StringIO(newline="")
    export_csv(database, stream, marked=marked)
    text = stream.getvalue().encode().decode("utf-8-sig" if marked else "utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_json_has_every_column_of_every_table(journal: Journal, database: Database) -> None:
    told = json.loads(as_json(database))
    assert told["format"] == "sojourn-journal"
    assert told["schema"] == database.schema
    everything = set(database._sqlite.get_tables()) - {"schema_migration"}
    assert set(told["tables"]) == everything
    lived(journal, Visit(outcomes=("learned",)))
    tables = json.loads(as_json(database))["tables"]
    for name, model, _ in TABLES:
        for row in tables[name]:
            assert set(row) == set(model._meta.fields), name
    assert len(tables["session"]) == len(tables["span"]) == len(tables["outcome"]) == 1


def test_an_empty_journal_is_written_too(database: Database) -> None:
    assert not any(json.loads(as_json(database))["tables"].values())
    assert as_csv(database) == []


def test_json_can_be_put_back_and_written_again_byte_for_byte(
    tmp_path: Path, database: Database
) -> None:
    old = tmp_path / "old.sqlite"
    shutil.copyfile(HERE / "journal-v1.sqlite", old)
    migrated = open_for_writing(old)
    text = as_json(migrated)
    migrated.close()
    tables = json.loads(text)["tables"]
    with database.writing(durable=False):
        for name, model, _ in TABLES:
            for row in tables[name]:
                database.run(model.insert(row))
    assert as_json(database) == text


def test_json_leaves_the_deleted_out_but_for_whom_the_living_name(
    journal: Journal, database: Database, path: Path
) -> None:
    gone = lived(journal, Visit(platform="Blog", outcomes=("lead",)))
    kept = lived(journal, Visit(reflection=Reflection("met", people=(Met("Ana"),))))
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE platform SET deleted_at = 1")
        connection.execute("UPDATE person SET deleted_at = 1")
        for table in ("span", "outcome"):
            connection.execute(
                f"UPDATE {table} SET deleted_at = 1 WHERE session_id = ?",  # noqa: S608
                [gone.key],
            )
        connection.execute("UPDATE session SET deleted_at = 1 WHERE key = ?", [gone.key])
    connection.close()
    tables = json.loads(as_json(database))["tables"]
    assert [row["key"] for row in tables["session"]] == [kept.key]
    assert [row["name"] for row in tables["platform"]] == ["Forum"]
    assert [row["name"] for row in tables["person"]] == ["Ana"]
    assert tables["outcome"] == []
    assert [row["session"] for row in as_csv(database)] == [kept.key]


def test_a_session_is_one_csv_row(journal: Journal, database: Database) -> None:
    told = Reflection(
        "partly",
        (("lead", 1),),
        "Ask\nfirst",
        "Write; soon",
        (Met("Ana", date(2026, 12, 1)), Met("Bo")),
        (Pull("feed", "declined"), Pull("habit", "accepted")),
        "better",
    )
    session = lived(journal, Visit(minutes=17, outcomes=("learned", "learned"), reflection=told))
    (row,) = as_csv(database)
    assert tuple(row) == CSV_COLUMNS
    assert row == {
        "session": session.key,
        "day": "2026-11-16",
        "started": "2026-11-16T09:05:00+01:00",
        "ended": "2026-11-16T09:22:00+01:00",
        "ended_by": "person",
        "platform": "Forum",
        "switched_to": "",
        "on_phone": "no",
        "purpose": "help",
        "for_whom": "Ana",
        "will_do": "answer Ana's question",
        "planned_minutes": "15.00",
        "timebox_minutes": "15.00",
        "minutes": "17.00",
        "before_minutes": "0.00",
        "overrun_minutes": "2.00",
        "extensions": "",
        "verdict": "partly",
        "outcomes": "learned 2; lead 1",
        "pulls": "feed declined; habit accepted",
        "energy": "better",
        "lesson": "Ask\nfirst",
        "next_step": "Write; soon",
        "people": "Ana (2026-12-01); Bo",
    }


def test_a_real_day_is_one_csv_row_too(journal: Journal, database: Database) -> None:
    moment = moment_at("2026-11-16 09:05")
    intention = Intention("Forum", "help", "answer", 10 * MINUTE)
    session = started(str(uuid4()), intention, moment, ago_ms=20 * MINUTE)
    session = replace(session, on_phone=True)
    for minutes, event in (
        (4, lambda at: Count(at, "lead")),
        (5, lambda at: Switch(at, "Choir")),
        (6, lambda at: Count(at, "lead")),
        (12, Finish),
    ):
        session = happened(journal, session, event(later(moment, minutes * MINUTE)))
    late = Outcome("lead", 2, "Forum", moment.utc_ms, date(2026, 11, 19), 3600)
    journal.keep_outcome(late, session.key, moment)
    journal.keep_outcome(late, "", moment)
    (row,) = as_csv(database)
    told = {name: row[name] for name in ("platform", "switched_to", "on_phone", "outcomes")}
    assert told == {
        "platform": "Forum",
        "switched_to": "Choir",
        "on_phone": "yes",
        "outcomes": "lead 2; lead 2 later (2026-11-19)",
    }
    told_minutes = [row[f"{name}minutes"] for name in ("timebox_", "", "before_", "overrun_")]
    assert told_minutes == ["10.00", "32.00", "20.00", "2.00"]
    assert row["started"] == "2026-11-16T08:45:00+01:00"


def test_a_session_that_goes_on_has_no_end_yet(journal: Journal, database: Database) -> None:
    running(journal)
    (row,) = as_csv(database)
    assert (row["ended"], row["ended_by"], row["verdict"]) == ("", "", "")


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])  # noqa: RUF001
def test_a_formula_is_defused(formula: str) -> None:
    assert defused(formula) == f"'{formula}"


@given(st.text())
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert not re.match(r"[=+\-@\t\r]", defused(text))
    assert defused(text) in {text, f"'{text}"}


def test_what_people_typed_is_defused_in_every_column(journal: Journal, database: Database) -> None:
    lesson = Reflection("met", lesson='=HYPERLINK("http://x")', people=(Met("@ana"),))
    lived(journal, Visit(platform="+1", will_do="-2", reflection=lesson))
    plain = as_csv(database)
    assert as_csv(database, marked=True) == plain
    (row,) = plain
    assert row["platform"] == "'+1"
    assert row["will_do"] == "'-2"
    assert row["lesson"] == '\'=HYPERLINK("http://x")'
    assert row["people"] == "'@ana"


def test_many_sessions_come_in_order_and_a_few_at_a_time(
    journal: Journal, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sessions, "_CHUNK", 3)
    for hour in (15, 9, 12, 11, 9, 18, 10):
        lived(journal, Visit(at=f"2026-11-16 {hour:02}:00"))
    hours = [row["started"][11:13] for row in as_csv(database)]
    assert hours == ["09", "09", "10", "11", "12", "15", "18"]


def test_the_journal_is_written_out_read_only(path: Path, tmp_path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes((HERE / "journal-v1.sqlite").read_bytes())
    open_for_writing(path).close()
    reader = open_for_reading(path)
    assert as_json(reader).startswith('{"format"')
    assert len(as_csv(reader)) == 4
    reader.close()


def test_sessions_that_began_at_once_are_all_written_out(
    journal: Journal, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sessions, "_CHUNK", 3)
    keys = sorted(lived(journal, Visit()).key for _ in range(7))
    assert [row["session"] for row in as_csv(database)] == keys
