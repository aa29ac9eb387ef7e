"""Hostile texts, and what holds notifications back, on a real server and a real screen."""

import sys

import pytest

from tests.desktop.virtual_desktop import VirtualDesktop
from tests.desktop.waiting import NotSeenError, wait_until

HOSTILE = [
    "\"Ana\" & 'Bo' <b>bold</b> &amp; &lt;",
    "-x --help",
    "שלום עולם — مرحبا",
    "🎉👩‍🔬 ☕",
    "a\0b\x07c\ud800d",
    "w" * 10_000,
    "",
]
SENDER = """
import sys, json
from PySide6.QtCore import QCoreApplication, QTimer
from sojourn.desktop.notifications.of_this_desktop import Notifications
from sojourn.domain.notice import Notice
app = QCoreApplication([])
notifications = Notifications()
texts = json.loads(sys.argv[1])
def send():
    if not texts:
        QTimer.singleShot(300, app.quit)
        return
    text = texts.pop(0)
    notifications.show(Notice(text, "body: " + text))
    QTimer.singleShot(200, send)
send()
app.exec()
"""
FULL_SCREEN = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(["film"])
film = QWidget()
film.setWindowTitle("Film")
film.showFullScreen()
app.exec()
"""


def test_hostile_texts_arrive_readable_and_one_at_a_time(desktop: VirtualDesktop) -> None:
    import json  # noqa: PLC0415 - only to hand the texts over

    desktop.start("sender", sys.executable, "-c", SENDER, json.dumps(HOSTILE))
    desktop.notifications.wait_for(lambda one: one.body == "body:")
    sent = desktop.notifications.sent()
    assert len(sent) == len(HOSTILE)
    assert desktop.notifications.displayed_count() == 1
    bodies = [one.body for one in sent]
    assert bodies[0] == ("body: \"Ana\" &amp; 'Bo' &lt;b&gt;bold&lt;/b&gt; &amp;amp; &amp;lt;"), (
        "as dunst reads markup"
    )
    assert bodies[1:5] == [f"body: {one}" for one in (*HOSTILE[1:4], "abcd")]
    assert bodies[5].endswith("…")
    assert len(bodies[5]) <= 1_000
    assert sent[6].summary == "Sojourn"
    desktop.screenshot("last")


def test_a_full_screen_of_another_program_holds_back_until_it_is_left(
    desktop: VirtualDesktop,
) -> None:
    desktop.start_app()
    desktop.wait_for_answer()
    film = desktop.start("film", sys.executable, "-c", FULL_SCREEN)
    desktop.wait_for_focus("Film")
    desktop.sojourn("start", "--platform", "Forum", "--length", "1s", "answer Ana")
    with pytest.raises(NotSeenError):
        desktop.notifications.wait_for(lambda one: "Ana" in one.body, 2)
    desktop.end(film)
    held = desktop.notifications.wait_for(lambda one: "Ana" in one.body)
    assert "held back" in held.body
    assert len([one for one in desktop.notifications.sent() if "Ana" in one.body]) == 1


def test_hidden_words_are_not_in_the_notification(desktop: VirtualDesktop) -> None:
    assert desktop.sojourn("discreet", "on").stdout == "Your words are hidden.\n"
    desktop.sojourn("start", "--platform", "Forum", "--length", "1s", "answer Ana")
    over = desktop.notifications.wait_for(lambda one: one.summary == "The time is over")
    assert over.body == ""
    desktop.sojourn()
    desktop.wait_for_window("Session — Sojourn")
    desktop.screenshot("hidden")
    desktop.sojourn("discreet", "off")
    wait_until(lambda: desktop.sojourn("status").returncode == 0, "the app to go on")
