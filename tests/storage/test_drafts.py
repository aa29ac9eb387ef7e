"""What stands in a form comes back as it stood, and visits turned down are kept."""

import json
import logging
import sqlite3
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sojourn.domain.draft import IntentionDraft, NotNow, ReflectionDraft
from sojourn.domain.event import Event, Reflect, Skip
from sojourn.domain.intention import Address
from sojourn.domain.outcome import Met, Pull, Reflection
from sojourn.storage.database import Database
from sojourn.storage.draft_json import draft_json, intention_draft_of, reflection_draft_of
from sojourn.storage.journal import Journal
from tests.manual_clock import ManualClock, moment_at
from tests.storage.visits import Visit, happened, lived

NOW = moment_at("2026-11-17 02:30")
INTENTION = IntentionDraft(
    "For", "help", "An", "ans", None, Address("forum.ex", wanted=True), "a session", 600_000
)
REFLECTION = Reflection(
    None,
    (("learned", 2), ("lead", 0)),
    "  half a les",
    "",
    (Met("Ana", date(2026, 12, 1)), Met("")),
    (Pull("", "accepted", 5), Pull("feed", "declined")),
    "better",
    "own words",
    (("learned", "Choir"),),
    1_794_900_000_000,
)

texts = st.text(st.characters(), max_size=20)
pulls = st.builds(Pull, texts, texts, st.none() | st.integers())
reflections = st.builds(
    Reflection,
    st.none() | texts,
    st.lists(st.tuples(texts, st.integers())).map(tuple),
    texts,
    texts,
    st.lists(st.builds(Met, texts, st.none() | st.dates())).map(tuple),
    st.lists(pulls).map(tuple),
    st.none() | texts,
    texts,
    st.lists(st.tuples(texts, texts)).map(tuple),
    st.none() | st.integers(),
)
intentions = st.builds(
    IntentionDraft,
    texts,
    texts,
    texts,
    texts,
    st.none() | st.integers(),
    st.builds(Address, texts, st.booleans()),
    texts,
    st.none() | st.integers(),
)


@given(intentions)
def test_any_intention_draft_survives(draft: IntentionDraft) -> None:
    assert intention_draft_of(draft_json(draft)) == draft


@given(reflections)
def test_any_reflection_draft_survives(reflection: Reflection) -> None:
    draft = ReflectionDraft("s", reflection)
    assert reflection_draft_of("s", draft_json(draft)) == draft


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
fields = st.sampled_from(
    [
        *json.loads(draft_json(INTENTION)),
        *json.loads(draft_json(ReflectionDraft("s", REFLECTION))),
    ]
)


@given(st.dictionaries(fields, json_values, max_size=4).map(json.dumps) | texts)
def test_no_draft_raises_anything_but_a_value_error(text: str) -> None:
    for read in (intention_draft_of, lambda body: reflection_draft_of("s", body)):
        try:
            read(text)
        except ValueError as error:
            assert str(error)  # noqa: PT017 - both ends are fine


def test_a_draft_is_kept_in_place_of_the_one_before(journal: Journal) -> None:
    assert journal.intention_draft() is None
    journal.keep_draft(IntentionDraft("old"), NOW)
    journal.keep_draft(INTENTION, NOW)
    assert journal.intention_draft() == INTENTION


def test_each_session_has_its_own_reflection_draft(journal: Journal) -> None:
    journal.keep_draft(ReflectionDraft("one", REFLECTION), NOW)
    journal.keep_draft(ReflectionDraft("two", Reflection(lesson="other")), NOW)
    assert journal.reflection_draft("one") == ReflectionDraft("one", REFLECTION)
    journal.drop_reflection_draft("one")
    assert journal.reflection_draft("one") is None
    assert journal.reflection_draft("two") is not None


@pytest.mark.parametrize("event", [Reflect(NOW, Reflection("met")), Skip(NOW)])
def test_a_reflection_said_or_let_go_takes_its_draft_with_it(
    journal: Journal, event: Event
) -> None:
    session = lived(journal, Visit(reflection=None))
    other = ReflectionDraft("other", REFLECTION)
    for draft in (ReflectionDraft(session.key, REFLECTION), other, INTENTION):
        journal.keep_draft(draft, NOW)
    journal.save(session, NOW, durable=True)
    assert journal.reflection_draft(session.key) is not None
    happened(journal, session, event)
    assert journal.reflection_draft(session.key) is None
    assert journal.reflection_draft("other") == other
    assert journal.intention_draft() == INTENTION


def test_a_dropped_draft_is_erased_not_marked(journal: Journal, path: Path) -> None:
    journal.keep_draft(INTENTION, NOW)
    journal.drop_intention_draft()
    journal.drop_intention_draft()
    assert journal.intention_draft() is None
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT COUNT(*) FROM draft").fetchone() == (0,)
    connection.close()


@pytest.mark.parametrize(
    "body", ["", "{", "[]", '{"will_do": 5}', '{"length_ms": "long"}', "[" * 100_000]
)
def test_an_unreadable_intention_draft_is_none_and_logged(
    journal: Journal, path: Path, caplog: pytest.LogCaptureFixture, body: str
) -> None:
    journal.keep_draft(INTENTION, NOW)
    spoil_drafts(path, body)
    with caplog.at_level(logging.WARNING):
        assert journal.intention_draft() is None
    assert "intention draft cannot be read" in caplog.text


def test_an_unreadable_reflection_draft_is_none_and_logged(
    journal: Journal, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    journal.keep_draft(ReflectionDraft("one", REFLECTION), NOW)
    spoil_drafts(path, '{"people": [["Ana", "yesterday"]]}')
    with caplog.at_level(logging.WARNING):
        assert journal.reflection_draft("one") is None
    assert "reflection one cannot be read" in caplog.text


def spoil_drafts(path: Path, body: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE draft SET body = ?", (body,))
    connection.close()


def test_a_visit_turned_down_is_kept_with_what_was_typed(journal: Journal, path: Path) -> None:
    lived(journal, Visit())
    assert journal.last_not_now_ms() is None
    journal.keep_not_now(NotNow(NOW.utc_ms, IntentionDraft("FORUM", "help", "", "ans\ud800")), NOW)
    journal.keep_not_now(NotNow(NOW.utc_ms - 1, IntentionDraft("Face")), NOW)
    assert journal.last_not_now_ms() == NOW.utc_ms
    connection = sqlite3.connect(path)
    found = connection.execute(
        "SELECT platform.name, platform_said, purpose, will_do, day, offset_s FROM not_now"
        " LEFT JOIN platform ON platform.key = platform_id ORDER BY at DESC"
    ).fetchall()
    connection.close()
    assert found == [
        ("Forum", "FORUM", "help", "ans?", "2026-11-16", 3600),
        (None, "Face", "", "", "2026-11-16", 3600),
    ]
    assert [one.name for one in journal.platforms()] == ["Forum"]


def test_a_visit_turned_down_counts_on_the_day_it_was_told(
    journal: Journal, database: Database, clock: ManualClock
) -> None:
    journal.keep_not_now(NotNow(NOW.utc_ms, INTENTION, date(2026, 11, 23)), NOW)
    assert (
        Journal(database, clock).week_facts(date(2026, 11, 23), date(2026, 11, 23)).sums.not_now
        == 1
    )
