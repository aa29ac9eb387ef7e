"""The way of free desktops, with buttons: org.freedesktop.Notifications over our own connection.

Nothing waits here: each step begins when the answer to the one before has come, and a notice
that is not shown within its time is given up, so that another way can have it.
"""

import logging
from dataclasses import dataclass

from jeepney.low_level import Message
from PySide6.QtCore import QObject, QTimer, Signal

from sojourn.desktop.message_bus import SessionBus, error_of, named, sender_of
from sojourn.desktop.notifications import notification_server as server
from sojourn.desktop.notifications.way import Failed
from sojourn.domain.notice import Notice, Press

PATIENCE_MS = 2_000
_KEYS = frozenset(press.value for press in Press)

_log = logging.getLogger(__name__)


@dataclass(eq=False, slots=True)
class _Job:
    """One notice on its way; `wanted` until something newer or nothing is to be shown."""

    notice: Notice
    failed: Failed
    sent: bool = False
    wanted: bool = True


class FreedesktopWay(QObject):
    """Implements `Way`.

    Signals:
        looked: what `look()` asked is known.
        pressed: a button of the notice, or the notice itself, by its key of `Press`.
        dismissed: the person closed the notice.
        token_given: what lets a window raise itself; comes just before `pressed`, if at all.
    """

    looked = Signal()
    pressed = Signal(str)
    dismissed = Signal()
    token_given = Signal(str)

    name = "freedesktop"

    def __init__(
        self, icon: str = "", parent: QObject | None = None, *, patience_ms: int = PATIENCE_MS
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._bus = SessionBus(self)
        self._bus.opened.connect(self._greet)
        self._bus.lost.connect(self._lose_bus)
        self._bus.heard.connect(self._hear)
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
        self._job: _Job | None = None
        self._next: _Job | None = None
        self._late: _Job | None = None

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
        self._next = None
        self._drop_late()
        if self._job is not None:
            self._job.wanted = False
            self._job = None
            self._deadline.stop()
        self._close_shown()

    def close(self) -> None:
        """Hang up; what stands on the screen stays there."""
        self._deadline.stop()
        self._job = self._next = self._late = None
        self._forget_server()
        self._bus.close()

    def _begin(self, job: _Job) -> None:
        self._drop_late()
        self._job = job
        self._deadline.start()
        self._advance()

    def _advance(self) -> None:
        """Take the next step towards an open bus, a known server, a notice shown."""
        if not self._bus.is_open:
            try:
                self._bus.open()
            except OSError as error:
                self._give_up(error.strerror or str(error))
        elif self._capabilities is None:
            self._ask()
        elif self._job is not None and not self._job.sent:
            self._notify(self._job, self._capabilities)

    def _greet(self) -> None:
        for subscription in server.subscriptions():
            self._bus.call(subscription)
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

        self._bus.call(server.get_capabilities(), learn)
        self._bus.call(server.get_server_information(), _log_server)

    def _learn(self, reply: Message) -> None:
        self._asking = False
        if error := error_of(reply):
            self._give_up(f"no notification server answers ({error})")
            return
        self._capabilities = frozenset(reply.body[0])
        self._server = sender_of(reply)
        self._trouble = ""
        if self._job is None:
            self._deadline.stop()
        self.looked.emit()
        self._advance()

    def _notify(self, job: _Job, capabilities: frozenset[str]) -> None:
        job.sent = True
        replaced = self._shown
        sending = server.Sending(job.notice, capabilities, replaced, self._icon)

        def learn(reply: Message) -> None:
            self._arrive(job, replaced, reply)

        self._bus.call(server.notify(sending), learn)

    def _arrive(self, job: _Job, replaced: int, reply: Message) -> None:
        error = error_of(reply)
        if job is self._job:
            self._job = None
            self._deadline.stop()
            if error:
                job.failed(f"the server refused it ({error})")
            else:
                self._trouble = ""
        if not error:
            self._keep(job, replaced, int(reply.body[0]))
        self._begin_next()

    def _keep(self, job: _Job, replaced: int, shown: int) -> None:
        """Remember what stands on the screen now; what is not wanted any more goes."""
        if not job.wanted:
            self._bus.call(server.close_notification(shown))
            return
        if replaced not in {0, shown} and replaced == self._shown:
            # Not every server replaces, and they must not pile up.
            self._bus.call(server.close_notification(replaced))
        self._shown = shown

    def _begin_next(self) -> None:
        job, self._next = self._next, None
        if job is not None and self._job is None:
            self._begin(job)

    def _run_out(self) -> None:
        if not self._bus.is_open:
            # A bus that does not even greet is left alone; the next notice knocks again.
            self._bus.close()
        self._give_up(f"no answer within {self._deadline.interval() / 1000:g} s")

    def _give_up(self, reason: str) -> None:
        self._deadline.stop()
        self._trouble = reason
        job, self._job = self._job, None
        if job is not None:
            # Where it was sent it may arrive after all, and is then the one to be replaced.
            self._late = job
            job.failed(reason)
        self.looked.emit()
        self._begin_next()

    def _lose_bus(self, why: str) -> None:
        self._forget_server()
        self._give_up(f"the session bus is lost: {why}")

    def _forget_server(self) -> None:
        """What it showed went with it."""
        self._epoch += 1
        self._asking = False
        self._capabilities = None
        self._server = ""
        self._shown = 0

    def _drop_late(self) -> None:
        if self._late is not None:
            self._late.wanted = False
            self._late = None

    def _close_shown(self) -> None:
        if self._shown and self._bus.is_open:
            self._bus.call(server.close_notification(self._shown))
        self._shown = 0

    def _hear(self, message: Message) -> None:
        interface, member = named(message)
        if member == "NameOwnerChanged" and sender_of(message) == server.BUS:
            self._change_server(str(message.body[2]))
        elif interface == server.NAME and sender_of(message) == self._server:
            self._hear_server(str(member), message.body)

    def _change_server(self, owner: str) -> None:
        self._forget_server()
        if owner:
            self._ask()
        elif self._job is not None:
            self._give_up("the notification server went away")
        else:
            self._trouble = "the notification server went away"

    def _hear_server(self, member: str, body: tuple[object, ...]) -> None:
        match member, body:
            case "NotificationClosed", (self._shown, int(reason)) if self._shown:
                self._shown = 0
                if reason == server.CLOSED_BY_HAND:
                    self.dismissed.emit()
            case "ActivationToken", (self._shown, str(token)) if self._shown:
                self.token_given.emit(token)
            case "ActionInvoked", (self._shown, str(key)) if self._shown and key in _KEYS:
                # Closed by us: some servers keep it, others then say that a hand closed it.
                self._close_shown()
                self.pressed.emit(key)


def _log_server(reply: Message) -> None:
    if not error_of(reply):
        _log.info("Notification server: %s", ", ".join(map(str, reply.body)))
