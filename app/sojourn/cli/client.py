"""Asks the running app over its socket: one JSON line each way, and never for ever."""

from __future__ import annotations

import json
import os
import socket
import stat
import sys
from time import monotonic

from sojourn.cli.failure import BAD_INPUT, FAILED, Failure

TYPE_CHECKING = False  # as in typing, which is slow to load
if TYPE_CHECKING:
    from typing import Any

ANSWER_S = 10.0
"""How long the app may take, in seconds."""

REQUEST_LIMIT = 64 * 1024
ANSWER_LIMIT = 16 * 1024 * 1024

SILENT = "Sojourn is running but did not answer."
UNREADABLE = "Sojourn is running but gave an answer that cannot be read."


def ask(address: str, request: dict[str, Any], within_s: float = ANSWER_S) -> dict[str, Any] | None:
    """Give the running app's answer to {"command", "arguments"}; None when none runs.

    Raises:
        Failure: FAILED when something is there but gives no answer that can be read.
    """
    token = os.environ.get("XDG_ACTIVATION_TOKEN")
    line = json.dumps({**request, "activation_token": token}).encode() + b"\n"
    if len(line) > REQUEST_LIMIT:
        raise Failure(BAD_INPUT, f"sojourn: all in all, more than {REQUEST_LIMIT} bytes are given.")
    try:
        if sys.platform == "win32":
            from sojourn.cli.named_pipe import exchanged  # noqa: PLC0415 - Windows only

            raw = exchanged(address, line, within_s, ANSWER_LIMIT)
        else:
            raw = _exchanged(address, line, monotonic() + within_s)
    except (FileNotFoundError, ConnectionRefusedError):
        return None
    except OSError as error:
        raise Failure(FAILED, SILENT) from error
    return _read(raw)


def _exchanged(address: str, line: bytes, deadline: float) -> bytes:
    _check_owner(os.path.dirname(address))  # noqa: PTH120 - pathlib is slow to load
    with socket.socket(socket.AF_UNIX) as line_to_app:
        line_to_app.settimeout(_left(deadline))
        line_to_app.connect(address)
        line_to_app.sendall(line)
        raw = bytearray()
        while not raw.endswith(b"\n"):
            line_to_app.settimeout(_left(deadline))
            more = line_to_app.recv(65536)
            if not more or len(raw) > ANSWER_LIMIT:
                break
            raw += more
        return bytes(raw)


def _left(deadline: float) -> float:
    left = deadline - monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _check_owner(folder: str) -> None:
    """Make sure that nobody else listens in our place in a folder open to all."""
    facts = os.lstat(folder)
    if facts.st_uid != os.geteuid() or not stat.S_ISDIR(facts.st_mode):
        raise Failure(FAILED, f"The folder {folder} is not yours; Sojourn will not use it.")


def _read(raw: bytes) -> dict[str, Any]:
    if not raw:
        raise Failure(FAILED, SILENT)
    try:
        answer = json.loads(raw)
    except (ValueError, RecursionError):
        raise Failure(FAILED, UNREADABLE) from None
    data = answer.get("data", {}) if isinstance(answer, dict) else None
    error = answer.get("error", {}) if isinstance(answer, dict) else None
    well_formed = isinstance(data, dict) and isinstance(error, dict)
    if not well_formed or answer.get("exit") not in {0, 1, 2, 3}:
        raise Failure(FAILED, UNREADABLE)
    return dict(answer)
