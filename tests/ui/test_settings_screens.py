"""The settings window behind the port `Screens`, and what settings change on the screen at once."""

import pytest
from PySide6.QtWidgets import QComboBox, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from sojourn.domain.settings import Section, settled
from sojourn.ui.screens import Screens
from sojourn.ui.setting_row import SettingRow
from sojourn.ui.week_window import WeekWindow
from tests import demo_week
from tests.settings_examples import refused_reminders, settings_page
from tests.ui.open_screens import Undressed, freed, screens, windows

__all__ = ["screens"]

TITLE = "Settings — Sojourn"


def is_refused(row: SettingRow) -> bool:
    return bool(row.control.accessibleDescription().startswith("Minutes that rise"))


def test_it_opens_once_passes_on_what_is_asked_and_is_freed(qtbot: QtBot, screens: Screens) -> None:
    screens.show_settings(settings_page())
    screens.refuse_setting("own_reminders", refused_reminders())
    assert windows(TITLE) == []
    screens.open_settings(settings_page())
    screens.open_settings(settings_page())
    (window,) = windows(TITLE)
    (sections,) = window.findChildren(QListWidget)
    sections.setCurrentRow(list(Section).index(Section.WEEK))
    buttons = {one.text(): one for one in window.findChildren(QPushButton)}
    with qtbot.waitSignal(screens.platforms_requested) as wanted:
        buttons["&Platforms…"].click()
    assert wanted.args == [""]
    with qtbot.waitSignal(screens.kinds_requested):
        buttons["Purposes and outcomes…"].click()
    with qtbot.waitSignal(screens.backups_requested):
        buttons["Backups…"].click()
    with qtbot.waitSignal(screens.first_run_requested):
        buttons["Open…"].click()
    for _ in range(2):
        buttons["Lis&t of keys…"].click()
    freed(qtbot, "Keys — Sojourn")
    row = next(one for one in window.findChildren(SettingRow) if one.setting.key == "own_reminders")
    with qtbot.waitSignal(screens.setting_changed) as changed:
        row.changed.emit("own_reminders", "5, 1")
    assert changed.args == ["own_reminders", "5, 1"]
    screens.refuse_setting("own_reminders", refused_reminders())
    assert is_refused(row)
    screens.show_settings(settings_page(own_reminders="0, 7"))
    assert not is_refused(row)
    freed(qtbot, TITLE)


def test_what_settings_say_is_looked_like_at_once(
    qtbot: QtBot, screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[str] = []
    monkeypatch.setattr(Undressed, "set_appearance", lambda _, chosen: looks.append(chosen))
    screens.open_week(demo_week.full_week(), demo_week.REVIEW, "never")
    settings, _ = settled({"appearance": "dark", "language": "fr", "review_day": "friday"})
    with qtbot.waitSignal(screens.language_chosen) as spoken:
        screens.adopt_settings(settings)
    assert looks == ["dark"]
    assert spoken.args == ["fr"]
    (week,) = windows("Week — Sojourn")
    assert isinstance(week, WeekWindow)
    assert "friday" in [box.currentData() for box in week.findChildren(QComboBox)]
    freed(qtbot, "Week — Sojourn")


def test_the_small_window_comes_and_goes_as_it_is_chosen(
    screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Undressed, "set_appearance", lambda *_: None)
    monkeypatch.setattr(screens._tray, "_has_tray", lambda: True)
    always, _ = settled({"small_window": "always"})
    screens.adopt_settings(always)
    assert screens._tray.small_window_is_seen
    without, _ = settled({})
    screens.adopt_settings(without)
    assert not screens._tray.small_window_is_seen
