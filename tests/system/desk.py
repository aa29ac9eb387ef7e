"""A freedesktop way at work in a test, and what became of what it was given."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from sojourn.desktop.notifications.freedesktop import FreedesktopWay
from sojourn.domain.notice import Notice, Press, Urgency
from tests.system.notification_bus import FakeServer

END = Notice(
    "The box is over",
    'answer <Ana> & "Bo"',
    ((Press.WRAP_UP, "Wrap up"), (Press.MORE, "5 more minutes")),
    Urgency.CRITICAL,
)


class Desk:
    """A way, and what failed on it."""

    def __init__(self, qtbot: QtBot, patience_ms: int = 10_000, icon: str = "") -> None:
        self.qtbot = qtbot
        self.way = FreedesktopWay(icon, patience_ms=patience_ms)
        self.failures: list[str] = []

    def send(self, notice: Notice = END) -> None:
        self.way.send(notice, self.failures.append)

    def until(self, what: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(what, timeout=10_000)

    def show(self, server: FakeServer, notice: Notice = END) -> None:
        """Send, and wait until it stands and the way knows."""
        before = len(server.notified)
        self.send(notice)
        self.until(lambda: len(server.notified) > before and self.way._job is None)

    def wait_for_failure(self) -> str:
        self.until(lambda: bool(self.failures))
        return self.failures.pop()


Desks = Callable[..., Desk]
