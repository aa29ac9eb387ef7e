"""An export goes back in byte for byte; what is newer wins, and names stay one."""

import json
from contextlib import suppress
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sojourn.domain.draft import IntentionDraft, NotNow, ReflectionDraft
from sojourn.domain.event import Count, Finish, Reflect
from sojourn.domain.intention import Intention, Platform
from sojourn.domain.outcome import Met, Reflection
from sojourn.domain.refusal import Refused
from sojourn.domain.session import started
from sojourn.domain.step import step
from sojourn.storage.database import Database
from sojourn.storage.importing import Imported, import_journal
from sojourn.storage.journal import Journal
from tests.manual_clock import HOUR, MINUTE, ManualClock, later, moment_at
from tests.storage.exports import HERE, NOW, as_json, empty_profile, taken
from tests.storage.test_session_round_trip import (
    LENGTHS,
    NAMES,
    PLATFORMS,
    TEXTS,
    events,
    later_moments,
)
from tests.storage.visits import Visit, happened, lived, running

pytestmark = pytest.mark.thorough


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
