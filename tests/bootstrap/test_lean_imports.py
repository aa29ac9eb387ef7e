"""No module's source is read, or kept in memory, because PySide has been imported before it."""

import subprocess
import sys

import pytest

SCRIPT = """
import linecache
{before}
import PySide6.QtCore
import wave
assert wave.open and issubclass(PySide6.QtCore.QTimer, PySide6.QtCore.QObject)
print(any("wave" in name for name in linecache.cache))
"""

LEAN = "from sojourn.bootstrap.lean_imports import leave_sources_unread as lean; lean()"


@pytest.mark.parametrize(("before", "told"), [("", "True"), (LEAN, "False")])
def test_the_source_of_a_module_stays_unread(before: str, told: str) -> None:
    code = SCRIPT.format(before=before)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == told
