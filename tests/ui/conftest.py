"""What every test of a window shares: its own place for geometry, and the theme's type."""

from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject, QSettings
from PySide6.QtWidgets import QApplication

from sojourn.ui.tray import Tray


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Generator[None]:
    """Hold what a test has left open until it is closed: Python would free it amid its events."""
    held = QApplication.topLevelWidgets()
    try:
        return (yield)
    finally:
        held.clear()


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


@pytest.fixture
def british() -> Iterator[None]:
    """Times and numbers as they are written in Britain, whoever runs the tests."""
    was = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(was)


@pytest.fixture
def tray(qapp: QApplication) -> Iterator[Tray]:
    """An icon in a tray that is there."""
    parent = QObject()
    yield Tray(parent, has_tray=lambda: True)
    parent.deleteLater()
