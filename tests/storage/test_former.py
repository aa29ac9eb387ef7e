"""What sessions were before an edit: exported, imported, salvaged, and really erased."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sojourn.domain.outcome import Met, Reflection
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import Session
from sojourn.storage.backups import Backups
from sojourn.storage.database import Database, open_for_writing
from sojourn.storage.erasing import erase_everything, erase_person, erase_platform, erase_session
from sojourn.storage.export import export_json
from sojourn.storage.importing import ImportRefusedError, import_journal
from sojourn.storage.journal import Journal
from sojourn.storage.repair import recover
from tests.manual_clock import ManualClock, moment_at
from tests.storage.amendments import put_right, undone
from tests.storage.visits import Visit, lived

NOW = moment_at("2026-11-18 12:00")


def as_json(database: Database) -> str:
    stream = io.StringIO(newline="")
    export_json(database, stream)
    return stream.getvalue()


def bytes_of(path: Path) -> bytes:
    beside = (path.with_name(path.name + suffix) for suffix in ("", "-wal"))
    return b"".join(one.read_bytes() for one in beside if one.exists())


def edited(journal: Journal) -> Session:
    """A visit whose texts had names in them that it has no longer; then it was deleted."""
    said = Reflection("met", lesson="Quetzal knows", people=(Met("Bao"),))
    session = lived(
        journal, Visit(platform="Zanzibar", will_do="write to Quetzal", reflection=said)
    )
    lived(journal, Visit(at="2026-11-17 09:00"))
    told = put_right(journal, session, platform="Choir", will_do="write", lesson="So")
    journal.delete_session(told.key, NOW)
    return session


def test_an_export_has_what_can_be_undone_and_goes_back_byte_for_byte(
    journal: Journal, database: Database, tmp_path: Path, clock: ManualClock
) -> None:
    session = edited(journal)
    text = as_json(database)
    other = open_for_writing(tmp_path / "other.sqlite")
    import_journal(io.StringIO(text), other, NOW)
    assert as_json(other) == text
    elsewhere = Journal(other, clock)
    undone(elsewhere)
    assert undone(elsewhere) == session
    assert elsewhere.session(session.key) == session
    other.close()


def spoil(text: str, change: Callable[[dict[str, Any]], object]) -> str:
    told = json.loads(text)
    row = told["tables"]["former"][0]
    body = json.loads(row["body"])
    change(body)
    row["body"] = json.dumps(body)
    return json.dumps(told)


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body.pop("was"),
        lambda body: body.update(became=3),
        lambda body: body["was"].update(span=[]),
        lambda body: body["was"]["span"][0].update(length_ms=-1),
        lambda body: body["was"]["span"][0].update(day="soon"),
        lambda body: body["was"]["span"][0].update(started_at=10**15),
        lambda body: body["was"]["span"][0].update(more=1),
        lambda body: body["was"]["span"][0].update(platform=""),
        lambda body: body["was"]["met"][0].update(person="a" * 81),
        lambda body: body["was"]["session"][0].update(will_do=None),
        lambda body: body["was"]["session"][0].update(touched="[[["),
        lambda body: body["was"]["session"].clear(),
        lambda body: body["was"].update(met=[3]),
    ],
)
def test_a_former_state_that_makes_no_sense_is_not_imported(
    journal: Journal, database: Database, change: Callable[[dict[str, Any]], object]
) -> None:
    edited(journal)
    text = spoil(as_json(database), change)
    before = as_json(database)
    with pytest.raises(ImportRefusedError) as refused:
        import_journal(io.StringIO(text), database, NOW)
    assert [row.field for row in refused.value.rows] == ["former.body"]
    assert as_json(database) == before


def test_a_deleted_visit_is_erased_with_all_it_ever_was(
    journal: Journal, database: Database, path: Path
) -> None:
    session = edited(journal)
    assert b"Quetzal" in bytes_of(path)
    erase_session(session.key, database)
    assert b"Quetzal" not in bytes_of(path)
    assert journal.former() is None
    with pytest.raises(Refused) as refused:
        erase_session(session.key, database)
    assert refused.value.code is Code.UNKNOWN


def test_a_visit_of_which_only_its_former_state_is_left_is_erased(
    journal: Journal, database: Database, tmp_path: Path
) -> None:
    session = edited(journal)
    other = open_for_writing(tmp_path / "other.sqlite")
    import_journal(io.StringIO(as_json(database)), other, NOW)
    erase_session(session.key, other)
    other.close()
    assert b"Quetzal" not in bytes_of(tmp_path / "other.sqlite")


@pytest.mark.parametrize(
    ("erase", "name"), [(erase_person, "Quetzal"), (erase_platform, "Zanzibar")]
)
def test_a_name_that_only_was_is_erased(
    journal: Journal,
    database: Database,
    path: Path,
    erase: Callable[[str, Database], object],
    name: str,
) -> None:
    session = edited(journal)
    erase(name, database)
    assert name.encode() not in bytes_of(path)
    restored = undone(journal)
    assert restored is not None
    assert restored.key == session.key
    assert journal.former() is None


def test_for_whom_it_was_is_erased_whatever_its_capitals(
    journal: Journal, database: Database, path: Path
) -> None:
    session = lived(journal, Visit())
    told = put_right(journal, session, for_whom="zoË")
    put_right(journal, told, for_whom="")
    erase_person("Zoë", database)
    former = journal.former()
    assert former is None
    assert journal.session(session.key) is not None


def test_everything_is_everything(journal: Journal, database: Database, path: Path) -> None:
    edited(journal)
    erase_everything(database)
    assert b"Quetzal" not in bytes_of(path)


def test_what_can_be_undone_is_saved_from_a_damaged_journal(
    journal: Journal, database: Database, path: Path, clock: ManualClock, tmp_path: Path
) -> None:
    session = edited(journal)
    database.close()
    recover(path, Backups(path, tmp_path / "backups"), NOW)
    again = open_for_writing(path)
    recovered = Journal(again, clock)
    undone(recovered)
    assert undone(recovered) == session
    again.close()
