"""Ways in which a journal's file breaks, and what is to be had of it before and after."""

import os
import random
import sqlite3
from contextlib import closing
from pathlib import Path

from sojourn.domain.outcome import Reflection
from sojourn.domain.session import Session
from sojourn.storage.database import Database, open_for_writing
from sojourn.storage.journal import Journal
from sojourn.storage.sessions import Sessions
from tests.manual_clock import ManualClock
from tests.storage.visits import Visit, lived


def live(database: Database, days: range) -> list[Session]:
    journal = Journal(database, ManualClock())
    return [
        lived(
            journal,
            Visit(
                f"2026-11-{day:02} {hour:02}:05",
                ("Forum", "Choir", "RSS")[hour % 3],
                outcomes=("lead", "learned"),
                reflection=Reflection("met", lesson=f"lesson {day}.{hour} " * 20),
            ),
        )
        for day in days
        for hour in (9, 12, 16)
    ]


def read(path: Path) -> dict[str, Session]:
    """Read every session the way the app does; the file must be sound."""
    with closing(open_for_writing(path)) as database:
        assert database.faults(fully=True) == ()
        return {one.key: one for one in Sessions(database).all()}


def broken_somewhere(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'pull_session'"
        ).fetchone()
    with path.open("r+b") as stream:
        stream.seek((page - 1) * 4096)
        stream.write(b"\xff" * 4096)


def wholly_random(path: Path) -> None:
    path.write_bytes(random.Random(4).randbytes(50_000))


def a_text(path: Path) -> None:
    path.write_text("Dear diary, today I wrote over my journal.\n" * 500)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def gone(path: Path) -> None:
    path.unlink()


def foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("CREATE TABLE session (key); INSERT INTO session VALUES ('x')")


def cut_in_half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def cut_to_the_head(path: Path) -> None:
    os.truncate(path, 60)


KINDS = [wholly_random, a_text, empty, gone, foreign, cut_in_half, cut_to_the_head]


def spoiled(path: Path, chance: random.Random) -> None:
    """Overwrite up to 3 stretches of up to 2,000 bytes, or cut the end off."""
    size = path.stat().st_size
    with path.open("r+b") as stream:
        for _ in range(chance.randint(1, 3)):
            stream.seek(chance.randrange(size))
            stream.write(chance.randbytes(chance.choice([1, 16, 300, 2_000])))
        if chance.random() < 0.2:
            stream.truncate(chance.randrange(size))
