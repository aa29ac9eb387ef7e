"""The main job as a person walks it: from the tray click to the bar in the week."""

import json
import sqlite3

import pytest

from tests.desktop.virtual_desktop import VirtualDesktop
from tests.desktop.waiting import wait_until

INTENTION = "Intention — Sojourn"
SESSION = "Session — Sojourn"
REFLECTION = "Reflection — Sojourn"
WEEK = "Week — Sojourn"


def rows(desktop: VirtualDesktop, query: str) -> list[tuple[object, ...]]:
    """Read the app's own journal."""
    with sqlite3.connect(f"file:{desktop.journal_file}?mode=ro", uri=True) as journal:
        return journal.execute(query).fetchall()


def say_intention(desktop: VirtualDesktop, length: str) -> None:
    """Fill the intention window by keyboard alone, and start."""
    desktop.wait_for_focus(INTENTION)
    desktop.key("alt+p")
    desktop.type_text("Photography forum")
    desktop.key("alt+i")
    desktop.type_text("answer Ana's question")
    desktop.key("Tab", "Tab")
    desktop.type_text(length)
    desktop.screenshot("intention")
    desktop.key("Return")
    desktop.wait_until_gone(INTENTION)


def test_from_the_tray_click_to_the_week(desktop: VirtualDesktop) -> None:
    app = desktop.start_app()
    desktop.click_tray_icon()
    say_intention(desktop, "4s")
    desktop.click_tray_icon()
    desktop.wait_for_focus(SESSION)
    desktop.screenshot("session")

    over = desktop.notifications.wait_for(lambda one: "Ana" in one.body)
    assert over.buttons == ("Wrap up", "5 more minutes")
    desktop.screenshot("overrun")
    desktop.notifications.press_button("Wrap up")
    desktop.wait_for_focus(REFLECTION)
    desktop.screenshot("reflection")
    desktop.key("p", "Return")
    desktop.wait_until_gone(REFLECTION)
    assert any("Ana" in body for _, body in desktop.notifications.history())

    ((platform, will_do, verdict),) = rows(
        desktop,
        "select p.name, s.will_do, s.verdict from session s"
        " join platform p on s.platform_id = p.key",
    )
    assert (platform, will_do, verdict) == ("Photography forum", "answer Ana's question", "partly")
    ((spent, over_ms),) = rows(
        desktop, "select sum(length_ms), sum(case when over then length_ms end) from span"
    )
    assert isinstance(spent, int)
    assert isinstance(over_ms, int)
    assert spent - over_ms == 4_000
    assert over_ms < 20_000

    week = json.loads(desktop.sojourn("week", "--json").stdout)
    assert week["totals"]["partly"] == 1
    assert desktop.sojourn("quit").returncode == 0
    assert app.wait(5) == 0


@pytest.mark.parametrize("desktop", [{"accessibility": True}], indirect=True)
def test_the_menu_leads_everywhere(desktop: VirtualDesktop) -> None:
    desktop.start_app()
    afterwards = [
        "Something came of it…",
        "Add a past visit…",
        "This week…",
        "History…",
        "Backups…",
        "Do not disturb",
        "Hide my words",
        "Settings…",
        "Quit",
    ]
    assert desktop.tray_menu() == ["Start a visit…", *afterwards]
    desktop.choose_in_tray_menu("Start a visit…")
    say_intention(desktop, "20m")
    first, *others = desktop.tray_menu()
    assert first.startswith("Session…")
    assert others == ["Wrap up", "5 more minutes", "Pause", "New box…", *afterwards]
    desktop.choose_in_tray_menu("5 more minutes")
    desktop.choose_in_tray_menu("Pause")
    status = json.loads(desktop.sojourn("status", "--json").stdout)
    assert (status["phase"], status["session"]["timebox_s"]) == ("paused", 25 * 60)
    desktop.choose_in_tray_menu("Wrap up")
    desktop.wait_for_focus(REFLECTION)
    desktop.key("Escape")
    desktop.wait_until_gone(REFLECTION)
    desktop.choose_in_tray_menu("This week…")
    desktop.wait_for_window(WEEK)
    desktop.screenshot("week")
    assert any("Photography forum" in item for item in desktop.tray_menu())


def test_a_kill_is_survived(desktop: VirtualDesktop) -> None:
    app = desktop.start_app()
    desktop.click_tray_icon()
    desktop.wait_for_focus(INTENTION)
    desktop.key("alt+i")
    desktop.type_text("a sentence half")
    wait_until(lambda: rows(desktop, "select * from draft"), "the draft in the journal", 5)
    app.kill()
    app.wait(5)
    app = desktop.start_app()
    desktop.click_tray_icon()
    desktop.wait_for_focus(INTENTION)
    desktop.key("alt+p")
    desktop.type_text("Choir")
    desktop.key("Return")
    desktop.wait_until_gone(INTENTION)
    before = json.loads(desktop.sojourn("status", "--json").stdout)["session"]
    assert before["will_do"] == "a sentence half"
    app.kill()
    app.wait(5)
    assert desktop.sojourn("status").returncode == 1
    desktop.start_app()
    wait_until(lambda: desktop.sojourn("status").returncode == 0, "the session to be taken up")
    after = json.loads(desktop.sojourn("status", "--json").stdout)
    assert (after["phase"], after["session"]["id"]) == ("running", before["id"])


def test_a_second_start_does_what_a_click_does(desktop: VirtualDesktop) -> None:
    desktop.start_app()
    desktop.tray_icon()
    assert desktop.sojourn().returncode == 0
    desktop.wait_for_window(INTENTION)
    desktop.key("Escape")
    desktop.wait_until_gone(INTENTION)


def test_start_brings_the_app_up_in_the_background(desktop: VirtualDesktop) -> None:
    started = desktop.sojourn("start", "--platform", "Forum", "--length", "10m", "look at Ana's")
    assert (started.returncode, started.stderr) == (0, "")
    desktop.tray_icon()
    refused = desktop.sojourn("start", "--platform", "Choir", "something else")
    assert refused.returncode == 1
    assert "look at Ana's" in refused.stderr
    assert desktop.sojourn("finish").returncode == 0
    desktop.wait_for_window(REFLECTION)
    assert desktop.sojourn("reflect", "--verdict", "met").returncode == 0
    desktop.wait_until_gone(REFLECTION)
    assert desktop.sojourn("quit").returncode == 0


@pytest.mark.parametrize("desktop", [{"tray": False}], indirect=True)
def test_without_a_tray_a_small_window_takes_its_place(desktop: VirtualDesktop) -> None:
    app = desktop.start_app()
    desktop.wait_for_window("Sojourn")
    desktop.screenshot("small-window")
    desktop.close_window("Sojourn")
    assert desktop.sojourn("status").returncode == 1
    assert app.poll() is None


def test_quit_in_a_session_asks_once(desktop: VirtualDesktop) -> None:
    app = desktop.start_app()
    desktop.tray_icon()
    desktop.sojourn("start", "--platform", "Forum", "--length", "10m", "look")
    desktop.click_tray_icon(button=3)
    desktop.key("Up", "Return")
    desktop.wait_for_focus("Quit — Sojourn")
    desktop.screenshot("quit")
    desktop.key("alt+k")
    assert app.wait(5) == 0
    assert rows(desktop, "select count(*) from session where paused_at is not null") == [(1,)]


def test_what_looks_like_a_tag_is_shown_as_it_was_typed(desktop: VirtualDesktop) -> None:
    """Dunst reads markup although it announces links only."""
    typed = "<b>bold</b> & -x"
    desktop.sojourn("start", "--platform", "Forum", "--length", "1s", typed)
    over = desktop.notifications.wait_for(lambda one: "bold" in one.body)
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; -x" in over.body
    desktop.screenshot("markup")
