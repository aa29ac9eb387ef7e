"""What every test of a window shares: its own place for geometry, and the theme's type."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def own_places(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    """Where windows stood is forgotten between tests, and none stays to take the focus."""
    QCoreApplication.setOrganizationName("sojourn-tests")
    QCoreApplication.setApplicationName("sojourn-tests")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "places")
    )
    yield
    for window in QApplication.topLevelWidgets():
        window.close()
