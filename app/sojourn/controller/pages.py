"""What tray and session window draw, put together from a session and a moment; no rules."""

from sojourn.domain.catalogue import FIRST_OUTCOMES
from sojourn.domain.intention import Intention
from sojourn.domain.moment import Moment, local_time
from sojourn.domain.outcome import Outcome
from sojourn.domain.page import SessionPage, TrayPage
from sojourn.domain.session import Phase, Rules, Session

OFFERED = 4


def session_page(
    session: Session, moment: Moment, rules: Rules, offered: tuple[str, ...]
) -> SessionPage:
    """Give what the session window draws; `offered` are the outcome kinds with a +."""
    phase = session.phase(moment)
    remaining_ms = session.remaining_ms(moment)
    last = session.extensions[-1] if session.extensions else None
    return SessionPage(
        phase=phase,
        intention=session.intention,
        timebox_ms=session.timebox_ms,
        remaining_ms=remaining_ms,
        overrun_ms=session.overrun_ms(moment),
        outcomes=outcome_counts(offered, session.outcomes),
        extensions_left=max(0, rules.extension_limit - len(session.extensions)),
        ends=(
            local_time(moment.utc_ms + remaining_ms, moment.zone)
            if phase is Phase.RUNNING
            else None
        ),
        paused_since=(
            None if session.paused_ms is None else local_time(session.paused_ms, moment.zone)
        ),
        unexplained=last if last is not None and not last.reason else None,
        pulls=session.pulls,
    )


def tray_page(
    session: Session | None,
    moment: Moment,
    rules: Rules,
    recent: tuple[Intention, ...],
    unreflected: int,
) -> TrayPage:
    """Give what the tray shows."""
    if session is None:
        return TrayPage(recent=recent, unreflected=unreflected)
    remaining_ms = session.remaining_ms(moment)
    return TrayPage(
        phase=session.phase(moment),
        intention=session.intention,
        part_left=remaining_ms / session.timebox_ms,
        remaining_ms=remaining_ms,
        overrun_ms=session.overrun_ms(moment),
        extensions_left=max(0, rules.extension_limit - len(session.extensions)),
        recent=recent,
        unreflected=unreflected,
    )


def offered_outcomes(usual: tuple[str, ...]) -> tuple[str, ...]:
    """Give the four kinds to offer: the usual ones, filled up with the first ones."""
    return tuple(dict.fromkeys((*usual, *FIRST_OUTCOMES)))[:OFFERED]


def outcome_counts(
    offered: tuple[str, ...], outcomes: tuple[Outcome, ...]
) -> tuple[tuple[str, int], ...]:
    """Give the kinds offered with their counts, then all others that were counted."""
    counts = dict.fromkeys(offered, 0)
    for one in outcomes:
        counts[one.kind] = counts.get(one.kind, 0) + one.count
    return tuple(counts.items())
