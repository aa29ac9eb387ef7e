"""Drafts as JSON and back; a draft that cannot be read raises `ValueError` and nothing else."""

import json
from datetime import date
from typing import Any

from sojourn.domain.draft import Draft, IntentionDraft, ReflectionDraft
from sojourn.domain.intention import Address
from sojourn.domain.outcome import Met, Pull, Reflection


def draft_json(draft: Draft) -> str:
    """Give a draft as JSON in ASCII, so that any text that can be typed survives."""
    if isinstance(draft, IntentionDraft):
        fields: dict[str, Any] = {
            "platform": draft.platform,
            "purpose": draft.purpose,
            "for_whom": draft.for_whom,
            "will_do": draft.will_do,
            "length_ms": draft.length_ms,
            "address": draft.address.url,
            "address_wanted": draft.address.wanted,
            "takes_up": draft.takes_up,
            "ago_ms": draft.ago_ms,
        }
        return json.dumps(fields)
    said = draft.reflection
    fields = {
        "verdict": said.verdict,
        "outcomes": said.outcomes,
        "lesson": said.lesson,
        "next_step": said.next_step,
        "people": [(met.name, met.follow_up and met.follow_up.isoformat()) for met in said.people],
        "pulls": [(pull.kind, pull.answer, pull.at_ms) for pull in said.pulls],
        "energy": said.energy,
        "extension_reason": said.extension_reason,
        "moved": said.moved,
        "stopped_ms": said.stopped_ms,
        "why": draft.why,
    }
    return json.dumps(fields)


def intention_draft_of(text: str) -> IntentionDraft:
    """Read an intention draft; a field that is missing stays empty.

    Raises:
        ValueError: it is no JSON object, or a field has the wrong type.
    """
    fields = _object(text)
    wanted = fields.get("address_wanted", False)
    return IntentionDraft(
        _text(fields.get("platform", "")),
        _text(fields.get("purpose", "")),
        _text(fields.get("for_whom", "")),
        _text(fields.get("will_do", "")),
        _number_or_none(fields.get("length_ms")),
        Address(_text(fields.get("address", "")), wanted is True),
        _text(fields.get("takes_up", "")),
        _number_or_none(fields.get("ago_ms")),
    )


def reflection_draft_of(session: str, text: str) -> ReflectionDraft:
    """Read the reflection draft of a session; a field that is missing stays empty.

    Raises:
        ValueError: it is no JSON object, or a field has the wrong type.
    """
    fields = _object(text)
    reflection = Reflection(
        _text_or_none(fields.get("verdict")),
        tuple((_text(kind), _number(n)) for kind, n in _entries(fields, "outcomes", 2)),
        _text(fields.get("lesson", "")),
        _text(fields.get("next_step", "")),
        tuple(Met(_text(name), _day(day)) for name, day in _entries(fields, "people", 2)),
        tuple(
            Pull(_text(kind), _text(answer), _number_or_none(at))
            for kind, answer, at in _entries(fields, "pulls", 3)
        ),
        _text_or_none(fields.get("energy")),
        _text(fields.get("extension_reason", "")),
        tuple((_text(kind), _text(name)) for kind, name in _entries(fields, "moved", 2)),
        _number_or_none(fields.get("stopped_ms")),
    )
    return ReflectionDraft(session, reflection, _text(fields.get("why", "")))


def _object(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except RecursionError as error:
        raise ValueError(str(error)) from None
    if not isinstance(found, dict):
        raise ValueError("no JSON object")  # noqa: TRY004 - callers know one exception
    return found


def _entries(fields: dict[str, Any], name: str, length: int) -> list[list[Any]]:
    found = fields.get(name, [])
    if not isinstance(found, list) or not all(
        isinstance(one, list) and len(one) == length for one in found
    ):
        raise ValueError(f"{name} is no list of lists of {length}")
    return found


def _text(found: object) -> str:
    if not isinstance(found, str):
        raise ValueError(f"{found!r} is no text")  # noqa: TRY004 - callers know one exception
    return found


def _text_or_none(found: object) -> str | None:
    return None if found is None else _text(found)


def _number(found: object) -> int:
    if type(found) is not int:
        raise ValueError(f"{found!r} is no whole number")
    return found


def _number_or_none(found: object) -> int | None:
    return None if found is None else _number(found)


def _day(found: object) -> date | None:
    return None if found is None else date.fromisoformat(_text(found))
