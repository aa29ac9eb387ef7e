"""The next steps said in reflections, until they are done or let go."""

from collections.abc import Iterable

from peewee import SQL

from sojourn.domain.moment import Moment
from sojourn.domain.next_step import NextStep
from sojourn.storage.database import Database
from sojourn.storage.models import PlatformRow, SessionRow

# The empty text stands in the SQL itself, because the index `session_next_step` has it there.
IS_OPEN = (
    (SessionRow.next_step != SQL("''"))
    & SessionRow.next_step_settled_at.is_null()
    & SessionRow.deleted_at.is_null()
)
"""Holds for a session whose reflection said a next step that is neither done nor let go."""


class NextSteps:
    """The next steps of one journal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def next_steps(self) -> tuple[NextStep, ...]:
        """Give the next steps that are neither done nor let go, the oldest first."""
        query = (
            SessionRow.select(SessionRow, PlatformRow.name.alias("platform_name"))
            .join(PlatformRow)
            .where(IS_OPEN)
            .order_by(SessionRow.started_at, SessionRow.key)
        )
        return tuple(
            NextStep(
                row["key"],
                row["platform_name"],
                row["purpose"],
                row["for_whom"],
                row["next_step"],
                row["day"],
            )
            for row in self._database.rows(query)
        )

    def settle_next_step(self, session: str, moment: Moment, *, done: bool) -> None:
        """Note that the next step of that session is done, or let go.

        What was settled before stays as it was, and so does a session that said no next step.
        """
        with self._database.writing(durable=True):
            self.settle((session,), moment.utc_ms, done=done)

    def settle(self, sessions: Iterable[str], at_ms: int, *, done: bool) -> None:
        """Do the same for several sessions, inside a transaction; `at_ms` is UTC."""
        for session in sessions:
            settled = SessionRow.update(
                next_step_settled_at=at_ms, next_step_done=done, updated_at=at_ms
            )
            self._database.run(settled.where(SessionRow.key == session, IS_OPEN))
