"""What is told, how loud, and what counts as heard."""

from pathlib import Path

import pytest

from sojourn.controller.quiet import Quiet
from sojourn.domain.event import Pause
from sojourn.domain.notice import Urgency
from sojourn.domain.session import Phase
from tests.controller.house import House
from tests.manual_clock import HOUR, MINUTE, SECOND, later


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


def test_what_is_told_of_a_visit_is_said_to_a_screen_reader_too(house: House) -> None:
    house.start()
    house.pass_time(15 * MINUTE)
    heads_up, end = house.notifier.shown
    assert house.screens.announced == [
        (f"{heads_up.title}. {heads_up.body}", False),
        (f"{end.title}. {end.body}", False),
    ]
    house.quiet.switch_undisturbed(True)
    house.pass_time(30 * MINUTE)
    assert len(house.screens.announced) == 2


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


@pytest.mark.parametrize("by_hand", [True, False])
def test_while_not_to_be_disturbed_all_waits_and_then_one_tells_how_it_stands(
    house: House, *, by_hand: bool
) -> None:
    if by_hand:
        house.quiet.switch_undisturbed(True)
    else:
        house.calm.on = True
    house.start()
    house.pass_time(27 * MINUTE)
    assert house.notifier.shown == []
    assert house.tray_phase() is Phase.OVERRUN, "the tray sign stays"
    if by_hand:
        house.quiet.switch_undisturbed(False)
    else:
        house.calm.on = False
        house.pass_time(5 * SECOND)
    assert told(house) == ["held-back"]
    house.pass_time(7 * MINUTE)
    assert told(house) == ["held-back"]
    house.pass_time(MINUTE)
    assert told(house) == ["held-back", "over"]


def test_what_was_held_back_and_holds_no_more_is_not_told(house: House) -> None:
    house.calm.on = True
    house.start()
    house.pass_time(16 * MINUTE)
    house.door.more()
    house.calm.on = False
    house.pass_time(MINUTE)
    assert house.notifier.shown == []


def test_a_visit_that_ended_meanwhile_says_so_once(house: House) -> None:
    house.calm.on = True
    house.start()
    house.pass_time(80 * MINUTE)
    assert house.visit.session is None
    house.calm.on = False
    house.pass_time(5 * SECOND)
    assert told(house) == ["ended-by-itself"]
    assert house.alarm.after_ms is None


def test_a_long_pause_is_asked_about_afterwards(house: House) -> None:
    house.calm.on = True
    house.start()
    house.visit.happen(Pause(house.clock.now()))
    house.pass_time(40 * MINUTE)
    house.calm.on = False
    house.pass_time(5 * SECOND)
    assert told(house) == ["pause-question"]


def test_the_switch_outlives_the_app(house: House) -> None:
    house.quiet.switch_undisturbed(True)
    assert house.settings.values["do_not_disturb"] is True
    assert house.screens.tray.undisturbed


def test_hidden_words_hold_back_sound_and_window_but_not_the_notification(tmp_path: Path) -> None:
    house = House(tmp_path, reminders="firm")
    house.start()
    house.ask("discreet", on=True)
    house.pass_time(26 * MINUTE)
    assert told(house) == ["heads-up", "end", *["over"] * 4]
    assert not any(notice.sound for notice in house.notifier.shown)
    assert not house.screens.countdown_is_seen()
    assert house.notifier.shown[-1].urgency is Urgency.CRITICAL
    house.close()


def test_words_are_hidden_everywhere_until_they_are_not(house: House) -> None:
    house.start()
    house.door.enter()
    assert house.ask("discreet", on=True)["data"] == {"discreet": True, "until": None}
    assert house.screens.tray.discreet
    assert house.screens.tray.hides_words
    assert house.screens.words_hidden
    assert shows_discreetly(house)
    house.intentions.open_new_box()
    page = house.screens.intention
    assert page is not None
    assert page.discreet
    assert house.ask("discreet", on=False)["data"]["discreet"] is False
    assert not shows_discreetly(house)
    assert not house.screens.words_hidden


def shows_discreetly(house: House) -> bool:
    assert house.screens.session is not None
    return house.screens.session.discreet


def test_an_hour_of_hidden_words_ends_by_itself(house: House, tmp_path: Path) -> None:
    answer = house.ask("discreet", on=True, hour=True)
    assert answer["data"]["until"] == "2026-11-16T10:05:00+01:00"
    again = Quiet(house.clock, house.settings, house.calm)
    house.clock.advance(HOUR - SECOND)
    house.visit.wake()
    assert (house.screens.tray.discreet, again.discreet) == (True, True), "after a kill too"
    house.pass_time(SECOND)
    assert (house.screens.tray.discreet, again.discreet) == (False, False)
    assert house.alarm.after_ms is None


def test_hiding_can_be_tied_to_not_being_disturbed(tmp_path: Path) -> None:
    house = House(tmp_path, hide_words_with_do_not_disturb=True, hide_words_for="hour")
    house.quiet.switch_undisturbed(True)
    assert (house.screens.tray.discreet, house.screens.tray.hides_words) == (True, False)
    house.quiet.switch_undisturbed(False)
    assert (house.screens.tray.discreet, house.screens.tray.hides_words) == (False, False)
    house.quiet.switch_discreet(True)
    assert house.quiet.until_ms is not None, "an hour is the custom here"
    house.close()


@pytest.mark.parametrize("on_wayland", [True, False])
def test_where_no_window_can_come_forward_the_next_reminder_insists(
    house: House, *, on_wayland: bool
) -> None:
    house.screens.on_wayland = on_wayland
    house.start()
    house.pass_time(15 * MINUTE)
    house.door.tell_by_window()
    house.pass_time(MINUTE)
    wanted = Urgency.CRITICAL if on_wayland else Urgency.NORMAL
    assert house.notifier.shown[-1].urgency is wanted
    house.visit.hear()
    house.pass_time(10 * MINUTE)
    assert house.notifier.shown[-1].urgency is Urgency.NORMAL


def test_while_words_are_hidden_no_window_comes_in_place_of_a_notification(house: House) -> None:
    house.start()
    house.quiet.switch_discreet(True)
    house.pass_time(15 * MINUTE)
    house.door.tell_by_window()
    assert not house.screens.countdown_is_seen()
