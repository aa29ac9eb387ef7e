"""Finds a text in what people wrote, by conditions that the database itself can answer fast."""

from peewee import Expression, TextField, fn

from sojourn.storage.accents import unaccented
from sojourn.storage.sqlite_connection import is_not_ascii

_SPLITS = 7
"""What stands behind so many words is sought as one text, lest a query grow without end."""


def sought_words(typed: str) -> list[str]:
    """Give the words typed as texts are compared: without accents, in small letters.

    Each is to be found on its own, wherever it stands.
    """
    return " ".join(unaccented(typed).lower().split()).split(maxsplit=_SPLITS)


def has(field: TextField, sought: str) -> Expression:
    """Tell whether a text has another in it, which `sought_words` gave.

    Neither capitals nor accents count.
    """
    # SQLite compares plain letters by itself; UNACCENT and LOWER are functions of ours, and slow.
    if sought.isascii():
        return field.contains(sought) | (is_not_ascii(field) & fn.UNACCENT(field).contains(sought))
    return is_not_ascii(field) & fn.LOWER(fn.UNACCENT(field)).contains(sought)
