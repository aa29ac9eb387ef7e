"""The settings file is the person's: read with patience, changed with care, never destroyed."""

import logging
import os
import stat
from pathlib import Path

import pytest

from sojourn.domain.refusal import Code, Refused
from sojourn.domain.settings import (
    APPEARANCE,
    DAY_BEGINS_SETTING,
    EXTENSION_LIMIT_SETTING,
    LANGUAGE,
    REFLECTION_UNFOLDED,
    Settings,
)
from sojourn.storage.settings_file import SettingsFile


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def written(file: Path, text: str) -> SettingsFile:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return SettingsFile(file)


def test_without_a_file_every_setting_has_its_default(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settings = SettingsFile(file).read()
    assert settings == Settings({})
    assert settings.number(DAY_BEGINS_SETTING) == 4
    assert not file.exists()
    assert caplog.text == ""


def test_what_is_written_is_read(file: Path) -> None:
    settings = SettingsFile(file)
    settings.write(LANGUAGE, "fr")
    settings.write(DAY_BEGINS_SETTING, 5)
    settings.write(REFLECTION_UNFOLDED, True)
    settings.write(LANGUAGE, "en")
    found = SettingsFile(file).read()
    assert (found.text(LANGUAGE), found.number(DAY_BEGINS_SETTING)) == ("en", 5)
    assert found.switch(REFLECTION_UNFOLDED)


def test_comments_order_and_foreign_keys_stay(file: Path) -> None:
    settings = written(
        file,
        '# mine\nlanguage = "fr" # French\n\nother = 1\n[table]\nx = 2 # kept\n',
    )
    settings.write(LANGUAGE, "en")
    settings.write(APPEARANCE, "dark")
    text = file.read_text()
    assert text.startswith('# mine\nlanguage = "en" # French\n\nother = 1\n')
    assert text.endswith("[table]\nx = 2 # kept\n")
    assert settings.read().text(APPEARANCE) == "dark"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("day_begins = 99", "day_begins is 99, expected a whole number from 0 to 12; 4 is used"),
        ('day_begins = "4"', "day_begins is '4', expected a whole number; 4 is used"),
        ("extension_limit = true", "expected a whole number; 2 is used"),
        ('language = "tlh"', "is 'tlh', expected one of 'system', 'en', 'fr'; 'system' is used"),
        ("reflection_unfolded = 1", "expected true or false; False is used"),
        ("language = 1", "expected a text in quotes"),
        ('own_reminders = "5, 1"', "expected rising minutes from 0, like '0, 1, 3 sound, 10"),
        ("colour = 'red'", "there is no setting 'colour'; it is left alone"),
        ("[day_begins]\nx = 1", "day_begins is {'x': 1}, expected a whole number"),
        ("day_begins.x = 1", "expected a whole number"),
    ],
)
def test_a_bad_value_has_its_default_and_stands_in_the_log(
    file: Path, caplog: pytest.LogCaptureFixture, line: str, told: str
) -> None:
    text = f'# first\nappearance = "dark"\n\n{line}\n'
    settings = written(file, text)
    with caplog.at_level(logging.WARNING):
        found = settings.read()
    assert found == Settings({"appearance": "dark"})
    assert told in caplog.text
    assert f"{file}, line 4: " in caplog.text
    assert file.read_text() == text


def test_a_refused_value_names_its_line(file: Path) -> None:
    settings = written(file, "# day_begins = 3\n\nday_begins = 99\nextension_limit = 21\n")
    _, refused = settings.checked()
    assert [(one.field, one.code, one.line) for one in refused] == [
        ("day_begins", Code.OUT_OF_RANGE, 3),
        ("extension_limit", Code.OUT_OF_RANGE, 4),
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"day_begins = 5\nlanguage = \n", "line 2"),
        (b"day_begins = 5\nday_begins = 6\n", "overwrite"),
        (b"day_begins = 5\n\xff\n", "is no UTF-8 text"),
        (b"[", "settings.toml"),
    ],
)
def test_a_broken_file_gives_defaults_and_is_never_destroyed(
    file: Path, caplog: pytest.LogCaptureFixture, content: bytes, told: str
) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    settings = SettingsFile(file)
    with caplog.at_level(logging.WARNING):
        assert settings.read() == Settings()
    assert told in caplog.text
    assert "every setting has its default" in caplog.text
    with pytest.raises(Refused) as refused:
        settings.write(LANGUAGE, "fr")
    assert (refused.value.code, refused.value.field) == (Code.UNREADABLE, "")
    assert file.read_bytes() == content
    assert [one.name for one in file.parent.iterdir()] == ["settings.toml"]


def test_whoever_wants_to_know_is_told_of_each_write(file: Path) -> None:
    settings = SettingsFile(file)
    found: list[str] = []
    settings.changed = lambda: found.append(settings.read().text(LANGUAGE))
    settings.write(LANGUAGE, "fr")
    settings.write(LANGUAGE, "en")
    assert found == ["fr", "en"]
    assert settings.place == str(file)


def test_a_byte_order_mark_does_no_harm(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"\xef\xbb\xbfday_begins = 5\n")
    settings = SettingsFile(file)
    assert settings.read().number(DAY_BEGINS_SETTING) == 5
    settings.write(LANGUAGE, "fr")
    assert settings.read().number(DAY_BEGINS_SETTING) == 5


def test_a_value_that_does_not_fit_is_not_written(file: Path) -> None:
    settings = written(file, "day_begins = 5\n")
    with pytest.raises(Refused):
        settings.write(EXTENSION_LIMIT_SETTING, 99)
    assert file.read_text() == "day_begins = 5\n"


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX")
def test_the_file_is_its_owners_only_and_links_stay_links(file: Path, tmp_path: Path) -> None:
    SettingsFile(file).write(LANGUAGE, "fr")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    link = tmp_path / "link.toml"
    link.symlink_to(file)
    SettingsFile(link).write(LANGUAGE, "en")
    assert link.is_symlink()
    assert SettingsFile(file).read().text(LANGUAGE) == "en"


def test_a_write_that_fails_leaves_the_file_whole(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = written(file, "day_begins = 5\n")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    changes: list[bool] = []
    settings.changed = lambda: changes.append(True)
    with pytest.raises(Refused) as refused:
        settings.write(LANGUAGE, "fr")
    assert (refused.value.code, refused.value.field) == (Code.NOT_WRITTEN, "language")
    assert "No space" in str(refused.value.value)
    assert changes == []
    assert file.read_text() == "day_begins = 5\n"
    assert [one.name for one in file.parent.iterdir()] == ["settings.toml"]
