"""The visits turned down, as the journal keeps them."""

from uuid import uuid4

from peewee import fn

from sojourn.domain.draft import NotNow
from sojourn.domain.moment import Moment, day_of, offset_s_at
from sojourn.storage.database import Database
from sojourn.storage.models import NotNowRow
from sojourn.storage.platforms import Platforms


class NotNows:
    """The visits turned down in one journal."""

    def __init__(self, database: Database, platforms: Platforms) -> None:
        self._database = database
        self._platforms = platforms

    def keep_not_now(self, not_now: NotNow, moment: Moment) -> None:
        """Keep a visit turned down, with what stood in the form; no platform is added for it."""
        draft = not_now.draft
        row = NotNowRow.insert(
            key=str(uuid4()),
            updated_at=moment.utc_ms,
            at=not_now.at_ms,
            day=not_now.day or day_of(not_now.at_ms, moment.zone),
            offset_s=offset_s_at(not_now.at_ms, moment.zone),
            platform=self._platforms.known_key(draft.platform),
            platform_said=_storable(draft.platform),
            purpose=_storable(draft.purpose),
            for_whom=_storable(draft.for_whom),
            will_do=_storable(draft.will_do),
            length_ms=draft.length_ms,
        )
        with self._database.writing(durable=True):
            self._database.run(row)

    def last_not_now_ms(self) -> int | None:
        """Give when a visit was last turned down, UTC milliseconds."""
        query = NotNowRow.select(fn.MAX(NotNowRow.at).alias("last"))
        (row,) = self._database.rows(query.where(NotNowRow.deleted_at.is_null()))
        return None if row["last"] is None else int(row["last"])


def _storable(text: str) -> str:
    """Give the text without halves of characters, which UTF-8 cannot hold; drafts may have them."""
    return text.encode("utf-8", "replace").decode("utf-8")
