"""How a person stands to platforms, and since when; each change is kept."""

from datetime import date
from uuid import uuid4

from sojourn.domain.catalogue import Stance
from sojourn.domain.moment import Moment, offset_s_at
from sojourn.storage.database import Database
from sojourn.storage.models import PlatformRow, StanceChangeRow
from sojourn.storage.platforms import Platforms


class Stances:
    """The stances of one journal."""

    def __init__(self, database: Database, platforms: Platforms) -> None:
        self._database = database
        self._platforms = platforms

    def keep_all_the_same(self, platform: str, because: str, until: date, moment: Moment) -> None:
        """Note that a platform is kept, why, and the day on which to look at it again.

        A platform nobody knows any more stays unknown.
        """
        with self._database.writing(durable=True):
            key = self._platforms.known_key(platform)
            if key is None:
                return
            change = StanceChangeRow.insert(
                key=str(uuid4()),
                updated_at=moment.utc_ms,
                platform=key,
                at=moment.utc_ms,
                offset_s=offset_s_at(moment.utc_ms, moment.zone),
                stance=Stance.KEEP.value,
                reason=because,
                review_on=until,
            )
            self._database.run(change)
            stands = PlatformRow.update(stance=Stance.KEEP.value, updated_at=moment.utc_ms)
            self._database.run(stands.where(PlatformRow.key == key))
