"""A platform as its window shows it, with how the person stood to it over time; values only."""

from dataclasses import dataclass, replace
from datetime import date

from sojourn.domain.catalogue import Stance
from sojourn.domain.intention import Address, Platform
from sojourn.domain.refusal import Code, Refused, checked_line, checked_name, checked_text

BUDGET_MOST_MS = 7 * 24 * 60 * 60_000
"""A week has no more."""


@dataclass(frozen=True, slots=True)
class StanceChange:
    """How somebody stands to a platform since a day, why, and when to look at it again."""

    stance: str
    day: date
    reason: str = ""
    review_on: date | None = None

    def checked(self) -> "StanceChange":
        """Give the same change with its reason tidied.

        Raises:
            Refused: UNKNOWN for a stance that does not exist, or a bad text.
        """
        if self.stance not in set(Stance):
            raise Refused(Code.UNKNOWN, "stance", self.stance, limit=tuple(Stance))
        return replace(self, reason=checked_line(self.reason, "because", empty=True))


@dataclass(frozen=True, slots=True)
class PlatformCard:
    """A platform and its changes of stance, the latest first."""

    platform: Platform
    changes: tuple[StanceChange, ...] = ()


def checked_platform(platform: Platform) -> Platform:
    """Give the same platform with its texts tidied.

    Raises:
        Refused: for the first field that cannot be taken.
    """
    address = Address(platform.address, platform.opens_address).checked()
    budget_ms = platform.weekly_budget_ms
    if budget_ms is not None and not 0 < budget_ms <= BUDGET_MOST_MS:
        raise Refused(Code.OUT_OF_RANGE, "budget", budget_ms, limit=(0, BUDGET_MOST_MS))
    return replace(
        platform,
        name=checked_name(platform.name, "platform"),
        address=address.url,
        opens_address=address.wanted,
        reason=checked_text(platform.reason, "reason"),
        who_is_there=checked_text(platform.who_is_there, "who_is_there"),
    )
