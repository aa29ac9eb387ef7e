"""What is changed in the window of purposes and outcome kinds, and where it then shows."""

from dataclasses import replace
from pathlib import Path

import pytest

from sojourn.domain.catalogue import Kind, Mode, OutcomeKind, Purpose, Way, is_own
from sojourn.domain.draft import ReflectionDraft
from sojourn.domain.event import Count
from sojourn.domain.intention import Intention
from sojourn.domain.kinds import Catalogue
from sojourn.domain.outcome import Reflection
from sojourn.domain.ports import JournalBusyError
from sojourn.domain.refusal import Code
from tests.controller.house import INTENTION, House
from tests.manual_clock import MINUTE
from tests.own_kinds import COFFEE, KEPT, OWN, SELL, TALK

NEW = Purpose("", Mode.CREATE, "  Write   letters ")


@pytest.fixture
def house(tmp_path: Path) -> House:
    house = House(tmp_path)
    for kind in KEPT:
        house.journal.keep_kind(kind, house.clock.now())
    return house


def shown(house: House) -> Catalogue:
    assert house.screens.catalogue is not None
    return house.screens.catalogue


def own_visit(house: House) -> None:
    house.start(replace(INTENTION, purpose=COFFEE.key))
    house.visit.open_window()
    house.visit.happen(Count(house.clock.now(), TALK.key))
    house.pass_time(10 * MINUTE)


def test_a_new_kind_gets_a_key_of_its_own_once(house: House) -> None:
    house.kind_pages.open()
    assert set(shown(house).purposes) == set(OWN.purposes)
    house.kind_pages.keep(NEW)
    key = house.screens.chosen
    assert is_own(key)
    assert shown(house).purpose(key) == Purpose(key, Mode.CREATE, "Write letters")
    house.kind_pages.keep(Purpose(key, Mode.CREATE, "Write postcards"))
    assert house.screens.chosen == key
    assert shown(house).purpose(key) == Purpose(key, Mode.CREATE, "Write postcards")


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (replace(NEW, name=" "), Code.EMPTY),
        (replace(NEW, name=COFFEE.name.upper()), Code.NAME_TAKEN),
        (OutcomeKind("", Way.GIVE, name="x" * 100), Code.TOO_LONG),
    ],
)
def test_bad_input_changes_nothing(house: House, kind: Kind, code: Code) -> None:
    before = house.journal.catalogue()
    house.kind_pages.keep(kind)
    assert [(one.code, one.field) for one in house.screens.refused] == [(code, "kind")]
    assert house.journal.catalogue() == before


def test_the_windows_are_given_what_there_is(house: House) -> None:
    screens, known = house.screens, house.journal.catalogue()
    house.intentions.open()
    assert screens.intention is not None
    assert screens.intention.catalogue == known
    house.afterwards.open_past_visit()
    assert screens.past_visit is not None
    assert screens.past_visit.catalogue == known
    house.afterwards.open_late_outcome()
    assert screens.late_outcome is not None
    assert screens.late_outcome.catalogue == known
    house.history.open()
    assert screens.history is not None
    assert screens.history.catalogue == known
    own_visit(house)
    assert screens.session is not None
    assert screens.session.catalogue == known
    house.door.wrap_up()
    (page,) = screens.reflections.values()
    assert page.catalogue == known
    house.reflections.save(page.session, Reflection("met"))
    house.history.edit(page.session)
    assert screens.amendment is not None
    assert screens.amendment.catalogue == known


def test_a_visit_that_is_on_shows_what_was_changed(house: House) -> None:
    own_visit(house)
    house.kind_pages.keep(OutcomeKind("conversation", Way.BOTH, hidden=True))
    assert house.screens.session is not None
    offered = dict(house.screens.session.outcomes)
    assert "conversation" not in offered
    assert offered[TALK.key] == 1
    known = house.screens.session.catalogue.outcome("conversation")
    assert known is not None
    assert known.hidden


def test_what_is_used_for_work_comes_first(tmp_path: Path) -> None:
    house = House(tmp_path, shown_first="work")
    house.start()
    house.visit.open_window()
    assert house.screens.session is not None
    assert [kind for kind, _ in house.screens.session.outcomes] == [
        "conversation",
        "lead",
        "shared",
        "learned",
    ]


def test_kinds_become_one_and_the_week_shows_it(house: House) -> None:
    own_visit(house)
    house.ask("finish")
    house.ask("reflect", verdict="met")
    house.week_pages.open()
    house.kind_pages.merge(TALK, "shared")
    house.kind_pages.merge(COFFEE, "help")
    assert house.screens.week is not None
    assert dict(house.screens.week.outcomes) == {"shared": 1}
    assert (house.screens.chosen, house.screens.went) == ("help", {COFFEE.key: "help"})
    assert COFFEE not in shown(house).purposes


def test_nothing_is_put_together_while_a_visit_is_on(house: House) -> None:
    own_visit(house)
    house.kind_pages.merge(TALK, "shared")
    assert [(one.code, one.field) for one in house.screens.refused] == [(Code.SESSION_ON, "kind")]
    assert TALK in house.journal.catalogue().outcomes


def test_a_built_in_one_stays(house: House) -> None:
    before = house.journal.catalogue()
    house.kind_pages.merge(Purpose("unwind", Mode.CONSUME), "feeds")
    house.kind_pages.merge(SELL, "share")
    assert house.journal.catalogue() == before


def test_unwinding_by_another_name_counts_against_nothing(house: House) -> None:
    house.kind_pages.keep(Purpose("unwind", Mode.CONSUME, "Lie in the grass"))
    house.start(replace(INTENTION, purpose="unwind"))
    house.pass_time(10 * MINUTE)
    house.ask("finish")
    (forum,) = house.ask("week")["data"]["platforms"]
    assert (forum["minutes"], forum["outcomes_per_hour"]) == (10, None)


def test_the_command_line_knows_ones_own_by_name_and_by_key(house: House) -> None:
    house.ask("start", will_do="meet", platform="Forum", purpose="coffee & CHAT")
    assert house.visit.session is not None
    assert house.visit.session.intention.purpose == COFFEE.key
    house.pass_time(5 * MINUTE)
    house.ask("finish")
    counts = [["talk given", 1], [TALK.key, 2], ["lead", 1]]
    key = house.ask("reflect", verdict="met", outcomes=counts)["data"]["session"]
    kept = house.journal.session(key)
    assert kept is not None
    assert {one.kind: one.count for one in kept.outcomes} == {TALK.key: 3, "lead": 1}
    late = house.ask("outcome", kind="Talk given", platform="Forum")["data"]
    assert (late["outcome"], late["name"]) == (TALK.key, "Talk given")


@pytest.mark.parametrize(
    ("command", "arguments", "field"),
    [
        ("start", {"will_do": "x", "platform": "Forum", "purpose": "fun"}, "purpose"),
        ("reflect", {"verdict": "met", "outcomes": [["fame", 1]]}, "outcome"),
        ("outcome", {"kind": "fame", "platform": "Forum"}, "outcome"),
    ],
)
def test_the_command_line_is_told_what_there_is(
    house: House, command: str, arguments: dict[str, object], field: str
) -> None:
    answer = house.ask(command, **arguments)
    assert answer["exit"] == 2
    assert (answer["error"]["code"], answer["error"]["field"]) == ("unknown", field)
    assert (COFFEE.name if field == "purpose" else TALK.name) in answer["error"]["limit"]


def test_the_last_purpose_comes_back_though_it_is_hidden(house: House) -> None:
    own_visit(house)
    house.ask("finish")
    house.kind_pages.keep(replace(COFFEE, hidden=True))
    house.intentions.open()
    assert house.screens.intention is not None
    assert house.screens.intention.draft.purpose == COFFEE.key
    again = Intention("Forum", COFFEE.key, "once more", 15 * MINUTE)
    assert house.start(again).intention.purpose == COFFEE.key


def test_a_reflection_that_is_open_follows_two_kinds_that_become_one(house: House) -> None:
    own_visit(house)
    house.door.wrap_up()
    (page,) = house.screens.reflections.values()
    begun = Reflection(lesson="write to Ana", outcomes=((TALK.key, 3),))
    house.reflections.keep_draft(ReflectionDraft(page.session, begun))
    house.kind_pages.merge(TALK, "shared")
    (again,) = house.screens.reflections.values()
    assert again.draft.reflection == replace(begun, outcomes=(("shared", 3),))
    assert dict(again.outcomes)["shared"] == 1
    house.reflections.save(page.session, replace(again.draft.reflection, verdict="met"))
    kept = house.journal.session(page.session)
    assert kept is not None
    assert [(one.kind, one.count) for one in kept.outcomes] == [("shared", 3)]


def test_a_reflection_that_was_put_off_stays_away(house: House) -> None:
    own_visit(house)
    house.door.wrap_up()
    (page,) = house.screens.reflections.values()
    house.reflections.put_off(page.session)
    house.kind_pages.merge(TALK, "shared")
    assert house.screens.reflections == {}


def test_while_a_write_waits_nothing_is_put_together(house: House) -> None:
    def refused() -> None:
        raise JournalBusyError

    house.desk.writes.write("something", refused)
    house.kind_pages.merge(TALK, "shared")
    assert [one.code for one in house.screens.refused] == [Code.BUSY]
    assert TALK in house.journal.catalogue().outcomes
