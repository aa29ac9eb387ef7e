"""The ways to notify, in order: what one cannot show, the next one is asked to."""

import logging
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from sojourn.desktop.notifications.way import Failed, Way
from sojourn.domain.notice import Notice

_log = logging.getLogger(__name__)


class Chain(QObject):
    """Implements the `Notifier` port with any ways; each notice begins with the first again."""

    def __init__(self, ways: Sequence[Way], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._made = self._ways = tuple(ways)
        self._number = 0
        self._notice: Notice | None = None
        self._showing: Way | None = None
        self._chosen = ""
        self._failures: dict[str, str] = {}

    @property
    def shown_by(self) -> str:
        """The name of the way that has what is shown, or empty."""
        return "" if self._showing is None else self._showing.name

    def show(self, notice: Notice) -> None:
        """Show a notice in place of the one before, by the first way that can."""
        self._notice = notice
        self._number += 1
        self._try(self._ways_for(notice), notice, self._number)

    def prefer(self, name: str) -> None:
        """Ask the way of that name first from now on; with a name that none has, in their order."""
        self._ways = tuple(sorted(self._made, key=lambda way: way.name != name))

    def withdraw(self) -> None:
        """Take the notice away, where the desktop can."""
        self._number += 1
        self._showing = self._notice = None
        for way in self._ways:
            _withdraw(way)

    def forget(self) -> None:
        """Take it that the person has dealt with the notice: no way needs to show it again."""
        self._notice = None

    def come_back_to(self, way: Way) -> None:
        """Let a way that can be used again show what a lesser one stands in for."""
        if self._notice is None or self._showing not in self._ways:
            return
        if self._ways.index(way) < self._ways.index(self._showing):
            self.show(replace(self._notice, sound=False))

    def report(self) -> list[tuple[str, bool, str]]:
        """Give each way's name, whether it is usable, and if not why, in the order they are asked.

        A way whose last notice failed counts as unusable until it is tried again.
        """
        reasons = {
            way.name: way.unusable_because() or self._failures.get(way.name, "")
            for way in self._ways
        }
        return [(name, not reason, reason) for name, reason in reasons.items()]

    def _ways_for(self, notice: Notice) -> tuple[Way, ...]:
        """Give the ways in order; the last one has a window for what is of a visit alone."""
        last_is_preferred = self._ways[:1] == self._made[-1:]
        return self._made if last_is_preferred and not notice.of_visit else self._ways

    def _try(self, ways: tuple[Way, ...], notice: Notice, number: int) -> None:
        if not ways:
            self._showing = None
            _log.warning("No way to notify works")
            return
        way = ways[0]
        self._failures.pop(way.name, None)
        before, self._showing = self._showing, way
        if before is not None and before is not way:
            _withdraw(before)
        try:
            way.send(notice, self._then_try(ways, notice, number))
        except Exception as error:  # noqa: BLE001 - the port never raises
            self._then_try(ways, notice, number)(f"it raised {type(error).__name__}")
        if self._showing is way and self._chosen != way.name:
            self._chosen = way.name
            _log.info("Notices go to %s", way.name)

    def _then_try(self, ways: tuple[Way, ...], notice: Notice, number: int) -> Failed:
        way = ways[0]
        has_failed = False

        def failed(reason: str) -> None:
            nonlocal has_failed
            if has_failed:
                return
            has_failed = True
            _log.warning("A notice could not be shown by %s: %s", way.name, reason)
            if not way.unusable_because():
                # Else the way itself knows, and knows when that is over.
                self._failures[way.name] = reason
            if number == self._number:
                self._try(ways[1:], notice, number)

        return failed


def _withdraw(way: Way) -> None:
    try:
        way.withdraw()
    except Exception as error:  # noqa: BLE001 - the port never raises
        _log.warning("%s could not withdraw: %s", way.name, type(error).__name__)
