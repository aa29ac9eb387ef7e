"""Whether a window of another program fills the screen, where X11 tells; Wayland tells nobody.

Through libxcb, which Qt has loaded already; an error there comes back as an answer, whereas
Xlib would end the program for a window that has just gone.
"""

import ctypes
import os
from ctypes import POINTER, c_char_p, c_int, c_uint8, c_uint16, c_uint32, c_void_p

_MOST_STATES = 64
_ANY_TYPE = 0
_ATOM_AT = 8
"""Bytes into the answer of InternAtom."""


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", c_uint32),)


class _Screens(ctypes.Structure):
    _fields_ = (("data", POINTER(c_uint32)), ("rest", c_int), ("index", c_int))


def full_screen_elsewhere() -> bool:
    """Tell whether the active window is another program's and fills the screen."""
    # Without a display there is none to ask, and with one Qt has loaded the library.
    if not os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return False
    try:
        display = _Display()
    except OSError:
        return False
    try:
        return display.is_filled_by_another(os.getpid())
    finally:
        display.close()


class _Display:
    """One connection to the X server, for a look."""

    def __init__(self) -> None:
        """Connect.

        Raises:
            OSError: there is no libxcb, or no server.
        """
        self._xcb = _library()
        self._free = ctypes.CDLL(None).free
        self._free.argtypes = [c_void_p]
        self._connection = self._xcb.xcb_connect(None, None)
        if self._xcb.xcb_connection_has_error(self._connection):
            self.close()
            raise OSError("no X server")

    def close(self) -> None:
        self._xcb.xcb_disconnect(self._connection)

    def is_filled_by_another(self, own_pid: int) -> bool:
        setup = self._xcb.xcb_get_setup(self._connection)
        # A screen's description begins with its root window.
        root = self._xcb.xcb_setup_roots_iterator(setup).data[0]
        for window in self._numbers(root, b"_NET_ACTIVE_WINDOW")[:1]:
            wanted = self._atom(b"_NET_WM_STATE_FULLSCREEN")
            is_filled = wanted in self._numbers(window, b"_NET_WM_STATE")
            return is_filled and own_pid not in self._numbers(window, b"_NET_WM_PID")
        return False

    def _atom(self, name: bytes) -> int:
        cookie = self._xcb.xcb_intern_atom(self._connection, 0, len(name), name)
        reply = self._xcb.xcb_intern_atom_reply(self._connection, cookie, None)
        if not reply:
            return 0
        atom = c_uint32.from_address(reply + _ATOM_AT).value
        self._free(reply)
        return atom

    def _numbers(self, window: int, name: bytes) -> list[int]:
        """Give a property that consists of 32-bit numbers; nothing where there is none."""
        atom = self._atom(name)
        if not window or not atom:
            return []
        cookie = self._xcb.xcb_get_property(
            self._connection, 0, window, atom, _ANY_TYPE, 0, _MOST_STATES
        )
        reply = self._xcb.xcb_get_property_reply(self._connection, cookie, None)
        if not reply:
            return []
        count = self._xcb.xcb_get_property_value_length(reply) // ctypes.sizeof(c_uint32)
        values = (c_uint32 * count).from_address(self._xcb.xcb_get_property_value(reply))
        numbers = list(values)
        self._free(reply)
        return numbers


def _library() -> ctypes.CDLL:
    """Give libxcb with its signatures.

    Raises:
        OSError: it is not there.
    """
    xcb = ctypes.CDLL("libxcb.so.1")
    signatures: dict[str, tuple[object, list[object]]] = {
        "xcb_connect": (c_void_p, [c_char_p, c_void_p]),
        "xcb_connection_has_error": (c_int, [c_void_p]),
        "xcb_disconnect": (None, [c_void_p]),
        "xcb_get_setup": (c_void_p, [c_void_p]),
        "xcb_setup_roots_iterator": (_Screens, [c_void_p]),
        "xcb_intern_atom": (_Cookie, [c_void_p, c_uint8, c_uint16, c_char_p]),
        "xcb_intern_atom_reply": (c_void_p, [c_void_p, _Cookie, c_void_p]),
        "xcb_get_property": (_Cookie, [c_void_p, c_uint8, *[c_uint32] * 5]),
        "xcb_get_property_reply": (c_void_p, [c_void_p, _Cookie, c_void_p]),
        "xcb_get_property_value": (c_void_p, [c_void_p]),
        "xcb_get_property_value_length": (c_int, [c_void_p]),
    }
    for name, (result, arguments) in signatures.items():
        function = getattr(xcb, name)
        function.restype, function.argtypes = result, arguments
    return xcb
