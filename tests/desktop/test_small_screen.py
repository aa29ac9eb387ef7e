"""Every window fits a small laptop's screen at 300 %: what has no room is scrolled to."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from sojourn.ui.language import Language
from sojourn.ui.scroll_page import ScrollPage
from sojourn.ui.theme import Theme
from tests.desktop.every_window import windows
from tests.desktop.offscreen import platform_of

APART = ("week-whole", "week-very-full", "chart-own-kinds")
"""Pictures made higher than any screen, and one of a part of a window."""


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_window_fits_at_three_times_the_size(tmp_path: Path, language: str) -> None:
    environment = os.environ | {
        "QT_SCALE_FACTOR": "3",
        "QT_QPA_PLATFORM": platform_of(tmp_path, 1280, 800),
        "XDG_CONFIG_HOME": str(tmp_path),
    }
    command = [sys.executable, "-m", "tests.desktop.test_small_screen", language]
    run = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    *faults, last = run.stdout.splitlines()
    assert int(last) > 50
    assert not faults


def main() -> None:
    """Write a line for each fault, and at last how many windows there were."""
    app = QApplication(["sojourn"])
    app.setOrganizationName("sojourn-tests")
    Language(app, sys.argv[1])
    Theme(app, "light").dress()
    room = app.primaryScreen().availableGeometry()
    count = 0
    faults: list[str] = []
    for name, window in windows():
        QSettings().clear()
        if name not in APART:
            window.show()
            QTest.qWait(1)
            if window.width() > room.width() or window.height() > room.height():
                faults.append(f"{name}: {window.width()} x {window.height()}")
            faults += (
                f"{name}: {button.text()}"
                for button in window.findChildren(QAbstractButton)
                if button.isVisible() and not is_seen(button)
            )
        count += 1
        window.close()
    sys.stdout.write("\n".join((*faults, str(count))))


def is_seen(button: QAbstractButton) -> bool:
    """Whether a button is whole, or can be scrolled to."""
    above: QWidget | None = button.parentWidget()
    while above is not None and not isinstance(above, ScrollPage):
        above = above.parentWidget()
    if above is not None:
        return True
    window = button.window()
    place = QRect(button.mapTo(window, QPoint()), button.size())
    return window.rect().contains(place) and button.width() >= button.minimumSizeHint().width()


if __name__ == "__main__":
    main()
