"""Budgets of a week: what is used of them, what is spoken of once, and what is offered."""

from collections.abc import Iterable
from dataclasses import dataclass

from sojourn.domain.duration import MINUTE_MS

PARTS = (80, 100)
"""At so many hundredths of a budget it speaks, once each."""

OFFERED_AFTER_WEEKS = 2
OFFERED_STEP_MS = 15 * MINUTE_MS


@dataclass(frozen=True, slots=True)
class Budget:
    """What a week may take, and has taken; of all platforms where `platform` is empty.

    Attributes:
        told: the highest part that has been spoken of this week, in hundredths; 0 for none.
    """

    platform: str
    budget_ms: int
    spent_ms: int
    told: int = 0

    @property
    def left_ms(self) -> int:
        """What is left of it; negative when more was spent."""
        return self.budget_ms - self.spent_ms

    @property
    def news(self) -> int:
        """The part that is to be spoken of now, in hundredths; 0 for none."""
        used = 100 * self.spent_ms // self.budget_ms if self.budget_ms else 0
        reached = max((part for part in PARTS if part <= used), default=0)
        return reached if reached > self.told else 0


def offered_ms(weeks_ms: Iterable[int]) -> int | None:
    """Give the budget to offer from what full weeks took, the oldest first; None before two.

    It is what the middle one of the weeks used took, in quarters of an hour.
    """
    used = sorted(spent for spent in weeks_ms if spent)
    if len(used) < OFFERED_AFTER_WEEKS:
        return None
    middle = used[(len(used) - 1) // 2]
    return max(OFFERED_STEP_MS, round(middle / OFFERED_STEP_MS) * OFFERED_STEP_MS)
