"""Writes the whole journal out from a process of its own; reads only."""

import sys
from contextlib import closing
from pathlib import Path

from sojourn.cli.failure import FAILED, NO, Failure
from sojourn.paths import Paths
from sojourn.storage.database import open_for_reading
from sojourn.storage.export import export_csv, export_json
from sojourn.storage.journal_error import JournalError, JournalMissingError


def export(paths: Paths, kind: str, output: Path | None) -> None:
    """Write the journal as `json` or `csv` to a file, or to standard output.

    Raises:
        Failure: there is no journal yet, or it cannot be read.
        JournalBusyError: it cannot be read just now; the command line words that.
        OSError: the file could not be written.
    """
    write = {"json": export_json, "csv": export_csv}[kind]
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
