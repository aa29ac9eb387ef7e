"""The settings in a TOML file that people may edit; what may stand in it is the domain's to say."""

import logging
import re
import tomllib
from collections.abc import Callable
from pathlib import Path

from sojourn.domain.refusal import Code, Refused
from sojourn.domain.settings import DECLARED, Setting, Settings, settled
from sojourn.storage.private_file import replace_file

_LOG = logging.getLogger(__name__)


class SettingsFile:
    """The port `SettingsFile` over one file, which need not exist."""

    def __init__(self, path: Path) -> None:
        """Read and write that file; its folder is made when something is written."""
        self._path = path
        self.changed: Callable[[], None] = lambda: None

    @property
    def place(self) -> str:
        """The path of the file."""
        return str(self._path)

    def read(self) -> Settings:
        """Give the settings in force. What cannot be used has its default and stands in the log."""
        settings, refused = self.checked()
        for one in refused:
            _LOG.warning("%s", _told(self._path, one))
        return settings

    def checked(self) -> tuple[Settings, tuple[Refused, ...]]:
        """Give the settings in force and each value refused, with the line it stands on.

        A file that cannot be read at all is one refusal, UNREADABLE, without a field.
        """
        try:
            text = self._text()
            raw = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            return Settings(), (_broken(error),)
        except Refused as unreadable:
            return Settings(), (unreadable,)
        settings, refused = settled(raw)
        for one in refused:
            one.line = _line_of(one.field, text)
        return settings, refused

    def write(self, setting: Setting, value: bool | int | str) -> None:  # noqa: FBT001 - a value
        """Keep one setting; comments and order of the file stay.

        Raises:
            Refused: the setting does not take that value; UNREADABLE, without a field, when the
                file is broken, or NOT_WRITTEN. The file has been left as it is.
        """
        # Only who changes a setting waits for these to load.
        import tomlkit  # noqa: PLC0415
        from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415

        value = setting.checked(value)
        text = self._text()
        try:
            document = tomlkit.parse(text)
            document[setting.key] = value
        except TOMLKitError as error:
            raise _broken(error) from error
        try:
            replace_file(self._path, tomlkit.dumps(document).encode())
        except OSError as error:
            raise Refused(Code.NOT_WRITTEN, setting.key, _why(error)) from error
        self.changed()

    def _text(self) -> str:
        """Give what stands in the file, nothing when there is none."""
        try:
            # Some editors put a byte order mark first, which TOML does not know.
            return self._path.read_bytes().decode("utf-8-sig")
        except FileNotFoundError:
            return ""
        except UnicodeDecodeError as error:
            raise Refused(Code.UNREADABLE, "", "is no UTF-8 text") from error
        except OSError as error:
            raise Refused(Code.UNREADABLE, "", _why(error)) from error


def _broken(error: Exception) -> Refused:
    """Say that the file is no TOML, and where that shows."""
    line = re.search(r"at line (\d+)", str(error))
    return Refused(Code.UNREADABLE, "", str(error), line=int(line.group(1)) if line else None)


def _why(error: OSError) -> str:
    return error.strerror or str(error)


def _line_of(key: str, text: str) -> int | None:
    """Find the line, from 1, on which a key of the file's top level stands."""
    pattern = re.compile(rf"""\s*\[{{0,2}}\s*["']?{re.escape(key)}["']?\s*[=.\]]""")
    for number, line in enumerate(text.splitlines(), 1):
        if pattern.match(line):
            return number
    return None


def _told(path: Path, refused: Refused) -> str:
    """Say what was refused, where, and what was expected; English, for the log."""
    place = f"{path}, line {refused.line}" if refused.line else str(path)
    if not refused.field:
        return f"{place}: {refused.value}; every setting has its default"
    if refused.field not in DECLARED:
        return f"{place}: there is no setting {refused.field!r}; it is left alone"
    return (
        f"{place}: {refused.field} is {refused.value!r}, expected {_expected(refused)};"
        f" {DECLARED[refused.field].default!r} is used"
    )


def _expected(refused: Refused) -> str:
    if refused.code is Code.OUT_OF_RANGE and isinstance(refused.limit, tuple):
        low, high = refused.limit
        return f"a whole number from {low} to {high}"
    if refused.code is Code.UNKNOWN and isinstance(refused.limit, tuple):
        return "one of " + ", ".join(repr(choice) for choice in refused.limit)
    return {
        "bool": "true or false",
        "int": "a whole number",
        "str": "a text in quotes",
        "ladder": "rising minutes from 0, like '0, 1, 3 sound, 10 window, every 10'",
    }[str(refused.limit)]
