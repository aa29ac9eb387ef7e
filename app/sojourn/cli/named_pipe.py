"""Asks the running app over its named pipe, on Windows; the pipe is opened as a file."""

import queue
import threading
from io import FileIO
from pathlib import Path
from time import monotonic, sleep

ALL_BUSY = 231
"""ERROR_PIPE_BUSY: the app is talking to others just now."""


def exchanged(name: str, line: bytes, within_s: float, limit: int) -> bytes:
    """Send a line and give the line that comes back, or what there was of it.

    Raises:
        OSError: FileNotFoundError when nobody listens, TimeoutError when nobody answers.
    """
    results: queue.Queue[bytes | OSError] = queue.Queue()

    def talk() -> None:
        try:
            results.put(_talk(name, line, monotonic() + within_s, limit))
        except OSError as error:
            results.put(error)

    # A pipe opened as a file has no time limit; the thread dies with the process.
    threading.Thread(target=talk, daemon=True).start()
    try:
        result = results.get(timeout=within_s)
    except queue.Empty:
        raise TimeoutError from None
    if isinstance(result, OSError):
        raise result
    return result


def _talk(name: str, line: bytes, deadline: float, limit: int) -> bytes:
    with _opened(name, deadline) as pipe:
        pipe.write(line)
        raw = bytearray()
        while not raw.endswith(b"\n") and len(raw) <= limit:
            more = pipe.read(65536)
            if not more:
                break
            raw += more
        return bytes(raw)


def _opened(name: str, deadline: float) -> FileIO:
    while True:
        try:
            return Path(name).open("r+b", buffering=0)
        except OSError as error:
            if getattr(error, "winerror", None) != ALL_BUSY or monotonic() >= deadline:
                raise
            sleep(0.02)
