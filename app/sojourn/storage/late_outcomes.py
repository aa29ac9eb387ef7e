"""Outcomes that came later than a visit, or from none; saving a session never touches them."""

from collections import defaultdict
from uuid import uuid4

from peewee import JOIN

from sojourn.domain.moment import Moment
from sojourn.domain.outcome import Outcome
from sojourn.domain.refusal import Code, Refused
from sojourn.storage.database import Database
from sojourn.storage.models import OutcomeRow, PersonRow, PlatformRow, SessionRow
from sojourn.storage.names import AddedNames
from sojourn.storage.people import People
from sojourn.storage.platforms import Platforms
from sojourn.storage.session_parts import outcome_of, outcome_row


class LateOutcomes:
    """The late outcomes of one journal."""

    def __init__(self, database: Database, platforms: Platforms, people: People) -> None:
        self._database = database
        self._platforms = platforms
        self._people = people

    def keep_outcome(self, outcome: Outcome, session: str, moment: Moment) -> None:
        """Keep an outcome that came later, of that session or, when empty, of none.

        A platform or person not known yet is added with it.

        Raises:
            Refused: UNKNOWN for a session the journal does not have; nothing was written.
        """
        with self._database.writing(durable=True):
            if session and not self._has(session):
                raise Refused(Code.UNKNOWN, "session", session)
            row = outcome_row(outcome, AddedNames(self._platforms, self._people, moment.utc_ms))
            row |= {
                "key": str(uuid4()),
                "updated_at": moment.utc_ms,
                "session": session or None,
                "position": 0,
                "late": True,
            }
            self._database.run(OutcomeRow.insert(row))

    def _has(self, session: str) -> bool:
        query = SessionRow.select(SessionRow.key).where(
            SessionRow.key == session, SessionRow.deleted_at.is_null()
        )
        return self._database.first(query) is not None


def late_outcomes(
    database: Database, sessions: list[str] | None = None
) -> dict[str, tuple[Outcome, ...]]:
    """Give every late outcome that grew from a session, or one of these, the oldest first."""
    query = (
        OutcomeRow.select(
            OutcomeRow,
            PlatformRow.name.alias("platform_name"),
            PersonRow.name.alias("person_name"),
        )
        .join(PlatformRow)
        .switch(OutcomeRow)
        .join(PersonRow, JOIN.LEFT_OUTER)
        .where(
            OutcomeRow.late,
            OutcomeRow.session.is_null(is_null=False),
            OutcomeRow.deleted_at.is_null(),
        )
        .order_by(OutcomeRow.at, OutcomeRow.key)
    )
    if sessions is not None:
        query = query.where(OutcomeRow.session.in_(sessions))
    found: defaultdict[str, tuple[Outcome, ...]] = defaultdict(tuple)
    for row in database.rows(query):
        found[row["session"]] += (outcome_of(row),)
    return found
