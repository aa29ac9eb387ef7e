"""The people of a week: who, what happened between them, and for how many weeks in a row."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sojourn.domain.catalogue import Way, is_own
from sojourn.domain.kinds import BUILT_IN, Catalogue
from sojourn.domain.refusal import folded
from sojourn.domain.week_sums import Contact


class Touch(StrEnum):
    """What happened between the person and somebody else."""

    MET = "met"
    HELPED = "helped"
    HELPED_YOU = "helped-you"


TOUCHES = {
    "": Touch.MET,
    "connection": Touch.MET,
    "conversation": Touch.MET,
    "answered": Touch.HELPED,
    "help-given": Touch.HELPED,
    "help-received": Touch.HELPED_YOU,
    "lead": Touch.HELPED_YOU,
    "opportunity": Touch.HELPED_YOU,
}
"""What an outcome with somebody means; other kinds only say that they were met."""

_OF_WAY: dict[Way | None, Touch] = {Way.GIVE: Touch.HELPED, Way.TAKE: Touch.HELPED_YOU}
"""The same for the person's own kinds."""


@dataclass(frozen=True, slots=True)
class PersonOfWeek:
    """Somebody with whom there was something in a week.

    Attributes:
        touches: what happened, in the order of `Touch`.
        weeks: for so many weeks in a row, this one counted; 1 when it is the first.
        came_back: there was something with them in an earlier week of those looked at.
    """

    name: str
    touches: tuple[Touch, ...]
    weeks: int = 1
    came_back: bool = False


def people_of(
    contacts: Iterable[Contact], week_start: date, catalogue: Catalogue = BUILT_IN
) -> tuple[PersonOfWeek, ...]:
    """Give the people of the week that begins on `week_start`, most contacts first, then by name.

    Contacts of earlier weeks tell who came back; later ones are left out.
    """
    touches: defaultdict[str, set[Touch]] = defaultdict(set)
    weeks: defaultdict[str, set[int]] = defaultdict(set)
    names: dict[str, str] = {}
    often: Counter[str] = Counter()
    for contact in contacts:
        key, ago = folded(contact.name), -((contact.day - week_start).days // 7)
        if ago < 0:
            continue
        weeks[key].add(ago)
        if ago == 0:
            names[key] = contact.name
            often[key] += contact.count
            touches[key].add(_touch(contact.kind, catalogue))
    return tuple(
        PersonOfWeek(
            names[key],
            tuple(touch for touch in Touch if touch in touches[key]),
            _row(weeks[key]),
            len(weeks[key]) > 1,
        )
        for key in sorted(names, key=lambda key: (-often[key], key))
    )


def _touch(kind: str, catalogue: Catalogue) -> Touch:
    if is_own(kind):
        return _OF_WAY.get(catalogue.way_of(kind), Touch.MET)
    return TOUCHES.get(kind, Touch.MET)


def _row(weeks: set[int]) -> int:
    count = 0
    while count in weeks:
        count += 1
    return count
