"""Settings changed while the app runs: kept, refused, and gone by at once by every part."""

from dataclasses import replace
from datetime import timedelta

import pytest

from sojourn.domain.duration import HOUR_MS, MINUTE_MS
from sojourn.domain.ladder import GENTLE
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.settings import (
    APPEARANCE,
    DO_NOT_DISTURB,
    HIDE_WORDS,
    LANGUAGE,
    Settings,
)
from tests.controller.house import INTENTION, House
from tests.manual_clock import MINUTE

UNTOUCHED = {"welcomed": True}


def shown(house: House) -> Settings:
    """What the open window shows."""
    assert house.screens.settings is not None
    return house.screens.settings.settings


def test_it_opens_with_the_values_the_path_and_the_faults(house: House) -> None:
    house.settings.values["language"] = "fr"
    house.settings.faults = (Refused(Code.OUT_OF_RANGE, "day_begins", 99, limit=(0, 12), line=3),)
    house.settings_pages.open()
    assert shown(house).text(LANGUAGE) == "fr"
    assert house.screens.settings is not None
    assert house.screens.settings.file == house.settings.place
    assert house.screens.settings.faults == house.settings.faults


def test_what_is_changed_is_kept_and_shown_and_looked_like(house: House) -> None:
    house.settings_pages.open()
    house.settings_pages.change("appearance", "dark")
    assert house.settings.values == UNTOUCHED | {"appearance": "dark"}
    assert shown(house).text(APPEARANCE) == "dark"
    assert house.screens.adopted is not None
    assert house.screens.adopted.text(APPEARANCE) == "dark"
    house.settings_pages.reset("appearance")
    assert shown(house).text(APPEARANCE) == "system"


@pytest.mark.parametrize("code", [Code.NOT_WRITTEN, Code.UNREADABLE])
def test_what_the_file_does_not_take_is_told_beside_the_setting(house: House, code: Code) -> None:
    house.settings.refused = Refused(code, "", "Read-only file system")
    house.settings_pages.open()
    for key, value in (("appearance", "dark"), ("do_not_disturb", True), ("hide_words", True)):
        house.settings_pages.change(key, value)
    told = [(key, refused.code) for key, refused in house.screens.refused_settings]
    assert told == [("appearance", code), ("do_not_disturb", code), ("hide_words", code)]
    assert house.settings.values == UNTOUCHED
    assert not house.quiet.is_switched_on
    assert not house.quiet.hides_words


def test_what_comes_first_does_so_at_once_in_a_visit_that_is_on(house: House) -> None:
    house.start()
    house.visit.open_window()
    house.settings_pages.adopt()
    for wanted, first in (("work", "lead"), ("people", "connection"), ("both", "help-given")):
        house.settings_pages.change("shown_first", wanted)
        assert house.screens.session is not None
        assert house.screens.session.outcomes[1] == (first, 0)


def test_own_reminders_that_cannot_be_read_are_refused(house: House) -> None:
    house.settings_pages.change("own_reminders", "5, 1")
    ((key, refused),) = house.screens.refused_settings
    assert (key, refused.limit) == ("own_reminders", "ladder")
    assert house.settings.values == UNTOUCHED


def test_reminders_and_extensions_count_in_the_visit_that_is_on(house: House) -> None:
    house.start(replace(INTENTION, length_ms=5 * MINUTE))
    house.settings_pages.change("reminders", "gentle")
    house.settings_pages.change("extension_limit", 0)
    assert house.desk.rules.ladder == GENTLE
    page = house.visit.page()
    assert page is not None
    assert page.extensions_left == 0
    assert house.screens.tray.extensions_left == 0
    house.pass_time(5 * MINUTE)
    count = len(house.notifier.shown)
    house.pass_time(9 * MINUTE)
    assert len(house.notifier.shown) == count, "gently, nothing for ten minutes"
    house.pass_time(1 * MINUTE)
    assert len(house.notifier.shown) == count + 1


def test_another_hour_at_which_the_day_begins_counts_for_today_and_not_for_the_past(
    house: House,
) -> None:
    visit = house.start()
    house.pass_time(5 * MINUTE)
    house.door.wrap_up()
    kept = house.journal.session(visit.key)
    house.week_pages.open()
    assert house.screens.week is not None
    today = house.desk.today()
    hours = house.clock.now().local.hour
    house.clock.advance((24 - hours + 2) * HOUR_MS)
    assert house.desk.today() == today, "at two at night it is still the evening"
    house.settings_pages.change("day_begins", 1)
    assert house.desk.today() == today + timedelta(days=1)
    assert house.screens.week.today == house.desk.today()
    assert house.journal.session(visit.key) == kept


def test_the_switches_of_the_tray_are_the_settings_of_the_window(house: House) -> None:
    house.settings_pages.open()
    house.quiet.switch_undisturbed(True)
    house.quiet.switch_discreet(True)
    assert shown(house).switch(DO_NOT_DISTURB)
    assert shown(house).switch(HIDE_WORDS)
    house.settings_pages.change("do_not_disturb", False)
    house.settings_pages.reset("hide_words")
    assert not house.screens.tray.undisturbed
    assert not house.screens.tray.hides_words


def test_an_hour_of_hiding_that_is_over_is_shown_as_over(house: House) -> None:
    house.settings_pages.change("hide_words_for", "hour")
    house.settings_pages.change("hide_words", True)
    assert house.screens.tray.discreet
    house.pass_time(61 * MINUTE_MS)
    house.settings_pages.open()
    assert not shown(house).switch(HIDE_WORDS)


def test_words_are_hidden_with_do_not_disturb_from_the_moment_that_is_chosen(house: House) -> None:
    house.settings_pages.change("do_not_disturb", True)
    assert not house.screens.words_hidden
    house.settings_pages.change("hide_words_with_do_not_disturb", True)
    assert house.screens.words_hidden


def test_a_budget_set_in_either_window_is_shown_in_both(house: House) -> None:
    house.settings_pages.open()
    house.week_pages.open()
    house.settings_pages.change("weekly_budget_minutes", 60)
    assert house.screens.week is not None
    assert house.screens.week.budget_ms == 60 * MINUTE
    house.week_pages.set_budget(30 * MINUTE)
    assert shown(house).values["weekly_budget_minutes"] == 30
    house.week_pages.set_budget(0)
    assert house.screens.week.budget_ms is None


def test_a_budget_counts_from_the_moment_it_is_set(house: House) -> None:
    house.start(replace(INTENTION, length_ms=60 * MINUTE))
    house.pass_time(20 * MINUTE)
    assert not house.budgets.look_now()
    house.settings_pages.change("weekly_budget_minutes", 20)
    assert house.budgets.look_now()


def test_words_are_hidden_though_the_file_is_read_only(house: House) -> None:
    house.settings.refused = Refused(Code.NOT_WRITTEN, "", "Read-only file system")
    house.quiet.switch_discreet(True)
    assert house.screens.tray.hides_words


def told_at_log_in(house: House) -> object:
    """What the open window is told; the system does as it was told last."""
    assert house.screens.settings is not None
    told = house.screens.settings.settings.values["start_at_log_in"]
    assert told is house.autostart.on
    return told


def test_starting_at_log_in_is_the_system_s_to_keep(house: House) -> None:
    house.settings_pages.open()
    house.settings_pages.change("start_at_log_in", True)
    assert told_at_log_in(house) is True
    assert "start_at_log_in" not in house.settings.values
    house.settings_pages.reset("start_at_log_in")
    assert told_at_log_in(house) is False
    house.autostart.trouble = PermissionError(13, "Permission denied")
    house.settings_pages.change("start_at_log_in", True)
    ((key, refused),) = house.screens.refused_settings
    assert (key, refused.value) == ("start_at_log_in", "Permission denied")


def test_where_it_cannot_be_switched_it_is_not_offered(house: House) -> None:
    house.autostart.is_possible = False
    house.settings_pages.open()
    assert house.screens.settings is not None
    assert "start_at_log_in" not in house.screens.settings.settings.values
