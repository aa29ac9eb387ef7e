"""Starts the app in the background and waits until it answers; knows nothing of what it does."""

import os
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep
from typing import Any, BinaryIO

from sojourn.cli.activation import BACKGROUND
from sojourn.cli.client import ANSWER_S, ask
from sojourn.cli.display import check_display
from sojourn.cli.failure import FAILED, Failure
from sojourn.paths import Paths

_LOOK_AGAIN_S = 0.05


def launched(paths: Paths, request: dict[str, Any]) -> dict[str, Any]:
    """Start the app and give its answer to the request.

    Raises:
        Failure: FAILED when it did not start, with its own reason, or gave no answer in time.
    """
    check_display()
    deadline = monotonic() + ANSWER_S
    with _log(paths.log_file) as log:
        begins = os.fstat(log.fileno()).st_size
        child = _started(paths, log.fileno())
    while (left := deadline - monotonic()) > 0:
        answer = ask(paths.socket_name, request, left)
        if answer is not None:
            return answer
        # 0 means that another one, started at the same moment, goes on in its place.
        if child.poll():
            raise Failure(FAILED, f"Sojourn did not start: {_reason(paths.log_file, begins)}")
        sleep(_LOOK_AGAIN_S)
    raise Failure(FAILED, f"Sojourn was started but did not answer; see {paths.log_file}.")


def app_command() -> list[str]:
    """Give the command that starts the app, from a frozen program and from Python alike."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    # -P: a folder called sojourn where the person happens to stand is not ours.
    return [sys.executable, "-P", "-m", "sojourn"]


def _started(paths: Paths, log: int) -> "subprocess.Popen[bytes]":
    command = app_command()
    if paths.profile is not None:
        command += ["--profile", str(paths.profile)]
    command.append(BACKGROUND)
    detached = getattr(subprocess, "DETACHED_PROCESS", 0)
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=log,
        cwd=paths.log_file.parent,  # where the person stands may be a stick they want to unplug
        start_new_session=True,
        creationflags=detached,
    )


def _log(log_file: Path) -> BinaryIO:
    folder = log_file.parent
    for missing in reversed([one for one in (folder, *folder.parents) if not one.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)  # with parents=True only the last had that mode
    return os.fdopen(os.open(log_file, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600), "ab")


def _reason(log_file: Path, begins: int) -> str:
    """Give the last line that came into the log since it was `begins` bytes long."""
    with log_file.open("rb") as log:
        log.seek(begins)
        lines = log.read().decode(errors="replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), f"see {log_file}.")
