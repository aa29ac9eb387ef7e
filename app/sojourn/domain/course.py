"""Time as bars, stacked by whatever is asked, and the days a trend shows; draws nothing."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sojourn.domain.kinds import BUILT_IN, Catalogue
from sojourn.domain.refusal import folded
from sojourn.domain.week_sums import OutcomeSum, TimeSum, WeekSums

WEEKS_BACK = 12
"""So many weeks, the one shown among them, are looked at together."""

MOST_PARTS = 8
"""A bar of more colours than these could not be told apart; the smallest share one."""

REST = "\x00"
"""Stands for all that share one colour. No name that a person gives can be this."""


class Reach(StrEnum):
    """How far a chart reaches."""

    WEEK = "week"
    MONTH = "month"
    TWELVE_WEEKS = "twelve-weeks"


class Grouping(StrEnum):
    """What the pieces of a bar stand for."""

    PLATFORM = "platform"
    PURPOSE = "purpose"
    MODE = "mode"
    FOR_WHOM = "for-whom"


@dataclass(frozen=True, slots=True)
class Part:
    """A platform's share of a bar, or that of a purpose, a mode or a person, in milliseconds.

    Attributes:
        key: the name or key of what it stands for; `REST` for all that share a colour.
        over_ms: so much of `length_ms` lay past the box.
        before_ms: so much of `length_ms` lay before the intention.
    """

    key: str
    length_ms: int
    over_ms: int
    before_ms: int = 0


@dataclass(frozen=True, slots=True)
class Bar:
    """One of the person's days, or several days of a trend: its parts and its outcomes.

    Attributes:
        date: the first of its days.
        parts: in the order that all bars share.
        late: the part of `outcomes` that came from earlier visits, or from none.
        days: how many days it holds.
    """

    date: date
    parts: tuple[Part, ...] = ()
    outcomes: tuple[tuple[str, int], ...] = ()
    late: tuple[tuple[str, int], ...] = ()
    days: int = 1

    @property
    def length_ms(self) -> int:
        """Time spent."""
        return sum(part.length_ms for part in self.parts)

    @property
    def over_ms(self) -> int:
        """Time past the box."""
        return sum(part.over_ms for part in self.parts)

    @property
    def before_ms(self) -> int:
        """Time before the intention."""
        return sum(part.before_ms for part in self.parts)


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars side by side, as they are drawn.

    Attributes:
        order: the keys of the parts, most time first; `REST` comes last.
        rest: how many keys share the last colour.
        budget_ms: what a bar may hold by the budget of all; None without one.
    """

    reach: Reach
    grouping: Grouping
    bars: tuple[Bar, ...]
    order: tuple[str, ...] = ()
    rest: int = 0
    today: date | None = None
    colours: tuple[tuple[str, str], ...] = ()
    budget_ms: int | None = None
    catalogue: Catalogue = BUILT_IN

    @property
    def over_ms(self) -> int:
        """Time past the box in all bars."""
        return sum(bar.over_ms for bar in self.bars)

    @property
    def before_ms(self) -> int:
        """Time before the intention in all bars."""
        return sum(bar.before_ms for bar in self.bars)


def reached(reach: Reach, week_start: date) -> tuple[date, int, int]:
    """Give the first day of a chart about that week, its number of bars, and the days of each.

    A month is the one that holds most of the week; twelve weeks end with the week.
    """
    if reach is Reach.WEEK:
        return week_start, 7, 1
    if reach is Reach.TWELVE_WEEKS:
        return week_start - timedelta(weeks=WEEKS_BACK - 1), WEEKS_BACK, 7
    first = (week_start + timedelta(days=3)).replace(day=1)
    after = (first + timedelta(days=31)).replace(day=1)
    return first, (after - first).days, 1


def course_days(week_start: date) -> tuple[date, int]:
    """Give the first day and the number of days that hold every chart about that week."""
    first, _, _ = reached(Reach.TWELVE_WEEKS, week_start)
    month, days, _ = reached(Reach.MONTH, week_start)
    last = max(week_start + timedelta(days=7), month + timedelta(days=days))
    return first, (last - first).days


def charted(
    sums: WeekSums, week_start: date, reach: Reach, grouping: Grouping, today: date | None = None
) -> Chart:
    """Give the chart about that week; `sums` have all the days that it reaches."""
    first, count, days = reached(reach, week_start)
    end = first + timedelta(days=count * days)
    times = [time for time in sums.times if first <= time.day < end]
    order = key_order(times, grouping, sums.catalogue)
    shown = order if len(order) <= MOST_PARTS else (*order[: MOST_PARTS - 1], REST)
    bars = stacked(
        times,
        [one for one in sums.outcomes if first <= one.day < end],
        [first + timedelta(days=number * days) for number in range(count)],
        days=days,
        grouping=grouping,
        order=shown,
        catalogue=sums.catalogue,
    )
    colours = tuple(sums.colours.items()) if grouping is Grouping.PLATFORM else ()
    rest = len(order) - len(shown) + 1 if REST in shown else 0
    return Chart(reach, grouping, bars, shown, rest, today, colours, catalogue=sums.catalogue)


def key_order(
    times: Iterable[TimeSum], grouping: Grouping, catalogue: Catalogue = BUILT_IN
) -> tuple[str, ...]:
    """Give the keys that time was spent on, most first, then by name."""
    spent: Counter[str] = Counter()
    for time in times:
        spent[_key(time, grouping, catalogue)] += time.length_ms
    return tuple(sorted((key for key in spent if spent[key]), key=lambda k: (-spent[k], folded(k))))


def stacked(  # noqa: PLR0913 - what a stack is made of
    times: Iterable[TimeSum],
    outcomes: Iterable[OutcomeSum],
    firsts: list[date],
    *,
    days: int,
    grouping: Grouping,
    order: tuple[str, ...],
    catalogue: Catalogue = BUILT_IN,
) -> tuple[Bar, ...]:
    """Give a bar for each first day; keys that are not in `order` go to `REST`."""
    spent: defaultdict[tuple[int, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    came: defaultdict[int, list[OutcomeSum]] = defaultdict(list)
    for time in times:
        key = _key(time, grouping, catalogue)
        sums = spent[(time.day - firsts[0]).days // days, key if key in order else REST]
        sums[0] += time.length_ms
        sums[1] += time.length_ms if time.over else 0
        sums[2] += time.length_ms if time.before else 0
    for one in outcomes:
        came[(one.day - firsts[0]).days // days].append(one)
    return tuple(
        Bar(
            first,
            tuple(Part(key, *spent[at, key]) for key in order if spent[at, key][0]),
            by_kind(came[at]),
            by_kind(one for one in came[at] if one.late),
            days,
        )
        for at, first in enumerate(firsts)
    )


def by_kind(outcomes: Iterable[OutcomeSum]) -> tuple[tuple[str, int], ...]:
    """Give kinds with their counts, most first, then by key; none for what came to nothing."""
    counts: Counter[str] = Counter()
    for one in outcomes:
        counts[one.kind] += one.count
    return tuple(sorted(((k, n) for k, n in counts.items() if n), key=lambda kn: (-kn[1], kn[0])))


def _key(time: TimeSum, grouping: Grouping, catalogue: Catalogue) -> str:
    if grouping is Grouping.PLATFORM:
        return time.platform
    if grouping is Grouping.PURPOSE:
        return time.purpose
    if grouping is Grouping.FOR_WHOM:
        return time.for_whom
    # An own purpose that a newer Sojourn kept may have a mode nobody knows here.
    return str(catalogue.mode_of(time.purpose) or "")
