"""Colours as they are seen on this paper, by the colour-blind too; a shade moves, never a hue."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain
from math import dist

from PySide6.QtGui import QColor

from sojourn.domain.catalogue import PURPOSES, SPARE_COLOURS, Mode
from sojourn.domain.course import REST, Chart, Grouping
from sojourn.domain.refusal import folded
from sojourn.ui.contrast import contrast, light_of, luminance, shade

MARK_CONTRAST = 3.0
"""WCAG 2.2, 1.4.11."""

APART = 0.06
"""The least distance in OKLab of two colours side by side, for any of the eyes below."""

_STEP = 0.02
_SHADES = 24

_Matrix = tuple[tuple[float, float, float], ...]

EYES: Mapping[str, _Matrix] = {
    "all colours": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""What is left of red, green and blue light (Machado, Oliveira and Fernandes 2009, severity 1)."""


def platform_colours(own: Mapping[str, str], ground: QColor) -> dict[str, QColor]:
    """Give each platform its own colour, in a shade that can be told from those before it.

    The order is that of their names, so that a platform looks alike in every chart and table.
    """
    names = sorted(own, key=folded)
    wanted = (own[name] or SPARE_COLOURS[at % len(SPARE_COLOURS)] for at, name in enumerate(names))
    return dict(zip(names, kept_apart(map(QColor, wanted), ground), strict=True))


def part_colours(
    chart: Chart, platforms: Mapping[str, QColor], ground: QColor, rest: QColor
) -> dict[str, QColor]:
    """Give each part of a chart its colour; what shares one is in that of nobody."""
    if chart.grouping is Grouping.PLATFORM:
        found = dict(platforms)
    else:
        keys = _all_keys(chart)
        spare = (QColor(SPARE_COLOURS[at % len(SPARE_COLOURS)]) for at in range(len(keys)))
        found = dict(zip(keys, kept_apart(spare, ground), strict=True))
    return {key: found.get(key, rest) if key != REST else rest for key in chart.order}


def kept_apart(colours: Iterable[QColor], ground: QColor) -> list[QColor]:
    """Give shades of these that stand out from the ground and, as far as can be, apart."""
    names = _kept_apart(tuple(colour.name() for colour in colours), ground.name())
    return [QColor(name) for name in names]


@lru_cache(maxsize=32)
def _kept_apart(names: tuple[str, ...], paper: str) -> tuple[str, ...]:
    """Do it once for each set of colours, since a chart is painted often."""
    ground = QColor(paper)
    placed: list[QColor] = []
    for colour in map(QColor, names):
        best, most = seen_on(colour, ground), -1.0
        for one in _shades(best, ground):
            nearest = min((distance(one, other) for other in placed), default=1.0)
            if nearest > most:
                best, most = one, nearest
            if nearest >= APART:
                break
        placed.append(best)
    return tuple(colour.name() for colour in placed)


def seen_on(colour: QColor, ground: QColor) -> QColor:
    """Give the nearest shade with a contrast of at least 3 : 1 to the ground."""
    end = 0.0 if luminance(ground) > 0.5 else 1.0
    while contrast(colour, ground) < MARK_CONTRAST and colour.lightnessF() != end:
        lightness = colour.lightnessF()
        colour = shade(colour, lightness + max(-_STEP, min(_STEP, end - lightness)))
    return colour


def distance(one: QColor, other: QColor) -> float:
    """Give how far apart two colours are for the eyes that tell them apart worst (OKLab)."""
    return min(dist(_seen(one, eyes), _seen(other, eyes)) for eyes in EYES.values())


def _all_keys(chart: Chart) -> tuple[str, ...]:
    """Give the keys whose colours stay the same from chart to chart, then those of this one."""
    fixed: tuple[str, ...] = ()
    if chart.grouping is Grouping.PURPOSE:
        fixed = tuple(purpose.key for purpose in PURPOSES)
    elif chart.grouping is Grouping.MODE:
        fixed = tuple(mode.value for mode in Mode)
    mine = [key for key in chart.order if key != REST]
    if len(fixed) > len(SPARE_COLOURS):
        # Too many to stay apart: only those in the chart have a colour, each by its own place.
        mine.sort(key=lambda key: fixed.index(key) if key in fixed else len(fixed))
        fixed = ()
    return tuple(dict.fromkeys(chain(fixed, mine)))


def _shades(colour: QColor, ground: QColor) -> Iterable[QColor]:
    """Give the colour, then its shades, the nearest first, that stand out from the ground."""
    lightness = colour.lightnessF()
    for away in range(_SHADES):
        for sign in (1, -1) if away else (1,):
            wanted = lightness + sign * away * _STEP
            if 0.12 <= wanted <= 0.9:
                one = shade(colour, wanted)
                if contrast(one, ground) >= MARK_CONTRAST:
                    yield one


def _seen(colour: QColor, eyes: _Matrix) -> tuple[float, float, float]:
    """Give what these eyes see of a colour, as OKLab (Ottosson 2020)."""
    light = light_of(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, light, strict=True)))) for row in eyes
    )
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )
