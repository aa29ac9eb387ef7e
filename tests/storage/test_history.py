"""The list of all visits: its order, its pages, its filters; also with 100,000 of them."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest

from sojourn.domain.event import Finish, Skip, Switch, Tick
from sojourn.domain.history import (
    UNANSWERED,
    HistoryFilter,
    HistoryLine,
    HistoryPage,
    HistoryQuery,
    Standing,
)
from sojourn.domain.keeping import Hindrance
from sojourn.domain.outcome import Met, Outcome, Reflection
from sojourn.domain.ports import JournalBusyError
from sojourn.storage.database import Database, open_for_writing
from sojourn.storage.history import HistoryReader, page_of
from sojourn.storage.journal import Journal
from tests.manual_clock import MINUTE, later, moment_at
from tests.storage.many_visits import MANY, RARE, make_many
from tests.storage.visits import INTENTION, Visit, happened, lived, running

NOW = moment_at("2026-11-20 12:00")


def found(database: Database, **wanted: object) -> list[str]:
    """The sentences of the visits that fit."""
    query = HistoryQuery(HistoryFilter(**wanted))  # type: ignore[arg-type]
    page = page_of(database, query)
    assert page.total == len(page.lines)
    return [line.will_do for line in page.lines]


def test_a_visit_is_told_in_a_line(journal: Journal, database: Database) -> None:
    said = Reflection("partly", lesson="Ask first", next_step="write to Bao", energy="better")
    session = lived(journal, Visit(minutes=20, outcomes=("learned", "lead"), reflection=said))
    late = Outcome("lead", 2, "Forum", NOW.utc_ms, date(2026, 11, 18), 3_600)
    journal.keep_outcome(late, session.key, NOW)
    (line,) = page_of(database, HistoryQuery()).lines
    assert line == HistoryLine(
        session.key,
        moment_at("2026-11-16 09:05").local,
        session.started_ms,
        ("Forum",),
        "help",
        "Ana",
        "answer Ana's question",
        20 * MINUTE,
        5 * MINUTE,
        Standing.SAID,
        "partly",
        "better",
        (("learned", 1), ("lead", 3)),
        "Ask first",
        "write to Bao",
    )


def test_each_visit_says_how_far_it_has_come(journal: Journal, database: Database) -> None:
    lived(journal, Visit(at="2026-11-16 09:00"))
    lived(journal, Visit(at="2026-11-16 10:00", reflection=None))
    session = lived(journal, Visit(at="2026-11-16 11:00", reflection=None))
    happened(journal, session, Skip(NOW))
    running(journal, "2026-11-16 12:00")
    lines = page_of(database, HistoryQuery()).lines
    assert [line.standing for line in lines] == [
        Standing.ON,
        Standing.LET_GO,
        Standing.WAITING,
        Standing.SAID,
    ]


def test_the_latest_comes_first_page_by_page(journal: Journal, database: Database) -> None:
    for hour in (9, 11, 10, 13, 12):
        lived(journal, Visit(at=f"2026-11-16 {hour:02}:00", will_do=str(hour)))
    pages: list[HistoryPage] = []
    query = HistoryQuery(most=2)
    while not pages or not pages[-1].is_last:
        pages.append(page_of(database, query))
        query = replace(query, after=pages[-1].lines[-1].place)
    told = [[line.will_do for line in page.lines] for page in pages]
    assert told == [["13", "12"], ["11", "10"], ["9"]]
    assert pages[0].total == 5


def test_visits_that_began_together_come_once_each(journal: Journal, database: Database) -> None:
    sessions = {lived(journal, Visit()).key for _ in range(5)}
    query, seen = HistoryQuery(most=1), []
    while page := page_of(database, query).lines:
        seen += [line.key for line in page]
        query = replace(query, after=page[-1].place)
    assert len(seen) == 5
    assert set(seen) == sessions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ANA", ["thank Ana", "one"]),
        ("  ana ", ["thank Ana", "one"]),
        ("éTÉ", ["l'été à Lyon"]),
        ("à lyon", ["l'été à Lyon"]),
        ("ete", ["l'été à Lyon"]),
        ("ÊTÉ", ["l'été à Lyon"]),
        ("a LYÖN", ["l'été à Lyon"]),
        ("chloe", ["thank Ana"]),
        ("ana chloe", ["thank Ana"]),
        ("bao", ["l'été à Lyon"]),
        ("guild", ["one"]),
        ("choir", ["one"]),
        ("ask first", ["thank Ana"]),
        ("write to chloé", ["thank Ana"]),
        ("chloé thank first", ["thank Ana"]),
        ("choir guild ana", ["one"]),
        ("guild bao", []),
        ("a b c d e f g h i j k l m n o p", []),
        ("50%", ["half: 50%"]),
        ("5_%", []),
        ("nothing of it", []),
    ],
)
def test_a_text_is_found_wherever_it_stands(
    journal: Journal, database: Database, text: str, expected: list[str]
) -> None:
    met = Reflection("met", people=(Met("Bao"),))
    lived(journal, Visit(at="2026-11-16 08:00", will_do="half: 50%"))
    lived(journal, Visit(at="2026-11-16 09:00", will_do="l'été à Lyon", reflection=met))
    session, moment = running(journal, "2026-11-16 10:00")
    told = replace(
        session, intention=replace(INTENTION, platform="Guild", will_do="one", for_whom="Ana")
    )
    for event in (Switch(later(moment, MINUTE), "Choir"), Finish(later(moment, 2 * MINUTE))):
        told = happened(journal, told, event)
    said = Reflection("met", lesson="Ask first", next_step="Write to Chloé")
    lived(journal, Visit(at="2026-11-16 11:00", will_do="thank Ana", reflection=said))
    connection = sqlite3.connect(database.path)
    with connection:
        connection.execute("UPDATE session SET for_whom = '' WHERE will_do <> 'one'")
    connection.close()
    assert found(database, text=text) == expected


def test_filters_leave_out_what_does_not_fit(journal: Journal, database: Database) -> None:
    lived(journal, Visit(at="2026-11-15 09:00", will_do="a", platform="Blog"))
    lived(journal, Visit(at="2026-11-16 09:00", will_do="b", purpose="ask", reflection=None))
    lived(journal, Visit(at="2026-11-17 01:30", will_do="c", reflection=Reflection("missed")))
    lived(journal, Visit(at="2026-11-17 09:00", will_do="d"))
    session, moment = running(journal, "2026-11-17 10:00")
    session = happened(journal, session, Tick(later(moment, MINUTE)))
    session = happened(journal, session, Switch(later(moment, MINUTE), "Blog"))
    here = session.intention.will_do
    assert found(database) == [here, "d", "c", "b", "a"]
    assert found(database, platform="blog") == [here, "a"]
    assert found(database, platform="nowhere") == []
    assert found(database, purpose="ask") == ["b"]
    assert found(database, verdict="missed") == ["c"]
    assert found(database, verdict=UNANSWERED) == [here, "b"]
    assert found(database, first=date(2026, 11, 17)) == [here, "d"]
    assert found(database, last=date(2026, 11, 16)) == ["c", "b", "a"]
    assert found(database, first=date(2026, 11, 16), last=date(2026, 11, 16)) == ["c", "b"]
    assert found(database, text="c", platform="forum", verdict="missed") == ["c"]


def test_deleted_visits_are_left_out_and_can_be_undone(
    journal: Journal, database: Database
) -> None:
    session = lived(journal, Visit(will_do="gone"))
    lived(journal, Visit(at="2026-11-17 09:00", will_do="stays"))
    journal.delete_session(session.key, NOW)
    page = page_of(database, HistoryQuery())
    assert [line.will_do for line in page.lines] == ["stays"]
    assert page.former is not None
    assert page.former.was == session


def test_a_reader_sees_what_was_just_written(journal: Journal, database: Database) -> None:
    reader = HistoryReader(database.path)
    assert reader.page(HistoryQuery()) == HistoryPage(HistoryQuery(), ())
    lived(journal, Visit())
    assert len(reader.page(HistoryQuery()).lines) == 1


def test_a_journal_that_cannot_be_read_says_what_hinders(tmp_path: Path) -> None:
    def why() -> Hindrance:
        with pytest.raises(JournalBusyError) as error:
            HistoryReader(tmp_path / "journal.sqlite").page(HistoryQuery())
        return error.value.why

    assert why() is Hindrance.GONE
    (tmp_path / "journal.sqlite").write_text("no journal", encoding="utf-8")
    assert why() is Hindrance.FAULTY
    (tmp_path / "journal.sqlite").unlink()
    (tmp_path / "journal.sqlite").mkdir()
    (tmp_path / "journal.sqlite" / "a").write_text("a")
    assert why() is Hindrance.NO_RIGHTS


def steps(database: Database, work: Callable[[], object]) -> int:
    """How many thousand steps of its machine SQLite needs, whatever computer it runs on."""
    count = 0

    def step() -> int:
        nonlocal count
        count += 1
        return 0

    connection: sqlite3.Connection = database._sqlite.connection()  # type: ignore[no-untyped-call]
    connection.set_progress_handler(step, 1_000)
    work()
    connection.set_progress_handler(None, 0)
    return count


@pytest.mark.thorough
@pytest.mark.timeout(300)
def test_a_hundred_thousand_visits_stay_smooth(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    make_many(path)
    reader = HistoryReader(path)

    def timed(name: str, query: HistoryQuery) -> HistoryPage:
        begin = perf_counter()
        page = reader.page(query)
        print(f"{name}: {1_000 * (perf_counter() - begin):.0f} ms, {page.total} fit")  # noqa: T201
        return page

    first = timed("first page", HistoryQuery())
    assert (first.total, len(first.lines)) == (MANY, first.query.most)
    deep = HistoryQuery(after=(first.lines[-1].started_ms - MANY // 2 * 60 * MINUTE, ""))
    assert len(timed("a page half way down", deep).lines) == deep.most
    assert len(timed("all that was scrolled through, read again", HistoryQuery(most=5_000)).lines)
    assert timed("search, common", HistoryQuery(HistoryFilter("ana"))).lines
    assert timed("search, rare", HistoryQuery(HistoryFilter(RARE))).total == 1
    assert not timed("search, none", HistoryQuery(HistoryFilter("xyzzy"))).total
    assert timed("search, accents", HistoryQuery(HistoryFilter("chloé"))).lines
    assert timed("search, two words", HistoryQuery(HistoryFilter("chloé ana"))).lines
    assert timed("search, a platform's name", HistoryQuery(HistoryFilter("masto"))).lines
    assert timed("platform", HistoryQuery(HistoryFilter(platform="RSS"))).lines
    assert timed("verdict", HistoryQuery(HistoryFilter(verdict="missed"))).lines
    assert timed("day", HistoryQuery(HistoryFilter(last=first.lines[-1].began.date()))).lines

    database = open_for_writing(path)
    near = steps(database, lambda: page_of(database, HistoryQuery()))
    far = steps(database, lambda: page_of(database, deep))
    database.close()
    # A page far down costs what the first one costs, and no page reads all that lies before it.
    assert far < 1.5 * near
