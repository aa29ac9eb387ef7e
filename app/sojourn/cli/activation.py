"""Plain `sojourn`: becomes the app, or does what a tray click does; no argparse before the icon."""

from __future__ import annotations

from sojourn.cli.client import ask
from sojourn.cli.display import check_display
from sojourn.cli.failure import FAILED, Failure
from sojourn.cli.output import tell
from sojourn.cli.profile import usable_profile
from sojourn.meeting_point import socket_name


def plainly_asked(arguments: list[str]) -> tuple[str | None] | None:
    """Give --profile when nothing else is asked for; None leaves it to argparse."""
    match arguments:
        case []:
            return (None,)
        case ["--profile", profile] if not profile.startswith("-"):
            return (profile,)
        case _:
            return None


def activated(profile: str | None) -> int:
    """Ask the running app to do what a click does, or become the app; give the exit code.

    Raises:
        Failure: BAD_INPUT for the profile, FAILED when it cannot start or does not answer.
    """
    folder = usable_profile(profile)
    answer = ask(socket_name(folder), {"command": "activate", "arguments": {}})
    if answer is not None:
        return tell("activate", answer)
    check_display()
    try:
        from sojourn.bootstrap import run  # noqa: PLC0415 - only the app itself loads every room
    except ImportError as error:
        raise Failure(FAILED, f"Sojourn cannot start: {error}.") from error
    from sojourn.paths import paths_of  # noqa: PLC0415 - the running app's answer needs none

    return run(paths_of(folder))
