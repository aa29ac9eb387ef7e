"""The platforms kept in the journal, and what is known of one; names in, values out."""

from datetime import date, datetime, timedelta, timezone
from uuid import uuid4

from peewee import Select, fn

from sojourn.domain.intention import Platform, platform_named
from sojourn.domain.moment import local_time, week_start
from sojourn.domain.page import PlatformFacts
from sojourn.domain.ports import Clock
from sojourn.domain.refusal import folded
from sojourn.storage.database import Database, Fields
from sojourn.storage.models import PlatformRow, SessionRow, SpanRow
from sojourn.storage.session_rows import intention_again

ASKED_BEFORE = "before"
"""In place of the session after which the reason was asked for, once that session is erased."""


class Platforms:
    """The platforms of one journal."""

    def __init__(self, database: Database, clock: Clock, first_weekday: int) -> None:
        self._database = database
        self._clock = clock
        self._first_weekday = first_weekday

    def platforms(self) -> tuple[Platform, ...]:
        """Give the platforms known, those last used first, then by name."""
        used = SessionRow.alias()
        last_used = used.select(fn.MAX(used.started_at)).where(
            used.platform == PlatformRow.key, used.deleted_at.is_null()
        )
        query = (
            PlatformRow.select()
            .where(PlatformRow.deleted_at.is_null())
            .order_by(fn.COALESCE(last_used, 0).desc(), PlatformRow.folded)
        )
        return tuple(platform_of(row) for row in self._database.rows(query))

    def keep_platform(self, platform: Platform) -> None:
        """Add a platform, or change the one of that name."""
        row = row_of(platform)
        row["updated_at"] = self._clock.now().utc_ms
        with self._database.writing(durable=True):
            known = self._known(platform.name)
            if known is None:
                self._database.run(PlatformRow.insert(key=str(uuid4()), **row))
            else:
                self._database.run(PlatformRow.update(row).where(PlatformRow.key == known["key"]))

    def key_of(self, name: str, at_ms: int) -> str:
        """Give the key of the platform of that name, adding it, inside a transaction."""
        known = self.known_key(name)
        if known is not None:
            return known
        key = str(uuid4())
        fresh = row_of(platform_named(name, self.platforms()))
        self._database.run(PlatformRow.insert(key=key, updated_at=at_ms, **fresh))
        return key

    def known_key(self, name: str) -> str | None:
        """Give the key of the platform of that name, or None."""
        known = self._known(name)
        return None if known is None else str(known["key"])

    def platform_facts(self, name: str, today: date) -> PlatformFacts | None:
        """Give what is known of a platform, or None for one nobody knows."""
        known = self._known(name)
        if known is None:
            return None
        key = known["key"]
        platform = platform_of(known)
        last = self._last_session(key)
        budget_left = None
        if platform.weekly_budget_ms is not None:
            monday = week_start(today, self._first_weekday)
            spent = self._spent_ms(key, monday, monday + timedelta(days=6))
            budget_left = platform.weekly_budget_ms - spent
        return PlatformFacts(
            platform,
            intention_again(last) if last else None,
            self._visits(key, today),
            self._spent_ms(key, today, today),
            budget_left,
            *self._last_said(key),
        )

    def _known(self, name: str) -> Fields | None:
        return self._database.first(
            PlatformRow.select().where(
                PlatformRow.folded == folded(name), PlatformRow.deleted_at.is_null()
            )
        )

    def _last_session(self, platform: str, *, reflected: bool = False) -> Fields | None:
        query = (
            SessionRow.select(SessionRow, PlatformRow.name.alias("platform_name"))
            .join(PlatformRow)
            .where(SessionRow.platform == platform, SessionRow.deleted_at.is_null())
            .order_by(SessionRow.started_at.desc())
        )
        if reflected:
            query = query.where(SessionRow.reflected_at.is_null(is_null=False))
        return self._database.first(query)

    def _last_said(self, platform: str) -> tuple[str, str, str]:
        """Give the last reflection's lesson, its next step while open, and who said that one."""
        row = self._last_session(platform, reflected=True)
        if row is None:
            return "", "", ""
        if not row["next_step"] or row["next_step_settled_at"] is not None:
            return row["lesson"], "", ""
        return row["lesson"], row["next_step"], row["key"]

    def _visits(self, platform: str, today: date) -> tuple[datetime, ...]:
        """Give when each session that began today first came to the platform."""
        query = (
            _spans(platform, today, today)
            .select(SpanRow.session, SpanRow.started_at, SpanRow.offset_s)
            .where(SessionRow.day == today)
            .order_by(SessionRow.started_at, SpanRow.session, SpanRow.position)
        )
        first: dict[str, datetime] = {}
        for row in self._database.rows(query):
            zone = timezone(timedelta(seconds=row["offset_s"]))
            first.setdefault(row["session"], local_time(row["started_at"], zone))
        return tuple(first.values())

    def _spent_ms(self, platform: str, first: date, last: date) -> int:
        query = _spans(platform, first, last).select(fn.SUM(SpanRow.length_ms).alias("spent"))
        found = self._database.first(query)
        return (found and found["spent"]) or 0


def _spans(platform: str, first: date, last: date) -> Select:
    return (
        SpanRow.select()
        .join(SessionRow)
        .where(
            SpanRow.platform == platform,
            SpanRow.day.between(first, last),
            SpanRow.deleted_at.is_null(),
            SessionRow.deleted_at.is_null(),
        )
    )


def row_of(platform: Platform) -> Fields:
    """Give a platform's row without key and date of change."""
    return {
        "name": platform.name,
        "folded": folded(platform.name),
        "colour": platform.colour,
        "address": platform.address,
        "opens_address": platform.opens_address,
        "stance": platform.stance,
        "reason": platform.reason,
        "who_is_there": platform.who_is_there,
        "weekly_budget_ms": platform.weekly_budget_ms,
        "reason_asked": platform.reason_asked,
    }


def platform_of(row: Fields) -> Platform:
    """Give the platform that a row is."""
    return Platform(
        row["name"],
        row["colour"],
        row["address"],
        row["opens_address"],
        row["stance"],
        row["reason"],
        row["who_is_there"],
        row["weekly_budget_ms"],
        row["reason_asked"],
    )
