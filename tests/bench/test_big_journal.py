"""The journals of the measurements are sound, and the week over them is seen."""

import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from sojourn.storage.database import open_for_reading
from sojourn.storage.sessions import Sessions
from tests.bench.big_journal import write_journal
from tests.desktop.virtual_desktop import CHECKOUT


def test_a_journal_has_as_many_sessions_as_wanted_and_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "journal.sqlite3"
    write_journal(file, 60)
    with closing(open_for_reading(file)) as database:
        assert database.faults(fully=True) == ()
        assert len(list(Sessions(database).all())) == 60


def test_its_week_is_timed(tmp_path: Path) -> None:
    file = tmp_path / "journal.sqlite3"
    write_journal(file, 60)
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.week_frame", str(file)],
        cwd=CHECKOUT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        timeout=50,
        check=True,
    )
    told = json.loads(done.stdout)
    assert told["first_ms"] > told["turn_ms"] > 0
