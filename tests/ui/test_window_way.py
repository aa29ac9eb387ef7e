"""The window as the last way to notify, and how it comes to the front."""

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from sojourn.domain.notice import Notice
from sojourn.ui.one_window import take_activation_token
from sojourn.ui.screens import Screens
from tests.ui.open_screens import screens
from tests.ui.visits import RUNNING

__all__ = ["screens"]


def test_the_last_way_is_the_window_and_it_leaves_the_focus(qtbot: QtBot, screens: Screens) -> None:
    _, window_way = screens.notification_ways()
    failures: list[str] = []
    window_way.send(Notice("The time is over", ""), failures.append)
    window_way.send(Notice("The journal", "", of_visit=False), failures.append)
    assert failures == ["no visit is on, or its window is held back"]
    typing = QLineEdit()
    qtbot.addWidget(typing)
    typing.show()
    typing.activateWindow()
    qtbot.waitUntil(typing.hasFocus)
    screens.window_wanted.connect(lambda: screens.open_session(RUNNING, quietly=True))
    window_way.send(Notice("The time is over", ""), failures.append)
    assert len(failures) == 1
    shown = screens._session.window
    assert shown is not None
    assert shown.isVisible()
    assert shown.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    screens.open_session(RUNNING)
    assert not shown.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    screens.close_session()


@pytest.mark.parametrize(("platform", "kept"), [("wayland", "a token"), ("xcb", None)])
def test_a_token_of_the_desktop_is_kept_where_qt_takes_it(
    monkeypatch: pytest.MonkeyPatch, platform: str, kept: str | None
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: platform))
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    take_activation_token("a token")
    assert os.environ.pop("XDG_ACTIVATION_TOKEN", None) == kept
