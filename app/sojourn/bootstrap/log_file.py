"""The log: English, for this person's eyes only, without what they typed."""

import logging
import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

SIZE_LIMIT = 1_000_000
OLD_FILES = 2


class PrivateLogFile(RotatingFileHandler):
    """A log file of mode 0600 that is set aside when it has grown."""

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        return TextIOWrapper(
            open(descriptor, "ab"),  # noqa: PTH123 - a descriptor; the handler closes it
            encoding=self.encoding,
            errors=self.errors,
            line_buffering=True,
        )


def log_to(path: Path) -> None:
    """Write the log of this process to `path`, whose folder exists."""
    handler = PrivateLogFile(
        path, maxBytes=SIZE_LIMIT, backupCount=OLD_FILES, encoding="utf-8", errors="replace"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
