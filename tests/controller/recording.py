"""Screens, notifier and settings that remember what they were given."""

from datetime import datetime

from sojourn.domain.event import Remind
from sojourn.domain.notice import Notice
from sojourn.domain.page import (
    IntentionPage,
    PlatformFacts,
    ReflectionPage,
    SessionPage,
    TrayPage,
)
from sojourn.domain.settings import Setting, Settings
from sojourn.domain.week import WeekSummary


class RecordedScreens:
    """Implements `Screens`; a window is open from its opening until its closing."""

    def __init__(self) -> None:
        self.tray: TrayPage = TrayPage()
        self.intention: IntentionPage | None = None
        self.facts: PlatformFacts | None = None
        self.now: datetime | None = None
        self.session: SessionPage | None = None
        self.wrap_up_first = False
        self.reflections: dict[str, ReflectionPage] = {}
        self.week: WeekSummary | None = None
        self.addresses: list[str] = []
        self.asked_quit = 0

    def show_tray(self, page: TrayPage) -> None:
        self.tray = page

    def open_intention(self, page: IntentionPage) -> None:
        self.intention = page

    def show_platform_facts(self, facts: PlatformFacts | None) -> None:
        self.facts = facts

    def show_now(self, now: datetime) -> None:
        self.now = now

    def close_intention(self) -> None:
        self.intention = None

    def open_session(self, page: SessionPage, *, wrap_up: bool = False) -> None:
        self.session, self.wrap_up_first = page, wrap_up

    def show_session(self, page: SessionPage) -> None:
        if self.session is not None:
            self.session = page

    def close_session(self) -> None:
        self.session = None

    def open_reflection(self, page: ReflectionPage) -> None:
        self.reflections[page.session] = page

    def close_reflection(self, session: str) -> None:
        self.reflections.pop(session, None)

    def open_week(self, week: WeekSummary) -> None:
        self.week = week

    def show_week(self, week: WeekSummary) -> None:
        self.week = week

    def ask_quit(self) -> None:
        self.asked_quit += 1

    def open_address(self, url: str) -> None:
        self.addresses.append(url)

    def countdown_is_seen(self) -> bool:
        return self.session is not None

    def intention_is_open(self) -> bool:
        return self.intention is not None

    def week_is_open(self) -> bool:
        return self.week is not None


class RecordedNotifier:
    """Implements `Notifier`; `standing` is the notification on the screen."""

    def __init__(self) -> None:
        self.shown: list[Notice] = []
        self.standing: Notice | None = None

    def show(self, notice: Notice) -> None:
        self.shown.append(notice)
        self.standing = notice

    def withdraw(self) -> None:
        self.standing = None


class KeyWording:
    """Implements `Wording` with keys in place of words."""

    def reminder(self, remind: Remind, page: SessionPage) -> Notice:
        return Notice(remind.reminder.telling.value, page.intention.will_do)

    def ended_by_itself(self, page: ReflectionPage) -> Notice:
        return Notice("ended-by-itself", page.intention.will_do)


class RememberedSettings:
    """Implements `SettingsFile` without a file."""

    def __init__(self, **values: bool | int | str) -> None:
        self.values: dict[str, bool | int | str] = dict(values)

    def read(self) -> Settings:
        return Settings(dict(self.values))

    def write(self, setting: Setting, value: bool | int | str) -> None:  # noqa: FBT001
        self.values[setting.key] = value
