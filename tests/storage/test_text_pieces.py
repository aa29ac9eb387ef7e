"""An export is read in pieces: wherever it is cut, the same comes of it."""

from pathlib import Path
from typing import Any

import pytest

from sojourn.storage import text_pieces
from sojourn.storage.database import known_schema
from sojourn.storage.export_text import ExportText, NotExportError
from sojourn.storage.text_pieces import TextPieces, UndecodableError, decoded


@pytest.mark.parametrize("size", [1, 2, 3, 7, 64, 1_000])
def test_it_makes_no_difference_where_the_text_is_cut(size: int, good: str) -> None:
    def told(text: str, pieces: int) -> tuple[dict[str, Any], list[Any], list[Any]]:
        cut = (text[at : at + pieces] for at in range(0, len(text), pieces))
        export = ExportText(TextPieces(cut))
        return export.head, list(export.rows()), list(export.rows_of("span"))

    schema = f'"schema": {known_schema()}'
    text = good.replace(schema, '"more": -12.5e+7, "schema": 12345').replace(
        "answer", "réponds \\u00e9 \U0001f4ac"
    )
    assert "12345" in text
    whole = told(text, len(text))
    assert told(text, size) == whole
    assert whole[2]
    for broken in (text[: len(text) // 2], text.replace("null", "nul", 1), text + "1"):
        with pytest.raises(NotExportError) as at_once:
            told(broken, len(broken))
        with pytest.raises(NotExportError) as in_pieces:
            told(broken, size)
        assert in_pieces.value.args == at_once.value.args


@pytest.mark.parametrize("size", [1, 2, 5, 1_000])
def test_a_file_is_read_in_pieces(
    size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_pieces, "PIECE", size)
    file = tmp_path / "text"
    file.write_bytes("\ufeffé\n💬 ab".encode())
    with file.open("rb") as stream:
        assert "".join(decoded(stream)) == "é\n💬 ab"
    for bad, line in ((b"a\nb\n\xff", 3), (b"a\n\xc3", 2)):
        file.write_bytes(bad)
        with file.open("rb") as stream, pytest.raises(UndecodableError) as error:
            list(decoded(stream))
        assert error.value.line == line
