"""Which stretches of time visits fill: over midnight, with pauses, and without the deleted."""

import sqlite3
from itertools import pairwise

import pytest

from sojourn.domain.event import Finish, Pause, Resume, Tick
from sojourn.domain.past_visit import PastVisit, visited
from sojourn.domain.session import Rules, started
from sojourn.storage.database import Database
from sojourn.storage.journal import Journal
from tests.manual_clock import HOUR, MINUTE, later, moment_at, slept
from tests.storage.visits import INTENTION, Visit, happened, lived, running


def at(text: str) -> int:
    return moment_at(text).utc_ms


def test_nothing_is_taken_in_an_empty_journal(journal: Journal) -> None:
    assert journal.taken(0, at("2027-01-01 00:00")) == ()


def test_pauses_and_sleep_take_no_time(journal: Journal) -> None:
    session, moment = running(journal, "2026-11-16 09:00")
    moment = later(moment, 4 * MINUTE)
    session = happened(journal, session, Pause(moment))
    moment = later(moment, 6 * MINUTE)
    session = happened(journal, session, Resume(moment))
    moment = slept(later(moment, 2 * MINUTE), HOUR)
    session = happened(journal, session, Resume(moment))
    happened(journal, session, Finish(later(moment, 3 * MINUTE)))
    assert journal.taken(at("2026-11-16 08:00"), at("2026-11-16 12:00")) == (
        (at("2026-11-16 09:00"), at("2026-11-16 09:04")),
        (at("2026-11-16 09:10"), at("2026-11-16 09:12")),
        (at("2026-11-16 10:12"), at("2026-11-16 10:15")),
    )


def test_a_visit_over_midnight_and_over_the_end_of_the_day_fills_both_sides(
    journal: Journal,
) -> None:
    moment = moment_at("2026-11-17 05:00")
    past = PastVisit(INTENTION, at("2026-11-16 23:30"), 5 * HOUR)
    journal.save(visited("a", past, moment, Rules()), moment, durable=True)
    found = journal.taken(at("2026-11-17 00:10"), at("2026-11-17 04:10"))
    assert found[0][0] <= at("2026-11-17 00:10")
    assert found[-1] == (at("2026-11-17 04:00"), at("2026-11-17 04:30"))
    assert all(end == start for (_, end), (start, _) in pairwise(found))


def test_a_stretch_is_given_whole_when_a_part_of_it_is_asked_for(journal: Journal) -> None:
    moment = moment_at("2026-11-16 09:00")
    session = started("a", INTENTION, moment, ago_ms=20 * HOUR)
    happened(journal, session, Finish(later(moment, 5 * MINUTE)))
    (first, second, third) = journal.taken(at("2026-11-16 03:00"), at("2026-11-17 00:00"))
    assert first == (at("2026-11-15 13:00"), at("2026-11-16 04:00"))
    assert second == (at("2026-11-16 04:00"), at("2026-11-16 09:00"))
    assert third == (at("2026-11-16 09:00"), at("2026-11-16 09:05"))


def test_what_only_touches_is_not_taken(journal: Journal) -> None:
    lived(journal, Visit(at="2026-11-16 09:05", minutes=10))
    begin, end = at("2026-11-16 09:05"), at("2026-11-16 09:15")
    assert journal.taken(begin - HOUR, begin) == ()
    assert journal.taken(end, end + HOUR) == ()
    assert journal.taken(begin - HOUR, begin + 1) == ((begin, end),)
    assert journal.taken(end - 1, end + HOUR) == ((begin, end),)


def test_a_visit_that_is_on_takes_what_was_saved_of_it(journal: Journal) -> None:
    session, moment = running(journal, "2026-11-16 09:00")
    assert journal.taken(0, later(moment, HOUR).utc_ms) == ()
    happened(journal, session, Tick(later(moment, 7 * MINUTE)))
    assert journal.taken(0, later(moment, HOUR).utc_ms) == (
        (moment.utc_ms, later(moment, 7 * MINUTE).utc_ms),
    )


@pytest.mark.parametrize("table", ["session", "span"])
def test_the_deleted_take_no_time(journal: Journal, database: Database, table: str) -> None:
    lived(journal, Visit())
    connection = sqlite3.connect(database.path)
    with connection:
        connection.execute(f"UPDATE {table} SET deleted_at = 1")  # noqa: S608
    connection.close()
    assert journal.taken(0, at("2027-01-01 00:00")) == ()
