"""What a tray click, a notification's button and Quit do; the rest of the controller does it."""

from collections.abc import Callable

from sojourn.controller.desk import Desk
from sojourn.controller.first_run import FirstRun
from sojourn.controller.intentions import Intentions
from sojourn.controller.presence import Presence
from sojourn.controller.reflections import Reflections
from sojourn.controller.visit import Visit
from sojourn.controller.weeks import WeekPages
from sojourn.domain.draft import IntentionDraft
from sojourn.domain.event import Extend, Finish, Pause, Resume
from sojourn.domain.intention import Address, Intention
from sojourn.domain.notice import Press
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import MORE_MS, Phase, Session


class FrontDoor:
    """The ways in and the way out. `leave` ends the app."""

    def __init__(  # noqa: PLR0913 - it joins the parts
        self,
        desk: Desk,
        *,
        visit: Visit,
        presence: Presence,
        intentions: Intentions,
        reflections: Reflections,
        week_pages: WeekPages,
        first_run: FirstRun,
        leave: Callable[[], None],
    ) -> None:
        self._desk = desk
        self._visit = visit
        self._presence = presence
        self._intentions = intentions
        self._reflections = reflections
        self._week_pages = week_pages
        self._first_run = first_run
        self._leave = leave
        self._leaving = False
        self._asked = False

    def enter(self) -> None:
        """Do what a tray click does: say what one came for, or see the visit that is on.

        Who comes back from an absence is asked about that first; who is new here is welcomed.
        """
        if self._first_run.is_due():
            self._first_run.open()
            return
        self._presence.return_now()
        page = self._visit.page()
        if page is None:
            self._intentions.open()
            self._visit.set_alarm()
        elif self._visit.session is not None and self._visit.session.open_absence is not None:
            self._visit.teller.withdraw()
            self._presence.ask(quietly=False)
        else:
            self._visit.open_window(wrap_up=page.phase is Phase.OVERRUN)

    def start(
        self,
        intention: Intention,
        address: Address,
        ago_ms: int | None = None,
        instead: bool = False,  # noqa: FBT001, FBT002 - a signal's argument
    ) -> None:
        """Begin the visit asked for, or say in its window why it cannot begin.

        If one is on meanwhile, that one is shown, and the draft is kept.
        """
        try:
            self._intentions.start_said(intention, address, ago_ms=ago_ms, instead=instead)
        except Refused as refused:
            if refused.code is Code.SESSION_ON:
                self._visit.open_window()
            else:
                self._desk.screens.refuse_intention(refused)

    def start_again(self, intention: Intention) -> None:
        """Begin a recent intention again; if a visit is on meanwhile, show that one."""
        address = self._intentions.address_of(intention.platform)
        try:
            self._intentions.start(intention, address)
        except Refused:
            self._visit.open_window()

    def turn_down(self, draft: IntentionDraft) -> None:
        """Take Not now for an answer."""
        self._intentions.turn_down(draft)
        self._week_pages.refresh()
        self._visit.set_alarm()

    def press(self, key: str) -> None:
        """Do what was pressed in a notification; any press means it was heard."""
        self._visit.teller.withdraw()
        match key:
            case Press.WRAP_UP:
                self.wrap_up()
            case Press.MORE:
                self.more()
            case Press.NEW_BOX:
                self._visit.hear()
                self.new_box()
            case Press.GO_ON:
                self._visit.happen(Resume(self._desk.clock.now()))
            case Press.WEEK:
                self._week_pages.open()
            case Press.REFLECT:
                self._reflections.open_latest()
            case Press.LATER:
                pass
            case _ if self._visit.session is None and self._visit.unreflected:
                self._reflections.open_latest()
            case _:
                self._visit.hear()
                self.enter()

    def tell_by_window(self) -> None:
        """Show what a notification would say by the window that is about it; the focus stays."""
        if self._visit.session is not None:
            self._visit.teller.come_forward()
        else:
            self._reflections.open_latest(quietly=True)

    def new_box(self) -> None:
        """Ask for a new intention for the rest of the visit that is on."""
        self._intentions.open_new_box()
        self._visit.set_alarm()

    def wrap_up(self) -> None:
        """End the visit that is on."""
        self._visit.happen(Finish(self._desk.clock.now()))

    def more(self) -> None:
        """Give five minutes at once."""
        self._visit.happen(Extend(self._desk.clock.now(), MORE_MS))

    def quit(self) -> None:
        """Leave; in a session ask once what is to become of it."""
        if self._visit.session is None:
            self.leave()
        else:
            self._desk.screens.ask_quit()

    def wrap_up_and_quit(self) -> None:
        """End the visit, and leave once its reflection is said or put off, if it is asked for."""
        self._leaving = True
        self._asked = False
        self.wrap_up()
        if not self._asked:
            self.leave()

    def pause_and_quit(self) -> None:
        """Keep the session, paused, for the next start, and leave."""
        # Asked first: who stays goes on with a visit that was never paused.
        if self._can_leave():
            self._visit.happen(Pause(self._desk.clock.now()))
            self.leave()

    def visit_ended(self, session: Session, asked: bool) -> None:  # noqa: FBT001 - as in `Visit`
        """Offer the reflection of a visit that ended."""
        self._asked = self._reflections.offer(session, asked)
        self._week_pages.refresh()

    def reflection_done(self) -> None:
        """Show everywhere that one waits less; leave, if that is what it was waited for."""
        self.something_changed()
        # Who goes on, or has begun something else, does not mean to leave any more.
        self._leaving = self._leaving and self._visit.session is None
        if self._leaving:
            self.leave()

    def something_changed(self) -> None:
        """Show everywhere what was said afterwards."""
        self._visit.lists_changed()
        self._week_pages.refresh()

    def leave(self) -> None:
        """Leave now; everything was saved when it happened, or else ask first."""
        if self._can_leave():
            self.leave_at_once()

    def leave_at_once(self) -> None:
        """Leave, whatever still waits to be written."""
        self._visit.teller.withdraw()
        self._leave()

    def _can_leave(self) -> bool:
        """Save what there is; ask about it if that is refused."""
        self._visit.save_now()
        if self._desk.writes.waiting:
            self._leaving = False
            self._desk.screens.ask_leave(self._desk.writes.why)
            return False
        return True
