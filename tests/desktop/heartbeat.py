"""Starts Sojourn with a heartbeat in its event loop: `heartbeat.py FILE [ARGUMENTS…]`.

FILE gets a line for each beat that came late and for what a person sees: `late SECONDS`, `press`
and `paint WINDOW TITLE`, each behind the time of the monotonic clock, which all processes share.
Time in which the loop was ready to go on and other programs had the processors is not its own.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

BEAT_S = 0.005
WORTH_A_LINE_S = 0.02


class Heart(QObject):
    """Beats in the loop, and watches what is pressed and painted."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._log = file.open("a", buffering=1, encoding="utf-8")
        self._last, self._waited = time.monotonic(), _waited_s()
        self._painted: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(round(BEAT_S * 1000))
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def eventFilter(  # noqa: N802 - Qt's name
        self, watched: QObject, event: QEvent
    ) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            self._painted.clear()
            self._say("press")
        elif event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            title = watched.window().windowTitle()
            if title not in self._painted:
                self._painted.add(title)
                self._say(f"paint {title}")
        return False

    def _beat(self) -> None:
        now, waited = time.monotonic(), _waited_s()
        late = now - self._last - BEAT_S - (waited - self._waited)
        self._last, self._waited = now, waited
        if late > WORTH_A_LINE_S:
            self._say(f"late {late:.4f}")

    def _say(self, what: str) -> None:
        self._log.write(f"{time.monotonic():.4f} {what}\n")


def _waited_s() -> float:
    """How long the main thread has waited for a processor in all, as Linux counts it."""
    _, waited_ns, _ = Path("/proc/self/schedstat").read_text(encoding="ascii").split()
    return int(waited_ns) / 1e9


def main() -> int:
    """Become the app."""
    file, *arguments = sys.argv[1:]
    run_loop = QApplication.exec

    def run_with_heart(_app: object) -> int:
        heart = Heart(Path(file))
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(heart)
        return run_loop()

    QApplication.exec = run_with_heart  # type: ignore[method-assign, assignment]
    from sojourn.cli import main as sojourn  # noqa: PLC0415 - the app's own start comes after

    return sojourn(arguments)


if __name__ == "__main__":
    sys.exit(main())
