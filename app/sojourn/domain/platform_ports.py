"""What the controller needs for the platforms, as Protocols; `storage` and `ui` give it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

    from sojourn.domain.intention import Platform
    from sojourn.domain.moment import Moment
    from sojourn.domain.platform_card import PlatformCard, StanceChange
    from sojourn.domain.refusal import Refused


class PlatformJournal(Protocol):
    """What is kept of platforms. Every method may raise `JournalBusyError`."""

    def platform_cards(self) -> tuple[PlatformCard, ...]:
        """Give every platform known with its changes of stance, by name."""

    def change_platform(
        self, name: str, platform: Platform, change: StanceChange | None, moment: Moment
    ) -> None:
        """Change the platform of that name, its own name included; an unknown one is added.

        Raises:
            Refused: NAME_TAKEN when another platform has the new name.
        """

    def merge_platforms(self, name: str, into: str, moment: Moment) -> None:
        """Have everything of one platform count for another; the first is no more."""

    def hide_platform(self, name: str, moment: Moment) -> None:
        """Offer a platform no more; what happened there stays."""

    def change_stance(self, name: str, change: StanceChange, moment: Moment) -> None:
        """Note how the person stands to a platform from now on."""


class PlatformScreens(Protocol):
    """The window of the platforms."""

    def open_platforms(self, cards: tuple[PlatformCard, ...], chosen: str, today: date) -> None:
        """Open or raise the window of the platforms, at one of them; stances change today."""

    def show_platforms(self, cards: tuple[PlatformCard, ...], chosen: str) -> None:
        """Give the open window the platforms as they are now."""

    def refuse_platform(self, refused: Refused) -> None:
        """Say in the open window why a platform was not kept."""
