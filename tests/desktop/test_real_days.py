"""Real days on a real screen, by keyboard alone: forgotten, switched, interrupted, late."""

import json
from typing import Any

import pytest

from tests.desktop.virtual_desktop import VirtualDesktop
from tests.desktop.waiting import wait_until

INTENTION = "Intention — Sojourn"
SESSION = "Session — Sojourn"
REFLECTION = "Reflection — Sojourn"
PARKED = "Reflections — Sojourn"
PAST_VISIT = "Past visit — Sojourn"
LATE_OUTCOME = "Something came of it — Sojourn"
NEXT_STEPS = "Next steps — Sojourn"

pytestmark = pytest.mark.parametrize("desktop", [{"accessibility": True}], indirect=True)


def told(desktop: VirtualDesktop, *command: str) -> Any:  # noqa: ANN401 - JSON
    """Give what the command line tells as JSON."""
    return json.loads(desktop.sojourn(*command, "--json").stdout)


def done(desktop: VirtualDesktop, *command: str) -> str:
    """Carry out a command that must succeed."""
    finished = desktop.sojourn(*command)
    assert (finished.returncode, finished.stderr) == (0, "")
    return finished.stdout


def running(desktop: VirtualDesktop) -> VirtualDesktop:
    """Start the app and wait until it answers."""
    desktop.start_app()
    desktop.tray_icon()
    wait_until(lambda: answers(desktop), "an answer of the app")
    return desktop


def answers(desktop: VirtualDesktop) -> bool:
    """Tell whether the app answers: only then it knows how many reflections wait."""
    return told(desktop, "status")["unreflected"] is not None


def shows(desktop: VirtualDesktop, word: str) -> bool:
    """Tell whether a control whose name ends with that word is on the screen."""
    assert desktop.accessibility is not None
    return any(one.showing and one.name.endswith(word) for one in desktop.accessibility.tree())


def test_already_there_switched_and_a_new_box(desktop: VirtualDesktop) -> None:
    running(desktop)
    desktop.click_tray_icon()
    desktop.wait_for_focus(INTENTION)
    desktop.key("alt+p")
    desktop.type_text("LinkedIn")
    desktop.key("alt+i")
    desktop.type_text("answer Ana")
    desktop.key("alt+r")
    wait_until(lambda: shows(desktop, "ago"), "the fold to open")
    desktop.key("space")
    desktop.screenshot("already-there")
    desktop.key("alt+s")
    desktop.wait_until_gone(INTENTION)
    session = told(desktop, "status")["session"]
    assert (session["before_s"], session["timebox_s"]) == (300, 900)

    desktop.click_tray_icon()
    desktop.wait_for_focus(SESSION)
    desktop.screenshot("session")
    done(desktop, "switch", "Mastodon")
    assert told(desktop, "status")["session"]["at_platform"] == "Mastodon"
    desktop.choose_in_tray_menu("Switch platform", "LinkedIn")
    wait_until(
        lambda: told(desktop, "status")["session"]["at_platform"] == "LinkedIn", "the switch"
    )

    desktop.choose_in_tray_menu("New box…")
    desktop.wait_for_focus(INTENTION)
    desktop.type_text("the rest of it")
    desktop.screenshot("new-box")
    desktop.key("Return")
    desktop.wait_until_gone(INTENTION)
    status = told(desktop, "status")
    assert status["session"]["will_do"] == "the rest of it"
    assert status["unreflected"] == 1


def test_wrapped_up_too_early_and_forgotten(desktop: VirtualDesktop) -> None:
    running(desktop)
    done(desktop, "start", "--platform", "Forum", "--length", "2s", "answer Ana")
    wait_until(lambda: told(desktop, "status")["session"]["overrun_s"] >= 1, "the overrun")
    done(desktop, "finish")
    desktop.wait_for_focus(REFLECTION)
    desktop.screenshot("stopped")
    desktop.key("alt+f")
    desktop.wait_until_gone(REFLECTION)
    assert told(desktop, "status")["phase"] == "overrun"
    done(desktop, "finish")
    desktop.wait_for_focus(REFLECTION)
    desktop.key("alt+d")
    desktop.key("y")
    desktop.screenshot("when-the-box-ended")
    desktop.key("Return")
    desktop.wait_until_gone(REFLECTION)
    totals = told(desktop, "week")["totals"]
    assert (totals["overrun_minutes"], totals["met"]) == (0, 1)
    assert totals["minutes"] == round(2 / 60, 2)


def test_a_past_visit_a_late_result_and_a_next_step(desktop: VirtualDesktop) -> None:
    running(desktop)
    desktop.choose_in_tray_menu("Add a past visit…")
    desktop.wait_for_focus(PAST_VISIT)
    desktop.key("alt+p")
    desktop.type_text("Forum")
    desktop.key("alt+d")
    desktop.type_text("answered Bao")
    desktop.screenshot("past-visit")
    desktop.key("alt+v")
    desktop.wait_until_gone(PAST_VISIT)
    week = told(desktop, "week")
    assert (week["totals"]["sessions"], week["totals"]["minutes"]) == (1, 15)

    desktop.choose_in_tray_menu("Reflect on 1 visit…")
    desktop.wait_for_focus(REFLECTION)
    desktop.key("y")
    desktop.key("alt+c")
    desktop.type_text("write to Bao")
    desktop.key("alt+x")
    desktop.screenshot("next-step")
    desktop.key("alt+v")
    desktop.wait_until_gone(REFLECTION)

    desktop.choose_in_tray_menu("Something came of it…")
    desktop.wait_for_focus(LATE_OUTCOME)
    desktop.key("alt+c")
    desktop.type_text("L")
    desktop.key("alt+p")
    desktop.type_text("Forum")
    desktop.screenshot("late-outcome")
    desktop.key("alt+v")
    desktop.wait_until_gone(LATE_OUTCOME)
    assert told(desktop, "week")["late_outcomes"] == {"lead": 1}

    desktop.choose_in_tray_menu("Next steps (1)…")
    desktop.wait_for_focus(NEXT_STEPS)
    desktop.screenshot("next-steps")
    desktop.key("alt+s")
    desktop.wait_for_focus(INTENTION)
    desktop.key("Return")
    desktop.wait_until_gone(INTENTION)
    assert told(desktop, "status")["session"]["will_do"] == "write to Bao"
    done(desktop, "finish")
    desktop.wait_for_focus(REFLECTION)
    desktop.key("y")
    desktop.key("Return")
    desktop.wait_until_gone(REFLECTION)
    assert not any("Next steps" in entry for entry in desktop.tray_menu())


def test_parked_reflections_in_one_list(desktop: VirtualDesktop) -> None:
    running(desktop)
    for will_do in ("first", "second", "third"):
        done(desktop, "start", "--platform", "Forum", "--length", "10m", will_do)
        done(desktop, "finish")
        desktop.wait_for_focus(REFLECTION)
        desktop.key("Escape")
        desktop.wait_until_gone(REFLECTION)
    desktop.choose_in_tray_menu("Reflect on 3 visits…")
    desktop.wait_for_focus(PARKED)
    desktop.screenshot("parked")
    desktop.key("y")
    wait_until(lambda: told(desktop, "status")["unreflected"] == 2, "one less")
    desktop.key("p")
    wait_until(lambda: told(desktop, "status")["unreflected"] == 1, "two less")
    desktop.key("alt+t")
    desktop.wait_until_gone(PARKED)
    totals = told(desktop, "week")["totals"]
    assert (totals["met"], totals["partly"], totals["unreflected"]) == (1, 1, 0)
