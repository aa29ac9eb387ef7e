"""The idle time as Windows counts it."""

import ctypes
import sys

from sojourn.desktop.idle.way import Failed, Told

if sys.platform == "win32":
    _USER, _KERNEL = ctypes.WinDLL("user32"), ctypes.WinDLL("kernel32")
    _KERNEL.GetTickCount.restype = ctypes.c_uint32


class _LastInputInfo(ctypes.Structure):
    # https://learn.microsoft.com/windows/win32/api/winuser/ns-winuser-lastinputinfo
    _fields_ = (("cbSize", ctypes.c_uint32), ("dwTime", ctypes.c_uint32))


class WindowsWay:
    """Implements `Way`; answers at once."""

    name = "windows"

    def ask(self, told: Told, failed: Failed) -> None:
        """Read the two counts."""
        if sys.platform == "win32":
            info = _LastInputInfo(ctypes.sizeof(_LastInputInfo))
            if _USER.GetLastInputInfo(ctypes.byref(info)):
                told(ticks_since(info.dwTime, _KERNEL.GetTickCount()))
                return
        failed("Windows does not tell")

    def close(self) -> None:
        """Nothing is open."""


def ticks_since(then: int, now: int) -> int:
    """Give the milliseconds between two counts that begin anew after 49.7 days."""
    return (now - then) % 2**32
