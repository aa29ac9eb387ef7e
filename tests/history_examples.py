"""Pages of the history, for the tests of its windows and for their pictures."""

from dataclasses import replace
from datetime import timedelta

from sojourn.domain.amendment import Former
from sojourn.domain.history import (
    AmendmentPage,
    HistoryFilter,
    HistoryFrame,
    HistoryLine,
    HistoryPage,
    HistoryQuery,
    Standing,
)
from sojourn.domain.moment import Moment, utc_ms_of
from sojourn.domain.outcome import Reflection
from sojourn.domain.session import started
from tests.examples import COLOURS, INTENTION, MONDAY, NOW, PEOPLE
from tests.later_examples import parked_visits
from tests.manual_clock import BERLIN, MINUTE, SECOND


def history_frame() -> HistoryFrame:
    """Give what the history window opens with."""
    return HistoryFrame(MONDAY, tuple(COLOURS))


def history_lines() -> tuple[HistoryLine, ...]:
    """Give a fortnight of visits, the latest first; the first one is still on."""
    on, *others = [
        HistoryLine(
            f"h{number}",
            NOW - timedelta(hours=7 * number),
            utc_ms_of(NOW - timedelta(hours=7 * number)),
            (visit.intention.platform,) if number % 5 else (visit.intention.platform, "RSS"),
            visit.intention.purpose,
            visit.intention.for_whom,
            visit.intention.will_do,
            visit.spent_ms,
            2 * MINUTE if number % 3 == 1 else 0,
            Standing.WAITING if number == 1 else Standing.SAID,
            None if number == 1 else ("met", "partly", "met", "missed", "changed")[number % 5],
            None,
            (("conversation", 2), ("help-given", 1)) if number % 2 else (),
            "Start with the messages; the feed can wait." if number % 4 else "",
        )
        for number, visit in enumerate(parked_visits() * 12)
    ]
    return replace(on, standing=Standing.ON, verdict=None), *others


def history_page(wanted: HistoryFilter | None = None, former: Former | None = None) -> HistoryPage:
    """Give the first page of the history, or what fits a filter that nothing fits."""
    lines = history_lines()
    query = HistoryQuery(wanted or HistoryFilter())
    if wanted is not None:
        return HistoryPage(query, (), 0, former)
    return HistoryPage(query, lines, len(lines), former)


def deletion() -> Former:
    """Give what deleting a visit changed."""
    moment = Moment(utc_ms_of(NOW), 0, 0, BERLIN)
    return Former("f1", started("h3", INTENTION, moment), None)


def amendment_page() -> AmendmentPage:
    """Give the page of the window that puts a visit right."""
    return AmendmentPage(
        "h3",
        NOW,
        NOW - timedelta(days=1, hours=2),
        17 * MINUTE + 12 * SECOND,
        "LinkedIn",
        "help",
        "Ana Duarte",
        INTENTION.will_do,
        Reflection("partly", lesson="Start with the messages; the feed can wait."),
        (("conversation", 2), ("help-given", 1), ("help-received", 0), ("learned", 0)),
        ("RSS",),
        tuple(COLOURS),
        ("Bluesky", "Reddit"),
        PEOPLE,
    )
