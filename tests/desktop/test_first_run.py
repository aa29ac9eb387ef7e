"""The first start on a real screen: the page, the first visit, and the log-in after it."""

import shlex
import shutil
import subprocess

import pytest

from tests.desktop.test_main_job import INTENTION, rows
from tests.desktop.virtual_desktop import VirtualDesktop
from tests.desktop.waiting import wait_until

WELCOME = "Welcome — Sojourn"
NEW = pytest.mark.parametrize("desktop", [{"welcomed": False}], indirect=True, ids=[""])


@NEW
def test_from_the_page_to_the_first_visit_and_the_next_log_in(desktop: VirtualDesktop) -> None:
    app = desktop.start_app()
    desktop.wait_for_focus(WELCOME)
    desktop.screenshot("welcome")
    desktop.key("alt+o")
    desktop.type_text("Photography forum")
    desktop.key("Return", "alt+w", "alt+t")
    trial = desktop.notifications.wait_for(lambda one: "trial" in one.body)
    assert "the time is over" in trial.summary
    desktop.screenshot("ticked")
    desktop.key("alt+i", "alt+v")
    desktop.wait_until_gone(WELCOME)
    desktop.wait_for_focus(INTENTION)
    desktop.screenshot("intention")
    desktop.type_text("answer Ana")
    desktop.key("Return")
    desktop.wait_until_gone(INTENTION)
    assert rows(desktop, "select name, weekly_budget_ms from platform") == [
        ("Photography forum", None)
    ]
    settings = desktop.settings_file.read_text(encoding="utf-8")
    assert "welcomed = true" in settings
    assert 'shown_first = "work"' in settings
    assert desktop.sojourn("finish").returncode == 0
    desktop.sojourn("quit")
    assert app.wait(10) == 0

    entry = desktop.home / ".config/autostart/sojourn.desktop"
    if shutil.which("desktop-file-validate"):
        checked = subprocess.run(["desktop-file-validate", entry], check=False, capture_output=True)
        assert (checked.returncode, checked.stdout) == (0, b"")
    lines = entry.read_text(encoding="utf-8").splitlines()
    (command,) = [line.partition("=")[2] for line in lines if line.startswith("Exec=")]
    desktop.start("log-in", *shlex.split(command))
    desktop.tray_icon()
    desktop.wait_for_answer()
    assert not desktop.windows("Sojourn")
    desktop.click_tray_icon()
    desktop.wait_for_focus(INTENTION)


@NEW
def test_skipped_it_does_not_come_again(desktop: VirtualDesktop) -> None:
    app = desktop.start_app()
    desktop.wait_for_focus(WELCOME)
    desktop.click_tray_icon()
    desktop.wait_for_focus(WELCOME)
    assert not desktop.windows(INTENTION)
    desktop.key("Escape")
    desktop.wait_until_gone(WELCOME)
    desktop.sojourn("quit")
    assert app.wait(10) == 0
    assert not (desktop.home / ".config/autostart").exists()
    desktop.start_app()
    desktop.tray_icon()
    desktop.wait_for_answer()
    desktop.click_tray_icon()
    desktop.wait_for_focus(INTENTION)
    assert not desktop.windows(WELCOME)


@NEW
def test_a_visit_by_command_is_not_held_up_and_log_in_opens_nothing(
    desktop: VirtualDesktop,
) -> None:
    app = desktop.start_app("--background")
    desktop.tray_icon()
    desktop.wait_for_answer()
    assert not desktop.windows(WELCOME)
    started = desktop.sojourn("start", "--platform", "Forum", "--length", "10m", "answer Ana")
    assert started.returncode == 0
    desktop.sojourn("finish")
    desktop.wait_for_window("Reflection — Sojourn")
    desktop.sojourn("quit")
    assert app.wait(10) == 0
    desktop.start_app()
    desktop.tray_icon()
    desktop.wait_for_answer()
    assert not desktop.windows(WELCOME)


@NEW
def test_a_click_after_the_first_log_in_welcomes(desktop: VirtualDesktop) -> None:
    desktop.start_app("--background")
    desktop.tray_icon()
    desktop.wait_for_answer()
    desktop.click_tray_icon()
    desktop.wait_for_focus(WELCOME)


def test_a_notification_that_never_came_leads_to_the_window(desktop: VirtualDesktop) -> None:
    """Dunst shows all of them here; the person says otherwise."""
    desktop.settings_file.unlink()
    desktop.start_app()
    desktop.wait_for_focus(WELCOME)
    desktop.key("alt+t")
    desktop.notifications.wait_for(lambda one: "trial" in one.body)

    def no_way_left() -> bool:
        desktop.key("alt+n")
        return "notify_way" in desktop.settings_file.read_text(encoding="utf-8")

    desktop.settings_file.touch()
    wait_until(no_way_left, "the last way", evidence=desktop.evidence)
    assert 'notify_way = "window"' in desktop.settings_file.read_text(encoding="utf-8")
    desktop.screenshot("none-left")
    desktop.key("alt+k")
    desktop.wait_until_gone(WELCOME)
    desktop.sojourn("start", "--platform", "Forum", "--length", "1s", "answer Ana")
    desktop.wait_for_window("Session — Sojourn")
    assert not [one for one in desktop.notifications.sent() if "Ana" in one.body]
