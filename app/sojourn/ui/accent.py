"""The roles in force: light or dark, and the accent a person chose on their desktop.

Sojourn's own accent is one deep teal. It gives way to one that somebody chose for the whole of
their desktop, in a shade that can be read here; what a desktop comes with is nobody's choice, and
a grey is no accent.
"""

from dataclasses import replace
from functools import lru_cache

from PySide6.QtGui import QColor, QPalette

from sojourn.ui.contrast import contrast, luminance, shade
from sojourn.ui.roles import DARK, LIGHT, Roles

TEXT_CONTRAST = 4.5
"""WCAG 2.2, 1.4.3: the accent is the ink of links."""

_STEP = 0.02
_SOFT = {LIGHT.window: 0.1, DARK.window: 0.14}
"""How much of the accent lies on the paper behind what is chosen."""


_UNCHOSEN = frozenset(
    {"#308cc6", "#3584e4", "#15539e", "#3daee9", "#0078d4", "#0078d7", "#007aff", "#0a84ff"}
)
"""What Qt, GNOME (light, dark), Plasma, Windows and macOS come with."""

_LEAST_HUE = 0.12


def roles_of(palette: QPalette) -> Roles:
    """Give the roles in force where this palette is, so that what is painted follows it."""
    colour = QPalette.ColorRole
    window = palette.color(colour.Window)
    is_dark = window.lightness() < palette.color(colour.WindowText).lightness()
    roles = DARK if is_dark else LIGHT
    # Qt knows of Plasma's accent only by what is chosen in lists.
    for role in (colour.Accent, colour.Highlight):
        accent = palette.color(QPalette.ColorGroup.Active, role)
        if accent.name() == roles.accent:
            return roles
        if accent.name() not in _UNCHOSEN and accent.hslSaturationF() >= _LEAST_HUE:
            return with_accent(roles, accent.name())
    return roles


@lru_cache(maxsize=8)
def with_accent(roles: Roles, accent: str) -> Roles:
    """Give roles whose accent is the shade nearest to this one (`#rrggbb`) that can be read."""
    paper = QColor(roles.window)
    end, step = (0.0, -_STEP) if luminance(paper) > 0.5 else (1.0, _STEP)
    ink = QColor(accent)
    while not _is_readable(ink, roles) and abs(ink.lightnessF() - end) > _STEP:
        ink = QColor(shade(ink, ink.lightnessF() + step).name())
    light = ink.lightnessF()
    on_accent = max(LIGHT.surface, DARK.window, key=lambda one: contrast(QColor(one), ink))
    return replace(
        roles,
        accent=ink.name(),
        accent_hover=shade(ink, light + 2 * step).name(),
        accent_pressed=shade(ink, light + 4 * step).name(),
        on_accent=on_accent,
        accent_soft=_soft(ink, roles).name(),
    )


def _is_readable(ink: QColor, roles: Roles) -> bool:
    grounds = (QColor(roles.window), QColor(roles.surface), _soft(ink, roles))
    return all(contrast(ink, ground) >= TEXT_CONTRAST for ground in grounds)


def _soft(ink: QColor, roles: Roles) -> QColor:
    paper, share = QColor(roles.window), _SOFT[roles.window]
    parts = (
        round(a * (1 - share) + b * share)
        for a, b in zip(paper.getRgb()[:3], ink.getRgb()[:3], strict=True)  # type: ignore[index]
    )
    return QColor(*parts)
