"""A week as sums: SQL adds, and no session is loaded."""

from datetime import date, timedelta

from peewee import JOIN, fn

from sojourn.domain.week_sums import OutcomeSum, TimeSum, VisitSum, WeekSums
from sojourn.storage.database import Database
from sojourn.storage.models import NotNowRow, OutcomeRow, PlatformRow, SessionRow, SpanRow


class Weeks:
    """The weeks of one journal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def week_sums(self, week_start: date, count: int = 7) -> WeekSums:
        """Give the sums of so many of the person's days from `week_start` on.

        A session counts in the week of its first span, its time on the days it was spent.
        """
        days = (week_start, week_start + timedelta(days=count - 1))
        with self._database.reading():
            times, outcomes, visits = self._times(days), self._outcomes(days), self._visits(days)
            sums: tuple[TimeSum | OutcomeSum | VisitSum, ...] = (*times, *outcomes, *visits)
            names = {one.platform for one in sums}
            return WeekSums(
                week_start,
                times,
                outcomes,
                visits,
                self._not_now(days),
                self._colours(names),
                count,
            )

    def _times(self, days: tuple[date, date]) -> tuple[TimeSum, ...]:
        by = (
            SpanRow.day,
            PlatformRow.name,
            SessionRow.purpose,
            SpanRow.over,
            SpanRow.before_intention,
            SessionRow.for_whom,
        )
        query = (
            SpanRow.select(*by, fn.SUM(SpanRow.length_ms).alias("sum"))
            .join(SessionRow)
            .switch(SpanRow)
            .join(PlatformRow)
            .where(
                SpanRow.day.between(*days),
                SpanRow.deleted_at.is_null(),
                SessionRow.deleted_at.is_null(),
            )
            .group_by(*by)
            .order_by(*by)
        )
        return tuple(
            TimeSum(
                row["day"],
                row["name"],
                row["purpose"],
                row["over"],
                row["sum"],
                row["before_intention"],
                row["for_whom"],
            )
            for row in self._database.rows(query)
        )

    def _outcomes(self, days: tuple[date, date]) -> tuple[OutcomeSum, ...]:
        by = (OutcomeRow.day, PlatformRow.name, OutcomeRow.kind, OutcomeRow.late)
        query = (
            OutcomeRow.select(*by, fn.SUM(OutcomeRow.count).alias("sum"))
            .join(PlatformRow)
            .switch(OutcomeRow)
            .join(SessionRow, JOIN.LEFT_OUTER)
            .where(
                OutcomeRow.day.between(*days),
                OutcomeRow.deleted_at.is_null(),
                # Holds too for what grew from no session.
                SessionRow.deleted_at.is_null(),
            )
            .group_by(*by)
            .order_by(*by)
        )
        return tuple(
            OutcomeSum(row["day"], row["name"], row["kind"], row["sum"], row["late"])
            for row in self._database.rows(query)
        )

    def _visits(self, days: tuple[date, date]) -> tuple[VisitSum, ...]:
        waits = (
            SessionRow.ended_at.is_null(is_null=False)
            & SessionRow.reflected_at.is_null()
            & SessionRow.skipped_at.is_null()
        )
        by = (PlatformRow.name, SessionRow.verdict, waits)
        query = (
            SessionRow.select(
                PlatformRow.name,
                SessionRow.verdict,
                waits.alias("waits"),
                fn.COUNT(SessionRow.key).alias("sum"),
            )
            .join(PlatformRow)
            .where(SessionRow.day.between(*days), SessionRow.deleted_at.is_null())
            .group_by(*by)
            .order_by(*by)
        )
        return tuple(
            VisitSum(row["name"], row["verdict"], bool(row["waits"]), row["sum"])
            for row in self._database.rows(query)
        )

    def _not_now(self, days: tuple[date, date]) -> int:
        query = NotNowRow.select(fn.COUNT(NotNowRow.key).alias("sum")).where(
            NotNowRow.day.between(*days), NotNowRow.deleted_at.is_null()
        )
        (row,) = self._database.rows(query)
        return int(row["sum"])

    def _colours(self, names: set[str]) -> dict[str, str]:
        query = (
            PlatformRow.select(PlatformRow.name, PlatformRow.colour)
            .where(PlatformRow.name.in_(sorted(names)))
            # Of two platforms of one name the living one comes last and decides.
            .order_by(PlatformRow.deleted_at.desc(nulls="LAST"))
        )
        return {row["name"]: row["colour"] for row in self._database.rows(query)}
