"""Whether there was more or less of something than the week before; never whether it is better."""

from dataclasses import dataclass
from enum import StrEnum

from sojourn.domain.duration import MINUTE_MS


class Change(StrEnum):
    """How a figure compares with the one of the week before."""

    MORE = "more"
    LESS = "less"
    SAME = "same"


class Figure(StrEnum):
    """What is compared."""

    TIME = "time"
    VISITS = "visits"
    OUTCOMES = "outcomes"
    PEOPLE = "people"
    OVERRUN = "overrun"


@dataclass(frozen=True, slots=True)
class Margin:
    """Within this two figures count as the same: a share of the larger, and at least so much."""

    share: float
    least: int


MARGINS = {
    Figure.TIME: Margin(0.1, 5 * MINUTE_MS),
    Figure.VISITS: Margin(0.1, 0),
    Figure.OUTCOMES: Margin(0.1, 0),
    Figure.PEOPLE: Margin(0.0, 0),
    Figure.OVERRUN: Margin(0.1, 2 * MINUTE_MS),
}


@dataclass(frozen=True, slots=True)
class Compared:
    """A figure of this week beside the one of the week before; times in milliseconds."""

    figure: Figure
    now: int
    before: int

    @property
    def change(self) -> Change:
        """How they compare."""
        margin = MARGINS[self.figure]
        leeway = max(margin.least, margin.share * max(self.now, self.before))
        if abs(self.now - self.before) <= leeway:
            return Change.SAME
        return Change.MORE if self.now > self.before else Change.LESS
