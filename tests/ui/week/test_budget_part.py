"""The week's budget: offered, set, stood against, and drawn."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sojourn.ui.week.budget_part import BudgetPart
from sojourn.ui.week.chart_part import ChartPart
from tests.ui.visits import MINUTE, MONDAY, time_on, week_of


def said(part: QWidget) -> list[str]:
    return [one.text() for one in part.findChildren(QLabel) if one.isVisibleTo(part)]


def test_a_budget_is_offered_from_own_figures(qtbot: QtBot) -> None:
    part = BudgetPart()
    qtbot.addWidget(part)
    part.show_week(replace(week_of((time_on(0, "forum", 5),)), offered_ms=4 * 60 * MINUTE))
    part.show()
    assert any("about 4\u00a0h" in one for one in said(part))
    take, another, decline = part.findChildren(QPushButton)[:3]
    with qtbot.waitSignal(part.budget_chosen) as chosen:
        take.click()
    assert chosen.args == [4 * 60 * MINUTE]
    with qtbot.waitSignal(part.offer_declined):
        decline.click()
    another.click()
    (minutes,) = part.findChildren(QSpinBox)
    minutes.setValue(90)
    keep = next(one for one in part.findChildren(QPushButton) if one.text() == "Keep")
    with qtbot.waitSignal(part.budget_chosen) as chosen:
        keep.click()
    assert chosen.args == [90 * MINUTE]


@pytest.mark.parametrize(
    ("spent", "told"),
    [
        (50, "50\u00a0min of this week\u2019s 1\u00a0h are used; 10\u00a0min left."),
        (70, "This week\u2019s budget of 1\u00a0h is used, and 10\u00a0min more."),
    ],
)
def test_time_stands_beside_the_budget(qtbot: QtBot, spent: int, told: str) -> None:
    part = BudgetPart()
    qtbot.addWidget(part)
    week = replace(week_of((time_on(0, "forum", spent),)), budget_ms=60 * MINUTE)
    part.show_week(week)
    assert told in said(part)
    part.show_week(replace(week, today=MONDAY + timedelta(weeks=2)))
    assert part.isHidden()


def test_the_daily_share_of_the_budget_is_a_line(qtbot: QtBot) -> None:
    week = week_of((time_on(0, "forum", 50),))
    part = ChartPart(replace(week, budget_ms=7 * 60 * MINUTE))
    qtbot.addWidget(part)
    plot = part._chart.plot
    assert part._chart.chart.budget_ms == 60 * MINUTE
    assert plot.scale.top_ms >= 60 * MINUTE
    far = ChartPart(replace(week, budget_ms=70 * 60 * MINUTE))
    qtbot.addWidget(far)
    assert far._chart.plot.scale.top_ms < 600 * MINUTE
