"""The settings file and window as the controller needs them, and the value the window draws."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from sojourn.domain.refusal import Refused
    from sojourn.domain.settings import Setting, Settings


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """What the window draws.

    Attributes:
        settings: the values in force.
        file: the path of the settings file, whether it is there yet or not.
        faults: each value in it that cannot be used, with its line; UNREADABLE without a field
            when nothing in it can.
    """

    settings: Settings
    file: str
    faults: tuple[Refused, ...] = ()


class SettingsFile(Protocol):
    """The settings as kept.

    `changed` is called whenever one was written, whoever did it.
    """

    changed: Callable[[], None]

    @property
    def place(self) -> str:
        """The path of the file."""

    def read(self) -> Settings:
        """Give the settings in force; a bad value has its default and stands in the log."""

    def checked(self) -> tuple[Settings, tuple[Refused, ...]]:
        """Give the settings in force and each value refused, with the line it stands on."""

    def write(self, setting: Setting, value: bool | int | str) -> None:  # noqa: FBT001 - a value
        """Keep one setting; comments and order of the file stay.

        Raises:
            Refused: UNREADABLE or NOT_WRITTEN, or the setting does not take that value; the file
                is as it was.
        """


class SettingsScreens(Protocol):
    """The settings window, and what settings change on the screen at once."""

    def open_settings(self, page: SettingsPage) -> None:
        """Open or raise the window with that page."""

    def show_settings(self, page: SettingsPage) -> None:
        """Give the open window the values as they are now; nothing when it is closed."""

    def refuse_setting(self, key: str, refused: Refused) -> None:
        """Say in the open window, beside that setting, why it was not changed."""

    def adopt_settings(self, settings: Settings) -> None:
        """Have tray and windows look and speak as the settings say."""
