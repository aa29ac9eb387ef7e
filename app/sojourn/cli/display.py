"""Whether windows can be shown here; opens none."""

from __future__ import annotations

import os
import sys

from sojourn.cli.failure import FAILED, Failure


def check_display() -> None:
    """Make sure that windows can be shown.

    Raises:
        Failure: FAILED without a display.
    """
    if sys.platform in {"win32", "darwin"}:
        return
    if not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))):
        raise Failure(
            FAILED, "Sojourn needs a display, and there is none: start it in a desktop session."
        )
