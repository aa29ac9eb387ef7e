"""Pages of the settings window, for its tests and its pictures."""

from sojourn.domain.ladder import ladder_of
from sojourn.domain.refusal import Refused
from sojourn.domain.settings import AT_LOG_IN, Settings, settled
from sojourn.domain.settings_ports import SettingsPage

FILE = "/home/ana/.config/sojourn/settings.toml"


def settings_page(**values: bool | int | str) -> SettingsPage:
    """Give a page of somebody who has changed some settings, and written two lines wrongly."""
    chosen = {"reminders": "own", "extension_limit": 1, "hide_words_for": "hour"}
    settings, faults = settled({**chosen, "away_minutes": 500, "colour": "red", **values})
    for line, fault in enumerate(faults, 4):
        fault.line = line
    # As on a system that starts Sojourn at log-in.
    settings = Settings({AT_LOG_IN.key: True, **settings.values})
    return SettingsPage(settings, FILE, faults)


def refused_reminders() -> Refused:
    """Give why a line of own reminders was not taken."""
    try:
        ladder_of("5, 1")
    except Refused as refused:
        return Refused(refused.code, "own_reminders", refused.value, limit=refused.limit)
    raise AssertionError
