"""The page of the first start: when it comes, what becomes of it, and the notification on trial."""

from pathlib import Path

import pytest

from sojourn.domain.first_run import FirstRunChoices, IconPlace, Trial
from sojourn.domain.refusal import Code, Refused
from tests.controller.house import House, wrapped_up

CHOICES = FirstRunChoices(("LinkedIn", "The choir"), "people", autostart=True)


@pytest.fixture
def house(tmp_path: Path) -> House:
    """Somebody who has just installed it."""
    return House(tmp_path, welcomed=False)


def names(house: House) -> set[str]:
    return {one.name for one in house.journal.platforms()}


def leave(house: House) -> None:
    """Skip the page, as its window does."""
    house.screens.close_first_run()
    house.first_run.leave()


def test_it_comes_before_the_first_visit_and_says_what_there_is(house: House) -> None:
    house.door.enter()
    page = house.screens.first_run
    assert page is not None
    assert house.screens.intention is None
    assert (page.offered[0], page.known, page.shown_first) == ("LinkedIn", (), "both")
    assert (page.autostart, page.icon, page.again) == (True, IconPlace.TOP_BAR, False)


def test_who_starts_it_by_hand_is_greeted_once(house: House) -> None:
    house.first_run.greet()
    assert house.screens.first_run is not None
    leave(house)
    house.first_run.greet()
    house.door.enter()
    assert house.screens.opened_first_runs == 1
    assert house.screens.intention is not None
    assert (house.settings.values["welcomed"], house.autostart.on) == (True, False)
    assert names(house) == set()


def test_it_does_not_come_at_the_next_start_either(house: House, tmp_path: Path) -> None:
    house.first_run.greet()
    leave(house)
    house.close()
    later = House(tmp_path, welcomed=house.settings.values["welcomed"])
    later.first_run.greet()
    assert later.screens.opened_first_runs == 0


def test_where_settings_cannot_be_written_it_stays_away_until_the_next_start(house: House) -> None:
    house.settings.refused = Refused(Code.NOT_WRITTEN, "", "it is read-only")
    house.door.enter()
    house.first_run.keep(CHOICES, begins=True)
    assert house.screens.intention is not None
    house.screens.close_intention()
    house.door.enter()
    assert house.screens.opened_first_runs == 1


def test_who_was_here_before_is_not_welcomed_nor_who_is_in_a_visit(house: House) -> None:
    house.ask("start", platform="Forum", will_do="look")
    house.first_run.greet()
    house.door.enter()
    assert house.screens.first_run is None
    assert house.screens.session is not None
    house.door.wrap_up()
    house.door.enter()
    assert house.screens.first_run is None
    assert house.settings.values["welcomed"] is False


def test_the_button_keeps_everything_and_leads_to_the_visit(house: House) -> None:
    house.door.enter()
    house.first_run.keep(CHOICES, begins=True)
    assert house.screens.first_run is None
    assert names(house) == {"LinkedIn", "The choir"}
    assert house.autostart.on
    assert (house.settings.values["shown_first"], house.settings.values["welcomed"]) == (
        "people",
        True,
    )
    assert house.screens.intention is not None
    assert set(house.screens.intention.platforms) == names(house)
    people = [one.key for one in house.desk.catalogue().purposes]
    assert [one.key for one in house.screens.intention.catalogue.purposes] == people
    assert house.screens.intention.draft.platform == ""
    linked = next(one for one in house.journal.platforms() if one.name == "LinkedIn")
    assert (linked.address, linked.weekly_budget_ms) == ("https://www.linkedin.com/", None)


def test_the_only_platform_is_meant_by_the_first_visit(house: House) -> None:
    house.first_run.keep(FirstRunChoices(("LinkedIn",)), begins=True)
    assert house.screens.intention is not None
    draft = house.screens.intention.draft
    assert (draft.platform, draft.address.url) == ("LinkedIn", "https://www.linkedin.com/")


def test_done_keeps_everything_and_opens_nothing(house: House) -> None:
    house.door.enter()
    house.first_run.keep(CHOICES, begins=False)
    assert (house.screens.first_run, house.screens.intention) == (None, None)
    assert house.autostart.on
    house.door.enter()
    assert house.screens.intention is not None


def test_asked_for_again_it_shows_what_holds(house: House) -> None:
    wrapped_up(house)
    house.settings.values["welcomed"] = True
    house.first_run.open()
    page = house.screens.first_run
    assert page is not None
    assert (page.known, page.autostart, page.again) == (("Forum",), False, True)
    assert not page.discreet
    house.quiet.switch_discreet(True)
    house.first_run.open()
    assert house.screens.first_run is not None
    assert house.screens.first_run.discreet
    assert "forum" not in page.offered
    house.first_run.keep(FirstRunChoices(("forum",), autostart=False), begins=False)
    assert names(house) == {"Forum"}
    assert "shown_first" not in house.settings.values


def test_a_bad_name_changes_nothing(house: House) -> None:
    house.door.enter()
    house.first_run.keep(FirstRunChoices(("x" * 81,), autostart=True), begins=True)
    assert [one.code for one in house.screens.refused] == [Code.TOO_LONG]
    assert house.screens.first_run is not None
    assert not house.autostart.on


def test_a_system_that_refuses_is_told_and_the_rest_can_go_on(house: House) -> None:
    house.door.enter()
    house.autostart.trouble = PermissionError(13, "Permission denied")
    house.first_run.keep(CHOICES, begins=True)
    assert house.screens.autostart_refused == ["Permission denied"]
    assert house.screens.first_run is not None
    assert names(house) == set()
    house.first_run.keep(FirstRunChoices(("LinkedIn",), autostart=False), begins=True)
    assert house.screens.intention is not None


def test_where_nothing_can_be_switched_it_is_not_asked(house: House) -> None:
    house.autostart.is_possible = False
    house.first_run.open()
    assert house.screens.first_run is not None
    assert house.screens.first_run.autostart is None
    house.first_run.keep(FirstRunChoices(), begins=False)
    assert not house.autostart.on


def test_a_notification_that_was_seen_stays_the_first(house: House) -> None:
    house.first_run.try_notification()
    assert house.notifier.shown_by == "freedesktop"
    house.first_run.saw()
    assert house.screens.trials == [Trial.SENT, Trial.SEEN]
    assert "notify_way" not in house.settings.values
    assert house.notifier.standing is None


def test_nothing_came_tries_the_next_way_and_keeps_the_one_that_did(house: House) -> None:
    house.notifier.ways = {"broken": False, "freedesktop": True, "plyer": True, "window": True}
    house.first_run.try_notification()
    house.first_run.missed()
    assert house.notifier.shown_by == "plyer"
    house.first_run.saw()
    assert house.screens.trials == [Trial.SENT, Trial.SENT_OTHERWISE, Trial.SEEN]
    assert (house.settings.values["notify_way"], house.notifier.preferred) == ("plyer", "plyer")


def test_when_no_way_came_the_window_tells_from_then_on(house: House) -> None:
    house.first_run.try_notification()
    house.first_run.missed()
    house.first_run.missed()
    house.first_run.missed()
    assert house.screens.trials == [Trial.SENT, Trial.SENT_OTHERWISE, Trial.NONE_LEFT]
    assert (house.settings.values["notify_way"], house.notifier.preferred) == ("window", "window")
    assert len(house.notifier.shown) == 2


def test_a_trial_that_nobody_answered_changes_nothing(house: House) -> None:
    house.settings.values["notify_way"] = "plyer"
    house.first_run.try_notification()
    house.first_run.missed()
    house.first_run.leave()
    assert (house.settings.values["notify_way"], house.notifier.preferred) == ("plyer", "plyer")
    assert house.notifier.standing is None
