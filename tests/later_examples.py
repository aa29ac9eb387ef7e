"""Believable pages of what is said afterwards, by the same person as in `examples`."""

from datetime import timedelta

from sojourn.domain.intention import Intention
from sojourn.domain.moment import utc_ms_of
from sojourn.domain.next_step import NextStep
from sojourn.domain.page import (
    LateOutcomePage,
    ParkedVisit,
    PastVisitPage,
    VisitFound,
)
from sojourn.domain.refusal import Code, Refused
from tests.examples import COLOURS, INTENTION, MONDAY, NOW, PEOPLE
from tests.manual_clock import MINUTE


def parked_visits() -> tuple[ParkedVisit, ...]:
    """Give four visits that wait for a reflection."""
    offered = (("conversation", 0), ("help-given", 0), ("help-received", 0), ("learned", 0))
    forum = Intention(
        "Photography forum",
        "conversation",
        "thank Bao for the notes on portraits, ask which lens they were taken with, and answer "
        "whoever has written meanwhile",
        10 * MINUTE,
        "Bao Nguyen",
    )
    unwinding = Intention("Mastodon", "unwind", "look at what the birders saw", 10 * MINUTE)
    reading = Intention("RSS", "feeds", "read the three saved posts", 15 * MINUTE)
    return (
        ParkedVisit(
            "p1",
            INTENTION,
            NOW - timedelta(days=2),
            17 * MINUTE,
            (("conversation", 2), ("help-given", 1), *offered[2:]),
        ),
        ParkedVisit("p2", forum, NOW - timedelta(hours=20), 9 * MINUTE, offered),
        ParkedVisit("p3", unwinding, NOW - timedelta(hours=11), 12 * MINUTE, offered),
        ParkedVisit("p4", reading, NOW - timedelta(minutes=40), 15 * MINUTE, offered),
    )


def past_visit_page() -> PastVisitPage:
    """Give the page of the window for a past visit."""
    return PastVisitPage(
        NOW, tuple(COLOURS), ("Bluesky", "Reddit"), PEOPLE, "LinkedIn", "conversation"
    )


def refused_time() -> Refused:
    """Give the refusal of a past visit whose time another one fills."""
    asked = utc_ms_of(NOW - timedelta(minutes=15))
    return Refused(Code.OVERLAPS, "at", asked, limit=asked - 8 * MINUTE)


def visits_found() -> tuple[VisitFound, ...]:
    """Give visits to choose from, the latest first."""
    return tuple(
        VisitFound(one.session, one.intention.platform, one.intention.will_do, one.began)
        for one in reversed(parked_visits())
    )


def late_outcome_page() -> LateOutcomePage:
    """Give the page of *Something came of it…*."""
    return LateOutcomePage(MONDAY, tuple(COLOURS), PEOPLE, visits_found())


def next_steps() -> tuple[NextStep, ...]:
    """Give three open next steps."""
    return (
        NextStep(
            "n1",
            "LinkedIn",
            "share",
            "Bao Nguyen",
            "send Bao the article on portraits",
            MONDAY - timedelta(days=4),
        ),
        NextStep(
            "n2",
            "Photography forum",
            "conversation",
            "",
            "ask in the thread on lenses whether anybody has tried the old one, and post the three "
            "pictures from Sunday beside it",
            MONDAY - timedelta(days=1),
        ),
        NextStep("n3", "Mastodon", "help", "Chloé Lefèvre", "answer her on the meeting", MONDAY),
    )
