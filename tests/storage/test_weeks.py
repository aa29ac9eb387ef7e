"""The sums of a week: right at its edges, and found through indices however long the history."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from sojourn.domain.draft import IntentionDraft, NotNow
from sojourn.domain.event import Count, Finish, Reflect, Skip, Switch, Tick
from sojourn.domain.outcome import Outcome, Reflection
from sojourn.domain.session import started
from sojourn.domain.week_sums import OutcomeSum, TimeSum, VisitSum, WeekSums
from sojourn.storage.accents import unaccented
from sojourn.storage.database import Database
from sojourn.storage.journal import Journal
from tests.manual_clock import MINUTE, later, moment_at
from tests.storage.test_sessions import statements
from tests.storage.visits import Visit, happened, lived, running

MONDAY = date(2026, 11, 16)
TUESDAY = date(2026, 11, 17)


def sums_of(journal: Journal, start: date) -> WeekSums:
    return journal.week_facts(start, start).sums


def test_an_empty_week(journal: Journal) -> None:
    assert sums_of(journal, MONDAY) == WeekSums(MONDAY)


def test_time_outcomes_and_visits_are_added(journal: Journal) -> None:
    lived(journal, Visit(at="2026-11-16 09:00", minutes=20, outcomes=("learned", "learned")))
    lived(journal, Visit(at="2026-11-16 12:00", minutes=5, outcomes=("learned", "lead")))
    lived(journal, Visit(at="2026-11-17 12:00", platform="Blog", purpose="feeds"))
    lived(journal, Visit(at="2026-11-17 13:00", reflection=Reflection("changed")))
    lived(journal, Visit(at="2026-11-17 14:00", reflection=None))
    skipped = lived(journal, Visit(at="2026-11-17 15:00", reflection=None))
    happened(journal, skipped, Skip(moment_at("2026-11-17 16:00")))
    running(journal, "2026-11-22 23:00")
    sums = sums_of(journal, MONDAY)
    assert set(sums.times) == {
        TimeSum(MONDAY, "Forum", "help", over=False, length_ms=20 * MINUTE, for_whom="Ana"),
        TimeSum(MONDAY, "Forum", "help", over=True, length_ms=5 * MINUTE, for_whom="Ana"),
        TimeSum(TUESDAY, "Blog", "feeds", over=False, length_ms=10 * MINUTE, for_whom="Ana"),
        TimeSum(TUESDAY, "Forum", "help", over=False, length_ms=30 * MINUTE, for_whom="Ana"),
        TimeSum(date(2026, 11, 22), "Forum", "help", over=False, length_ms=0, for_whom="Ana"),
    }
    assert set(sums.outcomes) == {
        OutcomeSum(MONDAY, "Forum", "learned", 3),
        OutcomeSum(MONDAY, "Forum", "lead", 1),
    }
    assert set(sums.visits) == {
        VisitSum("Forum", "met", open=False, count=2),
        VisitSum("Blog", "met", open=False, count=1),
        VisitSum("Forum", "changed", open=False, count=1),
        VisitSum("Forum", None, open=True, count=1),
        VisitSum("Forum", None, open=False, count=2),
    }
    assert sums.colours == {"Forum": "#1f8a8a", "Blog": "#3f8f6b"}


def test_time_before_the_intention_is_summed_apart(journal: Journal) -> None:
    moment = moment_at("2026-11-16 09:00")
    session = started("a", Visit().intention(), moment, ago_ms=20 * MINUTE)
    happened(journal, session, Finish(later(moment, 18 * MINUTE)))
    spent = TimeSum(MONDAY, "Forum", "help", over=False, length_ms=15 * MINUTE, for_whom="Ana")
    assert set(sums_of(journal, MONDAY).times) == {
        replace(spent, length_ms=20 * MINUTE, before=True),
        spent,
        replace(spent, length_ms=3 * MINUTE, over=True),
    }


def test_time_and_outcomes_count_on_the_platform_switched_to(journal: Journal) -> None:
    session, moment = running(journal)
    session = happened(journal, session, Switch(later(moment, 4 * MINUTE), "Choir"))
    session = happened(journal, session, Count(later(moment, 5 * MINUTE), "lead"))
    happened(journal, session, Finish(later(moment, 10 * MINUTE)))
    sums = sums_of(journal, MONDAY)
    assert {(one.platform, one.length_ms) for one in sums.times} == {
        ("Forum", 4 * MINUTE),
        ("Choir", 6 * MINUTE),
    }
    assert [(one.platform, one.count) for one in sums.outcomes] == [("Choir", 1)]
    assert [one.platform for one in sums.visits] == ["Forum"]


def test_late_outcomes_are_summed_apart_on_their_own_day(journal: Journal) -> None:
    session = lived(journal, Visit(at="2026-11-12 09:00", outcomes=("lead",)))
    on_time = lived(journal, Visit(at="2026-11-17 09:00", outcomes=("lead",)))
    for grew_from, platform, count in (
        (session.key, "Forum", 2),
        (on_time.key, "Forum", 1),
        ("", "Choir", 4),
    ):
        late = Outcome("lead", count, platform, NOW.utc_ms, TUESDAY, 3600)
        journal.keep_outcome(late, grew_from, NOW)
    sums = sums_of(journal, MONDAY)
    assert set(sums.outcomes) == {
        OutcomeSum(TUESDAY, "Forum", "lead", 1),
        OutcomeSum(TUESDAY, "Forum", "lead", 3, late=True),
        OutcomeSum(TUESDAY, "Choir", "lead", 4, late=True),
    }
    assert set(sums.colours) == {"Forum", "Choir"}
    before = sums_of(journal, date(2026, 11, 9))
    assert [(one.count, one.late) for one in before.outcomes] == [(1, False)]


def test_a_week_has_seven_days_and_no_more(journal: Journal) -> None:
    for at in ("2026-11-15 12:00", "2026-11-16 04:00", "2026-11-23 03:00", "2026-11-23 12:00"):
        lived(journal, Visit(at=at, outcomes=("learned",)))
    sums = sums_of(journal, MONDAY)
    assert sum(one.length_ms for one in sums.times) == 20 * MINUTE
    assert [(one.day, one.count) for one in sums.outcomes] == [
        (MONDAY, 1),
        (date(2026, 11, 22), 1),
    ]
    assert [one.count for one in sums.visits] == [2]


def test_a_session_over_the_weeks_end_counts_where_it_began_and_its_time_where_it_was_spent(
    journal: Journal,
) -> None:
    session, moment = running(journal, "2026-11-16 03:55")
    moment = later(moment, 15 * MINUTE)
    session = happened(journal, session, Tick(moment))
    session = happened(journal, session, Count(moment, "learned"))
    session = happened(journal, session, Finish(moment))
    happened(journal, session, Reflect(moment, Reflection("met")))
    before, after = (
        sums_of(journal, date(2026, 11, 9)),
        sums_of(journal, MONDAY),
    )
    assert [one.length_ms for one in before.times] == [5 * MINUTE]
    assert [one.length_ms for one in after.times] == [10 * MINUTE]
    assert [one.count for one in before.visits] == [1]
    assert after.visits == ()
    assert before.outcomes == ()
    assert [one.count for one in after.outcomes] == [1]


@pytest.mark.parametrize(
    ("deleted", "left_out"),
    [
        ("session", ["times", "visits", "outcomes"]),
        ("span", ["times"]),
        ("outcome", ["outcomes"]),
        ("not_now", ["not_now"]),
    ],
)
def test_what_is_deleted_does_not_count(
    journal: Journal, database: Database, deleted: str, left_out: list[str]
) -> None:
    lived(journal, Visit(outcomes=("learned",)))
    journal.keep_not_now(NotNow(NOW.utc_ms, IntentionDraft()), NOW)
    before = sums_of(journal, MONDAY)
    connection = sqlite3.connect(database.path)
    with connection:
        connection.execute(f"UPDATE {deleted} SET deleted_at = 1")  # noqa: S608
    connection.close()
    after = sums_of(journal, MONDAY)
    for name in ("times", "outcomes", "visits", "not_now"):
        assert getattr(before, name)
        assert bool(getattr(after, name)) == (name not in left_out), name


NOW = moment_at("2026-11-16 09:00")


def plans(database: Database, seen: list[str]) -> list[tuple[str, str]]:
    """Give how SQLite carries out each query seen: a line for each table, after the query."""
    connection = sqlite3.connect(database.path)
    connection.create_function("UNACCENT", 1, unaccented)
    try:
        return [
            (sql, row[3])
            for sql in seen
            if sql.startswith("SELECT")
            for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}")
        ]
    finally:
        connection.close()


def sql_of_few(sql: str) -> bool:
    return any(f'FROM "{table}"' in sql for table in ("platform", "stance_change", "kind"))


def read_whole(found: list[tuple[str, str]]) -> list[str]:
    """Give the queries that read a whole table, but for the few platforms, stances and kinds."""
    return [
        sql
        for sql, line in found
        if line.startswith("SCAN") and " USING " not in line and not sql_of_few(sql)
    ]


def test_a_week_reads_its_own_days_only(journal: Journal, database: Database) -> None:
    lived(journal, Visit(outcomes=("learned",)))
    seen = statements(database)
    sums_of(journal, MONDAY)
    found = plans(database, seen)
    for index in ("met_session", "pull_session", "span_session"):
        assert any(f"INDEX {index} (session_id=?)" in line for _, line in found), found
    for index in ("span_day", "outcome_day", "session_day", "not_now_day"):
        assert any(f"INDEX {index} (day>? AND day<?)" in line for _, line in found), found
    assert not read_whole(found)


def test_what_the_windows_ask_for_reads_no_whole_history(
    journal: Journal, database: Database
) -> None:
    lived(journal, Visit(outcomes=("learned",)))
    seen = statements(database)
    journal.unfinished()
    journal.unreflected()
    journal.recent_intentions(5)
    journal.platform_facts("Forum", MONDAY)
    journal.usual_outcomes("Forum", "help", 4)
    journal.platforms()
    journal.last_not_now_ms()
    journal.visits_found("Ana", 5)
    found = plans(database, seen)
    assert any("session_open" in line for _, line in found)
    assert not read_whole(found)
    ordered = [sql for sql, line in found if "session_started" in line]
    assert all("LIMIT 500" in sql or "LIMIT 5" in sql for sql in ordered)


@pytest.mark.parametrize(
    ("ask", "index"),
    [
        (lambda journal: journal.taken(0, NOW.utc_ms), "span_started (started_at>? AND"),
        (lambda journal: journal.next_steps(), "session_next_step"),
        (lambda journal: journal.people_due(MONDAY), "person_follow_up (follow_up<?)"),
        (lambda journal: journal.visits_found("ana", 5), "session_started"),
        (lambda journal: journal.visits_found("ana", 5), "span_session"),
        (lambda journal: journal.visits_found("ana", 5), "met_session"),
    ],
)
def test_what_real_days_ask_goes_by_an_index(
    journal: Journal, database: Database, ask: Callable[[Journal], object], index: str
) -> None:
    lived(journal, Visit(outcomes=("learned",)))
    seen = statements(database)
    ask(journal)
    found = plans(database, seen)
    assert any(f"INDEX {index}" in line for _, line in found), found
    assert not read_whole(found)
    assert not [line for _, line in found if line == "USE TEMP B-TREE FOR ORDER BY"]
