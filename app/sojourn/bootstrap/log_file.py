"""The log: English, for this person's eyes only, without what they typed."""

import logging
import os
from io import TextIOWrapper
from pathlib import Path

SIZE_LIMIT = 1_000_000
"""A log that has grown past so many bytes is set aside when the app starts; one old log is kept.

Not RotatingFileHandler: its module loads pickle and queues, which the app would carry for ever.
"""


class PrivateLogFile(logging.FileHandler):
    """A log file of mode 0600."""

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        return TextIOWrapper(
            open(descriptor, "ab"),  # noqa: PTH123 - a descriptor; the handler closes it
            encoding=self.encoding,
            errors=self.errors,
            line_buffering=True,
        )


def log_to(path: Path) -> logging.Handler:
    """Write the log of this process to `path`, whose folder exists; give what writes it.

    Raises:
        OSError: the log cannot be written.
    """
    if path.exists() and path.stat().st_size > SIZE_LIMIT:
        path.replace(path.with_name(f"{path.name}.1"))
    handler = PrivateLogFile(path, encoding="utf-8", errors="replace")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    return handler
