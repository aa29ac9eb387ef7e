"""What a row from outside must be like before the journal takes it, by table, as plain values.

A row has the shape that an export gives it: fields by name, days as ISO text, booleans as such.
"""

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from peewee import BooleanField, Field, ForeignKeyField, IntegerField

from sojourn.domain.intention import Address
from sojourn.domain.refusal import Refused, checked_name, folded
from sojourn.storage.database import Fields
from sojourn.storage.drafts import draft_key
from sojourn.storage.kinds import kind_key
from sojourn.storage.models import (
    DayField,
    DraftRow,
    FormerRow,
    KindRow,
    OutcomeRow,
    PlatformRow,
    ReviewAnswerRow,
    Row,
    SessionRow,
)
from sojourn.storage.reviews import answer_key
from sojourn.storage.session_parts import PARTS, Part, part_key

TEXT_LIMIT = 4_000
FORM_LIMIT = 100_000
"""Characters; what a form holds, and what a reflection lists, are many texts in one."""

TIME_LIMITS_MS = (-2_208_988_800_000, 4_102_444_800_000)
"""From 1900 to 2100: what lies beyond is no time of a visit, and no calendar shows it."""

NUMBER_LIMIT = 10**12
_LIMITS = {
    "offset_s": (-86_399, 86_399),
    "length_ms": (0, NUMBER_LIMIT),
    "position": (0, NUMBER_LIMIT),
    "weekly_budget_ms": (0, NUMBER_LIMIT),
    "cadence_days": (0, 36_500),
}
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
_KEYED: dict[type[Row], Part] = {part.model: part for part in PARTS}

Why = str | None
"""One English clause that follows the name of the field, None when all is well."""


def faults_of(model: type[Row], row: Fields) -> Iterator[tuple[str, str]]:
    """Give each field of a row that cannot be taken, with the reason; links are not followed."""
    faulty = False
    for name, check in _checks(model):
        why = check(row[name]) if name in row else "is missing"
        if why:
            faulty = True
            yield name, why
    for name in row.keys() - {name for name, _ in _checks(model)}:
        faulty = True
        yield name[:40], "is no field of this table"
    if not faulty:
        yield from _contradictions(model, row)


def added_fields(model: type[Row], row: Fields, schema: int = 1) -> Fields:
    """Give the fields that rows of a schema did not have yet, as the migrations fill them."""
    if model is PlatformRow and schema < 6:
        return {"reason_asked": ""}
    if schema >= 2:
        return {}
    if model is OutcomeRow:
        return {"late": row.get("session") is None}
    if model is SessionRow:
        return {
            "on_phone": False,
            "pause_asked": False,
            "takes_up": "",
            "stopped_at": None,
            "moved": "[]",
            "next_step_settled_at": None,
            "next_step_done": False,
        }
    return {}


def links_of(model: type[Row]) -> dict[str, type[Row]]:
    """Give the fields that name rows of other tables, with the table's model."""
    return {
        field.name: field.rel_model
        for field in model._meta.sorted_fields  # noqa: SLF001 - peewee's own way to look
        if isinstance(field, ForeignKeyField)
    }


def may_be_empty(model: type[Row], name: str) -> bool:
    """Tell whether a field may be null."""
    return bool(getattr(model, name).null)


@cache
def _checks(model: type[Row]) -> tuple[tuple[str, Callable[[Any], Why]], ...]:
    fields = model._meta.sorted_fields  # noqa: SLF001 - peewee's own way to look
    return tuple((field.name, _check(field)) for field in fields)


def _check(field: Field) -> Callable[[Any], Why]:
    check = _value_check(field)
    if not field.null:
        return lambda value: "is empty" if value is None else check(value)
    return lambda value: None if value is None else check(value)


def _value_check(field: Field) -> Callable[[Any], Why]:
    if field is KindRow.name:
        # A built-in one goes by its own words where the person gave it no name.
        return lambda value: _name_fault(value) if value else _text_fault(value)
    if field.name in _OF_FIELD:
        return _OF_FIELD[field.name]
    if isinstance(field, BooleanField):
        return lambda value: None if isinstance(value, bool) else "is neither true nor false"
    if isinstance(field, IntegerField):  # the big ones too
        return _number_check(field.name)
    return _day_fault if isinstance(field, DayField) else _text_fault


def _number_check(name: str) -> Callable[[Any], Why]:
    if name.endswith("_at") or name == "at":
        low, high = TIME_LIMITS_MS
    else:
        low, high = _LIMITS.get(name, (-NUMBER_LIMIT, NUMBER_LIMIT))

    def check(value: object) -> Why:
        if isinstance(value, bool) or not isinstance(value, int):
            return "is no whole number"
        return None if low <= value <= high else f"lies outside {low} to {high}"

    return check


def _text_fault(value: object, limit: int = TEXT_LIMIT) -> Why:
    if not isinstance(value, str):
        return "is no text"
    if len(value) > limit:
        return f"has more than {limit} characters"
    return "has half a character" if _HALF_CHARACTER.search(value) else None


def _key_fault(value: object) -> Why:
    try:
        return None if isinstance(value, str) and str(UUID(value)) == value else "is no UUID"
    except ValueError:
        return "is no UUID"


def _day_fault(value: object) -> Why:
    try:
        sound = isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        sound = False
    return None if sound and 1900 <= int(str(value)[:4]) <= 2100 else "is no day like 2026-11-16"


def _address_fault(value: object) -> Why:
    fault = _text_fault(value)
    if fault or not value:
        return fault
    try:
        return None if Address(str(value)).checked().url == value else "is no web address"
    except Refused:
        return "is no web address"


def _name_fault(value: object) -> Why:
    fault = _text_fault(value)
    if fault:
        return fault
    try:
        checked_name(str(value), "name")
    except Refused:
        return "is no name of 1 to 80 readable characters"
    return None


def _list_fault(value: object, second: type) -> Why:
    fault = _text_fault(value, FORM_LIMIT)
    if fault:
        return fault
    try:
        pairs = json.loads(str(value))
    except (ValueError, RecursionError):
        return "is no list"
    sound = isinstance(pairs, list) and all(
        isinstance(pair, list)
        and len(pair) == 2
        and type(pair[0]) is str
        and type(pair[1]) is second
        for pair in pairs
    )
    if not sound:
        return "is no list of pairs"
    return (
        "has half a character" if any(_HALF_CHARACTER.search(str(one)) for one in pairs) else None
    )


_OF_FIELD: dict[str, Callable[[Any], Why]] = {
    "key": _key_fault,
    "name": _name_fault,
    "address": _address_fault,
    "touched": lambda value: _list_fault(value, int),
    "moved": lambda value: _list_fault(value, str),
    "body": lambda value: _text_fault(value, FORM_LIMIT),
}


_NAMED: dict[type[Row], tuple[Callable[[Fields], str], str]] = {
    DraftRow: (lambda row: draft_key(row["form"], row["about"]), "form"),
    ReviewAnswerRow: (
        lambda row: answer_key(row["week_start"], row["question"]),
        "week and the question",
    ),
    KindRow: (lambda row: kind_key(row["sort"], row["kind"]), "kind"),
}
"""Tables whose keys say what a row is about, and in what words."""


def _contradictions(model: type[Row], row: Fields) -> Iterator[tuple[str, str]]:
    if "folded" in row and row["folded"] != folded(row["name"]):
        yield "folded", "does not fit the name"
    if "ended_at" in row and (row["ended_at"] is None) != (row["ended_by"] is None):
        yield "ended_by", "does not fit ended_at"
    if model is FormerRow and row["deleted_at"] is None and not _is_former(row):
        yield "body", "does not say what a session was before"
    if model is OutcomeRow and row["late"]:
        return
    if model in _NAMED and row["key"] != _NAMED[model][0](row):
        yield "key", f"does not fit the {_NAMED[model][1]}"
    if model in _KEYED:
        if row["session"] is None:
            yield "session", "is empty"
        elif row["key"] != part_key(_KEYED[model].name, row["session"], row["position"]):
            yield "key", "does not fit the session and the position"


def _is_former(row: Fields) -> bool:
    """Tell whether a body holds sessions whose rows could stand in a journal."""
    # A body is completed as any row is, and so needs this module.
    from sojourn.storage.former_json import former_sessions, rows_in  # noqa: PLC0415

    try:
        former_sessions(row["session"], row["body"])
        return not any(
            any(faults_of(model, _whole(model, row["session"], position, inner)))
            or any(map(_name_fault, _names_in(model, inner)))
            for model, position, inner in rows_in(row["body"])
        )
    except ValueError:
        return False


def _names_in(model: type[Row], row: Fields) -> Iterator[object]:
    """Give the names of platforms and people that stand in a row of a body in place of keys."""
    for link in links_of(model).keys() - {"session"}:
        if row.get(link) is not None:
            yield row[link]


def _whole(model: type[Row], session: str, position: int, row: Fields) -> Fields:
    """Give a row of a body with what a journal adds to it."""
    own = model is SessionRow
    whole = {
        "key": session if own else part_key(_KEYED[model].name, session, position),
        "updated_at": 0,
        "deleted_at": None,
    }
    place = {} if own else {"session": session, "position": position}
    return added_fields(model, row) | row | whole | place
