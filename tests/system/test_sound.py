"""A sound is played by a program of the system, or by none."""

import logging
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sojourn.desktop.sound import play_sound

if sys.platform == "win32":
    pytest.skip("Windows plays it itself", allow_module_level=True)


def test_the_first_player_there_is_plays_it_and_nobody_waits(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    played = tmp_path / "played"
    for name in ("paplay", "pw-play"):
        player = tmp_path / name
        player.write_text(f'#!/bin/sh\necho "{name} $1" >>{played}\n', encoding="utf-8")
        player.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path))
    play_sound()
    qtbot.waitUntil(lambda: played.exists() and played.read_text(encoding="utf-8") != "")
    said = played.read_text(encoding="utf-8")
    assert said.startswith("pw-play /usr/share/sounds/")
    assert "paplay" not in said


def test_without_a_player_the_log_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with caplog.at_level(logging.INFO):
        play_sound()
    assert "No sound" in caplog.text
