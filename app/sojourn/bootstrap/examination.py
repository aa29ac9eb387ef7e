"""What `sojourn doctor` tells of versions, folders, journal and desktop; changes nothing."""

import platform
import sqlite3
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

_PARTS = ("PySide6-Essentials", "peewee", "plyer", "jeepney", "tomlkit", "platformdirs")


def examined(  # noqa: PLR0913 - it looks everywhere
    paths: Paths,
    database: Database | None,
    *,
    trouble: str | None = None,
    not_written: Hindrance | None = None,
    ways: list[tuple[str, bool, str]] | None = None,
    tray: bool | None = None,
) -> dict[str, Any]:
    """Give the findings; None for what only a running app can tell.

    Args:
        paths: where everything lies.
        database: the open journal, or None where there is none, or `trouble` with it.
        trouble: why the journal cannot be opened.
        not_written: what keeps the running app from writing it.
        ways: each way to notify, whether it is usable, and why not.
        tray: whether the desktop has a tray.
    """
    return {
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
        "tray": tray,
        "notifications": None
        if ways is None
        else {name: "usable" if usable else why for name, usable, why in ways},
    }


def seen_desktop() -> tuple[list[tuple[str, bool, str]] | None, bool | None]:
    """Look at the desktop while no app runs: ways to notify, and a tray; None without a screen."""
    try:
        check_display()
    except Failure:
        return None, None
    from PySide6.QtCore import QEventLoop, Qt  # noqa: PLC0415 - only with a screen
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
    return notifications.report(), QSystemTrayIcon.isSystemTrayAvailable()


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
