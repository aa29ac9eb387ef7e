"""How everything looks: colour roles for light and dark, type scale, spacing, radii.

Windows name a role or a look here and never a colour or a size of their own.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from sojourn.domain.settings import SYSTEM

STEP = 4
"""Pixels; every distance is a number of these."""

RADIUS = 6
RADIUS_LARGE = 10

SCALE = {"display": 2.9, "title": 1.45, "heading": 1.12, "small": 0.92}
"""Sizes of type, as a share of the desktop's own."""

CONTROL_HEIGHT = 8 * STEP


def space(steps: float) -> int:
    """Give a distance in pixels, in steps of 4."""
    return round(steps * STEP)


@dataclass(frozen=True, slots=True)
class Roles:
    """Colours by what they are for, as `#rrggbb`.

    Attributes:
        window: the paper everything lies on; `surface` is a field, `raised` a button.
        text, quiet: what is read, and what may be read.
        accent: the one primary action, links, the ring; `on_accent` is the text on it.
        accent_soft: behind what is chosen or pointed at.
        overrun: time past the box as a mark; `overrun_text` the same as words.
        outline: the edge of a field; `line` parts without asking to be seen.
        track: the part of a ring or bar that is empty.
    """

    window: str
    surface: str
    raised: str
    raised_hover: str
    text: str
    quiet: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    overrun: str
    overrun_text: str
    overrun_soft: str
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
    text="#2b2822",
    quiet="#665f54",
    accent="#0f6864",
    accent_hover="#0b5552",
    on_accent="#ffffff",
    accent_soft="#dcebe7",
    overrun="#b86a00",
    overrun_text="#8a4f00",
    overrun_soft="#f8e8cd",
    outline="#8d8578",
    line="#e2dbce",
    track="#ddd5c6",
)

DARK = Roles(
    window="#1f1d1a",
    surface="#292622",
    raised="#38342e",
    raised_hover="#443f38",
    text="#ece7dd",
    quiet="#b3aa9c",
    accent="#6cc5bc",
    accent_hover="#86d4cc",
    on_accent="#0c2826",
    accent_soft="#21403d",
    overrun="#e6a23c",
    overrun_text="#efb55c",
    overrun_soft="#45341a",
    outline="#8f8678",
    line="#3a362f",
    track="#413c35",
)

TEXT_PAIRS = (
    ("text", "window"),
    ("text", "surface"),
    ("text", "raised"),
    ("text", "raised_hover"),
    ("text", "accent_soft"),
    ("text", "overrun_soft"),
    ("quiet", "window"),
    ("quiet", "surface"),
    ("quiet", "raised"),
    ("accent", "window"),
    ("accent", "surface"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("overrun_text", "window"),
    ("overrun_text", "surface"),
    ("overrun_text", "overrun_soft"),
)
"""(ink, ground) that occur as text: at least 4.5 : 1 (WCAG 2.2, 1.4.3)."""

MARK_PAIRS = (
    ("accent", "track"),
    ("overrun", "window"),
    ("overrun", "surface"),
    ("outline", "window"),
    ("outline", "surface"),
)
"""(mark, ground) that must be seen: at least 3 : 1 (WCAG 2.2, 1.4.11)."""


def roles_of(palette: QPalette) -> Roles:
    """Give the roles in force where this palette is, so that what is painted follows it."""
    return DARK if _is_dark(palette) else LIGHT


class Look(StrEnum):
    """Looks that a label or a button may have; the style sheet says what they mean."""

    DISPLAY = "display"
    TITLE = "title"
    HEADING = "heading"
    QUIET = "quiet"
    SMALL = "small"
    SENTENCE = "sentence"
    OVERRUN = "overrun"
    TROUBLE = "trouble"
    PRIMARY = "primary"
    LINK = "link"
    CHOICE = "choice"
    SIGN = "sign"


def look(widget: QWidget, wanted: Look | None) -> None:
    """Give a widget a look, or take it away; may be changed at any time."""
    widget.setProperty("look", wanted.value if wanted else None)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def display(label: QLabel) -> None:
    """The countdown: the largest type there is, one on a window."""
    look(label, Look.DISPLAY)


def title(label: QLabel) -> None:
    """The sentence a window opens with."""
    look(label, Look.TITLE)


def heading(label: QLabel) -> None:
    """What stands over a part of a window."""
    look(label, Look.HEADING)


def sentence(widget: QLabel | QLineEdit) -> None:
    """What the person says, and what is read back to them: a little larger than the rest."""
    look(widget, Look.SENTENCE)


def quiet(label: QLabel) -> None:
    """What may be read and need not."""
    look(label, Look.QUIET)


def small(label: QLabel) -> None:
    """Quiet and smaller: captions."""
    look(label, Look.SMALL)


def overrun(label: QLabel) -> None:
    """Words about time past the box."""
    look(label, Look.OVERRUN)


def trouble(label: QLabel) -> None:
    """The sentence beside a field that says what is expected there."""
    look(label, Look.TROUBLE)


def primary(button: QPushButton) -> None:
    """The one thing a window is for; one on a window."""
    look(button, Look.PRIMARY)


def link(button: QPushButton) -> None:
    """A button that reads as part of the text: folded parts, small extras."""
    look(button, Look.LINK)


def choice(button: QPushButton) -> None:
    """One of a few answers side by side; the checked one shows by ground, edge and weight."""
    look(button, Look.CHOICE)


def sign(button: QToolButton) -> None:
    """A small button with one sign on it, such as +."""
    look(button, Look.SIGN)


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
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(roles.outline))
    return palette


class Theme(QObject):
    """Keeps the application in the look chosen, and with the system while that is the choice."""

    changed = Signal()

    def __init__(self, app: QApplication, appearance: str = SYSTEM) -> None:
        """Look as chosen at once; `appearance` is a value of the setting of that name."""
        super().__init__(app)
        self._app = app
        self._appearance = appearance
        self._system_is_dark = _is_dark(app.palette())
        self._dressed = False
        self._roles: Roles | None = None
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._apply)
        self.set_appearance(appearance)

    @property
    def roles(self) -> Roles:
        """The roles in force."""
        return self._roles or LIGHT

    def set_appearance(self, appearance: str) -> None:
        """Look light, dark, or as the system does (`light`, `dark`, `system`)."""
        self._appearance = appearance
        # On Windows and macOS this also turns title bars and the system's own dialogs.
        self._app.styleHints().setColorScheme(_SCHEMES.get(appearance, Qt.ColorScheme.Unknown))
        self._apply()

    def dress(self) -> None:
        """Put the style sheet on; called before the first window, since the tray needs none."""
        if not self._dressed:
            self._dressed = True
            self._put_on_sheet()

    def _put_on_sheet(self) -> None:
        from sojourn.ui.style_sheet import style_sheet  # noqa: PLC0415 - not for the start

        self._app.setStyleSheet(style_sheet(self.roles, _points(self._app)))

    @Slot()
    def _apply(self) -> None:
        wanted = self._wanted()
        if wanted is self._roles:
            return
        self._roles = wanted
        self._app.setPalette(palette_of(wanted))
        if self._dressed:
            self._put_on_sheet()
        self.changed.emit()

    def _wanted(self) -> Roles:
        chosen = _SCHEMES.get(self._appearance) or self._app.styleHints().colorScheme()
        if chosen == Qt.ColorScheme.Unknown:
            return DARK if self._system_is_dark else LIGHT
        return DARK if chosen == Qt.ColorScheme.Dark else LIGHT


_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


def _is_dark(palette: QPalette) -> bool:
    window = palette.color(QPalette.ColorRole.Window)
    return window.lightness() < palette.color(QPalette.ColorRole.WindowText).lightness()


def _points(app: QApplication) -> float:
    """The desktop's own size of type in points."""
    size: float = app.font().pointSizeF()
    return size if size > 0 else 10.0
