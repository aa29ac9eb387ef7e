"""Where the command server listens: for this user alone, and never in a living one's place."""

import errno
import os
import socket
import stat
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from sojourn.desktop.command_server import CommandServer
from sojourn.desktop.unix_socket import UnixListener
from tests.system.conversation import Place

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="the tests need a path")


def test_the_socket_and_its_folder_are_ours_alone(qtbot: QtBot, folder: Path) -> None:
    path = folder / "sojourn" / "s"
    server = CommandServer()
    server.listen(str(path), lambda _: {"exit": 0})
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    server.close()
    assert not path.exists()


def test_a_folder_that_others_may_open_is_closed_to_them(qtbot: QtBot, folder: Path) -> None:
    folder.chmod(0o777)
    server = CommandServer()
    server.listen(str(folder / "s"), lambda _: {"exit": 0})
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    server.close()


def test_a_folder_that_is_a_link_is_not_trusted(qtbot: QtBot, folder: Path) -> None:
    (folder / "real").mkdir()
    (folder / "link").symlink_to(folder / "real")
    with pytest.raises(OSError, match="somebody else"):
        CommandServer().listen(str(folder / "link" / "s"), lambda _: {"exit": 0})


def test_a_living_server_keeps_its_socket(place: Place) -> None:
    with pytest.raises(OSError, match="another process") as caught:
        CommandServer().listen(str(place.path), lambda _: {"exit": 1})
    assert caught.value.errno == errno.EADDRINUSE
    place.assert_alive()


def test_a_server_too_busy_to_answer_keeps_its_socket(qtbot: QtBot, folder: Path) -> None:
    path = folder / "s"
    with socket.socket(socket.AF_UNIX) as busy, socket.socket(socket.AF_UNIX) as first:
        busy.bind(str(path))
        busy.listen(0)
        first.connect(str(path))
        with pytest.raises(OSError, match="another process"):
            CommandServer().listen(str(path), lambda _: {"exit": 1})


def test_what_a_dead_server_left_is_replaced(qtbot: QtBot, folder: Path) -> None:
    path = folder / "s"
    left = socket.socket(socket.AF_UNIX)
    left.bind(str(path))
    left.close()
    assert path.exists()
    place = Place(qtbot, path, 20_000)
    place.assert_alive()
    place.close()


def test_a_file_in_its_place_is_left_alone(qtbot: QtBot, folder: Path) -> None:
    path = folder / "s"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(OSError, match="in use"):
        CommandServer().listen(str(path), lambda _: {"exit": 0})
    assert path.read_text(encoding="utf-8") == "mine"


def test_who_cannot_be_met_yet_is_met_later(
    qtbot: QtBot, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[None] = []

    class Full:
        def accept(self) -> None:
            tries.append(None)
            raise OSError(errno.EMFILE, "Too many open files")

    listener = place.server._listener
    assert isinstance(listener, UnixListener)
    monkeypatch.setattr("sojourn.desktop.unix_socket._REST_MS", 20)
    real = listener._socket
    monkeypatch.setattr(listener, "_socket", Full())
    talk = place.talk()
    qtbot.waitUntil(lambda: bool(tries))
    for _ in range(50):
        QCoreApplication.processEvents()
    # It does not spin: at most one try for each rest.
    assert len(tries) < 10
    monkeypatch.setattr(listener, "_socket", real)
    talk.send(b'{"command": "status"}\n')
    assert talk.answers()[0]["exit"] == 0


def test_a_path_too_long_says_so(qtbot: QtBot, folder: Path) -> None:
    path = folder / ("é" * 60)
    assert len(os.fsencode(path)) > 103
    with pytest.raises(OSError, match="103 bytes"):
        CommandServer().listen(str(path), lambda _: {"exit": 0})
