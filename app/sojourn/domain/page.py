"""What each window and the tray are given to draw: values, ready but for their words."""

from dataclasses import dataclass
from datetime import date, datetime

from sojourn.domain.draft import IntentionDraft, ReflectionDraft
from sojourn.domain.intention import Intention, Platform
from sojourn.domain.outcome import Pull
from sojourn.domain.session import EndedBy, Extension, Phase


@dataclass(frozen=True, slots=True)
class PlatformFacts:
    """What is known of one platform when somebody is about to go there.

    Attributes:
        last: the intention last used there; brings back purpose, for whom and length.
        visits_today: when today's visits there began, local times, oldest first.
        spent_today_ms: time spent there today.
        budget_left_ms: what is left of the week's budget, negative when used up; None without one.
        lesson, next_step: what the last reflection there said, maybe nothing.
    """

    platform: Platform
    last: Intention | None = None
    visits_today: tuple[datetime, ...] = ()
    spent_today_ms: int = 0
    budget_left_ms: int | None = None
    lesson: str = ""
    next_step: str = ""


@dataclass(frozen=True, slots=True)
class IntentionPage:
    """What the intention window opens with.

    Attributes:
        now: local time.
        draft: what to fill in: a kept draft, a recent intention, or what was last used.
        platforms: names the person knows, those last used first.
        suggestions: names offered while typing that the person has not used.
        facts: of the platform in `draft`, or None without one.
    """

    now: datetime
    draft: IntentionDraft
    platforms: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    facts: PlatformFacts | None = None


@dataclass(frozen=True, slots=True)
class SessionPage:
    """What the session window draws, each second while it is seen.

    Attributes:
        ends: local time at which the box is over, when running and in the box.
        outcomes: (kind, count) of the kinds offered with +, in order, then all others counted.
        paused_since: local time, when paused.
        extensions_left: how many more extensions are allowed.
        unexplained: the last extension, while it has no reason.
    """

    phase: Phase
    intention: Intention
    timebox_ms: int
    remaining_ms: int
    overrun_ms: int
    outcomes: tuple[tuple[str, int], ...]
    extensions_left: int
    ends: datetime | None = None
    paused_since: datetime | None = None
    unexplained: Extension | None = None
    pulls: tuple[Pull, ...] = ()


@dataclass(frozen=True, slots=True)
class ReflectionPage:
    """What the reflection window opens with.

    Attributes:
        began, ended: local times; `ended_by` tells who ended it.
        outcomes: (kind, count) of the four kinds offered, those counted in the visit filled in.
        unexplained: some extension has no reason yet.
        unfolded: the folded part was used last time, so it opens unfolded.
    """

    session: str
    intention: Intention
    began: datetime
    ended: datetime
    ended_by: EndedBy
    spent_ms: int
    overrun_ms: int
    outcomes: tuple[tuple[str, int], ...]
    draft: ReflectionDraft
    people: tuple[str, ...] = ()
    today: date | None = None
    unexplained: bool = False
    unfolded: bool = False


@dataclass(frozen=True, slots=True)
class TrayPage:
    """What the tray icon, its tool tip and its menu show.

    Attributes:
        phase: None outside a session.
        part_left: share of the box that is left, 0 to 1.
        recent: intentions to start again with two clicks, the latest first.
    """

    phase: Phase | None = None
    intention: Intention | None = None
    part_left: float = 0.0
    remaining_ms: int = 0
    overrun_ms: int = 0
    extensions_left: int = 0
    recent: tuple[Intention, ...] = ()
    unreflected: int = 0
