"""A visit from start to reflection, as tray, windows and journal see it."""

from dataclasses import replace
from pathlib import Path

import pytest

from sojourn.controller.waking import HEARTBEAT_MS
from sojourn.domain.event import Count, Pause, Resume
from sojourn.domain.intention import Address
from sojourn.domain.outcome import Reflection
from sojourn.domain.ports import JournalBusyError
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import EndedBy, Phase
from sojourn.domain.span import total_ms
from tests.controller.house import INTENTION, House
from tests.manual_clock import HOUR, MINUTE, SECOND, slept


def test_it_is_in_the_journal_from_its_first_second(house: House) -> None:
    session = house.start()
    kept = house.journal.unfinished()
    assert kept is not None
    assert (kept.key, kept.intention) == (session.key, INTENTION)


def test_the_whole_course(house: House) -> None:
    house.start()
    house.pass_time(12 * MINUTE)
    assert house.tray_phase() is Phase.RUNNING
    assert house.notifier.shown == []
    house.pass_time(MINUTE)
    assert [notice.title for notice in house.notifier.shown] == ["heads-up"]
    house.pass_time(2 * MINUTE)
    assert house.notifier.shown[-1].title == "end"
    assert house.tray_phase() is Phase.OVERRUN
    house.pass_time(MINUTE)
    assert [notice.title for notice in house.notifier.shown] == ["heads-up", "end", "over"]
    house.door.wrap_up()
    assert house.notifier.standing is None
    assert house.tray_phase() is None
    (key,) = house.screens.reflections
    house.reflections.save(key, Reflection("met", (("conversation", 2),)))
    kept = house.journal.session(key)
    assert kept is not None
    assert kept.phase(house.clock.now()) is Phase.REFLECTED
    assert total_ms(kept.spans) == 16 * MINUTE
    assert house.screens.reflections == {}


def test_the_end_rings_to_the_second_whatever_is_on_the_screen(house: House) -> None:
    house.start(replace(INTENTION, length_ms=7 * SECOND))
    house.pass_time(7 * SECOND)
    assert [notice.title for notice in house.notifier.shown] == ["end"]


def test_nothing_ticks_when_nothing_is_on(house: House) -> None:
    assert house.alarm.after_ms is None
    house.start()
    house.door.wrap_up()
    assert house.alarm.after_ms is None


def test_nothing_ticks_each_second_unless_a_countdown_is_seen(house: House) -> None:
    house.start()
    assert house.alarm.after_ms == 30 * SECOND
    house.door.enter()
    assert house.alarm.after_ms == SECOND
    house.pass_time(1_500)
    assert house.alarm.after_ms == SECOND // 2
    assert house.screens.session is not None
    assert house.screens.session.remaining_ms == 15 * MINUTE - SECOND


def test_a_paused_session_waits_and_is_asked_about_once(house: House) -> None:
    house.start()
    house.visit.happen(Pause(house.clock.now()))
    assert house.alarm.after_ms == 30 * MINUTE
    house.pass_time(HOUR)
    assert [notice.title for notice in house.notifier.shown] == ["pause-question"]
    house.visit.happen(Resume(house.clock.now()))
    assert house.visit.session is not None
    assert house.visit.session.spent_ms(house.clock.now()) == 0


@pytest.mark.parametrize("minutes", [1, 10, 15, 45])
def test_a_kill_loses_at_most_a_heartbeat(house: House, tmp_path: Path, minutes: int) -> None:
    house.start(replace(INTENTION, length_ms=minutes * MINUTE))
    house.pass_time(10 * MINUTE + 29 * SECOND)
    house.close()
    clock = house.clock
    clock.moment = slept(clock.moment, 3 * MINUTE)
    again = House(tmp_path, clock)
    assert again.visit.session is not None
    lost = 10 * MINUTE + 29 * SECOND - again.visit.session.spent_ms(clock.now())
    assert 0 <= lost <= HEARTBEAT_MS
    assert again.tray_phase() is (Phase.OVERRUN if minutes <= 10 else Phase.RUNNING)
    again.pass_time(MINUTE)
    again.door.wrap_up()
    again.close()


def test_a_session_nobody_ends_ends_by_itself_and_offers_its_reflection(house: House) -> None:
    session = house.start()
    house.pass_time(2 * HOUR)
    assert house.visit.session is None
    assert house.notifier.shown[-1].title == "ended-by-itself"
    assert house.screens.reflections == {}
    kept = house.journal.session(session.key)
    assert kept is not None
    assert kept.ending is not None
    assert kept.ending.by is EndedBy.LIMIT
    assert house.screens.tray.unreflected == 1
    house.door.press("reflect")
    assert session.key in house.screens.reflections


def test_a_second_start_is_refused(house: House) -> None:
    house.start()
    with pytest.raises(Refused) as refused:
        house.start(replace(INTENTION, will_do="something else"))
    assert refused.value.code is Code.SESSION_ON
    assert house.visit.session is not None
    assert house.visit.session.intention == INTENTION


def test_outcomes_counted_come_back_in_the_reflection(house: House) -> None:
    house.start()
    house.visit.happen(Count(house.clock.now(), "lead"))
    house.door.wrap_up()
    (page,) = house.screens.reflections.values()
    assert page.outcomes[0] == ("lead", 1)
    assert len(page.outcomes) == 4


def test_a_busy_journal_is_tried_again(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    session = house.start()
    save = house.journal.save

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise JournalBusyError

    monkeypatch.setattr(house.journal, "save", refuse)
    house.clock.advance(MINUTE)
    house.visit.happen(Pause(house.clock.now()))
    assert house.tray_phase() is Phase.PAUSED
    assert house.alarm.after_ms == 250
    monkeypatch.setattr(house.journal, "save", save)
    house.pass_time(250)
    kept = house.journal.session(session.key)
    assert kept is not None
    assert kept.paused_ms is not None
    assert house.alarm.after_ms == 30 * MINUTE - 250


def test_an_address_is_remembered_and_opened(house: House) -> None:
    house.start(address=Address("forum.example", wanted=True))
    assert house.screens.addresses == ["https://forum.example"]
    house.door.wrap_up()
    house.intentions.open()
    assert house.screens.intention is not None
    assert house.screens.intention.draft.address == Address("https://forum.example", wanted=True)
    house.door.start_again(INTENTION)
    assert len(house.screens.addresses) == 2
    assert house.tray_phase() is Phase.RUNNING
