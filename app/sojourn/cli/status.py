"""`sojourn status`, which status bars run every few seconds: no argparse, no pathlib."""

from __future__ import annotations

from sojourn.cli.client import ask
from sojourn.cli.failure import NO
from sojourn.cli.output import tell
from sojourn.cli.profile import usable_profile
from sojourn.meeting_point import socket_name

IDLE = {"phase": "idle", "session": None, "unreflected": None, "journal_trouble": None}
"""The answer when no app runs: what waits for a reflection is not looked up."""


def plainly_asked(arguments: list[str]) -> tuple[str | None, bool] | None:
    """Give --profile and --json when nothing but a status is asked for; None leaves it to argparse.

    Whatever is unusual, help and mistakes included, is argparse's business.
    """
    profile: str | None = None
    named = as_json = False
    rest = iter(arguments)
    for argument in rest:
        option, equals, value = argument.partition("=")
        if argument == "status" and not named:
            named = True
        elif argument == "--json" and named:
            as_json = True
        elif option == "--profile":
            profile = value if equals else next(rest, "-")
            if not equals and profile.startswith("-"):
                return None
        else:
            return None
    return (profile, as_json) if named else None


def told_status(profile: str | None, *, as_json: bool) -> int:
    """Tell how the session of that profile stands; give the exit code.

    Raises:
        Failure: BAD_INPUT for the profile, FAILED when the app does not answer.
    """
    address = socket_name(usable_profile(profile))
    answer = ask(address, {"command": "status", "arguments": {}})
    return tell("status", answer or {"exit": NO, "data": IDLE}, as_json=as_json)
