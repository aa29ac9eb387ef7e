"""What the controller needs of the outside, as Protocols; `storage`, `desktop` and `ui` give it."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Protocol

from sojourn.domain.draft import Draft, IntentionDraft, NotNow, ReflectionDraft
from sojourn.domain.event import Remind
from sojourn.domain.intention import Intention, Platform
from sojourn.domain.moment import Moment
from sojourn.domain.notice import Notice
from sojourn.domain.page import (
    IntentionPage,
    PlatformFacts,
    ReflectionPage,
    SessionPage,
    TrayPage,
)
from sojourn.domain.person import Person
from sojourn.domain.session import Session
from sojourn.domain.settings import Setting, Settings
from sojourn.domain.week import WeekSummary, WeekSums


class JournalBusyError(Exception):
    """The journal could not be written or read just now; nothing was written. Try again."""


class Clock(Protocol):
    """The one clock."""

    def now(self) -> Moment:
        """Read every clock at once."""


class Alarm(Protocol):
    """One precise wake-up; it only wakes, the domain decides."""

    def set(self, after_ms: int) -> None:
        """Wake once after so many milliseconds, in place of any wake-up set before."""

    def cancel(self) -> None:
        """Wake no more."""


class Journal(Protocol):
    """What is kept. Every method may raise `JournalBusyError`; a write is whole or not at all."""

    def save(self, session: Session, moment: Moment, *, durable: bool) -> None:
        """Keep a session whole; a platform or person not known yet is added with it.

        `durable` waits until the disk has it; heartbeats do without.
        """

    def unfinished(self) -> Session | None:
        """Give the session that has not ended, as it was last saved, or None."""

    def session(self, key: str) -> Session | None:
        """Give one session by its UUID."""

    def unreflected(self) -> tuple[Session, ...]:
        """Give ended sessions that wait for a reflection, the oldest first."""

    def recent_intentions(self, most: int) -> tuple[Intention, ...]:
        """Give the last different intentions, the latest first."""

    def platforms(self) -> tuple[Platform, ...]:
        """Give the platforms known, those last used first."""

    def keep_platform(self, platform: Platform) -> None:
        """Add a platform, or change the one of that name."""

    def people(self) -> tuple[Person, ...]:
        """Give the people known, those last met first."""

    def platform_facts(self, name: str, today: date) -> PlatformFacts | None:
        """Give what is known of a platform, or None for one never used."""

    def usual_outcomes(self, platform: str, purpose: str, most: int) -> tuple[str, ...]:
        """Give the outcome kinds this platform and purpose had most, most first."""

    def keep_not_now(self, not_now: NotNow, moment: Moment) -> None:
        """Keep a visit turned down."""

    def last_not_now_ms(self) -> int | None:
        """Give when a visit was last turned down, UTC milliseconds."""

    def week_sums(self, week_start: date) -> WeekSums:
        """Give the sums of the seven of the person's days from `week_start` on."""

    def intention_draft(self) -> IntentionDraft | None:
        """Give what stood in the intention window."""

    def reflection_draft(self, session: str) -> ReflectionDraft | None:
        """Give what stood in the reflection window for that session."""

    def keep_draft(self, draft: Draft, moment: Moment) -> None:
        """Keep what stands in a form, in place of what was kept of it before."""

    def drop_intention_draft(self) -> None:
        """Forget the intention draft."""

    def drop_reflection_draft(self, session: str) -> None:
        """Forget the reflection draft of that session."""


class SettingsFile(Protocol):
    """The settings as kept."""

    def read(self) -> Settings:
        """Give the settings in force; a bad value has its default and stands in the log."""

    def write(self, setting: Setting, value: bool | int | str) -> None:  # noqa: FBT001 - a value
        """Keep one setting; comments and order of the file stay."""


class Notifier(Protocol):
    """A way to tell the person on their desktop; never blocks, never raises."""

    def show(self, notice: Notice) -> None:
        """Show a notification in place of the one before."""

    def withdraw(self) -> None:
        """Take the notification away, where the desktop can."""


class Wording(Protocol):
    """The words of a notification, in the person's language."""

    def reminder(self, remind: Remind, page: SessionPage) -> Notice:
        """Word a heads-up, an end or an overrun."""

    def ended_by_itself(self, page: ReflectionPage) -> Notice:
        """Word the end that nobody pressed."""


class Screens(Protocol):
    """Tray and windows. Each method shows a value; what the person does comes back by signals."""

    def show_tray(self, page: TrayPage) -> None:
        """Draw the tray icon, its tool tip and menu."""

    def open_intention(self, page: IntentionPage) -> None:
        """Open the intention window, or raise the open one as it stands."""

    def show_platform_facts(self, facts: PlatformFacts | None) -> None:
        """Give the open intention window the facts of the platform chosen in it."""

    def show_now(self, now: datetime) -> None:
        """Give the open intention window the time."""

    def close_intention(self) -> None:
        """Close the intention window; what it held is said or dropped."""

    def open_session(self, page: SessionPage, *, wrap_up: bool = False) -> None:
        """Open or raise the session window; `wrap_up` puts the focus on Wrap up."""

    def show_session(self, page: SessionPage) -> None:
        """Give the open session window what to draw; nothing when it is closed."""

    def close_session(self) -> None:
        """Close the session window."""

    def open_reflection(self, page: ReflectionPage) -> None:
        """Open or raise the reflection window of that session."""

    def close_reflection(self, session: str) -> None:
        """Close that session's reflection window; what it held is said or dropped."""

    def open_week(self, week: WeekSummary) -> None:
        """Open or raise the week window with that week."""

    def show_week(self, week: WeekSummary) -> None:
        """Give the open week window another week; nothing when it is closed."""

    def ask_quit(self) -> None:
        """Ask whether to wrap up first, keep the session paused, or stay."""

    def open_address(self, url: str) -> None:
        """Open an http(s) address in the person's browser."""

    def countdown_is_seen(self) -> bool:
        """Tell whether a countdown is on the screen."""

    def intention_is_open(self) -> bool:
        """Tell whether the intention window is open."""

    def week_is_open(self) -> bool:
        """Tell whether the week window is open."""


Answer = dict[str, Any]
Responder = Callable[[dict[str, Any]], Answer]
"""Takes a command from the socket and gives its answer; both are JSON objects."""
