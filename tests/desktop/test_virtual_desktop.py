"""The virtual desktop itself, tried with a small tray program instead of the app."""

import os
import sys
from pathlib import Path

import pytest

from tests.desktop.virtual_desktop import VirtualDesktop
from tests.desktop.waiting import NotSeenError, wait_until

TRAY_PROGRAM = '''
"""An icon with a menu; a click opens a window that prints the line typed into it."""
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QSystemTrayIcon

app = QApplication([])
app.setQuitOnLastWindowClosed(False)
line = QLineEdit()
line.setWindowTitle("Line — Trial")
line.setAccessibleName("What is typed")
line.returnPressed.connect(lambda: print("typed:", line.text()))
menu = QMenu()
menu.addAction("&Say hello").triggered.connect(lambda: print("hello"))
menu.addSeparator()
more = menu.addMenu("More")
more.addAction("First").triggered.connect(lambda: print("first"))
more.addAction("Second").triggered.connect(lambda: print("second"))
menu.addAction("&Quit").triggered.connect(app.quit)
picture = QPixmap(22, 22)
picture.fill(Qt.GlobalColor.red)
icon = QSystemTrayIcon(QIcon(picture))
icon.setContextMenu(menu)
trigger = QSystemTrayIcon.ActivationReason.Trigger
icon.activated.connect(lambda reason: line.show() if reason == trigger else None)
icon.show()
app.exec()
'''
WINDOW = "Line — Trial"


@pytest.fixture
def tray_program(tmp_path: Path) -> Path:
    program = tmp_path / "tray_program.py"
    program.write_text(TRAY_PROGRAM, encoding="utf-8")
    return program


def _wait_for_line(desktop: VirtualDesktop, wanted: str) -> None:
    log = desktop.artefacts / "trial.log"
    wait_until(
        lambda: wanted in log.read_text(encoding="utf-8").splitlines(),
        f"the line “{wanted}”",
        evidence=desktop.evidence,
    )


def test_a_click_on_the_tray_icon_opens_a_window_that_takes_any_text(
    desktop: VirtualDesktop, tray_program: Path
) -> None:
    desktop.start("trial", sys.executable, str(tray_program))
    desktop.click_tray_icon()
    desktop.wait_for_focus(WINDOW)
    said = "Répondre à Ana — «où ?» ÜÀÉ 日本 ☕ & <b>50 %</b>"
    desktop.type_text(said)
    desktop.key("Return")
    _wait_for_line(desktop, f"typed: {said}")
    assert desktop.screenshot("typed").stat().st_size > 1000
    desktop.close_window(WINDOW)
    assert desktop.windows(WINDOW) == []


def test_a_notification_is_seen_in_dunst_and_its_button_can_be_pressed(
    desktop: VirtualDesktop,
) -> None:
    log = desktop.notifications
    ask = ["notify-send", "--print-id", "--action=wrap=Wrap up", "--action=more=5 more minutes"]
    desktop.start("asking", *ask, "Time is up (LinkedIn)", "Answer Ana")
    asked = log.wait_for(lambda one: "LinkedIn" in one.summary)
    assert asked.buttons == ("Wrap up", "5 more minutes")
    assert asked.hints["urgency"] == 1
    assert [one.summary for one in log.standing()] == ["Time is up (LinkedIn)"]
    assert log.displayed_count() == 1

    with pytest.raises(NotSeenError):
        log.press_button("Wrap", timeout=0)
    log.press_button("5 more minutes")
    pressed = log.wait_for(lambda one: one.invoked == ("more",))
    assert pressed.id == asked.id
    log.wait_for(lambda one: one.closed_reason is not None)
    assert log.standing() == []
    assert log.history() == [("Time is up (LinkedIn)", "Answer Ana")]


@pytest.mark.parametrize("desktop", [{"accessibility": True}], indirect=True)
def test_menus_and_controls_are_read_and_worked_as_by_a_screen_reader(
    desktop: VirtualDesktop, tray_program: Path
) -> None:
    program = desktop.start("trial", sys.executable, str(tray_program))
    assert desktop.tray_menu() == ["Say hello", "More", "Quit"]
    desktop.choose_in_tray_menu("More", "Second")
    _wait_for_line(desktop, "second")
    desktop.click_tray_icon()
    line = desktop.accessibility.wait_for("What is typed")
    assert (line.role, line.focusable) == ("text", True)
    desktop.choose_in_tray_menu("Quit")
    wait_until(lambda: program.poll() is not None, "the program to quit")
    assert program.returncode == 0


def test_nothing_outlives_the_desktop(tray_program: Path) -> None:
    with VirtualDesktop("nothing-outlives-the-desktop") as desktop:
        # setsid --fork leaves the group, as an app that was started in the background does.
        desktop.start("trial", "setsid", "--fork", sys.executable, str(tray_program))
        desktop.tray_icon()
        marker = f"HOME={desktop.home}".encode()
        assert len(_with_marker(marker)) >= 6
    assert _with_marker(marker) == []
    assert not desktop.folder.exists()


def _with_marker(marker: bytes) -> list[str]:
    found = []
    for process in (name for name in os.listdir("/proc") if name.isdecimal()):  # noqa: PTH208
        try:
            if marker in Path(f"/proc/{process}/environ").read_bytes():
                found.append(process)
        except OSError:
            continue
    return found
