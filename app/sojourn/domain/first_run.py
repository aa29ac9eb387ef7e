"""The page of the first start: what it opens with, and what a person says on it. Values, ports."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from sojourn.domain.refusal import checked_name, folded

if TYPE_CHECKING:
    from sojourn.domain.refusal import Refused


class IconPlace(StrEnum):
    """Where a desktop puts the icon; each needs words of its own to be found."""

    PANEL = "panel"
    TOP_BAR = "top-bar"
    TASK_BAR = "task-bar"
    MENU_BAR = "menu-bar"
    NEEDS_EXTENSION = "needs-extension"
    SMALL_WINDOW = "small-window"


class Trial(StrEnum):
    """How the trial of a notification stands."""

    SENT = "sent"
    SENT_OTHERWISE = "sent-otherwise"
    SEEN = "seen"
    NONE_LEFT = "none-left"


@dataclass(frozen=True, slots=True)
class FirstRunPage:
    """What the page opens with.

    Attributes:
        offered: names of platforms to tick.
        known: names of those the person has already.
        shown_first: a value of the setting of that name.
        autostart: whether its box is ticked; None where that cannot be switched.
        again: there have been visits; the page was asked for.
        discreet: others look at the screen, so that the names the person has are not shown.
    """

    offered: tuple[str, ...]
    known: tuple[str, ...] = ()
    shown_first: str = "both"
    autostart: bool | None = True
    icon: IconPlace = IconPlace.PANEL
    again: bool = False
    discreet: bool = False


@dataclass(frozen=True, slots=True)
class FirstRunChoices:
    """What a person has said on it; `autostart` is None where it was not asked."""

    platforms: tuple[str, ...] = ()
    shown_first: str = "both"
    autostart: bool | None = None

    def checked(self) -> FirstRunChoices:
        """Give the same choices with the names tidied, each once.

        Raises:
            Refused: for a name that cannot be taken.
        """
        names = [checked_name(name, "platform") for name in self.platforms]
        return replace(self, platforms=tuple({folded(name): name for name in names}.values()))


class FirstRunScreens(Protocol):
    """The window of the first start."""

    def open_first_run(self, page: FirstRunPage) -> None:
        """Open the page, or raise the open one as it stands."""

    def show_trial(self, trial: Trial) -> None:
        """Say on the open page how the trial of a notification stands."""

    def refuse_first_run(self, refused: Refused) -> None:
        """Say on the open page why its choices were not taken."""

    def refuse_autostart(self, why: str) -> None:
        """Say on the open page that the system did not take it; `why` is the system's word."""

    def close_first_run(self) -> None:
        """Close the page; what was said there is kept."""
