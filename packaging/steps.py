"""Runs one command of the set-up quietly; when it fails, tells the end of what it printed.

Knows nothing of what the commands do. Standard library only.
"""

import subprocess
import sys
from collections.abc import Sequence

TAIL = 15  # lines shown of a failed command's output


class SetUpFailed(Exception):
    """The set-up could not be finished; the message is for the person."""


def say(sentence: str) -> None:
    """Tell what goes on, beside the output that the command itself may print."""
    print(sentence, file=sys.stderr, flush=True)


def tail(output: str) -> str:
    """The last lines of a command's output, without blank ones."""
    lines = [line for line in output.splitlines() if line.strip()]
    return "\n".join(f"    {line}" for line in lines[-TAIL:])


def run_step(command: Sequence[str], problem: str) -> None:
    """Carry a command out that may ask nothing.

    Raises:
        SetUpFailed: it failed; the message is `problem` and the end of its output.
    """
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise SetUpFailed(f"{problem}\n    {error}") from error
    if done.returncode != 0:
        raise SetUpFailed(f"{problem}\n{tail(done.stdout)}")
