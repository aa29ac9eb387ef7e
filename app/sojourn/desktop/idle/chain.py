"""The ways to tell the idle time, in order: where one does not tell, the next is asked."""

import logging
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer

from sojourn.desktop.idle.way import Way

PATIENCE_MS = 2_000
REST_MS = 300_000

_log = logging.getLogger(__name__)


class Chain:
    """Implements the port `IdleTime` with any ways; the one that told last is asked first.

    Who asks at all should ask at least every five minutes: after that every connection is let
    go, and a compositor counts from the next question only.
    """

    def __init__(
        self, ways: Sequence[Way], *, patience_ms: int = PATIENCE_MS, rest_ms: int = REST_MS
    ) -> None:
        self._ways = tuple(ways)
        self._reasons: dict[str, str] = {}
        self._asking: list[Callable[[int | None], None]] = []
        self._left: list[Way] = []
        self._telling: Way | None = None
        self._number = 0
        self._patience_ms = patience_ms
        self._deadline = QTimer()
        self._deadline.setSingleShot(True)
        self._deadline.timeout.connect(self._run_out)
        self._rest = QTimer()
        self._rest.setSingleShot(True)
        self._rest.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._rest.setInterval(rest_ms)
        self._rest.timeout.connect(self.close)

    def ask(self, answered: Callable[[int | None], None]) -> None:
        """Give the milliseconds since the last input, or None where nothing can tell."""
        self._asking.append(answered)
        if len(self._asking) > 1:
            return
        self._rest.start()
        self._left = sorted(self._ways, key=lambda way: way is not self._telling)
        self._try_next()

    def report(self) -> list[tuple[str, bool, str]]:
        """Give each way asked so far, whether it told when asked last, and if not why."""
        return [
            (way.name, not self._reasons[way.name], self._reasons[way.name])
            for way in self._ways
            if way.name in self._reasons
        ]

    def close(self) -> None:
        """Let every connection go; the next question makes them anew."""
        self._rest.stop()
        for way in self._ways:
            way.close()
        if self._asking:
            self._answer(None)

    def _try_next(self) -> None:
        self._number += 1
        if not self._left:
            self._answer(None)
            return
        way = self._left[0]
        # Together they stay within the patience, however many are silent.
        self._deadline.start(self._patience_ms // len(self._ways))
        try:
            way.ask(partial(self._learn, way, self._number), partial(self._skip, way, self._number))
        except Exception as error:  # noqa: BLE001 - the port never raises
            self._skip(way, self._number, f"it raised {type(error).__name__}")

    def _learn(self, way: Way, number: int, idle_ms: int) -> None:
        if number != self._number:
            return
        if self._telling is not way:
            _log.info("The idle time is told by %s", way.name)
        self._telling = way
        self._reasons[way.name] = ""
        self._answer(max(0, idle_ms))

    def _skip(self, way: Way, number: int, reason: str) -> None:
        if number != self._number:
            return
        if self._reasons.get(way.name) != reason:
            _log.info("The idle time is not told by %s: %s", way.name, reason)
        if self._telling is way:
            self._telling = None
        self._reasons[way.name] = reason
        self._left.pop(0)
        self._try_next()

    def _run_out(self) -> None:
        way = self._left[0]
        way.close()
        self._skip(way, self._number, f"no answer within {self._deadline.interval() / 1000:g} s")

    def _answer(self, idle_ms: int | None) -> None:
        self._number += 1
        self._deadline.stop()
        asking, self._asking = self._asking, []
        for answered in asking:
            answered(idle_ms)
