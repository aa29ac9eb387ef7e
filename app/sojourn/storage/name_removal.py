"""Takes a name out of everything people wrote, inside a transaction."""

import json
import re
from collections.abc import Iterable
from typing import Any

from sojourn.domain.refusal import folded
from sojourn.storage.database import Database
from sojourn.storage.models import (
    DraftRow,
    ExtensionRow,
    FormerRow,
    KindRow,
    NotNowRow,
    OutcomeRow,
    PersonRow,
    PlatformRow,
    ReviewAnswerRow,
    Row,
    SessionRow,
    StanceChangeRow,
)

ELLIPSIS = "\u2026"
"""Stands where the name stood."""

_WRITTEN: tuple[tuple[type[Row], tuple[str, ...]], ...] = (
    (PlatformRow, ("reason", "who_is_there")),
    (StanceChangeRow, ("reason",)),
    (PersonRow, ("note",)),
    (SessionRow, ("for_whom", "will_do", "lesson", "next_step", "extension_reason")),
    (ExtensionRow, ("reason",)),
    (OutcomeRow, ("note",)),
    (ReviewAnswerRow, ("text",)),
    (KindRow, ("name",)),
    (NotNowRow, ("platform_said", "for_whom", "will_do")),
)


def empty_for_whom(database: Database, name: str) -> int:
    """Empty what says that a visit was for that person; give how many did."""
    count = 0
    models: tuple[Any, ...] = (SessionRow, NotNowRow)
    for model in models:
        query = model.select(model.key, model.for_whom).where(model.for_whom != "")
        for row in database.rows(query):
            if folded(row["for_whom"]) == folded(name):
                database.run(model.update(for_whom="").where(model.key == row["key"]))
                count += 1
    return count


def take_out(database: Database, names: Iterable[str]) -> int:
    """Take names, as whole words, out of every text; give how many had one.

    Capitals count, since many a name is a word too. A draft that has one is dropped, and so is
    what a session was before an edit.
    """
    longest_first = sorted(set(filter(None, names)), key=len, reverse=True)
    word = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in longest_first))
    count = sum(
        _take_out_of(database, model, field, word) for model, fields in _WRITTEN for field in fields
    )
    for row in database.rows(DraftRow.select(DraftRow.key, DraftRow.body)):
        if any(name in text for text in _texts(row["body"]) for name in longest_first):
            database.run(DraftRow.delete().where(DraftRow.key == row["key"]))
            count += 1
    return count + forget_former(database, longest_first)


def forget_former(database: Database, names: Iterable[str]) -> int:
    """Forget what sessions were before where that has one of these names; give how many had.

    Such an edit or deletion cannot be undone any more.
    """
    names = set(filter(None, names))
    alike = {folded(name) for name in names}
    # What a reflection listed is JSON within the JSON, where strange letters are written out.
    names |= {json.dumps(name)[1:-1] for name in names}
    count = 0
    for row in database.rows(FormerRow.select(FormerRow.key, FormerRow.body)):
        texts = _texts(row["body"])
        if any(folded(text) in alike or any(name in text for name in names) for text in texts):
            database.run(FormerRow.delete().where(FormerRow.key == row["key"]))
            count += 1
    return count


def take_from_moved(database: Database, platform: str) -> None:
    """Forget which outcomes were moved to a platform that is no more."""
    query = SessionRow.select(SessionRow.key, SessionRow.moved).where(SessionRow.moved != "[]")
    for row in database.rows(query):
        pairs = json.loads(row["moved"])
        stays = [pair for pair in pairs if folded(pair[1]) != folded(platform)]
        if stays != pairs:
            changed = SessionRow.update(moved=json.dumps(stays))
            database.run(changed.where(SessionRow.key == row["key"]))


def _take_out_of(database: Database, model: Any, field: str, word: re.Pattern[str]) -> int:  # noqa: ANN401
    text = getattr(model, field)
    count = 0
    for row in database.rows(model.select(model.key, text).where(text != "")):
        without = word.sub(ELLIPSIS, row[field])
        if without != row[field]:
            database.run(model.update({field: without}).where(model.key == row["key"]))
            count += 1
    return count


def _texts(body: str) -> list[str]:
    """Give every text in some JSON, or the whole of what is none."""
    try:
        waiting = [json.loads(body)]
    except (ValueError, RecursionError):
        return [body]
    found: list[str] = []
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            found.append(one)
        elif isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            waiting += one.values()
    return found
