"""The kinds Sojourn knows, by keys that are stable for ever; their words stand in `ui/words.py`.

A key nobody knows reads as itself: nothing here raises for one, and nothing turns it into another.
"""

import re
from dataclasses import dataclass
from enum import StrEnum


class Mode(StrEnum):
    """What a purpose does with one's time."""

    CREATE = "create"
    CONNECT = "connect"
    CONSUME = "consume"


class Way(StrEnum):
    """Whether an outcome was given, received or both."""

    GIVE = "give"
    TAKE = "take"
    BOTH = "both"


class Verdict(StrEnum):
    """Was the intention met: Yes, Partly, Not this time, Something else on purpose."""

    MET = "met"
    PARTLY = "partly"
    MISSED = "missed"
    CHANGED = "changed"


class Energy(StrEnum):
    """How the visit left the person; for `unwind`, whether it did them good."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


class Answer(StrEnum):
    """What the person did with a pull."""

    DECLINED = "declined"
    ACCEPTED = "accepted"


class Stance(StrEnum):
    """How a person stands to a platform."""

    KEEP = "keep"
    TRIAL = "trial"
    CUTTING_BACK = "cutting-back"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Purpose:
    """A kind of work on a platform, in one mode.

    Attributes:
        name: what the person calls it; empty while its own words hold.
        hidden: it is not offered any more; what it stands for elsewhere stays.
    """

    key: str
    mode: Mode
    name: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class OutcomeKind:
    """A kind of thing that comes of a visit; likes and followers are noted, not counted.

    Attributes:
        name, hidden: as with a purpose.
    """

    key: str
    way: Way
    counted: bool = True
    name: str = ""
    hidden: bool = False


Kind = Purpose | OutcomeKind
"""What people may add to."""


@dataclass(frozen=True, slots=True)
class PullKind:
    """What tugs a person away: something inside, or something from outside."""

    key: str
    inner: bool


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A platform offered while typing; becomes the person's own only when used."""

    name: str
    colour: str
    address: str = ""


UNWIND = "unwind"
CONVERSATION = "conversation"

PURPOSES = (
    Purpose("relationship", Mode.CONNECT),
    Purpose(CONVERSATION, Mode.CONNECT),
    Purpose("messages", Mode.CONNECT),
    Purpose("help", Mode.CONNECT),
    Purpose("ask", Mode.CONNECT),
    Purpose("share", Mode.CREATE),
    Purpose("craft", Mode.CREATE),
    Purpose("reputation", Mode.CREATE),
    Purpose("leads", Mode.CREATE),
    Purpose("feeds", Mode.CONSUME),
    Purpose("research", Mode.CONSUME),
    Purpose("platform", Mode.CONSUME),
    Purpose(UNWIND, Mode.CONSUME),
)

OUTCOME_KINDS = (
    OutcomeKind("connection", Way.BOTH),
    OutcomeKind(CONVERSATION, Way.BOTH),
    OutcomeKind("answered", Way.GIVE),
    OutcomeKind("help-given", Way.GIVE),
    OutcomeKind("shared", Way.GIVE),
    OutcomeKind("help-received", Way.TAKE),
    OutcomeKind("learned", Way.TAKE),
    OutcomeKind("lead", Way.TAKE),
    OutcomeKind("opportunity", Way.TAKE),
    OutcomeKind("like", Way.TAKE, counted=False),
    OutcomeKind("follower", Way.TAKE, counted=False),
)

FIRST_OUTCOMES = (CONVERSATION, "help-given", "help-received", "learned")
"""Offered with + until a platform and purpose have outcomes of their own."""

PULL_KINDS = (
    *(PullKind(key, inner=True) for key in ("habit", "boredom", "avoidance")),
    *(PullKind(key, inner=True) for key in ("tiredness", "curiosity")),
    *(PullKind(key, inner=False) for key in ("notification", "invitation", "argument")),
    *(PullKind(key, inner=False) for key in ("feed", "link")),
)

EXTENSION_REASONS = ("still-talking", "nearly-done", "lost-track")
"""Reasons given in one key; any other text is the person's own words."""

SUGGESTIONS = (
    Suggestion("LinkedIn", "#2a6db5", "https://www.linkedin.com/"),
    Suggestion("Facebook", "#4a67c8", "https://www.facebook.com/"),
    Suggestion("Instagram", "#b8437f", "https://www.instagram.com/"),
    Suggestion("Mastodon", "#6a5acd", ""),
    Suggestion("Bluesky", "#2f8fd8", "https://bsky.app/"),
    Suggestion("X", "#5b6770", "https://x.com/"),
    Suggestion("YouTube", "#c0473d", "https://www.youtube.com/"),
    Suggestion("Reddit", "#d1661f", "https://www.reddit.com/"),
    Suggestion("Discord", "#7c6bd6", "https://discord.com/app"),
    Suggestion("RSS", "#c98a1b", ""),
    Suggestion("blog", "#3f8f6b", ""),
    Suggestion("forum", "#1f8a8a", ""),
)

SPARE_COLOURS = ("#1f8a8a", "#c98a1b", "#7c6bd6", "#3f8f6b", "#b8437f", "#2a6db5", "#d1661f")
"""For platforms that are not among the suggestions, in turn."""

_PURPOSES = frozenset(purpose.key for purpose in PURPOSES)
_OUTCOMES = frozenset(kind.key for kind in OUTCOME_KINDS)
_OWN = re.compile("own-[0-9a-f]{12}")


def is_own(key: str) -> bool:
    """Tell whether a key is of the form that a person's own kinds have, and no other."""
    return _OWN.fullmatch(key) is not None


def is_purpose(key: str) -> bool:
    """Tell whether a key can be that of a purpose; which own ones there are, the journal knows."""
    return key in _PURPOSES or is_own(key)


def is_outcome(key: str) -> bool:
    """Tell whether a key can be that of an outcome kind; own ones as with purposes."""
    return key in _OUTCOMES or is_own(key)


def is_pull(key: str) -> bool:
    """Tell whether the catalogue has this pull."""
    return any(kind.key == key for kind in PULL_KINDS)
