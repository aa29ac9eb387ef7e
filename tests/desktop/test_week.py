"""The week on a real screen: a screen reader reads the chart, and the arrows walk it."""

import pytest

from tests.desktop.virtual_desktop import VirtualDesktop
from tests.desktop.waiting import wait_until

INTENTION = "Intention — Sojourn"
WEEK = "Week — Sojourn"
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

pytestmark = pytest.mark.parametrize("desktop", [{"accessibility": True}], indirect=True)


def bars(desktop: VirtualDesktop) -> list[str]:
    """What a screen reader is told of each bar on the screen."""
    return [
        one.name
        for one in desktop.accessibility.tree()
        if one.role == "list item" and one.showing and one.name.startswith(DAYS) and ":" in one.name
    ]


def answers_a_click(desktop: VirtualDesktop) -> bool:
    """Click the icon, which nobody hears before the journal is open."""
    desktop.click_tray_icon()
    return bool(desktop.windows(INTENTION))


def test_the_chart_is_read_bar_by_bar(desktop: VirtualDesktop) -> None:
    desktop.start_app("--demo")
    desktop.tray_icon(timeout=30)
    wait_until(lambda: answers_a_click(desktop), "an answer to a click")
    desktop.key("Escape")
    desktop.wait_until_gone(INTENTION)
    desktop.choose_in_tray_menu("This week…")
    desktop.wait_for_focus(WEEK)
    wait_until(lambda: len(bars(desktop)) == 7, "the bars of seven days")
    desktop.key("Home", "Right", "Return")
    desktop.accessibility.wait_for(bars(desktop)[1].partition(":")[0])
    desktop.screenshot("day")
    desktop.key("alt+e")  # the week before is over, so that every habit had its day
    wait_until(lambda: sum("min" in one for one in bars(desktop)) >= 5, "five days with visits")
    assert any("Forum" in one for one in bars(desktop))
    desktop.screenshot("week")
