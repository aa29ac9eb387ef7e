"""Every setting that a person may change has its words, in each language; so has every fault."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from sojourn.domain.refusal import Code, Refused
from sojourn.domain.settings import AT_LOG_IN, LANGUAGE, SETTINGS, SYSTEM, Section, Setting, settled
from sojourn.ui import settings_words
from sojourn.ui.language import Language
from sojourn.ui.settings_file_words import SettingsFileWords
from tests.settings_examples import refused_reminders
from tests.ui.test_words import NEVER

SHOWN = [AT_LOG_IN, *(setting for setting in SETTINGS if setting.section is not None)]


@pytest.fixture(params=["en", "fr"])
def spoken(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    language = Language(qapp, request.param)
    yield request.param
    language.silence()
    QLocale.setDefault(before)


@pytest.mark.parametrize("setting", SHOWN, ids=lambda setting: setting.key)
def test_a_setting_has_a_name_a_sentence_and_choices_of_its_own(
    spoken: str, setting: Setting
) -> None:
    name, explained = settings_words.name(setting), settings_words.explained(setting)
    assert not QKeySequence.mnemonic(name).isEmpty()
    assert explained.endswith(".")
    assert explained.count(". ") == 0, "one sentence"
    choices = [settings_words.choice(setting, key) for key in setting.choices]
    assert len(set(choices)) == len(choices)
    assert all(choices)
    said = " ".join((name, explained, *choices)).casefold()
    assert not any(word in said for word in NEVER)
    assert settings_words.value(setting, setting.default)


def test_names_differ_and_so_do_their_letters_within_a_section(spoken: str) -> None:
    names = [settings_words.name(setting).replace("&", "") for setting in SHOWN]
    assert len(set(names)) == len(names)
    for section in Section:
        assert settings_words.section(section)
        letters = [
            QKeySequence.mnemonic(settings_words.name(setting)).toString()
            for setting in SHOWN
            if setting.section is section
        ]
        assert len(set(letters)) == len(letters)


def test_a_language_is_called_as_those_who_speak_it_call_it(spoken: str) -> None:
    assert settings_words.choice(LANGUAGE, "fr") == "Français"
    assert settings_words.choice(LANGUAGE, "en") == "English"
    own = settings_words.choice(LANGUAGE, SYSTEM)
    assert own == {"en": "As the system", "fr": "Comme le système"}[spoken]


@pytest.mark.usefixtures("british")
@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("day_begins", 99, "Line 3: day_begins is 99; a whole number from 0 to 12 is expected,"),
        ("day_begins", "4", "day_begins is 4; a whole number is expected, and the default is used"),
        ("language", "tlh", "language is tlh; one of system, en and fr is expected"),
        ("hide_words", 1, "hide_words is 1; true or false is expected"),
        ("day_begins", True, "day_begins is true; a whole number is expected"),
        ("language", 1, "a text in quotes is expected"),
        ("own_reminders", "5, 1", "a line of minutes that rise from 0 is expected"),
        ("colour", "red", "Line 3: colour is no setting; it is left alone."),
    ],
)
def test_a_fault_names_its_line_and_what_was_expected(key: str, value: object, said: str) -> None:
    _, (refused,) = settled({key: value})
    refused.line = 3
    assert said in SettingsFileWords().fault(refused)


def test_a_broken_file_is_told_with_the_line_where_that_shows() -> None:
    words = SettingsFileWords()
    told = words.fault(Refused(Code.UNREADABLE, "", "Invalid value", line=2))
    assert told.startswith("Line 2 cannot be read")
    assert words.fault(Refused(Code.UNREADABLE, "", "no UTF-8")).startswith("The file cannot")


def test_what_was_not_changed_is_told_in_one_sentence_each() -> None:
    words = SettingsFileWords()
    told = [
        words.refusal(Refused(Code.NOT_WRITTEN, "language", "Read-only file system")),
        words.refusal(Refused(Code.UNREADABLE, "", "Invalid value", line=2)),
        words.refusal(refused_reminders()),
    ]
    assert len(set(told)) == len(told)
    assert all(one.endswith(".") for one in told)
