"""Every setting, declared once as data: key, type, default, range, place. No file is read here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sojourn.domain.absence import AWAY_MS
from sojourn.domain.duration import MINUTE_MS
from sojourn.domain.ladder import FIRM, GENTLE, NORMAL, ladder_of
from sojourn.domain.languages import LANGUAGES
from sojourn.domain.moment import DAY_BEGINS
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import EXTENSION_LIMIT, PAUSE_QUESTION_MS, Rules


class Section(StrEnum):
    """The parts of the settings window, in its order."""

    TIME = "time"
    REFLECTION = "reflection"
    PRIVACY = "privacy"
    WEEK = "week"
    LOOKS = "looks"
    START = "start"


class Unit(StrEnum):
    """What a number counts."""

    MINUTES = "minutes"
    MINUTES_A_WEEK = "minutes-a-week"
    DAYS = "days"
    TIMES = "times"
    HOUR = "hour"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting.

    Attributes:
        key: its name in the file, stable for ever.
        section: where a person finds it; None for what the app keeps for itself.
        bounds: smallest and largest value of a number.
        unit: what that number counts.
        choices: the allowed values of a text.
        read: reads a text of a form of its own; raises `Refused` for any other.
        only_with: the key and value of the setting without which this one says nothing.
    """

    key: str
    default: bool | int | str
    section: Section | None = None
    bounds: tuple[int, int] | None = None
    unit: Unit | None = None
    choices: tuple[str, ...] = ()
    read: Callable[[str], object] | None = None
    only_with: tuple[str, str] | None = None

    def checked(self, value: object) -> bool | int | str:
        """Give the value back when it fits.

        Raises:
            Refused: WRONG_TYPE, OUT_OF_RANGE or UNKNOWN, with the setting's key as field.
        """
        if type(value) is not type(self.default):
            raise Refused(Code.WRONG_TYPE, self.key, value, limit=type(self.default).__name__)
        if isinstance(value, int) and self.bounds is not None:
            low, high = self.bounds
            if not low <= value <= high:
                raise Refused(Code.OUT_OF_RANGE, self.key, value, limit=self.bounds)
        if isinstance(value, str) and self.read is not None:
            try:
                self.read(value)
            except Refused as refused:
                raise Refused(refused.code, self.key, value, limit=refused.limit) from None
        elif isinstance(value, str) and value not in self.choices:
            raise Refused(Code.UNKNOWN, self.key, value, limit=self.choices)
        return value


SYSTEM = "system"
EACH, DAILY, ASKED = "each", "daily", "asked"
"""When a reflection opens: after each visit, once a day for short visits, only when asked for."""

OWN = "own"
LADDERS = {"gentle": GENTLE, "normal": NORMAL, "firm": FIRM}

WITHOUT_TRAY, ALWAYS = "without-tray", "always"
"""When the small window is there."""

UNTIL_OFF, HOUR = "until-off", "hour"
"""How long words stay hidden once they are."""

SHORT_VISIT_MS = 10 * MINUTE_MS
"""Visits up to this length wait for the day's one list when reflections come once a day."""

REMINDERS = Setting("reminders", "normal", Section.TIME, choices=(*LADDERS, OWN))
OWN_REMINDERS = Setting(
    "own_reminders",
    "0, 1, 3, 5, 10, every 10",
    Section.TIME,
    read=ladder_of,
    only_with=(REMINDERS.key, OWN),
)
DO_NOT_DISTURB = Setting("do_not_disturb", False, Section.TIME)
EXTENSION_LIMIT_SETTING = Setting(
    "extension_limit", EXTENSION_LIMIT, Section.TIME, bounds=(0, 20), unit=Unit.TIMES
)
AWAY = Setting(
    "away_minutes", AWAY_MS // MINUTE_MS, Section.TIME, bounds=(1, 60), unit=Unit.MINUTES
)
PAUSE_QUESTION = Setting(
    "pause_question_minutes",
    PAUSE_QUESTION_MS // MINUTE_MS,
    Section.TIME,
    bounds=(5, 240),
    unit=Unit.MINUTES,
)
DAY_BEGINS_SETTING = Setting("day_begins", DAY_BEGINS, Section.TIME, bounds=(0, 12), unit=Unit.HOUR)
REFLECT = Setting("reflect", EACH, Section.REFLECTION, choices=(EACH, DAILY, ASKED))
REFLECT_WITHIN = Setting(
    "reflect_within_days", 7, Section.REFLECTION, bounds=(1, 90), unit=Unit.DAYS
)
REFLECTION_UNFOLDED = Setting("reflection_unfolded", False, Section.REFLECTION)
SHOWN_FIRST = Setting("shown_first", "both", Section.REFLECTION, choices=("work", "people", "both"))
"""Which purposes and outcome kinds stand first where one is chosen; `domain.kinds` orders them."""

HIDE_WORDS = Setting("hide_words", False, Section.PRIVACY)
HIDE_WORDS_FOR = Setting("hide_words_for", UNTIL_OFF, Section.PRIVACY, choices=(UNTIL_OFF, HOUR))
HIDE_WORDS_TIED = Setting("hide_words_with_do_not_disturb", False, Section.PRIVACY)
HIDE_WORDS_UNTIL = Setting("hide_words_until", 0, bounds=(0, 2**33))
WEEKLY_BUDGET = Setting(
    "weekly_budget_minutes", 0, Section.WEEK, bounds=(0, 10_080), unit=Unit.MINUTES_A_WEEK
)
"""For all platforms together; 0 stands for none."""

OFFER_BUDGET = Setting("offer_budget", True, Section.WEEK)

NEVER = "never"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
REVIEW_DAY = Setting("review_day", NEVER, Section.WEEK, choices=(NEVER, *WEEKDAYS))
LANGUAGE = Setting("language", SYSTEM, Section.LOOKS, choices=(SYSTEM, *LANGUAGES))
APPEARANCE = Setting("appearance", SYSTEM, Section.LOOKS, choices=(SYSTEM, "light", "dark"))
SMALL_WINDOW = Setting("small_window", WITHOUT_TRAY, Section.START, choices=(WITHOUT_TRAY, ALWAYS))

AUTOMATIC, BY_WINDOW = "automatic", "window"
NOTIFY_WAY = Setting(
    "notify_way",
    AUTOMATIC,
    Section.START,
    choices=(AUTOMATIC, "freedesktop", "portal", "plyer", "tray message", BY_WINDOW),
)
"""The way to notify that is asked first, by its name in `sojourn doctor`."""

WELCOMED = Setting("welcomed", False)
"""Whether the page of the first start was there."""

SETTINGS = (
    REMINDERS,
    OWN_REMINDERS,
    DO_NOT_DISTURB,
    EXTENSION_LIMIT_SETTING,
    AWAY,
    PAUSE_QUESTION,
    DAY_BEGINS_SETTING,
    REFLECT,
    REFLECT_WITHIN,
    REFLECTION_UNFOLDED,
    SHOWN_FIRST,
    HIDE_WORDS,
    HIDE_WORDS_FOR,
    HIDE_WORDS_TIED,
    HIDE_WORDS_UNTIL,
    WEEKLY_BUDGET,
    OFFER_BUDGET,
    REVIEW_DAY,
    LANGUAGE,
    APPEARANCE,
    SMALL_WINDOW,
    NOTIFY_WAY,
    WELCOMED,
)
"""In the order in which the settings window has them."""

DECLARED = {setting.key: setting for setting in SETTINGS}

AT_LOG_IN = Setting("start_at_log_in", False, Section.START)
"""Stands in the window like a setting; the system keeps it, and no file of ours."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The values in force; a setting that is not in the file has its default."""

    values: Mapping[str, bool | int | str] = field(default_factory=dict)

    def value(self, setting: Setting) -> bool | int | str:
        """Give the value of any setting."""
        return self.values.get(setting.key, setting.default)

    def number(self, setting: Setting) -> int:
        """Give the value of a setting that is a number."""
        return int(self.value(setting))

    def text(self, setting: Setting) -> str:
        """Give the value of a setting that is a text."""
        return str(self.value(setting))

    def switch(self, setting: Setting) -> bool:
        """Give the value of a setting that is on or off."""
        return bool(self.value(setting))

    def rules(self) -> Rules:
        """Give what the settings say about sessions."""
        own = ladder_of(self.text(OWN_REMINDERS))
        return Rules(
            self.number(DAY_BEGINS_SETTING),
            self.number(EXTENSION_LIMIT_SETTING),
            LADDERS.get(self.text(REMINDERS), own),
            pause_question_ms=self.number(PAUSE_QUESTION) * MINUTE_MS,
            away_ms=self.number(AWAY) * MINUTE_MS,
        )


def settled(raw: Mapping[str, Any]) -> tuple[Settings, tuple[Refused, ...]]:
    """Give the settings in what a file says, and each value in it that cannot be used.

    A bad value leaves its setting at the default; a key nobody knows is refused as UNKNOWN.
    """
    values: dict[str, bool | int | str] = {}
    refused: list[Refused] = []
    for key, value in raw.items():
        if key not in DECLARED:
            refused.append(Refused(Code.UNKNOWN, key, value, limit=tuple(DECLARED)))
            continue
        try:
            values[key] = DECLARED[key].checked(value)
        except Refused as why:
            refused.append(why)
    return Settings(values), tuple(refused)
