"""An import takes all or nothing, and says what is wrong: whatever somebody did to the file."""

import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sojourn.storage import importing
from sojourn.storage.database import Database
from sojourn.storage.importing import BadRow, ImportRefusedError, import_journal
from sojourn.storage.journal import Journal
from sojourn.storage.sessions import Sessions
from tests.manual_clock import ManualClock, moment_at
from tests.storage.amendments import put_right, undone
from tests.storage.exports import NOW, as_json, empty_profile, taken
from tests.storage.test_session_round_trip import DAYS
from tests.storage.visits import Visit, lived

pytestmark = pytest.mark.thorough

NOBODY = "b0000000-0000-4000-8000-000000000000"
HOSTILE = 2_000 if os.environ.get("SOJOURN_LONG") else 200


def refused(text: str, database: Database) -> tuple[BadRow, ...]:
    before = as_json(database)
    with pytest.raises(ImportRefusedError) as error:
        taken(text, database)
    assert as_json(database) == before
    return error.value.rows


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
        ("platform", "name", "\u200b", "is no name"),
        ("person", "name", "x" * 81, "is no name"),
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


@pytest.fixture(scope="module")
def edited(good: str) -> str:
    """The same after an edit and a deletion that can be undone."""
    with empty_profile() as database:
        taken(good, database)
        journal = Journal(database, ManualClock())
        some, other, *_ = (one for one in Sessions(database).all() if one.ending is not None)
        put_right(journal, some, will_do="something else", outcomes=(("lead", 2),))
        journal.delete_session(other.key, NOW)
        return as_json(database)


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
                row[field] = draw(st.sampled_from(rows)).get(field)
            case 3:
                row.pop(field)
            case _:
                row[field] = draw(VALUES)
    for row in tables["former"]:
        if draw(st.booleans()):
            row["body"] = draw(spoiled(row.get("body")))
    return json.dumps(export)


@st.composite
def spoiled(draw: st.DrawFn, text: object) -> object:
    """Give what a session was before, after somebody has been at work in it."""
    try:
        body = json.loads(str(text))
        rows = draw(st.sampled_from(sorted(body["was"].items())))[1]
        row = draw(st.sampled_from(rows))
        row[draw(st.sampled_from(sorted(row)))] = draw(VALUES)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError):
        return text
    return json.dumps(body)


@settings(max_examples=HOSTILE)
@given(data=st.data())
def test_a_hostile_file_does_no_harm(data: st.DataObject, edited: str) -> None:
    text = data.draw(hostile(edited))
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
        while journal.former() is not None:
            undone(journal)
        assert database.faults(fully=True) == ()
