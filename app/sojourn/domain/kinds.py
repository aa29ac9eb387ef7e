"""The purposes and outcome kinds of one person, as one value: built-in ones and their own.

It is handed to whoever needs it; a key that is not in it reads as itself, and nothing raises.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sojourn.domain.catalogue import (
    CONVERSATION,
    FIRST_OUTCOMES,
    OUTCOME_KINDS,
    PURPOSES,
    Kind,
    Mode,
    OutcomeKind,
    Purpose,
    Way,
    is_own,
)
from sojourn.domain.refusal import Code, Refused, checked_name, folded

WORK, PEOPLE, BOTH = "work", "people", "both"
"""What somebody uses Sojourn for; decides what they are shown first."""

_PURPOSES_OF = {
    WORK: ("messages", "ask", "share", "craft", "reputation", "leads", "research", "platform"),
    PEOPLE: ("relationship", "conversation", "messages", "help", "share", "feeds", "unwind"),
}
_OUTCOMES_OF = {
    WORK: (CONVERSATION, "lead", "shared", "learned", "connection", "opportunity"),
    PEOPLE: (CONVERSATION, "connection", "help-given", "help-received", "answered", "learned"),
}


@dataclass(frozen=True)
class Catalogue:
    """What there is to choose from, in the order in which it is offered.

    Attributes:
        purposes, outcomes: hidden ones among them, since old visits have them.
        first_outcomes: offered with + until a platform and purpose have outcomes of their own.
    """

    purposes: tuple[Purpose, ...] = PURPOSES
    outcomes: tuple[OutcomeKind, ...] = OUTCOME_KINDS
    first_outcomes: tuple[str, ...] = FIRST_OUTCOMES
    _purposes: Mapping[str, Purpose] = field(init=False, repr=False, compare=False)
    _outcomes: Mapping[str, OutcomeKind] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Look keys up by the thousand without reading all of them each time."""
        object.__setattr__(self, "_purposes", {one.key: one for one in self.purposes})
        object.__setattr__(self, "_outcomes", {one.key: one for one in self.outcomes})

    def purpose(self, key: str) -> Purpose | None:
        """Give the purpose of that key, or None for one nobody knows."""
        return self._purposes.get(key)

    def outcome(self, key: str) -> OutcomeKind | None:
        """Give the outcome kind of that key, or None for one nobody knows."""
        return self._outcomes.get(key)

    def mode_of(self, purpose: str) -> Mode | None:
        """Give the mode of a purpose, or None for a key nobody knows."""
        known = self._purposes.get(purpose)
        return known.mode if known else None

    def way_of(self, outcome: str) -> Way | None:
        """Give which way an outcome of this kind goes, or None for a key nobody knows."""
        known = self._outcomes.get(outcome)
        return known.way if known else None

    def is_counted(self, outcome: str) -> bool:
        """Tell whether an outcome of this kind counts; what is only noted or unknown does not."""
        known = self._outcomes.get(outcome)
        return known is not None and known.counted

    def sum_of(self, outcomes: Iterable[tuple[str, int]], way: Way | None = None) -> int:
        """Count the outcomes that count, or of these the ones that go that way and no other."""
        return sum(
            count
            for kind, count in outcomes
            if self.is_counted(kind) and (way is None or self.way_of(kind) == way)
        )

    @property
    def offered_purposes(self) -> tuple[Purpose, ...]:
        """The purposes that are not hidden; all, where nothing else could be chosen."""
        return tuple(one for one in self.purposes if not one.hidden) or self.purposes

    @property
    def offered_outcomes(self) -> tuple[OutcomeKind, ...]:
        """The outcome kinds that are not hidden; all, where nothing else could be chosen."""
        return tuple(one for one in self.outcomes if not one.hidden) or self.outcomes

    @property
    def first_purpose(self) -> str:
        """What the first visit of all is for, until something else is chosen."""
        offered = [one.key for one in self.offered_purposes]
        return CONVERSATION if CONVERSATION in offered else offered[0]

    def offered_first(self, usual: Iterable[str], most: int) -> tuple[str, ...]:
        """Give so many outcome kinds to offer: the usual ones, filled up with the first ones."""
        offered = [one.key for one in self.offered_outcomes]
        hidden = self._outcomes.keys() - set(offered)
        counted = (key for key in offered if self.is_counted(key))
        wanted = dict.fromkeys((*usual, *self.first_outcomes, *counted))
        return tuple(key for key in wanted if key not in hidden)[:most]

    def purpose_said(self, said: str) -> str:
        """Give the key of the purpose that was said by its key or by the person's own name.

        Raises:
            Refused: UNKNOWN, with what would be taken.
        """
        return _said(said, "purpose", self.purposes)

    def outcome_said(self, said: str) -> str:
        """Give the key of the outcome kind that was said by its key or by the person's own name.

        Raises:
            Refused: UNKNOWN, with what would be taken.
        """
        return _said(said, "outcome", self.outcomes)

    def alike(self, kind: Kind) -> tuple[Kind, ...]:
        """Give all purposes where it is one, else all outcome kinds."""
        return self.purposes if isinstance(kind, Purpose) else self.outcomes


BUILT_IN = Catalogue()


def own_key(token: str) -> str:
    """Give the key of a new kind of the person's own, made of a random UUID; never a word.

    No built-in kind will ever have one like it, and no name can be read in it.
    """
    return f"own-{token[-12:]}"


def catalogue_of(kept: Iterable[Kind]) -> Catalogue:
    """Put the person's own kinds behind the built-in ones, and give these what was changed."""
    purposes: dict[str, Purpose] = {one.key: one for one in PURPOSES}
    outcomes: dict[str, OutcomeKind] = {one.key: one for one in OUTCOME_KINDS}
    for kind in kept:
        mine: dict[str, Any] = purposes if isinstance(kind, Purpose) else outcomes
        if is_own(kind.key):
            mine[kind.key] = kind
        elif kind.key in mine:
            # What a built-in one is stands in the code; it may be called otherwise, or hidden.
            mine[kind.key] = replace(mine[kind.key], name=kind.name, hidden=kind.hidden)
    return Catalogue(tuple(purposes.values()), tuple(outcomes.values()))


def shown_first(catalogue: Catalogue, wanted: str) -> Catalogue:
    """Give the catalogue with what somebody needs first at its front, for work or for people.

    The person's own kinds are among what comes first. For `BOTH` the order stays as it is.
    """
    if wanted not in _PURPOSES_OF:
        return catalogue
    purposes, outcomes = _PURPOSES_OF[wanted], _OUTCOMES_OF[wanted]
    return Catalogue(
        tuple(sorted(catalogue.purposes, key=lambda one: not _comes_first(one, purposes))),
        tuple(sorted(catalogue.outcomes, key=lambda one: not _comes_first(one, outcomes))),
        tuple(outcomes[: len(FIRST_OUTCOMES)]),
    )


def checked_kind(kind: Kind, catalogue: Catalogue) -> Kind:
    """Give a kind with its name tidied. A built-in one without a name goes by its own words.

    Raises:
        Refused: EMPTY for one of the person's own without a name, TOO_LONG, UNREADABLE, or
            NAME_TAKEN when another one has the name.
    """
    is_built_in = bool(kind.key) and not is_own(kind.key)
    name = checked_name(kind.name, "kind", empty=is_built_in)
    others = (one for one in catalogue.alike(kind) if one.key != kind.key)
    if name and any(folded(one.name) == folded(name) for one in others):
        raise Refused(Code.NAME_TAKEN, "kind", name)
    return replace(kind, name=name)


def may_go_into(kind: Kind, into: str, catalogue: Catalogue) -> bool:
    """Tell whether everything of a kind may count for another: only the person's own go."""
    known = {one.key for one in catalogue.alike(kind)}
    return is_own(kind.key) and kind.key in known and into in known and into != kind.key


def _comes_first(kind: Kind, keys: Iterable[str]) -> bool:
    return is_own(kind.key) or kind.key in keys


def _said(said: str, name: str, kinds: Iterable[Kind]) -> str:
    kinds = tuple(kinds)
    if any(one.key == said for one in kinds):
        return said
    for kind in kinds:
        if kind.name and folded(kind.name) == folded(said):
            return kind.key
    known = tuple(one.name if is_own(one.key) else one.key for one in kinds if not one.hidden)
    raise Refused(Code.UNKNOWN, name, said, limit=known)
