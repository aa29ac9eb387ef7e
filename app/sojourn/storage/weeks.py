"""A week as sums: SQL adds, and no session is loaded."""

from datetime import date, timedelta
from functools import lru_cache

from peewee import JOIN, fn

from sojourn.domain.week_sums import OutcomeSum, TimeSum, VisitSum, WeekSums
from sojourn.storage.database import Database
from sojourn.storage.kinds import Kinds
from sojourn.storage.models import NotNowRow, OutcomeRow, PlatformRow, SessionRow, SpanRow


class Weeks:
    """The weeks of one journal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def course(self, first: date, count: int) -> WeekSums:
        """Give time and outcomes of so many of the person's days from `first` on."""
        days = (first, first + timedelta(days=count - 1))
        times, outcomes = self._times(days), self._outcomes(days)
        colours, catalogue = self._colours(), Kinds(self._database).catalogue()
        return WeekSums(first, times, outcomes, colours=colours, days=count, catalogue=catalogue)

    def part_of(self, course: WeekSums, first: date, count: int) -> WeekSums:
        """Give some days of a course that holds them, and add the visits that began on them.

        A session counts on the day of its first span, its time on the days it was spent.
        """
        days = (first, first + timedelta(days=count - 1))
        times = tuple(one for one in course.times if days[0] <= one.day <= days[1])
        outcomes = tuple(one for one in course.outcomes if days[0] <= one.day <= days[1])
        visits = self._visits(days)
        sums: tuple[TimeSum | OutcomeSum | VisitSum, ...] = (*times, *outcomes, *visits)
        names = {one.platform for one in sums}
        colours = {name: colour for name, colour in course.colours.items() if name in names}
        not_now, catalogue = self._not_now(days), course.catalogue
        return WeekSums(first, times, outcomes, visits, not_now, colours, count, catalogue)

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
            TimeSum(iso_day(day), name, purpose, bool(over), spent_ms, bool(before), whom)
            for day, name, purpose, over, before, whom, spent_ms in self._database.tuples(query)
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
            OutcomeSum(iso_day(day), name, kind, count, bool(late))
            for day, name, kind, late, count in self._database.tuples(query)
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

    def _colours(self) -> dict[str, str]:
        query = (
            PlatformRow.select(PlatformRow.name, PlatformRow.colour)
            # Of two platforms of one name the living one comes last and decides.
            .order_by(PlatformRow.deleted_at.desc(nulls="LAST"))
        )
        return {row["name"]: row["colour"] for row in self._database.rows(query)}


@lru_cache(maxsize=1_000)
def iso_day(text: str) -> date:
    """Give the day of an ISO text; the same few days come by the thousand."""
    return date.fromisoformat(text)
