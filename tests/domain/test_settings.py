"""Settings declared as data."""

import pytest

from sojourn.domain.refusal import Code
from sojourn.domain.settings import (
    APPEARANCE,
    DAY_BEGINS_SETTING,
    REFLECTION_UNFOLDED,
    SETTINGS,
    Settings,
    settled,
)


def test_without_a_file_all_is_default() -> None:
    settings, refused = settled({})
    assert settings.number(DAY_BEGINS_SETTING) == 4
    assert settings.text(APPEARANCE) == "system"
    assert settings.switch(REFLECTION_UNFOLDED) is False
    assert refused == ()
    for setting in SETTINGS:
        assert setting.checked(setting.default) == setting.default


def test_values_reach_the_rules() -> None:
    settings, _ = settled({"day_begins": 5, "extension_limit": 1})
    assert (settings.rules().day_begins, settings.rules().extension_limit) == (5, 1)


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("day_begins", 13, Code.OUT_OF_RANGE),
        ("day_begins", True, Code.WRONG_TYPE),
        ("day_begins", "four", Code.WRONG_TYPE),
        ("appearance", "pink", Code.UNKNOWN),
        ("reflection_unfolded", 1, Code.WRONG_TYPE),
        ("colour", "red", Code.UNKNOWN),
    ],
)
def test_a_bad_value_is_named_and_the_default_used(key: str, value: object, code: Code) -> None:
    settings, (refused,) = settled({key: value, "extension_limit": 3})
    assert (refused.code, refused.field, refused.value) == (code, key, value)
    assert settings == Settings({"extension_limit": 3})
