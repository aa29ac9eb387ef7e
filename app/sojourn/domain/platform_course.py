"""What the weeks up to one say of each platform the person knows: its record and its trend."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from sojourn.domain.assessment import THRESHOLDS, Assessed, Assessment, Record, assessed
from sojourn.domain.catalogue import UNWIND, Stance
from sojourn.domain.week_sums import Standing, WeekFacts, Yield


@dataclass(frozen=True, slots=True)
class PlatformCourse:
    """A platform over the last weeks.

    Attributes:
        trend_ms: time spent there in each week, the oldest first, the week itself last.
        rests_until: until that day the assessment rests; None when it does not.
    """

    colour: str
    stance: str
    trend_ms: tuple[int, ...]
    assessed: Assessed
    because: str = ""
    rests_until: date | None = None
    budget_ms: int | None = None

    @property
    def is_quiet(self) -> bool:
        """It is kept, and nobody goes there or nothing comes of it any more."""
        return self.assessed.assessment is Assessment.QUIET


def courses(facts: WeekFacts, week_start: date) -> dict[str, PlatformCourse]:
    """Give the course of every platform known, by name, in the weeks that end with this one."""
    by_platform: defaultdict[str, list[tuple[int, Yield]]] = defaultdict(list)
    used = set()
    for found in facts.yields:
        ago = _ago(found.day, week_start)
        by_platform[found.platform].append((ago, found))
        if found.visits:
            used.add(ago)
    recent = _recent(used)
    times = _times(facts, week_start)
    standings = {one.platform: one for one in facts.standings}
    for name in by_platform.keys() - standings.keys():
        standings[name] = Standing(name, "", Stance.LEFT.value)
    records = [
        _record(one, by_platform[one.platform], times[one.platform], recent)
        for one in standings.values()
    ]
    return {
        one.platform: PlatformCourse(
            one.colour,
            one.stance,
            tuple(times[one.platform].weeks_ms[ago] for ago in reversed(range(THRESHOLDS.weeks))),
            said,
            one.because,
            one.rests_until,
            one.budget_ms,
        )
        for one, said in zip(standings.values(), assessed(records), strict=True)
    }


@dataclass(slots=True)
class _Times:
    """Time on one platform: by weeks ago, and by whether it was to unwind."""

    weeks_ms: Counter[int]
    purposeful_ms: int = 0
    unwind_ms: int = 0


def _times(facts: WeekFacts, week_start: date) -> defaultdict[str, _Times]:
    found: defaultdict[str, _Times] = defaultdict(lambda: _Times(Counter()))
    for time in (facts.course or facts.sums).times:
        ago = _ago(time.day, week_start)
        if not 0 <= ago < THRESHOLDS.weeks:
            continue
        mine = found[time.platform]
        mine.weeks_ms[ago] += time.length_ms
        if time.purpose == UNWIND:
            mine.unwind_ms += time.length_ms
        else:
            mine.purposeful_ms += time.length_ms
    return found


def _record(
    standing: Standing, mine: list[tuple[int, Yield]], times: _Times, recent: list[int]
) -> Record:
    looked_at = [(ago, one) for ago, one in mine if 0 <= ago < THRESHOLDS.weeks]
    purposeful = [one for _, one in looked_at if one.purpose != UNWIND]
    lately = [one for ago, one in mine if ago in recent]
    oldest = recent[-1] if recent else 0
    return Record(
        standing.platform,
        standing.stance,
        visits=sum(one.visits for _, one in looked_at),
        weeks=len({ago for ago, one in looked_at if one.visits}),
        purposeful=sum(one.visits for one in purposeful),
        fruitful=sum(one.fruitful for one in purposeful),
        outcomes=sum(one.outcomes for one in purposeful),
        purposeful_ms=times.purposeful_ms,
        unwind_ms=times.unwind_ms,
        recent_visits=sum(one.visits for one in lately),
        recent_outcomes=sum(one.outcomes for one in lately),
        recent_weeks=len(recent),
        visits_before=sum(one.visits for ago, one in mine if ago > oldest),
    )


def _recent(used: set[int]) -> list[int]:
    """Give the last weeks in which Sojourn was used, as weeks ago, the latest first."""
    return sorted(ago for ago in used if ago >= 0)[: THRESHOLDS.quiet_weeks]


def _ago(day: date, week_start: date) -> int:
    """Give how many weeks ago a day was: 0 for the week itself, negative for later ones."""
    return (week_start.toordinal() - day.toordinal() + 6) // 7
