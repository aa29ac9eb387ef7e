"""What logind tells of sleep, over the system bus; decides nothing and never waits."""

import logging

from jeepney.bus_messages import MatchRule, message_bus
from jeepney.fds import FileDescriptor
from jeepney.low_level import Message, MessageFlag
from jeepney.wrappers import DBusAddress, new_method_call
from PySide6.QtCore import QObject, Signal

from sojourn.desktop.message_bus import SystemBus, error_of, named, sender_of

NAME = "org.freedesktop.login1"
_MANAGER = DBusAddress(
    "/org/freedesktop/login1", bus_name=NAME, interface="org.freedesktop.login1.Manager"
)
_LOCK = ("sleep", "Sojourn", "Write down the time before the computer sleeps", "delay")

_log = logging.getLogger(__name__)


class Logind(QObject):
    """Listens from `listen()` to `close()`.

    Signals:
        looked: it is known whether logind can be heard.
        about_to_sleep: the computer is about to sleep; with the lock it waits for those who hear.
        woke: it has slept.
    """

    looked = Signal()
    about_to_sleep = Signal()
    woke = Signal()

    name = "logind"

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = SystemBus(self)
        self._bus.opened.connect(self._subscribe)
        self._bus.lost.connect(self._lose_bus)
        self._bus.heard.connect(self._hear)
        self._owner = ""
        self._trouble = "it has not answered"
        self._wants_lock = False
        self._lock: FileDescriptor | None = None

    def unusable_because(self) -> str:
        """Give why it cannot be heard just now, in short English; empty when it can."""
        return "" if self._owner else self._trouble

    def listen(self) -> None:
        """Connect, unless that is done; `looked` follows where the bus answers or is missing."""
        if self._bus.is_open:
            self.looked.emit()
            return
        try:
            self._bus.open()
        except OSError as error:
            self._give_up(error.strerror or str(error))

    def hold(self) -> None:
        """Have sleep wait for those who hear `about_to_sleep`; a bus that was lost is tried again.

        logind waits at most 5 s unless told otherwise.
        """
        self._wants_lock = True
        self.listen()
        self._take_lock()

    def let_go(self) -> None:
        """Keep sleep waiting no more."""
        self._wants_lock = False
        self._drop_lock()

    def close(self) -> None:
        """Hang up."""
        self.let_go()
        self._owner = ""
        self._bus.close()

    def _subscribe(self) -> None:
        owner = MatchRule(
            type="signal",
            sender=message_bus.bus_name,
            interface=message_bus.interface,
            member="NameOwnerChanged",
            path=message_bus.object_path,
        )
        owner.add_arg_condition(0, NAME)
        sleep = MatchRule(
            type="signal",
            sender=NAME,
            interface=_MANAGER.interface,
            member="PrepareForSleep",
            path=_MANAGER.object_path,
        )
        self._bus.call(message_bus.AddMatch(owner))
        self._bus.call(message_bus.AddMatch(sleep))
        self._bus.call(message_bus.GetNameOwner(NAME), self._learn_owner)

    def _learn_owner(self, reply: Message) -> None:
        if error := error_of(reply):
            self._give_up(f"no logind answers ({error})")
        else:
            self._change_owner(str(reply.body[0]))

    def _change_owner(self, owner: str) -> None:
        self._drop_lock()
        self._owner = owner
        if owner:
            _log.info("logind tells when the computer sleeps")
            self._take_lock()
            self.looked.emit()
        else:
            self._give_up("logind went away")

    def _lose_bus(self, why: str) -> None:
        self._drop_lock()
        self._give_up(f"the system bus is lost: {why}")

    def _give_up(self, reason: str) -> None:
        self._owner = ""
        self._trouble = reason
        _log.info("The clocks alone tell when the computer slept: %s", reason)
        self.looked.emit()

    def _hear(self, message: Message) -> None:
        _, member = named(message)
        if member == "NameOwnerChanged" and sender_of(message) == message_bus.bus_name:
            self._change_owner(str(message.body[2]))
        elif member == "PrepareForSleep" and self._owner and sender_of(message) == self._owner:
            self._hear_logind(message.body)

    def _hear_logind(self, body: tuple[object, ...]) -> None:
        match body:
            case (True,):
                self.about_to_sleep.emit()
                self._drop_lock()
            case (False,):
                self.woke.emit()
                self._take_lock()

    def _take_lock(self) -> None:
        if not (self._wants_lock and self._owner and self._lock is None):
            return
        call = new_method_call(_MANAGER, "Inhibit", "ssss", _LOCK)
        call.header.flags = MessageFlag.no_auto_start
        self._bus.call(call, self._keep_lock)

    def _keep_lock(self, reply: Message) -> None:
        if error := error_of(reply):
            _log.info("Sleep will not wait for the time to be written down: %s", error)
            return
        lock: FileDescriptor = reply.body[0]
        if self._wants_lock and self._lock is None:
            self._lock = lock
        else:
            lock.close()

    def _drop_lock(self) -> None:
        if self._lock is not None:
            self._lock.close()
            self._lock = None
