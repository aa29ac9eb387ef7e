"""Intentions, platforms and addresses."""

from dataclasses import replace

import pytest

from sojourn.domain.intention import Address, Intention, Platform, known_platform, platform_named
from sojourn.domain.refusal import Code, Refused
from tests.domain.sessions import INTENTION


def test_an_intention_is_tidied() -> None:
    typed = replace(INTENTION, platform=" Forum ", will_do="answer  Ana", for_whom="")
    assert typed.checked() == replace(
        INTENTION, platform="Forum", will_do="answer Ana", for_whom=""
    )


@pytest.mark.parametrize(
    ("typed", "code", "field"),
    [
        (replace(INTENTION, platform=" "), Code.EMPTY, "platform"),
        (replace(INTENTION, purpose="fun"), Code.UNKNOWN, "purpose"),
        (replace(INTENTION, will_do=""), Code.EMPTY, "will_do"),
        (replace(INTENTION, for_whom="x" * 81), Code.TOO_LONG, "for_whom"),
        (replace(INTENTION, length_ms=999), Code.OUT_OF_RANGE, "length"),
    ],
)
def test_a_bad_intention_is_refused(typed: Intention, code: Code, field: str) -> None:
    with pytest.raises(Refused) as refused:
        typed.checked()
    assert (refused.value.code, refused.value.field) == (code, field)


def test_a_platform_is_found_by_any_spelling_of_its_name() -> None:
    forum = Platform("Forum", "#111111")
    assert known_platform(" fORUM ", (forum,)) is forum
    assert platform_named("forum", (forum,)) is forum
    assert known_platform("Forums", (forum,)) is None


def test_a_new_platform_gets_a_suggestions_colour_and_address() -> None:
    linkedin = platform_named("linkedin", ())
    assert (linkedin.name, linkedin.address) == ("LinkedIn", "https://www.linkedin.com/")
    assert not linkedin.opens_address
    assert platform_named("Forum", ()).name == "Forum"
    own = platform_named("Rowing club", (linkedin,))
    assert (own.name, own.address) == ("Rowing club", "")
    assert own.colour != platform_named("Choir", (linkedin, own)).colour


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("forum.example", "https://forum.example"),
        (" http://a.example/x?y=1 ", "http://a.example/x?y=1"),
        ("", ""),
    ],
)
def test_an_address_is_completed(typed: str, url: str) -> None:
    assert Address(typed, wanted=True).checked().url == url


@pytest.mark.parametrize(
    "typed",
    [
        "javascript://x/%0aalert(1)",
        "file:///etc/passwd",
        "https://",
        "ftp://a.example",
        "javascript:alert(1)",
        "http://[",
        "a b",
    ],
)
def test_other_addresses_are_refused(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        Address(typed, wanted=True).checked()
    assert refused.value.code is Code.NOT_AN_ADDRESS


def test_no_address_no_tick() -> None:
    assert Address("", wanted=True).checked() == Address()
