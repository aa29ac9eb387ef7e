"""Journals of twenty years for the week: fourteen visits a day, with people and what came of them.

`tests.storage.many_visits` has one each hour, and nobody in it: too dense a week, and too bare.
"""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sojourn.bootstrap.demo_life import HABITS, PEOPLE, PLATFORMS
from sojourn.domain.refusal import folded
from sojourn.storage.database import open_for_writing

LAST = date(2026, 11, 20)
A_DAY = 14
_MINUTE_MS = 60_000


def write_journal(file: Path, sessions: int) -> None:
    """Write a new journal whose last session is on `LAST`, some fourteen a day before it."""
    open_for_writing(file).close()
    luck = random.Random(sessions)
    with closing(sqlite3.connect(file)) as connection, connection:
        platforms = [_key(luck) for _ in PLATFORMS]
        people = [_key(luck) for _ in PEOPLE]
        _insert(connection, "platform", (_platform(key, at) for at, key in enumerate(platforms)))
        _insert(connection, "person", (_person(key, at) for at, key in enumerate(people)))
        rows: dict[str, list[dict[str, Any]]] = {}
        for number in range(sessions):
            for table, row in _session(number, platforms, people, luck):
                rows.setdefault(table, []).append(row)
        for table, found in rows.items():
            _insert(connection, table, iter(found))


def _session(
    number: int, platforms: list[str], people: list[str], luck: random.Random
) -> Iterator[tuple[str, dict[str, Any]]]:
    day = LAST - timedelta(days=number // A_DAY)
    begins = datetime(day.year, day.month, day.day, 7 + number % A_DAY, tzinfo=UTC)
    at_ms, habit = round(begins.timestamp() * 1000), luck.choice(HABITS)
    platform = platforms[[one.name for one in PLATFORMS].index(habit.platform)]
    key, length_ms = _key(luck), luck.randint(4, 30) * _MINUTE_MS
    own = {"updated_at": at_ms, "deleted_at": None}
    yield (
        "session",
        own
        | {
            "key": key,
            "platform_id": platform,
            "purpose": habit.purpose,
            "for_whom": luck.choice((*habit.people, "")),
            "will_do": habit.will_do[0],
            "length_ms": habit.length * _MINUTE_MS,
            "started_at": at_ms,
            "day": day.isoformat(),
            "ended_at": at_ms + length_ms,
            "ended_by": "person",
            "reflected_at": at_ms + length_ms,
            "verdict": luck.choice(("met", "met", "partly", "missed")),
            "lesson": "ask one question a message" if luck.random() < 0.02 else "",
            "next_step": "",
            "extension_reason": "",
            "touched": "[]",
        },
    )
    part = own | {"session_id": key, "position": 0}
    place = {"platform_id": platform, "day": day.isoformat(), "offset_s": 0}
    for position, over in enumerate((False, True) if luck.random() < 0.2 else (False,)):
        yield (
            "span",
            part
            | place
            | {
                "key": _key(luck),
                "position": position,
                "started_at": at_ms + position * length_ms // 2,
                "length_ms": length_ms // 2,
                "over": over,
                "before_intention": False,
                "clock_set": False,
            },
        )
    for position, (kind, chance) in enumerate(habit.brings):
        if luck.random() < chance:
            outcome = {"kind": kind, "count": luck.randint(1, 3), "at": at_ms, "note": ""}
            yield "outcome", part | place | outcome | {"key": _key(luck), "position": position}
    if luck.random() < 0.3:
        met = {"key": _key(luck), "person_id": luck.choice(people), "name": "somebody"}
        yield "met", part | met
    if luck.random() < 0.2:
        yield "pull", part | {"key": _key(luck), "kind": "feed", "answer": "declined", "at": at_ms}


def _platform(key: str, number: int) -> dict[str, Any]:
    one = PLATFORMS[number]
    return {
        "key": key,
        "updated_at": 0,
        "name": one.name,
        "folded": folded(one.name),
        "colour": one.colour,
        "address": "",
        "opens_address": False,
        "stance": "keep",
        "reason": "",
        "who_is_there": "",
    }


def _person(key: str, number: int) -> dict[str, Any]:
    name = PEOPLE[number].name
    return {"key": key, "updated_at": 0, "name": name, "folded": folded(name), "note": ""}


def _insert(connection: sqlite3.Connection, table: str, rows: Iterator[dict[str, Any]]) -> None:
    rows = iter(rows)
    first = next(rows, None)
    if first is None:
        return
    columns = ", ".join(f'"{name}"' for name in first)
    places = ", ".join(f":{name}" for name in first)
    statement = f"INSERT INTO {table} ({columns}) VALUES ({places})"  # noqa: S608 - names of ours
    connection.execute(statement, first)
    connection.executemany(statement, rows)


def _key(luck: random.Random) -> str:
    return str(UUID(int=luck.getrandbits(128), version=4))
