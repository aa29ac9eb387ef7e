"""The grammar of the command line, one parser for each command; checks no values."""

import argparse
import re
from collections.abc import Iterable, Sequence
from textwrap import fill
from typing import NoReturn

from sojourn import __version__
from sojourn.cli.failure import BAD_INPUT, DONE, Failure
from sojourn.cli.sentences import one_line
from sojourn.domain.catalogue import OUTCOME_KINDS, PULL_KINDS, PURPOSES

_LONGEST_MESSAGE = 300

_DESCRIPTION = """\
Make a visit to social media a deliberate, timeboxed stay.

Without a command: starts Sojourn in the tray, or does what a click on its icon does."""

_EPILOGUE = """\
Lengths are written like 90s, 15m or 1h30m, from 1s to 12h. Each command has its own --help.

exit codes:
  0  done
  1  no: no session is on, nothing is due
  2  bad usage or bad input; nothing was changed
  3  Sojourn could not be reached, or failed

environment:
  SOJOURN_PROFILE  the folder to use where --profile is not given"""


class _Parser(argparse.ArgumentParser):
    """Refuses in one sentence, and takes `-5m` for a value: no option of ours is a number."""

    def __init__(self, **options: object) -> None:
        options.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        super().__init__(allow_abbrev=False, **options)  # type: ignore[arg-type]
        self._negative_number_matcher = re.compile(r"-\d")

    def error(self, message: str) -> NoReturn:
        told = one_line(message)
        if len(told) > _LONGEST_MESSAGE:
            told = f"{told[: _LONGEST_MESSAGE // 2]}...{told[-_LONGEST_MESSAGE // 2 :]}"
        hint = " (several words go in quotes)" if "unrecognized" in told else ""
        raise Failure(BAD_INPUT, f"{self.prog}: {told}{hint}; see {self.prog} --help.")


def parsed(arguments: Sequence[str]) -> argparse.Namespace | None:
    """Give the options of one command line; None when help or version was all that was wanted.

    Raises:
        Failure: BAD_INPUT, naming the argument.
    """
    try:
        return _parser().parse_args(arguments)
    except SystemExit as wanted:
        if wanted.code in {None, DONE}:
            return None
        raise


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="sojourn", description=_DESCRIPTION, epilog=_EPILOGUE)
    parser.add_argument("--version", action="version", version=f"sojourn {__version__}")
    _add_profile(parser, default=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    def command(name: str, does: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=does, description=f"{does[0].upper()}{does[1:]}.")
        _add_profile(added, default=argparse.SUPPRESS)
        return added

    _add_start(command("start", "begin a session; starts Sojourn in the background if need be"))
    _add_json(command("status", "tell how the session stands; exit code 1 when none is on"))
    command("pause", "pause the session")
    command("resume", "go on after a pause")
    _add_extend(command("extend", "add minutes to the timebox"))
    command("finish", "wrap up the session")
    _add_reflect(command("reflect", "say what came of a session"))
    _add_week(command("week", "tell what went into a week and what came out of it"))
    _add_export(command("export", "write everything kept, as JSON or CSV"))
    _add_json(command("doctor", "check versions, folders, journal, tray and notifications"))
    command("quit", "end the running Sojourn")
    return parser


def _add_profile(parser: argparse.ArgumentParser, *, default: str | None) -> None:
    parser.add_argument(
        "--profile",
        metavar="DIR",
        default=default,
        help="keep settings, journal, log and lock all in this folder",
    )


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="answer with one JSON object")


def _add_start(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("will_do", metavar="WILL_DO", help="what you will do, in quotes")
    parser.add_argument("--platform", metavar="NAME", help="where; a new name is added")
    parser.add_argument("--purpose", metavar="KEY", help="what kind of work, like conversation")
    parser.add_argument("--for-whom", metavar="NAME", help="for whom you go there")
    parser.add_argument("--length", metavar="LENGTH", help="the timebox, like 15m")
    parser.epilog = (
        "Platform, purpose and length are those last used where they are not given.\n\n"
        f"{_listed('purposes', (purpose.key for purpose in PURPOSES))}"
    )


def _add_extend(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("length", metavar="LENGTH", help="how much more, like 5m")
    parser.add_argument("--reason", metavar="TEXT", default="", help="why, if you like")


def _add_reflect(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--session", metavar="ID", help="which one; the oldest without a reflection if not given")
    add("--verdict", metavar="WORD", help="was the intention met: met, partly, missed or changed")
    add(
        "--outcome",
        metavar="KEY[=N]",
        action="append",
        default=[],
        help="what came of it, like lead or conversation=2; may be repeated",
    )
    add(
        "--pull",
        metavar="KEY[:ANSWER]",
        action="append",
        default=[],
        help="what tugged you away, like feed or habit:declined or link:accepted; may be repeated",
    )
    add("--energy", metavar="WORD", help="how it left you: better, same or worse")
    add("--lesson", metavar="TEXT", default="", help="what you learned from it")
    add("--next-step", metavar="TEXT", default="", help="what comes next")
    parser.epilog = (
        "A verdict is enough; for a session meant to unwind, so is --energy.\n\n"
        f"{_listed('outcomes', (kind.key for kind in OUTCOME_KINDS))}\n"
        f"{_listed('pulls', (kind.key for kind in PULL_KINDS))}"
    )


def _add_week(parser: argparse.ArgumentParser) -> None:
    _add_json(parser)
    parser.add_argument("--start", metavar="DATE", help="its first day, like 2026-03-30")


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", metavar="json|csv", required=True, help="json or csv")
    parser.add_argument("-o", "--output", metavar="FILE", help="where to; stdout if not given")


def _listed(what: str, keys: Iterable[str]) -> str:
    return fill(f"{what}: {', '.join(keys)}", width=80, subsequent_indent="  ")
