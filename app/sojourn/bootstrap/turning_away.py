"""Answers the command line while a window says why there can be no app; carries nothing out."""

from collections.abc import Callable
from typing import Any

from sojourn.domain.ports import Answer
from sojourn.ui.one_window import bring
from sojourn.ui.trouble import Kind, Trouble

FAILED = 3


def turned_away(trouble: Trouble) -> Callable[[dict[str, Any]], Answer]:
    """Give what answers every command by pointing to that window; `activate` raises it too."""
    code = "not-started" if trouble.kind is Kind.UNFORESEEN else "not-opened"

    def respond(request: dict[str, Any]) -> Answer:
        if request["command"] == "activate":
            bring(trouble)
        error = {"code": code, "field": "command", "value": None, "limit": None}
        return {"exit": FAILED, "error": error}

    return respond
