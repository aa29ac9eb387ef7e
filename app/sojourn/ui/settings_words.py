"""The words of every setting: its name, one sentence of help, its choices; changes no value.

A name's mnemonic is unique within its section; what the app keeps for itself has no words.
"""

from datetime import UTC, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QObject

from sojourn.domain.settings import LANGUAGE, SYSTEM, WEEKDAYS, Section, Setting, Unit
from sojourn.ui import time_words

_SECTIONS = {
    Section.TIME: QT_TRANSLATE_NOOP("Setting", "Time and reminders"),
    Section.REFLECTION: QT_TRANSLATE_NOOP("Setting", "Reflection"),
    Section.PRIVACY: QT_TRANSLATE_NOOP("Setting", "Privacy"),
    Section.WEEK: QT_TRANSLATE_NOOP("Setting", "Week"),
    Section.LOOKS: QT_TRANSLATE_NOOP("Setting", "Appearance and language"),
    Section.START: QT_TRANSLATE_NOOP("Setting", "Start and tray"),
}

_NAMES = {
    "reminders": QT_TRANSLATE_NOOP("Setting", "&Reminders"),
    "own_reminders": QT_TRANSLATE_NOOP("Setting", "&My own reminders"),
    "do_not_disturb": QT_TRANSLATE_NOOP("Setting", "Do &not disturb"),
    "extension_limit": QT_TRANSLATE_NOOP("Setting", "&Extensions of a visit"),
    "away_minutes": QT_TRANSLATE_NOOP("Setting", "&Away after"),
    "pause_question_minutes": QT_TRANSLATE_NOOP("Setting", "Ask about a &pause after"),
    "day_begins": QT_TRANSLATE_NOOP("Setting", "Your day &begins at"),
    "reflect": QT_TRANSLATE_NOOP("Setting", "A &reflection opens"),
    "reflect_within_days": QT_TRANSLATE_NOOP("Setting", "&Let it go after"),
    "reflection_unfolded": QT_TRANSLATE_NOOP("Setting", "&Show all questions"),
    "shown_first": QT_TRANSLATE_NOOP("Setting", "Shown f&irst"),
    "hide_words": QT_TRANSLATE_NOOP("Setting", "&Hide my words"),
    "hide_words_for": QT_TRANSLATE_NOOP("Setting", "&Keep them hidden"),
    "hide_words_with_do_not_disturb": QT_TRANSLATE_NOOP("Setting", "Hide them while un&disturbed"),
    "weekly_budget_minutes": QT_TRANSLATE_NOOP("Setting", "Weekl&y budget"),
    "offer_budget": QT_TRANSLATE_NOOP("Setting", "&Offer a budget"),
    "review_day": QT_TRANSLATE_NOOP("Setting", "&Remind me to look back"),
    "language": QT_TRANSLATE_NOOP("Setting", "&Language"),
    "appearance": QT_TRANSLATE_NOOP("Setting", "&Appearance"),
    "start_at_log_in": QT_TRANSLATE_NOOP("Setting", "Start when I &log in"),
    "small_window": QT_TRANSLATE_NOOP("Setting", "&Small window"),
    "notify_way": QT_TRANSLATE_NOOP("Setting", "&Notifications by"),
}

_HELP = {
    "reminders": QT_TRANSLATE_NOOP(
        "Setting",
        "Past the end you are reminded gently after 10 and 30 minutes, normally after 1, 3, 5, 10 "
        "and then every 10, firmly with a sound and at last the window too.",
    ),
    "own_reminders": QT_TRANSLATE_NOOP(
        "Setting",
        "Minutes past the end, rising from 0, each with sound or window if you like, such as "
        "0, 2, 5 sound, 15 window, every 5.",
    ),
    "do_not_disturb": QT_TRANSLATE_NOOP(
        "Setting",
        "Reminders wait, and one tells you afterwards how it stands; "
        "the tray\u2019s menu has it too.",
    ),
    "extension_limit": QT_TRANSLATE_NOOP(
        "Setting", "So often a visit can be given more minutes; then a new box is offered."
    ),
    "away_minutes": QT_TRANSLATE_NOOP(
        "Setting",
        "Past the end, so long without a key or the pointer means that you have walked away.",
    ),
    "pause_question_minutes": QT_TRANSLATE_NOOP(
        "Setting", "After so long a pause you are asked once whether the visit goes on."
    ),
    "day_begins": QT_TRANSLATE_NOOP(
        "Setting",
        "What you do before that hour belongs to the day before; changing the hour leaves old work "
        "where it is.",
    ),
    "reflect": QT_TRANSLATE_NOOP(
        "Setting", "Short visits are those up to 10 minutes; what waits is in the tray\u2019s menu."
    ),
    "reflect_within_days": QT_TRANSLATE_NOOP(
        "Setting",
        "A reflection that has waited so long lets itself go; its minutes stay.",
    ),
    "reflection_unfolded": QT_TRANSLATE_NOOP(
        "Setting", "A reflection opens unfolded; it also remembers how you left it last."
    ),
    "shown_first": QT_TRANSLATE_NOOP(
        "Setting", "Which purposes and outcomes stand first where you choose one."
    ),
    "hide_words": QT_TRANSLATE_NOOP(
        "Setting",
        "Nothing you typed is shown in notifications, the tray, the session and the intention "
        "window; the tray\u2019s menu has it too.",
    ),
    "hide_words_for": QT_TRANSLATE_NOOP(
        "Setting", "How long they stay hidden, once you have hidden them."
    ),
    "hide_words_with_do_not_disturb": QT_TRANSLATE_NOOP(
        "Setting", "Your words are hidden too whenever you are not to be disturbed."
    ),
    "weekly_budget_minutes": QT_TRANSLATE_NOOP(
        "Setting",
        "For all platforms together; you are told once when it is nearly used, and once when it is "
        "used up.",
    ),
    "offer_budget": QT_TRANSLATE_NOOP(
        "Setting", "While there is no budget, the week offers one made from your own figures."
    ),
    "review_day": QT_TRANSLATE_NOOP(
        "Setting", "On that day a notification reminds you of the week\u2019s six questions."
    ),
    "language": QT_TRANSLATE_NOOP("Setting", "The language of windows, tray and notifications."),
    "appearance": QT_TRANSLATE_NOOP("Setting", "Light or dark windows."),
    "start_at_log_in": QT_TRANSLATE_NOOP(
        "Setting", "Sojourn comes up in the tray alone; your system keeps this, not the file."
    ),
    "small_window": QT_TRANSLATE_NOOP(
        "Setting", "It shows the time left, and stands in for the icon where there is no tray."
    ),
    "notify_way": QT_TRANSLATE_NOOP(
        "Setting", "The way that is tried first; when it does not work, the others follow."
    ),
}

_AS_SYSTEM = QT_TRANSLATE_NOOP("Setting", "As the system")
_CHOICES = {
    ("reminders", "gentle"): QT_TRANSLATE_NOOP("Setting", "Gentle"),
    ("reminders", "normal"): QT_TRANSLATE_NOOP("Setting", "Normal"),
    ("reminders", "firm"): QT_TRANSLATE_NOOP("Setting", "Firm"),
    ("reminders", "own"): QT_TRANSLATE_NOOP("Setting", "My own"),
    ("notify_way", "automatic"): QT_TRANSLATE_NOOP("Setting", "What works best here"),
    ("notify_way", "freedesktop"): QT_TRANSLATE_NOOP("Setting", "The desktop\u2019s notifications"),
    ("notify_way", "portal"): QT_TRANSLATE_NOOP("Setting", "The desktop portal"),
    ("notify_way", "plyer"): QT_TRANSLATE_NOOP("Setting", "The plyer library"),
    ("notify_way", "tray message"): QT_TRANSLATE_NOOP("Setting", "A message of the tray icon"),
    ("notify_way", "window"): QT_TRANSLATE_NOOP("Setting", "The visit\u2019s own window"),
    ("shown_first", "work"): QT_TRANSLATE_NOOP("Setting", "Work"),
    ("shown_first", "people"): QT_TRANSLATE_NOOP("Setting", "People and pleasure"),
    ("shown_first", "both"): QT_TRANSLATE_NOOP("Setting", "Both"),
    ("reflect", "each"): QT_TRANSLATE_NOOP("Setting", "After each visit"),
    ("reflect", "daily"): QT_TRANSLATE_NOOP("Setting", "Daily for short visits"),
    ("reflect", "asked"): QT_TRANSLATE_NOOP("Setting", "Only when I open it"),
    ("hide_words_for", "until-off"): QT_TRANSLATE_NOOP("Setting", "Until I show them"),
    ("hide_words_for", "hour"): QT_TRANSLATE_NOOP("Setting", "For an hour"),
    ("review_day", "never"): QT_TRANSLATE_NOOP("Setting", "Never"),
    ("language", SYSTEM): _AS_SYSTEM,
    ("appearance", SYSTEM): _AS_SYSTEM,
    ("appearance", "light"): QT_TRANSLATE_NOOP("Setting", "Light"),
    ("appearance", "dark"): QT_TRANSLATE_NOOP("Setting", "Dark"),
    ("small_window", "without-tray"): QT_TRANSLATE_NOOP("Setting", "Only without a tray"),
    ("small_window", "always"): QT_TRANSLATE_NOOP("Setting", "Always"),
}

_ZEROES = {
    "extension_limit": QT_TRANSLATE_NOOP("Setting", "None"),
    "weekly_budget_minutes": QT_TRANSLATE_NOOP("Setting", "No budget"),
}


def section(key: Section) -> str:
    """Name a part of the settings."""
    return _translated(_SECTIONS[key])


def name(setting: Setting) -> str:
    """Name a setting, with its mnemonic."""
    return _translated(_NAMES[setting.key])


def explained(setting: Setting) -> str:
    """Say in one sentence what a setting is for."""
    return _translated(_HELP[setting.key])


def zero(setting: Setting) -> str:
    """Say what a number means at 0; empty where it is a number like others."""
    return _translated(_ZEROES[setting.key]) if setting.key in _ZEROES else ""


def suffix(unit: Unit | None, count: int) -> str:
    """Give what stands behind so many of a unit, its blank first."""
    return _units.suffix(unit, count)


def choice(setting: Setting, key: str) -> str:
    """Name one of the values a text may have."""
    if setting is LANGUAGE and key != SYSTEM:
        # A language is called as those who speak it call it.
        return _of_itself(key)
    if key in WEEKDAYS:
        return QLocale().standaloneDayName(WEEKDAYS.index(key) + 1)
    return _translated(_CHOICES[setting.key, key])


def value(setting: Setting, given: bool | int | str) -> str:  # noqa: FBT001 - a value
    """Say a value as its control shows it."""
    if isinstance(given, bool):
        return _units.on() if given else _units.off()
    if isinstance(given, str):
        return choice(setting, given) if setting.choices else given
    if setting.unit is Unit.HOUR:
        return hour(given)
    return (not given and zero(setting)) or f"{given}{suffix(setting.unit, given)}"


def hour(of_day: int) -> str:
    """Write an hour of the day as a clock does."""
    return time_words.clock(datetime(2000, 1, 1, of_day, tzinfo=UTC))


def sought(setting: Setting) -> str:
    """Give all that a search for this setting may find it by."""
    choices = (choice(setting, key) for key in setting.choices)
    return " ".join((name(setting).replace("&", ""), explained(setting), *choices))


def _of_itself(language: str) -> str:
    locale = QLocale(QLocale.codeToLanguage(language), QLocale.Country.World)
    called = locale.nativeLanguageName()
    return called[:1].upper() + called[1:]


def _translated(source: object) -> str:
    return QCoreApplication.translate("Setting", str(source))


class SettingUnits(QObject):
    """What a number counts, and a switch. Its class name is the context of its translations."""

    def suffix(self, unit: Unit | None, count: int) -> str:
        """Give what stands behind the number."""
        match unit:
            case Unit.MINUTES:
                return self.tr(" min", "behind a number")
            case Unit.MINUTES_A_WEEK:
                return self.tr(" min a week", "behind a number")
            case Unit.DAYS:
                return self.tr(" day(s)", "behind a number", count)
            case Unit.TIMES:
                return self.tr(" time(s)", "behind a number", count)
        return ""

    def on(self) -> str:
        """Say that a switch is on."""
        return self.tr("on", "a switch")

    def off(self) -> str:
        """Say that a switch is off."""
        return self.tr("off", "a switch")


_units = SettingUnits()
