"""Finds a text in what people wrote, by conditions that the database itself can answer fast."""

import re
from unicodedata import normalize

from peewee import Expression, TextField, fn

_PLAIN = re.compile(r"[\x00-\x7f]+")


def sought_text(typed: str) -> str:
    """Give what was typed as texts are kept and compared: NFC, small letters, single spaces."""
    return " ".join(normalize("NFC", typed).lower().split())


def has(field: TextField, sought: str) -> Expression:
    """Tell whether a text has another in it, which `sought_text` gave; capitals do not count."""
    # SQLite compares plain letters by itself; LOWER is a function of ours, and much slower.
    if sought.isascii():
        return field.contains(sought)
    found = fn.LOWER(field).contains(sought)
    for plain in _PLAIN.findall(sought):
        found = field.contains(plain) & found
    return found
