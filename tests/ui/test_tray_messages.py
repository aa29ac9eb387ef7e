"""The balloon of the tray icon: what it shows, and when it would rather not."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from sojourn.domain.notice import Notice
from sojourn.ui.tray_messages import TrayMessages


class Icon(QSystemTrayIcon):
    """An icon in a tray of the kind that knows where it is."""

    def __init__(self) -> None:
        super().__init__()
        self.where = QRect(0, 0, 22, 22)
        self.shown: list[tuple[str, str]] = []

    def isVisible(  # noqa: N802
        self,
    ) -> bool:
        return True

    @staticmethod
    def supportsMessages() -> bool:  # noqa: N802
        return True

    def geometry(self) -> QRect:
        return self.where

    def showMessage(  # noqa: N802
        self, title: str, body: str, *_: object
    ) -> None:
        self.shown.append((title, body))


def test_a_balloon_says_what_the_notice_says_and_a_click_is_passed_on(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    icon = Icon()
    messages = TrayMessages(lambda: icon)
    failures: list[str] = []
    for count in (1, 2):
        messages.send(Notice("The time is over", "LinkedIn: <b>x</b>"), failures.append)
        assert len(icon.shown) < count, "nobody waits for it"
        with qtbot.waitSignal(messages._soon.timeout):
            pass
    assert failures == []
    assert icon.shown == [("The time is over", "LinkedIn: <b>x</b>")] * 2
    messages.send(Notice("too late", ""), failures.append)
    messages.withdraw()
    with qtbot.waitSignal(messages._soon.timeout):
        pass
    assert len(icon.shown) == 2
    with qtbot.waitSignal(messages.clicked):
        icon.messageClicked.emit()


def test_a_balloon_that_would_block_or_cannot_be_says_so(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    icon = Icon()
    icon.where = QRect()
    failures: list[str] = []
    TrayMessages(lambda: icon).send(Notice("a", "b"), failures.append)
    TrayMessages(lambda: None).send(Notice("a", "b"), failures.append)
    assert failures == ["this tray speaks through the notification server", "no icon in a tray"]
    assert icon.shown == []
