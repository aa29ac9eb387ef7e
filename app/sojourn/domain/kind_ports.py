"""What the controller needs for purposes and outcome kinds, as Protocols; others give it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sojourn.domain.catalogue import Kind
    from sojourn.domain.kinds import Catalogue
    from sojourn.domain.moment import Moment
    from sojourn.domain.refusal import Refused


class KindJournal(Protocol):
    """What is kept of kinds. Every method may raise `JournalBusyError`."""

    def catalogue(self) -> Catalogue:
        """Give the built-in kinds as the person has them, then their own, by name."""

    def keep_kind(self, kind: Kind, moment: Moment) -> None:
        """Keep what a kind is called, whether it is hidden and, of an own one, what it is."""

    def merge_kinds(self, kind: Kind, into: str, moment: Moment) -> None:
        """Have everything of an own kind count for another of its sort; the first is no more."""


class KindScreens(Protocol):
    """The window of purposes and outcome kinds."""

    def open_kinds(self, catalogue: Catalogue) -> None:
        """Open or raise the window of purposes and outcome kinds."""

    def show_catalogue(
        self, catalogue: Catalogue, chosen: str = "", went: Mapping[str, str] = {}
    ) -> None:
        """Give every open window that offers kinds those there are now, one of them chosen.

        `went` are kinds that are gone, each with the one that it was put into.
        """

    def refuse_kind(self, refused: Refused) -> None:
        """Say in the open window why a kind was not kept."""
