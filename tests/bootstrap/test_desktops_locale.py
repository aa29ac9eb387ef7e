"""The app hears that the desktop's language has changed; in a process of its own, with one app."""

import os
import subprocess
import sys

HEARING = """
from PySide6.QtCore import QEvent
from sojourn.bootstrap.app import _Qt
qt = _Qt(["sojourn"])
heard = []
qt.locale_changed.connect(lambda: heard.append(True))
for kind in (QEvent.Type.LocaleChange, QEvent.Type.PaletteChange):
    qt.sendEvent(qt, QEvent(kind))
print(len(heard))
"""


def test_another_locale_of_the_desktop_is_heard() -> None:
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    command = [sys.executable, "-c", HEARING]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True, timeout=30
    )
    assert done.stdout.split() == ["1"]
