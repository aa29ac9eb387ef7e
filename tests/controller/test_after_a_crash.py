"""A start after a crash: the visit goes on, or a question asks what the time away was."""

from pathlib import Path

from sojourn.domain.absence import AbsenceKind
from sojourn.domain.session import Phase
from tests.controller.house import House
from tests.manual_clock import MINUTE


def test_a_short_crash_goes_on_and_says_so(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.start()
    house.pass_time(MINUTE)
    house.close()
    house.clock.advance(2 * MINUTE)
    again = House(tmp_path, house.clock)
    assert [one.title for one in again.notifier.shown] == ["goes-on"]
    assert again.tray_phase() is Phase.RUNNING
    again.close()


def test_a_long_crash_asks_and_a_second_one_asks_again(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.start()
    house.pass_time(2 * MINUTE)
    house.close()
    house.clock.advance(20 * MINUTE)
    second = House(tmp_path, house.clock)
    assert second.screens.absence is not None
    assert second.screens.absence.kind == AbsenceKind.STOPPED
    assert second.screens.absence.length_ms == 20 * MINUTE
    second.close()
    house.clock.advance(20 * MINUTE)
    third = House(tmp_path, house.clock)
    assert third.screens.absence is not None
    assert third.screens.absence.length_ms == 40 * MINUTE
    third.presence.end(None)
    (waiting,) = third.journal.unreflected()
    assert waiting.spent_ms(third.clock.moment) == 2 * MINUTE
    third.close()


def test_a_short_crash_is_told_when_the_person_may_be_disturbed(tmp_path: Path) -> None:
    house = House(tmp_path, do_not_disturb=True)
    house.start()
    house.pass_time(MINUTE)
    house.close()
    house.clock.advance(2 * MINUTE)
    again = House(tmp_path, house.clock, do_not_disturb=True)
    assert again.notifier.shown == []
    again.quiet.switch_undisturbed(False)
    assert [one.title for one in again.notifier.shown] == ["goes-on"]
    again.close()
