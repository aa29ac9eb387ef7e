"""Keeps what history edits and deletes, and what was before, so that it can be undone later."""

import logging
from typing import Any
from uuid import uuid4

from peewee import fn

from sojourn.domain.amendment import Former
from sojourn.domain.moment import Moment
from sojourn.domain.session import Session
from sojourn.storage.database import Database
from sojourn.storage.former_json import former_json, former_sessions
from sojourn.storage.models import FormerRow, OutcomeRow, SessionRow
from sojourn.storage.session_keeper import SessionKeeper
from sojourn.storage.session_parts import PARTS
from sojourn.storage.sessions import Sessions

_LOG = logging.getLogger(__name__)

KEPT = 100
"""So many edits and deletions can be undone; what lies further back is forgotten."""


class Amendments:
    """The edits and deletions of one journal."""

    def __init__(self, database: Database, keeper: SessionKeeper) -> None:
        self._database = database
        self._sessions = Sessions(database)
        self._keeper = keeper

    def amend(self, session: Session, moment: Moment, settled: tuple[str, ...] = ()) -> None:
        """Keep a finished session as it was put right; the disk has it then.

        The next steps of the sessions in `settled` are done with it, and stay so.
        """
        with self._database.writing(durable=True):
            at_ms = self._now(moment)
            was = self._sessions.session(session.key)
            self._keeper.rewrite(session, at_ms, settled)
            became = self._sessions.session(session.key)
            if was is not None and was != became:
                self._note(was, became, at_ms)

    def delete_session(self, key: str, moment: Moment) -> None:
        """Mark a session deleted with its lists and what came of it later; the disk has it then."""
        with self._database.writing(durable=True):
            was = self._sessions.session(key)
            if was is None:
                return
            at_ms = self._now(moment)
            marks = {"deleted_at": at_ms, "updated_at": at_ms}
            # Late outcomes lie among the others; by this very time they are found again.
            for part in PARTS:
                model: Any = part.model
                living = (model.session == key) & model.deleted_at.is_null()
                self._database.run(model.update(marks).where(living))
            self._database.run(SessionRow.update(marks).where(SessionRow.key == key))
            self._note(was, None, at_ms)

    def former(self) -> Former | None:
        """Give what the last edit or deletion that is not undone changed, or None."""
        return last_former(self._database)

    def undo(self, former: Former, restored: Session | None, moment: Moment) -> None:
        """Keep a session as it is restored and count that edit or deletion as undone."""
        with self._database.writing(durable=True):
            at_ms = self._now(moment)
            undone = {"deleted_at": at_ms, "updated_at": at_ms, "body": ""}
            self._database.run(FormerRow.update(undone).where(FormerRow.key == former.key))
            if restored is None:
                return
            if former.became is None:
                self._revive_late_outcomes(restored.key, at_ms)
            self._keeper.rewrite(restored, at_ms)

    def _revive_late_outcomes(self, key: str, at_ms: int) -> None:
        gone = SessionRow.select(SessionRow.deleted_at).where(SessionRow.key == key)
        back = OutcomeRow.update(deleted_at=None, updated_at=at_ms).where(
            OutcomeRow.session == key, OutcomeRow.late, OutcomeRow.deleted_at == gone
        )
        self._database.run(back)

    def _now(self, moment: Moment) -> int:
        """Give a time (UTC ms) that no edit before has, whatever the clock was set to."""
        (last,) = self._database.rows(FormerRow.select(fn.MAX(FormerRow.updated_at).alias("at")))
        return max(moment.utc_ms, (last["at"] or 0) + 1)

    def _note(self, was: Session, became: Session | None, at_ms: int) -> None:
        noted = FormerRow.insert(
            key=str(uuid4()),
            updated_at=at_ms,
            session=was.key,
            at=at_ms,
            body=former_json(was, became),
        )
        self._database.run(noted)
        kept = FormerRow.select(FormerRow.key).order_by(FormerRow.at.desc()).limit(KEPT)
        self._database.run(FormerRow.delete().where(FormerRow.key.not_in(kept)))


def last_former(database: Database) -> Former | None:
    """Give what the last edit or deletion changed that is not undone; None without one."""
    query = (
        FormerRow.select()
        .where(FormerRow.deleted_at.is_null())
        .order_by(FormerRow.at.desc(), FormerRow.key)
    )
    for row in database.rows(query):
        try:
            return Former(row["key"], *former_sessions(row["session"], row["body"]))
        except ValueError as error:
            _LOG.warning("What session %s was cannot be read: %s", row["session"], error)
    return None
