"""Families of outcomes that a chart marks side by side; likes and followers belong to none."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum


class Family(StrEnum):
    """What outcomes of several kinds have in common."""

    PEOPLE = "people"
    HELP = "help"
    LEADS = "leads"
    LEARNED = "learned"
    SHARED = "shared"


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


def by_family(outcomes: Iterable[tuple[str, int]]) -> dict[Family, int]:
    """Count (kind, count) pairs by family; kinds without one are left out."""
    counts: Counter[Family] = Counter()
    for kind, count in outcomes:
        if kind in FAMILIES:
            counts[FAMILIES[kind]] += count
    return dict(counts)
