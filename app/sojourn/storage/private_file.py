"""Files and folders that only their owner may read; nothing here knows what is in them."""

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

FILE_MODE = 0o600
FOLDER_MODE = 0o700

UNFINISHED = ".unfinished"
BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file while it is open, or was when its program was killed."""


def make_folder(folder: Path) -> None:
    """Make a folder and those above it that are missing, each for its owner only.

    Folders that exist keep their mode.

    Raises:
        OSError: when the operating system refuses.
    """
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir(mode=FOLDER_MODE, exist_ok=True)


def make_private(file: Path) -> None:
    """Make sure the file exists, can be written, and is its owner's only; what it holds stays.

    Raises:
        OSError: when the operating system refuses.
    """
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT, FILE_MODE)
    try:
        if os.name == "posix" and os.fstat(descriptor).st_mode & 0o777 != FILE_MODE:
            os.fchmod(descriptor, FILE_MODE)
    finally:
        os.close(descriptor)


def make_private_unopened(file: Path) -> None:
    """Do the same with a database that may be open here: it is opened only to be made.

    Closing any handle of a file makes POSIX systems forget all locks that the process has on it,
    SQLite's among them. Another program that then closes the database takes itself for the last,
    and removes the -wal file that is still written to here.

    Raises:
        OSError: when the operating system refuses.
    """
    try:
        mode = file.stat().st_mode & 0o777
    except FileNotFoundError:
        make_private(file)
        return
    if not file.is_file() or not os.access(file, os.R_OK | os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file))
    if os.name == "posix" and mode != FILE_MODE:
        file.chmod(FILE_MODE)


def replace_file(file: Path, content: bytes) -> None:
    """Put the content in place of the file at once: whole or not at all. Links are followed.

    Raises:
        OSError: when it cannot be written; the file is as it was then.
    """
    # Only here: it takes as long to load as all that stands before the tray icon.
    import tempfile  # noqa: PLC0415

    file = Path(os.path.realpath(file))
    make_folder(file.parent)
    # mkstemp makes its file 0600 from the first moment.
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    keep_entry(file.parent)


@contextlib.contextmanager
def unfinished(file: Path) -> Iterator[Path]:
    """Give a private file beside that one to make ready; what is not renamed by then goes.

    Raises:
        OSError: when the operating system refuses.
    """
    fresh = file.with_name(f".{file.name}{UNFINISHED}")
    remove_with_beside(fresh)
    make_private(fresh)
    try:
        yield fresh
    finally:
        remove_with_beside(fresh)


def remove_with_beside(file: Path) -> None:
    """Remove a file, if it is there, with what SQLite may have left beside it."""
    for suffix in ("", *BESIDE):
        file.with_name(file.name + suffix).unlink(missing_ok=True)


def keep_content(file: Path) -> None:
    """Have the disk keep what was written to a file.

    Raises:
        OSError: when the operating system refuses.
    """
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def keep_entry(folder: Path) -> None:
    """Have the disk keep a renaming in that folder, where the system can."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
