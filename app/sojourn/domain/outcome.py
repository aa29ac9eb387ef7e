"""What came of a visit and what tugged at the person, as values; no sums, no words."""

from dataclasses import dataclass, replace
from datetime import date

from sojourn.domain.catalogue import Answer, Energy, Verdict, is_outcome, is_pull
from sojourn.domain.refusal import (
    COUNT_LIMIT,
    Code,
    Refused,
    checked_count,
    checked_name,
    checked_text,
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """Something that came of it, of one kind, with its own date and platform.

    Attributes:
        at_ms: UTC milliseconds; `day` is the person's day then, `offset_s` the offset then.
    """

    kind: str
    count: int
    platform: str
    at_ms: int
    day: date
    offset_s: int
    note: str = ""
    person: str = ""

    def checked(self) -> "Outcome":
        """Give the same outcome with its texts tidied.

        Raises:
            Refused: for an unknown kind, a count outside 1 to 999, or a bad text.
        """
        kind, count = checked_outcome(self.kind, self.count)
        if not count:
            raise Refused(Code.OUT_OF_RANGE, "outcome", count, limit=(1, COUNT_LIMIT))
        return replace(
            self,
            kind=kind,
            platform=checked_name(self.platform, "platform"),
            note=checked_text(self.note, "note"),
            person=checked_name(self.person, "person", empty=True),
        )


@dataclass(frozen=True, slots=True)
class Pull:
    """What tugged the person away; `kind` is empty until they say which it was."""

    kind: str
    answer: str
    at_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Met:
    """Somebody met in a visit, and the day to get back to them, if any."""

    name: str
    follow_up: date | None = None


@dataclass(frozen=True, slots=True)
class Reflection:
    """What the person says at the end. Only the verdict is needed; for `unwind`, the energy.

    Attributes:
        outcomes: (kind, count) for each kind the person touched; 0 takes one back.
        moved: (kind, platform) for each kind that came of another platform than it was counted on.
        stopped_ms: when the person really stopped, UTC milliseconds; None leaves the end as it is.
        pulls: all pulls of the visit, those noted during it included.
        extension_reason: for extensions that got no reason at the time.
    """

    verdict: str | None = None
    outcomes: tuple[tuple[str, int], ...] = ()
    lesson: str = ""
    next_step: str = ""
    people: tuple[Met, ...] = ()
    pulls: tuple[Pull, ...] = ()
    energy: str | None = None
    extension_reason: str = ""
    moved: tuple[tuple[str, str], ...] = ()
    stopped_ms: int | None = None

    def checked(self) -> "Reflection":
        """Give the same reflection with its texts tidied.

        Raises:
            Refused: MISSING without verdict and energy, or for the first bad field.
        """
        if self.verdict is None and self.energy is None:
            raise Refused(Code.MISSING, "verdict", limit=tuple(Verdict))
        if self.verdict is not None and self.verdict not in set(Verdict):
            raise Refused(Code.UNKNOWN, "verdict", self.verdict, limit=tuple(Verdict))
        if self.energy is not None and self.energy not in set(Energy):
            raise Refused(Code.UNKNOWN, "energy", self.energy, limit=tuple(Energy))
        return replace(
            self,
            outcomes=tuple(checked_outcome(kind, count) for kind, count in self.outcomes),
            lesson=checked_text(self.lesson, "lesson"),
            next_step=checked_text(self.next_step, "next_step"),
            people=tuple(
                replace(met, name=checked_name(met.name, "people")) for met in self.people
            ),
            pulls=tuple(checked_pull(pull) for pull in self.pulls),
            extension_reason=checked_text(self.extension_reason, "reason"),
            moved=tuple((kind, checked_name(name, "platform")) for kind, name in self.moved),
        )


def checked_pull(pull: Pull) -> Pull:
    """Give the pull back.

    Raises:
        Refused: UNKNOWN for a kind or an answer that does not exist.
    """
    if pull.kind and not is_pull(pull.kind):
        raise Refused(Code.UNKNOWN, "pull", pull.kind)
    if pull.answer not in set(Answer):
        raise Refused(Code.UNKNOWN, "pull", pull.answer, limit=tuple(Answer))
    return pull


def checked_outcome(kind: str, count: int) -> tuple[str, int]:
    """Give kind and count back.

    Raises:
        Refused: UNKNOWN for a kind that does not exist, OUT_OF_RANGE for the count.
    """
    if not is_outcome(kind):
        raise Refused(Code.UNKNOWN, "outcome", kind)
    return kind, checked_count(count, "outcome")


def tallied(outcomes: tuple[Outcome, ...], by: int, fresh: Outcome) -> tuple[Outcome, ...]:
    """Count `by` more, or fewer, of `fresh.kind`.

    More goes to the outcome of that kind on the same platform, or becomes a new one like
    `fresh`; fewer comes off the latest, and never below nothing.
    """
    if by > 0:
        for at, one in enumerate(outcomes):
            if (one.kind, one.platform) == (fresh.kind, fresh.platform):
                more = replace(one, count=one.count + by)
                return (*outcomes[:at], more, *outcomes[at + 1 :])
        return (*outcomes, replace(fresh, count=by))
    left: list[Outcome] = []
    for one in reversed(outcomes):
        taken = min(-by, one.count) if one.kind == fresh.kind else 0
        by += taken
        if one.count > taken:
            left.append(replace(one, count=one.count - taken))
    return tuple(reversed(left))


def relocated(
    outcomes: tuple[Outcome, ...], moved: tuple[tuple[str, str], ...]
) -> tuple[Outcome, ...]:
    """Have the outcomes of each kind in `moved` count for the platform named with it."""
    places = dict(moved)
    gathered: tuple[Outcome, ...] = ()
    for one in outcomes:
        there = replace(one, platform=places.get(one.kind, one.platform))
        gathered = tallied(gathered, one.count, there)
    return gathered
