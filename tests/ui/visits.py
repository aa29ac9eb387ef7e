"""Values that windows are opened with in tests: one visit, its reflection, and a week."""

from datetime import date, datetime, timedelta

from sojourn.domain.draft import ReflectionDraft
from sojourn.domain.intention import Intention
from sojourn.domain.outcome import Reflection
from sojourn.domain.page import ReflectionPage, SessionPage
from sojourn.domain.session import EndedBy, Phase
from sojourn.domain.week import WeekSummary, summarised
from sojourn.domain.week_sums import OutcomeSum, TimeSum, VisitSum, WeekSums

MINUTE = 60_000
MONDAY = date(2026, 11, 16)
TYPED_HTML = "<b>Ana</b> & <img src=x> &amp; %1"
LONG = ("Answer Ana's question, thank the two who wrote, note the dates, and go. " * 8)[:500]
VISIT = Intention("LinkedIn", "conversation", "Answer Ana's question", 15 * MINUTE, "Ana")

RUNNING = SessionPage(
    Phase.RUNNING,
    VISIT,
    15 * MINUTE,
    11 * MINUTE + 27_000,
    0,
    (("conversation", 2), ("help-given", 0), ("help-received", 0), ("learned", 1)),
    2,
    ends=datetime(2026, 11, 18, 9, 20),  # noqa: DTZ001 - a local time, as the page has it
)

ENDED = ReflectionPage(
    "one",
    VISIT,
    datetime(2026, 11, 18, 9, 5),  # noqa: DTZ001
    datetime(2026, 11, 18, 9, 23),  # noqa: DTZ001
    EndedBy.PERSON,
    18 * MINUTE,
    3 * MINUTE,
    RUNNING.outcomes,
    ReflectionDraft("one", Reflection()),
    people=("Ana", "Björn"),
    today=date(2026, 11, 18),
)


def time_on(
    day: int, platform: str, minutes: float, *, over: bool = False, before: bool = False
) -> TimeSum:
    """Time of one day of the week, 0 for Monday."""
    at, length_ms = MONDAY + timedelta(days=day), round(minutes * MINUTE)
    return TimeSum(at, platform, "conversation", over, length_ms, before)


def came_of(day: int, platform: str, kind: str, count: int, *, late: bool = False) -> OutcomeSum:
    """Outcomes of one day of the week."""
    return OutcomeSum(MONDAY + timedelta(days=day), platform, kind, count, late)


def week_of(
    times: tuple[TimeSum, ...] = (),
    outcomes: tuple[OutcomeSum, ...] = (),
    visits: tuple[VisitSum, ...] = (),
    *,
    not_now: int = 0,
    today: date | None = MONDAY + timedelta(days=3),
    colours: dict[str, str] | None = None,
) -> WeekSummary:
    """Put a week together."""
    return summarised(WeekSums(MONDAY, times, outcomes, visits, not_now, colours or {}), today)
