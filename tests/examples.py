"""Believable pages for pictures and walks: one person's Monday, made of values only."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from sojourn.domain.catalogue import SUGGESTIONS
from sojourn.domain.draft import IntentionDraft, ReflectionDraft
from sojourn.domain.first_run import FirstRunPage, IconPlace
from sojourn.domain.intention import Address, Intention, Platform
from sojourn.domain.keeping import Recovered
from sojourn.domain.outcome import Pull, Reflection
from sojourn.domain.page import (
    IntentionPage,
    PlatformFacts,
    ReflectionPage,
    SessionPage,
    TrayPage,
)
from sojourn.domain.session import EndedBy, Extension, Phase
from tests.manual_clock import BERLIN, MINUTE, SECOND

NOW = datetime(2026, 11, 16, 9, 5, tzinfo=BERLIN)
MONDAY = date(2026, 11, 16)
COLOURS = {
    "LinkedIn": "#2a6db5",
    "Photography forum": "#1f8a8a",
    "Mastodon": "#6a5acd",
    "RSS": "#c98a1b",
}
INTENTION = Intention(
    "LinkedIn", "help", "answer Ana's question about lenses", 15 * MINUTE, "Ana Duarte"
)
PEOPLE = ("Ana Duarte", "Bao Nguyen", "Chloé Lefèvre", "Davit Petrosyan")


def intention_page() -> IntentionPage:
    """Give the intention window's page on a second visit of the day."""
    address = Address("https://www.linkedin.com/", wanted=True)
    return IntentionPage(
        now=NOW,
        draft=IntentionDraft(
            "LinkedIn", "help", "Ana Duarte", INTENTION.will_do, 15 * MINUTE, address
        ),
        platforms=tuple(COLOURS),
        suggestions=("Bluesky", "Reddit", "YouTube"),
        people=PEOPLE,
        facts=PlatformFacts(
            Platform(
                "LinkedIn",
                COLOURS["LinkedIn"],
                address.url,
                opens_address=True,
                reason="The people I work with are here.",
            ),
            INTENTION,
            (NOW - timedelta(hours=1), NOW - timedelta(minutes=20)),
            41 * MINUTE,
            budget_left_ms=79 * MINUTE,
            lesson="Start with the messages; the feed can wait.",
            next_step="send Bao the article on portraits",
        ),
    )


def new_box_page() -> IntentionPage:
    """Give the intention window's page for the rest of the visit that is on."""
    page = intention_page()
    return replace(page, draft=replace(page.draft, will_do=""), instead=True)


def first_intention_page() -> IntentionPage:
    """Give the intention window's page on the very first click."""
    draft = IntentionDraft(purpose="conversation", length_ms=15 * MINUTE)
    return IntentionPage(NOW, draft, suggestions=("LinkedIn", "Mastodon", "forum"))


def first_run_page(*, again: bool = False) -> FirstRunPage:
    """Give the page of the first start, or as it is when it is asked for once more."""
    names = tuple(one.name for one in SUGGESTIONS)
    if again:
        return FirstRunPage(names[1:], names[:1], "work", icon=IconPlace.TOP_BAR, again=True)
    return FirstRunPage(names)


def session_page(phase: Phase = Phase.RUNNING) -> SessionPage:
    """Give the session window's page in that phase."""
    over = phase is Phase.OVERRUN
    remaining = 0 if over else 6 * MINUTE + 12 * SECOND
    return SessionPage(
        phase,
        INTENTION,
        15 * MINUTE,
        remaining,
        130 * SECOND if over else 0,
        (("conversation", 2), ("help-given", 1), ("help-received", 0), ("learned", 0)),
        extensions_left=2,
        ends=NOW + timedelta(milliseconds=remaining) if phase is Phase.RUNNING else None,
        paused_since=NOW if phase is Phase.PAUSED else None,
        platform="LinkedIn",
        elsewhere=tuple(COLOURS)[1:],
        is_unheard=over,
    )


def switched_page() -> SessionPage:
    """Give the session window's page in overrun, on another platform, with no extension left."""
    page = session_page(Phase.OVERRUN)
    return replace(page, platform="Photography forum", extensions_left=0, extensions_used=2)


def extended_page() -> SessionPage:
    """Give the session window's page just after *5 more minutes*."""
    extension = Extension(0, 15 * MINUTE, 5 * MINUTE)
    return replace(session_page(), timebox_ms=20 * MINUTE, extensions_left=1, unexplained=extension)


def reflection_page(purpose: str = "help", *, unfolded: bool = False) -> ReflectionPage:
    """Give the reflection window's page."""
    return ReflectionPage(
        "1c1a",
        replace(INTENTION, purpose=purpose),
        NOW,
        NOW + timedelta(minutes=17),
        EndedBy.PERSON,
        17 * MINUTE,
        2 * MINUTE,
        (("conversation", 2), ("help-given", 1), ("help-received", 0), ("learned", 0)),
        ReflectionDraft("1c1a", Reflection(pulls=(Pull("feed", "accepted"),))),
        PEOPLE,
        MONDAY,
        unexplained=unfolded,
        unfolded=unfolded,
    )


def overrun_reflection_page() -> ReflectionPage:
    """Give the reflection window's page of a visit to two platforms that went past its box."""
    return replace(
        reflection_page(),
        box_ended=NOW + timedelta(minutes=15),
        platforms=("LinkedIn", "Photography forum"),
        outcome_platforms=(("conversation", "LinkedIn"), ("help-given", "Photography forum")),
        can_go_on=True,
    )


def forgotten_reflection_page() -> ReflectionPage:
    """Give the reflection window's page of a visit that nobody ended."""
    return replace(
        reflection_page(),
        ended=NOW + timedelta(minutes=75),
        ended_by=EndedBy.LIMIT,
        spent_ms=75 * MINUTE,
        overrun_ms=60 * MINUTE,
        box_ended=NOW + timedelta(minutes=15),
    )


def tray_pages() -> dict[str, TrayPage]:
    """Give the tray's page in each state."""
    recent = (INTENTION, replace(INTENTION, platform="RSS", will_do="read the three saved posts"))
    return {
        "idle": TrayPage(recent=recent, unreflected=2, due=PEOPLE[:2], next_steps=3),
        "running": TrayPage(Phase.RUNNING, INTENTION, 0.4, 6 * MINUTE, 0, 2, recent, unreflected=1),
        "paused": TrayPage(
            Phase.PAUSED, INTENTION, 0.4, 6 * MINUTE, 0, 2, recent, paused_since=NOW
        ),
        "overrun": TrayPage(
            Phase.OVERRUN,
            INTENTION,
            0.0,
            0,
            130 * SECOND,
            1,
            recent,
            platform="Photography forum",
            elsewhere=("LinkedIn", "Mastodon", "RSS"),
        ),
    }


def recovered() -> Recovered:
    """Give what became of a damaged journal."""
    return Recovered(
        set_aside="/home/ana/.local/share/sojourn/journal-damaged-2026-11-16T08-05-00Z.sqlite3",
        backup=NOW - timedelta(days=1),
        salvaged=3,
        lost=("outcome",),
        visits=214,
    )
