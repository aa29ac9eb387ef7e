"""Writes the whole journal out from a process of its own; reads only."""

import sys
from contextlib import closing
from functools import partial
from pathlib import Path

from sojourn.cli.failure import FAILED, NO, Failure
from sojourn.paths import Paths
from sojourn.storage.database import open_for_reading
from sojourn.storage.export import export_csv, export_json
from sojourn.storage.journal_error import JournalError, JournalMissingError


def export(paths: Paths, kind: str, output: Path | None, *, marked: bool = False) -> None:
    """Write the journal as `json` or `csv` to a file, or to standard output.

    `marked` begins CSV with a byte order mark.

    Raises:
        Failure: there is no journal yet, or it cannot be read.
        JournalBusyError: it cannot be read just now; the command line words that.
        OSError: the file could not be written.
    """
    write = export_json if kind == "json" else partial(export_csv, marked=marked)
    try:
        with closing(open_for_reading(paths.journal_file)) as journal:
            if output is None:
                write(journal, sys.stdout)
            else:
                with output.open("w", encoding="utf-8", newline="") as stream:
                    write(journal, stream)
    except JournalMissingError:
        raise Failure(NO, "There is no journal yet, so there is nothing to export.") from None
    except JournalError as error:
        raise Failure(FAILED, f"{error}.") from error
