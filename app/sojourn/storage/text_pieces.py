"""A long text in pieces: no step over it is so long that other threads wait. Knows no format."""

from bisect import bisect_right
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import BinaryIO

PIECE = 1024 * 1024
"""Bytes or characters; Python lets nobody else in while it decodes or copies one."""


class TextPieces:
    """The pieces of one text; an offset counts characters from its beginning."""

    def __init__(self, pieces: Iterable[str]) -> None:
        """Keep them."""
        self._pieces = tuple(pieces)
        self._starts = tuple(accumulate(map(len, self._pieces), initial=0))

    def after(self, offset: int) -> str:
        """Give what follows, to the end of that piece; nothing at the end of the text."""
        if offset >= self._starts[-1]:
            return ""
        number = bisect_right(self._starts, offset) - 1
        return self._pieces[number][offset - self._starts[number] :]


def decoded(stream: BinaryIO) -> Iterator[str]:
    """Read UTF-8, with or without a mark at its beginning, piece by piece.

    Raises:
        UndecodableError: it is none.
    """
    decoder = getincrementaldecoder("utf-8-sig")()
    line = 1
    while True:
        read = stream.read(PIECE)
        try:
            piece = decoder.decode(read, final=not read)
        except UnicodeDecodeError as error:
            raise UndecodableError(line + error.object.count(b"\n", 0, error.start)) from error
        line += piece.count("\n")
        if piece:
            yield piece
        if not read:
            return


class UndecodableError(ValueError):
    """The text is no UTF-8.

    Attributes:
        line: where, from 1.
    """

    def __init__(self, line: int) -> None:
        """Keep the line."""
        super().__init__(f"line {line}")
        self.line = line
