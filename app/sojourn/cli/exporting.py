"""`sojourn export`: a file that is whole or not there, or stdout; what goes in is storage's."""

import os
import tempfile
from pathlib import Path

from sojourn.cli.failure import BAD_INPUT, FAILED, Failure
from sojourn.cli.output import in_utf8
from sojourn.cli.sentences import hindered
from sojourn.domain.ports import JournalBusyError
from sojourn.paths import Paths


def exported(paths: Paths, kind: str, output: str | None, *, marked: bool = False) -> None:
    """Write everything kept, as `json` or `csv`, to a file of mode 0600 or to stdout.

    `marked` begins CSV with a byte order mark.

    Raises:
        Failure: BAD_INPUT for a file that cannot be made there, FAILED for a journal that cannot
            be read.
    """
    from sojourn.bootstrap import export  # noqa: PLC0415 - knows every room

    try:
        if output is None or output == "-":
            in_utf8()
            export(paths, kind, None, marked=marked)
            return
        target = _target(output)
        if target.exists() and not target.is_file():
            # A device or a pipe is written to, not replaced.
            export(paths, kind, target, marked=marked)
            return
        aside = _made_aside(target)
        try:
            export(paths, kind, aside, marked=marked)
            with aside.open("r+b") as written:
                os.fsync(written.fileno())
            aside.replace(target)
        finally:
            aside.unlink(missing_ok=True)
    except JournalBusyError as error:
        raise Failure(FAILED, hindered(error.why)) from None


def _target(output: str) -> Path:
    try:
        target = Path(output).resolve()
        if target.is_dir():
            raise Failure(BAD_INPUT, "sojourn export: --output names a folder; name a file in it.")
    except (OSError, ValueError):
        raise _unusable(None) from None
    return target


def _made_aside(target: Path) -> Path:
    """Make an empty file beside the target, mode 0600, so that a half export is never seen."""
    try:
        handle, name = tempfile.mkstemp(prefix=".sojourn-", suffix=".part", dir=target.parent)
    except (OSError, ValueError) as error:
        raise _unusable(error) from None
    os.close(handle)
    return Path(name)


def _unusable(error: Exception | None) -> Failure:
    why = error.strerror if isinstance(error, OSError) and error.strerror else "not a usable name"
    return Failure(BAD_INPUT, f"sojourn export: --output cannot be written there: {why}.")
