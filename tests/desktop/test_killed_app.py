"""kill -9 of the real app at random moments while somebody works through its socket.

Nothing that it has answered is lost, at most 30 s of a span are, and the file is whole each time.
"""

import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from sojourn.cli.client import ask
from sojourn.cli.failure import Failure
from sojourn.domain.session import Session
from sojourn.paths import paths_of
from sojourn.storage.database import open_for_writing
from sojourn.storage.sessions import Sessions
from tests.desktop.waiting import wait_until

KILLS = 200 if os.environ.get("SOJOURN_LONG") else 20
PLATFORMS = ("Forum", "Choir", "RSS", "Mastodon")


@dataclass
class Known:
    """What the app has confirmed of one session."""

    will_do: str
    platforms: set[str] = field(default_factory=set)
    extensions: int = 0
    elapsed_s: int = 0
    is_over: bool = False
    verdict: str = ""


class ScriptedPerson:
    """Works until the app is gone; `known` holds only what was answered."""

    def __init__(self, address: str, chance: random.Random) -> None:
        self._address = address
        self._chance = chance
        self.known: dict[str, Known] = {}

    def work(self) -> None:
        """Do one thing after the other, until there is no answer."""
        with suppress(Failure):
            while self._do_something():
                pass

    def _do_something(self) -> bool:
        told = self._ask("status")
        if told is None:
            return False
        session = told["session"]
        if session is None:
            return self._begin_or_reflect(told["unreflected"])
        # What was carried out, but not answered any more, is known from now on.
        known = self.known.setdefault(session["id"], Known(session["will_do"]))
        return self._go_on(known, paused=told["phase"] == "paused")

    def _begin_or_reflect(self, unreflected: int) -> bool:
        if unreflected and self._chance.random() < 0.5:
            verdict = self._chance.choice(["met", "partly", "missed"])
            said = self._ask("reflect", verdict=verdict, lesson="x" * 300)
            if said is not None:
                self.known[said["session"]].verdict = verdict
            return said is not None
        will_do = f"answer question {self._chance.randrange(10**9)}"
        platform = self._chance.choice(PLATFORMS)
        told = self._ask("start", platform=platform, will_do=will_do, length_ms=3_600_000)
        if told is not None:
            self.known[told["session"]["id"]] = Known(will_do, {platform})
        return told is not None

    def _go_on(self, known: Known, *, paused: bool) -> bool:
        what = self._chance.choice(["pause", "switch", "extend", "finish", "status"])
        if paused and what == "pause":
            what = "resume"
        platform = self._chance.choice(PLATFORMS)
        arguments: dict[str, dict[str, object]] = {
            "switch": {"platform": platform},
            "extend": {"length_ms": 60_000},
        }
        told = self._ask(what, **arguments.get(what, {}))
        if told is None:
            return False
        if what == "finish":
            known.is_over = True
        elif told.get("session"):
            known.platforms.add(told["session"]["at_platform"])
            known.extensions = len(told["session"]["extensions"])
            known.elapsed_s = told["session"]["elapsed_s"]
        return True

    def _ask(self, command: str, **arguments: object) -> dict[str, Any] | None:
        answer = ask(self._address, {"command": command, "arguments": arguments}, 5)
        return None if answer is None else dict(answer.get("data") or {"session": None})


@pytest.fixture
def start_app(tmp_path: Path) -> Iterator[Callable[[], subprocess.Popen[bytes]]]:
    """Starts the app without a screen, over one profile; what is left of it ends with the test."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": ""}
    command = [sys.executable, "-m", "sojourn", "--profile", str(tmp_path / "profile")]
    started: list[subprocess.Popen[bytes]] = []

    def start() -> subprocess.Popen[bytes]:
        started.append(subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL))
        return started[-1]

    yield start
    for one in started:
        one.kill()
        one.wait()


@pytest.mark.timeout(60 + 6 * KILLS)
def test_a_killed_app_has_kept_all_that_it_answered(
    start_app: Callable[[], subprocess.Popen[bytes]], tmp_path: Path
) -> None:
    paths = paths_of(str(tmp_path / "profile"))
    chance = random.Random(11)
    person = ScriptedPerson(paths.socket_name, chance)
    worst_s = 0
    for _ in range(KILLS):
        app = start_app()
        wait_until(lambda: answers(paths.socket_name), "the app to answer")
        killer = threading.Timer(chance.random() * 0.6, app.send_signal, [signal.SIGKILL])
        killer.start()
        person.work()
        killer.join()
        app.wait(5)
        with closing(open_for_writing(paths.journal_file)) as database:
            assert database.faults(fully=True) == ()
            found = {one.key: one for one in Sessions(database).all()}
        for key, known in person.known.items():
            kept = found[key]
            assert kept.intention.will_do == known.will_do
            assert known.platforms <= {*kept.platforms, kept.intention.platform}
            assert len(kept.extensions) >= known.extensions
            assert kept.ending is not None or not known.is_over
            assert not known.verdict or verdict_of(kept) == known.verdict
            spent_ms = sum(span.length_ms for span in kept.spans)
            worst_s = max(worst_s, known.elapsed_s - spent_ms // 1000)
    assert worst_s <= 30
    print(  # noqa: T201
        f"{KILLS} kills, {len(person.known)} sessions confirmed, 0 facts lost, "
        f"at most {worst_s} s of a span lost, integrity clean each time"
    )


def answers(address: str) -> bool:
    """Tell whether the app is there with its journal."""
    with suppress(Failure):
        return ask(address, {"command": "status", "arguments": {}}) is not None
    return False


def verdict_of(session: Session) -> str | None:
    """Give what the reflection says, if there is one."""
    return None if session.reflection is None else session.reflection.verdict
