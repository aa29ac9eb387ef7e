"""What is told, how loud, and what counts as heard."""

from pathlib import Path

import pytest

from sojourn.domain.notice import Urgency
from tests.controller.house import House
from tests.manual_clock import MINUTE, SECOND, later


def told(house: House) -> list[str]:
    return [notice.title for notice in house.notifier.shown]


def test_normal_brings_no_window_and_no_sound(house: House) -> None:
    house.start()
    house.pass_time(70 * MINUTE)
    assert not any(notice.sound for notice in house.notifier.shown)
    assert house.screens.session is None
    assert {notice.urgency for notice in house.notifier.shown} == {
        Urgency.NORMAL,
        Urgency.CRITICAL,
    }


def test_firm_sounds_and_then_comes_to_the_front_without_the_focus(tmp_path: Path) -> None:
    house = House(tmp_path, reminders="firm")
    house.start()
    house.pass_time(17 * MINUTE)
    assert not any(notice.sound for notice in house.notifier.shown)
    house.pass_time(MINUTE)
    assert house.notifier.shown[-1].sound
    assert not house.screens.countdown_is_seen()
    house.pass_time(7 * MINUTE)
    assert house.screens.countdown_is_seen()
    assert house.screens.quietly
    house.close()


def test_gentle_comes_three_times(tmp_path: Path) -> None:
    house = House(tmp_path, reminders="gentle")
    house.start()
    house.pass_time(15 * MINUTE + 35 * MINUTE)
    assert told(house) == ["heads-up", "end", "over", "over"]
    house.close()


def test_yes_in_a_moment_is_heard(house: House) -> None:
    house.start()
    house.door.enter()
    house.pass_time(14 * MINUTE)
    assert not is_unheard(house)
    house.pass_time(2 * MINUTE)
    assert is_unheard(house)
    house.visit.hear()
    assert not is_unheard(house)
    assert not house.notifier.is_standing()
    before = len(house.notifier.shown)
    house.pass_time(9 * MINUTE + 59 * SECOND)
    assert len(house.notifier.shown) == before
    house.pass_time(SECOND)
    assert len(house.notifier.shown) == before + 1
    assert house.notifier.shown[-1].urgency is Urgency.NORMAL, "no louder than what was heard"
    assert is_unheard(house)


def is_unheard(house: House) -> bool:
    assert house.screens.session is not None
    return house.screens.session.is_unheard


@pytest.mark.parametrize("stall", [7 * MINUTE, 33 * MINUTE])
def test_after_a_stall_there_is_one(house: House, stall: int) -> None:
    house.start()
    house.clock.moment = later(house.clock.moment, 15 * MINUTE + stall)
    house.visit.wake()
    assert len(house.notifier.shown) == 1
