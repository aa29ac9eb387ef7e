"""How large everything is: type scale, spacing, radii; knows no colour and no widget."""

STEP = 4
"""Pixels; every distance is a number of these."""

PAGE = 6 * STEP
"""Pixels between the edge of a window and what stands in it."""

RADIUS = 8
"""Pixels at the corner of a button, a field or a line; half of it at that of a mark."""

SCALE = {"display": 3.2, "title": 1.5, "heading": 1.15, "small": 0.92}
"""Sizes of type, as a share of the desktop's own."""


def space(steps: float) -> int:
    """Give a distance in pixels, in steps of 4."""
    return round(steps * STEP)
