"""A journal with as many visits as a long life has, written by bulk SQL; knows the schema."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from sojourn.storage.database import open_for_writing
from sojourn.storage.session_rows import part_key

DAY_MS = 24 * 3_600_000
PLATFORMS = ("LinkedIn", "Mastodon", "Forum", "Choir", "RSS", "Blog", "Club", "Chat")
A_DAY = 12


def fill(path: Path, number: int, until_ms: int) -> None:
    """Make a journal of ended and reflected visits, 12 a day, the last on the day before."""
    open_for_writing(path).close()
    with closing(sqlite3.connect(path)) as sqlite, sqlite:
        sqlite.executemany(
            "INSERT INTO platform VALUES (?, 0, NULL, ?, ?, '#0f6864', '', 0, 'keep', '', '', "
            "NULL)",
            [(_key(1, at), name, name.casefold()) for at, name in enumerate(PLATFORMS)],
        )
        sqlite.executemany(
            "INSERT INTO session (key, updated_at, platform_id, purpose, for_whom, will_do, "
            "length_ms, started_at, day, ended_at, ended_by, reflected_at, verdict, lesson, "
            "next_step, extension_reason, touched) VALUES (?, ?, ?, 'help', 'Ana', ?, 900000, "
            "?, ?, ?, 'person', ?, 'met', ?, '', '', '[]')",
            _sessions(number, until_ms),
        )
        for over in (0, 1):
            sqlite.executemany(
                "INSERT INTO span VALUES (?, 0, NULL, ?, ?, ?, ?, ?, ?, 3600, ?, 0, 0)",
                _spans(number, until_ms, over),
            )
        sqlite.executemany(
            "INSERT INTO outcome (key, updated_at, session_id, position, platform_id, kind, count, "
            "at, day, offset_s, note) VALUES (?, 0, ?, 0, ?, 'lead', 1, ?, ?, 3600, '')",
            _outcomes(number, until_ms),
        )


def _key(kind: int, at: int) -> str:
    return str(UUID(int=(kind << 64) + at, version=4))


def _visits(number: int, until_ms: int) -> Iterator[tuple[int, str, str, int, str]]:
    """Give number, key, platform, start and day of each."""
    for at in range(number):
        start_ms = until_ms - (number - at) * DAY_MS // A_DAY
        day = datetime.fromtimestamp(start_ms / 1000, UTC).date().isoformat()
        yield at, _key(2, at), _key(1, at % len(PLATFORMS)), start_ms, day


def _sessions(number: int, until_ms: int) -> Iterator[tuple[object, ...]]:
    for at, key, platform, start_ms, day in _visits(number, until_ms):
        end_ms = start_ms + 1_200_000
        said = f"answer question {at} of Ana and thank her for the long letter she wrote"
        lesson = f"ask first, then answer; this was lesson {at}"
        yield key, end_ms, platform, said, start_ms, day, end_ms, end_ms, lesson


def _spans(number: int, until_ms: int, over: int) -> Iterator[tuple[object, ...]]:
    length_ms = 300_000 if over else 900_000
    for _, key, platform, start_ms, day in _visits(number, until_ms):
        begins_ms = start_ms + over * 900_000
        yield part_key("span", key, over), key, over, platform, begins_ms, length_ms, day, over


def _outcomes(number: int, until_ms: int) -> Iterator[tuple[object, ...]]:
    for _, key, platform, start_ms, day in _visits(number, until_ms):
        yield part_key("outcome", key, 0), key, platform, start_ms, day
