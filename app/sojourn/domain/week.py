"""A week in minutes and outcomes, put together from sums the journal gives; reads nothing."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from sojourn.domain.catalogue import CONVERSATION, UNWIND, Verdict
from sojourn.domain.refusal import folded


@dataclass(frozen=True, slots=True)
class TimeSum:
    """Time spent in one day on one platform for one purpose, in the box or over (milliseconds).

    Attributes:
        before: it lay before the intention was said.
    """

    day: date
    platform: str
    purpose: str
    over: bool
    length_ms: int
    before: bool = False


@dataclass(frozen=True, slots=True)
class OutcomeSum:
    """How many outcomes of one kind came on one day on one platform.

    Attributes:
        late: they came later than the visit they grew from, or from none.
    """

    day: date
    platform: str
    kind: str
    count: int
    late: bool = False


@dataclass(frozen=True, slots=True)
class VisitSum:
    """How many sessions began on one platform, by how they ended.

    Attributes:
        verdict: None without one.
        open: they have ended and wait for a reflection.
    """

    platform: str
    verdict: str | None
    open: bool
    count: int


@dataclass(frozen=True, slots=True)
class WeekSums:
    """What the journal gives for one week of the person's days."""

    week_start: date
    times: tuple[TimeSum, ...] = ()
    outcomes: tuple[OutcomeSum, ...] = ()
    visits: tuple[VisitSum, ...] = ()
    not_now: int = 0
    colours: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """A platform's share of a day, in milliseconds.

    Attributes:
        over_ms: so much of `length_ms` lay past the box.
        before_ms: so much of `length_ms` lay before the intention.
    """

    platform: str
    length_ms: int
    over_ms: int
    before_ms: int = 0


@dataclass(frozen=True, slots=True)
class Day:
    """One of the person's days: its parts, platforms in the week's order, and its outcomes.

    Attributes:
        late: the part of `outcomes` that came from earlier visits, or from none.
    """

    date: date
    parts: tuple[Part, ...] = ()
    outcomes: tuple[tuple[str, int], ...] = ()
    late: tuple[tuple[str, int], ...] = ()

    @property
    def length_ms(self) -> int:
        """Time spent that day."""
        return sum(part.length_ms for part in self.parts)

    @property
    def over_ms(self) -> int:
        """Time past the box that day."""
        return sum(part.over_ms for part in self.parts)

    @property
    def before_ms(self) -> int:
        """Time before the intention that day."""
        return sum(part.before_ms for part in self.parts)


@dataclass(frozen=True, slots=True)
class PlatformWeek:
    """What went into a platform in a week and what came out.

    Attributes:
        conversation_ms: time per conversation, unwinding left out; None without a conversation.
    """

    platform: str
    colour: str
    length_ms: int
    sessions: int
    outcomes: tuple[tuple[str, int], ...]
    conversation_ms: float | None


@dataclass(frozen=True, slots=True)
class WeekSummary:
    """A week as its window draws it and the command line tells it.

    Attributes:
        late: the part of `outcomes` that came from earlier visits, or from none.
    """

    week_start: date
    days: tuple[Day, ...]
    platforms: tuple[PlatformWeek, ...]
    outcomes: tuple[tuple[str, int], ...]
    verdicts: Mapping[str, int]
    sessions: int
    unreflected: int
    not_now: int
    today: date | None = None
    late: tuple[tuple[str, int], ...] = ()

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


def week_start(day: date, first_weekday: int = 0) -> date:
    """Give the first day of the week that holds `day`; weekdays count from Monday, 0."""
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def summarised(sums: WeekSums, today: date | None = None) -> WeekSummary:
    """Put a week together. Platforms come by time spent, most first, then by name."""
    spent: Counter[str] = Counter()
    for time in sums.times:
        spent[time.platform] += time.length_ms
    names = {
        *spent,
        *(one.platform for one in sums.outcomes),
        *(one.platform for one in sums.visits),
    }
    order = sorted(names, key=lambda name: (-spent[name], folded(name)))
    verdicts: Counter[str] = Counter({verdict.value: 0 for verdict in Verdict})
    for visit in sums.visits:
        if visit.verdict is not None:
            verdicts[visit.verdict] += visit.count
    return WeekSummary(
        sums.week_start,
        tuple(_day(sums, sums.week_start + timedelta(days=n), order) for n in range(7)),
        tuple(_platform(sums, name) for name in order),
        _by_kind(sums.outcomes),
        dict(verdicts),
        sum(visit.count for visit in sums.visits),
        sum(visit.count for visit in sums.visits if visit.open),
        sums.not_now,
        today,
        _by_kind(one for one in sums.outcomes if one.late),
    )


def _day(sums: WeekSums, day: date, order: Iterable[str]) -> Day:
    times = [time for time in sums.times if time.day == day]
    parts = []
    for name in order:
        mine = [time for time in times if time.platform == name]
        length_ms = sum(time.length_ms for time in mine)
        if length_ms:
            over_ms = sum(time.length_ms for time in mine if time.over)
            before_ms = sum(time.length_ms for time in mine if time.before)
            parts.append(Part(name, length_ms, over_ms, before_ms))
    outcomes = [one for one in sums.outcomes if one.day == day]
    late = _by_kind(one for one in outcomes if one.late)
    return Day(day, tuple(parts), _by_kind(outcomes), late)


def _platform(sums: WeekSums, name: str) -> PlatformWeek:
    mine = [time for time in sums.times if time.platform == name]
    outcomes = _by_kind(one for one in sums.outcomes if one.platform == name)
    conversations = dict(outcomes).get(CONVERSATION, 0)
    purposeful_ms = sum(time.length_ms for time in mine if time.purpose != UNWIND)
    return PlatformWeek(
        name,
        sums.colours.get(name, ""),
        sum(time.length_ms for time in mine),
        sum(visit.count for visit in sums.visits if visit.platform == name),
        outcomes,
        purposeful_ms / conversations if conversations else None,
    )


def _by_kind(outcomes: Iterable[OutcomeSum]) -> tuple[tuple[str, int], ...]:
    """Give kinds with their counts, most first, then by key; none for what came to nothing."""
    counts: Counter[str] = Counter()
    for one in outcomes:
        counts[one.kind] += one.count
    return tuple(sorted(((k, n) for k, n in counts.items() if n), key=lambda kn: (-kn[1], kn[0])))
