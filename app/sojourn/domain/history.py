"""All visits as a list to look through and put right: what is asked for, what is shown, ports."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum
from typing import Protocol

from sojourn.domain.amendment import Former
from sojourn.domain.kinds import BUILT_IN, Catalogue
from sojourn.domain.moment import Moment, local_time
from sojourn.domain.outcome import Outcome, Reflection
from sojourn.domain.refusal import Refused
from sojourn.domain.session import Session
from sojourn.domain.span import total_ms

PAGE = 200
"""So many visits are read at a time."""

UNANSWERED = "none"
"""In place of a verdict: visits without one."""


class Standing(StrEnum):
    """How far a visit has come."""

    ON = "on"
    WAITING = "waiting"
    SAID = "said"
    LET_GO = "let-go"


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which visits are wanted; what is empty leaves none out.

    Attributes:
        text: stands in the sentence, a name, the platform, the lesson or the next step.
        platform: a place that the visit came to, by its name.
        verdict: a key, or `UNANSWERED`.
        first, last: the person's days on which the visit may have begun.
    """

    text: str = ""
    platform: str = ""
    purpose: str = ""
    verdict: str = ""
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class HistoryQuery:
    """Some visits of a filter, the latest first: at most so many, those after a place in the list.

    Attributes:
        after: the beginning (UTC milliseconds) and key of the visit before; None from the top.
    """

    wanted: HistoryFilter = HistoryFilter()
    after: tuple[int, str] | None = None
    most: int = PAGE


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One visit of the list.

    Attributes:
        began: local time, in the zone it had then; `started_ms` is the same as UTC milliseconds.
        platforms: every place of the visit, the first one first.
        over_ms: how much of `spent_ms` lies past the box.
        outcomes: (kind, count), those that came later among them.
    """

    key: str
    began: datetime
    started_ms: int
    platforms: tuple[str, ...]
    purpose: str
    for_whom: str
    will_do: str
    spent_ms: int
    over_ms: int
    standing: Standing
    verdict: str | None = None
    energy: str | None = None
    outcomes: tuple[tuple[str, int], ...] = ()
    lesson: str = ""
    next_step: str = ""

    @property
    def place(self) -> tuple[int, str]:
        """Where it stands in the list."""
        return self.started_ms, self.key


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """What was asked for.

    Attributes:
        total: how many visits fit the filter; counted for what begins at the top.
        former: what the last edit or deletion changed, and undoing would bring back.
    """

    query: HistoryQuery
    lines: tuple[HistoryLine, ...]
    total: int = 0
    former: Former | None = None
    catalogue: Catalogue = BUILT_IN

    @property
    def is_last(self) -> bool:
        """Whether no visit follows."""
        return len(self.lines) < self.query.most


@dataclass(frozen=True, slots=True)
class HistoryFrame:
    """What the history window opens with: today, and the places to choose from."""

    today: date
    platforms: tuple[str, ...] = ()
    catalogue: Catalogue = BUILT_IN


@dataclass(frozen=True, slots=True)
class AmendmentPage:
    """What the window that puts a visit right opens with.

    Attributes:
        now, began: local times in the zone that the visit is told in.
        platform: where the visit began; `switched_to` are the other places of it.
        outcomes: (kind, count) of those counted in the visit, then of those usual there.
    """

    session: str
    now: datetime
    began: datetime
    spent_ms: int
    platform: str
    purpose: str
    for_whom: str
    will_do: str
    reflection: Reflection
    outcomes: tuple[tuple[str, int], ...]
    switched_to: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    catalogue: Catalogue = BUILT_IN


class HistoryReader(Protocol):
    """Reads visits; may run in any thread."""

    def page(self, query: HistoryQuery) -> HistoryPage:
        """Give some visits, the latest first.

        Raises:
            JournalBusyError: it cannot be read just now.
        """

    def visits_found(self, text: str, most: int) -> tuple[Session, ...]:
        """Give the latest ended sessions that tell of a text, as the journal gives them.

        Raises:
            JournalBusyError: it cannot be read just now.
        """


class HistoryKeeper(Protocol):
    """Keeps what is put right, and what was before. May raise `JournalBusyError`."""

    def amend(self, session: Session, moment: Moment, settled: tuple[str, ...] = ()) -> None:
        """Keep a finished session as it was put right.

        In the same write the next steps of the sessions in `settled` are done.
        """

    def delete_session(self, key: str, moment: Moment) -> None:
        """Mark a finished session deleted, with everything that came of it."""

    def former(self) -> Former | None:
        """Give what the last edit or deletion that is not undone changed, or None."""

    def undo(self, former: Former, restored: Session | None, moment: Moment) -> None:
        """Keep a session as it is restored and count that edit or deletion as undone.

        Without a session there is nothing left to restore.
        """


class HistoryScreens(Protocol):
    """The history window and the one that puts a visit right."""

    def open_history(self, frame: HistoryFrame) -> None:
        """Open or raise the history window; it asks for visits itself."""

    def show_history(self, page: HistoryPage) -> None:
        """Give the open history window what it asked for."""

    def history_changed(self, frame: HistoryFrame) -> None:
        """Give the open history window its frame, and have it ask for its visits again."""

    def refuse_history(self, refused: Refused) -> None:
        """Say in the open history window why something was not done."""

    def open_amendment(self, page: AmendmentPage) -> None:
        """Open the window that puts a visit right, over the history window."""

    def refuse_amendment(self, refused: Refused) -> None:
        """Say in that window why the visit was not changed."""

    def close_amendment(self) -> None:
        """Close that window; what it held is kept in the journal."""


def line_of(session: Session, late: tuple[Outcome, ...] = ()) -> HistoryLine:
    """Tell a session, and what came of it later, in a line."""
    first, said = session.spans[0], session.reflection or Reflection()
    counts: dict[str, int] = {}
    for one in (*session.outcomes, *late):
        counts[one.kind] = counts.get(one.kind, 0) + one.count
    return HistoryLine(
        session.key,
        local_time(first.start_ms, timezone(timedelta(seconds=first.offset_s))),
        session.started_ms,
        tuple(dict.fromkeys((session.intention.platform, *session.platforms))),
        session.intention.purpose,
        session.intention.for_whom,
        session.intention.will_do,
        total_ms(session.spans),
        total_ms(span for span in session.spans if span.over),
        _standing(session),
        said.verdict,
        said.energy,
        tuple(counts.items()),
        said.lesson,
        said.next_step,
    )


def _standing(session: Session) -> Standing:
    if session.ending is None:
        return Standing.ON
    if session.reflection is not None:
        return Standing.SAID
    return Standing.WAITING if session.skipped_ms is None else Standing.LET_GO
