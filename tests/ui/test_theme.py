"""Roles can be read and seen, and the look follows the choice and the system."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import delete

from sojourn.ui import theme
from sojourn.ui.roles import DARK, LIGHT, MARK_PAIRS, TEXT_PAIRS, Roles, palette_of, roles_of
from sojourn.ui.theme import Theme

BOTH = pytest.mark.parametrize("roles", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    one = QColor(colour)
    red, green, blue = linear(one.redF()), linear(one.greenF()), linear(one.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


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


def test_the_measure_of_contrast_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@BOTH
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_can_be_read(roles: Roles, ink: str, ground: str) -> None:
    assert contrast(getattr(roles, ink), getattr(roles, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize(("mark", "ground"), MARK_PAIRS)
def test_marks_can_be_seen(roles: Roles, mark: str, ground: str) -> None:
    assert contrast(getattr(roles, mark), getattr(roles, ground)) >= 3


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
