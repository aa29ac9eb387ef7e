"""How everything looks; the colours stand in `roles`, the sizes in `measures`.

Windows name a role or a look here and never a colour or a size of their own.
"""

from enum import StrEnum

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)

from sojourn.ui.accent import roles_of, with_accent
from sojourn.ui.measures import PAGE, RADIUS, SCALE, space
from sojourn.ui.roles import DARK, LIGHT, Roles, palette_of

# Roles and sizes are part of the look.
__all__ = ["DARK", "LIGHT", "PAGE", "RADIUS", "SCALE", "Roles", "roles_of", "space"]

SYSTEM = "system"
"""The value of the setting `appearance` that follows the system."""


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
    ENTRY = "entry"
    SIGN = "sign"
    COUNT = "count"
    PLAIN = "plain"
    NONE = "none"
    SIDE = "side"


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


def entry(button: QPushButton | QCheckBox) -> None:
    """One of a column of things to do, as a menu has them."""
    look(button, Look.ENTRY)


def sign(button: QToolButton) -> None:
    """A small button with one sign on it, such as +."""
    look(button, Look.SIGN)


def count(number: QSpinBox) -> None:
    """A count that reads as part of the text; none at all shows only while the focus is there."""
    none = Look.QUIET if number.hasFocus() else Look.NONE
    look(number, Look.COUNT if number.value() else none)


def side(chooser: QListWidget) -> None:
    """A list at the side of a window that says which of its parts is shown."""
    look(chooser, Look.SIDE)


class Theme(QObject):
    """Keeps the application in the look chosen, and with the system while that is the choice."""

    def __init__(self, app: QApplication, appearance: str = SYSTEM) -> None:
        """Look as chosen at once; `appearance` is a value of the setting of that name."""
        super().__init__(app)
        self._app = app
        self._appearance = SYSTEM
        self._dressed = False
        app.setStyle("Fusion")
        # Until we choose, the palette is the system's own; asking for its scheme would read `Qt`.
        self._own_roles = roles_of(app.palette())
        self._roles = self._own_roles
        app.setPalette(palette_of(self._roles))
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        self._desktop: QObject | None = None
        if appearance != SYSTEM:
            self.set_appearance(appearance)

    @property
    def roles(self) -> Roles:
        """The roles in force."""
        return self._roles

    def set_appearance(self, appearance: str) -> None:
        """Look light, dark, or as the system does (`light`, `dark`, `system`)."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - see `ring`

        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        self._appearance = appearance
        # On Windows and macOS this also turns title bars and the system's own dialogs.
        self._app.styleHints().setColorScheme(schemes.get(appearance, Qt.ColorScheme.Unknown))
        self._on_scheme_changed()

    def dress(self) -> None:
        """Put the style sheet on; called before the first window, since the tray needs none."""
        if self._dressed:
            return
        from sojourn.ui.desktop_look import DesktopLook  # noqa: PLC0415 - not for the start

        desktop = DesktopLook()
        desktop.changed.connect(self._on_desktop_changed)
        self._desktop = desktop
        # It may have become another one before there was anybody to hear of it.
        self._on_desktop_changed()
        self._dressed = True
        self._put_on_sheet()

    def _put_on_sheet(self) -> None:
        from sojourn.ui.style_sheet import style_sheet  # noqa: PLC0415 - not for the start

        self._app.setStyleSheet(style_sheet(self._roles, _points(self._app)))

    @Slot()
    def _on_desktop_changed(self) -> None:
        """Take up another accent: for a moment the palette has to be the system's own."""
        self._app.setPalette(QPalette())
        self._own_roles = roles_of(self._app.palette())
        self._app.setPalette(palette_of(self._roles))
        self._on_scheme_changed()

    @Slot()
    def _on_scheme_changed(self) -> None:
        wanted = {"light": LIGHT, "dark": DARK}.get(self._appearance) or self._system_scheme()
        if self._own_roles not in {LIGHT, DARK}:
            wanted = with_accent(wanted, self._own_roles.accent)
        if wanted == self._roles:
            return
        self._roles = wanted
        self._app.setPalette(palette_of(wanted))
        if self._dressed:
            self._put_on_sheet()

    def _system_scheme(self) -> Roles:
        from PySide6.QtCore import Qt  # noqa: PLC0415 - see `ring`

        scheme = self._app.styleHints().colorScheme()
        if scheme == Qt.ColorScheme.Unknown:
            return self._own_roles
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def _points(app: QApplication) -> float:
    """The desktop's own size of type in points."""
    size: float = app.font().pointSizeF()
    return size if size > 0 else 10.0
