"""A week in words: what is said of it, and what is not."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from sojourn.domain.course import Grouping, Reach
from sojourn.domain.week import WeekSummary
from sojourn.domain.week_sums import VisitSum
from sojourn.ui.chart.chart_words import chart_words
from sojourn.ui.week_words import week_words
from tests.ui.visits import MONDAY, TYPED_HTML, came_of, time_on, week_of

FULL = week_of(
    (
        time_on(0, "forum", 100),
        time_on(0, "forum", 10, over=True),
        time_on(1, "LinkedIn", 80),
    ),
    (
        came_of(0, "forum", "conversation", 7),
        came_of(0, "forum", "like", 90),
        came_of(0, "forum", "lead", 1),
        came_of(1, "LinkedIn", "connection", 2),
        came_of(1, "LinkedIn", "answered", 1),
    ),
    (
        VisitSum("forum", "met", open=False, count=3),
        VisitSum("forum", None, open=True, count=1),
        VisitSum("LinkedIn", "changed", open=False, count=1),
    ),
    not_now=3,
)


def day_of(week: WeekSummary, number: int) -> str:
    chart = week.chart(Reach.WEEK, Grouping.PLATFORM)
    return chart_words.bar(chart, chart.bars[number])


def test_one_sentence_says_what_came_out_and_what_went_in(qtbot: QtBot) -> None:
    sentence = week_words.sentence(FULL)
    assert sentence.startswith("This week: 7 conversation")
    assert "2 new" in sentence
    assert "in 3\u00a0h\u00a010\u00a0min" in sentence
    assert sentence.endswith("; most of it on forum.")


def test_likes_are_noted_and_not_counted(qtbot: QtBot) -> None:
    assert "90" not in week_words.sentence(FULL)
    assert "90" in day_of(FULL, 0)


def test_a_week_gone_by_is_not_this_week(qtbot: QtBot) -> None:
    times = (time_on(0, "forum", 5),)
    gone = week_words.sentence(week_of(times, today=MONDAY + timedelta(days=7)))
    assert not gone.startswith("This week")
    assert week_words.sentence(week_of(times)) == "This week: 5\u00a0min; all of it on forum."


def test_nothing_is_said_of_most_when_it_is_shared(qtbot: QtBot) -> None:
    week = week_of((time_on(0, "a", 30), time_on(0, "b", 30)))
    assert week_words.sentence(week) == "This week: 1\u00a0h."


def test_an_empty_week_says_what_to_do(qtbot: QtBot) -> None:
    sentence = week_words.sentence(week_of())
    assert "Start a visit" in sentence
    assert "0" not in sentence
    gone = week_words.sentence(week_of(today=MONDAY + timedelta(days=30)))
    assert "Start" not in gone
    assert "0" not in gone


def test_a_week_of_late_results_alone_is_no_empty_week(qtbot: QtBot) -> None:
    week = week_of(outcomes=(came_of(2, "forum", "lead", 1),))
    assert "1 lead" in week_words.sentence(week)
    assert "Start a visit" not in week_words.sentence(week)


def test_a_week_of_visits_turned_down_alone_says_so(qtbot: QtBot) -> None:
    week = week_of(not_now=2)
    assert "turned 2 visit" in " ".join(week_words.totals(week))


def test_totals_say_verdicts_overrun_and_visits_turned_down(qtbot: QtBot) -> None:
    totals = " ".join(week_words.totals(FULL))
    assert "intention met in 3" in totals
    assert "something else on purpose in 1" in totals
    assert "1 not reflected on yet" in totals
    assert "not this time" not in totals
    assert "10\u00a0min of 3\u00a0h\u00a010\u00a0min came after the end of the box" in totals
    assert "turned 3 visit" in totals


def test_a_day_says_time_overrun_places_and_outcomes(qtbot: QtBot) -> None:
    said = day_of(FULL, 0)
    assert said.startswith(
        "Monday 16 November: 1\u00a0h\u00a050\u00a0min, 10\u00a0min of it over, on forum; 7 conv"
    )
    assert day_of(FULL, 6) == "Sunday 22 November: no visits"


def test_the_whole_week_is_text_that_tells_each_day_and_platform(qtbot: QtBot) -> None:
    text = week_words.whole(FULL)
    assert week_words.sentence(FULL) in text
    assert "Monday 16 November" in text
    assert "Sunday" not in text
    assert "LinkedIn: 1\u00a0h\u00a020\u00a0min" in text


def test_a_platform_named_like_a_placeholder_is_left_alone(qtbot: QtBot) -> None:
    name = f"{TYPED_HTML} %1 %2 %n"
    week = week_of((time_on(0, name, 30),), (), (VisitSum(name, "met", open=False, count=1),))
    assert name in week_words.sentence(week)
    assert name in day_of(week, 0)
    assert f"{name}: 30\u00a0min in 1" in week_words.platform(week.platforms[0])


def test_time_before_the_intention_is_told_of_the_day_and_the_week(qtbot: QtBot) -> None:
    times = (time_on(0, "forum", 30), time_on(0, "forum", 5, before=True))
    week = week_of((*times, time_on(0, "forum", 4, over=True)))
    said = day_of(week, 0)
    assert "39\u00a0min, 4\u00a0min of it over, 5\u00a0min before the intention" in said
    assert "Counted in: 5\u00a0min before the intention." in week_words.totals(week)
    assert "before" not in " ".join(week_words.totals(FULL))


def test_late_outcomes_are_told_as_such(qtbot: QtBot) -> None:
    outcomes = (
        came_of(2, "forum", "lead", 1, late=True),
        came_of(2, "forum", "conversation", 2),
        came_of(2, "forum", "conversation", 1, late=True),
    )
    week = week_of((time_on(2, "forum", 9),), outcomes)
    said = day_of(week, 2)
    assert "2 conversation" in said
    assert "1 conversation(s) (from an earlier visit)" in said
    assert said.endswith("1 lead(s) (from an earlier visit)")
    totals = " ".join(week_words.totals(week))
    assert "From an earlier visit: 1 conversation(s)" in totals
    assert "earlier" not in week_words.whole(FULL)
