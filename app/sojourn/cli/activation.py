"""Plain `sojourn`: becomes the app, or does what a tray click does; no argparse before the icon."""

from __future__ import annotations

import sys
from time import monotonic, sleep

from sojourn.cli.client import ANSWER_S, SILENT, ask
from sojourn.cli.display import check_display
from sojourn.cli.failure import DONE, FAILED, Failure
from sojourn.cli.output import tell
from sojourn.cli.profile import usable_profile
from sojourn.meeting_point import socket_name

_LOOK_AGAIN_S = 0.05
_ACTIVATE = {"command": "activate", "arguments": {}}


BACKGROUND = "--background"
"""Told to the app by `start` and at log-in: come up in the tray alone."""


def plainly_asked(arguments: list[str]) -> tuple[str | None, bool] | None:
    """Give --profile and BACKGROUND when nothing else is asked for; None leaves it to argparse."""
    background = arguments[-1:] == [BACKGROUND]
    match arguments[:-1] if background else arguments:
        case []:
            return None, background
        case ["--profile", profile] if not profile.startswith("-"):
            return profile, background
        case _:
            return None


def activated(profile: str | None, *, background: bool = False) -> int:
    """Ask the running app to do what a click does, or become the app; give the exit code.

    In the background nothing is asked and nothing opens: whoever started it asks by itself.

    Raises:
        Failure: BAD_INPUT for the profile, FAILED when it cannot start or does not answer.
    """
    folder = usable_profile(profile)
    answer = None if background else ask(socket_name(folder), _ACTIVATE)
    if answer is not None:
        return tell("activate", answer)
    check_display()
    try:
        from sojourn.bootstrap import run  # noqa: PLC0415 - only the app itself loads every room
    except ImportError as error:
        raise Failure(FAILED, f"Sojourn cannot start: {error}.") from error
    from sojourn.paths import paths_of  # noqa: PLC0415 - the running app's answer needs none

    paths = paths_of(folder)
    try:
        code = run(paths, by_hand=not background)
    except OSError as error:
        if background:
            raise
        from sojourn.bootstrap import tell_unreachable  # noqa: PLC0415 - as above

        # Who started it from a menu has no terminal to read this in.
        print(f"sojourn: {error}.", file=sys.stderr)  # noqa: T201 - for who has one
        return tell_unreachable(paths)
    if code >= 0:
        return code
    return DONE if background else _asked_again(folder)


def demonstrated() -> int:
    """Become the app over a profile made for looking around, which is gone afterwards.

    Raises:
        Failure: FAILED without a display, or when it cannot start.
    """
    check_display()
    try:
        from sojourn.bootstrap import run_demo  # noqa: PLC0415 - only the app loads every room
    except ImportError as error:
        raise Failure(FAILED, f"Sojourn cannot start: {error}.") from error
    return run_demo()


def _asked_again(folder: str | None) -> int:
    """Ask the app that took the profile a moment ago and is still on its way."""
    deadline = monotonic() + ANSWER_S
    while monotonic() < deadline:
        answer = ask(socket_name(folder), _ACTIVATE)
        if answer is not None:
            return tell("activate", answer)
        sleep(_LOOK_AGAIN_S)
    raise Failure(FAILED, SILENT)
