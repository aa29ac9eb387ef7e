"""When it really stopped, where outcomes came, and going on: the reflection of a real day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from sojourn.domain.draft import ReflectionDraft
from sojourn.domain.moment import utc_ms_of
from sojourn.domain.outcome import Reflection
from sojourn.domain.page import ReflectionPage
from sojourn.domain.refusal import Code, Refused
from sojourn.ui.reflection_window import ReflectionWindow
from sojourn.ui.scroll_page import ScrollPage
from sojourn.ui.stopped_question import StoppedQuestion
from tests import examples
from tests.ui.controls import doubled_mnemonics, nameless

ALT = Qt.KeyboardModifier.AltModifier
OVER = examples.overrun_reflection_page()
FORGOTTEN = examples.forgotten_reflection_page()
ONE_PLACE = replace(OVER, platforms=("LinkedIn",))


@pytest.fixture(autouse=True)
def british(qapp: QApplication) -> Iterator[None]:
    was = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    for window in QApplication.topLevelWidgets():
        if isinstance(window, ReflectionWindow):
            window.dismiss()
    QLocale.setDefault(was)


def opened(qtbot: QtBot, page: ReflectionPage = OVER) -> ReflectionWindow:
    window = ReflectionWindow(page)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def drafted(page: ReflectionPage, reflection: Reflection) -> ReflectionPage:
    return replace(page, draft=ReflectionDraft(page.session, reflection))


def button(window: ReflectionWindow, text: str) -> QPushButton:
    found = [one for one in window.findChildren(QPushButton) if one.text().replace("&", "") == text]
    assert len(found) == 1, text
    return found[0]


def press(window: ReflectionWindow, name: str) -> None:
    next(one for one in window.findChildren(QToolButton) if one.accessibleName() == name).click()


def at_line(window: ReflectionWindow) -> QLineEdit:
    (part,) = window.findChildren(StoppedQuestion)
    (line,) = part.findChildren(QLineEdit)
    return line


def place(window: ReflectionWindow, outcome: str) -> QComboBox:
    name = f"{outcome} came on"
    return next(one for one in window.findChildren(QComboBox) if one.accessibleName() == name)


def said(window: ReflectionWindow) -> str:
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())


def saved(qtbot: QtBot, window: ReflectionWindow) -> Reflection:
    """Answer Yes by its letter, save, and give what comes out."""
    button(window, "Yes").click()
    with qtbot.waitSignal(window.saved) as asked:
        button(window, "Save").click()
    assert asked.args is not None
    reflection: Reflection = asked.args[1]
    return reflection


def ms(text: str) -> int:
    return utc_ms_of(datetime.fromisoformat(text).replace(tzinfo=examples.NOW.tzinfo))


def test_a_visit_that_kept_to_its_box_is_not_asked_about(qtbot: QtBot) -> None:
    window = opened(qtbot, examples.reflection_page())
    assert window.findChild(StoppedQuestion) is None


def test_the_end_that_was_given_stands_unless_another_is_chosen(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert button(window, "When I wrapped up (09:22)").isChecked()
    assert saved(qtbot, window).stopped_ms is None


def test_a_verdict_and_enter_are_still_enough(qtbot: QtBot) -> None:
    window = opened(qtbot)
    with qtbot.waitSignal(window.saved) as asked:
        QTest.keyClicks(window.focusWidget(), "y")
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert asked.args is not None
    assert asked.args[1].verdict == "met"


def test_the_box_s_end_is_one_key(qtbot: QtBot) -> None:
    window = opened(qtbot)
    QTest.keyClick(window, Qt.Key.Key_D, ALT)
    qtbot.waitUntil(lambda: button(window, "When the box ended (09:20)").isChecked())
    assert saved(qtbot, window).stopped_ms == ms("2026-11-16 09:20")


def test_any_time_of_the_visit_can_be_typed(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert not at_line(window).isVisible()
    QTest.keyClick(window, Qt.Key.Key_T, ALT)
    qtbot.waitUntil(at_line(window).hasFocus)
    QTest.keyClicks(at_line(window), "9:21")
    assert saved(qtbot, window).stopped_ms == ms("2026-11-16 09:21")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("8:50", "The visit had not begun then; the nearest time is 09:05."),
        ("10:15", "That is later than it can have been; the nearest time is 09:22."),
        ("", "A time of day, such as 9:05 or 14:30."),
        ("later", "A time of day, such as 9:05 or 14:30."),
    ],
)
def test_a_time_outside_the_visit_gives_the_nearest(
    qtbot: QtBot, typed: str, sentence: str
) -> None:
    window = opened(qtbot)
    button(window, "Yes").click()
    button(window, "At…").click()
    QTest.keyClicks(at_line(window), typed)
    with qtbot.assertNotEmitted(window.saved, wait=0):
        button(window, "Save").click()
    assert sentence in said(window)
    assert window.focusWidget() is at_line(window)
    assert at_line(window).text() == typed
    button(window, "When I wrapped up (09:22)").click()
    assert sentence not in said(window)
    assert saved(qtbot, window).stopped_ms is None


def test_the_end_nobody_pressed_preselects_nothing(qtbot: QtBot) -> None:
    window = opened(qtbot, FORGOTTEN)
    assert "Ended by itself at 10:20. When did you really stop?" in said(window)
    (part,) = window.findChildren(StoppedQuestion)
    assert not any(one.isChecked() for one in part.findChildren(QPushButton))
    assert saved(qtbot, window).stopped_ms is None
    button(window, "When it ended (10:20)").click()
    assert saved(qtbot, window).stopped_ms == ms("2026-11-16 10:20")


@pytest.mark.parametrize("page", [ONE_PLACE, FORGOTTEN])
@pytest.mark.parametrize("stopped", ["", "2026-11-16 09:20", "2026-11-16 09:21"])
def test_the_draft_brings_the_time_back(qtbot: QtBot, page: ReflectionPage, stopped: str) -> None:
    reflection = Reflection("met", stopped_ms=ms(stopped) if stopped else None)
    window = opened(qtbot, drafted(page, reflection))
    with qtbot.assertNotEmitted(window.draft_changed, wait=0):
        window._give_draft()
    assert saved(qtbot, window) == reflection


def test_a_time_half_typed_leaves_the_draft_without_one(qtbot: QtBot) -> None:
    window = opened(qtbot)
    button(window, "At…").click()
    QTest.keyClicks(at_line(window), "9:")
    assert window._draft_timer.isActive()
    drafts: list[ReflectionDraft] = []
    window.draft_changed.connect(drafts.append)
    window._answer.choose("met")
    window.close()
    assert drafts[-1].reflection == Reflection("met", pulls=drafts[-1].reflection.pulls)


def test_unwinding_is_asked_too(qtbot: QtBot) -> None:
    page = replace(FORGOTTEN, intention=replace(FORGOTTEN.intention, purpose="unwind"))
    window = opened(qtbot, page)
    button(window, "When the box ended (09:20)").click()
    button(window, "Better").click()
    with qtbot.waitSignal(window.saved) as asked:
        button(window, "Save").click()
    assert asked.args is not None
    assert asked.args[1].stopped_ms == ms("2026-11-16 09:20")


def test_saving_waits_for_an_answer_and_a_refusal_leaves_all_as_it_is(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.saved.connect(
        lambda: window.refuse(Refused(Code.IN_FUTURE, "at", limit=ms("2026-11-16 09:20")))
    )
    button(window, "When the box ended (09:20)").click()
    saved(qtbot, window)
    assert window.isVisible()
    assert "the nearest time is 09:20." in said(window)
    with qtbot.waitSignals([window.draft_changed, window.later_chosen]):
        window.close()


@pytest.mark.parametrize("purpose", ["help", "unwind"])
def test_a_refusal_without_a_field_of_its_own_is_said_too(qtbot: QtBot, purpose: str) -> None:
    page = replace(FORGOTTEN, intention=replace(FORGOTTEN.intention, purpose=purpose))
    window = opened(qtbot, page)
    window.refuse(Refused(Code.ALREADY_REFLECTED, "session", page.session))
    assert "This visit has its reflection already." in said(window)


def test_not_finished_goes_on_and_says_no_more_than_that(qtbot: QtBot) -> None:
    window = opened(qtbot)
    with (
        qtbot.assertNotEmitted(window.later_chosen, wait=0),
        qtbot.waitSignal(window.go_on_chosen) as chosen,
    ):
        QTest.keyClick(window, Qt.Key.Key_F, ALT)
    assert chosen.args == [OVER.session]
    window.refuse(Refused(Code.SESSION_ON, "session"))
    assert "A visit is on already." in said(window)


def test_going_on_is_offered_only_where_it_can_be(qtbot: QtBot) -> None:
    window = opened(qtbot, FORGOTTEN)
    texts = [one.text() for one in window.findChildren(QPushButton)]
    assert "Not &finished, go on" not in texts


def test_one_platform_needs_no_places(qtbot: QtBot) -> None:
    window = opened(qtbot, ONE_PLACE)
    assert "came on" not in said(window)
    assert saved(qtbot, window).moved == ()


def test_outcomes_show_where_they_came_and_can_be_moved(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert place(window, "Real conversation").currentText() == "LinkedIn"
    assert place(window, "Help given").currentText() == "Photography forum"
    assert not place(window, "Thing learned").isVisible()
    combo = place(window, "Real conversation")
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert window._draft_timer.isActive()
    assert saved(qtbot, window).moved == (("conversation", "Photography forum"),)


def test_what_is_counted_here_lands_where_it_is_shown(qtbot: QtBot) -> None:
    window = opened(qtbot)
    press(window, "Thing learned: one more")
    press(window, "Help given: one less")
    assert place(window, "Thing learned").currentText() == "LinkedIn"
    assert not place(window, "Help given").isVisible()
    reflection = saved(qtbot, window)
    assert reflection.outcomes == (("learned", 1), ("help-given", 0))
    assert reflection.moved == (("learned", "LinkedIn"),)


def test_a_kind_counted_on_several_platforms_stays_so_until_it_is_moved(qtbot: QtBot) -> None:
    both = (("conversation", "LinkedIn"), ("conversation", "Photography forum"))
    window = opened(qtbot, replace(OVER, outcome_platforms=both))
    combo = place(window, "Real conversation")
    assert combo.currentText() == "several"
    assert saved(qtbot, window).moved == ()
    combo.setCurrentIndex(1)
    assert saved(qtbot, window).moved == (("conversation", "LinkedIn"),)


def test_the_draft_brings_the_places_back(qtbot: QtBot) -> None:
    moved = (("conversation", "Photography forum"),)
    window = opened(qtbot, drafted(OVER, Reflection("met", moved=moved)))
    with qtbot.assertNotEmitted(window.draft_changed, wait=0):
        window._give_draft()
    assert place(window, "Real conversation").currentText() == "Photography forum"
    assert saved(qtbot, window).moved == moved


def test_put_back_where_it_stood_it_grows_for_what_it_shows_now(qtbot: QtBot) -> None:
    opened(qtbot, examples.reflection_page()).close()
    window = opened(qtbot, OVER)
    scroll = window.findChild(ScrollPage)
    assert scroll is not None
    qtbot.waitUntil(lambda: scroll.height() >= scroll.height_at(scroll.width()))


@pytest.mark.parametrize("page", [OVER, replace(OVER, unfolded=True), FORGOTTEN])
def test_every_control_has_a_name_and_a_letter_of_its_own(
    qtbot: QtBot, page: ReflectionPage
) -> None:
    window = opened(qtbot, page)
    button(window, "At…").click()
    assert nameless(window) == []
    assert doubled_mnemonics(window) == []
