"""French where pictures do not show it: states deep in a window, the menu, the week in words."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sojourn.bootstrap.demo_life import PLATFORMS
from sojourn.domain.first_run import Trial
from sojourn.domain.page import TrayPage
from sojourn.domain.platform_card import PlatformCard
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import MORE_MS, Extension, Phase
from sojourn.ui.fold import Fold
from sojourn.ui.intention_window import IntentionWindow
from sojourn.ui.language import Language
from sojourn.ui.past_visit_window import PastVisitWindow
from sojourn.ui.platforms_window import PlatformsWindow
from sojourn.ui.reflection_window import ReflectionWindow
from sojourn.ui.session_window import SessionWindow
from sojourn.ui.tray_entries import Entry, TrayWords
from sojourn.ui.week_words import week_words
from sojourn.ui.welcome_window import WelcomeWindow
from tests import later_examples
from tests.examples import (
    INTENTION,
    first_run_page,
    forgotten_reflection_page,
    new_box_page,
    overrun_reflection_page,
)
from tests.ui.controls import doubled_mnemonics, nameless
from tests.ui.visits import ENDED, MINUTE, MONDAY, RUNNING, time_on, week_of

WEEK = week_of((time_on(0, "forum", 65), time_on(0, "forum", 5, over=True)), not_now=2)


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    language = Language(qapp, "fr")
    yield
    for translator in language._translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def session() -> QWidget:
    asked = replace(RUNNING, unexplained=Extension(1, 1, MORE_MS), is_unheard=True)
    window = SessionWindow(asked)
    next(one for one in window.findChildren(QPushButton) if "Distraction" in plain(one)).click()
    return window


def platforms() -> QWidget:
    known = PLATFORMS[:2]
    window = PlatformsWindow(tuple(map(PlatformCard, known)), "", MONDAY)
    window.ask_merge(known[1].name)
    return window


def past_visit() -> QWidget:
    window = PastVisitWindow(later_examples.past_visit_page())
    next(one for one in window.findChildren(Fold)).click()
    window.refuse(later_examples.refused_time())
    return window


def forgotten() -> QWidget:
    return ReflectionWindow(replace(forgotten_reflection_page(), unfolded=True))


def already_there() -> QWidget:
    window = IntentionWindow(new_box_page())
    window.refuse(Refused(Code.OVERLAPS, "ago", MORE_MS, limit=7 * MINUTE))
    return window


def welcome() -> QWidget:
    window = WelcomeWindow(first_run_page())
    window.show_trial(Trial.SENT)
    return window


def plain(button: QAbstractButton) -> str:
    return button.text().replace("&", "")


@pytest.mark.parametrize(
    ("opened", "title", "label"),
    [
        (session, "Visite en cours — Sojourn", "Terminer"),
        (session, "Visite en cours — Sojourn", "Autre chose…"),
        (
            lambda: ReflectionWindow(replace(ENDED, unfolded=True, unexplained=True)),
            "Bilan — Sojourn",
            "Enregistrer",
        ),
        (
            lambda: ReflectionWindow(replace(overrun_reflection_page(), unfolded=True)),
            "Bilan — Sojourn",
            "À la fin du créneau (09:20)",
        ),
        (forgotten, "Bilan — Sojourn", "À sa fin (10:20)"),
        (already_there, "Intention — Sojourn", "Utiliser 7\N{NO-BREAK SPACE}min"),
        (platforms, "Plateformes — Sojourn", "Réunir"),
        (past_visit, "Visite passée — Sojourn", "Choisir 08:42"),
        (welcome, "Bienvenue — Sojourn", "Commencer ma première visite"),
    ],
)
def test_a_window_speaks_french_with_a_letter_for_each_control(
    qtbot: QtBot, french: None, opened: Callable[[], QWidget], title: str, label: str
) -> None:
    window = opened()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    assert window.windowTitle() == title
    assert label in [plain(button) for button in window.findChildren(QPushButton)]
    assert doubled_mnemonics(window) == []
    assert nameless(window) == []


def letters(entries: tuple[Entry, ...]) -> list[str]:
    texts = [entry.text.replace("&&", "") for entry in entries]
    return [text[text.index("&") + 1].casefold() for text in texts if "&" in text]


@pytest.mark.parametrize("phase", [None, Phase.RUNNING, Phase.PAUSED])
def test_the_menu_has_a_letter_for_each_entry(french: None, phase: Phase | None) -> None:
    page = TrayPage(
        phase, INTENTION, 0.5, MINUTE, 0, 2, (INTENTION,), 3, None, "", ("RSS",), ("Ana",), 2
    )
    entries = TrayWords().entries(page)
    person = next(entry for entry in entries if entry.text == "Reprendre contact avec Ana")
    for group in (entries, person.within):
        assert len(set(letters(group))) == len(letters(group))


def test_the_week_is_told_as_french_is_written(qtbot: QtBot, french: None) -> None:
    spent = "1\u00a0h\u00a010\u00a0min"
    sentence = (
        f"Cette semaine\N{NO-BREAK SPACE}: {spent}\N{NARROW NO-BREAK SPACE}; le tout sur forum."
    )
    assert week_words.sentence(WEEK) == sentence
    assert "Vous avez renoncé à 2 visites." in week_words.totals(WEEK)
    assert week_words.span(WEEK) == "du 16 novembre au 22 novembre 2026"
