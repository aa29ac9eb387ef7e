"""What stands in open forms, kept until it is said or dropped; dropping erases it."""

import logging
from uuid import NAMESPACE_URL, uuid5

from sojourn.domain.draft import Draft, IntentionDraft, ReflectionDraft
from sojourn.domain.moment import Moment
from sojourn.storage.database import Database
from sojourn.storage.draft_json import draft_json, intention_draft_of, reflection_draft_of
from sojourn.storage.models import DraftRow

_LOG = logging.getLogger(__name__)

_INTENTION = "intention"
_REFLECTION = "reflection"


class Drafts:
    """The drafts of one journal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def intention_draft(self) -> IntentionDraft | None:
        """Give what stood in the intention window; None also for what cannot be read."""
        body = self._body(_INTENTION, "")
        try:
            return None if body is None else intention_draft_of(body)
        except ValueError as error:
            _LOG.warning("The intention draft cannot be read and is left out: %s", error)
            return None

    def reflection_draft(self, session: str) -> ReflectionDraft | None:
        """Give what stood in that session's reflection; None also for what cannot be read."""
        body = self._body(_REFLECTION, session)
        try:
            return None if body is None else reflection_draft_of(session, body)
        except ValueError as error:
            _LOG.warning("The draft of reflection %s cannot be read: %s", session, error)
            return None

    def keep_draft(self, draft: Draft, moment: Moment) -> None:
        """Keep what stands in a form, in place of what was kept of it before."""
        if isinstance(draft, IntentionDraft):
            form, about = _INTENTION, ""
        else:
            form, about = _REFLECTION, draft.session
        keep = DraftRow.insert(
            key=draft_key(form, about),
            updated_at=moment.utc_ms,
            deleted_at=None,
            form=form,
            about=about,
            body=draft_json(draft),
        ).on_conflict(
            conflict_target=[DraftRow.key],
            preserve=[DraftRow.body, DraftRow.updated_at, DraftRow.deleted_at],
        )
        with self._database.writing(durable=False):
            self._database.run(keep)

    def drop_intention_draft(self) -> None:
        """Forget the intention draft."""
        with self._database.writing(durable=False):
            self._erase(_INTENTION, "")

    def drop_reflection_draft(self, session: str) -> None:
        """Forget the reflection draft of that session."""
        with self._database.writing(durable=False):
            self.erase_reflection_draft(session)

    def erase_reflection_draft(self, session: str) -> None:
        """Forget the reflection draft of that session, inside a transaction."""
        self._erase(_REFLECTION, session)

    def _body(self, form: str, about: str) -> str | None:
        row = self._database.first(
            DraftRow.select(DraftRow.body).where(
                DraftRow.form == form, DraftRow.about == about, DraftRow.deleted_at.is_null()
            )
        )
        return None if row is None else str(row["body"])

    def _erase(self, form: str, about: str) -> None:
        erase = DraftRow.delete().where(DraftRow.form == form, DraftRow.about == about)
        self._database.run(erase)


def draft_key(form: str, about: str) -> str:
    """Give the UUID of the draft of a form: there is only one."""
    return str(uuid5(NAMESPACE_URL, f"sojourn:draft/{form}/{about}"))
