"""Carries out a parsed command: by the running app, else by itself where that makes sense."""

from argparse import Namespace
from typing import Any

from sojourn.cli.activation import activated, demonstrated
from sojourn.cli.client import ANSWER_S, ask
from sojourn.cli.exporting import exported
from sojourn.cli.failure import BAD_INPUT, DONE, NO, Failure
from sojourn.cli.launch import launched
from sojourn.cli.output import tell
from sojourn.cli.profile import usable_profile
from sojourn.cli.request import request_of
from sojourn.cli.sentences import NOT_RUNNING
from sojourn.cli.status import told_status
from sojourn.domain.catalogue import PURPOSES
from sojourn.domain.refusal import Code, Refused
from sojourn.paths import Paths, paths_of

KEEPING = frozenset({"backup", "restore", "import", "erase"})
"""What looks after the journal as a whole."""

KEEPING_S = 600.0
"""How long that may take, in seconds: each backup is rewritten when something goes from all."""

OFFLINE = frozenset({"week", "doctor", "reflect", "add", "outcome", "discreet"}) | KEEPING
"""What works without a running app."""

EXPORT_FORMATS = ("json", "csv")


def carried_out(options: Namespace) -> int:
    """Carry out the command and tell what came of it; give the exit code.

    Raises:
        Refused: for an argument that cannot be taken; nothing was done.
        Failure: when it could not be done.
    """
    if options.demo:
        if options.command is not None or options.profile is not None:
            raise Failure(BAD_INPUT, "sojourn: --demo stands alone; it makes its own profile.")
        return demonstrated()
    if options.command == "status":
        return told_status(options.profile, as_json=options.json)
    if options.command is None:
        return activated(options.profile)
    paths = paths_of(usable_profile(options.profile))
    if options.command == "export":
        return _exported(paths, options)
    request = request_of(options)
    within_s = KEEPING_S if options.command in KEEPING else ANSWER_S
    answer = ask(paths.socket_name, request, within_s)
    if answer is None or (options.command == "doctor" and _is_not_opened(answer)):
        answer = _without_the_app(request, paths)
    return tell(options.command, answer, as_json=getattr(options, "json", False))


def _is_not_opened(answer: dict[str, Any]) -> bool:
    """Tell whether the app stands there without its journal, which a doctor is asked about."""
    return bool(answer.get("error", {}).get("code") == "not-opened")


def _is_built_in(purpose: str | None) -> bool:
    return purpose is None or any(purpose == one.key for one in PURPOSES)


def _exported(paths: Paths, options: Namespace) -> int:
    if options.format not in EXPORT_FORMATS:
        raise Refused(Code.UNKNOWN, "format", options.format, limit=EXPORT_FORMATS)
    if options.bom and options.format != "csv":
        told = "sojourn export: --bom is for --format csv alone; JSON begins without one."
        raise Failure(BAD_INPUT, told)
    saved = ask(paths.socket_name, {"command": "save", "arguments": {}})
    if saved is not None and saved["exit"] != DONE:
        return tell("export", saved)
    exported(paths, options.format, options.output, marked=options.bom)
    return DONE


def _without_the_app(request: dict[str, Any], paths: Paths) -> dict[str, Any]:
    command = request["command"]
    if command == "start" and not _is_built_in(request["arguments"].get("purpose")):
        from sojourn.bootstrap import answer_offline  # noqa: PLC0415 - opens the journal

        # An app that is only started to refuse a mistyped name would be in the way.
        answer = answer_offline(request, paths)
        if answer["exit"] != DONE:
            return answer
    # At its start the app takes up the visit that was kept.
    if command in {"start", "resume"}:
        return launched(paths, request)
    if command in OFFLINE:
        from sojourn.bootstrap import answer_offline  # noqa: PLC0415 - opens the journal

        return answer_offline(request, paths)
    if command == "quit":
        raise Failure(NO, "Sojourn is not running.")
    raise Failure(NO, NOT_RUNNING)
