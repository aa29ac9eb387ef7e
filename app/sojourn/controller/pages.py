"""What tray and session window draw, put together from a session and a moment; no rules."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sojourn.controller.desk import Desk
from sojourn.controller.quiet import Quiet
from sojourn.domain.history import HistoryFrame
from sojourn.domain.intention import Intention
from sojourn.domain.kinds import BUILT_IN, Catalogue
from sojourn.domain.moment import Moment, local_time
from sojourn.domain.outcome import Outcome
from sojourn.domain.page import AbsencePage, SessionPage, TrayPage
from sojourn.domain.refusal import folded
from sojourn.domain.session import Phase, Rules, Session
from sojourn.domain.while_away import room_ms

OFFERED = 4
RECENT = 5


@dataclass(frozen=True, slots=True)
class TrayLists:
    """What the tray's menu lists besides the session.

    Attributes:
        unreflected: how many visits wait for a reflection.
        platforms: the names known, those last used first.
        due: the people to get back to today.
        next_steps: how many next steps are open.
        catalogue: what can be counted.
    """

    recent: tuple[Intention, ...] = ()
    unreflected: int = 0
    platforms: tuple[str, ...] = ()
    due: tuple[str, ...] = ()
    next_steps: int = 0
    catalogue: Catalogue = BUILT_IN

    def frame(self, today: date) -> HistoryFrame:
        """Give what the history has to choose from."""
        return HistoryFrame(today, self.platforms, self.catalogue)


def tray_lists(desk: Desk) -> TrayLists:
    """Read what the tray's menu lists."""
    journal = desk.journal
    return TrayLists(
        journal.recent_intentions(RECENT),
        len(journal.unreflected()),
        tuple(one.name for one in journal.platforms()),
        tuple(one.name for one in journal.people_due(desk.today())),
        len(journal.next_steps()),
        desk.catalogue(),
    )


def session_page(
    session: Session,
    moment: Moment,
    rules: Rules,
    usual: tuple[str, ...],
    lists: TrayLists,
) -> SessionPage:
    """Give what the session window draws.

    Args:
        session: the session that is on.
        moment: now.
        rules: what the settings say.
        usual: the outcome kinds that come of such visits most.
        lists: the platforms known, and what can be counted.
    """
    phase = session.phase(moment)
    remaining_ms = session.remaining_ms(moment)
    last = session.extensions[-1] if session.extensions else None
    return SessionPage(
        phase=phase,
        intention=session.intention,
        timebox_ms=session.timebox_ms,
        remaining_ms=remaining_ms,
        overrun_ms=session.overrun_ms(moment),
        outcomes=outcome_counts(lists.catalogue.offered_first(usual, OFFERED), session.outcomes),
        extensions_left=max(0, rules.extension_limit - len(session.extensions)),
        ends=(
            local_time(moment.utc_ms + remaining_ms, moment.zone)
            if phase is Phase.RUNNING
            else None
        ),
        paused_since=_local(session.paused_ms, moment),
        unexplained=last if last is not None and not last.reason else None,
        pulls=session.pulls,
        platform=session.platform,
        elsewhere=_elsewhere(session, lists.platforms),
        extensions_used=len(session.extensions),
        is_unheard=phase is Phase.OVERRUN and session.is_unheard,
        catalogue=lists.catalogue,
    )


def absence_page(session: Session, moment: Moment) -> AbsencePage | None:
    """Give what the question about the open absence opens with, or None without one."""
    absence = session.open_absence
    if absence is None:
        return None
    remaining_ms = session.remaining_ms(moment)
    box_ended_ms, counted_ms = absence.start_ms + remaining_ms, room_ms(session)
    return AbsencePage(
        kind=absence.kind,
        intention=session.intention,
        platform=session.platform,
        began=local_time(session.started_ms, moment.zone),
        since=local_time(absence.start_ms, moment.zone),
        until=local_time(absence.end_ms, moment.zone),
        length_ms=absence.length_ms,
        remaining_ms=remaining_ms,
        box_ended=(
            local_time(box_ended_ms, moment.zone)
            if remaining_ms > 0 and box_ended_ms <= absence.end_ms
            else None
        ),
        counted_until=(
            local_time(absence.start_ms + counted_ms, moment.zone)
            if counted_ms <= absence.length_ms
            else None
        ),
    )


def tray_page(
    session: Session | None, moment: Moment, rules: Rules, lists: TrayLists, quiet: Quiet
) -> TrayPage:
    """Give what the tray shows."""
    page = TrayPage(
        recent=lists.recent,
        unreflected=lists.unreflected,
        due=lists.due,
        next_steps=lists.next_steps,
        discreet=quiet.discreet,
        hides_words=quiet.hides_words,
        undisturbed=quiet.is_switched_on,
    )
    if session is None:
        return page
    remaining_ms = session.remaining_ms(moment)
    return replace(
        page,
        phase=session.phase(moment),
        intention=session.intention,
        part_left=remaining_ms / session.timebox_ms,
        remaining_ms=remaining_ms,
        overrun_ms=session.overrun_ms(moment),
        extensions_left=max(0, rules.extension_limit - len(session.extensions)),
        paused_since=_local(session.paused_ms, moment),
        platform=session.platform,
        elsewhere=_elsewhere(session, lists.platforms),
    )


def outcome_counts(
    offered: tuple[str, ...], outcomes: tuple[Outcome, ...]
) -> tuple[tuple[str, int], ...]:
    """Give the kinds offered with their counts, then all others that were counted."""
    counts = dict.fromkeys(offered, 0)
    for one in outcomes:
        counts[one.kind] = counts.get(one.kind, 0) + one.count
    return tuple(counts.items())


def told_outcomes(
    outcomes: tuple[Outcome, ...], usual: tuple[str, ...], catalogue: Catalogue
) -> tuple[tuple[str, int], ...]:
    """Give what a visit that has ended is asked about: its outcomes, then the usual kinds."""
    counted = tuple(one.kind for one in outcomes)
    return outcome_counts(catalogue.offered_first((*counted, *usual), OFFERED), outcomes)


def _elsewhere(session: Session, platforms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in platforms if folded(name) != folded(session.platform))


def _local(utc_ms: int | None, moment: Moment) -> datetime | None:
    return None if utc_ms is None else local_time(utc_ms, moment.zone)
