"""Screens that remember what they were given."""

from collections.abc import Mapping
from datetime import date, datetime

from sojourn.domain.day_visit import DayVisit
from sojourn.domain.first_run import FirstRunPage, Trial
from sojourn.domain.history import AmendmentPage, HistoryFrame, HistoryPage
from sojourn.domain.keeping import BackupsPage, Hindrance, KeptBackup
from sojourn.domain.kinds import Catalogue
from sojourn.domain.next_step import NextStep
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
from sojourn.domain.platform_card import PlatformCard
from sojourn.domain.refusal import Refused
from sojourn.domain.review import Review
from sojourn.domain.settings import Settings
from sojourn.domain.settings_ports import SettingsPage
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
        self.absence: AbsencePage | None = None
        self.absence_came_quietly = False
        self.quietly = False
        self.on_wayland = False
        self.words_hidden = False
        self.reflections: dict[str, ReflectionPage] = {}
        self.week: WeekSummary | None = None
        self.review = Review()
        self.remind_on = ""
        self.day_visits: tuple[date, tuple[DayVisit, ...]] | None = None
        self.parked: tuple[ParkedVisit, ...] = ()
        self.past_visit: PastVisitPage | None = None
        self.late_outcome: LateOutcomePage | None = None
        self.found = VisitsFound("")
        self.next_steps: tuple[NextStep, ...] = ()
        self.refused: list[Refused] = []
        self.history: HistoryFrame | None = None
        self.history_page: HistoryPage | None = None
        self.history_asked_again = 0
        self.amendment: AmendmentPage | None = None
        self.addresses: list[str] = []
        self.announced: list[tuple[str, bool]] = []
        self.asked_quit = 0
        self.cards: tuple[PlatformCard, ...] = ()
        self.catalogue: Catalogue | None = None
        self.chosen = ""
        self.went: Mapping[str, str] = {}
        self.day: date | None = None
        self.backups: BackupsPage | None = None
        self.backups_shown: list[BackupsPage] = []
        self.asked_leave: list[Hindrance] = []
        self.first_run: FirstRunPage | None = None
        self.opened_first_runs = 0
        self.trials: list[Trial] = []
        self.autostart_refused: list[str] = []
        self.asked_restore: list[KeptBackup] = []
        self.settings: SettingsPage | None = None
        self.adopted: Settings | None = None
        self.refused_settings: list[tuple[str, Refused]] = []

    def show_tray(self, page: TrayPage) -> None:
        self.tray = page

    def open_intention(self, page: IntentionPage) -> None:
        self.intention = page

    def show_platform_facts(self, facts: PlatformFacts | None) -> None:
        self.facts = facts

    def hide_words(self, hidden: bool) -> None:  # noqa: FBT001
        self.words_hidden = hidden

    def show_now(self, now: datetime) -> None:
        self.now = now

    def close_intention(self) -> None:
        self.intention = None

    def open_session(
        self, page: SessionPage, *, wrap_up: bool = False, quietly: bool = False
    ) -> None:
        self.session, self.wrap_up_first, self.quietly = page, wrap_up, quietly

    def show_session(self, page: SessionPage) -> None:
        if self.session is not None:
            self.session = page

    def close_session(self) -> None:
        self.session = None

    def open_absence(self, page: AbsencePage, *, quietly: bool) -> None:
        self.absence, self.absence_came_quietly = page, quietly

    def refuse_absence(self, refused: Refused) -> None:
        assert self.absence is not None
        self.refused.append(refused)

    def close_absence(self) -> None:
        self.absence = None

    def open_reflection(self, page: ReflectionPage, *, quietly: bool = False) -> None:
        self.reflections[page.session], self.quietly = page, quietly

    def close_reflection(self, session: str) -> None:
        self.reflections.pop(session, None)

    def open_parked(self, visits: tuple[ParkedVisit, ...]) -> None:
        self.parked = visits

    def show_parked(self, visits: tuple[ParkedVisit, ...]) -> None:
        if self.parked:
            self.parked = visits

    def open_past_visit(self, page: PastVisitPage) -> None:
        self.past_visit = page

    def refuse_past_visit(self, refused: Refused) -> None:
        self.refused.append(refused)

    def close_past_visit(self) -> None:
        self.past_visit = None

    def open_late_outcome(self, page: LateOutcomePage) -> None:
        self.late_outcome = page

    def show_visits_found(self, found: VisitsFound) -> None:
        self.found = found

    def refuse_search(self, refused: Refused) -> None:
        self.refused.append(refused)

    def close_late_outcome(self) -> None:
        self.late_outcome = None

    def open_next_steps(self, steps: tuple[NextStep, ...]) -> None:
        self.next_steps = steps

    def show_next_steps(self, steps: tuple[NextStep, ...]) -> None:
        self.next_steps = steps

    def refuse_intention(self, refused: Refused) -> None:
        self.refused.append(refused)

    def refuse_reflection(self, session: str, refused: Refused) -> None:
        assert session in self.reflections
        self.refused.append(refused)

    def open_history(self, frame: HistoryFrame) -> None:
        self.history = frame

    def show_history(self, page: HistoryPage) -> None:
        self.history_page = page

    def history_changed(self, frame: HistoryFrame) -> None:
        self.history_asked_again += 1
        if self.history is not None:
            self.history = frame

    def refuse_history(self, refused: Refused) -> None:
        self.refused.append(refused)

    def open_amendment(self, page: AmendmentPage) -> None:
        self.amendment = page

    def refuse_amendment(self, refused: Refused) -> None:
        assert self.amendment is not None
        self.refused.append(refused)

    def close_amendment(self) -> None:
        self.amendment = None

    def open_week(self, week: WeekSummary, review: Review, remind_on: str) -> None:
        self.week, self.review, self.remind_on = week, review, remind_on

    def show_week(self, week: WeekSummary, review: Review) -> None:
        self.week, self.review = week, review

    def show_day_visits(self, day: date, visits: tuple[DayVisit, ...]) -> None:
        self.day_visits = (day, visits)

    def open_platforms(self, cards: tuple[PlatformCard, ...], chosen: str, today: date) -> None:
        self.cards, self.chosen, self.day = cards, chosen, today

    def show_platforms(self, cards: tuple[PlatformCard, ...], chosen: str) -> None:
        self.cards, self.chosen = cards, chosen

    def refuse_platform(self, refused: Refused) -> None:
        self.refused.append(refused)

    def open_kinds(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def show_catalogue(
        self, catalogue: Catalogue, chosen: str = "", went: Mapping[str, str] = {}
    ) -> None:
        self.catalogue, self.chosen, self.went = catalogue, chosen, went

    def refuse_kind(self, refused: Refused) -> None:
        self.refused.append(refused)

    def open_backups(self, page: BackupsPage) -> None:
        self.backups = page
        self.backups_shown.append(page)

    def show_backups(self, page: BackupsPage) -> None:
        if self.backups is not None:
            self.backups = page
            self.backups_shown.append(page)

    def ask_restore(self, backup: KeptBackup) -> None:
        self.asked_restore.append(backup)

    def ask_leave(self, why: Hindrance) -> None:
        self.asked_leave.append(why)

    def open_settings(self, page: SettingsPage) -> None:
        self.settings = page

    def show_settings(self, page: SettingsPage) -> None:
        if self.settings is not None:
            self.settings = page

    def refuse_setting(self, key: str, refused: Refused) -> None:
        self.refused_settings.append((key, refused))

    def adopt_settings(self, settings: Settings) -> None:
        self.adopted = settings

    def open_first_run(self, page: FirstRunPage) -> None:
        self.first_run = page
        self.opened_first_runs += 1

    def show_trial(self, trial: Trial) -> None:
        self.trials.append(trial)

    def refuse_first_run(self, refused: Refused) -> None:
        assert self.first_run is not None
        self.refused.append(refused)

    def refuse_autostart(self, why: str) -> None:
        assert self.first_run is not None
        self.autostart_refused.append(why)

    def close_first_run(self) -> None:
        self.first_run = None

    def ask_quit(self) -> None:
        self.asked_quit += 1

    def open_address(self, url: str) -> None:
        self.addresses.append(url)

    def announce(self, sentence: str, *, at_once: bool) -> None:
        self.announced.append((sentence, at_once))

    def can_come_forward(self) -> bool:
        return not self.on_wayland

    def countdown_is_seen(self) -> bool:
        return self.session is not None

    def intention_is_open(self) -> bool:
        return self.intention is not None

    def week_is_open(self) -> bool:
        return self.week is not None
