"""A language that nobody speaks: every text in brackets, accented and twice as long.

What stands on a screen without brackets was never translated; what is cut off has too little room.
"""

import re

from PySide6.QtCore import QObject, QTranslator

from sojourn.resource import resource

OPEN, CLOSE = (
    "\N{MATHEMATICAL LEFT WHITE SQUARE BRACKET}",
    "\N{MATHEMATICAL RIGHT WHITE SQUARE BRACKET}",
)
_ACCENTED = str.maketrans("aeiouyAEIOU", "äéîöüÿÀÉÎÖÜ")
_OF_QT = re.compile("Q[A-Z]")
_FROM_RIGHT = "\N{RIGHT-TO-LEFT MARK}"
_PADDING = "lorem ipsum dolor sit amet consetetur sadipscing elitr sed diam nonumy "
_LETTERS = re.compile(r"[^\W\d_]{2,}")


class PseudoLanguage(QTranslator):
    """Gives every text of ours so; dates keep their patterns, and what has no words stays."""

    def __init__(self, parent: QObject | None = None, *, mirrored: bool = False) -> None:
        """Begin with the plurals of English; mirrored, it is read from the right, and no longer."""
        super().__init__(parent)
        self._mirrored = mirrored
        self._english = QTranslator(self)
        self._english.load(str(resource("translations", "sojourn_en.qm")))

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's
        """Have words for everything."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Give a text of ours in brackets; Qt has its own words."""
        if _OF_QT.match(context) or "toString" in (disambiguation or ""):
            return None
        text = self._english.translate(context, source, disambiguation, n) or source
        if not _LETTERS.search(text.replace("&", "")):
            return text
        return f"{_FROM_RIGHT}{text}" if self._mirrored else stretched(text)


def stretched(text: str) -> str:
    """Give the text in brackets and twice as long; places for values and mnemonics stay."""
    parts = re.split(r"(%L?n|%\d)", text)
    accented = "".join(
        part if part.startswith("%") else part.translate(_ACCENTED) for part in parts
    )
    padding = (_PADDING * (1 + len(text) // len(_PADDING)))[: len(text)].strip()
    return f"{OPEN}{accented} {padding}{CLOSE}"


def outside(text: str) -> str:
    """Give what of a text stands in no brackets."""
    # What a list has shortened ends in the middle of one.
    inner = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*({CLOSE}|…$)")
    while inner.search(text):
        text = inner.sub(" ", text)
    return text
