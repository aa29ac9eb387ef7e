"""The main job through accessible names alone, and what a screen reader is told meanwhile."""

import pytest

from tests.desktop.accessibility import Control
from tests.desktop.virtual_desktop import VirtualDesktop
from tests.desktop.waiting import wait_until

PLACE = "Photography forum"
WILL_DO = "answer Ana's question"


def type_into(desktop: VirtualDesktop, name: str, text: str) -> None:
    desktop.accessibility.focus(name)
    desktop.type_text(text)


def button(desktop: VirtualDesktop, beginning: str) -> str:
    """The whole name of the button that begins so; the time left may follow."""

    def found() -> str | None:
        shown = desktop.accessibility.focusable()
        return next((one.name for one in shown if one.name.startswith(beginning)), None)

    return wait_until(found, f"a control that begins with “{beginning}”")


def nameless(desktop: VirtualDesktop) -> list[Control]:
    """Controls on the screen that take the focus, and of which nobody could say what they are."""
    return [
        one
        for one in desktop.accessibility.focusable()
        if one.role != "frame" and not any(sign.isalpha() for sign in one.name)
    ]


@pytest.mark.parametrize("desktop", [{"accessibility": True, "tray": False}], indirect=True)
def test_from_start_to_week_by_names_alone(desktop: VirtualDesktop) -> None:
    told = desktop.accessibility
    desktop.start_app()
    with told.announcements() as announced:
        told.press("Start a visit…")
        type_into(desktop, "Platform", PLACE)
        type_into(desktop, "I will", WILL_DO)
        type_into(desktop, "Another length", "2s")
        assert told.wait_for("Start").description.startswith(f"When I open {PLACE} at")
        assert nameless(desktop) == []
        told.press("Start")
        told.press(button(desktop, "Session…"))
        told.focus("Real conversation")
        desktop.key("plus", "Right", "2")
        wait_until(lambda: told.read("Real conversation") == "1", "a conversation that counts")
        wait_until(lambda: told.read("Help given") == "2", "help that counts")
        (at,) = (one for one in told.tree() if one.focused and one.role == "spin button")
        assert (at.name, at.enabled) == ("Help given", True)
        assert "arrows" in at.description
        assert nameless(desktop) == []
        desktop.screenshot("session")
        announced.wait_for(f"The time is over. {PLACE}: {WILL_DO}")
        told.press("Wrap up")
        announced.wait_for("Did you do what you came for?")
        assert told.read("Help given") == "2"
        assert nameless(desktop) == []
        told.press("Partly")
        told.press("Save")
        told.wait_for(f"{PLACE}: {WILL_DO}")  # the visit is over, and can be started again
        told.press("This week…")
        told.wait_for("What each platform brought")
        assert any(PLACE in one.name for one in told.tree() if one.role == "list item")
        assert nameless(desktop) == []
        desktop.screenshot("week")
        assert len(announced.heard) == len(set(announced.heard)), "nothing is said twice"


@pytest.mark.parametrize("desktop", [{"accessibility": True}], indirect=True)
def test_the_end_is_said_without_a_window_and_without_hidden_words(desktop: VirtualDesktop) -> None:
    desktop.start_app()
    desktop.tray_icon()
    visit = ("start", "--platform", PLACE, "--length", "1s", WILL_DO)
    with desktop.accessibility.announcements() as announced:
        desktop.sojourn(*visit)
        announced.wait_for(f"The time is over. {PLACE}: {WILL_DO}")
        desktop.sojourn("discreet", "on")
        desktop.sojourn("finish")
        desktop.sojourn(*visit)
        announced.wait_for("The time is over")
