"""`python -m tests.bench`, from the root of the checkout: the app measured against the floor."""

import argparse
import compileall
import os
import platform
import sys
from typing import TYPE_CHECKING

from tests.bench.contenders import Contenders
from tests.bench.measurements import (
    idle_and_session_activity,
    memory_after_a_session,
    prepare_profile,
    start_and_memory,
    status_command,
)
from tests.bench.table import Figure, rendered
from tests.bench.tray_watch import TrayWatch
from tests.bench.week_scale import week_scale
from tests.desktop.virtual_desktop import CHECKOUT, VirtualDesktop, missing_tools

if TYPE_CHECKING:
    from collections.abc import Callable


def main() -> int:
    """Measure, print the table; 1 where something could not be measured."""
    options = _parsed()
    if sys.platform != "linux" or (missing := missing_tools()):
        reason = "needs Linux" if sys.platform != "linux" else f"lacks {', '.join(missing)}"
        _say(f"The measurements cannot run here: this computer {reason}.")
        return 1
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    compileall.compile_dir(CHECKOUT / "app", quiet=1)
    with VirtualDesktop("bench") as desktop, TrayWatch(desktop.environment()) as watch:
        contenders = Contenders(desktop, watch)
        trouble = prepare_profile(contenders)
        if trouble:
            _say(f"A first session by command failed: {trouble}")
        jobs: dict[str, Callable[[], list[Figure]]] = {
            "start and memory": lambda: start_and_memory(contenders, options.pairs),
            "memory after a session": lambda: memory_after_a_session(contenders),
            "idle, then in a session": lambda: idle_and_session_activity(
                contenders, options.seconds
            ),
            "the command line": lambda: status_command(
                contenders, desktop.environment(), options.pairs
            ),
            "the week after twenty years": lambda: week_scale(desktop.folder),
        }
        figures: list[Figure] = []
        for name, measure in jobs.items():
            _say(f"Measuring: {name} …")
            figures += measure()
    _say(
        f"\nPython {platform.python_version()}, {os.cpu_count()} processors, load "
        f"{os.getloadavg()[0]:.1f}; medians of {options.pairs} pairs, {options.seconds:g} s each"
        f" idle and in a session\n\n{rendered(figures)}"
    )
    return 0 if all(figure.ours is not None for figure in figures) else 1


def _parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--pairs", type=int, default=15, help="starts of each (15 or more count)")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long to watch an idle app")
    options = parser.parse_args()
    if options.pairs < 1 or options.seconds <= 0:
        parser.error("--pairs and --seconds must be above 0")
    return options


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
