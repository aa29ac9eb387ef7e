"""The reflection window: verdict and Enter is a whole reflection, and nothing typed is lost."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from sojourn.domain.draft import ReflectionDraft
from sojourn.domain.outcome import Pull, Reflection
from sojourn.domain.page import ReflectionPage
from sojourn.ui.reflection_more import ReflectionMore
from tests.ui.controls import doubled_mnemonics, nameless
from tests.ui.reflections import (
    ALT,
    UNFOLDED,
    UNWINDING,
    WHOLE,
    button,
    drafted,
    line_of,
    named,
    opened,
    texts,
    typed_keys,
)
from tests.ui.visits import ENDED, LONG, TYPED_HTML, VISIT


@pytest.mark.parametrize(
    ("key", "verdict"), [("y", "met"), ("p", "partly"), ("N", "missed"), ("s", "changed")]
)
def test_a_key_and_enter_is_a_whole_reflection(qtbot: QtBot, key: str, verdict: str) -> None:
    window = opened(qtbot)
    with qtbot.waitSignal(window.saved) as saved, qtbot.assertNotEmitted(window.later_chosen):
        typed_keys(qtbot, window, f"{key}\n")
    assert saved.args == ["one", Reflection(verdict)]


def test_it_tells_the_visit_back(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert window.windowTitle() == "Reflection — Sojourn"
    assert "Close LinkedIn first; this can wait." in texts(window)
    assert "Answer Ana's question" in texts(window)
    assert any("18\u00a0min" in text and "3\u00a0min of it over" in text for text in texts(window))
    window.dismiss()


def test_no_verdict_is_chosen_and_saving_without_one_asks_kindly(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert not any(one.isChecked() for one in window.findChildren(QPushButton))
    line_of(window).setFocus()
    with qtbot.assertNotEmitted(window.saved, wait=0):
        typed_keys(qtbot, window, "Good\n")
    assert "One answer here is enough." in texts(window)
    assert window.focusWidget() is button(window, "Yes")
    with qtbot.waitSignal(window.saved) as saved:
        typed_keys(qtbot, window, "p\n")
    assert saved.args == ["one", Reflection("partly", lesson="Good")]


def test_letters_typed_into_a_field_choose_nothing(qtbot: QtBot) -> None:
    window = opened(qtbot)
    line_of(window).setFocus()
    typed_keys(qtbot, window, "yes")
    assert line_of(window).text() == "yes"
    assert not button(window, "Yes").isChecked()
    window.dismiss()


def test_the_line_is_a_lesson_or_with_the_tick_a_next_step(qtbot: QtBot) -> None:
    window = opened(qtbot)
    typed_keys(qtbot, window, "y")
    QTest.keyClick(window, Qt.Key.Key_C, ALT)
    assert window.focusWidget() is line_of(window)
    typed_keys(qtbot, window, "Write to Ana")
    QTest.keyClick(window, Qt.Key.Key_X, ALT)
    with qtbot.waitSignal(window.saved) as saved:
        QTest.keyClick(window, Qt.Key.Key_V, ALT)
    assert saved.args == ["one", Reflection("met", next_step="Write to Ana")]


def test_two_texts_stay_what_they_are_when_the_tick_changes(qtbot: QtBot) -> None:
    window = opened(qtbot, drafted(replace(WHOLE, people=(), pulls=())))
    tick = window.findChild(QCheckBox)
    assert tick is not None
    tick.click()
    assert line_of(window).text() == "Write to Ana"
    with qtbot.waitSignal(window.saved) as saved:
        button(window, "Save").click()
    reflection = saved.args[1]
    assert (reflection.lesson, reflection.next_step) == (WHOLE.lesson, WHOLE.next_step)


def test_counted_outcomes_are_filled_in_and_only_touched_ones_given(qtbot: QtBot) -> None:
    window = opened(qtbot)
    for name in ("Real conversation: one less", "Help given: one more", "Help given: one more"):
        control = named(window, name)
        assert isinstance(control, QToolButton)
        control.click()
    with qtbot.waitSignal(window.saved) as saved:
        typed_keys(qtbot, window, "y")
        button(window, "Save").click()
    assert saved.args[1].outcomes == (("conversation", 1), ("help-given", 2))


def test_it_gives_back_the_draft_it_opened_with(qtbot: QtBot) -> None:
    window = opened(qtbot, drafted(WHOLE))
    with qtbot.assertNotEmitted(window.draft_changed), qtbot.waitSignal(window.saved) as saved:
        button(window, "Save").click()
    assert saved.args == ["one", WHOLE]


@pytest.mark.parametrize("is_next", [False, True])
def test_a_line_that_is_too_long_is_kept_and_said(qtbot: QtBot, *, is_next: bool) -> None:
    text = "x" * 2_001
    told = Reflection("met", next_step=text) if is_next else Reflection("met", lesson=text)
    window = opened(qtbot, drafted(told))
    with qtbot.assertNotEmitted(window.saved, wait=0):
        button(window, "Save").click()
    assert window.focusWidget() is line_of(window)
    assert line_of(window).text() == text
    assert any("2001" in label.replace(",", "") for label in texts(window))
    window.dismiss()


def test_unwinding_is_asked_one_thing_only(qtbot: QtBot) -> None:
    page = drafted(Reflection(pulls=(Pull("feed", "accepted", 2),)), UNWINDING)
    window = opened(qtbot, page)
    assert "Did it do you good?" in texts(window)
    assert window.findChild(QLineEdit) is None
    assert window.findChild(ReflectionMore) is None
    with qtbot.assertNotEmitted(window.saved, wait=0):
        typed_keys(qtbot, window, "\n")
    assert "One answer here is enough." in texts(window)
    with qtbot.waitSignal(window.saved) as saved:
        typed_keys(qtbot, window, "b\n")
    assert saved.args[1] == Reflection(energy="better", pulls=(Pull("feed", "accepted", 2),))


def test_closing_is_later_and_keeps_what_stands_there(qtbot: QtBot) -> None:
    window = opened(qtbot)
    told: list[object] = []
    window.draft_changed.connect(told.append)
    window.later_chosen.connect(told.append)
    line_of(window).setText("Half a though")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    draft = ReflectionDraft("one", Reflection(lesson="Half a though"))
    assert told == [draft, "one"]


def test_skip_says_so_and_keeps_nothing(qtbot: QtBot) -> None:
    window = opened(qtbot)
    line_of(window).setText("Half a though")
    with (
        qtbot.assertNotEmitted(window.later_chosen),
        qtbot.assertNotEmitted(window.draft_changed),
        qtbot.waitSignal(window.skipped) as skipped,
    ):
        QTest.keyClick(window, Qt.Key.Key_K, ALT)
    assert skipped.args == ["one"]


def test_a_draft_is_given_while_typing_goes_on(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(qtbot)
    timer = window._draft_timer
    assert timer.interval() <= 2_000
    typed_keys(qtbot, window, "y")
    assert timer.isActive()
    put_off: list[bool] = []
    with monkeypatch.context() as patched:
        patched.setattr(timer, "start", lambda: put_off.append(True))
        line_of(window).setFocus()
        typed_keys(qtbot, window, "Go")
    assert put_off == []
    with qtbot.waitSignal(window.draft_changed) as changed:
        timer.timeout.emit()
    assert changed.args == [ReflectionDraft("one", Reflection("met", lesson="Go"))]
    with qtbot.assertNotEmitted(window.draft_changed, wait=0):
        timer.timeout.emit()
    window.dismiss()


def test_dismissed_it_says_nothing_and_is_freed(qtbot: QtBot) -> None:
    window = opened(qtbot)
    freed: list[bool] = []
    window.destroyed.connect(lambda: freed.append(True))
    line_of(window).setText("said elsewhere")
    with (
        qtbot.assertNotEmitted(window.later_chosen, wait=0),
        qtbot.assertNotEmitted(window.draft_changed, wait=0),
    ):
        window.dismiss()
    qtbot.waitUntil(lambda: freed == [True])


def test_what_was_typed_stays_plain(qtbot: QtBot) -> None:
    typed = replace(VISIT, will_do=TYPED_HTML, platform=TYPED_HTML)
    window = opened(qtbot, replace(ENDED, intention=typed))
    assert TYPED_HTML in texts(window)
    assert f"Close {TYPED_HTML} first; this can wait." in texts(window)
    for label in window.findChildren(QLabel):
        if "Ana" in label.text():
            assert label.textFormat() == Qt.TextFormat.PlainText
    window.dismiss()


@pytest.mark.parametrize(
    "page",
    [
        ENDED,
        UNWINDING,
        drafted(WHOLE),
        replace(UNFOLDED, intention=replace(VISIT, will_do=LONG)),
    ],
)
def test_every_control_has_a_name_and_a_letter_of_its_own(
    qtbot: QtBot, page: ReflectionPage
) -> None:
    window = opened(qtbot, page)
    assert nameless(window) == []
    assert doubled_mnemonics(window) == []
    window.dismiss()
