"""What each window and the tray are given to draw: values, ready but for their words."""

from dataclasses import dataclass
from datetime import date, datetime

from sojourn.domain.draft import IntentionDraft, ReflectionDraft
from sojourn.domain.intention import Intention, Platform
from sojourn.domain.keeping import Hindrance
from sojourn.domain.kinds import BUILT_IN, Catalogue
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
        next_step_of: the session whose reflection said the next step.
    """

    platform: Platform
    last: Intention | None = None
    visits_today: tuple[datetime, ...] = ()
    spent_today_ms: int = 0
    budget_left_ms: int | None = None
    lesson: str = ""
    next_step: str = ""
    next_step_of: str = ""


@dataclass(frozen=True, slots=True)
class IntentionPage:
    """What the intention window opens with.

    Attributes:
        now: local time.
        draft: what to fill in: a kept draft, a recent intention, or what was last used.
        platforms: names the person knows, those last used first.
        suggestions: names offered while typing that the person has not used.
        facts: of the platform in `draft`, or None without one.
        instead: Start ends the visit that is on and begins this one in its place.
        discreet: others look at the screen, so that nothing typed may be shown.
    """

    now: datetime
    draft: IntentionDraft
    platforms: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    facts: PlatformFacts | None = None
    instead: bool = False
    discreet: bool = False
    catalogue: Catalogue = BUILT_IN


@dataclass(frozen=True, slots=True)
class SessionPage:
    """What the session window draws, each second while it is seen.

    Attributes:
        ends: local time at which the box is over, when running and in the box.
        outcomes: (kind, count) of the kinds offered with +, in order, then all others counted.
        paused_since: local time, when paused.
        extensions_left, extensions_used: how many more are allowed, how many were given.
        unexplained: the last extension, while it has no reason.
        platform: where the person is now; the intention names where the visit began.
        elsewhere: the other platforms to switch to, those last used first.
        is_unheard: the last reminder waits for an answer.
        discreet: others look at the screen, so that nothing typed may be shown.
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
    platform: str = ""
    elsewhere: tuple[str, ...] = ()
    extensions_used: int = 0
    is_unheard: bool = False
    discreet: bool = False
    catalogue: Catalogue = BUILT_IN


@dataclass(frozen=True, slots=True)
class AbsencePage:
    """What the question about an absence opens with; times are local.

    Attributes:
        kind: an `AbsenceKind`, or a key nobody knows.
        began: when the session began.
        since, until: the absence.
        box_ended: when the box ended, if that was within the absence.
        remaining_ms: what was left of the box when the absence began.
        counted_until: where the visit would end if the absence was part of it; None for one that
            is counted to its end.
        discreet: others look at the screen, so that nothing typed may be shown.
    """

    kind: str
    intention: Intention
    platform: str
    began: datetime
    since: datetime
    until: datetime
    length_ms: int
    remaining_ms: int
    box_ended: datetime | None = None
    counted_until: datetime | None = None
    discreet: bool = False


@dataclass(frozen=True, slots=True)
class ReflectionPage:
    """What the reflection window opens with.

    Attributes:
        began, ended: local times; `ended_by` tells who ended it.
        outcomes: (kind, count) of the four kinds offered, those counted in the visit filled in.
        unexplained: some extension has no reason yet.
        unfolded: the folded part was used last time, so it opens unfolded.
        box_ended: local time at which the box ended, when the visit went on past it: then the
            first line asks when it really stopped.
        platforms: every platform of the visit; with more than one, outcomes can be moved.
        outcome_platforms: (kind, platform) for each kind and each platform it was counted on.
        can_go_on: the visit can be taken up again.
        last_platform: where the visit ended.
        discreet: others look at the screen, so that a notification may show nothing typed.
        asks_why: the platform whose reason is asked for, this once; empty for none.
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
    box_ended: datetime | None = None
    platforms: tuple[str, ...] = ()
    outcome_platforms: tuple[tuple[str, str], ...] = ()
    can_go_on: bool = False
    last_platform: str = ""
    discreet: bool = False
    catalogue: Catalogue = BUILT_IN
    asks_why: str = ""


@dataclass(frozen=True, slots=True)
class TrayPage:
    """What the tray icon, its tool tip and its menu show.

    Attributes:
        phase: None outside a session.
        part_left: share of the box that is left, 0 to 1.
        recent: intentions to start again with two clicks, the latest first.
        paused_since: local time, when paused.
        platform: where the person is now.
        elsewhere: the other platforms to switch to.
        due: people to get back to today.
        next_steps: how many next steps are open.
        trouble: what keeps the journal from being written.
        discreet: others look at the screen, so that nothing typed may be shown.
        hides_words, undisturbed: the person's own two switches.
    """

    phase: Phase | None = None
    intention: Intention | None = None
    part_left: float = 0.0
    remaining_ms: int = 0
    overrun_ms: int = 0
    extensions_left: int = 0
    recent: tuple[Intention, ...] = ()
    unreflected: int = 0
    paused_since: datetime | None = None
    platform: str = ""
    elsewhere: tuple[str, ...] = ()
    due: tuple[str, ...] = ()
    next_steps: int = 0
    trouble: Hindrance | None = None
    discreet: bool = False
    hides_words: bool = False
    undisturbed: bool = False


@dataclass(frozen=True, slots=True)
class ParkedVisit:
    """A visit that waits for its reflection, as one line of the list.

    Attributes:
        began: local time.
        outcomes: (kind, count) of the kinds offered with a +.
    """

    session: str
    intention: Intention
    began: datetime
    spent_ms: int
    outcomes: tuple[tuple[str, int], ...]
    catalogue: Catalogue = BUILT_IN


@dataclass(frozen=True, slots=True)
class PastVisitPage:
    """What the window for a past visit opens with; `now` is local time."""

    now: datetime
    platforms: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    platform: str = ""
    purpose: str = ""
    catalogue: Catalogue = BUILT_IN


@dataclass(frozen=True, slots=True)
class VisitFound:
    """A visit to choose from a list; `began` is local time."""

    session: str
    platform: str
    will_do: str
    began: datetime


@dataclass(frozen=True, slots=True)
class VisitsFound:
    """What was searched for, and the visits that tell of it, the newest first."""

    text: str
    visits: tuple[VisitFound, ...] = ()


@dataclass(frozen=True, slots=True)
class LateOutcomePage:
    """What *Something came of it…* opens with; `visits` are the latest ones, newest first."""

    today: date
    platforms: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    visits: tuple[VisitFound, ...] = ()
    catalogue: Catalogue = BUILT_IN


@dataclass(frozen=True, slots=True)
class LateOutcome:
    """What *Something came of it…* gives: an outcome with its own date, maybe from a visit.

    Attributes:
        session: the UUID of the visit it grew from, or empty.
    """

    kind: str
    count: int
    platform: str
    day: date
    person: str = ""
    note: str = ""
    session: str = ""
