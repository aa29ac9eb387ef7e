"""The portable way: plyer, on a thread of its own. No buttons, and it tells nobody when it fails.

A packager has to name `plyer.platforms.<system>.notification`, which plyer imports by text.
"""

import logging
import os
import sys
import threading
import warnings
from collections.abc import Callable
from importlib.util import find_spec
from queue import SimpleQueue
from shutil import which

from PySide6.QtCore import QObject, QTimer, Signal

from sojourn.desktop.notifications.plain_text import BODY_LIMIT, TITLE_LIMIT, fit, one_line
from sojourn.desktop.notifications.way import Failed
from sojourn.domain.markup import escaped
from sojourn.domain.notice import Notice

APP_NAME = "Sojourn"
PATIENCE_MS = 5_000
SHOWN_S = 10

_WINDOWS_LIMITS = (63, 255)
"""What the structure of Windows' balloon holds; one unit more and plyer's own thread dies."""

_log = logging.getLogger(__name__)


class PlyerWay(QObject):
    """Implements `Way`; a notice that plyer is still busy with after the patience has failed.

    Args:
        icon: an .ico file for Windows, or empty; plyer's other systems ignore it.
        server_trouble: why Linux has no server to show anything. plyer would ask the same one,
            might hang on it for minutes, and would not say that nothing was shown.
    """

    _done = Signal(int, str)

    name = "plyer"

    def __init__(
        self,
        icon: str = "",
        parent: QObject | None = None,
        *,
        server_trouble: Callable[[], str] = str,
        patience_ms: int = PATIENCE_MS,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._server_trouble = server_trouble
        self._orders: SimpleQueue[tuple[int, str, str]] = SimpleQueue()
        self._worker: threading.Thread | None = None
        self._number = 0
        self._stuck = False
        self._failed: Failed | None = None
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.setInterval(patience_ms)
        self._deadline.timeout.connect(self._run_out)
        self._done.connect(self._finish)

    def unusable_because(self) -> str:
        """Give what plyer misses on this system."""
        return _missing() or (self._server_trouble() if _is_linux() else "")

    def send(self, notice: Notice, failed: Failed) -> None:
        """Hand the notice to plyer; no failure reported means only that plyer raised none."""
        reason = self.unusable_because()
        if not reason and self._stuck:
            reason = "plyer has not come back from the notice before"
        if reason:
            failed(reason)
            return
        self._number += 1
        self._failed = failed
        self._deadline.start()
        self._orders.put((self._number, *_said(notice)))
        if self._worker is None:
            # A daemon, and so are the threads plyer makes from it: quitting waits for none.
            self._worker = threading.Thread(target=self._work, name="plyer", daemon=True)
            self._worker.start()

    def withdraw(self) -> None:
        """Drop what plyer has not begun with; what it shows it cannot take away."""
        self._number += 1
        self._failed = None
        self._deadline.stop()

    def _work(self) -> None:
        while True:
            number, title, body = self._orders.get()
            is_wanted = number == self._number
            error = _shown_by_plyer(title, body, self._icon) if is_wanted else ""
            try:
                self._done.emit(number, error)
            except RuntimeError:
                # The app has quit meanwhile, and Qt's half of this object went with it.
                return

    def _finish(self, number: int, error: str) -> None:
        self._stuck = False
        if number == self._number:
            self._report(error)

    def _run_out(self) -> None:
        self._stuck = True
        self._number += 1
        self._report(f"plyer has not come back within {self._deadline.interval() / 1000:g} s")

    def _report(self, error: str) -> None:
        self._deadline.stop()
        failed, self._failed = self._failed, None
        if failed is not None and error:
            failed(error)


def _missing() -> str:
    """Give what plyer misses here; it would print a traceback or lose the notice in silence."""
    if find_spec("plyer") is None:
        return "plyer is not installed"
    if sys.platform == "darwin":
        return "" if find_spec("pyobjus") else "pyobjus is not installed"
    if not _is_linux():
        return ""
    if os.path.exists("/.flatpak-info") or os.path.isdir("/app"):  # noqa: PTH110, PTH112
        return "in a Flatpak plyer loses every notice with an apostrophe"
    if find_spec("dbus") or which("notify-send"):
        return ""
    return "neither python-dbus nor notify-send is installed"


def _said(notice: Notice) -> tuple[str, str]:
    """Give title and body as the program behind plyer can take them."""
    if sys.platform == "win32":
        title_limit, body_limit = _WINDOWS_LIMITS
    else:
        title_limit, body_limit = TITLE_LIMIT, BODY_LIMIT
    title = one_line(notice.title, title_limit) or APP_NAME
    body = fit(notice.body, body_limit)
    if _is_linux():
        # Nearly every server reads the body as markup; notify-send reads backslashes itself.
        body = escaped(body)
        if not find_spec("dbus"):
            body = body.replace("\\", "\\\\")
    return _no_option(title), _no_option(body)


def _no_option(text: str) -> str:
    """Keep notify-send from taking a text for an option, which loses the whole notice."""
    return f" {text}" if text.startswith("-") else text


def _is_linux() -> bool:
    return sys.platform.startswith("linux")


def _shown_by_plyer(title: str, body: str, icon: str) -> str:
    """Give what went wrong, as far as plyer tells."""
    warnings.filterwarnings("ignore", module=r"plyer\.")
    try:
        from plyer import notification  # noqa: PLC0415 - not on the main thread's time

        notification.notify(
            title=title, message=body, app_name=APP_NAME, app_icon=icon, timeout=SHOWN_S
        )
    except Exception as error:  # noqa: BLE001 - plyer raises whatever its systems raise
        return f"plyer failed with {type(error).__name__}"
    return ""
