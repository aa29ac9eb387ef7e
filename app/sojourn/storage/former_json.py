"""Sessions as they were before and after an edit, as JSON and back; with names in place of keys.

What cannot be read raises `ValueError` and nothing else.
"""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from sojourn.domain.session import Session
from sojourn.storage.database import Fields
from sojourn.storage.models import DayField, Row, SessionRow
from sojourn.storage.row_check import added_fields
from sojourn.storage.session_parts import PARTS
from sojourn.storage.session_rows import session_of, session_row

_OWN = "session"


class _Said:
    """Leaves every name as it was said: a key may mean nothing in another journal."""

    def platform(self, name: str) -> str:
        return name

    def person(self, name: str, platform: str | None = None) -> str:
        del platform
        return name


def former_json(was: Session, became: Session | None) -> str:
    """Give a session before and after as JSON; without an after it was deleted."""
    body = {"was": _image(was), "became": None if became is None else _image(became)}
    return json.dumps(body, default=date.isoformat)


def former_sessions(key: str, body: str) -> tuple[Session, Session | None]:
    """Give the session of that key before and after.

    Raises:
        ValueError: it is no such JSON.
    """
    was, became = _images(body)
    return _session(key, was), None if became is None else _session(key, became)


def rows_in(body: str) -> Iterator[tuple[type[Row], int, Fields]]:
    """Give every row of a body, without what a journal adds, as an export would have it.

    With each comes its table, and its place in the list of its session.

    Raises:
        ValueError: it is no such JSON.
    """
    was, became = _images(body)
    for image in (was, became or {}):
        for row in _rows(image, _OWN):
            yield SessionRow, 0, row
        for part in PARTS:
            for position, row in enumerate(_rows(image, part.name)):
                yield part.model, position, row


def _image(session: Session) -> dict[str, list[Fields]]:
    names = _Said()
    rows = {_OWN: [session_row(session, names)]}
    for part in PARTS:
        rows[part.name] = [part.to_row(value, names) for value in part.values(session)]
    return rows


def _images(body: str) -> tuple[dict[str, Any], dict[str, Any] | None]:
    try:
        found = json.loads(body)
        was, became = found["was"], found["became"]
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError(str(error)) from None
    if not isinstance(was, dict) or not isinstance(became, dict | None):
        raise ValueError("no images")  # noqa: TRY004 - callers know one exception
    return was, became


def _rows(image: dict[str, Any], table: str) -> list[Fields]:
    rows = image.get(table, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ValueError(f"{table} is no list of rows")
    return rows


def _session(key: str, image: dict[str, Any]) -> Session:
    try:
        (own,) = _rows(image, _OWN)
        lists = {
            part.model: tuple(
                part.from_row(_named(part.model, row)) for row in _rows(image, part.name)
            )
            for part in PARTS
        }
        session = session_of(_named(SessionRow, own) | {"key": key}, lists)
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from None
    if not session.spans:
        raise ValueError("a session without a span")
    return session


def _named(model: type[Row], row: Fields) -> Fields:
    """Give a row as a query gives it: with names beside the keys, and days as such."""
    fields = model._meta.fields  # noqa: SLF001 - peewee's own way to look
    read = {
        name: fields[name].python_value(value) if _is_day(fields.get(name)) else value
        for name, value in row.items()
    }
    read = added_fields(model, read) | read
    return read | {"platform_name": row.get("platform"), "person_name": row.get("person")}


def _is_day(field: object) -> bool:
    return isinstance(field, DayField)
