"""How a person is reminded past the end: the ladders, and how one is written by hand."""

import re
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from sojourn.domain.duration import MINUTE_MS
from sojourn.domain.refusal import Code, Refused

PRESSING_MS = 5 * MINUTE_MS
"""From so far over on, a notification stays until it is answered."""

LAST_MINUTE = 60
"""A visit that is so far over ends by itself."""

EVERY_MS = 10 * MINUTE_MS

_STEP = re.compile(r"(\d{1,2})(?: (sound|window))?", re.ASCII)
_EVERY = re.compile(r"every (\d{1,2})", re.ASCII)


class Loudness(IntEnum):
    """How a reminder makes itself heard; each has what the one before has too."""

    NOTICE = 0
    PRESSING = 1
    SOUND = 2
    WINDOW = 3


@dataclass(frozen=True, slots=True)
class Ladder:
    """Times over the box, in milliseconds, at which to remind, and the pace after the last.

    Attributes:
        louder: the steps, by their place, that are more than a notification.
    """

    steps_ms: tuple[int, ...]
    then_every_ms: int = EVERY_MS
    louder: tuple[tuple[int, Loudness], ...] = ()

    def loudness(self, level: int) -> Loudness:
        """Give how loud a step is; what is above the top is as loud as the top."""
        level = min(level, len(self.steps_ms) - 1)
        plain = Loudness.PRESSING if self.steps_ms[level] >= PRESSING_MS else Loudness.NOTICE
        return dict(self.louder).get(level, plain)


def ladder_of(text: str) -> Ladder:
    """Read a ladder such as `0, 1, 3 sound, 10 window, every 10`: minutes over, from 0 up.

    Raises:
        Refused: WRONG_TYPE, without a field.
    """
    *parts, last = [" ".join(part.split()) for part in text.casefold().split(",")]
    every = _EVERY.fullmatch(last)
    steps = [_STEP.fullmatch(part) for part in (parts if every else [*parts, last])]
    minutes = [int(step[1]) if step else -1 for step in steps]
    pace = int(every[1]) if every else EVERY_MS // MINUTE_MS
    rising = all(one < other for one, other in pairwise(minutes))
    if not minutes or minutes[0] != 0 or not rising or minutes[-1] >= LAST_MINUTE or pace < 1:
        raise Refused(Code.WRONG_TYPE, "", text, limit="ladder")
    words = {"sound": Loudness.SOUND, "window": Loudness.WINDOW}
    louder = tuple((at, words[step[2]]) for at, step in enumerate(steps) if step and step[2])
    return Ladder(tuple(one * MINUTE_MS for one in minutes), pace * MINUTE_MS, louder)


GENTLE = ladder_of("0, 10, 30, every 10")
NORMAL = ladder_of("0, 1, 3, 5, 10, every 10")
FIRM = ladder_of("0, 1, 3 sound, 5 sound, 10 window, every 10")
