"""The log is its owner's only, also after it was set aside."""

import logging
import sys
from pathlib import Path

import pytest

from sojourn.bootstrap.log_file import SIZE_LIMIT, log_to


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_a_log_that_has_grown_is_set_aside(tmp_path: Path) -> None:
    file = tmp_path / "a.log"
    root = logging.getLogger()
    level = root.level
    for text in ("x" * (SIZE_LIMIT + 1), "a line of today"):
        handler = log_to(file)
        logging.getLogger("sojourn.test").info(text)
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    assert {one.name for one in tmp_path.iterdir()} == {"a.log", "a.log.1"}
    assert {one.stat().st_mode & 0o777 for one in tmp_path.iterdir()} == {0o600}
    assert file.read_text().endswith("INFO sojourn.test: a line of today\n")
