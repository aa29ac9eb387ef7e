"""A journal that cannot be written: told once, all of it kept in memory and tried again."""

from collections.abc import Callable

import pytest

from sojourn.controller.patient_journal import PASSING, RETRY_MS
from sojourn.controller.teller import LOOK_MS
from sojourn.domain.draft import IntentionDraft
from sojourn.domain.keeping import Hindrance
from sojourn.domain.outcome import Reflection
from sojourn.domain.ports import JournalBusyError
from sojourn.domain.refusal import Code
from tests.controller.house import House
from tests.manual_clock import MINUTE


class Refusing:
    """A journal that takes nothing while `why` is set; counts how often it was asked to."""

    def __init__(self, house: House, monkeypatch: pytest.MonkeyPatch) -> None:
        self.why: Hindrance | None = None
        self.asked = 0
        for name in ("save", "save_together", "keep_draft", "keep_outcome"):
            write = getattr(house.journal, name)
            monkeypatch.setattr(house.journal, name, self._guarded(write))

    def _guarded(self, write: Callable[..., object]) -> Callable[..., object]:
        def guarded(*what: object, **how: object) -> object:
            self.asked += 1
            if self.why is not None:
                raise JournalBusyError("no", self.why)
            return write(*what, **how)

        return guarded


@pytest.fixture
def refusing(house: House, monkeypatch: pytest.MonkeyPatch) -> Refusing:
    return Refusing(house, monkeypatch)


def titles(house: House) -> list[str]:
    return [one.title for one in house.notifier.shown]


def test_a_full_disk_is_told_once_and_once_more_when_there_is_room(
    house: House, refusing: Refusing
) -> None:
    house.start()
    refusing.why = Hindrance.FULL
    house.ask("pause")
    assert house.tray_phase() == "paused"
    assert house.ask("status")["data"]["journal_trouble"] == "full"
    house.ask("resume")
    house.pass_time(2 * MINUTE)
    assert titles(house) == ["journal-not-written"]
    refusing.why = None
    house.pass_time(RETRY_MS)
    assert titles(house) == ["journal-not-written", "journal-written-again"]
    assert house.ask("status")["data"]["journal_trouble"] is None
    house.visit.save_now()
    assert house.journal.unfinished() == house.visit.session


@pytest.mark.parametrize(
    ("command", "arguments"),
    [
        ("pause", {}),
        ("finish", {}),
        ("start", {"platform": "linkedin", "will_do": "thank Bo", "instead": True}),
    ],
)
def test_it_stays_told_though_the_refused_write_withdraws_a_reminder(
    house: House, refusing: Refusing, command: str, arguments: dict[str, object]
) -> None:
    house.start()
    refusing.why = Hindrance.FULL
    assert house.ask(command, **arguments)["exit"] == 0
    standing = house.notifier.standing
    assert standing is not None
    assert standing.title == "journal-not-written"


def test_the_tray_shows_it_as_long_as_it_lasts(house: House, refusing: Refusing) -> None:
    house.start()
    refusing.why = Hindrance.FULL
    house.ask("pause")
    shown = [house.screens.tray.trouble]
    refusing.why = None
    house.pass_time(RETRY_MS)
    shown.append(house.screens.tray.trouble)
    assert shown == [Hindrance.FULL, None]


def test_a_lock_that_goes_by_is_not_worth_telling(house: House, refusing: Refusing) -> None:
    house.start()
    refusing.why = Hindrance.LOCKED
    house.ask("pause")
    house.pass_time((PASSING - 2) * RETRY_MS)
    refusing.why = None
    house.pass_time(RETRY_MS)
    assert titles(house) == []
    assert house.journal.unfinished() == house.visit.session


def test_a_lock_that_stays_is_told_and_a_worse_trouble_too(
    house: House, refusing: Refusing
) -> None:
    house.start()
    refusing.why = Hindrance.LOCKED
    house.ask("pause")
    house.pass_time(PASSING * RETRY_MS)
    refusing.why = Hindrance.GONE
    house.pass_time(RETRY_MS)
    assert [one.body for one in house.notifier.shown] == ["locked", "gone"]


def test_what_is_typed_outside_a_visit_is_tried_again_too(house: House, refusing: Refusing) -> None:
    refusing.why = Hindrance.READ_ONLY
    house.intentions.keep_draft(IntentionDraft(will_do="write to Ana"))
    assert house.alarm.after_ms == RETRY_MS
    refusing.why = None
    house.pass_time(RETRY_MS)
    draft = house.journal.intention_draft()
    assert draft is not None
    assert draft.will_do == "write to Ana"
    assert house.alarm.after_ms is None


def test_what_happens_meanwhile_puts_no_retry_off(house: House, refusing: Refusing) -> None:
    house.start()
    refusing.why = Hindrance.LOCKED
    house.ask("pause")
    before = refusing.asked
    for _ in range(10):
        house.pass_time(RETRY_MS // 5)
        house.ask("status")
        house.visit.show()
    assert refusing.asked - before == 2


def test_one_refusal_is_enough_at_a_time(house: House, refusing: Refusing) -> None:
    """Each may take the whole patience of the database, and the windows wait for it."""
    house.start()
    refusing.why = Hindrance.LOCKED
    for happens in (
        lambda: house.ask("pause"),
        lambda: house.ask("resume"),
        house.visit.save_now,
        house.visit.wake,
        lambda: house.intentions.keep_draft(IntentionDraft(will_do="write to Ana")),
    ):
        house.clock.advance(MINUTE)
        before = refusing.asked
        happens()
        assert refusing.asked - before <= 1


def test_leaving_tries_once_more(house: House, refusing: Refusing) -> None:
    house.start()
    refusing.why = Hindrance.LOCKED
    house.ask("pause")
    refusing.why = None
    house.ask("quit")
    kept = house.journal.unfinished()
    assert kept is not None
    assert kept.paused_ms is not None


def test_who_leaves_with_something_unwritten_is_asked_first(
    house: House, refusing: Refusing
) -> None:
    house.start()
    refusing.why = Hindrance.FULL
    house.door.pause_and_quit()
    assert (house.left, house.screens.asked_leave) == (0, [Hindrance.FULL])
    answer = house.ask("quit")
    assert (answer["exit"], answer["error"]["code"], house.left) == (3, "journal-busy", 0)
    assert answer["error"]["value"] == "full"
    house.door.leave_at_once()
    assert house.left == 1


@pytest.mark.parametrize("why", Hindrance)
def test_what_is_refused_meanwhile_says_which_trouble_it_is(
    house: House, refusing: Refusing, why: Hindrance
) -> None:
    ended = house.start()
    house.door.wrap_up()
    refusing.why = why
    house.reflections.save(ended.key, Reflection("met"))
    for asked in (house.ask("restore"), house.ask("erase", kind="person", name="Ana")):
        assert asked["error"]["value"] == why
    house.history.delete(ended.key)
    (refused,) = house.screens.refused
    assert (refused.code, refused.value) == (Code.BUSY, why)


def test_a_command_whose_reading_is_refused_says_why(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise JournalBusyError("no", Hindrance.FAULTY)

    monkeypatch.setattr(house.journal, "platforms", broken)
    answer = house.ask("start", platform="Forum", will_do="ask Ana", length_ms=MINUTE)
    assert (answer["exit"], answer["error"]["value"]) == (3, "faulty")


def test_who_stays_goes_on(house: House, refusing: Refusing) -> None:
    house.start()
    refusing.why = Hindrance.FULL
    house.door.pause_and_quit()
    assert house.tray_phase() == "running"
    house.pass_time(MINUTE)
    assert house.visit.session is not None
    assert house.visit.session.spent_ms(house.clock.now()) == MINUTE


def test_who_stays_can_leave_as_soon_as_it_is_written(house: House, refusing: Refusing) -> None:
    house.start()
    refusing.why = Hindrance.FULL
    house.door.pause_and_quit()
    refusing.why = None
    house.door.pause_and_quit()
    assert house.left == 1
    kept = house.journal.unfinished()
    assert kept is not None
    assert kept.paused_ms is not None


def test_while_not_to_be_disturbed_only_the_tray_says_it(house: House, refusing: Refusing) -> None:
    house.calm.on = True
    house.start()
    refusing.why = Hindrance.FULL
    house.ask("pause")
    house.pass_time(MINUTE)
    assert titles(house) == []
    assert house.screens.tray.trouble is Hindrance.FULL
    house.calm.on = False
    house.pass_time(LOOK_MS)
    assert titles(house) == ["journal-not-written"]


def test_what_passed_while_not_to_be_disturbed_is_not_told(
    house: House, refusing: Refusing
) -> None:
    house.quiet.switch_undisturbed(True)
    house.start()
    refusing.why = Hindrance.FULL
    house.ask("pause")
    refusing.why = None
    house.pass_time(RETRY_MS)
    house.quiet.switch_undisturbed(False)
    assert titles(house) == []


def test_that_it_is_written_again_is_told_afterwards_outside_a_visit_too(
    house: House, refusing: Refusing
) -> None:
    refusing.why = Hindrance.FULL
    house.intentions.keep_draft(IntentionDraft(will_do="write to Ana"))
    house.calm.on = True
    refusing.why = None
    house.pass_time(MINUTE)
    assert titles(house) == ["journal-not-written"]
    house.calm.on = False
    house.pass_time(LOOK_MS)
    assert titles(house) == ["journal-not-written", "journal-written-again"]
    assert house.alarm.after_ms is None
