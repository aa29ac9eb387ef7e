"""What the week says of a platform: one pure rule, its thresholds as data, its reasons as numbers.

Likes and followers never count, and minutes of unwinding count in no ratio. Nothing is worded.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import comb

from sojourn.domain.catalogue import Stance
from sojourn.domain.duration import HOUR_MS


class Assessment(StrEnum):
    """What is said of a platform."""

    PAYS = "pays"
    STEADY = "steady"
    COSTS = "costs"
    QUIET = "quiet"
    PLEASURE = "pleasure"
    EARLY = "early"


class Cause(StrEnum):
    """Why it is said."""

    OFTEN = "often"
    SOMETIMES = "sometimes"
    SELDOM = "seldom"
    NOBODY_WENT = "nobody-went"
    NOTHING_CAME = "nothing-came"
    UNWINDING = "unwinding"
    FEW_VISITS = "few-visits"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where one thing ends and the next begins.

    Attributes:
        weeks: how far back is looked.
        least_visits, least_weeks: with fewer it is too early to say.
        pays_share: something comes of at least this share of the visits.
        costs_share: something comes of less than this share of them.
        luck, doubt: so few outcomes are no luck: were something to come of the share `luck` of
            visits by chance alone, they would come in less than the share `doubt` of cases.
        compare_from: with so many platforms, outcomes per hour are compared with their median.
        quiet_weeks: so many weeks in which Sojourn was used make a platform quiet.
        pleasure_share: this share of minutes to unwind makes it a pleasure.
    """

    weeks: int = 8
    least_visits: int = 5
    least_weeks: int = 3
    pays_share: float = 1 / 2
    costs_share: float = 1 / 3
    luck: float = 2 / 5
    doubt: float = 1 / 20
    compare_from: int = 3
    quiet_weeks: int = 4
    pleasure_share: float = 1 / 2


THRESHOLDS = Thresholds()


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of a platform from the weeks looked at; times in milliseconds.

    Attributes:
        visits: all of them; `weeks` is in how many weeks they were.
        purposeful: the visits for anything but unwinding; `fruitful` of them brought an outcome.
        outcomes: that count, of the purposeful visits or of none.
        recent_visits, recent_outcomes: in the last weeks in which Sojourn was used.
        recent_weeks: how many such weeks are known, at most `quiet_weeks`.
        visits_before: visits before those weeks.
    """

    platform: str
    stance: str = Stance.KEEP.value
    visits: int = 0
    weeks: int = 0
    purposeful: int = 0
    fruitful: int = 0
    outcomes: int = 0
    purposeful_ms: int = 0
    unwind_ms: int = 0
    recent_visits: int = 0
    recent_outcomes: int = 0
    recent_weeks: int = 0
    visits_before: int = 0

    @property
    def per_hour(self) -> float | None:
        """Outcomes per hour; None without time for anything but unwinding."""
        return self.outcomes * HOUR_MS / self.purposeful_ms if self.purposeful_ms else None


@dataclass(frozen=True, slots=True)
class Assessed:
    """What is said of a platform, why, and the numbers behind it.

    Attributes:
        median_per_hour: of this person's platforms, where there are enough to compare.
    """

    assessment: Assessment
    cause: Cause
    record: Record
    median_per_hour: float | None = None


def assessed(
    records: Iterable[Record], thresholds: Thresholds = THRESHOLDS
) -> tuple[Assessed, ...]:
    """Assess every platform of one person, in the order given."""
    records = tuple(records)
    middle = _median_per_hour(records, thresholds)
    return tuple(Assessed(*_said(record, middle, thresholds), record, middle) for record in records)


def is_no_luck(fruitful: int, visits: int, thresholds: Thresholds = THRESHOLDS) -> bool:
    """Tell whether so few of the visits brought something that chance hardly explains it."""
    luck = thresholds.luck
    as_few = sum(
        comb(visits, count) * luck**count * (1 - luck) ** (visits - count)
        for count in range(fruitful + 1)
    )
    return as_few < thresholds.doubt


def _said(record: Record, middle: float | None, limits: Thresholds) -> tuple[Assessment, Cause]:
    """Say the first that holds; what can be said of few visits comes before all else."""
    for holds, assessment, cause in (
        (_is_deserted(record, limits), Assessment.QUIET, Cause.NOBODY_WENT),
        (_is_early(record, limits), Assessment.EARLY, Cause.FEW_VISITS),
        (_is_pleasure(record, limits), Assessment.PLEASURE, Cause.UNWINDING),
        (record.purposeful < limits.least_visits, Assessment.EARLY, Cause.FEW_VISITS),
        (_costs(record, middle, limits), Assessment.COSTS, Cause.SELDOM),
        (_is_barren(record, limits), Assessment.QUIET, Cause.NOTHING_CAME),
        (_pays(record, limits), Assessment.PAYS, Cause.OFTEN),
    ):
        if holds:
            return assessment, cause
    return Assessment.STEADY, Cause.SOMETIMES


def _is_kept_long(record: Record, limits: Thresholds) -> bool:
    return record.stance == Stance.KEEP and record.recent_weeks >= limits.quiet_weeks


def _is_deserted(record: Record, limits: Thresholds) -> bool:
    deserted = not record.recent_visits and record.visits_before > 0
    return _is_kept_long(record, limits) and deserted


def _is_barren(record: Record, limits: Thresholds) -> bool:
    barren = record.recent_visits >= limits.least_visits and not record.recent_outcomes
    return _is_kept_long(record, limits) and barren


def _is_early(record: Record, limits: Thresholds) -> bool:
    return record.visits < limits.least_visits or record.weeks < limits.least_weeks


def _is_pleasure(record: Record, limits: Thresholds) -> bool:
    spent_ms = record.unwind_ms + record.purposeful_ms
    return spent_ms > 0 and record.unwind_ms >= limits.pleasure_share * spent_ms


def _pays(record: Record, limits: Thresholds) -> bool:
    return record.fruitful >= limits.pays_share * record.purposeful


def _costs(record: Record, middle: float | None, limits: Thresholds) -> bool:
    if record.fruitful >= limits.costs_share * record.purposeful:
        return False
    if not is_no_luck(record.fruitful, record.purposeful, limits):
        return False
    return middle is None or record.per_hour is None or record.per_hour < middle


def _median_per_hour(records: Sequence[Record], limits: Thresholds) -> float | None:
    rates = [
        record.per_hour
        for record in records
        if record.purposeful >= limits.least_visits and record.per_hour is not None
    ]
    if len(rates) < limits.compare_from:
        return None
    rates.sort()
    low, high = (len(rates) - 1) // 2, len(rates) // 2
    return (rates[low] + rates[high]) / 2
