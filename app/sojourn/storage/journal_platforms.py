"""What the journal tells and changes of platforms as such; loaded when that is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sojourn.domain.intention import Platform
    from sojourn.domain.moment import Moment
    from sojourn.domain.platform_card import PlatformCard, StanceChange
    from sojourn.storage.database import Database
    from sojourn.storage.platform_cards import PlatformCards
    from sojourn.storage.platforms import Platforms


class JournalPlatforms:
    """One part of the port `Journal`: `PlatformJournal` over an open database."""

    _database: Database
    _platforms: Platforms

    def platform_cards(self) -> tuple[PlatformCard, ...]:
        """Give every platform known with its changes of stance, by name."""
        return self._cards().platform_cards()

    def change_platform(
        self, name: str, platform: Platform, change: StanceChange | None, moment: Moment
    ) -> None:
        """Change the platform of that name, its own name included; an unknown one is added.

        Raises:
            Refused: NAME_TAKEN when another platform has the new name.
        """
        self._cards().change_platform(name, platform, change, moment)

    def merge_platforms(self, name: str, into: str, moment: Moment) -> None:
        """Have everything of one platform count for another; the first is no more."""
        self._cards().merge_platforms(name, into, moment)

    def hide_platform(self, name: str, moment: Moment) -> None:
        """Offer a platform no more; what happened there stays."""
        self._cards().hide_platform(name, moment)

    def change_stance(self, name: str, change: StanceChange, moment: Moment) -> None:
        """Note how the person stands to a platform from now on."""
        self._cards().change_stance(name, change, moment)

    def _cards(self) -> PlatformCards:
        from sojourn.storage.platform_cards import PlatformCards  # noqa: PLC0415

        return PlatformCards(self._database, self._platforms)
