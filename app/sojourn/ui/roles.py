"""Colours by what they are for, light and dark; painting and the style sheet name roles only."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Roles:
    """Colours by what they are for, as `#rrggbb`.

    Attributes:
        window: the paper everything lies on; `surface` is a field, `raised` a button.
        text, quiet: what is read, and what may be read; `disabled` cannot be used now.
        accent: the one primary action, links, the ring, the focus; `on_accent` is the text on it.
        accent_soft: behind what is chosen or pointed at.
        overrun: time past the box as a mark; `overrun_text` the same as words.
        outline: the edge of a field; `line` parts without asking to be seen.
        track: the part of a ring or bar that is empty.
    """

    window: str
    surface: str
    raised: str
    raised_hover: str
    raised_pressed: str
    text: str
    quiet: str
    disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_soft: str
    overrun: str
    overrun_text: str
    outline: str
    line: str
    track: str

    def colour(self, role: str) -> QColor:
        """Give a role as a colour to paint with."""
        return QColor(getattr(self, role))


LIGHT = Roles(
    window="#faf7f1",
    surface="#fffefb",
    raised="#efe9de",
    raised_hover="#e6dfd1",
    raised_pressed="#dcd3c2",
    text="#2b2822",
    quiet="#665f54",
    disabled="#857d70",
    accent="#0f6864",
    accent_hover="#0b5552",
    accent_pressed="#084340",
    on_accent="#ffffff",
    accent_soft="#dcebe7",
    overrun="#b86a00",
    overrun_text="#8a4f00",
    outline="#8a8275",
    line="#e2dbce",
    track="#ddd5c6",
)

DARK = Roles(
    window="#1f1d1a",
    surface="#292622",
    raised="#38342e",
    raised_hover="#443f38",
    raised_pressed="#4f4940",
    text="#ece7dd",
    quiet="#b8afa1",
    disabled="#938a7c",
    accent="#6cc5bc",
    accent_hover="#86d4cc",
    accent_pressed="#9fded8",
    on_accent="#0c2826",
    accent_soft="#21403d",
    overrun="#e6a23c",
    overrun_text="#efb55c",
    outline="#8f8678",
    line="#3a362f",
    track="#413c35",
)


def palette_of(roles: Roles) -> QPalette:
    """Give the palette that Fusion draws these roles with."""
    palette = QPalette()
    group = QPalette.ColorRole
    for role, colour in {
        group.Window: roles.window,
        group.WindowText: roles.text,
        group.Base: roles.surface,
        group.AlternateBase: roles.window,
        group.Text: roles.text,
        group.PlaceholderText: roles.quiet,
        group.Button: roles.raised,
        group.ButtonText: roles.text,
        group.BrightText: roles.on_accent,
        group.ToolTipBase: roles.surface,
        group.ToolTipText: roles.text,
        group.Highlight: roles.accent,
        group.HighlightedText: roles.on_accent,
        group.Accent: roles.accent,
        group.Link: roles.accent,
        group.LinkVisited: roles.accent,
        group.Light: roles.surface,
        group.Midlight: roles.line,
        group.Mid: roles.outline,
        group.Dark: roles.outline,
        group.Shadow: roles.text,
    }.items():
        palette.setColor(role, QColor(colour))
    for role in (group.WindowText, group.Text, group.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(roles.disabled))
    return palette
