"""Pages of the tray, for the tests of its icon and of its menu."""

from dataclasses import replace

from sojourn.domain.intention import Intention
from sojourn.domain.page import TrayPage
from sojourn.domain.session import Phase

ANA = Intention("LinkedIn", "conversation", "answer Ana's question", 900_000, "Ana")
HTML = Intention("R&D", "feeds", "<b>read</b> & reply", 300_000)
IDLE = TrayPage(recent=(ANA, HTML), unreflected=3)
RUNNING = TrayPage(Phase.RUNNING, ANA, 0.6, 9 * 60_000, 0, extensions_left=2)
PHASES = (
    IDLE,
    RUNNING,
    replace(RUNNING, phase=Phase.PAUSED),
    replace(RUNNING, phase=Phase.OVERRUN, remaining_ms=0, overrun_ms=130_000),
)
