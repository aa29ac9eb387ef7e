"""The icon in the tray: what a click does, when it is drawn anew, and what stands in for it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QSystemTrayIcon,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from sojourn.ui.small_window import SmallWindow
from sojourn.ui.tray import Tray
from tests.ui.tray_examples import IDLE, PHASES, RUNNING


def test_a_click_on_the_icon_enters_and_other_clicks_do_not(qtbot: QtBot, tray: Tray) -> None:
    icon = tray.icon
    assert icon is not None
    with qtbot.waitSignal(tray.activated):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with qtbot.assertNotEmitted(tray.activated):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
        icon.activated.emit(QSystemTrayIcon.ActivationReason.MiddleClick)


def test_the_icon_is_drawn_anew_only_when_it_looks_different(
    tray: Tray, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[QIcon] = []
    monkeypatch.setattr(QSystemTrayIcon, "setIcon", lambda _, icon: drawn.append(icon))
    tray.show_page(RUNNING)
    tray.show_page(replace(RUNNING, remaining_ms=RUNNING.remaining_ms - 1_000))
    assert len(drawn) == 1
    tray.show_page(PHASES[3])
    assert len(drawn) == 2


def test_the_app_does_not_end_with_its_last_window(tray: Tray) -> None:
    assert not QApplication.quitOnLastWindowClosed()


def test_without_a_tray_a_small_window_stands_in_until_one_comes(
    qtbot: QtBot, qapp: QApplication
) -> None:
    there: list[bool] = []
    parent = QObject()
    tray = Tray(parent, has_tray=lambda: bool(there))
    tray.show_page(IDLE)
    assert not has_icon(tray)
    assert not small_windows()
    tray._look()
    (small,) = small_windows()
    assert small.isVisible()
    assert small.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    with qtbot.waitSignal(tray.activated):
        small.findChildren(QPushButton)[0].click()
    there.append(True)
    with qtbot.waitSignal(small.destroyed):
        tray._look()
    assert has_icon(tray)
    made = tray.icon
    tray._look()
    assert tray.icon is made
    parent.deleteLater()


def test_what_shows_icons_over_dbus_gets_a_new_one(qtbot: QtBot, tray: Tray) -> None:
    tray.show_page(RUNNING)
    before = tray.icon
    assert before is not None
    tray._settled.setInterval(0)
    tray.look_for_tray()
    with qtbot.waitSignal(before.destroyed):
        pass
    assert tray.icon is not None
    assert tray.icon.toolTip().startswith("LinkedIn")


def test_a_tray_that_goes_from_under_the_icon_is_missed_at_once(
    qtbot: QtBot, qapp: QApplication
) -> None:
    there = [True]
    parent, seat = QObject(), seated()
    tray = Tray(parent, has_tray=lambda: bool(there))
    tray._look_again.setInterval(0)
    assert small_windows() == []
    there.clear()
    delete(seat)
    qtbot.waitUntil(lambda: len(small_windows()) == 1)
    there.append(True)
    seat = seated()
    qtbot.waitUntil(lambda: small_windows() == [])
    delete(seat)
    delete(parent)


def seated() -> QWidget:
    """A window named as the one that Qt makes for an icon in an X11 tray."""
    seat = QWidget()
    seat.setObjectName("QSystemTrayIconSys")
    seat.show()
    return seat


def test_the_small_window_stays_beside_the_icon_by_choice(qtbot: QtBot, tray: Tray) -> None:
    tray.show_page(RUNNING)
    with qtbot.waitSignal(tray.small_window_seen):
        tray.keep_small_window(wanted=True)
    (small,) = small_windows()
    assert tray.small_window_is_seen
    texts = [one.text() for one in small.findChildren(QLabel)]
    assert "9:00" in texts
    assert any("you chose" in text for text in texts)
    tray.show_page(PHASES[3])
    assert "+2:10" in [one.text() for one in small.findChildren(QLabel)]
    tray.keep_small_window(wanted=False)
    assert not tray.small_window_is_seen


def test_a_middle_click_pauses_and_goes_on(qtbot: QtBot, tray: Tray) -> None:
    icon = tray.icon
    assert icon is not None
    middle = QSystemTrayIcon.ActivationReason.MiddleClick
    for page, asked in (
        (RUNNING, tray.pause_requested),
        (PHASES[3], tray.pause_requested),
        (PHASES[2], tray.go_on_requested),
    ):
        tray.show_page(page)
        with qtbot.waitSignal(asked):
            icon.activated.emit(middle)
    tray.show_page(IDLE)
    with qtbot.assertNotEmitted(tray.pause_requested), qtbot.assertNotEmitted(tray.activated):
        icon.activated.emit(middle)


def has_icon(tray: Tray) -> bool:
    return tray.icon is not None


def small_windows() -> list[QWidget]:
    shown = QApplication.topLevelWidgets()
    return [one for one in shown if isinstance(one, SmallWindow) and one.isVisible()]
