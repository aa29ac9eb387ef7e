"""Roles can be read and seen, and the look follows the choice and the system."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import delete

from sojourn.ui import theme
from sojourn.ui.contrast import contrast
from sojourn.ui.roles import DARK, LIGHT, Roles, palette_of
from sojourn.ui.theme import Theme, roles_of

OF_THE_ACCENT = ("accent", "accent_hover", "accent_pressed", "on_accent", "accent_soft")

BOTH = pytest.mark.parametrize("roles", [LIGHT, DARK], ids=["light", "dark"])


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application as it was before a theme came over it."""
    was = QPalette(qapp.palette())
    style = qapp.style().objectName()
    yield qapp
    # A theme that stays would follow what the next test has the system say.
    for one in qapp.findChildren(Theme):
        delete(one)
    qapp.setStyleSheet("")
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Unknown)
    qapp.setPalette(was)
    qapp.setStyle(style)


@BOTH
def test_the_roles_are_known_by_their_palette(roles: Roles) -> None:
    assert roles_of(palette_of(roles)) is roles


@pytest.mark.parametrize(("appearance", "roles"), [("light", LIGHT), ("dark", DARK)])
def test_a_choice_is_kept_whatever_the_system_says(
    app: QApplication, appearance: str, roles: Roles
) -> None:
    chosen = Theme(app, appearance)
    assert chosen.roles is roles
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert roles_of(app.palette()) is roles


def test_the_system_is_followed_while_it_runs(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    following = Theme(app)
    for scheme, roles in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
        monkeypatch.setattr(type(app.styleHints()), "colorScheme", lambda _, it=scheme: it)
        app.styleHints().colorSchemeChanged.emit(scheme)
        assert following.roles is roles
        assert app.palette().color(QPalette.ColorRole.Window) == QColor(roles.window)


@pytest.mark.parametrize("roles", [LIGHT, DARK], ids=["light", "dark"])
def test_where_the_scheme_is_unknown_the_desktops_palette_tells(
    app: QApplication, monkeypatch: pytest.MonkeyPatch, roles: Roles
) -> None:
    monkeypatch.setattr(type(app.styleHints()), "colorScheme", lambda _: Qt.ColorScheme.Unknown)
    app.setPalette(palette_of(roles))
    assert Theme(app).roles is roles


def test_a_look_takes_the_colour_of_its_role_once_dressed(app: QApplication) -> None:
    dressed = Theme(app, "dark")
    dressed.dress()
    label = QLabel("quiet")
    theme.quiet(label)
    label.ensurePolished()
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK.quiet)
    dressed.set_appearance("light")
    label.ensurePolished()
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(LIGHT.quiet)


def named(accent: str, roles: Roles = LIGHT) -> QPalette:
    palette = palette_of(roles)
    palette.setColor(QPalette.ColorRole.Accent, QColor(accent))
    return palette


@pytest.mark.parametrize("of_the_desktop", ["#308cc6", "#3584e4", "#3daee9", "#0078d4"])
def test_an_accent_nobody_chose_leaves_the_teal(app: QApplication, of_the_desktop: str) -> None:
    app.setPalette(named(of_the_desktop))
    assert Theme(app).roles is LIGHT


def test_an_accent_somebody_chose_is_taken_in_a_shade_that_can_be_read(app: QApplication) -> None:
    app.setPalette(named("#e66100"))
    roles = Theme(app).roles
    assert QColor(roles.accent).hslHue() == pytest.approx(QColor("#e66100").hslHue(), abs=3)
    assert contrast(QColor(roles.accent), QColor(roles.window)) >= 4.5
    assert replace(LIGHT, **{name: getattr(roles, name) for name in OF_THE_ACCENT}) == roles
    assert roles_of(app.palette()) == roles


def test_an_accent_that_can_be_read_stays_as_it_is(app: QApplication) -> None:
    app.setPalette(named("#813d9c"))
    assert Theme(app).roles.accent == "#813d9c"


def test_another_accent_is_taken_up_while_it_runs(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    following = Theme(app)
    following.dress()
    # The base that the system gives cannot be changed from here: what is read of it can.
    monkeypatch.setattr(theme, "roles_of", lambda _: roles_of(named("#813d9c")))
    for window in app.allWindows():
        QCoreApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    assert following.roles.accent == "#813d9c"
    assert app.palette().color(QPalette.ColorRole.Highlight).name() == "#813d9c"
    assert "#813d9c" in app.styleSheet()
    following.set_appearance("dark")
    assert following.roles.window == DARK.window
    assert following.roles.accent not in {DARK.accent, "#813d9c"}
