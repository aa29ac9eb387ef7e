"""The history's business over a real journal: pages, edits, deletions, refusals."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from sojourn.domain.event import Finish, Switch
from sojourn.domain.history import HistoryFilter, HistoryPage, HistoryQuery
from sojourn.domain.intention import Address, Intention
from sojourn.domain.outcome import Reflection
from sojourn.domain.ports import JournalBusyError
from sojourn.domain.refusal import Code
from tests.controller.history import CHANGE, kept, page, refused, visited
from tests.controller.house import INTENTION, House
from tests.manual_clock import HOUR, MINUTE


def test_the_window_opens_with_places_and_is_given_what_it_asks_for(house: House) -> None:
    visited(house)
    house.history.open()
    assert house.screens.history is not None
    assert house.screens.history.platforms == ("Forum",)
    assert house.screens.history.today == house.desk.today()
    assert [line.will_do for line in page(house).lines] == [INTENTION.will_do]
    assert page(house, text="nothing of it").lines == ()


def test_the_open_window_is_offered_a_place_as_soon_as_one_has_been_there(house: House) -> None:
    house.history.open()
    house.start()
    house.pass_time(MINUTE)
    house.visit.happen(Switch(house.clock.now(), "Choir"))
    assert house.screens.history is not None
    assert set(house.screens.history.platforms) == {"Forum", "Choir"}
    house.visit.happen(Switch(house.clock.now(), "Forum"))
    assert house.screens.tray.elsewhere == ("Choir",)


def test_while_one_page_is_read_only_the_last_wish_counts(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    visited(house)
    house.worker.held = True
    for text in ("a", "an", "ana", "question"):
        house.history.read(HistoryQuery(HistoryFilter(text)))
    house.worker.held = False
    shown: list[str] = []
    monkeypatch.setattr(
        house.screens, "show_history", lambda given: shown.append(given.query.wanted.text)
    )
    house.worker.let_go()
    assert shown == ["a", "question"]


def test_a_journal_that_cannot_be_read_is_said_and_asked_again(house: House) -> None:
    reader: Any = house.history._reader

    def busy(_query: HistoryQuery) -> HistoryPage:
        raise JournalBusyError("locked")

    real, reader.page = reader.page, busy
    house.history.read(HistoryQuery())
    assert refused(house) == (Code.BUSY, "visit")
    reader.page = real
    assert page(house).lines == ()


def test_the_window_for_a_visit_opens_with_what_was_said(house: House) -> None:
    session = visited(house)
    house.history.edit(session.key)
    shown = house.screens.amendment
    assert shown is not None
    assert (shown.session, shown.will_do, shown.spent_ms) == (
        session.key,
        INTENTION.will_do,
        10 * MINUTE,
    )
    assert shown.reflection == session.reflection
    assert len(shown.outcomes) == 4


def test_what_is_put_right_is_kept_and_shown_everywhere(house: House) -> None:
    session = visited(house)
    house.week_pages.open()
    before = house.screens.history_asked_again
    house.history.edit(session.key)
    change = replace(CHANGE, will_do="thank Ana", platform="guild", length_ms=20 * MINUTE)
    house.history.amend(session.key, replace(change, start_ms=session.started_ms - HOUR))
    assert house.screens.amendment is None
    assert kept(house, session.key).intention.will_do == "thank Ana"
    assert house.screens.week is not None
    assert [one.platform for one in house.screens.week.platforms] == ["guild"]
    assert house.screens.week.length_ms == 20 * MINUTE
    assert [one.will_do for one in house.screens.tray.recent] == ["thank Ana"]
    assert house.screens.history_asked_again > before


def test_a_name_typed_otherwise_is_the_platform_that_is_known(house: House) -> None:
    session = visited(house)
    house.history.edit(session.key)
    house.history.amend(session.key, replace(CHANGE, platform=" fORUM "))
    assert kept(house, session.key).intention.platform == "Forum"
    assert len(house.journal.platforms()) == 1


def test_a_refused_change_stays_open_and_changes_nothing(house: House) -> None:
    first = visited(house)
    second = visited(house)
    house.history.edit(second.key)
    house.history.amend(second.key, replace(CHANGE, will_do=" "))
    assert refused(house) == (Code.EMPTY, "will_do")
    house.history.amend(second.key, replace(CHANGE, start_ms=first.started_ms))
    assert refused(house) == (Code.OVERLAPS, "at")
    house.history.amend(first.key, replace(CHANGE, length_ms=11 * MINUTE))
    assert refused(house) == (Code.OVERLAPS, "length")
    assert house.screens.amendment is not None
    assert (kept(house, first.key), kept(house, second.key)) == (first, second)


def test_the_visit_that_is_on_fills_its_time(house: House) -> None:
    before = visited(house)
    house.pass_time(5 * MINUTE)
    house.start()
    house.pass_time(4 * MINUTE)
    house.history.edit(before.key)
    house.history.amend(before.key, replace(CHANGE, length_ms=18 * MINUTE))
    assert refused(house) == (Code.OVERLAPS, "length")
    house.history.amend(before.key, replace(CHANGE, length_ms=15 * MINUTE))
    assert not house.screens.refused


def test_a_visit_that_is_on_is_neither_changed_nor_deleted(house: House) -> None:
    session = house.start()
    house.history.edit(session.key)
    assert refused(house) == (Code.SESSION_ON, "visit")
    house.history.delete(session.key)
    assert refused(house) == (Code.SESSION_ON, "visit")
    assert house.visit.session is not None
    house.history.edit("nobody")
    assert refused(house) == (Code.UNKNOWN, "visit")


def test_an_answer_given_in_the_history_closes_the_reflection(house: House) -> None:
    session = visited(house, reflected=False)
    house.history.edit(session.key)
    house.history.amend(session.key, replace(CHANGE, verdict="met", next_step="write to Bao"))
    assert session.key not in house.screens.reflections
    assert house.screens.tray.unreflected == 0
    assert [one.text for one in house.screens.next_steps] == ["write to Bao"]


def test_an_answer_given_in_the_history_ticks_off_the_step_taken_up(house: House) -> None:
    first = visited(house, reflected=False)
    house.reflections.save(first.key, Reflection("met", next_step="write to Bao"))
    session = house.start(replace(INTENTION, takes_up=first.key))
    house.pass_time(MINUTE)
    house.visit.happen(Finish(house.clock.now()))
    assert len(house.journal.next_steps()) == 1
    house.history.edit(session.key)
    house.history.amend(session.key, replace(CHANGE, verdict="met"))
    assert house.journal.next_steps() == ()


def test_a_reflection_said_after_an_edit_knows_of_it(house: House) -> None:
    session = visited(house, reflected=False)
    house.history.edit(session.key)
    house.history.amend(session.key, replace(CHANGE, will_do="thank Ana"))
    house.reflections.save(session.key, Reflection("met"))
    told = kept(house, session.key)
    assert told.intention.will_do == "thank Ana"
    assert told.reflection == Reflection("met")


@pytest.mark.parametrize("name", ["amend", "delete_session", "undo"])
def test_a_busy_journal_changes_nothing_and_says_so(
    house: House, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    session = visited(house)
    house.history.edit(session.key)
    house.history.amend(session.key, replace(CHANGE, will_do="once"))
    told = kept(house, session.key)

    def busy(*_: object) -> None:
        raise JournalBusyError("locked")

    monkeypatch.setattr(house.journal, name, busy)
    house.history.edit(session.key)
    {
        "amend": lambda: house.history.amend(session.key, replace(CHANGE, will_do="twice")),
        "delete_session": lambda: house.history.delete(session.key),
        "undo": house.history.undo,
    }[name]()
    assert refused(house) == (Code.BUSY, "visit")
    assert kept(house, session.key) == told


def test_nothing_changes_under_a_write_that_waits(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = visited(house, reflected=False)
    save = house.journal.save

    def busy(*_: object, **_more: object) -> None:
        raise JournalBusyError("locked")

    monkeypatch.setattr(house.journal, "save", busy)
    house.reflections.save(session.key, Reflection("met", lesson="Ask first"))
    house.history.delete(session.key)
    assert refused(house) == (Code.BUSY, "visit")
    monkeypatch.setattr(house.journal, "save", save)
    house.history.edit(session.key)
    house.history.amend(session.key, replace(CHANGE, will_do="once", lesson="Ask first"))
    told = kept(house, session.key)
    assert (told.intention.will_do, told.reflection) == (
        "once",
        Reflection("met", lesson="Ask first"),
    )


def test_an_import_or_erasing_is_seen_by_the_open_window(house: House) -> None:
    session = visited(house)
    before = house.screens.history_asked_again
    house.ask("erase", kind="session", name=session.key)
    assert house.screens.history_asked_again > before


@pytest.mark.parametrize(
    "happens",
    [
        lambda house: house.ask("finish"),
        lambda house: house.ask("start", will_do="ask", length_ms=MINUTE, instead=True),
        lambda house: house.ask("add", will_do="ask", at="08:00", length_ms=MINUTE),
        lambda house: house.ask("reflect", verdict="met"),
        lambda house: house.history.delete(house.journal.unreflected()[0].key),
    ],
)
def test_what_happens_elsewhere_is_seen_by_the_open_window(
    house: House, monkeypatch: pytest.MonkeyPatch, happens: Callable[[House], object]
) -> None:
    visited(house, reflected=False)
    house.start()
    house.pass_time(MINUTE)
    before = page(house)
    monkeypatch.setattr(
        house.screens, "history_changed", lambda _frame: house.history.read(HistoryQuery())
    )
    happens(house)
    seen = house.screens.history_page
    assert seen != before
    assert seen == page(house)


def test_a_visit_to_two_places_names_the_other(house: House) -> None:
    intention = Intention("Forum", "help", "answer", 15 * MINUTE)
    house.intentions.start_said(intention, Address(), ago_ms=None, instead=False)
    house.ask("switch", platform="Choir")
    house.pass_time(MINUTE)
    session = house.visit.session
    assert session is not None
    house.visit.happen(Finish(house.clock.now()))
    house.history.edit(session.key)
    assert house.screens.amendment is not None
    assert house.screens.amendment.switched_to == ("Choir",)
