"""What is changed in the window of the platforms."""

from pathlib import Path

import pytest

from sojourn.domain.intention import Platform
from sojourn.domain.outcome import Reflection
from sojourn.domain.platform_card import StanceChange
from sojourn.domain.refusal import Code
from tests.controller.house import House
from tests.manual_clock import HOUR, MINUTE


@pytest.fixture
def house(tmp_path: Path) -> House:
    house = House(tmp_path)
    house.start()
    house.pass_time(10 * MINUTE)
    house.ask("finish")
    return house


def names(house: House) -> list[str]:
    return [card.platform.name for card in house.screens.cards]


def test_a_change_is_kept_and_shown_everywhere(house: House) -> None:
    house.week_pages.open()
    house.platform_pages.open("Forum")
    assert (names(house), house.screens.chosen) == (["Forum"], "Forum")
    change = StanceChange("cutting-back", house.desk.today(), " too much ")
    platform = Platform("  The   forum ", "#123456", weekly_budget_ms=HOUR)
    house.platform_pages.keep("Forum", platform, change)
    assert (names(house), house.screens.chosen) == (["The forum"], "The forum")
    assert house.screens.cards[0].changes[0].reason == "too much"
    assert house.screens.week is not None
    (shown,) = house.screens.week.platforms
    assert (shown.platform, shown.stance, shown.budget_ms) == ("The forum", "cutting-back", HOUR)


@pytest.mark.parametrize(
    ("platform", "code", "field"),
    [
        (Platform(" ", "#123456"), Code.EMPTY, "platform"),
        (Platform("Forum", "#123456", "x:y"), Code.NOT_AN_ADDRESS, "address"),
        (Platform("Forum", "#123456", reason="x" * 3_000), Code.TOO_LONG, "reason"),
        (Platform("Forum", "#123456", weekly_budget_ms=-1), Code.OUT_OF_RANGE, "budget"),
    ],
)
def test_bad_input_changes_nothing(
    house: House, platform: Platform, code: Code, field: str
) -> None:
    house.platform_pages.open()
    house.platform_pages.keep("Forum", platform, None)
    assert [(one.code, one.field) for one in house.screens.refused] == [(code, field)]
    assert house.journal.platform_cards() == house.screens.cards


def test_names_stay_while_a_visit_is_on(house: House) -> None:
    house.platform_pages.keep("", Platform("Choir", "#123456"), None)
    house.start()
    house.platform_pages.keep("Forum", Platform("Agora", "#123456"), None)
    house.platform_pages.merge("Choir", "Forum")
    house.platform_pages.hide("Choir")
    assert {one.code for one in house.screens.refused} == {Code.SESSION_ON}
    assert names(house) == ["Choir", "Forum"]
    house.platform_pages.keep("Forum", Platform("Forum", "#abcdef"), None)
    assert house.screens.cards[1].platform.colour == "#abcdef"


def test_one_is_put_into_another_or_hidden(house: House) -> None:
    house.platform_pages.keep("", Platform("Choir", "#123456"), None)
    house.platform_pages.merge("Forum", "Choir")
    assert (names(house), house.screens.chosen) == (["Choir"], "Choir")
    house.platform_pages.hide("Choir")
    assert names(house) == []


def test_a_reflection_that_waits_follows_its_platform(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.platform_pages.keep("", Platform("Choir", "#123456"), None)
    session = house.start()
    house.pass_time(10 * MINUTE)
    house.door.wrap_up()
    # Its window stays, though this is refused.
    house.platform_pages.keep("Forum", Platform("choir", "#123456"), None)
    assert house.screens.reflections[session.key].intention.platform == "Forum"
    house.platform_pages.merge("Forum", "Choir")
    house.platform_pages.keep("Choir", Platform("Chorus", "#123456"), None)
    assert house.screens.reflections[session.key].intention.platform == "Chorus"
    house.reflections.save(session.key, Reflection("met", (("lead", 1),)))
    kept = house.journal.session(session.key)
    assert kept is not None
    assert {kept.intention.platform, *(one.platform for one in kept.outcomes)} == {"Chorus"}
    assert names(house) == ["Chorus"]
    house.platform_pages.open()
    assert names(house) == ["Chorus"]
