"""What the journal tells and changes of kinds; putting one into another loads when it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sojourn.storage.kinds import Kinds

if TYPE_CHECKING:
    from sojourn.domain.catalogue import Kind
    from sojourn.domain.kinds import Catalogue
    from sojourn.domain.moment import Moment
    from sojourn.storage.database import Database


class JournalKinds:
    """One part of the port `Journal`: `KindJournal` over an open database."""

    _database: Database

    def catalogue(self) -> Catalogue:
        """Give the built-in kinds as the person has them, then their own, by name."""
        return Kinds(self._database).catalogue()

    def keep_kind(self, kind: Kind, moment: Moment) -> None:
        """Keep what a kind is called, whether it is hidden and, of an own one, what it is."""
        Kinds(self._database).keep_kind(kind, moment)

    def merge_kinds(self, kind: Kind, into: str, moment: Moment) -> None:
        """Have everything of an own kind count for another of its sort; the first is no more."""
        from sojourn.storage.kind_merging import merge_kinds  # noqa: PLC0415

        with self._database.writing(durable=True):
            merge_kinds(self._database, kind, into, moment)
