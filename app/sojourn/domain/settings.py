"""Every setting, declared once as data: key, type, default, range. No file is read here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sojourn.domain.absence import AWAY_MS
from sojourn.domain.duration import MINUTE_MS
from sojourn.domain.ladder import FIRM, GENTLE, NORMAL, ladder_of
from sojourn.domain.languages import LANGUAGES
from sojourn.domain.moment import DAY_BEGINS
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import EXTENSION_LIMIT, PAUSE_QUESTION_MS, Rules


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting.

    Attributes:
        key: its name in the file, stable for ever.
        bounds: smallest and largest value of a number.
        choices: the allowed values of a text.
        read: reads a text of a form of its own; raises `Refused` for any other.
    """

    key: str
    default: bool | int | str
    bounds: tuple[int, int] | None = None
    choices: tuple[str, ...] = ()
    read: Callable[[str], object] | None = None

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

DAY_BEGINS_SETTING = Setting("day_begins", DAY_BEGINS, bounds=(0, 12))
EXTENSION_LIMIT_SETTING = Setting("extension_limit", EXTENSION_LIMIT, bounds=(0, 20))
PAUSE_QUESTION = Setting("pause_question_minutes", PAUSE_QUESTION_MS // MINUTE_MS, bounds=(5, 240))
AWAY = Setting("away_minutes", AWAY_MS // MINUTE_MS, bounds=(1, 60))
REMINDERS = Setting("reminders", "normal", choices=(*LADDERS, OWN))
OWN_REMINDERS = Setting("own_reminders", "0, 1, 3, 5, 10, every 10", read=ladder_of)
DO_NOT_DISTURB = Setting("do_not_disturb", False)
HIDE_WORDS = Setting("hide_words", False)
HIDE_WORDS_FOR = Setting("hide_words_for", UNTIL_OFF, choices=(UNTIL_OFF, HOUR))
HIDE_WORDS_UNTIL = Setting("hide_words_until", 0, bounds=(0, 2**33))
HIDE_WORDS_TIED = Setting("hide_words_with_do_not_disturb", False)
REFLECT = Setting("reflect", EACH, choices=(EACH, DAILY, ASKED))
REFLECT_WITHIN = Setting("reflect_within_days", 7, bounds=(1, 90))
LANGUAGE = Setting("language", SYSTEM, choices=(SYSTEM, *LANGUAGES))
SMALL_WINDOW = Setting("small_window", WITHOUT_TRAY, choices=(WITHOUT_TRAY, ALWAYS))
APPEARANCE = Setting("appearance", SYSTEM, choices=(SYSTEM, "light", "dark"))
REFLECTION_UNFOLDED = Setting("reflection_unfolded", False)
WEEKLY_BUDGET = Setting("weekly_budget_minutes", 0, bounds=(0, 10_080))
"""For all platforms together; 0 stands for none."""

OFFER_BUDGET = Setting("offer_budget", True)

NEVER = "never"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
REVIEW_DAY = Setting("review_day", NEVER, choices=(NEVER, *WEEKDAYS))

SETTINGS = (
    DAY_BEGINS_SETTING,
    EXTENSION_LIMIT_SETTING,
    PAUSE_QUESTION,
    AWAY,
    REMINDERS,
    OWN_REMINDERS,
    DO_NOT_DISTURB,
    HIDE_WORDS,
    HIDE_WORDS_FOR,
    HIDE_WORDS_UNTIL,
    HIDE_WORDS_TIED,
    REFLECT,
    REFLECT_WITHIN,
    LANGUAGE,
    APPEARANCE,
    SMALL_WINDOW,
    REFLECTION_UNFOLDED,
    WEEKLY_BUDGET,
    OFFER_BUDGET,
    REVIEW_DAY,
)


@dataclass(frozen=True, slots=True)
class Settings:
    """The values in force; a setting that is not in the file has its default."""

    values: Mapping[str, bool | int | str] = field(default_factory=dict)

    def number(self, setting: Setting) -> int:
        """Give the value of a setting that is a number."""
        return int(self._value(setting))

    def text(self, setting: Setting) -> str:
        """Give the value of a setting that is a text."""
        return str(self._value(setting))

    def switch(self, setting: Setting) -> bool:
        """Give the value of a setting that is on or off."""
        return bool(self._value(setting))

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

    def _value(self, setting: Setting) -> bool | int | str:
        return self.values.get(setting.key, setting.default)


def settled(raw: Mapping[str, Any]) -> tuple[Settings, tuple[Refused, ...]]:
    """Give the settings in what a file says, and each value in it that cannot be used.

    A bad value leaves its setting at the default; a key nobody knows is refused as UNKNOWN.
    """
    declared = {setting.key: setting for setting in SETTINGS}
    values: dict[str, bool | int | str] = {}
    refused: list[Refused] = []
    for key, value in raw.items():
        if key not in declared:
            refused.append(Refused(Code.UNKNOWN, key, value, limit=tuple(declared)))
            continue
        try:
            values[key] = declared[key].checked(value)
        except Refused as why:
            refused.append(why)
    return Settings(values), tuple(refused)
