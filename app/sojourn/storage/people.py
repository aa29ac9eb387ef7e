"""The people kept in the journal; they come in by being met, or by being named."""

from datetime import date
from uuid import uuid4

from peewee import JOIN, Select, fn

from sojourn.domain.moment import Moment
from sojourn.domain.outcome import Met
from sojourn.domain.person import Person
from sojourn.domain.refusal import folded
from sojourn.storage.database import Database, Fields
from sojourn.storage.models import MetRow, PersonRow, PlatformRow, SessionRow
from sojourn.storage.platforms import Platforms


class People:
    """The people of one journal."""

    def __init__(self, database: Database, platforms: Platforms) -> None:
        self._database = database
        self._platforms = platforms

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
        query = _living().order_by(fn.COALESCE(last_met, 0).desc(), PersonRow.folded)
        return tuple(_person_of(row) for row in self._database.rows(query))

    def people_due(self, today: date) -> tuple[Person, ...]:
        """Give the people whose follow-up day has come, the longest due first, then by name."""
        query = (
            _living()
            .where(PersonRow.follow_up <= today)
            .order_by(PersonRow.follow_up, PersonRow.folded)
        )
        return tuple(_person_of(row) for row in self._database.rows(query))

    def keep_person(self, person: Person, moment: Moment) -> None:
        """Add a person, or change the one of that name; a platform not known yet is added too."""
        with self._database.writing(durable=True):
            platform = person.platform and self._platforms.key_of(person.platform, moment.utc_ms)
            row = {
                "updated_at": moment.utc_ms,
                "name": person.name,
                "folded": folded(person.name),
                "platform": platform or None,
                "note": person.note,
                "cadence_days": person.cadence_days,
                "follow_up": person.follow_up,
            }
            known = self._known(person.name)
            if known is None:
                self._database.run(PersonRow.insert(key=str(uuid4()), **row))
            else:
                self._database.run(PersonRow.update(row).where(PersonRow.key == known["key"]))

    def meet(self, met: Met, platform: str, at_ms: int) -> None:
        """Add whom somebody met, or take over the follow-up date said now, in a transaction.

        `platform` is the key of the platform a new person was met on.
        """
        known = self._known(met.name)
        if known is None:
            self._add(met, platform, at_ms)
        elif met.follow_up is not None and met.follow_up != known["follow_up"]:
            change = PersonRow.update(follow_up=met.follow_up, updated_at=at_ms)
            self._database.run(change.where(PersonRow.key == known["key"]))

    def key_of(self, name: str, platform: str | None, at_ms: int) -> str:
        """Give the key of the person of that name, adding them, inside a transaction.

        `platform` is the key of the platform a new person was met on.
        """
        known = self._known(name)
        return self._add(Met(name), platform, at_ms) if known is None else str(known["key"])

    def _add(self, met: Met, platform: str | None, at_ms: int) -> str:
        key = str(uuid4())
        fresh = PersonRow.insert(
            key=key,
            updated_at=at_ms,
            name=met.name,
            folded=folded(met.name),
            platform=platform,
            note="",
            follow_up=met.follow_up,
        )
        self._database.run(fresh)
        return key

    def _known(self, name: str) -> Fields | None:
        return self._database.first(
            PersonRow.select().where(
                PersonRow.folded == folded(name), PersonRow.deleted_at.is_null()
            )
        )


def _living() -> Select:
    return (
        PersonRow.select(PersonRow, PlatformRow.name.alias("platform_name"))
        .join(PlatformRow, JOIN.LEFT_OUTER)
        .where(PersonRow.deleted_at.is_null())
    )


def _person_of(row: Fields) -> Person:
    return Person(
        row["name"],
        row["platform_name"] or "",
        row["note"],
        row["cadence_days"],
        row["follow_up"],
    )
