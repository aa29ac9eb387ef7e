"""When nothing may disturb the person, and when others must not read their words. No rules."""

import logging
from collections.abc import Callable
from typing import Any

from sojourn.controller.desk import keep
from sojourn.domain.duration import HOUR_MS, SECOND_MS
from sojourn.domain.moment import Moment, local_time
from sojourn.domain.notifying import Calm
from sojourn.domain.ports import Clock
from sojourn.domain.settings import (
    DO_NOT_DISTURB,
    HIDE_WORDS,
    HIDE_WORDS_FOR,
    HIDE_WORDS_TIED,
    HIDE_WORDS_UNTIL,
    HOUR,
    Settings,
)
from sojourn.domain.settings_ports import SettingsFile

log = logging.getLogger(__name__)


class Quiet:
    """The person's two switches, and what the desktop says; `changed` is called on a switch."""

    def __init__(self, clock: Clock, settings: SettingsFile, calm: Calm) -> None:
        self._clock = clock
        self._settings = settings
        self._calm = calm
        chosen = settings.read()
        self._undisturbed = chosen.switch(DO_NOT_DISTURB)
        self._hides = chosen.switch(HIDE_WORDS)
        self._until_ms = chosen.number(HIDE_WORDS_UNTIL) * SECOND_MS
        self.adopt(chosen)
        self.changed: Callable[[], None] = lambda: None

    def adopt(self, settings: Settings) -> None:
        """Go by what the settings say now; the two switches are switched, not adopted."""
        self._for_an_hour = settings.text(HIDE_WORDS_FOR) == HOUR
        self._tied = settings.switch(HIDE_WORDS_TIED)

    @property
    def is_switched_on(self) -> bool:
        """Whether the person has said that they are not to be disturbed."""
        return self._undisturbed

    @property
    def undisturbed(self) -> bool:
        """Whether nothing is to disturb them: by their own word or the desktop's."""
        return self._undisturbed or self._calm.wanted()

    @property
    def hides_words(self) -> bool:
        """Whether the person has said that their words are to be hidden; an hour ends by itself."""
        return self._hides and not self._is_over(self._clock.now())

    @property
    def discreet(self) -> bool:
        """Whether their words are to be hidden, for whatever reason."""
        return self.hides_words or (self._tied and self.undisturbed)

    @property
    def until_ms(self) -> int | None:
        """When the hour ends, UTC milliseconds; None when nothing is hidden, or until switched."""
        return self._until_ms or None if self.hides_words else None

    def ends_in_ms(self, moment: Moment) -> int | None:
        """Give in how many milliseconds words are shown again by themselves."""
        until_ms = self.until_ms
        return None if until_ms is None else max(0, until_ms - moment.utc_ms)

    def switch_undisturbed(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Be not disturbed, or be again."""
        self._undisturbed = on
        log.info("Do not disturb: %s", "on" if on else "off")
        self.changed()
        keep(self._settings, DO_NOT_DISTURB, on)

    def switch_discreet(self, on: bool, *, hour: bool = False) -> None:  # noqa: FBT001 - a switch
        """Hide words, for an hour if that is wanted or is the person's custom, or show them."""
        self._hides, self._until_ms = on, 0
        if on and (hour or self._for_an_hour):
            self._until_ms = self._clock.now().utc_ms // SECOND_MS * SECOND_MS + HOUR_MS
        log.info("Hide my words: %s", "on" if on else "off")
        self.changed()
        # First when they end: a kill in between hides rather too long than too short. And nobody's
        # words are shown because a file is read-only.
        keep(self._settings, HIDE_WORDS_UNTIL, self._until_ms // SECOND_MS)
        keep(self._settings, HIDE_WORDS, on)

    def _is_over(self, moment: Moment) -> bool:
        return bool(self._until_ms) and moment.utc_ms >= self._until_ms


def discreet_report(quiet: Quiet, moment: Moment) -> dict[str, Any]:
    """Give what the command line tells: whether words are hidden, and until when (ISO 8601)."""
    until_ms = quiet.until_ms
    until = None if until_ms is None else local_time(until_ms, moment.zone)
    return {
        "discreet": quiet.discreet,
        "until": until and until.isoformat(timespec="seconds"),
    }
