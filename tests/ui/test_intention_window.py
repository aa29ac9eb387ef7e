"""The intention window by keyboard and by value: what comes out is what was typed."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sojourn.domain.draft import IntentionDraft
from sojourn.domain.intention import Address, Intention
from sojourn.domain.page import PlatformFacts
from sojourn.ui.language import Language
from tests.ui.controls import doubled_mnemonics, nameless
from tests.ui.intentions import FACTS, MINUTE, NOW, control, name_of, opened, press, said, typed


def is_freed(window: QWidget) -> bool:
    return not isValid(window)


pytestmark = pytest.mark.usefixtures("british")


def test_a_sentence_and_enter_are_enough(qtbot: QtBot) -> None:
    window = opened(qtbot)
    typed("answer Ana's question")
    with qtbot.waitSignal(window.start_requested) as started:
        press(Qt.Key.Key_Return)
    assert started.args == [
        Intention("LinkedIn", "conversation", "answer Ana's question", 15 * MINUTE, "Ana"),
        Address("https://www.linkedin.com/", True),
        None,
        False,
    ]
    assert window.isVisible()


def test_the_cursor_begins_at_the_platform_while_none_is_known(qtbot: QtBot) -> None:
    window = opened(qtbot, IntentionDraft(purpose="conversation", length_ms=15 * MINUTE))
    assert window.focusWidget() is control(window, "Platform")
    typed("The forum")
    press(Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
    typed("answer Ana")
    with qtbot.waitSignal(window.start_requested) as started:
        press(Qt.Key.Key_Return)
    assert started.args is not None
    assert started.args[0].platform == "The forum"


def test_a_kept_sentence_is_gone_on_with_and_not_replaced(qtbot: QtBot) -> None:
    window = opened(qtbot, IntentionDraft("LinkedIn", "help", "", "answer", 15 * MINUTE))
    typed(" Ana")
    with qtbot.waitSignal(window.start_requested) as started:
        press(Qt.Key.Key_Return)
    assert started.args is not None
    assert started.args[0].will_do == "answer Ana"


def test_the_whole_form_by_keyboard(qtbot: QtBot) -> None:
    empty = IntentionDraft(purpose="conversation", length_ms=15 * MINUTE)
    window = opened(qtbot, empty)
    press(Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    typed("The forum")
    press(Qt.Key.Key_Tab)
    typed("Give")
    press(Qt.Key.Key_Tab)
    typed("Cy")
    press(Qt.Key.Key_Tab)
    typed("review the patch")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    typed("1h30m")
    with qtbot.waitSignal(window.start_requested) as started:
        press(Qt.Key.Key_Return)
    assert started.args == [
        Intention("The forum", "help", "review the patch", 90 * MINUTE, "Cy"),
        Address(),
        None,
        False,
    ]


def test_an_empty_i_will_gets_the_cursor_and_a_sentence_said_aloud(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    aloud: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: aloud.append(event.message())
    )
    window = opened(qtbot, IntentionDraft(purpose="conversation", length_ms=15 * MINUTE))
    start = control(window, "Start")
    start.setFocus()
    with qtbot.assertNotEmitted(window.start_requested):
        press(Qt.Key.Key_Space)
    sentence = "One thing you came to do, in a few words."
    assert QApplication.focusWidget() is control(window, "I will")
    assert sentence in said(window)
    assert "The place you are going to, such as LinkedIn or a forum." in said(window)
    assert sentence in aloud
    assert start.isEnabled()
    typed("a")
    assert sentence not in said(window)


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("Another length", "soon", "A length such as 20, 1h30m or 90s"),
        ("Another length", "0", "Anything from 1 second"),
        ("Another length", "40h", "Anything from 1 second"),
        ("For whom", "x" * 81, "These are 81 characters; at most 80 fit."),
        ("I will", "x" * 501, "These are 501 characters; at most 500 fit."),
    ],
)
def test_bad_input_says_its_sentence_beside_its_field(
    qtbot: QtBot, name: str, text: str, sentence: str
) -> None:
    window = opened(qtbot, IntentionDraft("LinkedIn", "help", "", "ask", 15 * MINUTE))
    field = control(window, name)
    assert isinstance(field, QLineEdit)
    field.clear()
    QTest.keyClicks(field, text)
    with qtbot.assertNotEmitted(window.start_requested):
        press(Qt.Key.Key_Return)
    assert any(one.startswith(sentence) for one in said(window))
    assert QApplication.focusWidget() is field
    assert field.text() == text


def test_the_sentence_is_read_back_as_typed(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert "When I open LinkedIn at 09:05 I will …, and at 09:20 I close it." in said(window)
    typed("answer <b>Ana's</b> %1 question.")
    sentence = "answer <b>Ana's</b> %1 question"
    wanted = f"When I open LinkedIn at 09:05 I will {sentence}, and at 09:20 I close it."
    assert wanted in said(window)
    label = next(one for one in window.findChildren(QLabel) if one.text() == wanted)
    assert label.textFormat() is Qt.TextFormat.PlainText
    window.show_now(NOW + timedelta(minutes=1))
    assert label.text().endswith("and at 09:21 I close it.")


def test_not_now_says_what_stood_there(qtbot: QtBot) -> None:
    window = opened(qtbot)
    typed("just look")
    with qtbot.waitSignal(window.not_now_chosen) as turned:
        QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert turned.args is not None
    assert turned.args[0].will_do == "just look"
    assert turned.args[0].platform == "LinkedIn"


def test_enter_on_not_now_is_not_now(qtbot: QtBot) -> None:
    window = opened(qtbot)
    control(window, "Not now").setFocus()
    with (
        qtbot.assertNotEmitted(window.start_requested),
        qtbot.waitSignal(window.not_now_chosen),
    ):
        press(Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("spoken", "no", "yes"), [("en", "Not now", "Start"), ("fr", "Pas maintenant", "Commencer")]
)
def test_not_now_is_as_large_as_start(
    qtbot: QtBot, qapp: QApplication, spoken: str, no: str, yes: str
) -> None:
    language = Language(qapp, spoken)
    window = opened(qtbot, facts=FACTS)
    language.silence()
    assert control(window, no).size() == control(window, yes).size()
    assert nameless(window) == []
    assert doubled_mnemonics(window) == []


def test_esc_counts_nothing_keeps_the_draft_and_frees_the_window(qtbot: QtBot) -> None:
    window = opened(qtbot)
    typed("half a sen")
    drafts: list[IntentionDraft] = []
    window.draft_changed.connect(drafts.append)
    turned_down: list[object] = []
    window.not_now_chosen.connect(turned_down.append)
    with qtbot.waitSignal(window.closed):
        press(Qt.Key.Key_Escape)
    assert [draft.will_do for draft in drafts] == ["half a sen"]
    assert turned_down == []
    qtbot.waitUntil(lambda: is_freed(window))


def test_the_frame_closes_the_same_way(qtbot: QtBot) -> None:
    window = opened(qtbot)
    typed("half")
    with qtbot.waitSignals([window.draft_changed, window.closed]):
        window.close()
    qtbot.waitUntil(lambda: is_freed(window))


def test_what_is_typed_is_handed_on_within_two_seconds_of_the_last_key(qtbot: QtBot) -> None:
    window = opened(qtbot)
    timer = window._draft_timer
    assert timer.interval() <= 2_000
    typed("a")
    begun = timer.isActive()
    left = timer.remainingTime()
    typed("b")
    # A key does not put it off, so that somebody who types on and on is kept too.
    assert begun
    assert timer.remainingTime() <= left
    with qtbot.waitSignal(window.draft_changed) as changed:
        timer.timeout.emit()
    assert changed.args is not None
    assert changed.args[0].will_do == "ab"
    with qtbot.assertNotEmitted(window.draft_changed):
        timer.timeout.emit()


def test_what_was_said_is_not_kept_again_as_a_draft(qtbot: QtBot) -> None:
    window = opened(qtbot)
    typed("done")
    with qtbot.assertNotEmitted(window.draft_changed), qtbot.waitSignal(window.closed):
        window.dismiss()
    qtbot.waitUntil(lambda: is_freed(window))


def test_opening_is_no_change(qtbot: QtBot) -> None:
    window = opened(qtbot, facts=FACTS)
    assert not window._draft_timer.isActive()
    with qtbot.assertNotEmitted(window.draft_changed), qtbot.waitSignal(window.closed):
        window.close()


@pytest.mark.parametrize("facts", [None, FACTS], ids=["bare", "with facts"])
def test_each_control_has_a_name_and_a_letter_of_its_own(
    qtbot: QtBot, facts: PlatformFacts | None
) -> None:
    window = opened(qtbot, facts=facts)
    assert nameless(window) == []
    assert doubled_mnemonics(window) == []


def test_the_tabs_follow_the_form(qtbot: QtBot) -> None:
    window = opened(qtbot, facts=FACTS)
    control(window, "Platform").setFocus()
    visited = []
    for _ in range(15):
        focus = QApplication.focusWidget()
        assert focus is not None
        visited.append(name_of(focus))
        press(Qt.Key.Key_Tab)
    order = ["Platform", "Purpose", "For whom", "I will", "15 minute", "Another length"]
    order += [
        "Already there since…",
        "Open LinkedIn",
        "Change the address",
        "From last time",
        "Take it up",
        "Change purposes…",
        "Not now",
        "Start",
        "Platform",
    ]
    assert len(visited) == len(order)
    for name, wanted in zip(visited, order, strict=True):
        assert name.startswith(wanted)


def test_every_button_shows_its_letter(qtbot: QtBot) -> None:
    window = opened(qtbot, facts=FACTS)
    for text in ("Not now", "Start", "Take it up"):
        button = control(window, text)
        assert isinstance(button, QAbstractButton)
        assert "&" in button.text()


def test_the_window_grows_with_the_sentence_until_the_screen_ends(qtbot: QtBot) -> None:
    window = opened(qtbot)
    bar = window._page.verticalScrollBar()
    height = window.height()
    typed("answer the question and thank the two who wrote " * 8)
    qtbot.waitUntil(lambda: window.height() > height and bar.maximum() == 0)
    assert window.height() <= window.screen().availableGeometry().height()
