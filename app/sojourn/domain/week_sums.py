"""Sums of a week as the journal gives them; nothing is added up or ordered here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sojourn.domain.kinds import BUILT_IN, Catalogue
from sojourn.domain.next_step import NextStep


@dataclass(frozen=True, slots=True)
class TimeSum:
    """Time spent in one day on one platform for one purpose, in the box or over (milliseconds).

    Attributes:
        before: it lay before the intention was said.
        for_whom: whom the visit was for, as it was said; empty for nobody in particular.
    """

    day: date
    platform: str
    purpose: str
    over: bool
    length_ms: int
    before: bool = False
    for_whom: str = ""


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
    """What the journal gives for a week of the person's days, or for another number of them.

    Attributes:
        catalogue: what the kinds in it are.
    """

    week_start: date
    times: tuple[TimeSum, ...] = ()
    outcomes: tuple[OutcomeSum, ...] = ()
    visits: tuple[VisitSum, ...] = ()
    not_now: int = 0
    colours: Mapping[str, str] = field(default_factory=dict)
    days: int = 7
    catalogue: Catalogue = BUILT_IN


@dataclass(frozen=True, slots=True)
class Yield:
    """How many visits of one day and purpose there were to a platform, and what came of them.

    Attributes:
        purpose: empty for outcomes that grew from no visit; `day` is their own then.
        fruitful: so many of the visits brought an outcome that counts, be it later.
        outcomes: how many outcomes that count they brought together.
    """

    day: date
    platform: str
    purpose: str
    visits: int
    fruitful: int
    outcomes: int


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody was met on a day, or an outcome has to do with them.

    Attributes:
        kind: of the outcome; empty when they were named as met.
    """

    day: date
    name: str
    kind: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class PullSum:
    """How often one kind of pull was felt and answered in one way."""

    kind: str
    answer: str
    count: int


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a reflection said was learned; `day` is that of the visit."""

    day: date
    platform: str
    text: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How the person stands to a platform they know.

    Attributes:
        because: why they keep it all the same, where they said so.
        rests_until: until that day the assessment rests; None when it does not.
    """

    platform: str
    colour: str
    stance: str
    because: str = ""
    rests_until: date | None = None
    budget_ms: int | None = None


@dataclass(frozen=True, slots=True)
class WeekFacts:
    """All that the journal gives for the page of a week, as one picture.

    Attributes:
        before: the week before, or its first days while the week itself is not over.
        course: the days that trends show, this week among them.
        yields, contacts: of the weeks that assessments and rows of weeks look back on.
        due: the people to get back to by now.
    """

    sums: WeekSums
    before: WeekSums | None = None
    course: WeekSums | None = None
    yields: tuple[Yield, ...] = ()
    contacts: tuple[Contact, ...] = ()
    pulls: tuple[PullSum, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    due: tuple[str, ...] = ()
    standings: tuple[Standing, ...] = ()
