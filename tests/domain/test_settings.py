"""Settings declared as data."""

import pytest

from sojourn.domain.refusal import Code
from sojourn.domain.settings import (
    APPEARANCE,
    DAY_BEGINS_SETTING,
    DECLARED,
    HIDE_WORDS_UNTIL,
    REFLECTION_UNFOLDED,
    SETTINGS,
    WELCOMED,
    Section,
    Setting,
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


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_a_setting_is_declared_whole(setting: Setting) -> None:
    is_number = type(setting.default) is int
    assert (setting.bounds is not None) is is_number
    if isinstance(setting.default, str):
        assert bool(setting.choices) is (setting.read is None)
    if setting.section is not None:
        assert (setting.unit is not None) is is_number
    if setting.only_with is not None:
        key, value = setting.only_with
        assert DECLARED[key].checked(value) == value


def test_a_person_finds_each_setting_but_what_the_app_keeps_for_itself() -> None:
    assert [one for one in SETTINGS if one.section is None] == [HIDE_WORDS_UNTIL, WELCOMED]
    assert {one.section for one in SETTINGS} - {None} == set(Section)
    assert len(DECLARED) == len(SETTINGS)


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
