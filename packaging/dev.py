"""Sojourn from a checkout: sets up what is missing, then runs, tests or measures it.

Usage: python3 packaging/dev.py COMMAND

  run [ARGS...]                 start Sojourn with ARGS
  test [--long] [PYTEST ARGS...]
                                run the tests, those on a virtual screen included;
                                --long: at full count; PYTEST ARGS: one run with these
  bench [ARGS...]               measure Sojourn against a bare tray script
  screenshots [--pseudo|--rtl] [DIR]
                                take a picture of every window; in a language twice as
                                long, or in one read from the right
  lint                          ruff and mypy
  translate [--check] [LANGUAGE...]
                                bring resources/translations in step with the code, and
                                add LANGUAGE (such as de); --check: only say whether it is

Commands that need Python packages make `.venv` first; on Debian and Ubuntu missing system packages
are installed, elsewhere they are named. Standard library only. Even a Python that is too old must
be able to read this file, so that it can say so.
"""

import os
import signal
import subprocess
import sys
import time


def version_refusal(version: "tuple[int, int]") -> str:
    """A sentence when this version of Python cannot run Sojourn, else nothing."""
    if (3, 11) <= version < (3, 15):
        return ""
    return "Sojourn needs Python 3.11 to 3.14; this is {}.{}.".format(*version)


if version_refusal(sys.version_info[:2]):
    print(version_refusal(sys.version_info[:2]), file=sys.stderr)
    sys.exit(3)

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from set_up import ROOT, Environment, script
from steps import SetUpFailed, say
from translations import translate

PYTEST_INTERRUPTED = 2
PYTEST_NO_TESTS = 5
ROOM = 512 * 1024 * 1024
"""Bytes that the fast tests' files may need at once, with much to spare."""


@dataclass(frozen=True)
class PytestCall:
    """One call of pytest: its arguments, and what its environment has besides ours."""

    arguments: Sequence[str]
    environment: Mapping[str, str]


def folder_in_memory(folder: str = "/dev/shm") -> str:  # noqa: S108 - pytest makes its own in it
    """That folder, where it lies in memory, has room and lets programs run; else nothing."""
    if not os.access(folder, os.W_OK | os.X_OK):
        return ""
    facts = os.statvfs(folder)
    fits = facts.f_bavail * facts.f_frsize >= ROOM and not facts.f_flag & os.ST_NOEXEC
    return folder if fits else ""


def pytest_calls(arguments: Sequence[str], memory: str = "") -> list[PytestCall]:
    """The calls of pytest that `test ARGUMENTS` makes.

    The files of the fast tests go to `memory` if given; on a disk they wait for it half their time.
    """
    chosen = [argument for argument in arguments if argument != "--long"]
    long = len(chosen) < len(arguments)
    count = {"SOJOURN_LONG": "1"} if long else {}
    without_screen = {"QT_QPA_PLATFORM": "offscreen", **count}
    # At full count a single test may take its time.
    options = ["-o", "timeout=7200"] if long else []
    quick = "" if long else " and not long"
    if chosen:
        # The last -m counts, so that one among the arguments replaces ours.
        marker = [] if long else ["-m", "not long"]
        return [PytestCall([*options, *marker, *chosen], without_screen)]
    parts = [
        (
            ["-n", "2"],
            f"not desktop and not thorough{quick}",
            {**without_screen, **({"PYTEST_DEBUG_TEMPROOT": memory} if memory else {})},
        ),
        (["-n", "2"], f"thorough{quick}", without_screen),
        ([], f"desktop{quick}", count),
    ]
    return [PytestCall([*options, *how, "-m", what], where) for how, what, where in parts]


def joint_exit_code(codes: Sequence[int]) -> int:
    """The worst of pytest's exit codes; a part without tests is well when another had some."""
    ran = [code for code in codes if code != PYTEST_NO_TESTS] or list(codes)
    return max((code if code >= 0 else 128 - code for code in ran), default=0)


def hand_over(command: Sequence[str]) -> int:
    """Become this command where the system can, so that signals reach it; else run it."""
    if os.name == "posix":
        os.execv(command[0], list(command))  # noqa: S606 - a fixed program, and no shell is wanted
    return subprocess.run(command, check=False).returncode


def python(*arguments: str) -> list[str]:
    """A command line for the environment's Python."""
    return [str(script("python")), *arguments]


def run(arguments: Sequence[str]) -> int:
    """Start Sojourn; -P keeps what lies in the current folder off its import path."""
    return hand_over(python("-P", "-m", "sojourn", *arguments))


def test(arguments: Sequence[str]) -> int:
    """Run the tests, the fast ones first, and tell how long that took."""
    begun = time.monotonic()
    # An interrupt from the keyboard reaches pytest too; it tidies up and we wait for it.
    signal.signal(signal.SIGINT, lambda *_: None)
    codes: list[int] = []
    for part in pytest_calls(arguments, folder_in_memory()):
        environment = {**os.environ, **part.environment}
        command = python("-m", "pytest", *part.arguments)
        codes.append(subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode)
        if codes[-1] == PYTEST_INTERRUPTED:
            break
    say(f"Tests took {time.monotonic() - begun:.0f} s in all.")
    return joint_exit_code(codes)


def bench(arguments: Sequence[str]) -> int:
    """Measure Sojourn against a bare tray script."""
    os.chdir(ROOT)
    return hand_over(python("-m", "tests.bench", *arguments))


def screenshots(arguments: Sequence[str]) -> int:
    """Take a picture of every window, light and dark, in every language."""
    os.chdir(ROOT)
    return hand_over(python("-m", "tests.desktop.screenshots", *arguments))


def lint(_arguments: Sequence[str]) -> int:
    """All checks that read the code without running it; the worst exit code."""
    checks = [["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"]]
    return max(
        subprocess.run(python("-m", *check), cwd=ROOT, check=False).returncode for check in checks
    )


COMMANDS: dict[str, tuple[str, Callable[[Sequence[str]], int]]] = {
    "run": ("run", run),
    "test": ("test", test),
    "bench": ("test", bench),
    "screenshots": ("test", screenshots),
    "lint": ("tools", lint),
    "translate": ("run", translate),
}
"""Each command with the level of set-up that it needs."""


def main(arguments: Sequence[str]) -> int:
    """Carry out one command.

    Returns:
        The command's own exit code; 2 for no such command, 3 when the set-up failed.
    """
    if not arguments or arguments[0] not in COMMANDS:
        asked_for_help = list(arguments) in (["-h"], ["--help"])
        print(__doc__, file=sys.stdout if asked_for_help else sys.stderr)
        return 0 if asked_for_help else 2
    level, command = COMMANDS[arguments[0]]
    try:
        Environment().bring_up(level)
        return command(arguments[1:])
    except SetUpFailed as failure:
        say(str(failure))
        return 3
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
