"""Reads what `export.py` wrote, however it is laid out now, row by row with its line. No rule."""

import json
import re
from collections.abc import Iterator
from typing import Any, NoReturn

from sojourn.storage.text_pieces import TextPieces

_SPACE = re.compile(r"[ \t\n\r]*")

_LONGEST_WORD = len("-Infinity")
"""The longest that JSON takes for a value without a sign at its end, such as `false`."""


class NotExportError(ValueError):
    """The text is no export.

    Attributes:
        line: where it stops being one, from 1.
        why: one English clause.
    """

    def __init__(self, line: int, why: str) -> None:
        """Keep the facts."""
        super().__init__(f"line {line}: {why}")
        self.line = line
        self.why = why


class ExportText:
    """The text of an export; a row is put together only when it is asked for."""

    def __init__(self, text: TextPieces) -> None:
        self.head: dict[str, Any] = {}
        """What stands before the tables; filled while `rows` is read."""
        self._text = text
        self._decoder = json.JSONDecoder(object_pairs_hook=_row, parse_constant=_refused)
        self._starts: dict[str, tuple[int, int]] = {}

    def rows(self) -> Iterator[tuple[str, int, Any]]:
        """Give the table, the line and the row of each row, to the end of the text.

        Raises:
            NotExportError: it is no JSON, or is built otherwise; anywhere in between.
        """
        place = _Place(self._text, self._decoder)
        for key in place.names():
            if key == "tables":
                for table in place.names():
                    if table in self._starts:
                        place.fail(f"has {table[:40]} twice")
                    self._starts[table] = place.offset, place.line
                    for line, row in place.numbered():
                        yield table, line, row
            elif key in self.head:
                place.fail(f"has {key[:40]} twice")
            else:
                self.head[key] = place.value()
        place.end()

    def rows_of(self, table: str) -> Iterator[Any]:
        """Give the rows of one table again, after `rows` has been read to its end."""
        if table in self._starts:
            offset, line = self._starts[table]
            for _, row in _Place(self._text, self._decoder, offset, line).numbered():
                yield row


class _Place:
    """A place in a JSON text that moves on as things are taken from it."""

    def __init__(
        self, text: TextPieces, decoder: json.JSONDecoder, offset: int = 0, line: int = 1
    ) -> None:
        self.line = line
        self._text = text
        self._decoder = decoder
        self._begins = offset
        self._buffer = text.after(offset)
        self._at = 0

    @property
    def offset(self) -> int:
        """Where it is, in characters from the beginning."""
        return self._begins + self._at

    def names(self) -> Iterator[str]:
        """Go through an object; who iterates takes the value of each key."""
        self._expect("{")
        if self._next_is("}"):
            return
        while True:
            key = self.value()
            if not isinstance(key, str):
                self.fail("expected a name in quotes")
            self._expect(":")
            yield key
            if self._next_is("}"):
                return
            self._expect(",")

    def numbered(self) -> Iterator[tuple[int, Any]]:
        """Go through a list, with the line on which each item begins."""
        self._expect("[")
        if self._next_is("]"):
            return
        while True:
            self._skip()
            line = self.line
            yield line, self.value()
            if self._next_is("]"):
                return
            self._expect(",")

    def value(self) -> Any:  # noqa: ANN401 - whatever JSON holds
        """Take one value."""
        self._skip()
        while True:
            try:
                value, end = self._decoder.raw_decode(self._buffer, self._at)
            except json.JSONDecodeError as error:
                if self._is_cut(error) and self._fill():
                    continue
                self._move(error.pos)
                self.fail("is no JSON here")
            except RecursionError:
                self.fail("is nested too deeply")
            except ValueError as error:  # a number of thousands of digits, or none at all
                self.fail(str(error)[:80])
            # A number may go on in the next piece, even behind "12." or "12e+".
            if end < len(self._buffer) - _LONGEST_WORD or not self._fill():
                self._move(end)
                return value

    def end(self) -> None:
        """Make sure that nothing follows."""
        self._skip()
        if self._at < len(self._buffer):
            self.fail("goes on after its end")

    def fail(self, why: str) -> NoReturn:
        """Raise what is wrong here."""
        raise NotExportError(self.line, why)

    def _expect(self, sign: str) -> None:
        if not self._next_is(sign):
            self.fail(f"expected {sign}")

    def _next_is(self, sign: str) -> bool:
        self._skip()
        found = self._buffer.startswith(sign, self._at)
        self._at += found
        return found

    def _skip(self) -> None:
        while True:
            match = _SPACE.match(self._buffer, self._at)
            self._move(match.end() if match else self._at)
            if self._at < len(self._buffer) or not self._fill():
                return

    def _move(self, to: int) -> None:
        self.line += self._buffer.count("\n", self._at, to)
        self._at = to

    def _is_cut(self, error: json.JSONDecodeError) -> bool:
        """Tell whether what is wrong may only be that the value goes on in the next piece."""
        near_end = error.pos > len(self._buffer) - _LONGEST_WORD
        return near_end or error.msg.startswith("Unterminated string")

    def _fill(self) -> bool:
        """Let go what was taken, and add as much as is left of the buffer, at least a piece."""
        begins, parts = self.offset, [self._buffer[self._at :]]
        length = least = len(parts[0])
        while length <= 2 * least and (piece := self._text.after(begins + length)):
            parts.append(piece)
            length += len(piece)
        if length == least:
            return False
        self._begins, self._buffer, self._at = begins, "".join(parts), 0
        return True


def _row(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    row = dict(pairs)
    if len(row) < len(pairs):
        raise ValueError("has a field twice")
    return row


def _refused(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number")
