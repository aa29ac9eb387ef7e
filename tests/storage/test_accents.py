"""What is compared has no accents, in every script that has some, and nothing else is lost."""

import pytest

from sojourn.storage.accents import unaccented


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("answer Ana's question", "answer Ana's question"),
        ("Écrire à Chloé", "Ecrire a Chloe"),
        ("e\u0301te\u0301", "ete"),
        ("Ägypten, Straße", "Agypten, Strasse"),
        ("un œuf à Łódź, på Øresund", "un oeuf a Lodz, pa Oresund"),
        ("\u0130stanbul, \u0131s\u0131", "Istanbul, isi"),
        ("Ελλάς", "Ελλας"),
        ("твой ёж", "твои еж"),
        ("日本語", "日本語"),
    ],
)
def test_plain_letters_are_left(text: str, plain: str) -> None:
    assert unaccented(text) == plain


def test_marks_that_make_another_letter_stay() -> None:
    assert unaccented("が") != unaccented("か")
    assert unaccented("की") != unaccented("क")
