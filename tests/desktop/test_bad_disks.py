"""Faults put in for real under the whole app: a full disk, and folders without rights."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from sojourn.cli.client import ask
from sojourn.cli.failure import Failure
from sojourn.paths import Paths, paths_of
from tests.desktop.virtual_desktop import VirtualDesktop
from tests.desktop.waiting import wait_until

WITHOUT_POWERS = ("setpriv", "--bounding-set=-all", "--inh-caps=-all")
"""Root minds the modes of files like anybody else then."""
needs_root = pytest.mark.skipif(
    os.geteuid() != 0 or shutil.which("setpriv") is None,
    reason="only root may mount, and give powers up",
)


def told(paths: Paths, command: str, **arguments: object) -> dict[str, Any]:
    """Give the answer of the running app."""
    answer = ask(paths.socket_name, {"command": command, "arguments": arguments})
    assert answer is not None
    return answer


def trouble(paths: Paths) -> str | None:
    """Give what keeps the journal from being written, as the app tells it."""
    why: str | None = told(paths, "status")["data"]["journal_trouble"]
    return why


def answers(paths: Paths) -> bool:
    """Tell whether the app is there with its journal."""
    with suppress(Failure):
        return ask(paths.socket_name, {"command": "status", "arguments": {}}) is not None
    return False


def app_of(profile: Path, *before: str, home: Path) -> list[str]:
    """Give the command that starts the app over a profile, without a screen."""
    environment = ["env", f"HOME={home}", f"XDG_RUNTIME_DIR={home}", "QT_QPA_PLATFORM=offscreen"]
    python = [sys.executable, "-m", "sojourn", "--profile", str(profile)]
    return [*before, *environment, "DBUS_SESSION_BUS_ADDRESS=", *python]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with room for little."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m,mode=0700", "sojourn-test", str(place)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("this computer lets nobody mount")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


@needs_root
def test_a_full_disk_is_told_and_nothing_said_meanwhile_is_lost(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(small_disk.parent))
    paths = paths_of(str(small_disk / "profile"))
    with subprocess.Popen(
        app_of(small_disk / "profile", home=small_disk.parent), stderr=subprocess.DEVNULL
    ) as app:
        try:
            wait_until(lambda: answers(paths), "the app to answer")
            words = {"platform": "Forum", "will_do": "answer Ana", "length_ms": 600_000}
            key = told(paths, "start", **words)["data"]["session"]["id"]
            filler = fill(small_disk)
            # What is written over needs no new page, so a few large things are said.
            assert told(paths, "extend", length_ms=60_000, reason="x" * 2_000)["exit"] == 0
            assert told(paths, "extend", length_ms=60_000, reason="y" * 2_000)["exit"] == 0
            for number in range(12):
                assert told(paths, "switch", platform=f"Place {number}")["exit"] == 0
            wait_until(lambda: trouble(paths) == "full", "the trouble to be told")
            session = told(paths, "status")["data"]["session"]
            assert (session["at_platform"], session["timebox_s"]) == ("Place 11", 720)

            filler.unlink()
            wait_until(lambda: trouble(paths) is None, "the journal to be written again")
        finally:
            app.kill()
    with closing(sqlite3.connect(paths.journal_file)) as journal:
        assert journal.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        spans = "SELECT count(DISTINCT platform_id) FROM span WHERE session_id = ?"
        assert journal.execute(spans, (key,)).fetchone() == (13,)


def fill(place: Path) -> Path:
    """Leave no room on the disk."""
    filler = place / "filler"
    with filler.open("wb", buffering=0) as stream, suppress(OSError):
        for size in (65_536, 4_096, 1):
            with suppress(OSError):
                while True:
                    stream.write(b"\0" * size)
    return filler


@needs_root
@pytest.mark.parametrize("mode", [0o500, 0o000])
def test_a_folder_without_rights_is_named_in_a_window_and_left_alone(
    desktop: VirtualDesktop, mode: int
) -> None:
    profile = desktop.folder / "profile"
    profile.mkdir()
    profile.chmod(mode)
    sojourn = [*WITHOUT_POWERS, sys.executable, "-m", "sojourn", "--profile", str(profile)]
    app = desktop.start("app", *sojourn)
    desktop.wait_for_window("Trouble — Sojourn")
    desktop.screenshot("no-rights")
    desktop.close_window("Trouble — Sojourn")
    assert app.wait(10) == 3
    (line,) = (desktop.artefacts / "app.log").read_text(encoding="utf-8").splitlines()
    assert str(profile) in line
    assert "a folder of your own is expected" in line
    assert not list(profile.iterdir())
    asked = desktop.start("status", *sojourn, "status", "--json")
    assert asked.wait(10) == 1
    told = (desktop.artefacts / "status.log").read_text(encoding="utf-8")
    assert json.loads(told)["phase"] == "idle"


@needs_root
def test_a_dead_app_s_lock_in_a_folder_without_rights_is_no_living_app(
    desktop: VirtualDesktop,
) -> None:
    profile = desktop.folder / "profile"
    sojourn = [sys.executable, "-m", "sojourn", "--profile", str(profile)]
    before = desktop.start("before", *sojourn)
    desktop.tray_icon()
    before.kill()
    before.wait(5)
    profile.chmod(0o500)
    app = desktop.start("app", *WITHOUT_POWERS, *sojourn)
    desktop.wait_for_window("Trouble — Sojourn")
    desktop.close_window("Trouble — Sojourn")
    assert app.wait(10) == 3
