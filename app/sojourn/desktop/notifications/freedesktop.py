"""The way of free desktops, with buttons: a notification server over our own connection.

Nothing waits here: each step begins when the answer to the one before has come, and a notice
that is not shown within its time is given up, so that another way can have it.
"""

import logging
from dataclasses import dataclass

from jeepney.low_level import Message
from PySide6.QtCore import QObject, QTimer, Signal

from sojourn.desktop.message_bus import SessionBus, error_of, named, sender_of
from sojourn.desktop.notifications.notification_server import NotificationServer
from sojourn.desktop.notifications.server import Event, Sending, Server
from sojourn.desktop.notifications.way import Failed
from sojourn.domain.notice import Notice, Press

PATIENCE_MS = 2_000
BUS = "org.freedesktop.DBus"

_log = logging.getLogger(__name__)


@dataclass(eq=False, slots=True)
class _Job:
    """One notice on its way; `wanted` until something newer or nothing is to be shown."""

    notice: Notice
    failed: Failed
    sent: bool = False
    wanted: bool = True


class FreedesktopWay(QObject):
    """Implements `Way`; a notice whose server goes away has failed, though it was shown.

    Attributes:
        bus: the connection, for whoever else listens to the server.

    Signals:
        looked: what `look()` asked is known.
        returned: a server that could not be reached, or did not answer, does now.
        pressed: a button of the notice, or the notice itself, by its key of `Press`.
        dismissed: the person closed the notice.
        token_given: what lets a window raise itself; comes just before `pressed`, if at all.
    """

    looked = Signal()
    returned = Signal()
    pressed = Signal(str)
    dismissed = Signal()
    token_given = Signal(str)

    def __init__(
        self,
        icon: str = "",
        parent: QObject | None = None,
        *,
        server: Server | None = None,
        patience_ms: int = PATIENCE_MS,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._words: Server = server or NotificationServer()
        self.bus = SessionBus(self)
        self.bus.opened.connect(self._greet)
        self.bus.lost.connect(self._lose_bus)
        self.bus.heard.connect(self._hear)
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.setInterval(patience_ms)
        self._deadline.timeout.connect(self._run_out)
        self._capabilities: frozenset[str] | None = None
        self._asking = False
        self._epoch = 0
        self._trouble = ""
        self._server = ""
        self._shown = 0
        self._standing: _Job | None = None
        self._job: _Job | None = None
        self._next: _Job | None = None
        self._late: _Job | None = None

    @property
    def name(self) -> str:
        """The name it has in the log and in `sojourn doctor`."""
        return self._words.way

    @property
    def sounds(self) -> bool:
        """Whether the server plays the sounds that notices ask for."""
        return self._capabilities is not None and "sound" in self._capabilities

    def unusable_because(self) -> str:
        """Give what stood between us and a server when last tried."""
        return self._trouble

    def look(self) -> None:
        """Connect and ask what the server can; `looked` follows within the patience."""
        if self._capabilities is not None:
            self.looked.emit()
            return
        if not self._deadline.isActive():
            self._deadline.start()
        self._advance()

    def send(self, notice: Notice, failed: Failed) -> None:
        """Show the notice; while one is on its way, the latest waits for it and replaces it."""
        job = _Job(notice, failed)
        if self._job is not None:
            self._next = job
            return
        self._begin(job)

    def withdraw(self) -> None:
        """Take away what is shown, and what is on its way as soon as it arrives."""
        for job in filter(None, (self._job, self._late)):
            job.wanted = False
        if self._job is not None:
            self._deadline.stop()
        self._job = self._next = self._late = None
        self._close_shown()

    def close(self) -> None:
        """Hang up; what stands on the screen stays there."""
        self._deadline.stop()
        self._job = self._next = self._late = None
        self._forget_server()
        self.bus.close()

    def _begin(self, job: _Job) -> None:
        if self._late is not None:
            self._late.wanted = False
        self._late, self._job = None, job
        self._deadline.start()
        self._advance()

    def _advance(self) -> None:
        """Take the next step towards an open bus, a known server, a notice shown."""
        if not self.bus.is_open:
            try:
                self.bus.open()
            except OSError as error:
                self._give_up(error.strerror or str(error))
        elif self._capabilities is None:
            self._ask()
        elif self._job is not None and not self._job.sent:
            self._notify(self._job, self._capabilities)

    def _greet(self) -> None:
        for subscription in self._words.subscriptions():
            self.bus.call(subscription)
        self._advance()

    def _ask(self) -> None:
        """Ask what the server can, once for each server that comes; a hung one may answer yet."""
        if self._asking:
            return
        self._asking = True
        epoch = self._epoch

        def learn(reply: Message) -> None:
            if epoch == self._epoch:
                self._learn(reply)

        self.bus.call(self._words.ask(), learn)
        if introduction := self._words.introduce():
            self.bus.call(introduction, _log_server)

    def _learn(self, reply: Message) -> None:
        self._asking = False
        if error := error_of(reply):
            self._give_up(f"no notification server answers ({error})")
            return
        self._capabilities = self._words.capabilities(reply)
        self._server = sender_of(reply)
        if self._job is None:
            self._deadline.stop()
        self.looked.emit()
        self._advance()
        self._end_trouble()

    def _notify(self, job: _Job, capabilities: frozenset[str]) -> None:
        job.sent = True
        replaced = self._shown
        sending = Sending(job.notice, capabilities, replaced, self._icon)

        def learn(reply: Message) -> None:
            self._arrive(job, replaced, reply)

        self.bus.call(self._words.notify(sending), learn)

    def _arrive(self, job: _Job, replaced: int, reply: Message) -> None:
        error = error_of(reply)
        if job is self._job:
            self._job = None
            self._deadline.stop()
            if error:
                job.failed(f"the server refused it ({error})")
        if not error:
            self._keep(job, replaced, self._words.shown(reply))
            self._end_trouble()
        self._begin_next()

    def _keep(self, job: _Job, replaced: int, shown: int) -> None:
        """Remember what stands on the screen now; what is not wanted any more goes."""
        if not job.wanted:
            self.bus.call(self._words.close(shown))
            return
        if replaced not in {0, shown} and replaced == self._shown:
            # Not every server replaces, and they must not pile up.
            self.bus.call(self._words.close(replaced))
        self._shown, self._standing = shown, job

    def _begin_next(self) -> None:
        job, self._next = self._next, None
        if job is not None and self._job is None:
            self._begin(job)

    def _run_out(self) -> None:
        if not self.bus.is_open:
            # A bus that does not even greet is left alone; the next notice knocks again.
            self.bus.close()
        self._give_up(f"no answer within {self._deadline.interval() / 1000:g} s")

    def _give_up(self, reason: str, lost: _Job | None = None) -> None:
        """Let another way have what is on its way, and what was shown and is lost."""
        self._deadline.stop()
        self._trouble = reason
        job, self._job = self._job, None
        if job is not None:
            # Where it was sent it may arrive after all, and is then the one to be replaced.
            self._late = job
        for one in filter(None, (lost, job)):
            one.failed(reason)
        self.looked.emit()
        self._begin_next()

    def _end_trouble(self) -> None:
        before, self._trouble = self._trouble, ""
        if before:
            self.returned.emit()

    def _lose_bus(self, why: str) -> None:
        lost = self._forget_server()
        self._give_up(f"the session bus is lost: {why}", lost)

    def _forget_server(self) -> _Job | None:
        """Give what it showed, which went with it."""
        self._epoch += 1
        self._asking = False
        self._capabilities = None
        self._server = ""
        self._shown = 0
        lost, self._standing = self._standing, None
        return lost

    def _close_shown(self) -> None:
        if self._shown and self.bus.is_open:
            self.bus.call(self._words.close(self._shown))
        self._shown, self._standing = 0, None

    def _hear(self, message: Message) -> None:
        interface, member = named(message)
        if member == "NameOwnerChanged" and sender_of(message) == BUS:
            name, _, owner = message.body
            if name == self._words.bus_name:
                self._change_server(str(owner))
        elif interface == self._words.interface and sender_of(message) == self._server:
            for shown, event, text in self._words.heard(str(member), message.body):
                if shown == self._shown:
                    self._hear_of_shown(event, text)

    def _change_server(self, owner: str) -> None:
        lost, reason = self._forget_server(), "the notification server went away"
        if owner:
            self._ask()
            if lost is not None and self._job is None:
                self.send(lost.notice, lost.failed)
            return
        self._give_up(reason, lost)

    def _hear_of_shown(self, event: Event, text: str) -> None:
        if event in {Event.CLOSED, Event.CLOSED_BY_HAND}:
            self._shown, self._standing = 0, None
            if event is Event.CLOSED_BY_HAND:
                self.dismissed.emit()
        elif event is Event.TOKEN:
            self.token_given.emit(text)
        elif text in set(Press):
            # Closed by us: some servers keep it, others then say that a hand closed it.
            self._close_shown()
            self.pressed.emit(text)


def _log_server(reply: Message) -> None:
    if not error_of(reply):
        _log.info("Notification server: %s", ", ".join(map(str, reply.body)))
