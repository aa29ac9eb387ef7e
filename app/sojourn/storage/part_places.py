"""Keeps the lists of sessions without gaps, after rows of them went for good. No rule."""

from typing import Any

from sojourn.storage.database import Database
from sojourn.storage.models import OutcomeRow
from sojourn.storage.session_parts import PARTS, Part, part_key


def close_gaps(database: Database) -> int:
    """Number the living parts of each session anew where some are missing; give how many lists.

    Inside a transaction. What is saved later finds each part by its place. The deleted parts of
    such a list go, since their places are taken.
    """
    return sum(_close_gaps(database, part) for part in PARTS)


def _close_gaps(database: Database, part: Part) -> int:
    model: Any = part.model
    query = model.select(model.key, model.session, model.position).where(model.deleted_at.is_null())
    if model is OutcomeRow:
        query = query.where(~OutcomeRow.late)
    broken: dict[str, None] = {}
    session, place = "", 0
    for row in database.stream(query.order_by(model.session, model.position)):
        if row["session"] != session:
            session, place = row["session"], 0
        if row["position"] != place:
            broken[session] = None
        place += 1
    for session in broken:
        _number_anew(database, part, session)
    return len(broken)


def _number_anew(database: Database, part: Part, session: str) -> None:
    model: Any = part.model
    all_of_it = model.session == session
    if model is OutcomeRow:
        all_of_it &= ~OutcomeRow.late
    rows = database.rows(model.select().where(all_of_it).order_by(model.position, model.key))
    database.run(model.delete().where(all_of_it))
    living = [row for row in rows if row["deleted_at"] is None]
    for position, row in enumerate(living):
        place = {"key": part_key(part.name, session, position), "position": position}
        database.run(model.insert(row | place))
