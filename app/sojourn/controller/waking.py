"""In how long a visit that is on wants to be looked at again; sets no alarm."""

from sojourn.domain.duration import SECOND_MS
from sojourn.domain.moment import Moment
from sojourn.domain.session import Rules, Session, wake_in_ms

HEARTBEAT_MS = 30_000
BACK_LOOK_MS = 5_000
"""So often it is looked whether somebody who walked away is back."""

RING_STEPS = 20


def visit_waits_ms(
    session: Session, moment: Moment, rules: Rules, *, saved_ms: int, countdown_is_seen: bool
) -> list[int]:
    """Give in how many milliseconds, for each reason there is.

    Args:
        session: the session that is on.
        moment: now.
        rules: what the settings say.
        saved_ms: when it was last written down, by the count that goes on in sleep.
        countdown_is_seen: a countdown is on the screen.
    """
    waits = []
    due_ms = wake_in_ms(session, moment, rules)
    if due_ms is not None:
        waits.append(due_ms)
    if session.is_away:
        waits.append(BACK_LOOK_MS)
    if session.paused_ms is None:
        waits.append(max(0, saved_ms + HEARTBEAT_MS - moment.elapsed_ms))
        # Then the ring looks different, and each second the countdown.
        waits.append(max(SECOND_MS, min(HEARTBEAT_MS, session.timebox_ms // RING_STEPS)))
        if countdown_is_seen:
            second = session.remaining_ms(moment) or -session.overrun_ms(moment)
            waits.append(second % SECOND_MS or SECOND_MS)
    return waits
