"""A worker that does what it is given at once, or when a test lets it."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class ImmediateWorker:
    """Implements the port `Worker` without a thread; with `held` it waits for `let_go`."""

    def __init__(self) -> None:
        """Begin with nothing to do."""
        self.held = False
        self._waiting: list[Callable[[], None]] = []

    @property
    def busy(self) -> bool:
        """Whether something waits."""
        return bool(self._waiting)

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Do it now, unless held."""

        def do() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 - as the real one
                failed(error)
            else:
                done(result)

        self._waiting.append(do)
        if not self.held:
            self.let_go()

    def let_go(self) -> None:
        """Do what waits."""
        while self._waiting:
            self._waiting.pop(0)()
