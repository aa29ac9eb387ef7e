"""The plyer way: what reaches the program behind it, and what becomes of a failure."""

import os
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sojourn.desktop.notifications import plyer_way
from sojourn.desktop.notifications.plyer_way import PlyerWay
from sojourn.domain.notice import Notice

if sys.platform != "linux":
    pytest.skip("the tests stand in for notify-send", allow_module_level=True)

_RECORD = """#!/bin/sh
for one in "$@"; do printf '%s\\0' "$one"; done >"{folder}/call.part"
/bin/mv "{folder}/call.part" "{folder}/call"
"""
_HANG = """#!/bin/sh
: >"{folder}/hanging"
exec /bin/cat "{folder}/door"
"""


class NotifySend:
    """Stands in for notify-send; records its arguments, or hangs until the door is opened."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.folder = folder
        self.qtbot = qtbot
        self.door = folder / "door"
        os.mkfifo(self.door)
        self.be(_RECORD)

    def be(self, script: str) -> None:
        program = self.folder / "notify-send"
        program.write_text(script.format(folder=self.folder), encoding="utf-8")
        program.chmod(0o700)

    def call(self) -> list[str]:
        record = self.folder / "call"
        self.qtbot.waitUntil(record.exists, timeout=10_000)
        said = record.read_text(encoding="utf-8").split("\0")
        record.unlink()
        return said

    def open_door(self) -> None:
        self.be(_RECORD)
        self.door.open("w").close()

    def wait_until_hanging(self) -> None:
        self.qtbot.waitUntil((self.folder / "hanging").exists, timeout=10_000)


@pytest.fixture
def notify_send(folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> NotifySend:
    monkeypatch.setitem(sys.modules, "dbus", None)
    monkeypatch.setenv("PATH", str(folder))
    return NotifySend(folder, qtbot)


@pytest.mark.parametrize(
    ("title", "body", "said"),
    [
        ("Over", "answer Ana", ("Over", "answer Ana")),
        ("--help", "-1", (" --help", " -1")),
        ("", "", ("Sojourn", "")),
        ("\0\ud800", "a\0b\udfff", ("Sojourn", "ab")),
        ("<b>", "<b> & \\n l'œuf", ("<b>", "&lt;b&gt; &amp; \\\\n l'œuf")),
    ],
)
def test_any_text_reaches_notify_send_whole(
    notify_send: NotifySend, title: str, body: str, said: tuple[str, str]
) -> None:
    failures: list[str] = []
    way = PlyerWay()
    way.send(Notice(title, body), failures.append)
    call = notify_send.call()
    assert tuple(call[:2]) == said
    assert call[call.index("-a") + 1] == "Sojourn"
    notify_send.qtbot.waitUntil(lambda: way._failed is None, timeout=10_000)
    assert failures == []


def test_a_text_too_long_for_a_command_is_cut(notify_send: NotifySend) -> None:
    PlyerWay().send(Notice("t" * 1_000_000, "😀" * 1_000_000), pytest.fail)
    title, body, *_ = notify_send.call()
    assert (len(title), title[-1], body[-1]) == (200, "…", "…")


def test_a_hung_plyer_is_given_up_and_comes_back(notify_send: NotifySend) -> None:
    failures: list[str] = []
    notify_send.be(_HANG)
    way = PlyerWay(patience_ms=200)
    way.send(Notice("1", ""), failures.append)
    notify_send.wait_until_hanging()
    notify_send.qtbot.waitUntil(lambda: bool(failures), timeout=10_000)
    way.send(Notice("2", ""), failures.append)
    assert failures == [
        "plyer has not come back within 0.2 s",
        "plyer has not come back from the notice before",
    ]
    notify_send.open_door()
    notify_send.qtbot.waitUntil(lambda: not way._stuck, timeout=10_000)
    way.send(Notice("3", ""), pytest.fail)
    assert notify_send.call()[0] == "3"


def test_what_is_withdrawn_before_its_turn_is_never_shown(notify_send: NotifySend) -> None:
    notify_send.be(_HANG)
    way = PlyerWay()
    way.send(Notice("1", ""), pytest.fail)
    notify_send.wait_until_hanging()
    way.send(Notice("2", ""), pytest.fail)
    way.withdraw()
    way.send(Notice("3", ""), pytest.fail)
    notify_send.open_door()
    assert notify_send.call()[0] == "3"


def test_a_program_that_cannot_be_run_is_a_failure(notify_send: NotifySend) -> None:
    failures: list[str] = []
    notify_send.be("\x7fELF, and then nonsense")
    PlyerWay().send(Notice("1", ""), failures.append)
    notify_send.qtbot.waitUntil(lambda: bool(failures), timeout=10_000)
    assert failures == ["plyer failed with OSError"]


def test_without_a_server_plyer_is_not_asked(notify_send: NotifySend) -> None:
    failures: list[str] = []
    way = PlyerWay(server_trouble=lambda: "no session bus is known")
    way.send(Notice("1", ""), failures.append)
    assert failures == [way.unusable_because()] == ["no session bus is known"]
    assert not (notify_send.folder / "call").exists()


def test_it_says_what_plyer_misses(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "dbus", None)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "notify-send" in PlyerWay().unusable_because()
    monkeypatch.setattr(os.path, "isdir", lambda path: path == "/app")
    assert "Flatpak" in PlyerWay().unusable_because()


def test_on_windows_texts_are_cut_to_what_a_balloon_holds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    title, body = plyer_way._said(Notice("😀" * 100, "x" * 300))
    assert len(title.encode("utf-16-le")) // 2 <= 63
    assert len(body) == 255
