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
from sojourn.domain.keeping import LATEST

_LONGEST_MESSAGE = 300

_DESCRIPTION = """\
Make a visit to social media a deliberate, timeboxed stay.

Without a command: starts Sojourn in the tray, or does what a click on its icon does."""

_EPILOGUE = """\
Lengths are written like 90s, 15m or 1h30m, from 1s to 12h; times like 09:00 (today) or
"2026-03-31 09:00", local unless an offset or Z follows. Each command has its own --help.

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
    parser.add_argument(
        "--demo",
        action="store_true",
        help="look around in a throw-away profile with twelve weeks in it; nothing is kept",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    def command(name: str, does: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=does, description=f"{does[0].upper()}{does[1:]}.")
        _add_profile(added, default=argparse.SUPPRESS)
        return added

    _add_start(command("start", "begin a session; starts Sojourn in the background if need be"))
    _add_json(command("status", "tell how the session stands; exit code 1 when none is on"))
    command("pause", "pause the session")
    _add_resume(command("resume", "go on after a pause, or after wrapping up too early"))
    _add_switch(command("switch", "go on elsewhere, with the same intention and timebox"))
    _add_extend(command("extend", "add minutes to the timebox"))
    _add_finish(command("finish", "wrap up the session"))
    _add_reflect(command("reflect", "say what came of a session"))
    _add_add(command("add", "add a visit of the past that was not said at the time"))
    _add_outcome(command("outcome", "keep something that came of it later"))
    _add_week(command("week", "tell what went into a week and what came out of it"))
    _add_export(command("export", "write everything kept, as JSON or CSV"))
    _add_backup(command("backup", "make a backup of the journal now, or list those there are"))
    _add_restore(command("restore", "put a backup in the journal's place; can be undone"))
    _add_import(command("import", "take in what an export in JSON holds, all of it or nothing"))
    _add_erase(command("erase", "remove something for good; cannot be undone"))
    _add_doctor(command("doctor", "check versions, folders, journal and desktop"))
    _add_discreet(command("discreet", "hide what you typed from who looks at the screen too"))
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
    _add_intention(parser)
    add = parser.add_argument
    add("--length", metavar="LENGTH", help="the timebox, like 15m, counted from now")
    add("--ago", metavar="LENGTH", help="how long you are there already, like 10m")
    add("--instead", action="store_true", help="end the session that is on and begin this one")
    parser.epilog = (
        "Platform, purpose and length are those last used where they are not given.\n\n"
        f"{_purposes()}"
    )


def _add_intention(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--platform", metavar="NAME", help="where; a new name is added")
    parser.add_argument("--purpose", metavar="KEY", help="what kind of work, like conversation")
    parser.add_argument("--for-whom", metavar="NAME", help="for whom you go there")


def _add_resume(parser: argparse.ArgumentParser) -> None:
    again = "take up the session wrapped up last, until its reflection is saved"
    count = "count the time away that is asked about: it was all part of the session"
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument("--again", action="store_true", help=again)
    ways.add_argument("--count", action="store_true", help=count)


def _add_switch(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("platform", metavar="PLATFORM", help="where to; a new name is added")


def _add_finish(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--at", metavar="TIME", help="when you really stopped, like 12:05")


def _add_extend(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("length", metavar="LENGTH", help="how much more, like 5m")
    parser.add_argument("--reason", metavar="TEXT", default="", help="why, if you like")


def _add_reflect(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--session", metavar="ID", help="which one; the oldest without a reflection if not given")
    _add_result(parser)
    add(
        "--pull",
        metavar="KEY[:ANSWER]",
        action="append",
        default=[],
        help="what tugged you away, like feed or habit:declined or link:accepted; may be repeated",
    )
    add("--energy", metavar="WORD", help="how it left you: better, same or worse")
    add("--next-step", metavar="TEXT", default="", help="what comes next")
    parser.epilog = (
        "A verdict is enough; for a session meant to unwind, so is --energy.\n\n"
        f"{_outcomes()}\n{_listed('pulls', (kind.key for kind in PULL_KINDS))}"
    )


def _add_result(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--verdict", metavar="WORD", help="was the intention met: met, partly, missed or changed")
    add(
        "--outcome",
        metavar="KEY[=N]",
        action="append",
        default=[],
        help="what came of it, like lead or conversation=2; may be repeated",
    )
    add("--lesson", metavar="TEXT", default="", help="what you learned from it")


def _add_add(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("will_do", metavar="WHAT_I_DID", help="what you did, in quotes")
    add("--at", metavar="TIME", required=True, help='when it began, like "2026-03-31 09:00"')
    add("--length", metavar="LENGTH", required=True, help="the time spent, like 25m")
    add("--timebox", metavar="LENGTH", help="how long it was meant to be")
    _add_intention(parser)
    add("--phone", action="store_true", help="it was on the phone")
    _add_result(parser)
    parser.epilog = (
        "Outcomes and a lesson go with a verdict; without one the visit waits for its reflection.\n"
        "Platform and purpose are those last used where they are not given.\n\n"
        f"{_purposes()}\n{_outcomes()}"
    )


def _add_outcome(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("outcome", metavar="KEY[=N]", help="what came, like lead or conversation=2")
    origin = parser.add_mutually_exclusive_group()
    origin.add_argument("--session", metavar="ID", help="the session it grew from")
    origin.add_argument("--platform", metavar="NAME", help="where it came from")
    add("--at", metavar="DATE", help="its day, like 2026-03-31; today if not given")
    add("--note", metavar="TEXT", default="", help="what it is, in your words")
    parser.epilog = _outcomes()


def _add_week(parser: argparse.ArgumentParser) -> None:
    _add_json(parser)
    parser.add_argument("--start", metavar="DATE", help="its first day, like 2026-03-30")


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", metavar="json|csv", required=True, help="json or csv")
    parser.add_argument("-o", "--output", metavar="FILE", help="where to; stdout if not given")
    mark = "begin CSV with the mark by which spreadsheets know UTF-8"
    parser.add_argument("--bom", action="store_true", help=mark)


def _add_doctor(parser: argparse.ArgumentParser) -> None:
    _add_json(parser)
    parser.add_argument("--notify", action="store_true", help="send a notification on trial too")


def _add_discreet(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("switch", choices=("on", "off"), help="hide your words, or show them")
    parser.add_argument("--hour", action="store_true", help="hide them for an hour only")


def _add_backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--list", action="store_true", help="only list them, the newest first")
    _add_json(parser)


def _add_restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        default=LATEST,
        help="a backup, or latest; the newest one if not given",
    )
    parser.epilog = "The journal as it stands is saved first, and the answer says where."


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="what export --format json has written")


def _add_erase(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--session", metavar="ID", help="a session with all that came of it")
    what.add_argument("--person", metavar="NAME", help="a person, wherever they are named")
    what.add_argument("--platform", metavar="NAME", help="a platform with all its sessions")
    what.add_argument("--everything", action="store_true", help="all that was ever kept")
    add = parser.add_argument
    add("--backups", action="store_true", help="from the backups too")
    add("--yes", action="store_true", help="say that you mean it; nothing is asked")


_OWN = "and your own by their names"


def _purposes() -> str:
    return _listed("purposes", (*(purpose.key for purpose in PURPOSES), _OWN))


def _outcomes() -> str:
    return _listed("outcomes", (*(kind.key for kind in OUTCOME_KINDS), _OWN))


def _listed(what: str, keys: Iterable[str]) -> str:
    return fill(f"{what}: {', '.join(keys)}", width=80, subsequent_indent="  ")
