"""Every window in every language: nothing untranslated, nothing cut off, a letter for each control.

Two more languages that nobody speaks show what the others hide: one twice as long, in brackets,
and one read from the right.
"""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from sojourn.domain.languages import LANGUAGES
from sojourn.ui.language import Language
from sojourn.ui.theme import Theme
from sojourn.ui.tray_entries import TrayWords
from tests import examples
from tests.desktop.every_window import first_states, makers
from tests.pseudo_language import PseudoLanguage, outside
from tests.ui.controls import doubled_mnemonics, nameless
from tests.ui.said_texts import cramped, said

ROOT = Path(__file__).parents[2]
# What stands in these is a person's: names, sentences, addresses.
DATA = (
    *(ROOT / "tests").glob("*.py"),
    ROOT / "tests/desktop/every_window.py",
    ROOT / "tests/desktop/week_pictures.py",
    ROOT / "app/sojourn/bootstrap/demo_life.py",
)
OTHER_DATA = {"kB", "blog"}
KEYS = {"Ctrl", "Shift", "Alt", "Esc", "Tab", "Return", "Enter", "Del", "Home", "End", "Space"}
WIDTH, EDGE = 1280, 64


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Have windows in our type and in a language."""
    locale, palette, style = QLocale(), QPalette(qapp.palette()), qapp.style().objectName()
    theme = Theme(qapp, "light")
    theme.dress()
    languages: list[Language] = []

    def begin(mode: str) -> None:
        languages.append(Language(qapp, mode if mode in LANGUAGES else "en"))
        if mode not in LANGUAGES:
            trial = PseudoLanguage(languages[0], mirrored=mode == "mirrored")
            qapp.installTranslator(trial)
        if mode == "mirrored":
            qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    yield begin
    for language in languages:
        for trial in language.findChildren(PseudoLanguage):
            qapp.removeTranslator(trial)
        language.silence()
        language.deleteLater()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(locale)
    theme.deleteLater()
    qapp.setStyleSheet("")
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Unknown)
    qapp.setPalette(palette)
    qapp.setStyle(style)


def words_of_people() -> set[str]:
    """Give every word of the values that windows are opened with, and those of dates."""
    words = (
        OTHER_DATA | KEYS | {QLocale(code).nativeLanguageName().capitalize() for code in LANGUAGES}
    )
    for file in DATA:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                words |= set(re.findall(r"[^\W\d_]+", node.value))
    locale = QLocale("en_GB")
    for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
        words |= {locale.dayName(day, form) for day in range(1, 8)}
        words |= {locale.monthName(month, form) for month in range(1, 13)}
    return words


def untranslated(window: QWidget, known: set[str]) -> list[str]:
    """Give what a window says outside brackets that is nobody's own word."""
    return [f"{kind}: {text!r}" for kind, text in said(window) if foreign(text, known)]


def foreign(text: str, known: set[str]) -> list[str]:
    """Give the words of a text that are neither in brackets nor known."""
    plain = outside(re.sub(r"</?\w+>", " ", text).replace("&", ""))
    return [word for word in re.findall(r"[^\W\d_]{2,}", plain) if word not in known]


def too_wide(window: QWidget) -> list[str]:
    """Give what is wider than a usual screen, or than a page that could have been wider."""
    pages = [page for page in window.findChildren(QScrollArea) if page.isVisible()]
    beside = max((page.horizontalScrollBar().maximum() for page in pages), default=0)
    # The screen of the tests is a small one, which no window is wider than.
    fills_screen = window.width() > window.screen().availableSize().width() - EDGE
    if beside > 0 and not fills_screen:
        return [f"{beside} pixels beside the page"]
    wide = window.width() + beside
    return [f"{wide} pixels wide"] if wide > WIDTH else []


def faults(mode: str, makers: dict[str, Callable[[], QWidget]]) -> str:
    """Open these windows one after the other, and give a line for each fault."""
    known, lines = words_of_people(), []
    for name, make in makers.items():
        window = make()
        window.show()
        # Parts that go under one another ask for their room once more.
        for _ in range(2):
            QApplication.processEvents()
        found = cramped(window) + too_wide(window) + nameless(window)
        if mode == "pseudo":
            found += untranslated(window, known)
        else:
            found += [f"letter {one}" for one in doubled_mnemonics(window)]
        lines += [f"{name}: {fault}" for fault in found]
        window.close()
        QSettings().clear()
    return "\n".join(lines)


@pytest.mark.parametrize("mode", ["fr", "pseudo"])
def test_windows_say_all_of_it(speak: Callable[[str], None], mode: str) -> None:
    speak(mode)
    assert faults(mode, first_states()) == ""


@pytest.mark.thorough
@pytest.mark.parametrize("mode", [*LANGUAGES, "pseudo", "mirrored"])
def test_every_state_of_every_window_says_all_of_it(
    speak: Callable[[str], None], mode: str
) -> None:
    speak(mode)
    assert faults(mode, makers()) == ""


@pytest.mark.parametrize("state", examples.tray_pages())
def test_the_tray_says_all_of_it(speak: Callable[[str], None], state: str) -> None:
    speak("pseudo")
    page, words, known = examples.tray_pages()[state], TrayWords(), words_of_people()
    entries = [*words.entries(page)]
    for entry in words.entries(page):
        entries += entry.within
    for text in (words.tool_tip(page), *(entry.text for entry in entries)):
        assert not foreign(text, known)


@pytest.mark.thorough
def test_no_window_is_missing_here() -> None:
    titled = {
        node.name
        for file in (ROOT / "app/sojourn/ui").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef) and "setWindowTitle" in ast.dump(node)
    }
    assert titled <= {type(make()).__name__ for make in makers().values()}
