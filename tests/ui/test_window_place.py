"""Windows come back where they stood, unless nobody could see them there."""

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sojourn.ui.window_place import keep_place, restore_place


def test_a_window_comes_back_where_it_stood(qtbot: QtBot) -> None:
    was, now = QWidget(), QWidget()
    for window in (was, now):
        qtbot.addWidget(window)
    was.setGeometry(60, 80, 320, 240)
    keep_place(was, "somewhere")
    assert restore_place(now, "somewhere")
    assert now.geometry() == was.geometry()
    assert not restore_place(now, "elsewhere")


def test_a_place_off_the_screen_is_not_used(qapp: QApplication, qtbot: QtBot) -> None:
    room = qapp.primaryScreen().availableGeometry()
    was, now = QWidget(), QWidget()
    for window in (was, now):
        qtbot.addWidget(window)
    # As a second screen leaves it that is no longer there.
    was.setGeometry(room.right() + 4_000, room.bottom() + 4_000, 320, 240)
    keep_place(was, "far")
    assert restore_place(now, "far")
    assert room.contains(now.geometry())
    assert now.size() == was.size()
