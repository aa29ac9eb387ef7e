"""A week in minutes and outcomes, put together from what the journal gives; reads nothing."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sojourn.domain.assessment import Assessed
from sojourn.domain.budget import offered_ms
from sojourn.domain.catalogue import CONVERSATION, UNWIND, Verdict, Way
from sojourn.domain.comparison import Compared, Figure
from sojourn.domain.course import Bar, Chart, Grouping, Reach, by_kind, charted, key_order, stacked
from sojourn.domain.duration import HOUR_MS
from sojourn.domain.kinds import BUILT_IN, Catalogue
from sojourn.domain.next_step import NextStep
from sojourn.domain.platform_course import courses
from sojourn.domain.pull import PullCount, pulls_ranked
from sojourn.domain.refusal import folded
from sojourn.domain.week_people import PersonOfWeek, people_of
from sojourn.domain.week_sums import Lesson, WeekFacts, WeekSums

LEAD = "lead"


@dataclass(frozen=True, slots=True)
class PlatformWeek:
    """What went into a platform in a week and what came out.

    Attributes:
        conversation_ms, lead_ms: time per conversation or lead, unwinding left out; None
            without one.
        per_hour: outcomes that count in an hour, unwinding left out; None without such time.
        verdicts: how many of its visits had which verdict.
        trend_ms: time spent there in each of the last weeks, the oldest first.
        assessed: None where nothing is known of it but this week.
        because, rests_until: why it is kept all the same; until then the assessment rests.
    """

    platform: str
    colour: str
    length_ms: int
    sessions: int
    outcomes: tuple[tuple[str, int], ...]
    conversation_ms: float | None
    lead_ms: float | None = None
    per_hour: float | None = None
    verdicts: tuple[tuple[str, int], ...] = ()
    trend_ms: tuple[int, ...] = ()
    stance: str = ""
    assessed: Assessed | None = None
    because: str = ""
    rests_until: date | None = None
    budget_ms: int | None = None
    catalogue: Catalogue = BUILT_IN

    @property
    def gave(self) -> int:
        """How often something was given there."""
        return self.catalogue.sum_of(self.outcomes, Way.GIVE)

    @property
    def received(self) -> int:
        """How often something was received there."""
        return self.catalogue.sum_of(self.outcomes, Way.TAKE)


@dataclass(frozen=True, slots=True)
class WeekSummary:
    """A week as its window draws it and the command line tells it.

    Attributes:
        late: the part of `outcomes` that came from earlier visits, or from none.
        compared: figures beside those of the week before, or of its first days while this one
            is not over; none where the week before had nothing.
        due: the people to get back to by now.
        course: the days its charts reach; None for the week alone.
        budget_ms: for all platforms together; None without one.
        offered_ms: the budget to offer where there is none; None for no offer.
    """

    week_start: date
    days: tuple[Bar, ...]
    platforms: tuple[PlatformWeek, ...]
    outcomes: tuple[tuple[str, int], ...]
    verdicts: Mapping[str, int]
    sessions: int
    unreflected: int
    not_now: int
    today: date | None = None
    late: tuple[tuple[str, int], ...] = ()
    people: tuple[PersonOfWeek, ...] = ()
    compared: tuple[Compared, ...] = ()
    pulls: tuple[PullCount, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    due: tuple[str, ...] = ()
    course: WeekSums | None = None
    budget_ms: int | None = None
    offered_ms: int | None = None
    catalogue: Catalogue = BUILT_IN

    @property
    def length_ms(self) -> int:
        """Time spent in the week."""
        return sum(day.length_ms for day in self.days)

    @property
    def over_ms(self) -> int:
        """Time past the box in the week."""
        return sum(day.over_ms for day in self.days)

    @property
    def before_ms(self) -> int:
        """Time before the intention in the week."""
        return sum(day.before_ms for day in self.days)

    @property
    def is_empty(self) -> bool:
        """Nothing happened and nothing came of anything."""
        return not (self.sessions or self.length_ms or self.outcomes or self.not_now)

    @property
    def is_current(self) -> bool:
        """Today lies in the week."""
        return self.today is not None and 0 <= (self.today - self.week_start).days < 7

    @property
    def gave(self) -> int:
        """How often something was given; what goes both ways is left out."""
        return self.catalogue.sum_of(self.outcomes, Way.GIVE)

    @property
    def received(self) -> int:
        """How often something was received; what goes both ways is left out."""
        return self.catalogue.sum_of(self.outcomes, Way.TAKE)

    @property
    def came_back(self) -> int:
        """How many people of the week there had been something with in an earlier one."""
        return sum(person.came_back for person in self.people)

    @property
    def colours(self) -> Mapping[str, str]:
        """The person's own colours of all platforms of the week and of its course."""
        course = self.course.colours if self.course else {}
        return {**course, **{one.platform: one.colour for one in self.platforms}}

    def chart(self, reach: Reach, grouping: Grouping) -> Chart:
        """Give the chart about this week; beyond it only where the course is known."""
        sums = self.course or WeekSums(self.week_start, catalogue=self.catalogue)
        chart = charted(sums, self.week_start, reach, grouping, self.today)
        days = chart.bars[0].days
        return replace(chart, budget_ms=self.budget_ms and self.budget_ms * days // 7)


def summarised(sums: WeekSums, today: date | None = None) -> WeekSummary:
    """Put a week together. Platforms come by time spent, most first, then by name."""
    spent = key_order(sums.times, Grouping.PLATFORM)
    others = {
        *(one.platform for one in sums.times),
        *(one.platform for one in sums.outcomes),
        *(one.platform for one in sums.visits),
    } - {*spent}
    order = (*spent, *sorted(others, key=folded))
    verdicts: Counter[str] = Counter({verdict.value: 0 for verdict in Verdict})
    for visit in sums.visits:
        if visit.verdict is not None:
            verdicts[visit.verdict] += visit.count
    return WeekSummary(
        sums.week_start,
        stacked(
            sums.times,
            sums.outcomes,
            [sums.week_start + timedelta(days=number) for number in range(sums.days)],
            days=1,
            grouping=Grouping.PLATFORM,
            order=order,
        ),
        tuple(_platform(sums, name) for name in order),
        by_kind(sums.outcomes),
        dict(verdicts),
        sum(visit.count for visit in sums.visits),
        sum(visit.count for visit in sums.visits if visit.open),
        sums.not_now,
        today,
        by_kind(one for one in sums.outcomes if one.late),
        course=sums,
        catalogue=sums.catalogue,
    )


def told(
    facts: WeekFacts,
    today: date | None = None,
    budget_ms: int | None = None,
    *,
    offers: bool = False,
) -> WeekSummary:
    """Put a week together with its people, pulls and lessons, beside the weeks before it.

    Platforms kept that have gone quiet come last, with nothing spent. `budget_ms` is that of
    all; while there is none, the current week may offer one.
    """
    week = summarised(facts.sums, today)
    people = people_of(facts.contacts, week.week_start, week.catalogue)
    known = courses(facts, week.week_start)
    mine = {one.platform for one in week.platforms}
    quiet = (
        PlatformWeek(name, course.colour, 0, 0, (), None, catalogue=week.catalogue)
        for name, course in known.items()
        if course.is_quiet and name not in mine
    )
    platforms = tuple(
        replace(
            one,
            trend_ms=course.trend_ms,
            stance=course.stance,
            assessed=course.assessed,
            because=course.because,
            rests_until=course.rests_until,
            budget_ms=course.budget_ms,
        )
        if (course := known.get(one.platform))
        else one
        for one in (*week.platforms, *quiet)
    )
    return replace(
        week,
        platforms=platforms,
        people=people,
        compared=_compared(week, facts, len(people)),
        pulls=pulls_ranked(facts.pulls),
        lessons=facts.lessons,
        next_steps=facts.next_steps,
        due=facts.due,
        course=facts.course or facts.sums,
        budget_ms=budget_ms,
        offered_ms=_offered_ms(week, facts) if offers and budget_ms is None else None,
    )


def _offered_ms(week: WeekSummary, facts: WeekFacts) -> int | None:
    if not week.is_current or facts.course is None:
        return None
    weeks = charted(facts.course, week.week_start, Reach.TWELVE_WEEKS, Grouping.MODE).bars[:-1]
    return offered_ms(bar.length_ms for bar in weeks)


def _compared(week: WeekSummary, facts: WeekFacts, people: int) -> tuple[Compared, ...]:
    if facts.before is None or week.is_empty:
        return ()
    before = summarised(facts.before)
    if before.is_empty:
        return ()
    last = before.week_start + timedelta(days=facts.before.days)
    met = people_of((one for one in facts.contacts if one.day < last), before.week_start)
    return (
        Compared(Figure.TIME, week.length_ms, before.length_ms),
        Compared(Figure.VISITS, week.sessions, before.sessions),
        Compared(Figure.OUTCOMES, *(week.catalogue.sum_of(o.outcomes) for o in (week, before))),
        Compared(Figure.PEOPLE, people, len(met)),
        Compared(Figure.OVERRUN, week.over_ms, before.over_ms),
    )


def _platform(sums: WeekSums, name: str) -> PlatformWeek:
    mine = [time for time in sums.times if time.platform == name]
    outcomes = by_kind(one for one in sums.outcomes if one.platform == name)
    purposeful_ms = sum(time.length_ms for time in mine if time.purpose != UNWIND)
    verdicts: Counter[str] = Counter()
    for visit in sums.visits:
        if visit.platform == name and visit.verdict is not None:
            verdicts[visit.verdict] += visit.count

    def per(kind: str) -> float | None:
        count = dict(outcomes).get(kind, 0)
        return purposeful_ms / count if count else None

    return PlatformWeek(
        name,
        sums.colours.get(name, ""),
        sum(time.length_ms for time in mine),
        sum(visit.count for visit in sums.visits if visit.platform == name),
        outcomes,
        per(CONVERSATION),
        per(LEAD),
        sums.catalogue.sum_of(outcomes) * HOUR_MS / purposeful_ms if purposeful_ms else None,
        tuple(verdicts.items()),
        catalogue=sums.catalogue,
    )
