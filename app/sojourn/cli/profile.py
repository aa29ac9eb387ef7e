"""Which profile a command line means, and whether that can be a folder; reads no file."""

from __future__ import annotations

import os

from sojourn.cli.failure import BAD_INPUT, Failure
from sojourn.meeting_point import chosen_profile

LONGEST = 4096


def usable_profile(option: str | None) -> str | None:
    """Give the folder named by --profile or SOJOURN_PROFILE, made or not; None for none.

    Raises:
        Failure: BAD_INPUT for what no folder can be called, and for a file.
    """
    what = "SOJOURN_PROFILE" if option is None else "--profile"
    if option == "":
        raise Failure(BAD_INPUT, f"sojourn: {what} is empty; a folder is expected.")
    chosen = chosen_profile(option)
    if chosen is None:
        return None
    try:
        nameable = b"\0" not in os.fsencode(chosen)
    except UnicodeEncodeError:
        nameable = False
    if not nameable or len(chosen) > LONGEST:
        raise Failure(BAD_INPUT, f"sojourn: {what} cannot be the name of a folder.")
    # os.path, for pathlib takes as long to load as the rest of `status`.
    if os.path.exists(chosen) and not os.path.isdir(chosen):  # noqa: PTH110, PTH112
        raise Failure(BAD_INPUT, f"sojourn: {what} names a file; a folder is expected.")
    return os.path.abspath(chosen)  # noqa: PTH100
