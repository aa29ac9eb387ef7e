"""What history takes back over a real journal: deletions, edits, and what cannot come back."""

from dataclasses import replace
from pathlib import Path

from sojourn.domain.draft import ReflectionDraft
from sojourn.domain.outcome import Reflection
from sojourn.domain.past_visit import PastVisit
from sojourn.domain.refusal import Code
from tests.controller.history import CHANGE, kept, page, refused, visited
from tests.controller.house import INTENTION, House
from tests.manual_clock import MINUTE


def test_a_deleted_visit_waits_for_nothing_and_comes_back(house: House) -> None:
    session = visited(house, reflected=False)
    draft = ReflectionDraft(session.key, Reflection(lesson="Ask first"))
    house.reflections.keep_draft(draft)
    assert session.key in house.screens.reflections
    house.history.delete(session.key)
    assert session.key not in house.screens.reflections
    assert (house.screens.tray.unreflected, house.screens.tray.recent) == (0, ())
    assert page(house).lines == ()
    house.history.undo()
    assert house.screens.tray.unreflected == 1
    assert kept(house, session.key) == session
    assert house.journal.reflection_draft(session.key) == draft


def test_edits_and_deletions_are_undone_after_a_restart(house: House, tmp_path: Path) -> None:
    session, clock = visited(house), house.clock
    house.history.edit(session.key)
    house.history.amend(session.key, replace(CHANGE, will_do="once"))
    house.history.delete(session.key)
    house.close()
    again = House(tmp_path, clock)
    again.history.undo()
    assert kept(again, session.key).intention.will_do == "once"
    again.history.undo()
    assert kept(again, session.key) == session
    again.history.undo()
    assert not again.screens.refused, "nothing is left, and that is all"
    assert kept(again, session.key) == session
    again.close()


def test_what_has_nothing_left_to_undo_is_passed_over(house: House) -> None:
    first, second = visited(house), visited(house)
    house.history.edit(first.key)
    house.history.amend(first.key, replace(CHANGE, will_do="once"))
    house.history.edit(second.key)
    house.history.amend(second.key, replace(CHANGE, will_do="twice"))
    house.ask("erase", kind="session", name=second.key)
    house.history.undo()
    assert kept(house, first.key) == first


def test_a_visit_does_not_come_back_where_another_has_its_time(house: House) -> None:
    session = visited(house)
    house.history.delete(session.key)
    house.afterwards.add(PastVisit(INTENTION, session.started_ms, 5 * MINUTE))
    house.history.undo()
    assert refused(house) == (Code.OVERLAPS, "visit")
    assert house.journal.session(session.key) is None
    assert house.journal.former() is not None


def test_a_visit_taken_up_again_is_left_alone(house: House) -> None:
    session = visited(house, reflected=False)
    house.history.edit(session.key)
    house.history.amend(session.key, replace(CHANGE, will_do="once"))
    house.reflections.go_on(session.key)
    house.history.undo()
    assert refused(house) == (Code.SESSION_ON, "visit")
    assert house.visit.session is not None
    assert house.visit.session.intention.will_do == "once"
