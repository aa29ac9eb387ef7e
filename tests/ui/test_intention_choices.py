"""What is chosen in the intention window: platform, purpose, for whom, length, address."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from sojourn.domain.draft import IntentionDraft
from sojourn.domain.intention import Address
from sojourn.ui.from_last_time import FromLastTime
from sojourn.ui.platform_choice import PlatformChoice
from tests.ui.controls import focusable
from tests.ui.intentions import (
    DRAFT,
    FACTS,
    MINUTE,
    NOW,
    control,
    name_of,
    opened,
    press,
    press_start,
    said,
    typed,
)

pytestmark = pytest.mark.usefixtures("british")


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


def test_choosing_a_length_takes_the_typed_one_back(qtbot: QtBot) -> None:
    window = opened(qtbot)
    QTest.keyClicks(control(window, "Another length"), "20")
    assert "at 09:25 I close it" in " ".join(said(window))
    button = next(b for b in window.findChildren(QPushButton) if b.text() == "5\u00a0min")
    button.click()
    assert "at 09:10 I close it" in " ".join(said(window))


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


def test_facts_are_one_field_to_read_that_tab_reaches_and_leaves(qtbot: QtBot) -> None:
    window = opened(qtbot, facts=FACTS)
    (field,) = window.findChildren(FromLastTime)
    told = QAccessible.queryAccessibleInterface(field)
    assert told.text(QAccessible.Text.Name) == "From last time"
    assert told.state().readOnly
    field.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_X)
    assert "x" not in field.toPlainText().splitlines()[1]
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is control(window, "Take it up")


def test_facts_never_need_scrolling(qtbot: QtBot) -> None:
    window = opened(qtbot, facts=FACTS)
    (field,) = window.findChildren(FromLastTime)

    def is_whole() -> bool:
        return field.height() >= field.document().size().height()

    qtbot.waitUntil(is_whole)
    before = field.height()
    window.show_platform_facts(replace(FACTS, lesson="Answer first, and read later. " * 12))
    qtbot.waitUntil(lambda: is_whole() and field.height() > before)


def test_the_sentence_is_said_with_start_and_not_while_words_are_hidden(qtbot: QtBot) -> None:
    window = opened(qtbot)
    start = control(window, "Start")
    typed("ask")
    described = "When I open LinkedIn at 09:05 I will ask, and at 09:20 I close it."
    assert start.accessibleDescription() == described
    window.hide_words(True)
    typed("!")
    assert start.accessibleDescription() == ""
    window.hide_words(False)
    assert "I will ask!" in start.accessibleDescription()
    window.show_now(NOW + timedelta(minutes=1))
    assert "at 09:06" in start.accessibleDescription()


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


@pytest.mark.parametrize(
    ("letters", "name"), [("link", "LinkedIn"), ("face", "Facebook"), ("o", "o")]
)
def test_enter_takes_the_only_place_that_begins_so(qtbot: QtBot, letters: str, name: str) -> None:
    window = opened(qtbot, IntentionDraft("", "help", "", "ask", 15 * MINUTE))
    (choice,) = window.findChildren(PlatformChoice)
    choice.line.setFocus()
    QTest.keyClicks(choice.line, letters)
    with qtbot.assertNotEmitted(window.start_requested):
        QTest.keyClick(QApplication.activePopupWidget() or window, Qt.Key.Key_Return)
    assert choice.name == name
