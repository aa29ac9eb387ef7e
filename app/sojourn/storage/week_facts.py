"""All that the page of a week is made of, read as one picture; SQL adds, no session is loaded."""

from datetime import date, timedelta

from peewee import JOIN, Select, fn

from sojourn.domain.catalogue import Stance
from sojourn.domain.course import course_days
from sojourn.domain.refusal import folded
from sojourn.domain.week_sums import (
    Contact,
    Lesson,
    PullSum,
    Standing,
    WeekFacts,
    Yield,
)
from sojourn.storage.database import Database
from sojourn.storage.models import (
    MetRow,
    OutcomeRow,
    PersonRow,
    PlatformRow,
    PullRow,
    SessionRow,
    SpanRow,
    StanceChangeRow,
)
from sojourn.storage.next_steps import NextSteps
from sojourn.storage.people import People
from sojourn.storage.weeks import Weeks, iso_day

_Days = tuple[date, date]
_Kinds = list[str]
"""Keys of the kinds that count."""


class WeekPictures:
    """The weeks of one journal, each with the weeks before it."""

    def __init__(self, database: Database, people: People) -> None:
        self._database = database
        self._weeks = Weeks(database)
        self._people = people
        self._next_steps = NextSteps(database)

    def week_facts(self, week_start: date, today: date) -> WeekFacts:
        """Give what the page of the week that begins on `week_start` is made of.

        A week that is not over yet is set beside as many days of the week before. People to get
        back to and next steps are those of today, so they stand in the current week alone.
        """
        first, count = course_days(week_start)
        week = (week_start, week_start + timedelta(days=6))
        back = (first, week[1])
        is_current = week[0] <= today <= week[1]
        gone = (today - week_start).days + 1 if is_current else 7
        with self._database.reading():
            course = self._weeks.course(first, count)
            counted = [kind.key for kind in course.catalogue.outcomes if kind.counted]
            return WeekFacts(
                self._weeks.part_of(course, week_start, 7),
                self._weeks.part_of(course, week_start - timedelta(weeks=1), gone),
                course,
                self._yields(back, counted),
                self._contacts(back, counted),
                self._pulls(week),
                self._lessons(week),
                self._next_steps.next_steps() if is_current else (),
                self._due(week[1]) if is_current else (),
                self._standings(today),
            )

    def _yields(self, days: _Days, counted: _Kinds) -> tuple[Yield, ...]:
        by = (SessionRow.day, PlatformRow.name, SessionRow.purpose)
        visits = (
            SpanRow.select(*by, fn.COUNT(SpanRow.session.distinct()).alias("visits"))
            .join(SessionRow)
            .switch(SpanRow)
            .join(PlatformRow)
            .where(
                SessionRow.day.between(*days),
                SessionRow.deleted_at.is_null(),
                SpanRow.deleted_at.is_null(),
            )
            .group_by(*by)
        )
        found = {
            (iso_day(day), name, purpose): [count, 0, 0]
            for day, name, purpose, count in self._database.tuples(visits)
        }
        for day, name, purpose, fruitful, came in self._database.tuples(
            self._fruits(days, counted)
        ):
            mine = found.setdefault((iso_day(day), name, purpose), [0, 0, 0])
            mine[1], mine[2] = min(fruitful, mine[0]), came
        for day, name, came in self._database.tuples(self._windfalls(days, counted)):
            found[iso_day(day), name, ""] = [0, 0, came]
        return tuple(Yield(*key, *numbers) for key, numbers in sorted(found.items()))

    def _fruits(self, days: _Days, counted: _Kinds) -> Select:
        """Ask what counts and grew from a visit, be it later, by the day of the visit."""
        by = (SessionRow.day, PlatformRow.name, SessionRow.purpose)
        # Not EXISTS: SQLite would go by the platform then, and read all that ever was there.
        visited = SpanRow.select(SpanRow.platform).where(
            SpanRow.session == OutcomeRow.session, SpanRow.deleted_at.is_null()
        )
        return (
            OutcomeRow.select(
                *by,
                fn.COUNT(OutcomeRow.session.distinct()).alias("fruitful"),
                fn.SUM(OutcomeRow.count).alias("sum"),
            )
            .join(SessionRow)
            .switch(OutcomeRow)
            .join(PlatformRow)
            .where(
                SessionRow.day.between(*days),
                SessionRow.deleted_at.is_null(),
                OutcomeRow.deleted_at.is_null(),
                OutcomeRow.kind.in_(counted),
                OutcomeRow.platform.in_(visited),
            )
            .group_by(*by)
        )

    def _windfalls(self, days: _Days, counted: _Kinds) -> Select:
        """Ask what counts and grew from no visit, by its own day."""
        by = (OutcomeRow.day, PlatformRow.name)
        return (
            OutcomeRow.select(*by, fn.SUM(OutcomeRow.count).alias("sum"))
            .join(PlatformRow)
            .where(
                OutcomeRow.day.between(*days),
                OutcomeRow.deleted_at.is_null(),
                OutcomeRow.session.is_null(),
                OutcomeRow.kind.in_(counted),
            )
            .group_by(*by)
        )

    def _contacts(self, days: _Days, counted: _Kinds) -> tuple[Contact, ...]:
        met = (
            MetRow.select(SessionRow.day, PersonRow.name, fn.COUNT(MetRow.key).alias("sum"))
            .join(SessionRow)
            .switch(MetRow)
            .join(PersonRow)
            .where(
                SessionRow.day.between(*days),
                SessionRow.deleted_at.is_null(),
                MetRow.deleted_at.is_null(),
                PersonRow.deleted_at.is_null(),
            )
            .group_by(SessionRow.day, PersonRow.name)
            .order_by(SessionRow.day, PersonRow.name)
        )
        found = [
            Contact(row["day"], row["name"], count=row["sum"]) for row in self._database.rows(met)
        ]
        known: dict[str, str] | None = None
        for day, name, for_whom, kind, count in self._database.tuples(
            self._with_somebody(days, counted)
        ):
            if name is None:
                # A visit may be for "customers"; only who is known as a person is one.
                known = self._known() if known is None else known
                name = known.get(folded(for_whom))  # noqa: PLW2901 - the name they are known by
            if name is not None:
                found.append(Contact(iso_day(day), name, kind, count))
        return tuple(found)

    def _with_somebody(self, days: _Days, counted: _Kinds) -> Select:
        """Ask for outcomes that name a person, or grew from a visit for somebody."""
        by = (OutcomeRow.day, PersonRow.name, SessionRow.for_whom, OutcomeRow.kind)
        return (
            OutcomeRow.select(*by, fn.SUM(OutcomeRow.count).alias("sum"))
            .join(SessionRow, JOIN.LEFT_OUTER)
            .switch(OutcomeRow)
            .join(PersonRow, JOIN.LEFT_OUTER)
            .where(
                OutcomeRow.day.between(*days),
                OutcomeRow.deleted_at.is_null(),
                SessionRow.deleted_at.is_null(),
                OutcomeRow.kind.in_(counted),
                (
                    OutcomeRow.person.is_null(is_null=False) & PersonRow.deleted_at.is_null()
                    | OutcomeRow.person.is_null() & (SessionRow.for_whom != "")
                ),
            )
            .group_by(*by)
            .order_by(*by)
        )

    def _known(self) -> dict[str, str]:
        query = PersonRow.select(PersonRow.folded, PersonRow.name).where(
            PersonRow.deleted_at.is_null()
        )
        return {row["folded"]: row["name"] for row in self._database.rows(query)}

    def _pulls(self, days: _Days) -> tuple[PullSum, ...]:
        by = (PullRow.kind, PullRow.answer)
        query = (
            PullRow.select(*by, fn.COUNT(PullRow.key).alias("sum"))
            .join(SessionRow)
            .where(
                SessionRow.day.between(*days),
                SessionRow.deleted_at.is_null(),
                PullRow.deleted_at.is_null(),
            )
            .group_by(*by)
            .order_by(*by)
        )
        return tuple(
            PullSum(row["kind"], row["answer"], row["sum"]) for row in self._database.rows(query)
        )

    def _lessons(self, days: _Days) -> tuple[Lesson, ...]:
        query = (
            SessionRow.select(SessionRow.day, PlatformRow.name, SessionRow.lesson)
            .join(PlatformRow)
            .where(
                SessionRow.day.between(*days),
                SessionRow.deleted_at.is_null(),
                SessionRow.lesson != "",
            )
            .order_by(SessionRow.day, SessionRow.started_at, SessionRow.key)
        )
        return tuple(
            Lesson(row["day"], row["name"], row["lesson"]) for row in self._database.rows(query)
        )

    def _due(self, last: date) -> tuple[str, ...]:
        return tuple(person.name for person in self._people.people_due(last))

    def _standings(self, today: date) -> tuple[Standing, ...]:
        """Give how the person stands to each platform; the last change of stance decides."""
        changes = (
            StanceChangeRow.select()
            .where(StanceChangeRow.deleted_at.is_null())
            .order_by(StanceChangeRow.at, StanceChangeRow.key)
        )
        last = {row["platform"]: row for row in self._database.rows(changes)}
        platforms = (
            PlatformRow.select()
            .where(PlatformRow.deleted_at.is_null())
            .order_by(PlatformRow.folded)
        )
        found = []
        for row in self._database.rows(platforms):
            change = last.get(row["key"])
            rests = (
                change is not None
                and change["stance"] == row["stance"] == Stance.KEEP
                and change["review_on"] is not None
                and change["review_on"] > today
            )
            found.append(
                Standing(
                    row["name"],
                    row["colour"],
                    row["stance"],
                    change["reason"] if change and rests else "",
                    change["review_on"] if change and rests else None,
                    row["weekly_budget_ms"],
                )
            )
        return tuple(found)
