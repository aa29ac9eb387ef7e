"""After a first visit somebody is asked once why they are on that platform."""

from dataclasses import replace
from pathlib import Path

import pytest

from sojourn.domain.draft import ReflectionDraft
from sojourn.domain.event import Switch
from sojourn.domain.outcome import Reflection
from sojourn.domain.page import ReflectionPage
from tests.controller.house import INTENTION, House
from tests.manual_clock import HOUR, MINUTE

MET = Reflection("met")


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def reflected_on(house: House, platform: str = "Forum", purpose: str = "help") -> ReflectionPage:
    """Visit a platform, and give the window that asks about it."""
    session = house.start(replace(INTENTION, platform=platform, purpose=purpose))
    house.pass_time(10 * MINUTE)
    house.door.wrap_up()
    return house.screens.reflections[session.key]


def reason(house: House, platform: str = "Forum") -> str:
    facts = house.journal.platform_facts(platform, house.desk.today())
    assert facts is not None
    return facts.platform.reason


def test_it_is_asked_once_for_each_platform(house: House) -> None:
    for platform, asked in (("Forum", "Forum"), ("Forum", ""), ("Choir", "Choir"), ("Choir", "")):
        page = reflected_on(house, platform)
        assert page.asks_why == asked
        house.reflections.save(page.session, MET)


def test_the_answer_stands_under_platforms(house: House) -> None:
    page = reflected_on(house)
    house.reasons.keep("Forum", "our users are there")
    house.reflections.save(page.session, MET)
    assert reason(house) == "our users are there"
    house.reasons.keep("Forum", "something else")
    house.reasons.keep("Nowhere", "nobody knows")
    assert reason(house) == "our users are there"
    assert [one.name for one in house.journal.platforms()] == ["Forum"]


def test_who_gave_a_reason_is_not_asked(house: House) -> None:
    page = reflected_on(house)
    house.reflections.save(page.session, MET)
    known = house.journal.platforms()[0]
    house.journal.keep_platform(replace(known, reason="our users", reason_asked=""))
    assert reflected_on(house).asks_why == ""


def test_the_question_stays_with_its_visit_until_that_is_said(house: House) -> None:
    page = reflected_on(house)
    house.reflections.keep_draft(ReflectionDraft(page.session, Reflection(), "our us"))
    house.reflections.put_off(page.session)
    other = reflected_on(house)
    assert other.asks_why == ""
    house.reflections.save(other.session, MET)
    house.reflections.open_parked()
    again = house.screens.reflections[page.session]
    assert (again.asks_why, again.draft.why) == ("Forum", "our us")


def test_what_was_typed_outlasts_going_on(house: House) -> None:
    page = reflected_on(house)
    house.reflections.keep_draft(ReflectionDraft(page.session, Reflection(), "our us"))
    house.reflections.go_on(page.session)
    house.door.wrap_up()
    assert house.screens.reflections[page.session].draft.why == "our us"


def test_it_is_asked_again_after_a_kill_in_the_same_window_only(
    house: House, tmp_path: Path
) -> None:
    page = reflected_on(house)
    house.close()
    again = House(tmp_path, house.clock)
    again.reflections.open_latest()
    assert again.screens.reflections[page.session].asks_why == "Forum"
    again.reflections.skip(page.session)
    assert reflected_on(again).asks_why == ""


def test_nothing_is_asked_while_words_are_hidden_and_later_it_is(house: House) -> None:
    house.quiet.switch_discreet(on=True)
    page = reflected_on(house)
    assert page.asks_why == ""
    house.reflections.save(page.session, MET)
    house.quiet.switch_discreet(on=False)
    assert reflected_on(house).asks_why == "Forum"


def test_who_unwinds_is_asked_one_thing_only(house: House) -> None:
    page = reflected_on(house, purpose="unwind")
    assert page.asks_why == ""
    house.reflections.save(page.session, Reflection(energy="better"))
    assert reflected_on(house).asks_why == "Forum"


def test_a_place_one_switched_to_is_asked_about_too(house: House) -> None:
    page = reflected_on(house)
    house.reflections.save(page.session, MET)
    session = house.start()
    house.pass_time(5 * MINUTE)
    house.visit.happen(Switch(house.clock.now(), "Choir"))
    house.pass_time(5 * MINUTE)
    house.door.wrap_up()
    assert house.screens.reflections[session.key].asks_why == "Choir"


def test_a_change_of_the_platform_is_not_undone_by_asking(house: House) -> None:
    house.start()
    known = house.journal.platforms()[0]
    house.journal.keep_platform(replace(known, weekly_budget_ms=HOUR, colour="#123456"))
    house.pass_time(MINUTE)
    house.door.wrap_up()
    kept = house.journal.platforms()[0]
    assert (kept.weekly_budget_ms, kept.colour) == (HOUR, "#123456")
    assert kept.reason_asked
