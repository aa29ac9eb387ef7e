"""Keeps a broken journal for whoever wants to look into it; nothing here opens or removes one."""

import contextlib
import os
import shutil
from datetime import UTC
from pathlib import Path

from sojourn.domain.moment import Moment, local_time
from sojourn.storage.private_file import keep_entry, make_private


def set_aside(journal_file: Path, moment: Moment) -> Path:
    """Keep the file, and its -wal, beside itself as `journal-damaged-<time>.sqlite3`.

    The file stays in its place too, until another is renamed over it, so that a kill loses
    nothing. Where links are to be had it takes no room.

    Raises:
        OSError: no room, or no right.
    """
    stamp = local_time(moment.utc_ms, UTC).strftime("%Y-%m-%dT%H-%M-%SZ")
    to, number = journal_file.with_name(f"journal-damaged-{stamp}.sqlite3"), 1
    while to.exists():
        number += 1
        to = journal_file.with_name(f"journal-damaged-{stamp}-{number}.sqlite3")
    wal = journal_file.with_name(f"{journal_file.name}-wal")
    if wal.exists():
        # SQLite may still write to the -wal file it finds; what is kept is a copy.
        _copy(wal, to.with_name(f"{to.name}-wal"))
    try:
        to.hardlink_to(journal_file)
    except OSError:
        _copy(journal_file, to)
    with contextlib.suppress(OSError):
        make_private(to)
    keep_entry(to.parent)
    return to


def files_set_aside(journal_file: Path) -> tuple[Path, ...]:
    """Give every file that was set aside, with what belongs to it."""
    return tuple(sorted(journal_file.parent.glob("journal-damaged-*.sqlite3*")))


def _copy(source: Path, to: Path) -> None:
    make_private(to)
    try:
        with source.open("rb") as reader, to.open("r+b") as writer:
            shutil.copyfileobj(reader, writer)
            writer.flush()
            os.fsync(writer.fileno())
    except BaseException:
        to.unlink(missing_ok=True)
        raise
