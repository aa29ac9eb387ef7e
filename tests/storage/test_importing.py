"""An export goes back in byte for byte, all or nothing, whatever somebody did to the file."""

import io
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sojourn.domain.draft import IntentionDraft, NotNow, ReflectionDraft
from sojourn.domain.event import Count, Finish, Reflect
from sojourn.domain.intention import Intention, Platform
from sojourn.domain.outcome import Met, Reflection
from sojourn.domain.refusal import Refused
from sojourn.domain.session import started
from sojourn.domain.step import step
from sojourn.storage import importing
from sojourn.storage.database import Database, open_for_writing
from sojourn.storage.export import export_json
from sojourn.storage.importing import BadRow, Imported, ImportRefusedError, import_journal
from sojourn.storage.journal import Journal
from tests.manual_clock import HOUR, MINUTE, ManualClock, later, moment_at
from tests.storage.test_session_round_trip import (
    DAYS,
    LENGTHS,
    NAMES,
    PLATFORMS,
    TEXTS,
    events,
    later_moments,
)
from tests.storage.visits import Visit, happened, lived, running

pytestmark = pytest.mark.thorough

HERE = Path(__file__).parent
NOW = moment_at("2026-11-20 09:05")
NOBODY = "b0000000-0000-4000-8000-000000000000"
HOSTILE = 2_000 if os.environ.get("SOJOURN_LONG") else 200


def as_json(database: Database) -> str:
    stream = io.StringIO(newline="")
    export_json(database, stream)
    return stream.getvalue()


def taken(text: str, database: Database) -> Imported:
    return import_journal(io.StringIO(text), database, NOW)


def refused(text: str, database: Database) -> tuple[BadRow, ...]:
    before = as_json(database)
    with pytest.raises(ImportRefusedError) as error:
        taken(text, database)
    assert as_json(database) == before
    return error.value.rows


@cache
def empty_journal() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "journal.sqlite"
        open_for_writing(path).close()
        return path.read_bytes()


@contextmanager
def empty_profile() -> Iterator[Database]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "journal.sqlite"
        path.write_bytes(empty_journal())
        database = open_for_writing(path)
        try:
            yield database
        finally:
            database.close()


@pytest.fixture(scope="module")
def good() -> str:
    """An export with a row in every table."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "journal.sqlite"
        path.write_bytes((HERE / "journal-v1.sqlite").read_bytes())
        database = open_for_writing(path)
        text = as_json(database)
        database.close()
    return text


def test_an_export_comes_back_byte_for_byte(good: str, database: Database) -> None:
    first = taken(good, database)
    assert as_json(database) == good
    assert database.faults(fully=True) == ()
    again = taken(good, database)
    assert (first.changed, first.same) == (0, 0)
    assert again == Imported(0, 0, first.added)
    assert as_json(database) == good


def test_an_export_of_the_first_release_comes_in_as_if_migrated(
    good: str, database: Database
) -> None:
    import_journal(HERE / "journal-v1.json", database, NOW)
    assert as_json(database) == good


@pytest.mark.parametrize("layout", [{"indent": 2}, {"sort_keys": True}, {"separators": (",", ":")}])
def test_the_layout_of_the_file_does_not_matter(
    layout: dict[str, Any], good: str, database: Database
) -> None:
    taken("\ufeff" + json.dumps(json.loads(good), **layout), database)
    assert as_json(database) == good


@given(data=st.data())
def test_any_life_comes_back_byte_for_byte(data: st.DataObject) -> None:
    with empty_profile() as ours, empty_profile() as other:
        journal = Journal(ours, ManualClock())
        for _ in range(data.draw(st.integers(1, 3))):
            moment = moment_at("2026-11-15 22:10")
            intention = Intention(
                data.draw(PLATFORMS), "help", data.draw(NAMES), data.draw(LENGTHS), data.draw(TEXTS)
            )
            session = started(str(uuid4()), intention, moment)
            journal.save(session, moment, durable=False)
            for _ in range(data.draw(st.integers(0, 8))):
                moment = data.draw(later_moments(moment))
                with suppress(Refused):
                    session, _ = step(session, data.draw(events(moment)))
                journal.save(session, moment, durable=False)
        typed = st.text(max_size=20)
        draft = IntentionDraft(data.draw(typed), data.draw(typed), "", data.draw(typed), None)
        journal.keep_draft(draft, moment)
        journal.keep_draft(ReflectionDraft(session.key, Reflection(lesson="half")), moment)
        journal.keep_not_now(NotNow(moment.utc_ms, draft), moment)
        text = as_json(ours)
        taken(text, other)
        assert as_json(other) == text
        assert other.faults() == ()


def test_what_is_newer_wins_and_a_session_comes_whole(journal: Journal, database: Database) -> None:
    session = lived(journal, Visit(outcomes=("lead", "learned"), reflection=None))
    early = as_json(database)
    told = Reflection("met", lesson="Ask first", people=(Met("Ana"),))
    moment = later(moment_at("2026-11-16 09:05"), HOUR)
    told_later = happened(journal, session, Reflect(moment, told))
    late = as_json(database)
    assert taken(early, database).changed == 0
    assert as_json(database) == late
    with empty_profile() as other:
        taken(early, other)
        assert taken(late, other).changed > 0
        assert as_json(other) == late
        assert Journal(other, ManualClock()).session(session.key) == told_later


def test_a_part_that_is_gone_in_the_newer_file_goes_here_too(
    journal: Journal, database: Database
) -> None:
    session, moment = running(journal)
    session = happened(journal, session, Count(moment, "lead"))
    session = happened(journal, session, Finish(later(moment, MINUTE)))
    early = as_json(database)
    undone = Reflect(later(moment, HOUR), Reflection("met", (("lead", 0),)))
    session = happened(journal, session, undone)
    assert session.outcomes == ()
    late = as_json(database)
    with empty_profile() as other:
        taken(early, other)
        taken(late, other)
        assert as_json(other) == late


def test_a_session_that_goes_on_here_stays_as_it_is(journal: Journal, database: Database) -> None:
    session, moment = running(journal)
    with empty_profile() as other:
        taken(as_json(database), other)
        over = step(session, Finish(later(moment, HOUR)))[0]
        Journal(other, ManualClock()).save(over, later(moment, HOUR), durable=True)
        taken(as_json(other), database)
    assert journal.unfinished() == session


def test_platforms_and_people_are_the_same_by_name(journal: Journal, database: Database) -> None:
    lived(journal, Visit(reflection=Reflection("met", people=(Met("Ana"),))))
    journal.keep_platform(Platform("Forum", "#123456", reason="ours"))
    with empty_profile() as other:
        there = Journal(other, ManualClock("2026-11-01 09:00"))
        seen = Visit(
            "2026-11-01 09:00", "forum", reflection=Reflection("met", people=(Met("ana"),))
        )
        session = lived(there, seen)
        text = as_json(other)
    taken(text, database)
    assert [one.name for one in journal.platforms()] == ["Forum"]
    assert [one.name for one in journal.people()] == ["Ana"]
    found = journal.session(session.key)
    assert found is not None
    assert found.platform == "Forum"
    assert database.faults() == ()
    assert taken(text, database) == Imported(0, 0, taken(text, database).same)


def changed(good: str, table: str, field: str, value: object) -> str:
    """Give the export with one value of its first row of a table changed, as it was laid out."""
    lines = good.splitlines(keepends=True)
    at = lines.index(f'"{table}": [\n') + 1
    body = lines[at].rstrip(",\n")
    row = json.loads(body)
    row[field] = value
    lines[at] = lines[at].replace(body, json.dumps(row))
    return "".join(lines)


@pytest.mark.parametrize(
    ("table", "field", "value", "why"),
    [
        ("session", "started_at", "soon", "is no whole number"),
        ("session", "started_at", 10**18, "lies outside"),
        ("session", "started_at", 1.5, "is no whole number"),
        ("session", "length_ms", True, "is no whole number"),
        ("session", "length_ms", -1, "lies outside"),
        ("session", "will_do", None, "is empty"),
        ("session", "will_do", "x" * 5_000, "has more than"),
        ("session", "will_do", "\ud83d", "has half a character"),
        ("session", "will_do", ["x"], "is no text"),
        ("session", "day", "2026-13-01", "is no day"),
        ("session", "day", "20261116", "is no day"),
        ("session", "on_phone", 1, "is neither true nor false"),
        ("session", "key", "one", "is no UUID"),
        ("session", "touched", '[["lead"]]', "is no list of pairs"),
        ("session", "moved", "[" * 9_000, "is no list"),
        ("session", "platform", NOBODY, "is no platform"),
        ("session", "mood", "fine", "is no field"),
        ("session", "ended_by", None, "does not fit ended_at"),
        ("span", "session", NOBODY, "does not fit the session"),
        ("span", "position", 7, "does not fit"),
        ("span", "offset_s", 90_000, "lies outside"),
        ("platform", "address", "javascript:alert(1)", "is no web address"),
        ("platform", "folded", "else", "does not fit the name"),
        ("draft", "about", NOBODY, "does not fit the form"),
    ],
)
def test_a_bad_row_is_named_with_line_and_field(  # noqa: PLR0917
    table: str, field: str, value: object, why: str, good: str, database: Database
) -> None:
    rows = refused(changed(good, table, field, value), database)
    line = good.splitlines().index(f'"{table}": [') + 2
    assert any(row.line == line and why in row.why for row in rows), rows
    assert any(row.field.startswith(f"{table}.") for row in rows)


def test_a_missing_field_a_second_row_and_a_lost_span_are_named(
    good: str, database: Database
) -> None:
    tables = json.loads(good)
    tables["tables"]["platform"] *= 2
    del tables["tables"]["session"][0]["lesson"]
    tables["tables"]["span"] = [row for row in tables["tables"]["span"] if row["position"] != 1]
    told = {(row.field, row.why) for row in refused(json.dumps(tables), database)}
    assert ("platform.key", "is there twice") in told
    assert ("platform.name", "is there twice") in told
    assert ("session.lesson", "is missing") in told


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        '{"format": "else", "tables": {}}',
        '{"format": "sojourn-journal", "tables": {}}',
        '{"format": "sojourn-journal", "schema": 999, "tables": {}}',
        '{"format": "sojourn-journal", "schema": true, "tables": {}}',
        '{"format": "sojourn-journal", "schema": 2, "tables": []}',
        '{"format": "sojourn-journal", "schema": 2, "tables": {"platform": {}}}',
        '{"format": "sojourn-journal", "schema": 2, "tables": {"platform": [1]}}',
        '{"format": "sojourn-journal", "schema": 2, "tables": {"secret": [{}]}}',
        '{"format": "sojourn-journal", "schema": 2, "tables": {"platform": [], "platform": []}}',
        '{"format": "sojourn-journal", "schema": 2, "tables": {}} {}',
        '{"format": "sojourn-journal", "schema": 2, "tables": {"platform": [' + "[" * 100_000,
        '{"format": "sojourn-journal", "schema": 2, "more": ' + "9" * 10_000 + "}",
        '{"format": "sojourn-journal", "schema": NaN, "tables": {}}',
    ],
)
def test_what_is_no_export_is_refused_with_its_line(text: str, database: Database) -> None:
    (row,) = refused(text, database)
    assert row.line == 1


def test_a_file_that_is_no_text_or_too_large_is_refused(
    tmp_path: Path, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "export.json"
    file.write_bytes(b'{"format":\n"\xff"}')
    with pytest.raises(ImportRefusedError) as error:
        import_journal(file, database, NOW)
    assert error.value.rows == (BadRow(2, "", "is no UTF-8 text"),)
    monkeypatch.setattr(importing, "SIZE_LIMIT", 10)
    for source in (file, io.StringIO("{" * 11)):
        with pytest.raises(ImportRefusedError, match="too large"):
            import_journal(source, database, NOW)


def test_at_most_fifty_are_told_and_all_are_counted(good: str, database: Database) -> None:
    tables = json.loads(good)
    tables["tables"]["draft"] = [{}] * 100
    with pytest.raises(ImportRefusedError) as error:
        taken(json.dumps(tables), database)
    assert len(error.value.rows) == 50
    assert error.value.count >= 600


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(-3, 3),
    st.floats(),
    st.text(max_size=5),
    st.just([]),
    st.just({}),
    DAYS.map(str),
)


@st.composite
def hostile(draw: st.DrawFn, good: str) -> str:
    """Give a good file in which somebody has been at work."""
    if draw(st.integers(0, 2)) == 0:
        start, end = sorted((draw(st.integers(0, len(good))), draw(st.integers(0, len(good)))))
        end = min(end, start + draw(st.sampled_from([0, 1, 5, 10**9])))
        return good[:start] + draw(st.text(max_size=4)) + good[end:]
    export = json.loads(good)
    tables = export["tables"]
    for _ in range(draw(st.integers(1, 3))):
        rows = tables[draw(st.sampled_from(sorted(tables)))]
        if not rows:
            continue
        number = draw(st.integers(0, len(rows) - 1))
        row = rows[number]
        field = draw(st.sampled_from(sorted(row)))
        match draw(st.integers(0, 5)):
            case 0:
                del rows[number]
            case 1:
                rows.append(dict(row))
            case 2:
                row[field] = draw(st.sampled_from(rows))[field]
            case 3:
                row.pop(field)
            case _:
                row[field] = draw(VALUES)
    return json.dumps(export)


@settings(max_examples=HOSTILE)
@given(data=st.data())
def test_a_hostile_file_does_no_harm(data: st.DataObject, good: str) -> None:
    text = data.draw(hostile(good))
    with empty_profile() as database:
        journal = Journal(database, ManualClock())
        lived(journal, Visit())
        before = as_json(database)
        try:
            taken(text, database)
        except ImportRefusedError as error:
            assert 1 <= len(error.rows) <= 50  # noqa: PT017 - it may be taken as well
            assert as_json(database) == before
        assert database.faults(fully=True) == ()
        # Whatever came in can be read, written out and taken in again.
        journal.platforms()
        journal.people()
        journal.unreflected()
        monday = moment_at("2026-11-16 09:05").local.date()
        journal.week_facts(monday, monday)
        text = as_json(database)
        assert taken(text, database).added == 0
        assert as_json(database) == text
