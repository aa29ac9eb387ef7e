"""What holds in every window: by keyboard, in reading order, each control with a name."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sojourn.ui.amendment_window import AmendmentWindow
from sojourn.ui.backups_window import BackupsWindow
from sojourn.ui.chart.week_chart import WeekChart
from sojourn.ui.history_window import HistoryWindow
from sojourn.ui.intention_window import IntentionWindow
from sojourn.ui.kinds_window import KindsWindow
from sojourn.ui.language import Language
from sojourn.ui.late_outcome_window import LateOutcomeWindow
from sojourn.ui.next_steps_window import NextStepsWindow
from sojourn.ui.one_window import OneWindow
from sojourn.ui.parked_window import ParkedWindow
from sojourn.ui.past_visit_window import PastVisitWindow
from sojourn.ui.platforms_window import PlatformsWindow
from sojourn.ui.reflection_window import ReflectionWindow
from sojourn.ui.scroll_page import ScrollPage
from sojourn.ui.setting_row import SettingRow
from sojourn.ui.settings_window import SettingsWindow
from sojourn.ui.shortcuts import KEYS, Does, Place, keys_of
from sojourn.ui.small_window import SmallWindow
from sojourn.ui.style_sheet import style_sheet
from sojourn.ui.theme import LIGHT
from sojourn.ui.trouble import Trouble
from sojourn.ui.week_window import WeekWindow
from tests.desktop.every_window import windows
from tests.ui.controls import doubled_mnemonics, focusable, nameless

pytestmark = pytest.mark.thorough

_SLACK = 4
"""Pixels by which one row may reach into the next."""

_PARTS_OF_A_DATE = 3

FORM = {Does.CONFIRM, Does.SAVE}
OWN_KEYS: dict[type[QWidget], set[Does]] = {
    IntentionWindow: {Does.CONFIRM},
    ReflectionWindow: FORM,
    PastVisitWindow: FORM,
    LateOutcomeWindow: FORM,
    AmendmentWindow: FORM,
    PlatformsWindow: FORM,
    KindsWindow: FORM,
    ParkedWindow: {Does.WALK_LINES},
    NextStepsWindow: {Does.WALK_LINES},
    BackupsWindow: {Does.WALK_LINES},
    SettingsWindow: {Does.FIND},
    HistoryWindow: {
        Does.FIND,
        Does.OPEN_VISIT,
        Does.DELETE_VISIT,
        Does.FIRST_VISIT,
        Does.LAST_VISIT,
        Does.UNDO,
        Does.LEAVE,
    },
    WeekWindow: {
        *(Does.EARLIER, Does.LATER, Does.THIS_WEEK, Does.LEAVE),
        *(Does.COPY, Does.SAVE_PICTURE, Does.PRINT),
    },
}


def shown(qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    """Every window in every state, as the app shows it, one after the other."""
    for name, window in windows():
        if isinstance(window, WeekChart):
            continue
        if not isinstance(window, SmallWindow | Trouble):
            OneWindow[QWidget]().show(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        yield name, window
        window.close()


def place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def walked(window: QWidget) -> list[QWidget]:
    """What Tab comes to until it comes to something again; within a date it goes by its parts."""
    stops: list[QWidget] = []
    while window.focusWidget() not in stops:
        stops.append(window.focusWidget())
        for _ in range(_PARTS_OF_A_DATE):
            if window.focusWidget() is stops[-1]:
                QTest.keyClick(stops[-1], Qt.Key.Key_Tab)
    return stops


def is_read_after(before: QRect, after: QRect) -> bool:
    """Whether one comes later in reading: beside it, beneath it, or within it."""
    is_beside = after.left() >= before.right() - _SLACK
    is_beneath = after.top() >= before.bottom() - _SLACK
    return is_beside or is_beneath or before.contains(after)


def goes_to_the_foot(before: QWidget, after: QWidget, window: QWidget) -> bool:
    """Whether one scrolls, wherever it is scrolled to, and the other stands under all of it."""
    pages = window.findChildren(ScrollPage)
    return any(one.isAncestorOf(before) and not one.isAncestorOf(after) for one in pages)


def reached_through_another(widget: QWidget) -> bool:
    """Whether the arrows lead there: a button of a group in which another one is down."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    down = group.checkedButton() if group is not None and group.exclusive() else None
    return down is not None and down is not widget


def told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or widget.property('text')}"


def tab_faults(window: QWidget) -> Iterator[str]:
    """What is wrong with the way Tab takes; it may begin anywhere, and jumps back up once."""
    stops = walked(window)
    for one in focusable(window):
        if one.isEnabled() and one not in stops and not reached_through_another(one):
            yield f"Tab never reaches {told(one)}"
    rows = window.findChildren(SettingRow)
    jumps = [
        (told(before), told(after))
        for before, after in pairwise([*stops, stops[0]])
        if not is_read_after(place(before, window), place(after, window))
        and not goes_to_the_foot(before, after, window)
        # What undoes a setting comes after it, though it stands before it.
        and not any(row.isAncestorOf(before) and row.isAncestorOf(after) for row in rows)
    ]
    if len(jumps) > 1:
        yield f"Tab jumps back {jumps}"


def installed(window: QWidget) -> set[str]:
    """Keys put into a window, as Qt writes them."""
    keys = [key for one in window.findChildren(QShortcut) for key in one.keys()]  # noqa: SIM118
    keys += [key for one in window.findChildren(QAction) for key in one.shortcuts()]
    return {key.toString() for key in keys}


def written(deeds: set[Does]) -> set[str]:
    return {key.toString() for does in deeds for key in keys_of(does)}


def closes_by_escape(window: QWidget) -> bool:
    """Whether Esc closes a window; one that asks something lets go of the question first."""
    for _ in range(2):
        QTest.keyClick(window, Qt.Key.Key_Escape)
    return isinstance(window, SmallWindow) is window.isVisible()


def looks_of(widget: QWidget) -> tuple[object, ...]:
    """What the style sheet can tell widgets apart by."""
    return type(widget), widget.property("look"), bool(widget.property("checked"))


def shows_focus(widget: QWidget) -> bool:
    """Whether the eye can tell that the focus, come by a key, is there: by an edge at least."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    focused = widget.grab().toImage()
    widget.clearFocus()
    other = widget.grab().toImage()
    changed = sum(
        focused.pixel(x, y) != other.pixel(x, y)
        for x in range(0, focused.width(), 2)
        for y in range(0, focused.height(), 2)
    )
    return changed >= min(widget.width(), widget.height()) / 2


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[None]:
    qapp.setStyleSheet(style_sheet(LIGHT, 10))
    yield
    qapp.setStyleSheet("")


@pytest.mark.usefixtures("dressed")
def test_tab_goes_in_reading_order_and_the_keys_are_those_that_are_listed(qtbot: QtBot) -> None:
    everywhere = {keys.does for keys in KEYS[Place.EVERYWHERE] if keys.is_shortcut}
    faults, seen = [], set()
    for name, window in shown(qtbot):
        faults += [f"{name}: {fault}" for fault in tab_faults(window)]
        wrong = installed(window) ^ written(everywhere | OWN_KEYS.get(type(window), set()))
        faults += [f"{name} has {key}, and the list has not, or the reverse" for key in wrong]
        for one in focusable(window):
            if one.isEnabled() and looks_of(one) not in seen:
                seen.add(looks_of(one))
                faults += [] if shows_focus(one) else [f"{name}: no focus is seen on {told(one)}"]
        faults += [] if closes_by_escape(window) else [f"{name}: Esc does not close it"]
    assert faults == []
    listed = {keys.does for group in KEYS.values() for keys in group if keys.is_shortcut}
    assert listed == everywhere | set().union(*OWN_KEYS.values()) - {Does.LEAVE}


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    before = QLocale()
    language = Language(qapp, request.param)
    yield request.param
    for translator in language._translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def unlabelled(window: QWidget) -> list[str]:
    """Choices that a screen reader on Linux could say nothing of but what is chosen."""
    labelled = [label.buddy() for label in window.findChildren(QLabel)]
    return [
        one.accessibleName()
        for one in window.findChildren(QComboBox)
        if not one.isEditable() and one not in labelled and not one.accessibleDescription()
    ]


def test_each_control_has_a_name_and_a_letter_of_its_own(qtbot: QtBot, language: str) -> None:
    taken = {key for key in written(set(Does)) if key.startswith("Alt+")}
    faults = []
    for name, window in windows():
        qtbot.addWidget(window)
        faults += [f"{name} has a control without a name: {one}" for one in nameless(window)]
        faults += [f"{name} has a choice without a label: {one}" for one in unlabelled(window)]
        faults += [f"{name} has {one} twice" for one in doubled_mnemonics(window)]
        for one in window.findChildren(QAbstractButton):
            letter = QKeySequence.mnemonic(one.text()).toString()
            faults += [f"{name}: {letter} is a key of the window"] if letter in taken else []
    assert faults == []
