"""Windows that stand open follow what becomes of kinds and places elsewhere."""

from dataclasses import replace
from datetime import UTC, date, datetime

from PySide6.QtWidgets import QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sojourn.domain.amendment import Amendment
from sojourn.domain.history import HistoryFrame
from sojourn.domain.kinds import Catalogue, catalogue_of
from sojourn.domain.page import LateOutcome, LateOutcomePage, PastVisitPage
from sojourn.domain.past_visit import PastVisit
from sojourn.ui.outcome_counter import OutcomeCounter
from sojourn.ui.purpose_choice import PurposeChoice
from sojourn.ui.screens import Screens
from tests import examples, history_examples
from tests.own_kinds import BADGE, BROWSE, COFFEE, KEPT, OWN, TALK
from tests.ui.open_screens import screens, windows

__all__ = ["screens"]

NOW = datetime(2026, 11, 20, 9, 5, tzinfo=UTC)
TEA = replace(COFFEE, name="Tea")
SPEECH = replace(TALK, name="Speech held")
RENAMED = catalogue_of([one for one in KEPT if one not in {COFFEE, TALK}] + [TEA, SPEECH])
MERGED = catalogue_of([one for one in KEPT if one not in {COFFEE, TALK, BADGE}])


def merged(screens: Screens, gone: str, into: str, catalogue: Catalogue = MERGED) -> None:
    screens.show_catalogue(catalogue, into, {gone: into})


def purpose(window: QWidget) -> PurposeChoice:
    found = window.findChild(PurposeChoice)
    assert found is not None
    return found


def counters(window: QWidget) -> dict[str, OutcomeCounter]:
    return {one.kind: one for one in window.findChildren(OutcomeCounter) if not one.isHidden()}


def counts(window: QWidget) -> dict[str, int]:
    return {kind: one.count for kind, one in counters(window).items()}


def press(window: QWidget, name: str) -> None:
    found = window.findChildren(QPushButton)
    next(one for one in found if one.text().replace("&", "") == name).click()


def past_visit(screens: Screens) -> QWidget:
    screens.open_past_visit(
        PastVisitPage(NOW, ("Forum",), platform="Forum", purpose=COFFEE.key, catalogue=OWN)
    )
    (window,) = windows("Past visit — Sojourn")
    return window


def amendment(screens: Screens) -> QWidget:
    page = replace(
        history_examples.amendment_page(),
        purpose=COFFEE.key,
        outcomes=((TALK.key, 2), ("shared", 1), ("lead", 0)),
        catalogue=OWN,
    )
    screens.open_amendment(page)
    (window,) = windows("Visit — Sojourn")
    return window


def late_outcome(screens: Screens, kind: str) -> QComboBox:
    screens.open_late_outcome(LateOutcomePage(date(2026, 11, 20), ("Forum",), catalogue=OWN))
    (window,) = windows("Something came of it — Sojourn")
    choice = next(b for b in window.findChildren(QComboBox) if b.findData(TALK.key) >= 0)
    choice.setCurrentIndex(choice.findData(kind))
    return choice


def test_a_past_visit_shows_the_names_there_are_now(screens: Screens) -> None:
    window = past_visit(screens)
    screens.show_catalogue(RENAMED)
    assert purpose(window).currentText() == "Tea"
    screens.show_catalogue(
        catalogue_of([*KEPT, replace(BROWSE, hidden=True), replace(OWN.outcomes[1], hidden=True)])
    )
    assert purpose(window).findText(BROWSE.name) < 0
    assert "conversation" not in counts(window)
    assert len(counts(window)) == 4


def test_a_past_visit_goes_where_its_kinds_went(qtbot: QtBot, screens: Screens) -> None:
    window = past_visit(screens)
    next(iter(counters(window).values())).counted.emit(TALK.key, 2)
    counters(window)["conversation"].counted.emit("conversation", 1)
    merged(screens, TALK.key, "conversation", OWN)
    merged(screens, COFFEE.key, "relationship")
    assert purpose(window).currentText() == "Build a relationship"
    assert {key: n for key, n in counts(window).items() if n} == {"conversation": 3}
    for choice in window.findChildren(QPushButton):
        if choice.text().replace("&", "") == "Yes":
            choice.click()
    window._form._did.setText("met Ana")  # type: ignore[attr-defined]
    with qtbot.waitSignal(screens.past_visit_told) as told:
        press(window, "Save")
    past = told.args[0]
    assert isinstance(past, PastVisit)
    assert past.intention.purpose == "relationship"
    assert past.reflection is not None
    assert past.reflection.outcomes == (("conversation", 3),)


def test_a_past_visit_for_what_became_unwinding_is_asked_whether_it_did_good(
    screens: Screens,
) -> None:
    window = past_visit(screens)
    assert any(one.isVisible() for one in window.findChildren(OutcomeCounter))
    merged(screens, COFFEE.key, "unwind")
    assert not any(one.isVisible() for one in window.findChildren(OutcomeCounter))


def test_a_late_outcome_is_of_the_kind_it_went_into(qtbot: QtBot, screens: Screens) -> None:
    choice = late_outcome(screens, TALK.key)
    screens.show_catalogue(RENAMED)
    assert choice.currentText() == "Speech held"
    merged(screens, TALK.key, "shared")
    assert choice.currentText() == "Content shared"
    window = choice.window()
    window._platform.setEditText("Forum")  # type: ignore[attr-defined]
    with qtbot.waitSignal(screens.outcome_told) as told:
        press(window, "Save")
    late = told.args[0]
    assert isinstance(late, LateOutcome)
    assert late.kind == "shared"


def test_a_late_outcome_keeps_a_kind_that_was_hidden_meanwhile(screens: Screens) -> None:
    choice = late_outcome(screens, BADGE.key)
    screens.show_catalogue(catalogue_of([*KEPT, replace(BADGE, hidden=True)]))
    assert (choice.currentText(), choice.currentData()) == (BADGE.name, BADGE.key)
    choice.setCurrentIndex(0)
    screens.show_catalogue(catalogue_of([*KEPT, replace(BADGE, hidden=True)]))
    assert choice.findData(BADGE.key) < 0


def test_a_visit_put_right_goes_where_its_kinds_went(qtbot: QtBot, screens: Screens) -> None:
    window = amendment(screens)
    screens.show_catalogue(RENAMED)
    assert purpose(window).currentText() == "Tea"
    counters(window)[TALK.key].counted.emit(TALK.key, 1)
    merged(screens, TALK.key, "shared", OWN)
    merged(screens, COFFEE.key, "help")
    assert purpose(window).currentText() == "Give help or feedback"
    assert counts(window)["shared"] == 4
    with qtbot.waitSignal(screens.visit_amended) as amended:
        press(window, "Save")
    change = amended.args[1]
    assert isinstance(change, Amendment)
    assert change.purpose == "help"
    # The journal has the three that were there as shared by now.
    assert change.outcomes == (("shared", 4),)


def test_what_was_taken_back_in_a_visit_stays_taken_back(qtbot: QtBot, screens: Screens) -> None:
    window = amendment(screens)
    counters(window)[TALK.key].counted.emit(TALK.key, -2)
    screens.show_catalogue(catalogue_of([*KEPT, replace(TALK, hidden=True)]))
    assert TALK.key not in counts(window)
    with qtbot.waitSignal(screens.visit_amended) as amended:
        press(window, "Save")
    assert amended.args[1].outcomes == ((TALK.key, 0),)


def test_an_intention_is_for_the_purpose_that_its_own_went_into(screens: Screens) -> None:
    page = examples.intention_page()
    screens.open_intention(
        replace(page, draft=replace(page.draft, purpose=COFFEE.key), catalogue=OWN)
    )
    (window,) = windows("Intention — Sojourn")
    merged(screens, COFFEE.key, "help")
    assert purpose(window).key == "help"


def test_the_open_history_offers_a_place_that_is_new(qtbot: QtBot, screens: Screens) -> None:
    frame = HistoryFrame(date(2026, 11, 20), ("Forum",))
    screens.history_changed(frame)
    screens.open_history(frame)
    (window,) = windows("History — Sojourn")
    places = next(b for b in window.findChildren(QComboBox) if b.findText("Any platform") == 0)
    places.setCurrentIndex(1)
    with qtbot.waitSignal(screens.history_wanted) as wanted:
        screens.history_changed(replace(frame, platforms=("Choir", "Forum")))
    assert [places.itemText(at) for at in range(places.count())] == [
        "Any platform",
        "Choir",
        "Forum",
    ]
    assert (places.currentText(), wanted.args[0].wanted.platform) == ("Forum", "Forum")


def test_the_history_is_filtered_by_the_purpose_that_another_went_into(
    qtbot: QtBot, screens: Screens
) -> None:
    screens.open_history(HistoryFrame(date(2026, 11, 20), catalogue=OWN))
    (window,) = windows("History — Sojourn")
    choice = purpose(window)
    screens.show_catalogue(RENAMED)
    assert (choice.currentText(), choice.key) == ("Any purpose", "")
    assert choice.findText("Tea") > 0
    assert choice.findText("Look after my reputation") > 0
    choice.choose(COFFEE.key)
    with qtbot.waitSignal(screens.history_wanted) as wanted:
        merged(screens, COFFEE.key, "help")
    assert wanted.args[0].wanted.purpose == "help"
    next(b for b in window.findChildren(QPushButton) if b.text() == "Show &all").click()
    assert choice.currentText() == "Any purpose"
