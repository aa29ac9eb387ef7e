"""Families of outcomes that a chart marks side by side; what is only noted belongs to none."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from sojourn.domain.kinds import Catalogue


class Family(StrEnum):
    """What outcomes of several kinds have in common."""

    PEOPLE = "people"
    HELP = "help"
    LEADS = "leads"
    LEARNED = "learned"
    SHARED = "shared"
    OTHER = "other"


FAMILIES = {
    "connection": Family.PEOPLE,
    "conversation": Family.PEOPLE,
    "answered": Family.HELP,
    "help-given": Family.HELP,
    "help-received": Family.HELP,
    "lead": Family.LEADS,
    "opportunity": Family.LEADS,
    "learned": Family.LEARNED,
    "shared": Family.SHARED,
}


def by_family(outcomes: Iterable[tuple[str, int]], catalogue: Catalogue) -> dict[Family, int]:
    """Count (kind, count) pairs by family; the person's own kinds that count are the others."""
    counts: Counter[Family] = Counter()
    for kind, count in outcomes:
        if kind in FAMILIES or catalogue.is_counted(kind):
            counts[FAMILIES.get(kind, Family.OTHER)] += count
    return dict(counts)
