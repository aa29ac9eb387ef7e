"""What `sojourn doctor` tells of versions, folders, journal and desktop; changes nothing."""

import platform
import sqlite3
from dataclasses import dataclass
from typing import Any

from sojourn import __version__
from sojourn.bootstrap.daily_care import last_check
from sojourn.bootstrap.keeping import backups_of
from sojourn.cli.display import check_display
from sojourn.cli.failure import Failure
from sojourn.desktop.clock import LOCAL_ZONE
from sojourn.domain.moment import local_time
from sojourn.paths import Paths
from sojourn.storage.database import Database

TRIAL_MS = 2_500
"""After so long it is known which way a notification went: a silent server has 2 s."""

_PARTS = ("PySide6-Essentials", "peewee", "plyer", "jeepney", "tomlkit", "platformdirs")


def examined(
    paths: Paths,
    database: Database | None,
    *,
    trouble: str | None = None,
    desktop: "SeenDesktop | None" = None,
) -> dict[str, Any]:
    """Give the findings; None for what only a running app can tell.

    Args:
        paths: where everything lies.
        database: the open journal, or None where there is none, or `trouble` with it.
        trouble: why the journal cannot be opened.
        desktop: what was found of tray and notifications.
    """
    seen = desktop or SeenDesktop()
    found = {
        "versions": {
            "sojourn": __version__,
            "python": platform.python_version(),
            "system": f"{platform.system()} {platform.release()}",
            "sqlite": sqlite3.sqlite_version,
            **{name.lower(): _version(name) for name in _PARTS},
        },
        "folders": {
            "settings": str(paths.settings_file),
            "journal": str(paths.journal_file),
            "backups": str(paths.backups),
            "log": str(paths.log_file),
            "socket": paths.socket_name,
        },
        "journal": trouble if database is None else _journal(database),
        "backups": _backups(paths),
        "tray": seen.tray,
        "notifications": None
        if seen.ways is None
        else [
            {"way": name, "usable": usable, "why_not": why_not}
            for name, usable, why_not in seen.ways
        ],
        "chosen_way": None
        if seen.ways is None
        else next((name for name, usable, _ in seen.ways if usable), ""),
    }
    return found if seen.notified_by is None else {**found, "notified_by": seen.notified_by}


@dataclass(frozen=True, slots=True)
class SeenDesktop:
    """What was found of the desktop; None for what is not known.

    Attributes:
        ways: each way to notify, whether it is usable, and why not.
        tray: whether there is a tray.
        notified_by: the way that a trial notification went, empty when none did.
    """

    ways: list[tuple[str, bool, str]] | None = None
    tray: bool | None = None
    notified_by: str | None = None


def seen_desktop(*, notify: bool = False) -> SeenDesktop:
    """Look at the desktop while no app runs; `notify` sends a trial notification.

    What only a running app has is not tried: a tray icon and a window.
    """
    try:
        check_display()
    except Failure:
        return SeenDesktop()
    from PySide6.QtCore import QEventLoop, Qt, QTimer  # noqa: PLC0415 - only with a screen
    from PySide6.QtWidgets import QApplication, QSystemTrayIcon  # noqa: PLC0415

    from sojourn.desktop.notifications.of_this_desktop import (  # noqa: PLC0415
        Notifications,
    )

    app = QApplication(["sojourn"])
    notifications = Notifications()
    loop = QEventLoop(app)
    notifications.looked.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    notifications.look()
    loop.exec()
    notified_by = None
    if notify:
        from sojourn.ui.notification_words import NotificationWords  # noqa: PLC0415

        notifications.show(NotificationWords().trial())
        QTimer.singleShot(TRIAL_MS, loop.quit)
        loop.exec()
        notified_by = notifications.shown_by
    tray = QSystemTrayIcon.isSystemTrayAvailable()
    return SeenDesktop(notifications.report(), tray, notified_by)


def _journal(database: Database) -> dict[str, Any]:
    return {"schema": database.schema, "faults": list(database.faults())}


def _backups(paths: Paths) -> dict[str, Any]:
    made, checked = backups_of(paths).all(), last_check(paths)
    return {
        "newest": str(made[0].path) if made else None,
        "made_at": _local(made[0].made_ms) if made else None,
        "number": len(made),
        "last_full_check": _local(checked.at_ms) if checked else None,
        "found_then": list(checked.faults) if checked else None,
    }


def _local(utc_ms: int) -> str:
    return local_time(utc_ms, LOCAL_ZONE).isoformat(timespec="seconds")


def _version(name: str) -> str | None:
    # Only here: with it comes the whole of `email`, which the app would carry for ever.
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return version(name)
    except PackageNotFoundError:
        return None
