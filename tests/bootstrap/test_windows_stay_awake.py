"""A large journal is checked, backed up, restored, imported and locked; the windows never wait."""

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import IO, Any

import pytest
from pytestqt.qtbot import QtBot

from sojourn.bootstrap import export
from sojourn.bootstrap.keeping import JournalKeeper, OpenJournal
from sojourn.bootstrap.opening import Opening
from sojourn.cli.client import ask
from sojourn.desktop.worker import QtWorker
from sojourn.paths import Paths, paths_of
from sojourn.storage import backups, database
from sojourn.storage.database import Database, open_for_writing
from tests.manual_clock import ManualClock, moment_at
from tests.storage.many_visits import make_many

LONG = bool(os.environ.get("SOJOURN_LONG"))
VISITS = 100_000 if LONG else 20_000
LOCKED_S = 10 if LONG else 4
GENEROUS_MS = 250
"""Nothing shall keep the windows waiting for 50 ms; the machine of a test may be under load."""

unix_only = pytest.mark.skipif(not hasattr(os, "getuid"), reason="the socket is a path")


class Seen:
    """Where each of some functions was called: on the thread of the windows, or beside it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch
        self.here = threading.get_ident()
        self.calls: list[tuple[str, bool]] = []

    def watch(self, owner: object, name: str) -> None:
        does = getattr(owner, name)

        def watched(*what: Any, **how: Any) -> Any:  # noqa: ANN401 - whatever it takes and gives
            self.calls.append((name, threading.get_ident() == self.here))
            return does(*what, **how)

        self._monkeypatch.setattr(owner, name, watched)


def test_the_check_at_the_start_is_done_beside_the_windows(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = paths_of(str(tmp_path))
    open_for_writing(paths.journal_file).close()
    seen = Seen(monkeypatch)
    seen.watch(database, "page_faults")
    opened: list[Database] = []
    worker = QtWorker()
    opening = Opening(
        paths,
        ManualClock(),
        worker,
        opened=lambda database, _: opened.append(database),
        failed=lambda _: None,
    )
    opening.begin()
    qtbot.waitUntil(lambda: bool(opened))
    assert seen.calls == [("page_faults", False)]
    opened[0].close()
    worker.close()


def test_of_a_restoring_only_the_exchange_is_done_by_the_windows(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths, worker = paths_of(str(tmp_path)), QtWorker()
    opened = OpenJournal(open_for_writing(paths.journal_file), ManualClock())
    keeper = JournalKeeper(
        paths,
        lambda ready, exchanged: worker.on_window_thread(lambda: opened.exchange(ready, exchanged)),
    )
    made = keeper.backup(moment_at("2026-11-16 09:05"))
    seen = Seen(monkeypatch)
    for name in ("copied_file", "check_journal", "is_sound", "settle", "put_in_place"):
        seen.watch(backups, name)
    seen.watch(database, "page_faults")
    done: list[object] = []
    now = moment_at("2026-11-16 10:05")
    worker.run(lambda: keeper.restore(made.file, now, lambda: None), done.append, _unexpected)
    qtbot.waitUntil(lambda: bool(done))
    assert {name for name, is_here in seen.calls if is_here} == {"settle", "put_in_place"}
    assert {name for name, is_here in seen.calls if not is_here} == {
        "copied_file",
        "check_journal",
        "is_sound",
        "page_faults",
    }
    opened.database.close()
    worker.close()


@unix_only
@pytest.mark.thorough
@pytest.mark.timeout(600)
def test_nothing_done_with_a_large_journal_keeps_the_windows_waiting(tmp_path: Path) -> None:
    paths = paths_of(str(tmp_path / "p"))
    make_many(paths.journal_file, VISITS)
    export(paths, "json", tmp_path / "all.json")
    with beating(paths, tmp_path) as heart:
        pauses = {"start": heart.longest_ms(after=lambda: wait_for_care(paths))}
        for command, arguments in (
            ("backup", {}),
            ("backup", {"list": True}),
            ("restore", {"file": "latest"}),
            ("import", {"file": str(tmp_path / "all.json")}),
            ("erase", {"kind": "platform", "name": "RSS"}),
        ):
            heart.longest_ms()
            answer = told(paths, command, **arguments)
            assert answer["exit"] == 0, answer
            pauses[f"{command} {' '.join(arguments)}".strip()] = heart.longest_ms()
    # Most of the start is Python loading modules, with any journal.
    sys.stdout.write(f"\nLongest pause of the windows with {VISITS} visits, ms: {pauses}\n")
    del pauses["start"]
    assert max(pauses.values()) < GENEROUS_MS, pauses


@unix_only
@pytest.mark.thorough
@pytest.mark.timeout(120)
def test_a_journal_held_by_another_process_keeps_nobody_waiting_and_loses_nothing(
    tmp_path: Path,
) -> None:
    paths = paths_of(str(tmp_path / "p"))
    open_for_writing(paths.journal_file).close()
    with beating(paths, tmp_path) as heart:
        assert told(paths, "start", will_do="answer", platform="Forum")["exit"] == 0
        heart.longest_ms()
        with closing(sqlite3.connect(paths.journal_file, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            until, troubles = monotonic() + LOCKED_S, set()
            while monotonic() < until:
                for command in ("pause", "resume", "status"):
                    assert told(paths, command)["exit"] == 0
                troubles.add(told(paths, "status")["data"]["journal_trouble"])
                sleep(0.05)
            other.execute("ROLLBACK")
        longest = heart.longest_ms()
        assert troubles == {None, "locked"}
        until = monotonic() + 10
        while told(paths, "status")["data"]["journal_trouble"] and monotonic() < until:
            sleep(0.05)
        assert told(paths, "pause")["data"]["journal_trouble"] is None
    with closing(sqlite3.connect(paths.journal_file)) as journal:
        assert journal.execute("SELECT count(*) FROM session WHERE paused_at").fetchone() == (1,)
    sys.stdout.write(f"\nLongest pause with the journal locked for {LOCKED_S} s: {longest} ms\n")
    assert longest < GENEROUS_MS


class Heartbeat:
    """The app at work; see `heartbeat.py`."""

    def __init__(self, app: "subprocess.Popen[str]") -> None:
        assert app.stdin is not None
        assert app.stdout is not None
        self._asked: IO[str] = app.stdin
        self._told: IO[str] = app.stdout

    def longest_ms(self, after: Any = lambda: None) -> float:  # noqa: ANN401 - nothing is given
        """Give the longest pause since this was asked before."""
        after()
        self._asked.write("\n")
        self._asked.flush()
        return float(self._told.readline())


@contextmanager
def beating(paths: Paths, home: Path) -> Iterator[Heartbeat]:
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join(sys.path),
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={home}/none",
    }
    with subprocess.Popen(
        [sys.executable, "-m", "tests.bootstrap.heartbeat", str(paths.profile)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    ) as app:
        try:
            until = monotonic() + 30
            while ask(paths.socket_name, {"command": "status", "arguments": {}}) is None:
                assert monotonic() < until
                sleep(0.05)
            yield Heartbeat(app)
            assert app.stdin is not None
            app.stdin.close()
            assert app.wait(30) == 0
        finally:
            app.kill()


def told(paths: Paths, command: str, **arguments: object) -> dict[str, Any]:
    answer = ask(paths.socket_name, {"command": command, "arguments": arguments}, 300)
    assert answer is not None
    return answer


def wait_for_care(paths: Paths) -> None:
    """Wait until the day's backup is made and the journal fully checked."""
    until = monotonic() + 60
    while not (paths.backups / "checked.json").exists():
        assert monotonic() < until
        sleep(0.05)


def _unexpected(error: Exception) -> None:
    raise AssertionError(error)
