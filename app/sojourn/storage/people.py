"""The people kept in the journal; they come in by being met in a session."""

from uuid import uuid4

from peewee import JOIN, fn

from sojourn.domain.outcome import Met
from sojourn.domain.person import Person
from sojourn.domain.refusal import folded
from sojourn.storage.database import Database, Fields
from sojourn.storage.models import MetRow, PersonRow, PlatformRow, SessionRow


class People:
    """The people of one journal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def people(self) -> tuple[Person, ...]:
        """Give the people known, those last met first, then by name."""
        last_met = (
            MetRow.select(fn.MAX(SessionRow.started_at))
            .join(SessionRow)
            .where(
                MetRow.person == PersonRow.key,
                MetRow.deleted_at.is_null(),
                SessionRow.deleted_at.is_null(),
            )
        )
        query = (
            PersonRow.select(PersonRow, PlatformRow.name.alias("platform_name"))
            .join(PlatformRow, JOIN.LEFT_OUTER)
            .where(PersonRow.deleted_at.is_null())
            .order_by(fn.COALESCE(last_met, 0).desc(), PersonRow.folded)
        )
        return tuple(_person_of(row) for row in self._database.rows(query))

    def meet(self, met: Met, platform: str, at_ms: int) -> None:
        """Add whom somebody met, or take over the follow-up date said now, in a transaction.

        `platform` is the key of the platform a new person was met on.
        """
        known = self._known(met.name)
        if known is None:
            fresh = PersonRow.insert(
                key=str(uuid4()),
                updated_at=at_ms,
                name=met.name,
                folded=folded(met.name),
                platform=platform,
                note="",
                follow_up=met.follow_up,
            )
            self._database.run(fresh)
        elif met.follow_up is not None and met.follow_up != known["follow_up"]:
            change = PersonRow.update(follow_up=met.follow_up, updated_at=at_ms)
            self._database.run(change.where(PersonRow.key == known["key"]))

    def key_of(self, name: str) -> str:
        """Give the key of somebody known.

        Raises:
            KeyError: nobody has that name.
        """
        known = self._known(name)
        if known is None:
            raise KeyError(name)
        return str(known["key"])

    def _known(self, name: str) -> Fields | None:
        return self._database.first(
            PersonRow.select().where(
                PersonRow.folded == folded(name), PersonRow.deleted_at.is_null()
            )
        )


def _person_of(row: Fields) -> Person:
    return Person(
        row["name"],
        row["platform_name"] or "",
        row["note"],
        row["cadence_days"],
        row["follow_up"],
    )
