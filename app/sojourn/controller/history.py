"""The history's business: its pages, edits, deletions, and undoing them. No rules.

Pages are read by the worker. What is changed is written at once: who cannot be answered just now
is told so and keeps what was typed, since nothing may change under a write that waits.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from sojourn.controller.desk import Desk
from sojourn.controller.intentions import Intentions
from sojourn.controller.last_wish import LastWish
from sojourn.controller.pages import told_outcomes
from sojourn.controller.reflections import Reflections
from sojourn.controller.visit import Visit
from sojourn.domain.amendment import (
    Amendment,
    amended,
    checked_return,
    checked_room,
    taken_back,
    ticked_off,
)
from sojourn.domain.history import (
    AmendmentPage,
    HistoryFrame,
    HistoryPage,
    HistoryQuery,
    HistoryReader,
)
from sojourn.domain.intention import platform_named
from sojourn.domain.keeping import Worker
from sojourn.domain.moment import Moment, local_time
from sojourn.domain.outcome import Reflection
from sojourn.domain.past_visit import Taken, taken_by
from sojourn.domain.ports import JournalBusyError
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.retiming import zone_of
from sojourn.domain.session import Session
from sojourn.domain.span import total_ms

_DAY_MS = 86_400_000


class History:
    """Everything about visits of the past; `changed` is called whenever one is another."""

    def __init__(  # noqa: PLR0913 - it joins the parts
        self,
        desk: Desk,
        *,
        visit: Visit,
        intentions: Intentions,
        reflections: Reflections,
        reader: HistoryReader,
        worker: Worker,
    ) -> None:
        self._desk = desk
        self._visit = visit
        self._intentions = intentions
        self._reflections = reflections
        self._reader = reader
        self._pages = LastWish(worker, self._read, self._show, desk.screens.refuse_history)
        self.changed: Callable[[], None] = lambda: None

    def open(self) -> None:
        """Open the window, which asks for its visits."""
        platforms = tuple(one.name for one in self._desk.journal.platforms())
        frame = HistoryFrame(self._desk.today(), platforms, self._desk.catalogue())
        self._desk.screens.open_history(frame)

    def read(self, query: HistoryQuery) -> None:
        """Have some visits read; of several wishes while one is read, the last counts."""
        self._pages.wish(query)

    def edit(self, key: str) -> None:
        """Open the window that puts a visit right."""
        session = self._desk.journal.session(key)
        try:
            self._desk.screens.open_amendment(self._page(_finished(session, key)))
        except Refused as refused:
            self._desk.screens.refuse_history(refused)

    def amend(self, key: str, change: Amendment) -> None:
        """Keep a visit as it was put right; a refused one stays open and says why."""
        try:
            self._amend(key, change)
        except Refused as refused:
            self._desk.screens.refuse_amendment(refused)
            return
        self._desk.screens.close_amendment()
        self._say_changed()

    def delete(self, key: str) -> None:
        """Delete a visit; it can be undone."""
        self._change(lambda: self._delete(key))

    def undo(self) -> None:
        """Undo the last edit or deletion of which something is left to undo."""
        self._change(self._undo)

    def _read(self, query: HistoryQuery) -> HistoryPage:
        return self._reader.page(query)

    def _show(self, page: HistoryPage) -> None:
        self._desk.screens.show_history(page)

    def _change(self, change: Callable[[], None]) -> None:
        try:
            change()
        except Refused as refused:
            self._desk.screens.refuse_history(refused)
        else:
            self._say_changed()

    def _say_changed(self) -> None:
        self._reflections.start_over()
        self.changed()
        self._desk.screens.show_next_steps(self._desk.journal.next_steps())

    def _amend(self, key: str, change: Amendment) -> None:
        self._check_ready()
        journal, moment = self._desk.journal, self._desk.clock.now()
        before = _finished(journal.session(key), key)
        platform = platform_named(change.platform, journal.platforms())
        change = replace(change, platform=platform.name)
        after = amended(before, change, moment, self._desk.rules)
        checked_room(before, after, moment.utc_ms, self._taken(after, moment))
        _written(partial(journal.amend, after, moment, ticked_off(before, after)))

    def _delete(self, key: str) -> None:
        self._check_ready()
        journal, moment = self._desk.journal, self._desk.clock.now()
        _finished(journal.session(key), key)
        _written(partial(journal.delete_session, key, moment))

    def _undo(self) -> None:
        self._check_ready()
        journal, moment = self._desk.journal, self._desk.clock.now()
        while (former := journal.former()) is not None:
            now = journal.session(former.was.key)
            restored = taken_back(former, now)
            if restored is not None:
                checked_return(now, restored, self._taken(restored, moment))
            _written(partial(journal.undo, former, restored, moment))
            if restored is not None:
                return

    def _taken(self, session: Session, moment: Moment) -> tuple[Taken, ...]:
        """Give what other visits fill around that of a session, the one that is on among them."""
        # A day on either side, so that the nearest free start is known too.
        around = self._desk.journal.taken(
            session.started_ms - _DAY_MS, session.spans[-1].end_ms + _DAY_MS, apart_from=session.key
        )
        on = self._visit.session
        if on is None or on.key == session.key:
            return around
        return (*around, *taken_by(on), (on.spans[-1].start_ms, moment.utc_ms))

    def _check_ready(self) -> None:
        """Make sure that no write waits which what is changed now would not know of.

        Raises:
            Refused: BUSY.
        """
        self._desk.writes.again()
        if self._desk.writes.waiting:
            raise Refused(Code.BUSY, "visit", self._desk.writes.why)

    def _page(self, session: Session) -> AmendmentPage:
        offered, intention = self._intentions.page(), session.intention
        zone = zone_of(session, self._desk.clock.now().zone)
        usual = self._desk.journal.usual_outcomes(intention.platform, intention.purpose, 4)
        return AmendmentPage(
            session=session.key,
            now=offered.now.astimezone(zone),
            began=local_time(session.started_ms, zone),
            spent_ms=total_ms(session.spans),
            platform=intention.platform,
            purpose=intention.purpose,
            for_whom=intention.for_whom,
            will_do=intention.will_do,
            reflection=session.reflection or Reflection(),
            outcomes=told_outcomes(session.outcomes, usual, offered.catalogue),
            switched_to=tuple(one for one in session.platforms if one != intention.platform),
            platforms=offered.platforms,
            suggestions=offered.suggestions,
            people=offered.people,
            catalogue=offered.catalogue,
        )


def _finished(session: Session | None, key: str) -> Session:
    """Give a session that is there and has ended.

    Raises:
        Refused: UNKNOWN or SESSION_ON.
    """
    if session is None:
        raise Refused(Code.UNKNOWN, "visit", key)
    if session.ending is None:
        raise Refused(Code.SESSION_ON, "visit", key)
    return session


def _written(write: Callable[[], None]) -> None:
    try:
        write()
    except JournalBusyError as error:
        raise Refused(Code.BUSY, "visit", error.why) from error
