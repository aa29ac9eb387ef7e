"""Waiting for a condition with a deadline: the only way the desktop tests let time pass."""

import time
from collections.abc import Callable
from typing import Final, TypeVar

POLL_S: Final = 0.02

Seen = TypeVar("Seen")


class NotSeenError(AssertionError):
    """What a test waited for did not come in time."""


def wait_until(
    condition: Callable[[], Seen | None],
    what: str,
    timeout: float = 10.0,
    evidence: Callable[[], str] = lambda: "",
) -> Seen:
    """Return the first truthy answer of `condition`, asking every 20 ms for `timeout` seconds.

    Args:
        condition: asked at least once; a falsy answer means "not yet".
        what: completes the sentence "Waited 10 s for …".
        timeout: seconds.
        evidence: asked only on failure; its text is put under the message.

    Raises:
        NotSeenError: the time was over first.
    """
    deadline = time.monotonic() + timeout
    while True:
        seen = condition()
        if seen:
            return seen
        if time.monotonic() > deadline:
            raise NotSeenError(f"Waited {timeout:g} s for {what}.\n{evidence()}".rstrip())
        time.sleep(POLL_S)
