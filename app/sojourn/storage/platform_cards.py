"""Platforms as their window changes them: renamed, put together, hidden, with their stances."""

from collections import defaultdict
from datetime import timedelta, timezone
from typing import Any
from uuid import uuid4

from sojourn.domain.intention import Platform
from sojourn.domain.moment import Moment, local_time, offset_s_at
from sojourn.domain.platform_card import PlatformCard, StanceChange
from sojourn.domain.refusal import Code, Refused
from sojourn.storage.database import Database, Fields
from sojourn.storage.models import (
    BudgetToldRow,
    NotNowRow,
    OutcomeRow,
    PersonRow,
    PlatformRow,
    SessionRow,
    SpanRow,
    StanceChangeRow,
)
from sojourn.storage.platforms import Platforms, platform_of, row_of

_POINTING: tuple[Any, ...] = (
    SessionRow,
    SpanRow,
    OutcomeRow,
    NotNowRow,
    PersonRow,
    StanceChangeRow,
    BudgetToldRow,
)
"""What names a platform."""


class PlatformCards:
    """The platforms of one journal, one by one."""

    def __init__(self, database: Database, platforms: Platforms) -> None:
        self._database = database
        self._platforms = platforms

    def platform_cards(self) -> tuple[PlatformCard, ...]:
        """Give every platform known with its changes of stance, the latest first, by name."""
        changes: defaultdict[str, list[StanceChange]] = defaultdict(list)
        told = (
            StanceChangeRow.select()
            .where(StanceChangeRow.deleted_at.is_null())
            .order_by(StanceChangeRow.at.desc(), StanceChangeRow.key)
        )
        living = (
            PlatformRow.select()
            .where(PlatformRow.deleted_at.is_null())
            .order_by(PlatformRow.folded)
        )
        with self._database.reading():
            for row in self._database.rows(told):
                changes[row["platform"]].append(_change_of(row))
            return tuple(
                PlatformCard(platform_of(row), tuple(changes[row["key"]]))
                for row in self._database.rows(living)
            )

    def change_platform(
        self, name: str, platform: Platform, change: StanceChange | None, moment: Moment
    ) -> None:
        """Change the platform of that name, its own name included; an unknown one is added.

        Raises:
            Refused: NAME_TAKEN when another platform has the new name.
        """
        with self._database.writing(durable=True):
            key = self._platforms.known_key(name) if name else None
            if self._platforms.known_key(platform.name) not in {None, key}:
                raise Refused(Code.NAME_TAKEN, "platform", platform.name)
            row = row_of(platform) | {"updated_at": moment.utc_ms}
            if key is None:
                key = str(uuid4())
                self._database.run(PlatformRow.insert(key=key, **row))
            else:
                self._database.run(PlatformRow.update(row).where(PlatformRow.key == key))
            if change is not None:
                self._note(key, change, moment)

    def merge_platforms(self, name: str, into: str, moment: Moment) -> None:
        """Have everything of one platform count for another; the first is no more.

        Nothing changes where one of them is unknown, or both are the same.
        """
        with self._database.writing(durable=True):
            gone, stays = self._platforms.known_key(name), self._platforms.known_key(into)
            if gone is None or stays is None or gone == stays:
                return
            for model in _POINTING:
                moved = model.update(platform=stays, updated_at=moment.utc_ms)
                self._database.run(moved.where(model.platform == gone))
            self._hide(gone, moment)

    def hide_platform(self, name: str, moment: Moment) -> None:
        """Offer a platform no more; what happened there stays. Typing its name adds it anew."""
        with self._database.writing(durable=True):
            key = self._platforms.known_key(name)
            if key is not None:
                self._hide(key, moment)

    def change_stance(self, name: str, change: StanceChange, moment: Moment) -> None:
        """Note how the person stands to a platform from now on; an unknown one stays unknown."""
        with self._database.writing(durable=True):
            key = self._platforms.known_key(name)
            if key is not None:
                self._note(key, change, moment)

    def _hide(self, key: str, moment: Moment) -> None:
        gone = PlatformRow.update(deleted_at=moment.utc_ms, updated_at=moment.utc_ms)
        self._database.run(gone.where(PlatformRow.key == key))

    def _note(self, key: str, change: StanceChange, moment: Moment) -> None:
        row = StanceChangeRow.insert(
            key=str(uuid4()),
            updated_at=moment.utc_ms,
            platform=key,
            at=moment.utc_ms,
            offset_s=offset_s_at(moment.utc_ms, moment.zone),
            stance=change.stance,
            reason=change.reason,
            review_on=change.review_on,
        )
        self._database.run(row)
        stands = PlatformRow.update(stance=change.stance, updated_at=moment.utc_ms)
        self._database.run(stands.where(PlatformRow.key == key))


def _change_of(row: Fields) -> StanceChange:
    zone = timezone(timedelta(seconds=row["offset_s"]))
    day = local_time(row["at"], zone).date()
    return StanceChange(row["stance"], day, row["reason"], row["review_on"])
