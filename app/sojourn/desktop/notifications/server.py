"""What a notification server is to whoever speaks to one: the words differ, the talk does not."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from jeepney.bus_messages import MatchRule, message_bus
from jeepney.low_level import Message

from sojourn.domain.notice import Notice

APP_NAME = "Sojourn"
LABEL_LIMIT = 80


class Event(Enum):
    """What a server tells of a notification it shows."""

    CLOSED = auto()
    CLOSED_BY_HAND = auto()
    TOKEN = auto()
    PRESSED = auto()


Heard = tuple[int, Event, str]
"""The notification's id, what became of it, and the token or the key of a button."""


@dataclass(frozen=True, slots=True)
class Sending:
    """A notice with what decides how it is sent.

    Attributes:
        capabilities: what the server can.
        replaces: the id of the notification it takes the place of, or 0.
        icon: a file, the name of an icon in the theme, or empty.
    """

    notice: Notice
    capabilities: frozenset[str]
    replaces: int = 0
    icon: str = ""


class Server(Protocol):
    """One kind of server; words messages and reads answers, sends nothing."""

    @property
    def way(self) -> str:
        """The name of the way to notify that speaks to it."""

    @property
    def bus_name(self) -> str:
        """Its well-known name, and that of the interface its signals come from."""

    @property
    def interface(self) -> str:
        """The interface its signals come from."""

    def subscriptions(self) -> tuple[Message, ...]:
        """Word what the bus is asked to pass on."""

    def ask(self) -> Message:
        """Word the question what it can."""

    def capabilities(self, reply: Message) -> frozenset[str]:
        """Read the answer, in the words of org.freedesktop.Notifications."""

    def introduce(self) -> Message | None:
        """Word the question which program it is, where it can be asked."""

    def notify(self, sending: Sending) -> Message:
        """Word the call that shows a notice."""

    def shown(self, reply: Message) -> int:
        """Read the id of what is shown from the answer to `notify`; never 0."""

    def close(self, shown: int) -> Message:
        """Word the call that takes a notification away; it may be gone already."""

    def heard(self, member: str, body: tuple[object, ...]) -> tuple[Heard, ...]:
        """Read a signal; what cannot be read says nothing."""


def owner_rule(bus_name: str) -> Message:
    """Word that the coming and going of the name's owner is to be passed on."""
    owner = MatchRule(
        type="signal",
        sender=message_bus.bus_name,
        interface=message_bus.interface,
        member="NameOwnerChanged",
        path=message_bus.object_path,
    )
    owner.add_arg_condition(0, bus_name)
    message: Message = message_bus.AddMatch(owner)
    return message
