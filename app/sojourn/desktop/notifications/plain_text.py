"""Typed text made fit for notification servers; escaping is for who knows what they read."""

import re

_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What XML forbids or UTF-8 cannot carry: one of them and a server drops the whole notice."""

TITLE_LIMIT = 200
BODY_LIMIT = 1_000


def fit(text: str, limit: int) -> str:
    """Give the text without unfit characters and, if it is too long, cut with an ellipsis.

    The limit is in UTF-16 units, in which Windows counts; never fewer than characters.
    """
    fitting = _UNFIT.sub("", text).strip()
    if _units(fitting) <= limit:
        return fitting
    kept = fitting[: limit - 1]
    while _units(kept) > limit - 1:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def one_line(text: str, limit: int) -> str:
    """Give the text as `fit` does, on one line."""
    return fit(" ".join(text.split()), limit)


def _units(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)
