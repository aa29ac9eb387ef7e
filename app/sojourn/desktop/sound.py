"""A short sound by the system's own player; holds no audio device and waits for nobody."""

import logging
import sys

from PySide6.QtCore import QProcess, QStandardPaths

_PLAYERS: tuple[tuple[str, ...], ...] = (
    ("canberra-gtk-play", "-i", "alarm-clock-elapsed"),
    ("pw-play", "/usr/share/sounds/freedesktop/stereo/alarm-clock-elapsed.oga"),
    ("paplay", "/usr/share/sounds/freedesktop/stereo/alarm-clock-elapsed.oga"),
    ("afplay", "/System/Library/Sounds/Glass.aiff"),
)

_log = logging.getLogger(__name__)


def play_sound() -> None:
    """Let the first player there is play it; without one the log alone says so."""
    if sys.platform == "win32":
        import winsound  # noqa: PLC0415 - Windows only

        winsound.MessageBeep(winsound.MB_ICONASTERISK)
        return
    for program, *arguments in _PLAYERS:
        path = QStandardPaths.findExecutable(program)
        if path:
            player = QProcess()
            player.setProgram(path)
            player.setArguments(arguments)
            # What a player prints is nothing for whoever started Sojourn.
            player.setStandardOutputFile(QProcess.nullDevice())
            player.setStandardErrorFile(QProcess.nullDevice())
            player.startDetached()
            return
    _log.info("No sound: none of %s is installed", ", ".join(one for one, *_ in _PLAYERS))
