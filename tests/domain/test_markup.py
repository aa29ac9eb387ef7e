"""Escaping for markup."""

import html

from hypothesis import given
from hypothesis import strategies as st

from sojourn.domain.markup import escaped


@given(st.text())
def test_it_reads_as_it_was_typed(text: str) -> None:
    assert escaped(text) == html.escape(text, quote=False)
    assert "<" not in escaped(text)
