"""The windows for what is said afterwards: reflections, times away, past visits, outcomes, steps.

They are one part of the port `Screens`; each window's module is imported when it is first opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sojourn.ui.history_screens import HistoryScreens
from sojourn.ui.one_window import OneWindow, bring, pass_on, told_kinds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sojourn.domain.kinds import Catalogue
    from sojourn.domain.next_step import NextStep
    from sojourn.domain.page import (
        AbsencePage,
        LateOutcomePage,
        ParkedVisit,
        PastVisitPage,
        ReflectionPage,
        VisitsFound,
    )
    from sojourn.domain.refusal import Refused
    from sojourn.ui.absence_question import AbsenceQuestion
    from sojourn.ui.late_outcome_window import LateOutcomeWindow
    from sojourn.ui.next_steps_window import NextStepsWindow
    from sojourn.ui.parked_window import ParkedWindow
    from sojourn.ui.past_visit_window import PastVisitWindow
    from sojourn.ui.reflection_window import ReflectionWindow
    from sojourn.ui.theme import Theme


class LaterScreens(HistoryScreens):
    """Opens these windows, and passes on under the same names what people ask in them."""

    saved = Signal(str, object)
    reason_given = Signal(str, str)
    later_chosen = Signal(str)
    go_on_chosen = Signal(str)
    reflection_draft_changed = Signal(object)
    unfolded = Signal(bool)

    reflected = Signal(str, object)
    skipped = Signal(str)
    rest_skipped = Signal()

    went_on = Signal()
    ended = Signal(object)
    counted = Signal()

    past_visit_told = Signal(object)

    outcome_told = Signal(object)
    visits_wanted = Signal(str)

    next_step_chosen = Signal(object)
    next_step_let_go = Signal(str)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Open nothing."""
        super().__init__(theme, parent)
        self._absence: OneWindow[AbsenceQuestion] = OneWindow()
        self._reflections: dict[str, OneWindow[ReflectionWindow]] = {}
        self._parked: OneWindow[ParkedWindow] = OneWindow()
        self._past_visit: OneWindow[PastVisitWindow] = OneWindow()
        self._late_outcome: OneWindow[LateOutcomeWindow] = OneWindow()
        self._next_steps: OneWindow[NextStepsWindow] = OneWindow()

    def open_absence(self, page: AbsencePage, *, quietly: bool) -> None:
        """Open the question about an absence; unless `quietly`, bring it to the person."""
        from sojourn.ui.absence_question import AbsenceQuestion  # noqa: PLC0415

        if self._absence.window is not None:
            if not quietly:
                bring(self._absence.window)
            return
        self._theme.dress()

        def make() -> AbsenceQuestion:
            window = AbsenceQuestion(page)
            pass_on(window, self, "went_on", "ended", "counted")
            return window

        window = self._absence.open(make, quietly=quietly)
        self.announce(window.wish, at_once=False)

    def show_catalogue(
        self, catalogue: Catalogue, chosen: str = "", went: Mapping[str, str] = {}
    ) -> None:
        """Give the open windows the kinds there are now."""
        super().show_catalogue(catalogue, chosen, went)
        told = told_kinds(went)
        self._past_visit.tell(told, lambda window: window.show_catalogue(catalogue, went))
        self._late_outcome.tell(told, lambda window: window.show_catalogue(catalogue, went))

    def hide_words(self, hidden: bool) -> None:  # noqa: FBT001 - a fact
        """Hide in the open question what was typed, or show it again."""
        super().hide_words(hidden)
        self._absence.tell("hide", lambda window: window.hide_words(hidden))

    def refuse_absence(self, refused: Refused) -> None:
        """Say in the open question why the time typed was not taken."""
        if self._absence.window is not None:
            self._absence.window.refuse(refused)

    def close_absence(self) -> None:
        """Close the question about an absence: it is answered, wherever that was."""
        if self._absence.window is not None:
            self._absence.window.close()

    def open_reflection(self, page: ReflectionPage, *, quietly: bool = False) -> None:
        """Open or raise the reflection window of that session; `quietly` as in `open_session`."""
        from sojourn.ui.reflection_window import ReflectionWindow  # noqa: PLC0415
        from sojourn.ui.wishes import Wishes  # noqa: PLC0415

        shown = self._reflections.get(page.session)
        if shown is not None and shown.window is not None:
            bring(shown.window, quietly=quietly)
            return
        self._theme.dress()
        self._reflections = {
            key: one for key, one in self._reflections.items() if one.window is not None
        }
        self._reflections[page.session] = one = OneWindow[ReflectionWindow]()

        def make() -> ReflectionWindow:
            shown = one.window
            window = ReflectionWindow(shown.handed_over() if shown else page)
            pass_on(window, self, "saved", "later_chosen", "skipped", "go_on_chosen", "unfolded")
            window.reason_given.connect(self.reason_given)
            window.draft_changed.connect(self.reflection_draft_changed)
            return window

        one.open(make, quietly=quietly)
        self.announce(Wishes().reflection(page), at_once=False)

    def refuse_reflection(self, session: str, refused: Refused) -> None:
        """Say in that session's open reflection window why it was not kept."""
        shown = self._reflections.get(session)
        if shown is not None and shown.window is not None:
            shown.window.refuse(refused)

    def close_reflection(self, session: str) -> None:
        """Close that session's reflection window; what it held is said or dropped."""
        shown = self._reflections.get(session)
        if shown is not None and shown.window is not None:
            shown.window.dismiss()

    def reflection_is_open(self) -> bool:
        """Tell whether some reflection window is open."""
        return any(one.window is not None for one in self._reflections.values())

    def open_parked(self, visits: tuple[ParkedVisit, ...]) -> None:
        """Open or raise the list of visits that wait for a reflection."""
        from sojourn.ui.parked_window import ParkedWindow  # noqa: PLC0415

        if self._parked.window is not None:
            self.show_parked(visits)
            bring(self._parked.window)
            return
        self._theme.dress()

        def make() -> ParkedWindow:
            window = ParkedWindow(visits)
            pass_on(window, self, "reflected", "skipped", "rest_skipped")
            return window

        self._parked.open(make)

    def show_parked(self, visits: tuple[ParkedVisit, ...]) -> None:
        """Give the open list what still waits; it closes when nothing does."""
        self._parked.tell("visits", lambda window: window.show_visits(visits))

    def open_past_visit(self, page: PastVisitPage) -> None:
        """Open or raise the window for a past visit."""
        from sojourn.ui.past_visit_window import PastVisitWindow  # noqa: PLC0415

        if self._past_visit.window is not None:
            bring(self._past_visit.window)
            return
        self._theme.dress()

        def make() -> PastVisitWindow:
            window = PastVisitWindow(page)
            pass_on(window, self, "past_visit_told")
            return window

        self._past_visit.open(make)

    def refuse_past_visit(self, refused: Refused) -> None:
        """Say in the open window for a past visit why it was not taken."""
        if self._past_visit.window is not None:
            self._past_visit.window.refuse(refused)

    def close_past_visit(self) -> None:
        """Close the window for a past visit; what it held is kept in the journal."""
        if self._past_visit.window is not None:
            self._past_visit.window.close()

    def open_late_outcome(self, page: LateOutcomePage) -> None:
        """Open or raise *Something came of it…*."""
        from sojourn.ui.late_outcome_window import LateOutcomeWindow  # noqa: PLC0415

        if self._late_outcome.window is not None:
            bring(self._late_outcome.window)
            return
        self._theme.dress()

        def make() -> LateOutcomeWindow:
            window = LateOutcomeWindow(page)
            pass_on(window, self, "outcome_told", "visits_wanted")
            return window

        self._late_outcome.open(make)

    def show_visits_found(self, found: VisitsFound) -> None:
        """Give the open window of *Something came of it…* the visits searched for."""
        shown = self._late_outcome.window
        # Who has typed on meanwhile wants other visits.
        if shown is not None and shown.sought == found.text:
            self._late_outcome.tell("visits", lambda window: window.show_visits(found))

    def refuse_search(self, refused: Refused) -> None:
        """Say in that window why the visits could not be read."""
        if self._late_outcome.window is not None:
            self._late_outcome.window.refuse_search(refused)

    def close_late_outcome(self) -> None:
        """Close *Something came of it…*."""
        if self._late_outcome.window is not None:
            self._late_outcome.window.close()

    def open_next_steps(self, steps: tuple[NextStep, ...]) -> None:
        """Open or raise the list of open next steps."""
        from sojourn.ui.next_steps_window import NextStepsWindow  # noqa: PLC0415

        if self._next_steps.window is not None:
            self.show_next_steps(steps)
            bring(self._next_steps.window)
            return
        self._theme.dress()

        def make() -> NextStepsWindow:
            window = NextStepsWindow(steps)
            pass_on(window, self, "next_step_chosen", "next_step_let_go")
            return window

        self._next_steps.open(make)

    def show_next_steps(self, steps: tuple[NextStep, ...]) -> None:
        """Give the open list of next steps what is left."""
        self._next_steps.tell("steps", lambda window: window.show_steps(steps))
