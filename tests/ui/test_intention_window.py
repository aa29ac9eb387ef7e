"""The intention window by keyboard and by value: what comes out is what was typed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sojourn.domain.draft import IntentionDraft
from sojourn.domain.intention import Address, Intention, Platform
from sojourn.domain.page import IntentionPage, PlatformFacts
from sojourn.ui.intention_window import IntentionWindow
from sojourn.ui.language import Language
from tests.ui.controls import doubled_mnemonics, focusable, nameless

MINUTE = 60_000
NOW = datetime(2026, 5, 4, 9, 5, tzinfo=UTC)
LINKEDIN = Platform(
    "LinkedIn", "#2a6db5", "https://www.linkedin.com/", True, reason="Customers are here."
)
LAST = Intention("LinkedIn", "messages", "x", 25 * MINUTE, "Bo")
FACTS = PlatformFacts(
    LINKEDIN,
    LAST,
    (NOW, NOW + timedelta(hours=2, minutes=15)),
    41 * MINUTE,
    38 * MINUTE,
    "Answer first.",
    "Send <b>Ana</b> the slides",
)
DRAFT = IntentionDraft(
    "LinkedIn", "conversation", "Ana", "", 15 * MINUTE, Address("https://www.linkedin.com/", True)
)


@pytest.fixture(autouse=True)
def british(qapp: QApplication) -> Iterator[None]:
    was = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    for window in QApplication.topLevelWidgets():
        window.close()
    QLocale.setDefault(was)


def opened(
    qtbot: QtBot, draft: IntentionDraft = DRAFT, facts: PlatformFacts | None = None
) -> IntentionWindow:
    known, suggested, people = ("LinkedIn", "Mastodon"), ("Facebook",), ("Ana", "Björn")
    page = IntentionPage(NOW, draft, known, suggested, people, facts)
    window = IntentionWindow(page)
    # Not handed to qtbot, which would close what has been closed and freed.
    with qtbot.waitActive(window):
        window.show()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    return window


def is_freed(window: QWidget) -> bool:
    return not isValid(window)


def control(window: QWidget, name: str) -> QWidget:
    """Find a control the way a screen reader does."""
    for widget in focusable(window):
        if name_of(widget).startswith(name):
            return widget
    raise AssertionError(name)


def name_of(widget: QWidget) -> str:
    """What a screen reader says first: for a combo box its label, and not what stands in it."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def said(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def typed(text: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


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


@pytest.mark.parametrize(
    ("typed_length", "minutes"),
    [("20", 20), ("1h30m", 90), ("1h30", 90), ("90 s", 1.5), ("7 min", 7)],
)
def test_any_length_may_be_typed(qtbot: QtBot, typed_length: str, minutes: float) -> None:
    window = opened(qtbot, IntentionDraft("LinkedIn", "help", "", "ask", 15 * MINUTE))
    QTest.keyClicks(control(window, "Another length"), typed_length)
    with qtbot.waitSignal(window.start_requested) as started:
        press_start(window)
    assert started.args is not None
    assert started.args[0].length_ms == minutes * MINUTE


def press_start(window: IntentionWindow) -> None:
    start = control(window, "Start")
    assert isinstance(start, QPushButton)
    start.click()


def test_choosing_a_length_takes_the_typed_one_back(qtbot: QtBot) -> None:
    window = opened(qtbot)
    QTest.keyClicks(control(window, "Another length"), "20")
    assert "at 09:25 I close it" in " ".join(said(window))
    button = next(b for b in window.findChildren(QPushButton) if b.text() == "5\u00a0min")
    button.click()
    assert "at 09:10 I close it" in " ".join(said(window))


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


def test_facts_stand_beside_and_hold_no_html(qtbot: QtBot) -> None:
    window = opened(qtbot, facts=FACTS)
    for fact in (
        "Today here: 09:05, 11:20; 41\u00a0min",
        "Left of this week: 38\u00a0min",
        "Customers are here.",
        "Answer first.",
        "Send <b>Ana</b> the slides",
    ):
        assert fact in said(window)
        label = next(one for one in window.findChildren(QLabel) if one.text() == fact)
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_take_it_up_puts_the_next_step_into_i_will(qtbot: QtBot) -> None:
    window = opened(qtbot, facts=FACTS)
    QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    field = control(window, "I will")
    assert isinstance(field, QLineEdit)
    qtbot.waitUntil(lambda: field.text() == "Send <b>Ana</b> the slides")
    assert QApplication.focusWidget() is field


def test_choosing_a_platform_asks_for_its_facts_and_brings_back_what_was_used(
    qtbot: QtBot,
) -> None:
    window = opened(qtbot, IntentionDraft(purpose="share", will_do="x", length_ms=5 * MINUTE))
    platform = control(window, "Platform")
    platform.setFocus()
    with qtbot.waitSignal(window.platform_chosen) as chosen:
        QTest.keyClicks(platform, "linkedin")
    assert chosen.args == ["LinkedIn"]
    window.show_platform_facts(FACTS)
    with qtbot.waitSignal(window.start_requested) as started:
        press_start(window)
    assert started.args is not None
    intention, address, *_ = started.args
    assert (intention.purpose, intention.for_whom) == ("messages", "Bo")
    assert intention.length_ms == 25 * MINUTE
    assert address == Address("https://www.linkedin.com/", True)


def test_for_whom_typed_by_hand_is_not_taken_away(qtbot: QtBot) -> None:
    window = opened(qtbot, IntentionDraft("Mastodon", "share", "", "x", 5 * MINUTE))
    QTest.keyClicks(control(window, "For whom"), "Cy")
    window.show_platform_facts(FACTS)
    whom = control(window, "For whom")
    assert isinstance(whom, QLineEdit)
    assert whom.text() == "Cy"


def test_a_new_platform_has_no_facts_and_may_be_typed(qtbot: QtBot) -> None:
    window = opened(qtbot, IntentionDraft(purpose="help", will_do="ask", length_ms=5 * MINUTE))
    platform = control(window, "Platform")
    platform.setFocus()
    QTest.keyClicks(platform, "R&D forum")
    with qtbot.waitSignal(window.platform_chosen):
        press(Qt.Key.Key_Tab)
    window.show_platform_facts(None)
    with qtbot.waitSignal(window.start_requested) as started:
        press_start(window)
    assert started.args is not None
    assert started.args[0].platform == "R&D forum"


def test_suggestions_come_while_typing_and_are_not_in_the_list(qtbot: QtBot) -> None:
    window = opened(qtbot)
    platform = control(window, "Platform")
    assert isinstance(platform, QComboBox)
    assert [platform.itemText(at) for at in range(platform.count())] == ["LinkedIn", "Mastodon"]
    completer = platform.completer()
    assert completer is not None
    completer.setCompletionPrefix("face")
    assert completer.currentCompletion() == "Facebook"


def test_for_whom_is_folded_away_where_one_only_reads(qtbot: QtBot) -> None:
    window = opened(qtbot, IntentionDraft("RSS", "feeds", "Ana", "read", 15 * MINUTE))
    assert "For whom" not in [name_of(widget) for widget in focusable(window)]
    with qtbot.waitSignal(window.start_requested) as started:
        press_start(window)
    assert started.args is not None
    assert started.args[0].for_whom == ""


def test_without_an_address_there_is_no_tick(qtbot: QtBot) -> None:
    window = opened(qtbot, IntentionDraft("The forum", "help", "", "ask", 15 * MINUTE))
    tick = window.findChild(QCheckBox)
    assert isinstance(tick, QCheckBox)
    assert not tick.isVisible()
    add = control(window, "Add an address")
    assert isinstance(add, QPushButton)
    add.click()
    QTest.keyClicks(control(window, "Address"), "forum.example")
    assert tick.isVisible()
    assert tick.isChecked()
    with qtbot.waitSignal(window.start_requested) as started:
        press_start(window)
    assert started.args is not None
    assert started.args[1] == Address("https://forum.example", True)


@pytest.mark.parametrize("url", ["ftp://x.example", "javascript:alert(1)", "file:///etc/passwd"])
def test_only_web_addresses_are_taken(qtbot: QtBot, url: str) -> None:
    draft = IntentionDraft("x", "help", "", "ask", 15 * MINUTE, Address(url, True))
    window = opened(qtbot, draft)
    with qtbot.assertNotEmitted(window.start_requested):
        press_start(window)
    assert "A web address that begins with http:// or https://." in said(window)
    field = control(window, "Address")
    assert QApplication.focusWidget() is field


def test_an_unticked_address_is_kept_and_not_opened(qtbot: QtBot) -> None:
    window = opened(qtbot, IntentionDraft("x", "help", "", "ask", MINUTE, DRAFT.address))
    tick = window.findChild(QCheckBox)
    assert isinstance(tick, QCheckBox)
    tick.click()
    with qtbot.waitSignal(window.start_requested) as started:
        press_start(window)
    assert started.args is not None
    assert started.args[1] == Address("https://www.linkedin.com/", False)


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


def test_a_draft_with_a_length_that_cannot_be_read_opens_without_one(qtbot: QtBot) -> None:
    window = opened(qtbot, IntentionDraft("x", "help", "", "ask", None))
    with qtbot.assertNotEmitted(window.start_requested):
        press_start(window)
    assert any(one.startswith("A length such as") for one in said(window))


def test_a_purpose_nobody_knows_is_shown_and_asked_for_again(qtbot: QtBot) -> None:
    window = opened(qtbot, IntentionDraft("x", "brand-new", "", "ask", MINUTE))
    with qtbot.assertNotEmitted(window.start_requested):
        press_start(window)
    assert "Choose a purpose from the list." in said(window)


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
    for _ in range(13):
        focus = QApplication.focusWidget()
        assert focus is not None
        visited.append(name_of(focus))
        press(Qt.Key.Key_Tab)
    order = ["Platform", "Purpose", "For whom", "I will", "15 minute", "Another length"]
    order += [
        "Already there since…",
        "Open LinkedIn",
        "Change the address",
        "Take it up",
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


def test_nothing_typed_is_seen_while_words_are_hidden_and_nothing_is_lost(qtbot: QtBot) -> None:
    typed = replace(DRAFT, will_do="answer Ana")
    window = opened(qtbot, typed, FACTS)
    window.hide_words(True)
    seen = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    lines = [one for one in window.findChildren(QLineEdit) if one.isVisible()]
    seen += [one.displayText() for one in lines]
    for word in ("Ana", "LinkedIn", "Answer first", "linkedin.com", "slides"):
        assert not [text for text in seen if word in text]
    whom = next(one for one in lines if one.text() == "Ana")
    completer = whom.completer()
    completer.setCompletionPrefix("An")
    assert completer.completionCount() == 0
    with qtbot.waitSignal(window.start_requested) as started:
        QTest.keyClick(window, Qt.Key.Key_Return)
    assert started.args is not None
    assert started.args[0].will_do == "answer Ana"
    window.hide_words(False)
    assert whom.displayText() == "Ana"
    completer.setCompletionPrefix("An")
    assert completer.completionCount() == 1
    assert any("I will answer Ana" in one.text() for one in window.findChildren(QLabel))
    window.close()


def test_a_window_may_open_with_words_hidden(qtbot: QtBot) -> None:
    window = IntentionWindow(IntentionPage(NOW, DRAFT, facts=FACTS, discreet=True))
    with qtbot.waitActive(window):
        window.show()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    seen = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    assert not [text for text in seen if "LinkedIn" in text]
    window.show_platform_facts(FACTS)
    seen = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    assert not [text for text in seen if "Answer first" in text or "LinkedIn" in text]
    window.close()
