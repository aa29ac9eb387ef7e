"""Kinds of the person's own, renamed and hidden ones, in every window that has kinds."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sojourn.domain.catalogue import OutcomeKind, Way
from sojourn.domain.course import Grouping, Reach
from sojourn.domain.day_visit import DayVisit
from sojourn.domain.history import HistoryFrame, HistoryPage, HistoryQuery
from sojourn.domain.kinds import BUILT_IN, catalogue_of
from sojourn.domain.page import LateOutcomePage, ParkedVisit, PastVisitPage
from sojourn.domain.week import summarised
from sojourn.domain.week_sums import OutcomeSum, TimeSum, WeekSums
from sojourn.ui import words
from sojourn.ui.amendment_window import AmendmentWindow
from sojourn.ui.chart.chart_words import chart_words
from sojourn.ui.history_filters import HistoryFilters
from sojourn.ui.history_table import HistoryTable
from sojourn.ui.intention_window import IntentionWindow
from sojourn.ui.late_outcome_window import LateOutcomeWindow
from sojourn.ui.outcome_counter import OutcomeCounter
from sojourn.ui.parked_window import ParkedWindow
from sojourn.ui.past_visit_window import PastVisitWindow
from sojourn.ui.purpose_choice import PurposeChoice
from sojourn.ui.reflection_window import ReflectionWindow
from sojourn.ui.screens import Screens
from sojourn.ui.session_window import SessionWindow
from sojourn.ui.week.day_list import DayList
from sojourn.ui.week_window import WeekWindow
from sojourn.ui.week_words import week_words
from tests import examples, history_examples, later_examples
from tests.own_kinds import BADGE, BROWSE, COFFEE, KEPT, OWN, SELL, TALK
from tests.ui.open_screens import screens, windows
from tests.ui.visits import MINUTE, MONDAY

__all__ = ["screens"]

OUTCOMES = ((BADGE.key, 4), (TALK.key, 2), ("lead", 1))


def choice(window: QWidget) -> PurposeChoice:
    found = window.findChild(PurposeChoice)
    assert found is not None
    return found


def offered(box: QComboBox) -> list[str]:
    return [box.itemText(row) for row in range(box.count())]


def counted(window: QWidget) -> list[str]:
    return [one.kind for one in window.findChildren(OutcomeCounter)]


def texts(window: QWidget) -> list[str]:
    return [one.text() for one in window.findChildren(QLabel) if one.isVisibleTo(window)]


def test_words_are_the_persons_own() -> None:
    assert words.purpose(COFFEE.key, OWN) == "Coffee & chat"
    assert words.purpose(SELL.key, OWN) == "Sell my courses"
    assert words.purpose("reputation", OWN) == "Look after my reputation"
    assert words.outcome(TALK.key, OWN) == "Talk given"
    assert words.outcome_count(TALK.key, 2, OWN) == "2 × Talk given"  # noqa: RUF001 - as on screen
    assert words.purpose(COFFEE.key, BUILT_IN) == f"other ({COFFEE.key})"
    assert words.outcome_count(TALK.key, 2, BUILT_IN) == f"2 other ({TALK.key})"


def test_the_purposes_offered_are_those_not_hidden(qtbot: QtBot) -> None:
    window = IntentionWindow(replace(examples.intention_page(), catalogue=OWN))
    qtbot.addWidget(window)
    shown = offered(choice(window))
    assert shown.index("Connect") < shown.index(COFFEE.name) < shown.index("Create")
    assert shown.index("Read and watch") < shown.index(BROWSE.name)
    assert SELL.name in shown
    assert "Look after my reputation" not in shown


def test_an_intention_for_a_purpose_of_ones_own(qtbot: QtBot) -> None:
    window = IntentionWindow(replace(examples.intention_page(), catalogue=OWN))
    qtbot.addWidget(window)
    choice(window).choose(COFFEE.key)
    (start,) = [one for one in window.findChildren(QPushButton) if one.text() == "&Start"]
    with qtbot.waitSignal(window.start_requested) as started:
        start.click()
    assert started.args is not None
    assert started.args[0].purpose == COFFEE.key
    choice(window).choose(BROWSE.key)
    with qtbot.waitSignal(window.start_requested) as started:
        start.click()
    assert started.args is not None
    # Who only reads there is not asked for whom.
    assert (started.args[0].purpose, started.args[0].for_whom) == (BROWSE.key, "")


def test_a_hidden_purpose_that_was_used_last_can_be_used_again(qtbot: QtBot) -> None:
    page = examples.intention_page()
    draft = replace(page.draft, purpose="reputation")
    window = IntentionWindow(replace(page, draft=draft, catalogue=OWN))
    qtbot.addWidget(window)
    assert choice(window).currentText() == "Look after my reputation"
    (start,) = [one for one in window.findChildren(QPushButton) if one.text() == "&Start"]
    with qtbot.waitSignal(window.start_requested):
        start.click()


def test_the_open_intention_window_follows_what_is_changed(qtbot: QtBot, screens: Screens) -> None:
    page = examples.intention_page()
    screens.open_intention(page)
    (window,) = windows("Intention — Sojourn")
    link = next(b for b in window.findChildren(QPushButton) if b.text() == "&Change purposes…")
    with qtbot.waitSignal(screens.kinds_requested):
        link.click()
    was = choice(window).key
    screens.show_catalogue(OWN)
    assert choice(window).key == was
    assert COFFEE.name in offered(choice(window))


def test_the_week_leads_to_the_window(qtbot: QtBot) -> None:
    sums = WeekSums(MONDAY, (TimeSum(MONDAY, "Forum", "help", over=False, length_ms=MINUTE),))
    window = WeekWindow(summarised(sums, MONDAY))
    qtbot.addWidget(window)
    links = window.findChildren(QPushButton)
    link = next(b for b in links if b.text() == "P&urposes and outcomes…")
    with qtbot.waitSignal(window.kinds_requested):
        link.click()


def test_a_visit_counts_ones_own_and_offers_the_rest(qtbot: QtBot) -> None:
    page = replace(examples.session_page(), catalogue=OWN, outcomes=((TALK.key, 2), ("lead", 0)))
    page = replace(page, intention=replace(page.intention, purpose=COFFEE.key))
    window = SessionWindow(page)
    qtbot.addWidget(window)
    assert counted(window) == [TALK.key, "lead"]
    assert any("Coffee & chat" in one for one in texts(window))
    assert "Talk given" in texts(window)
    (menu,) = [one for one in window.findChildren(QMenu) if one.parent() is not None][:1]
    menu.aboutToShow.emit()
    others = [one.text() for one in menu.actions()]
    assert "Badge" in others
    assert "Talk given" not in others
    assert "Like or reaction" not in others
    renamed = replace(TALK, name="Speech")
    kinds = (*(one for one in OWN.outcomes if one.key != TALK.key), renamed)
    window.show_page(replace(page, catalogue=replace(OWN, outcomes=kinds)))
    assert "Speech" in texts(window)
    assert "Talk given" not in texts(window)


def test_with_words_hidden_nothing_typed_is_shown_of_a_purpose(qtbot: QtBot) -> None:
    page = replace(examples.session_page(), catalogue=OWN, discreet=True)
    for purpose, shown in ((COFFEE.key, "Connect"), ("leads", "Make an offer, find leads")):
        window = SessionWindow(replace(page, intention=replace(page.intention, purpose=purpose)))
        qtbot.addWidget(window)
        assert shown in texts(window)
        assert not any(name in one for one in texts(window) for name in (COFFEE.name, SELL.name))


def test_with_words_hidden_the_purposes_offered_have_no_name_that_was_typed(qtbot: QtBot) -> None:
    page = examples.intention_page()
    draft = replace(page.draft, purpose=COFFEE.key)
    window = IntentionWindow(replace(page, draft=draft, catalogue=OWN, discreet=True))
    qtbot.addWidget(window)
    assert (choice(window).currentText(), choice(window).key) == ("Connect", COFFEE.key)
    shown = offered(choice(window))
    assert not {COFFEE.name, BROWSE.name, SELL.name} & set(shown)
    assert "Make an offer, find leads" in shown
    window.hide_words(False)
    assert (choice(window).currentText(), choice(window).key) == (COFFEE.name, COFFEE.key)


def test_with_words_hidden_outcomes_show_which_way_they_go(qtbot: QtBot) -> None:
    again = replace(TALK, key="own-7a1c7a1c7a1d", name="Talk given twice")
    either = replace(TALK, key="own-7a1c7a1c7a1e", name="Walk", way=Way.BOTH)
    lead = OutcomeKind("lead", Way.TAKE, name="Rich client")
    kinds = catalogue_of([*KEPT, again, either, lead])
    page = replace(
        examples.session_page(),
        catalogue=kinds,
        outcomes=tuple((key, 0) for key in (again.key, either.key, BADGE.key, "lead")),
    )
    window = SessionWindow(page)
    qtbot.addWidget(window)
    window.show_page(replace(page, discreet=True))
    (menu,) = [one for one in window.findChildren(QMenu) if one.parent() is not None][:1]
    menu.aboutToShow.emit()
    shown = texts(window)
    assert {"Given 2", "Other 1", "Received 1", "Lead"} <= set(shown)
    shown += [one.text() for one in menu.actions()]
    assert "Given 1" in shown
    shown += [one.accessibleName() for one in window.findChildren(QWidget)]
    for typed in (TALK.name, again.name, either.name, BADGE.name, lead.name):
        assert not [one for one in shown if typed in one]
    window.show_page(page)
    assert {again.name, either.name, BADGE.name, lead.name} <= set(texts(window))


def test_a_reflection_asks_for_ones_own(qtbot: QtBot) -> None:
    page = replace(examples.reflection_page(), catalogue=OWN, outcomes=((TALK.key, 2),))
    window = ReflectionWindow(replace(page, platforms=("Forum", "Choir")))
    qtbot.addWidget(window)
    assert "Talk given" in texts(window)
    assert "Talk given came on" in texts(window)


def test_a_past_visit_can_be_for_and_bring_ones_own(qtbot: QtBot) -> None:
    page = later_examples.past_visit_page()
    kinds = replace(OWN, first_outcomes=(TALK.key,))
    window = PastVisitWindow(replace(page, catalogue=kinds, purpose=COFFEE.key))
    qtbot.addWidget(window)
    assert choice(window).key == COFFEE.key
    assert counted(window)[0] == TALK.key
    assert isinstance(page, PastVisitPage)


def test_a_late_outcome_can_be_one_of_ones_own(qtbot: QtBot) -> None:
    window = LateOutcomeWindow(LateOutcomePage(date(2026, 11, 20), catalogue=OWN))
    qtbot.addWidget(window)
    (kinds,) = [b for b in window.findChildren(QComboBox) if b.findData(TALK.key) >= 0]
    assert kinds.itemText(kinds.findData(TALK.key)) == "Talk given"
    assert kinds.findData("like") < 0


def test_a_visit_is_put_right_with_ones_own(qtbot: QtBot) -> None:
    page = replace(history_examples.amendment_page(), purpose=BROWSE.key, for_whom="")
    window = AmendmentWindow(replace(page, catalogue=OWN, outcomes=((TALK.key, 1),)))
    qtbot.addWidget(window)
    assert choice(window).currentText() == BROWSE.name
    assert counted(window) == [TALK.key]


def test_the_list_of_waiting_visits_tells_ones_own(qtbot: QtBot) -> None:
    began = datetime(2026, 11, 20, 9, 5, tzinfo=UTC)
    intention = examples.session_page().intention
    visit = ParkedVisit("a", intention, began, 5 * MINUTE, ((TALK.key, 2),), OWN)
    window = ParkedWindow((visit,))
    qtbot.addWidget(window)
    assert any("2 × Talk given" in one.accessibleName() for one in window.findChildren(QWidget))  # noqa: RUF001


def test_the_history_names_and_finds_ones_own(qtbot: QtBot) -> None:
    line = history_examples.history_page().lines[0]
    line = replace(line, purpose=COFFEE.key, outcomes=OUTCOMES)
    table = HistoryTable()
    table.ask(HistoryQuery().wanted)
    table.show_page(HistoryPage(table._asked or HistoryQuery(), (line,), catalogue=OWN))
    last = table.columnCount() - 1
    assert table.data(table.index(0, last)) == "2 × Talk given, 1 lead(s), 4 × Badge"  # noqa: RUF001
    filters = HistoryFilters(HistoryFrame(date(2026, 11, 20), catalogue=OWN))
    qtbot.addWidget(filters)
    shown = offered(choice(filters))
    assert COFFEE.name in shown
    # Visits were for it before it was hidden.
    assert "Look after my reputation" in shown


@pytest.fixture
def week() -> WeekSums:
    times = (
        TimeSum(MONDAY, "Forum", COFFEE.key, over=False, length_ms=5 * MINUTE),
        TimeSum(MONDAY, "Forum", "leads", over=False, length_ms=15 * MINUTE),
    )
    sums = tuple(OutcomeSum(MONDAY, "Forum", kind, count) for kind, count in OUTCOMES)
    return WeekSums(MONDAY, times, sums, catalogue=OWN)


def test_a_week_says_what_counts_of_ones_own(week: WeekSums) -> None:
    told = summarised(week, MONDAY)
    said = week_words.sentence(told)
    assert said.startswith("This week: 2 × Talk given, 1 lead(s), in")  # noqa: RUF001
    assert week_words.outcomes(told.platforms[0]) == "2 × Talk given, 1 lead(s), 4 × Badge"  # noqa: RUF001
    assert "You gave 2 time(s) and received 1 time(s)." in week_words.totals(told)


def test_a_chart_names_ones_own(week: WeekSums) -> None:
    chart = summarised(week, MONDAY).chart(Reach.WEEK, Grouping.PURPOSE)
    parts = [chart_words.part(chart, key) for key in chart.order]
    assert parts == ["Sell my courses", "Coffee & chat"]
    assert "2 × Talk given" in chart_words.bar(chart, chart.bars[0])  # noqa: RUF001


def test_a_day_tells_ones_own(qtbot: QtBot) -> None:
    days = DayList()
    qtbot.addWidget(days)
    began = datetime(2026, 5, 4, 9, 5, tzinfo=UTC)
    visit = DayVisit("a", began, "Forum", COFFEE.key, "", "meet", MINUTE, outcomes=((TALK.key, 2),))
    assert "2 × Talk given" in days.visit(visit, OWN)  # noqa: RUF001
