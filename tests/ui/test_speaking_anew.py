"""Another language while windows are open: they speak it at once, and nothing typed is lost."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QDate, QLocale, QPoint
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sojourn.domain.kinds import BUILT_IN
from sojourn.domain.page import VisitsFound
from sojourn.domain.session import Phase
from sojourn.ui.language import Language
from sojourn.ui.one_window import OneWindow
from sojourn.ui.outcome_counter import OutcomeCounter
from sojourn.ui.screens import Screens
from sojourn.ui.taking_over import read, take_over
from tests import examples, history_examples, later_examples
from tests.desktop.every_window import first_states, makers
from tests.manual_clock import MINUTE
from tests.own_kinds import BADGE, COFFEE, OWN, TALK
from tests.ui.open_screens import screens, windows

__all__ = ["screens"]


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    was = QLocale()
    spoken = Language(qapp, "en")
    yield spoken
    spoken.silence()
    spoken.deleteLater()
    QLocale.setDefault(was)


def fill(window: QWidget) -> None:
    """Type, choose and count something wherever a person can."""
    for counter in window.findChildren(OutcomeCounter):
        counter.counted.emit(counter.kind, 2)
    for button in window.findChildren(QAbstractButton):
        if button.isCheckable() and button.isEnabled():
            button.click()
    for number, field in enumerate(window.findChildren(QWidget)):
        inner = isinstance(field.parent(), QComboBox | QSpinBox | QDateEdit)
        if field.isEnabled() and not inner:
            enter(field, f"typed {number}")


def enter(field: QWidget, text: str) -> None:
    match field:
        case QLineEdit() if not field.isReadOnly():
            field.setText(text)
            field.setModified(True)
            field.textEdited.emit(text)
        case QPlainTextEdit() if not field.isReadOnly():
            field.setPlainText(text)
        case QComboBox() if field.isEditable():
            field.setEditText(text)
        case QComboBox():
            field.setCurrentIndex(field.count() - 1)
            field.activated.emit(field.count() - 1)
        case QSpinBox():
            field.stepUp()
        case QDateEdit():
            field.setDate(QDate(2026, 11, 3))
        case QListWidget():
            field.setCurrentRow(field.count() - 1)


def said(window: QWidget) -> list[object]:
    fields = window.findChildren(QWidget)
    # What Qt puts into a field that counts speaks its own language.
    return [read(one) for one in fields if not one.objectName().startswith("qt_")]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[] if name in first_states() else pytest.mark.thorough)
        for name in makers()
    ],
)
def test_what_was_typed_stands_in_a_window_of_another_language(
    qtbot: QtBot, language: Language, name: str
) -> None:
    make = makers()[name]
    old = make()
    qtbot.addWidget(old)
    fill(old)
    language.speak("fr")
    new = make()
    qtbot.addWidget(new)
    assert take_over(new, old)
    assert said(new) == said(old)


@pytest.fixture
def live(screens: Screens, language: Language) -> Screens:
    language.changed.connect(screens.speak_anew)
    return screens


def line(window: QWidget, name: str) -> QLineEdit:
    return next(one for one in window.findChildren(QLineEdit) if one.accessibleName() == name)


def test_an_open_intention_goes_on_in_another_language(
    qtbot: QtBot, live: Screens, language: Language
) -> None:
    live.open_intention(examples.intention_page())
    (shown,) = windows("Intention — Sojourn")
    shown.move(40, 30)
    line(shown, "I will").setText("thank Bao")
    line(shown, "I will").setFocus()
    chosen = next(
        one for one in shown.findChildren(QPushButton) if one.accessibleName() == "45 minutes"
    )
    chosen.click()
    with (
        qtbot.waitSignal(live.intention_draft_changed) as kept,
        qtbot.assertNotEmitted(live.intention_closed),
    ):
        language.speak("fr")
    assert kept.args is not None
    assert kept.args[0].will_do == "thank Bao"
    qtbot.waitUntil(lambda: not isValid(shown))
    (anew,) = windows("Intention — Sojourn")
    assert line(anew, "Je vais").text() == "thank Bao"
    assert line(anew, "Je vais").hasFocus()
    assert anew.pos() == QPoint(40, 30)
    with qtbot.waitSignal(live.start_requested) as started:
        next(one for one in anew.findChildren(QPushButton) if one.text() == "&Commencer").click()
    assert started.args is not None
    assert (started.args[0].will_do, started.args[0].length_ms) == ("thank Bao", 45 * MINUTE)


def test_a_reflection_is_neither_put_off_nor_lost(
    qtbot: QtBot, live: Screens, language: Language
) -> None:
    page = examples.reflection_page(unfolded=True)
    live.open_reflection(page)
    (shown,) = windows("Reflection — Sojourn")
    line(shown, "Name of somebody you met").setText("Chloé")
    add = next(one for one in shown.findChildren(QPushButton) if one.text() == "&Add a pull")
    add.click()
    with qtbot.assertNotEmitted(live.later_chosen):
        language.speak("fr")
        qtbot.waitUntil(lambda: not isValid(shown))
    (anew,) = windows("Bilan — Sojourn")
    names = [
        one.text()
        for one in anew.findChildren(QLineEdit)
        if one.accessibleName().startswith("Nom d")
    ]
    assert names[-2:] == ["Chloé", ""]
    with qtbot.waitSignal(live.later_chosen):
        anew.close()


def test_what_a_window_was_told_since_is_told_again(
    qtbot: QtBot, live: Screens, language: Language
) -> None:
    live.open_session(examples.session_page())
    live.show_session(examples.session_page(Phase.PAUSED))
    (shown,) = windows("Session — Sojourn")
    pull = next(one for one in shown.findChildren(QPushButton) if one.text() == "Pulled &away")
    pull.click()
    language.speak("fr")
    qtbot.waitUntil(lambda: not isValid(shown))
    (anew,) = windows("Visite en cours — Sojourn")
    texts = [one.text() for one in anew.findChildren(QPushButton) if one.isVisible()]
    assert "&Reprendre" in texts
    assert "&Laisser comme ça" in texts, "what was asked is asked still"


def test_a_visit_goes_where_its_kinds_went_in_another_language_too(
    qtbot: QtBot, live: Screens, language: Language
) -> None:
    page = replace(history_examples.amendment_page(), purpose=COFFEE.key, catalogue=OWN)
    live.open_amendment(replace(page, outcomes=((TALK.key, 1), ("shared", 1), (BADGE.key, 1))))
    for gone, into in ((TALK.key, "shared"), (BADGE.key, "learned"), (COFFEE.key, "help")):
        live.show_catalogue(OWN, into, {gone: into})
    live.show_catalogue(BUILT_IN)
    (shown,) = windows("Visit — Sojourn")
    language.speak("fr")
    qtbot.waitUntil(lambda: not isValid(shown))
    (anew,) = windows("Visite — Sojourn")
    counts = {one.kind: one.count for one in anew.findChildren(OutcomeCounter) if one.count}
    assert counts == {"shared": 2, "learned": 1}
    with qtbot.waitSignal(live.visit_amended) as amended:
        next(one for one in anew.findChildren(QPushButton) if one.isDefault()).click()
    assert amended.args is not None
    assert (amended.args[1].purpose, amended.args[1].outcomes) == ("help", ())


def test_visits_found_are_the_same_in_another_language(
    qtbot: QtBot, live: Screens, language: Language
) -> None:
    live.open_late_outcome(later_examples.late_outcome_page())
    (shown,) = windows("Something came of it — Sojourn")
    (sought,) = [one for one in shown.findChildren(QLineEdit) if one.accessibleName() == "Find it"]
    sought.setText("choir")
    found = later_examples.visits_found()[-1]
    live.show_visits_found(VisitsFound("choir", (found,)))
    shown.findChild(QListWidget).setCurrentRow(0)  # type: ignore[union-attr]
    language.speak("fr")
    qtbot.waitUntil(lambda: not isValid(shown))
    (anew,) = windows("Il en est sorti quelque chose — Sojourn")
    assert anew._search.visit == found  # type: ignore[attr-defined]
    assert anew.sought == "choir"  # type: ignore[attr-defined]


def test_a_window_over_another_stays_over_it(
    qtbot: QtBot, live: Screens, language: Language
) -> None:
    live.open_history(history_examples.history_frame())
    live.open_amendment(history_examples.amendment_page())
    (below,), (shown,) = windows("History — Sojourn"), windows("Visit — Sojourn")
    line(shown, "What I came to do").setText("another thing")
    language.speak("fr")
    qtbot.waitUntil(lambda: not isValid(shown) and not isValid(below))
    (below,), (anew,) = windows("Historique — Sojourn"), windows("Visite — Sojourn")
    assert anew.parentWidget() is below
    assert line(anew, "Ce que je venais faire").text() == "another thing"


def test_the_menu_speaks_it_too(live: Screens, language: Language) -> None:
    live.show_tray(examples.tray_pages()["running"])
    language.speak("fr")
    assert "&Terminer" in [action.text() for action in live._tray._menu.actions()]
    language.speak("en")
    assert "&Wrap up" in [action.text() for action in live._tray._menu.actions()]


def test_a_window_that_would_lose_something_stays_as_it_is(
    qtbot: QtBot, language: Language
) -> None:
    class Question(QWidget):
        def __init__(self) -> None:
            super().__init__()
            self.setWindowTitle(language.tr("asked"))

    held: OneWindow[QWidget] = OneWindow()
    held.open(Question)
    shown = held.window
    assert shown is not None
    added = QLineEdit("typed", shown)
    held.say_again()
    assert held.window is shown
    added.clear()
    held.say_again()
    assert held.window is not shown
    qtbot.waitUntil(lambda: not isValid(shown))
