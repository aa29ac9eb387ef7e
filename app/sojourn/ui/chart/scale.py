"""Which lines of time a chart shows beside its bars; numbers only, nothing is painted here."""

from dataclasses import dataclass

from sojourn.domain.duration import HOUR_MS, MINUTE_MS

_STEPS_MS = (
    *(minutes * MINUTE_MS for minutes in (5, 10, 15, 30)),
    *(hours * HOUR_MS for hours in (1, 2, 3, 6)),
)
_MOST_STEPS = 5
_LEAST_TOP_MS = 15 * MINUTE_MS
"""A day of two minutes shall not look like a full one."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Lines of time from 0 to the top of the chart, in milliseconds, ascending."""

    ticks_ms: tuple[int, ...]

    @property
    def top_ms(self) -> int:
        """The time at the upper edge; never 0."""
        return self.ticks_ms[-1]


def scale_for(longest_ms: int) -> Scale:
    """Give at most six round lines that reach up to the longest bar."""
    longest_ms = max(longest_ms, _LEAST_TOP_MS)
    step = next((step for step in _STEPS_MS if step * _MOST_STEPS >= longest_ms), _STEPS_MS[-1])
    steps = -(-longest_ms // step)
    return Scale(tuple(step * number for number in range(steps + 1)))
