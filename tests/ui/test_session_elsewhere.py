"""Going on elsewhere, and giving the rest its own box, from the session window."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from sojourn.ui.platform_switch import SwitchButton
from sojourn.ui.scroll_page import ScrollPage
from sojourn.ui.session_window import SessionWindow
from tests.ui.controls import doubled_mnemonics, nameless, tab_order
from tests.ui.sessions import EXTENDED, OVER, button, opened, texts
from tests.ui.visits import RUNNING


def test_the_order_of_tab_is_the_order_of_the_eye(qtbot: QtBot) -> None:
    window = opened(qtbot)
    last = ["Pulled away", "Pause", "5 more minutes", "Wrap up"]
    before = ["Something else came of it", "Switch platform"]
    assert tab_order(window)[-7:] == [*before, "New box…", *last]
    window.show_page(OVER)
    assert tab_order(window)[-6:] == [*before, *last[:2], "New box…", "Wrap up"]
    window.show_page(RUNNING)
    assert tab_order(window)[-7:] == [*before, "New box…", *last]


def test_without_an_extension_left_a_new_box_takes_the_place_of_more_minutes(
    qtbot: QtBot,
) -> None:
    window = opened(qtbot)
    more, new_box = button(window, "5 more minutes"), button(window, "New box…")
    place = more.geometry().topLeft()
    more.setFocus()
    window.show_page(OVER)
    assert not more.isVisible()
    assert window.focusWidget() is button(window, "Wrap up")
    sentence = "No extension is left. Wrap up, or give the rest its own box."
    assert sentence in texts(window)
    qtbot.waitUntil(lambda: new_box.x() == place.x() and new_box.width() == more.width())
    window.show_page(RUNNING)
    assert more.isVisible()
    assert sentence not in texts(window)


def test_a_new_box_is_quiet_until_it_is_needed(qtbot: QtBot) -> None:
    window = opened(qtbot)
    new_box = button(window, "New box…")
    assert new_box.property("look") == "link"
    with qtbot.waitSignal(window.new_box_requested):
        QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    window.show_page(replace(OVER, extensions_left=2))
    assert new_box.property("look") == "link"
    window.show_page(replace(OVER, extensions_left=0))
    assert new_box.isVisible()
    assert not new_box.property("look")


def places(window: SessionWindow) -> list[QAction]:
    """What the menu of *Switch platform* offers."""
    switch = window.findChild(SwitchButton)
    assert switch is not None
    switch.menu().aboutToShow.emit()
    return [action for action in switch.menu().actions() if not action.isSeparator()]


def test_switching_offers_the_other_places_and_any_other(qtbot: QtBot) -> None:
    window = opened(qtbot, replace(RUNNING, platform="LinkedIn", elsewhere=("R&D", "Mastodon")))
    first, _, another = places(window)
    assert (first.text(), another.text()) == ("R&&D", "&Another…")
    with qtbot.waitSignal(window.switch_requested) as switched:
        first.trigger()
    assert switched.args == ["R&D"]


def test_another_place_is_typed_by_keyboard(qtbot: QtBot) -> None:
    window = opened(qtbot, replace(RUNNING, platform="LinkedIn"))
    height = window.height()
    places(window)[-1].trigger()
    line = window.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.isVisible()
    assert window.height() > height
    with qtbot.assertNotEmitted(window.switch_requested, wait=0):
        QTest.keyClick(line, Qt.Key.Key_Return)
        QTest.keyClicks(line, " linkedin ")
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert "You are there already." in texts(window)
    line.clear()
    QTest.keyClicks(line, "The forum")
    with qtbot.waitSignal(window.switch_requested) as switched:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert switched.args == ["The forum"]
    assert not line.isVisible()


def test_esc_lets_the_other_place_go_and_leaves_the_window(qtbot: QtBot) -> None:
    window = opened(qtbot)
    places(window)[-1].trigger()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.isVisible()
    assert "Where do you go on?" not in texts(window)
    assert window.focusWidget() is window.findChild(SwitchButton)


def test_it_says_where_one_is_when_that_is_not_where_it_began(qtbot: QtBot) -> None:
    window = opened(qtbot, replace(RUNNING, platform="LinkedIn"))
    assert not any("now on" in text for text in texts(window))
    window.show_page(replace(RUNNING, platform="%1 <b>"))
    assert any(text.startswith("LinkedIn, now on %1 <b> · ") for text in texts(window))


def test_put_back_where_it_stood_it_grows_for_what_it_shows_now(qtbot: QtBot) -> None:
    opened(qtbot).close()
    window = opened(qtbot, EXTENDED)
    scroll = window.findChild(ScrollPage)
    assert scroll is not None
    qtbot.waitUntil(lambda: scroll.height() >= scroll.height_at(scroll.width()))


def test_every_control_has_a_name_and_a_letter_of_its_own(qtbot: QtBot) -> None:
    window = opened(qtbot, OVER)
    button(window, "Pulled away").click()
    places(window)[-1].trigger()
    assert nameless(window) == []
    assert doubled_mnemonics(window) == []
