"""Where the icon is said to be."""

import pytest

from sojourn.desktop.icon_place import icon_place
from sojourn.domain.first_run import IconPlace


@pytest.mark.parametrize(
    ("desktop", "has_tray", "place"),
    [
        ("ubuntu:GNOME", True, IconPlace.TOP_BAR),
        ("GNOME", False, IconPlace.NEEDS_EXTENSION),
        ("KDE", True, IconPlace.PANEL),
        ("Budgie:GNOME", True, IconPlace.PANEL),
        ("sway", False, IconPlace.SMALL_WINDOW),
        (None, True, IconPlace.PANEL),
    ],
)
def test_of_free_desktops(desktop: str | None, *, has_tray: bool, place: IconPlace) -> None:
    environment = {} if desktop is None else {"XDG_CURRENT_DESKTOP": desktop}
    assert icon_place(has_tray=has_tray, environment=environment, system="linux") is place


@pytest.mark.parametrize(
    ("system", "place"), [("win32", IconPlace.TASK_BAR), ("darwin", IconPlace.MENU_BAR)]
)
def test_of_the_others(system: str, place: IconPlace) -> None:
    assert icon_place(has_tray=True, environment={}, system=system) is place
