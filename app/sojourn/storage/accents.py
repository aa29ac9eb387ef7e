"""A text without its accents, for comparing: what people search for is seldom typed with them."""

import re
from unicodedata import normalize

_PLAIN = {
    "ß": "ss",
    "ẞ": "SS",
    "æ": "ae",
    "Æ": "AE",
    "œ": "oe",
    "Œ": "OE",
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "\u0131": "i",
}
"""Letters that Unicode does not take apart, as `unaccent` of PostgreSQL writes them."""

_MARKED = re.compile(f"[\u0300-\u036f{''.join(_PLAIN)}]")
"""The marks of Latin, Greek and Cyrillic; those of other scripts make another letter."""


def unaccented(text: str) -> str:
    """Give the plain letters of a text; what has none of its own stays as it is, taken apart."""
    if text.isascii():
        return text
    return _MARKED.sub(lambda found: _PLAIN.get(found[0], ""), normalize("NFD", text))
