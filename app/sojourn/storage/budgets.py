"""What a week has taken of each budget, and what was told of it."""

from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5

from peewee import fn

from sojourn.domain.budget import Budget
from sojourn.domain.moment import Moment
from sojourn.storage.database import Database
from sojourn.storage.models import BudgetToldRow, PlatformRow, SessionRow, SpanRow
from sojourn.storage.platforms import Platforms


class Budgets:
    """The budgets of one journal."""

    def __init__(self, database: Database, platforms: Platforms) -> None:
        self._database = database
        self._platforms = platforms

    def budgets(self, week_start: date, for_all_ms: int | None) -> tuple[Budget, ...]:
        """Give every budget in force with what the week has taken; that of all comes first."""
        own = PlatformRow.select(
            PlatformRow.key, PlatformRow.name, PlatformRow.weekly_budget_ms
        ).where(
            PlatformRow.deleted_at.is_null(),
            PlatformRow.weekly_budget_ms.is_null(is_null=False),
        )
        wanted = [
            (row["key"], row["name"], row["weekly_budget_ms"]) for row in self._database.rows(own)
        ]
        if for_all_ms is not None:
            wanted.insert(0, (None, "", for_all_ms))
        if not wanted:
            return ()
        spent = self._spent_ms(week_start)
        told = self._told(week_start)
        return tuple(
            Budget(
                name,
                budget_ms,
                sum(spent.values()) if key is None else spent.get(key, 0),
                told.get(key, 0),
            )
            for key, name, budget_ms in wanted
        )

    def keep_budget_told(self, budget: Budget, week_start: date, moment: Moment) -> None:
        """Note that a budget's news were told this week."""
        with self._database.writing(durable=True):
            platform = self._platforms.known_key(budget.platform) if budget.platform else None
            keep = BudgetToldRow.insert(
                key=_key(week_start, platform, budget.news),
                updated_at=moment.utc_ms,
                week_start=week_start,
                platform=platform,
                part=budget.news,
            ).on_conflict_ignore()
            self._database.run(keep)

    def _spent_ms(self, week_start: date) -> dict[str, int]:
        query = (
            SpanRow.select(SpanRow.platform, fn.SUM(SpanRow.length_ms).alias("sum"))
            .join(SessionRow)
            .where(
                SpanRow.day.between(week_start, week_start + timedelta(days=6)),
                SpanRow.deleted_at.is_null(),
                SessionRow.deleted_at.is_null(),
            )
            .group_by(SpanRow.platform)
        )
        return {row["platform"]: row["sum"] for row in self._database.rows(query)}

    def _told(self, week_start: date) -> dict[str | None, int]:
        query = (
            BudgetToldRow.select(BudgetToldRow.platform, fn.MAX(BudgetToldRow.part).alias("part"))
            .where(BudgetToldRow.week_start == week_start, BudgetToldRow.deleted_at.is_null())
            .group_by(BudgetToldRow.platform)
        )
        return {row["platform"]: row["part"] for row in self._database.rows(query)}


def _key(week_start: date, platform: str | None, part: int) -> str:
    """Give the UUID of what was told: always the same, so that it is kept once."""
    return str(uuid5(NAMESPACE_URL, f"sojourn:budget/{week_start}/{platform or ''}/{part}"))
