"""The log is its owner's only, also after it was set aside."""

import logging
import sys
from pathlib import Path

import pytest

from sojourn.bootstrap.log_file import PrivateLogFile


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_modes(tmp_path: Path) -> None:
    handler = PrivateLogFile(tmp_path / "a.log", maxBytes=50, backupCount=1, encoding="utf-8")
    for number in range(5):
        handler.emit(logging.makeLogRecord({"msg": f"line {number} of a log that grows"}))
    handler.close()
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == ["a.log", "a.log.1"]
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
    assert "line 4" in files[0].read_text()
