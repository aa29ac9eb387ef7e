"""Takes a picture of every window: light and dark, in each language, at 100 % and 200 %.

Run by `dev.py screenshots [--pseudo | --rtl] [DIR]`; the pictures go to DIR,
`artefacts/screenshots` by default, and with them a sheet of all windows for each look and language.
Windows are those of `every_window.py`, without a screen. `--pseudo` shows them in
a language twice as long, `--rtl` in one read from the right.
"""

import os
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
)

from sojourn.domain.languages import ENGLISH, LANGUAGES
from sojourn.ui.language import Language
from sojourn.ui.theme import Theme
from tests.desktop.contact_sheet import draw_sheet, draw_together
from tests.desktop.every_window import makers
from tests.desktop.icon_sheet import draw_icons
from tests.desktop.offscreen import platform_of
from tests.pseudo_language import PseudoLanguage

SCALES = ("1", "2")
PSEUDO, RTL = "--pseudo", "--rtl"
TRIALS = {PSEUDO, RTL}
DIRECTIONS = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)
SCREEN = (1366, 768)
LOOKS = tuple(product(("light", "dark"), LANGUAGES))


def main() -> None:
    """Take all pictures; each scale needs a process of its own."""
    folders = [one for one in sys.argv[1:] if not one.startswith("--")]
    target = Path(folders[0] if folders else "artefacts/screenshots")
    scale = os.environ.get("QT_SCALE_FACTOR")
    if scale is None:
        with tempfile.TemporaryDirectory(prefix="sojourn-screen-") as folder:
            for one in SCALES:
                times = int(one)
                platform = platform_of(Path(folder), SCREEN[0] * times, SCREEN[1] * times)
                environment = os.environ | {"QT_SCALE_FACTOR": one, "QT_QPA_PLATFORM": platform}
                command = [sys.executable, "-m", "tests.desktop.screenshots", *sys.argv[1:]]
                subprocess.run(command, env=environment, check=True)
        return
    target.mkdir(parents=True, exist_ok=True)
    app = QApplication(["sojourn"])
    draw_icons(target, float(scale))
    with tempfile.TemporaryDirectory(prefix="sojourn-screenshots-") as places:
        # Where a window stood once is nothing to take a picture of, nor to leave behind.
        app.setOrganizationName("sojourn-screenshots")
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, places)
        trial = next(iter(TRIALS & set(sys.argv)), "")
        take_all(app, target, scale, trial)
    if scale == "1" and not trial:
        for appearance, code in LOOKS:
            draw_sheet(target, appearance, code)
        draw_together(target)


def take_all(app: QApplication, target: Path, scale: str, trial: str) -> None:
    """Take a picture of every window in every look and language, or on trial, at this scale."""
    for appearance, code in LOOKS:
        if trial and code != ENGLISH:
            continue
        language = Language(app, code)
        if trial:
            app.installTranslator(PseudoLanguage(language, mirrored=trial == RTL))
            app.setLayoutDirection(DIRECTIONS[trial == RTL])
        theme = Theme(app, appearance)
        theme.dress()
        for name, make in makers().items():
            window = make()
            window.show()
            QTest.qWait(1)
            window.grab().save(str(target / f"{name}-{appearance}-{code}-{scale}00.png"))
            window.close()
            QSettings().clear()
        language.deleteLater()
        theme.deleteLater()
        app.processEvents()


if __name__ == "__main__":
    main()
