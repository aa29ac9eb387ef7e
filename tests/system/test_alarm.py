"""The alarm: rings once, can be moved and stopped, and takes any length."""

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from sojourn.desktop.alarm import LONGEST_MS, QtAlarm


def timer_of(alarm: QtAlarm) -> QTimer:
    timer = alarm.findChild(QTimer)
    assert isinstance(timer, QTimer)
    return timer


def test_it_rings_once(qtbot: QtBot) -> None:
    alarm = QtAlarm()
    with qtbot.waitSignal(alarm.rang, timeout=1_000):
        alarm.set(0)
    assert not timer_of(alarm).isActive()


def test_the_last_wake_up_set_is_the_one(qtbot: QtBot) -> None:
    alarm = QtAlarm()
    alarm.set(5)
    alarm.set(600_000)
    assert timer_of(alarm).interval() == 600_000
    with qtbot.waitSignal(alarm.rang, timeout=1_000):
        alarm.set(1)


def test_it_can_be_stopped(qtbot: QtBot) -> None:
    alarm = QtAlarm()
    alarm.set(0)
    alarm.cancel()
    with qtbot.assertNotEmitted(alarm.rang, wait=20):
        pass


@pytest.mark.parametrize("after_ms", [LONGEST_MS + 1, 2**31, 2**63, 10**30])
def test_a_length_past_what_a_timer_counts_is_capped(qtbot: QtBot, after_ms: int) -> None:
    alarm = QtAlarm()
    alarm.set(after_ms)
    assert timer_of(alarm).interval() == LONGEST_MS


def test_what_is_overdue_rings_at_once(qtbot: QtBot) -> None:
    alarm = QtAlarm()
    with qtbot.waitSignal(alarm.rang, timeout=1_000):
        alarm.set(-5)
