"""What every part of the controller works with: the ports, the rules, and the writes in waiting."""

import logging
from dataclasses import dataclass, field
from datetime import date

from sojourn.controller.patient_journal import PatientWrites
from sojourn.domain.autostart import Autostart
from sojourn.domain.kinds import Catalogue, shown_first
from sojourn.domain.moment import day_of
from sojourn.domain.notifying import Calm, Notifier, TaskBar, Wording
from sojourn.domain.ports import Alarm, Clock, Journal, Screens
from sojourn.domain.presence import IdleTime, SleepGuard
from sojourn.domain.refusal import Refused
from sojourn.domain.session import Rules
from sojourn.domain.settings import SHOWN_FIRST, Setting
from sojourn.domain.settings_ports import SettingsFile

log = logging.getLogger(__name__)


def keep(
    settings: SettingsFile,
    setting: Setting,
    value: bool | int | str,  # noqa: FBT001 - a value
) -> None:
    """Keep a setting that is changed elsewhere than in its window; the log says if it cannot be."""
    try:
        settings.write(setting, value)
    except Refused as refused:
        log.warning("%s is not kept: %s", setting.key, refused.value)


@dataclass(slots=True)
class Desk:
    """The ports, all but what ends the app; `rules` are what the settings say now."""

    clock: Clock
    alarm: Alarm
    journal: Journal
    settings: SettingsFile
    notifier: Notifier
    wording: Wording
    screens: Screens
    rules: Rules
    idle: IdleTime
    sleep: SleepGuard
    calm: Calm
    task_bar: TaskBar
    autostart: Autostart
    writes: PatientWrites = field(default_factory=PatientWrites)

    def catalogue(self) -> Catalogue:
        """Give the person's purposes and outcome kinds, in the order in which they want them."""
        return shown_first(self.journal.catalogue(), self.settings.read().text(SHOWN_FIRST))

    def today(self) -> date:
        """Give the person's day."""
        moment = self.clock.now()
        return day_of(moment.utc_ms, moment.zone, self.rules.day_begins)
