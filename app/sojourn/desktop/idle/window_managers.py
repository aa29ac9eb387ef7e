"""The window managers that tell the idle time over the session bus; none is started by asking."""

from dataclasses import dataclass

from jeepney.low_level import Message, MessageFlag
from jeepney.wrappers import DBusAddress, new_method_call

from sojourn.desktop.idle.way import Failed, Told
from sojourn.desktop.message_bus import SessionBus, error_of


@dataclass(frozen=True, slots=True)
class Question:
    """Whom to ask, and whether nought is believed.

    Attributes:
        zero_tells: whether an answer of 0 ms is one; else it is what is said when nothing is known.
    """

    name: str
    address: DBusAddress
    method: str
    zero_tells: bool = True


MUTTER = Question(
    "mutter",
    DBusAddress(
        "/org/gnome/Mutter/IdleMonitor/Core",
        bus_name="org.gnome.Mutter.IdleMonitor",
        interface="org.gnome.Mutter.IdleMonitor",
    ),
    "GetIdletime",
)
MUFFIN = Question(
    "muffin",
    DBusAddress(
        "/org/cinnamon/Muffin/IdleMonitor/Core",
        bus_name="org.cinnamon.Muffin.IdleMonitor",
        interface="org.cinnamon.Muffin.IdleMonitor",
    ),
    "GetIdletime",
)
# Asked by KDE's own name: others give seconds under the common one, and some of them the time since
# the screen went blank. KDE gives milliseconds, but under Wayland an error, and long ago always 0.
KDE = Question(
    "screensaver",
    DBusAddress(
        "/ScreenSaver", bus_name="org.kde.screensaver", interface="org.freedesktop.ScreenSaver"
    ),
    "GetSessionIdleTime",
    zero_tells=False,
)


class WindowManagerWay:
    """Implements `Way` by one question over a connection of its own."""

    def __init__(self, question: Question) -> None:
        self._question = question
        self._told: Told | None = None
        self._failed: Failed | None = None
        self._bus = SessionBus()
        self._bus.opened.connect(self._send)
        self._bus.lost.connect(self._fail)

    @property
    def name(self) -> str:
        """The window manager's."""
        return self._question.name

    def ask(self, told: Told, failed: Failed) -> None:
        """Ask, and connect first where that is missing."""
        self._told, self._failed = told, failed
        if self._bus.is_open:
            self._send()
            return
        try:
            self._bus.open()
        except OSError as error:
            self._fail(error.strerror or str(error))

    def close(self) -> None:
        """Hang up."""
        self._told = self._failed = None
        self._bus.close()

    def _send(self) -> None:
        call = new_method_call(self._question.address, self._question.method)
        call.header.flags = MessageFlag.no_auto_start
        self._bus.call(call, self._learn)

    def _learn(self, reply: Message) -> None:
        if error := error_of(reply):
            self._fail(f"it does not answer ({error})")
            return
        match reply.body:
            case (int(idle_ms),) if idle_ms or self._question.zero_tells:
                if self._told is not None:
                    self._told(idle_ms)
            case _:
                self._fail("it answers without knowing")

    def _fail(self, reason: str) -> None:
        failed = self._failed
        self.close()
        if failed is not None:
            failed(reason)


def window_managers() -> list[WindowManagerWay]:
    """Give a way for each, the one asked before all others first."""
    return [WindowManagerWay(question) for question in (MUTTER, MUFFIN, KDE)]
