"""What the controller needs of the outside, as Protocols; `storage`, `desktop` and `ui` give it."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Protocol

from sojourn.domain.budget_ports import BudgetJournal
from sojourn.domain.draft import Draft, IntentionDraft, NotNow, ReflectionDraft
from sojourn.domain.first_run import FirstRunScreens
from sojourn.domain.history import HistoryKeeper, HistoryScreens
from sojourn.domain.intention import Intention, Platform
from sojourn.domain.keeping import Hindrance, JournalScreens
from sojourn.domain.kind_ports import KindJournal, KindScreens
from sojourn.domain.moment import Moment
from sojourn.domain.next_step import NextStep
from sojourn.domain.outcome import Outcome
from sojourn.domain.page import (
    AbsencePage,
    IntentionPage,
    LateOutcomePage,
    ParkedVisit,
    PastVisitPage,
    PlatformFacts,
    ReflectionPage,
    SessionPage,
    TrayPage,
    VisitsFound,
)
from sojourn.domain.past_visit import Taken
from sojourn.domain.person import Person
from sojourn.domain.platform_ports import PlatformJournal, PlatformScreens
from sojourn.domain.refusal import Refused
from sojourn.domain.session import Session
from sojourn.domain.settings_ports import SettingsScreens
from sojourn.domain.week_ports import WeekJournal, WeekScreens


class JournalBusyError(Exception):
    """The journal could not be written or read just now; nothing was written. Try again.

    Attributes:
        why: what kept it from that.
    """

    def __init__(self, told: str = "", why: Hindrance = Hindrance.LOCKED) -> None:
        """Keep the reason; `told` is what the system said, for the log."""
        super().__init__(told)
        self.why = why


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


class Journal(HistoryKeeper, WeekJournal, BudgetJournal, PlatformJournal, KindJournal, Protocol):
    """What is kept. Every method may raise `JournalBusyError`; a write is whole or not at all."""

    def save(
        self, session: Session, moment: Moment, *, durable: bool, settled: tuple[str, ...] = ()
    ) -> None:
        """Keep a session whole; a platform or person not known yet is added with it.

        In the same write the next steps of the sessions in `settled` are done, and the draft
        of a reflection that is said or let go is dropped. `durable` waits until the disk has it;
        heartbeats do without.
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

    def taken(self, from_ms: int, to_ms: int, *, apart_from: str = "") -> tuple[Taken, ...]:
        """Give the stretches between two UTC times that visits fill, pauses left out.

        Each is given whole, the earliest first; of a visit that is on, as far as it was saved.
        The session of the key `apart_from` is left out.
        """

    def save_together(
        self, sessions: tuple[Session, ...], moment: Moment, *, settled: tuple[str, ...] = ()
    ) -> None:
        """Keep several sessions as `save` does, all or none; wait until the disk has them."""

    def visits_found(self, text: str, most: int) -> tuple[Session, ...]:
        """Give the latest ended sessions whose sentence, platform or person has that text."""

    def keep_outcome(self, outcome: Outcome, session: str, moment: Moment) -> None:
        """Keep an outcome that came later, of that session or, when empty, of none.

        A platform or person not known yet is added with it.

        Raises:
            Refused: UNKNOWN for a session that is not kept.
        """

    def next_steps(self) -> tuple[NextStep, ...]:
        """Give the next steps that are neither done nor let go, the oldest first."""

    def settle_next_step(self, session: str, moment: Moment, *, done: bool) -> None:
        """Note that the next step of that session is done, or let go."""

    def people_due(self, today: date) -> tuple[Person, ...]:
        """Give the people whose follow-up day has come, the longest due first."""

    def keep_person(self, person: Person, moment: Moment) -> None:
        """Add a person, or change the one of that name."""

    def usual_outcomes(self, platform: str, purpose: str, most: int) -> tuple[str, ...]:
        """Give the outcome kinds this platform and purpose had most, most first."""

    def keep_not_now(self, not_now: NotNow, moment: Moment) -> None:
        """Keep a visit turned down."""

    def last_not_now_ms(self) -> int | None:
        """Give when a visit was last turned down, UTC milliseconds."""

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


class Screens(
    JournalScreens,
    HistoryScreens,
    WeekScreens,
    PlatformScreens,
    KindScreens,
    SettingsScreens,
    FirstRunScreens,
    Protocol,
):
    """Tray and windows. Each method shows a value; what the person does comes back by signals."""

    def show_tray(self, page: TrayPage) -> None:
        """Draw the tray icon, its tool tip and menu."""

    def open_intention(self, page: IntentionPage) -> None:
        """Open the intention window, or raise the open one as it stands."""

    def show_platform_facts(self, facts: PlatformFacts | None) -> None:
        """Give the open intention window the facts of the platform chosen in it."""

    def hide_words(self, hidden: bool) -> None:  # noqa: FBT001 - a fact
        """Hide in open windows that came with `discreet` what was typed, or show it again."""

    def show_now(self, now: datetime) -> None:
        """Give the open intention window the time."""

    def close_intention(self) -> None:
        """Close the intention window; what it held is said or dropped."""

    def open_session(
        self, page: SessionPage, *, wrap_up: bool = False, quietly: bool = False
    ) -> None:
        """Open or raise the session window; `wrap_up` puts the focus on Wrap up.

        `quietly` leaves the focus with whatever other window has it.
        """

    def show_session(self, page: SessionPage) -> None:
        """Give the open session window what to draw; nothing when it is closed."""

    def close_session(self) -> None:
        """Close the session window."""

    def open_absence(self, page: AbsencePage, *, quietly: bool) -> None:
        """Open the question about an absence; unless `quietly`, bring it to the person."""

    def refuse_absence(self, refused: Refused) -> None:
        """Say in the open question why the time typed was not taken."""

    def close_absence(self) -> None:
        """Close the question about an absence: it is answered, wherever that was."""

    def open_reflection(self, page: ReflectionPage, *, quietly: bool = False) -> None:
        """Open or raise the reflection window of that session; `quietly` as in `open_session`."""

    def close_reflection(self, session: str) -> None:
        """Close that session's reflection window; what it held is said or dropped."""

    def open_parked(self, visits: tuple[ParkedVisit, ...]) -> None:
        """Open or raise the list of visits that wait for a reflection."""

    def show_parked(self, visits: tuple[ParkedVisit, ...]) -> None:
        """Give the open list what still waits; it closes when nothing does."""

    def open_past_visit(self, page: PastVisitPage) -> None:
        """Open or raise the window for a past visit."""

    def refuse_past_visit(self, refused: Refused) -> None:
        """Say in the open window for a past visit why it was not taken."""

    def close_past_visit(self) -> None:
        """Close the window for a past visit; what it held is kept in the journal."""

    def open_late_outcome(self, page: LateOutcomePage) -> None:
        """Open or raise *Something came of it…*."""

    def show_visits_found(self, found: VisitsFound) -> None:
        """Give the open window of *Something came of it…* the visits searched for."""

    def refuse_search(self, refused: Refused) -> None:
        """Say in that window why the visits could not be read."""

    def close_late_outcome(self) -> None:
        """Close *Something came of it…*."""

    def open_next_steps(self, steps: tuple[NextStep, ...]) -> None:
        """Open or raise the list of open next steps."""

    def show_next_steps(self, steps: tuple[NextStep, ...]) -> None:
        """Give the open list of next steps what is left."""

    def refuse_intention(self, refused: Refused) -> None:
        """Say in the open intention window why the visit did not begin."""

    def refuse_reflection(self, session: str, refused: Refused) -> None:
        """Say in that session's open reflection window why it was not kept."""

    def ask_quit(self) -> None:
        """Ask whether to wrap up first, keep the session paused, or stay."""

    def open_address(self, url: str) -> None:
        """Open an http(s) address in the person's browser."""

    def announce(self, sentence: str, *, at_once: bool) -> None:
        """Have a screen reader say it; `at_once` cuts in on what it is saying."""

    def can_come_forward(self) -> bool:
        """Tell whether a window comes to the front here when it wants to."""

    def countdown_is_seen(self) -> bool:
        """Tell whether a countdown is on the screen."""

    def intention_is_open(self) -> bool:
        """Tell whether the intention window is open."""


Answer = dict[str, Any]
Later = Callable[[Callable[[Answer], None]], None]
"""An answer that takes its time: call it once with what shall take the answer when it is there."""

Responder = Callable[[dict[str, Any]], Answer | Later]
"""Takes a command from the socket and gives its answer; both are JSON objects."""
