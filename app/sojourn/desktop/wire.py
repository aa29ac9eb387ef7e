"""What carries commands from other processes: the face that Unix sockets and named pipes share."""

from typing import Protocol

from PySide6.QtCore import SignalInstance


class Wire(Protocol):
    """The line to one client; none of its calls waits for the client.

    Signals:
        arrived: something can be read.
        taken: the client has taken all that was written.
        ended: nothing more can come, and what came has been read.
    """

    @property
    def arrived(self) -> SignalInstance: ...  # noqa: D102 - told above
    @property
    def taken(self) -> SignalInstance: ...  # noqa: D102
    @property
    def ended(self) -> SignalInstance: ...  # noqa: D102

    def read_line(self, limit: int) -> bytes:
        """Give what has come, up to a line feed or `limit` bytes; nothing if nothing has."""

    def write(self, data: bytes) -> None:
        """Send it, or keep what the client does not take yet."""

    def is_writing(self) -> bool:
        """Tell whether the client has yet to take some of what was written."""

    def hang_up(self) -> None:
        """End it at once, without a signal; the wire is of no more use."""


class Listener(Protocol):
    """Waits for clients.

    Signals:
        called: a client has come; with its wire.
    """

    @property
    def called(self) -> SignalInstance: ...  # noqa: D102 - told above

    def listen(self, name: str) -> None:
        """Begin at that name, for this user alone.

        Raises:
            OSError: somebody answers there, or nobody can.
        """

    def close(self) -> None:
        """Hear no more clients; the wires there are go on."""
