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
from sojourn.domain.keeping import Hindrance
from sojourn.domain.moment import local_time
from sojourn.paths import Paths
from sojourn.storage.database import Database

TRIAL_MS = 2_500
"""After so long it is known which way a notification went: a silent server has 2 s."""

_PARTS = ("PySide6-Essentials", "peewee", "plyer", "jeepney", "tomlkit", "platformdirs")


Ways = list[tuple[str, bool, str]]
"""Each way there might be, whether it is usable, and why not."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the desktop offers; None for what cannot be known.

    Attributes:
        notifications: the ways to notify.
        tray: whether there is one.
        idle: the ways asked for the idle time.
        sleep: what could tell that the computer sleeps.
        notified_by: the way that a trial notification went, empty when none did; None without one.
    """

    notifications: Ways | None = None
    tray: bool | None = None
    idle: Ways | None = None
    sleep: Ways | None = None
    notified_by: str | None = None


def examined(
    paths: Paths,
    database: Database | None,
    seen: Seen,
    *,
    trouble: str | None = None,
    not_written: Hindrance | None = None,
) -> dict[str, Any]:
    """Give the findings.

    Args:
        paths: where everything lies.
        database: the open journal, or None where there is none, or `trouble` with it.
        seen: what the desktop offers.
        trouble: why the journal cannot be opened.
        not_written: what keeps the running app from writing it.
    """
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
        "journal_trouble": not_written,
        "backups": _backups(paths),
        "tray": seen.tray,
        "notifications": _table(seen.notifications),
        "chosen_way": _first_usable(seen.notifications),
        "idle": _table(seen.idle),
        "sleep": _table(seen.sleep),
    }
    return found if seen.notified_by is None else {**found, "notified_by": seen.notified_by}


def seen_desktop(notify_way: str, *, notify: bool = False) -> Seen:
    """Look at the desktop while no app runs; `notify` sends a trial notification.

    `notify_way` is the setting of that name.

    Without a screen nothing is seen. What only a running app has is not tried: a tray icon and
    a window.
    """
    try:
        check_display()
    except Failure:
        return Seen()
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415 - only with a screen
    from PySide6.QtWidgets import QApplication, QSystemTrayIcon  # noqa: PLC0415

    from sojourn.desktop.idle.of_this_desktop import DesktopIdle  # noqa: PLC0415
    from sojourn.desktop.notifications.of_this_desktop import (  # noqa: PLC0415
        Notifications,
    )
    from sojourn.desktop.sleep import Sleep  # noqa: PLC0415

    app = QApplication(["sojourn"])
    notifications, idle, sleep = Notifications(), DesktopIdle(), Sleep()
    notifications.prefer(notify_way)
    loop = QEventLoop(app)

    def leave(_idle_ms: int | None) -> None:
        QTimer.singleShot(0, loop.quit)

    # One after the other: each answers within 2 s, and nearly always at once.
    notifications.looked.connect(lambda: sleep.look(lambda: idle.ask(leave)))
    notifications.look()
    loop.exec()
    notified_by = None
    if notify:
        from sojourn.ui.notification_words import NotificationWords  # noqa: PLC0415

        # Sending looks again.
        notifications.looked.disconnect()
        notifications.show(NotificationWords().trial())
        QTimer.singleShot(TRIAL_MS, loop.quit)
        loop.exec()
        notified_by = notifications.shown_by
    return Seen(
        notifications.report(),
        QSystemTrayIcon.isSystemTrayAvailable(),
        idle.report(),
        sleep.report(),
        notified_by,
    )


def _table(ways: Ways | None) -> list[dict[str, Any]] | None:
    if ways is None:
        return None
    return [{"way": name, "usable": usable, "why_not": why} for name, usable, why in ways]


def _first_usable(ways: Ways | None) -> str | None:
    if ways is None:
        return None
    return next((name for name, usable, _ in ways if usable), "")


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
