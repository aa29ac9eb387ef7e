"""Kinds of the person's own in the journal: kept, put together, written out and taken in."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from sojourn.domain.catalogue import Mode, OutcomeKind, Purpose, Way
from sojourn.domain.draft import IntentionDraft, NotNow, ReflectionDraft
from sojourn.domain.history import HistoryFilter, HistoryQuery
from sojourn.domain.intention import Platform
from sojourn.domain.kinds import BUILT_IN, Catalogue
from sojourn.domain.outcome import Met, Outcome, Reflection
from sojourn.domain.platform_course import courses
from sojourn.domain.week import told
from sojourn.domain.week_people import Touch
from sojourn.storage.database import Database
from sojourn.storage.erasing import erase_everything, erase_person, erase_session
from sojourn.storage.history import page_of
from sojourn.storage.importing import ImportRefusedError
from sojourn.storage.journal import Journal
from sojourn.storage.kinds import Kinds
from sojourn.storage.models import DraftRow, FormerRow, KindRow, SessionRow
from tests.manual_clock import moment_at
from tests.own_kinds import BADGE, COFFEE, KEPT, OWN, SELL, TALK
from tests.storage.exports import as_json, empty_profile, taken
from tests.storage.test_export import as_csv
from tests.storage.visits import Visit, lived

MONDAY = date(2026, 11, 16)
NOON = moment_at("2026-11-16 12:00")
AFTER = moment_at("2026-11-17 09:00")


@pytest.fixture
def own(journal: Journal) -> Journal:
    for kind in KEPT:
        journal.keep_kind(kind, NOON)
    return journal


def rows(database: Database, model: Any, field: str) -> list[Any]:  # noqa: ANN401 - peewee's own
    return [row[field] for row in database.rows(model.select())]


def test_a_new_journal_knows_the_built_in_kinds(journal: Journal) -> None:
    assert journal.catalogue() == BUILT_IN


def test_kinds_come_back_as_they_were_kept(own: Journal) -> None:
    assert set(own.catalogue().purposes) == set(OWN.purposes)
    assert set(own.catalogue().outcomes) == set(OWN.outcomes)
    # Their own stand behind the others, by name.
    assert [one.name for one in own.catalogue().outcomes[-2:]] == ["Badge", "Talk given"]


def test_a_kind_is_changed_in_place(own: Journal, database: Database) -> None:
    own.keep_kind(replace(TALK, name="Speech", way=Way.BOTH, hidden=True), AFTER)
    own.keep_kind(replace(SELL, name=""), AFTER)
    known = own.catalogue()
    assert known.outcome(TALK.key) == OutcomeKind(TALK.key, Way.BOTH, name="Speech", hidden=True)
    assert known.purpose("leads") == Purpose("leads", Mode.CREATE)
    assert len(rows(database, KindRow, "key")) == len(KEPT)


def test_a_purpose_and_an_outcome_may_have_one_key(journal: Journal) -> None:
    journal.keep_kind(Purpose("conversation", Mode.CONNECT, "Talk"), NOON)
    journal.keep_kind(OutcomeKind("conversation", Way.BOTH, name="Good talk"), NOON)
    known = journal.catalogue()
    purpose, outcome = known.purpose("conversation"), known.outcome("conversation")
    assert purpose is not None
    assert outcome is not None
    assert (purpose.name, outcome.name) == ("Talk", "Good talk")


def test_what_a_newer_sojourn_wrote_reads_as_itself(own: Journal, database: Database) -> None:
    with database.writing(durable=False):
        database.run(KindRow.update(mode="dream").where(KindRow.kind == COFFEE.key))
        database.run(KindRow.update(sort="pull").where(KindRow.kind == TALK.key))
    known = Kinds(database).catalogue()
    assert known.mode_of(COFFEE.key) == "dream"
    assert known.outcome(TALK.key) is None


def test_everything_of_a_purpose_counts_for_another(own: Journal, database: Database) -> None:
    session = lived(own, Visit(purpose=COFFEE.key))
    draft = IntentionDraft("Forum", COFFEE.key, will_do="and again")
    own.keep_draft(draft, NOON)
    own.keep_not_now(NotNow(NOON.utc_ms, draft, MONDAY), NOON)
    own.merge_kinds(COFFEE, "help", AFTER)
    kept = own.session(session.key)
    assert kept is not None
    assert kept.intention.purpose == "help"
    assert own.intention_draft() == replace(draft, purpose="help")
    assert COFFEE.key not in [one.key for one in own.catalogue().purposes]
    assert COFFEE.key not in as_json(database)
    assert database.faults(fully=True) == ()


def test_everything_of_an_outcome_counts_for_another(own: Journal, database: Database) -> None:
    said = Reflection("met", ((TALK.key, 2), ("shared", 1)), moved=((TALK.key, "Forum"),))
    session = lived(own, Visit(outcomes=(TALK.key,), reflection=said))
    own.keep_outcome(Outcome(TALK.key, 4, "Choir", NOON.utc_ms, MONDAY, 3600), "", NOON)
    waiting = lived(own, Visit("2026-11-16 10:05", reflection=None))
    begun = ReflectionDraft(waiting.key, Reflection("met", ((TALK.key, 1), ("shared", 5))))
    own.keep_draft(begun, NOON)
    own.merge_kinds(TALK, "shared", AFTER)
    kept = own.session(session.key)
    assert kept is not None
    assert kept.reflection is not None
    assert kept.reflection.outcomes == (("shared", 3),)
    assert kept.reflection.moved == (("shared", "Forum"),)
    assert sum(one.count for one in kept.outcomes) == sum(one.count for one in session.outcomes)
    assert {one.kind for one in kept.outcomes} == {"shared"}
    draft = own.reflection_draft(waiting.key)
    assert draft is not None
    assert draft.reflection.outcomes == (("shared", 6),)
    week = told(own.week_facts(MONDAY, MONDAY), MONDAY)
    assert dict(week.outcomes) == {"shared": 7}
    assert TALK.key not in as_json(database)


def test_an_edit_is_undone_after_two_kinds_became_one(own: Journal, database: Database) -> None:
    said = Reflection("met", ((TALK.key, 2),), "before")
    before = lived(own, Visit(purpose=COFFEE.key, reflection=said))
    after = replace(before, reflection=replace(said, lesson="after"))
    own.amend(after, NOON)
    own.merge_kinds(TALK, "shared", AFTER)
    own.merge_kinds(COFFEE, "help", AFTER)
    former = own.former()
    assert former is not None
    assert former.became is not None
    assert former.became == own.session(before.key)
    assert former.was.intention.purpose == "help"
    assert former.was.reflection == replace(said, outcomes=(("shared", 2),))
    assert rows(database, FormerRow, "updated_at") == [AFTER.utc_ms]


def test_json_that_cannot_be_read_is_left_alone(own: Journal, database: Database) -> None:
    lived(own, Visit())
    own.keep_draft(IntentionDraft(purpose=COFFEE.key), NOON)
    with database.writing(durable=False):
        database.run(DraftRow.update(body=f"{{{COFFEE.key}"))
    own.merge_kinds(COFFEE, "help", AFTER)
    assert rows(database, DraftRow, "body") == [f"{{{COFFEE.key}"]


def test_only_what_is_of_it_is_touched(own: Journal, database: Database) -> None:
    lived(own, Visit(will_do=f"say {COFFEE.key}", outcomes=("lead",)))
    before = database.rows(SessionRow.select())
    own.merge_kinds(COFFEE, "help", AFTER)
    own.merge_kinds(TALK, "lead", AFTER)
    assert database.rows(SessionRow.select()) == before


def test_a_visit_is_found_by_a_purpose_of_ones_own(own: Journal, database: Database) -> None:
    wanted = lived(own, Visit(purpose=COFFEE.key))
    lived(own, Visit("2026-11-16 10:05"))
    page = page_of(database, HistoryQuery(HistoryFilter(purpose=COFFEE.key)))
    assert [line.key for line in page.lines] == [wanted.key]
    assert page.catalogue == own.catalogue()


def test_a_week_counts_what_is_to_count(own: Journal) -> None:
    for hour in range(5):
        outcomes = (TALK.key,) if hour < 3 else (BADGE.key,)
        at = f"2026-11-16 {hour + 8:02}:05"
        met = Reflection("met", people=(Met("Ana"),))
        lived(own, Visit(at, purpose=COFFEE.key, outcomes=outcomes, reflection=met))
    facts = own.week_facts(MONDAY, MONDAY)
    assert sum(one.fruitful for one in facts.yields) == 3
    assert courses(facts, MONDAY)["Forum"].assessed.record.outcomes == 3
    week = told(facts, MONDAY)
    assert (week.gave, week.received) == (3, 0)
    assert [(one.name, one.touches) for one in week.people] == [("Ana", (Touch.MET, Touch.HELPED))]
    own.keep_kind(replace(TALK, counted=False), AFTER)
    facts = own.week_facts(MONDAY, MONDAY)
    assert sum(one.fruitful for one in facts.yields) == 0
    assert told(facts, MONDAY).gave == 0


def test_kinds_are_written_out_and_come_back_byte_for_byte(
    own: Journal, database: Database
) -> None:
    lived(own, Visit(purpose=COFFEE.key, outcomes=(TALK.key,)))
    own.keep_platform(replace(own.platforms()[0], reason_asked="some session"))
    text = as_json(database)
    assert len(json.loads(text)["tables"]["kind"]) == len(KEPT)
    with empty_profile() as other:
        taken(text, other)
        assert as_json(other) == text
        assert Kinds(other).catalogue() == own.catalogue()
        assert taken(text, other).added == 0


def test_what_is_newer_wins(own: Journal, database: Database) -> None:
    text = as_json(database)
    own.keep_kind(replace(TALK, name="Speech"), AFTER)
    own.merge_kinds(COFFEE, "help", AFTER)
    known = own.catalogue()
    taken(text, database)
    assert own.catalogue() == known


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("kind", "own-000000000000", "does not fit the kind"),
        ("hidden", 1, "is neither true nor false"),
        ("mode", None, "is empty"),
        ("name", "\ud800", "has half a character"),
    ],
)
def test_a_bad_row_is_named(
    own: Journal, database: Database, field: str, value: object, why: str
) -> None:
    export = json.loads(as_json(database))
    export["tables"]["kind"][0][field] = value
    with pytest.raises(ImportRefusedError) as refused:
        taken(json.dumps(export), database)
    (row,) = refused.value.rows
    assert row.why == why


def test_an_export_from_before_there_were_own_kinds_comes_in(
    journal: Journal, database: Database
) -> None:
    journal.keep_platform(Platform("Forum", "#123456"))
    export = json.loads(as_json(database))
    export["schema"] = 5
    del export["tables"]["kind"], export["tables"]["platform"][0]["reason_asked"]
    with empty_profile() as other:
        taken(json.dumps(export), other)
        assert as_json(other) == as_json(database)
    export["schema"] = 6
    with pytest.raises(ImportRefusedError):
        taken(json.dumps(export), database)


def test_a_spreadsheet_reads_names_of_ones_own(own: Journal, database: Database) -> None:
    session = lived(own, Visit(purpose=COFFEE.key, outcomes=(TALK.key, "lead")))
    own.keep_outcome(
        Outcome(TALK.key, 1, "Forum", AFTER.utc_ms, date(2026, 11, 17), 3600), session.key, AFTER
    )
    lived(own, Visit("2026-11-16 10:05", purpose="leads"))
    first, second = as_csv(database)
    assert first["purpose"] == "Coffee & chat"
    assert first["outcomes"] == "Talk given 1; lead 1; Talk given 1 later (2026-11-17)"
    # Renamed or not, a built-in one has a key that can be read.
    assert second["purpose"] == "leads"


def test_a_name_is_taken_out_of_names_of_kinds(own: Journal, database: Database) -> None:
    lived(own, Visit())
    own.keep_kind(replace(TALK, name="Tea with Ana"), AFTER)
    erase_person("Ana", database)
    assert "Ana" not in as_json(database)
    known = own.catalogue().outcome(TALK.key)
    assert known is not None
    assert known.name == "Tea with \u2026"


def test_what_was_asked_after_an_erased_visit_is_not_asked_again(
    journal: Journal, database: Database
) -> None:
    session = lived(journal, Visit())
    journal.keep_platform(replace(journal.platforms()[0], reason_asked=session.key))
    erase_session(session.key, database)
    (forum,) = journal.platforms()
    assert forum.reason_asked not in {"", session.key}
    assert session.key not in as_json(database)


def test_everything_means_kinds_too(own: Journal, database: Database) -> None:
    erase_everything(database)
    assert Kinds(database).catalogue() == Catalogue()


def test_a_reason_asked_for_is_kept_with_the_draft(journal: Journal) -> None:
    waiting = lived(journal, Visit(reflection=None, minutes=1))
    draft = ReflectionDraft(waiting.key, Reflection(), "half a rea")
    journal.keep_draft(draft, NOON)
    assert journal.reflection_draft(waiting.key) == draft
