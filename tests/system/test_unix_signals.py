"""Signals of the system reach Qt's loop, and go back to who had them."""

import os
import signal
import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from sojourn.desktop.unix_signals import UnixSignals

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="os.kill ends the process there")


@pytest.fixture(autouse=True)
def usual_handlers() -> Iterator[None]:
    """As a program started by hand finds them; a shell's background job ignores SIGINT."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def signals(qtbot: QtBot) -> Iterator[UnixSignals]:
    listening = UnixSignals()
    yield listening
    listening.close()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_asks_to_quit(qtbot: QtBot, signals: UnixSignals, number: int) -> None:
    with qtbot.waitSignal(signals.quit_asked, timeout=1_000):
        os.kill(os.getpid(), number)


def test_another_signal_does_not(qtbot: QtBot, signals: UnixSignals) -> None:
    before = signal.signal(signal.SIGUSR1, lambda *_: None)
    try:
        with qtbot.assertNotEmitted(signals.quit_asked, wait=20):
            os.kill(os.getpid(), signal.SIGUSR1)
    finally:
        signal.signal(signal.SIGUSR1, before)


def test_the_signals_go_back_to_who_had_them(qtbot: QtBot) -> None:
    before = signal.getsignal(signal.SIGINT)
    listening = UnixSignals()
    assert signal.getsignal(signal.SIGINT) is not before
    listening.close()
    listening.close()
    assert signal.getsignal(signal.SIGINT) is before
    assert signal.set_wakeup_fd(-1) == -1


def test_an_ignored_signal_stays_ignored(qtbot: QtBot) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    listening = UnixSignals()
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    listening.close()
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
