"""Where this desktop puts the tray icon, as far as it can be known; puts none there itself."""

import os
import sys
from collections.abc import Mapping

from sojourn.domain.first_run import IconPlace

_TOP_BARS = {"gnome", "unity", "pantheon"}
_WITH_PANELS = {"budgie", "gnome-flashback"}
"""They call themselves GNOME too."""


def icon_place(
    *,
    has_tray: bool,
    environment: Mapping[str, str] = os.environ,
    system: str = sys.platform,
) -> IconPlace:
    """Give the place; `has_tray` tells whether something shows icons just now."""
    if system == "darwin":
        return IconPlace.MENU_BAR
    if system == "win32":
        return IconPlace.TASK_BAR
    # As in "ubuntu:GNOME"; https://specifications.freedesktop.org/mime-apps-spec/latest/
    desktops = set(environment.get("XDG_CURRENT_DESKTOP", "").lower().split(":"))
    if desktops & _WITH_PANELS:
        desktops.discard("gnome")
    if not has_tray:
        return IconPlace.NEEDS_EXTENSION if "gnome" in desktops else IconPlace.SMALL_WINDOW
    return IconPlace.TOP_BAR if desktops & _TOP_BARS else IconPlace.PANEL
