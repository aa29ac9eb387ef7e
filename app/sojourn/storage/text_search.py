"""Finds a text in what people wrote, by conditions that the database itself can answer fast."""

import re
from unicodedata import normalize

from peewee import Expression, TextField, fn

_PLAIN = re.compile(r"[\x00-\x7f]+")


_SPLITS = 7
"""What stands behind so many words is sought as one text, lest a query grow without end."""


def sought_words(typed: str) -> list[str]:
    """Give the words typed as texts are kept and compared: NFC, in small letters.

    Each is to be found on its own, wherever it stands.
    """
    return " ".join(normalize("NFC", typed).lower().split()).split(maxsplit=_SPLITS)


def has(field: TextField, sought: str) -> Expression:
    """Tell whether a text has another in it, which `sought_words` gave; capitals do not count."""
    # SQLite compares plain letters by itself; LOWER is a function of ours, and much slower.
    if sought.isascii():
        return field.contains(sought)
    found = fn.LOWER(field).contains(sought)
    for plain in _PLAIN.findall(sought):
        found = field.contains(plain) & found
    return found
