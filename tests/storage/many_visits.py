"""A journal with 100,000 visits in it, made by SQL alone: one each hour for eleven years."""

import sqlite3
from pathlib import Path

from sojourn.storage.database import open_for_writing
from sojourn.storage.session_parts import part_key

MANY = 100_000
RARE = "aardvark"
HOUR_MS = 3_600_000
LAST_MS = 1_794_820_000_000

_PLATFORMS = ("LinkedIn", "Photography forum", "Mastodon", "RSS")
_PURPOSES = ("help", "conversation", "share", "feeds")
_VERDICTS = ("met", "partly", "missed", "changed")
_SENTENCES = (
    "answer Ana's question about lenses",
    "thank Bao for the notes on portraits, and ask which lens they were taken with",
    "post the three pictures from Sunday",
    "écrire à Chloé au sujet de la réunion",
    "read the saved posts",
)


def make_many(path: Path, many: int = MANY) -> None:
    """Fill a new journal; all visits are over but one, and one of them is rare."""
    open_for_writing(path).close()
    connection = sqlite3.connect(path)
    connection.create_function("part_key", 3, part_key)
    with connection:
        connection.execute("CREATE TEMP TABLE number (n INTEGER PRIMARY KEY)")
        connection.execute(
            "WITH RECURSIVE up (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM up WHERE n < ?)"
            " INSERT INTO number SELECT n FROM up",
            (many - 1,),
        )
        connection.executemany(
            "INSERT INTO platform VALUES (?, 0, NULL, ?, lower(?), '#2a6db5', '', 0, 'keep',"
            " '', '', NULL, '')",
            [(_uuid(f"{at:012}"), name, name) for at, name in enumerate(_PLATFORMS)],
        )
        _fill(connection, many)
    connection.close()


def _fill(connection: sqlite3.Connection, many: int) -> None:
    key = "printf('10000000-0000-4000-8000-%012d', n)"
    start = f"({LAST_MS} - ({many} - n) * {HOUR_MS})"
    day = f"date({start} / 1000 - 14400, 'unixepoch')"
    place = "printf('00000000-0000-4000-8000-%012d', n % 4)"
    columns = {
        "key": key,
        "updated_at": start,
        "platform_id": place,
        "purpose": _chosen(_PURPOSES, 5),
        "for_whom": "CASE n % 3 WHEN 0 THEN 'Ana Duarte' ELSE '' END",
        "will_do": f"CASE n WHEN 7 THEN 'look for an {RARE}' ELSE {_chosen(_SENTENCES, 1)} END",
        "length_ms": "900000",
        "started_at": start,
        "day": day,
        "ended_at": f"{start} + 1200000",
        "ended_by": "'person'",
        "reflected_at": f"{start} + 1300000",
        "verdict": _chosen(_VERDICTS, 3),
        "lesson": "CASE n % 2 WHEN 0 THEN 'Start with the messages, not the feed.' ELSE '' END",
        "next_step": "''",
        "extension_reason": "''",
        "touched": "'[]'",
    }
    _insert(connection, "session", columns)
    for position, (minutes, over, offset) in enumerate(((15, 0, 0), (5, 1, 15))):
        part = {
            "key": f"part_key('span', {key}, {position})",
            "updated_at": start,
            "session_id": key,
            "position": str(position),
            "platform_id": place,
            "started_at": f"{start} + {offset * 60_000}",
            "length_ms": str(minutes * 60_000),
            "day": day,
            "offset_s": "0",
            '"over"': str(over),
            "before_intention": "0",
            "clock_set": "0",
        }
        _insert(connection, "span", part)
    outcome = {
        "key": f"part_key('outcome', {key}, 0)",
        "updated_at": start,
        "session_id": key,
        "position": "0",
        "platform_id": place,
        "kind": "'conversation'",
        "count": "1 + n % 3",
        "at": start,
        "day": day,
        "offset_s": "0",
        "note": "''",
    }
    _insert(connection, "outcome", outcome)


def _insert(connection: sqlite3.Connection, table: str, columns: dict[str, str]) -> None:
    names, values = ", ".join(columns), ", ".join(columns.values())
    connection.execute(f"INSERT INTO {table} ({names}) SELECT {values} FROM number")  # noqa: S608


def _chosen(texts: tuple[str, ...], turn: int) -> str:
    cases = " ".join(
        f"WHEN {at} THEN '{text.replace(chr(39), 2 * chr(39))}'" for at, text in enumerate(texts)
    )
    return f"CASE (n / {turn}) % {len(texts)} {cases} END"


def _uuid(tail: str) -> str:
    return f"00000000-0000-4000-8000-{tail}"
