"""Turns what storage says of a recovery into the window that tells it."""

from sojourn.domain.keeping import Recovered
from sojourn.domain.moment import Moment, local_time
from sojourn.storage.repair import Recovery
from sojourn.ui.recovered_window import RecoveredWindow


def recovery_window(recovery: Recovery, moment: Moment) -> RecoveredWindow:
    """Give the window, with times in the zone of that moment; it is not shown yet."""
    made_ms = recovery.backup_made_ms
    return RecoveredWindow(
        Recovered(
            set_aside="" if recovery.set_aside is None else str(recovery.set_aside),
            backup=None if made_ms is None else local_time(made_ms, moment.zone),
            salvaged=recovery.salvaged.get("session", 0),
            lost=recovery.lost,
            visits=recovery.sessions,
        )
    )
