"""The idle time as macOS counts it."""

import ctypes

from sojourn.desktop.idle.way import Failed, Told

_LIBRARY = "/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices"
# https://developer.apple.com/documentation/coregraphics/cgeventsource
_HID_SYSTEM_STATE = 1
_ANY_INPUT = 0xFFFF_FFFF


class MacWay:
    """Implements `Way`; answers at once."""

    name = "macos"

    def ask(self, told: Told, failed: Failed) -> None:
        """Read the count of the hardware; needs no permission of the person's."""
        try:
            seconds_since = ctypes.CDLL(_LIBRARY).CGEventSourceSecondsSinceLastEventType
        except (OSError, AttributeError) as error:
            failed(f"macOS does not tell ({type(error).__name__})")
            return
        seconds_since.argtypes = (ctypes.c_int32, ctypes.c_uint32)
        seconds_since.restype = ctypes.c_double
        told(int(seconds_since(_HID_SYSTEM_STATE, _ANY_INPUT) * 1000))

    def close(self) -> None:
        """Nothing is open."""
