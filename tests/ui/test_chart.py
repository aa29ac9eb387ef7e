"""The chart paints what it is given: bars where minutes say, hatching for time past the box."""

from datetime import timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QHelpEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from sojourn.domain.catalogue import SPARE_COLOURS, SUGGESTIONS
from sojourn.domain.course import MOST_PARTS, Chart, Grouping, Reach
from sojourn.domain.family import Family
from sojourn.domain.week import WeekSummary
from sojourn.ui.chart.colours import (
    APART,
    MARK_CONTRAST,
    contrast,
    distance,
    kept_apart,
    platform_colours,
    seen_on,
)
from sojourn.ui.chart.hatching import Share
from sojourn.ui.chart.marks import paint_mark
from sojourn.ui.chart.painting import lanes_of
from sojourn.ui.chart.plot import plotted
from sojourn.ui.chart.scale import scale_for
from sojourn.ui.chart.week_chart import WeekChart
from sojourn.ui.theme import DARK, LIGHT, Roles
from tests.ui.visits import MINUTE, MONDAY, came_of, time_on, week_of

HOUR = 60 * MINUTE


def by_platform(week: WeekSummary) -> Chart:
    return week.chart(Reach.WEEK, Grouping.PLATFORM)


COLOURS = {"forum": "#1f8a8a", "LinkedIn": "#2a6db5"}
WEEK = week_of(
    (
        time_on(0, "forum", 45),
        time_on(0, "LinkedIn", 20),
        time_on(0, "LinkedIn", 25, over=True),
        time_on(3, "forum", 10),
    ),
    (came_of(0, "forum", "conversation", 2),),
    colours=COLOURS,
)
BY_PLATFORM = by_platform(WEEK)


def drawn(qtbot: QtBot, week: WeekSummary, width: int = 720, height: int = 420) -> WeekChart:
    chart = WeekChart(week)
    qtbot.addWidget(chart)
    chart.resize(width, height)
    chart.show()
    return chart


def painted(chart: WeekChart) -> QImage:
    return chart.grab().toImage()


def colour_at(image: QImage, spot: QPointF) -> QColor:
    ratio = image.devicePixelRatio()
    return image.pixelColor(round(spot.x() * ratio), round(spot.y() * ratio))


def beside_the_name(area: QRectF) -> QPointF:
    return QPointF(area.left() + 3, area.bottom() - 3)


def shades(image: QImage, area: QRectF) -> int:
    """How many colours stand side by side in the area, off its middle where a name may be."""
    rows = range(round(area.center().y() + area.height() / 4), round(area.bottom()) - 2)
    xs = range(round(area.left()) + 4, round(area.left()) + 18)
    return max(len({colour_at(image, QPointF(x, y)).name() for x in xs}) for y in rows)


def close(one: QColor, other: QColor) -> bool:
    parts = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return all(abs(a - b) <= 4 for a, b in parts)


@pytest.mark.parametrize(
    ("longest", "top", "most"),
    [
        (0, 15 * MINUTE, 4),
        (1, 15 * MINUTE, 4),
        (26 * MINUTE, 30 * MINUTE, 6),
        (90 * MINUTE, 90 * MINUTE, 6),
        (91 * MINUTE, 2 * HOUR, 6),
        (24 * HOUR, 24 * HOUR, 6),
        (25 * HOUR, 30 * HOUR, 6),
    ],
)
def test_the_scale_is_round_and_reaches_the_longest_day(longest: int, top: int, most: int) -> None:
    scale = scale_for(longest)
    assert scale.top_ms == top
    assert scale.ticks_ms[0] == 0
    assert len(scale.ticks_ms) <= most
    assert len({b - a for a, b in zip(scale.ticks_ms, scale.ticks_ms[1:], strict=False)}) == 1


def test_bars_are_as_high_as_their_minutes_and_stand_on_one_another() -> None:
    plot = plotted(BY_PLATFORM, QRectF(0, 0, 700, 300))
    forum, box, over = plot.columns[0].segments
    assert (forum.key, box.key, over.key) == ("forum", "LinkedIn", "LinkedIn")
    assert [one.share for one in (forum, box, over)] == [Share.IN_BOX, Share.IN_BOX, Share.OVER]
    assert forum.area.bottom() == 300
    assert forum.area.top() == pytest.approx(box.area.bottom())
    assert box.area.top() == pytest.approx(over.area.bottom())
    assert forum.area.height() / box.area.height() == pytest.approx(45 / 20)
    assert over.area.top() == pytest.approx(plot.y_of(90 * MINUTE))
    assert plot.columns[6].segments == ()


@pytest.mark.parametrize("x", [-1.0, 700.0, 1_000.0])
def test_beside_the_bars_there_is_no_day(x: float) -> None:
    plot = plotted(BY_PLATFORM, QRectF(0, 0, 700, 300))
    assert plot.column_at(x) is None
    assert plot.column_at(350) == 3


def test_a_second_is_seen_and_a_full_day_stays_inside() -> None:
    week = week_of((time_on(0, "forum", 1 / 60), time_on(1, "forum", 24 * 60)))
    plot = plotted(by_platform(week), QRectF(0, 0, 700, 300))
    assert plot.columns[0].segments[0].area.height() >= 1
    assert plot.columns[1].segments[0].area.top() >= 0


def test_colours_are_where_the_minutes_are(qtbot: QtBot) -> None:
    chart = drawn(qtbot, WEEK)
    image = painted(chart)
    ground = LIGHT.colour("window")
    colours = platform_colours(WEEK.colours, ground)
    forum, box, _ = chart.plot.columns[0].segments
    assert close(colour_at(image, beside_the_name(forum.area)), colours["forum"])
    assert close(colour_at(image, beside_the_name(box.area)), colours["LinkedIn"])
    empty = chart.plot.columns[1].area
    assert colour_at(image, empty.center()) == chart.palette().window().color()


def test_time_past_the_box_is_hatched_not_only_of_another_colour(qtbot: QtBot) -> None:
    chart = drawn(qtbot, WEEK)
    image = painted(chart)
    _, box, over = chart.plot.columns[0].segments

    assert shades(image, box.area.adjusted(0, 0, 0, -4)) <= 2
    assert shades(image, over.area) > 3


def test_time_before_the_intention_is_lighter_and_dotted(qtbot: QtBot) -> None:
    times = (time_on(0, "forum", 40), time_on(0, "forum", 20, before=True))
    week = week_of((*times, time_on(0, "forum", 9, over=True)), colours=COLOURS)
    chart = drawn(qtbot, week)
    image = painted(chart)
    before, box, over = chart.plot.columns[0].segments
    assert [one.share for one in (before, box, over)] == [Share.BEFORE, Share.IN_BOX, Share.OVER]
    assert before.area.height() / box.area.height() == pytest.approx(20 / 40)
    assert over.area.top() == pytest.approx(chart.plot.y_of(69 * MINUTE))
    assert shades(image, before.area) > 2

    def lightness(area: QRectF) -> float:
        rows = range(round(area.top()) + 3, round(area.bottom()) - 3)
        return sum(colour_at(image, QPointF(area.left() + 9, y)).lightnessF() for y in rows) / len(
            rows
        )

    assert lightness(before.area) > lightness(box.area)
    assert "20\u00a0min before the intention" in chart.bar_in_words(0)


def test_today_is_marked(qtbot: QtBot) -> None:
    with_today = painted(drawn(qtbot, WEEK))
    without = painted(
        drawn(
            qtbot,
            week_of((time_on(0, "forum", 45),), today=MONDAY + timedelta(days=30)),
        )
    )
    chart = drawn(qtbot, WEEK)
    place = chart.plot.columns[3].area
    strip = [
        QPointF(x, place.bottom() + 24) for x in range(round(place.left()), round(place.right()))
    ]
    accent = LIGHT.colour("accent")
    rows = range(round(place.bottom()), round(place.bottom()) + 30)

    def marked(image: QImage) -> bool:
        return any(
            close(colour_at(image, QPointF(spot.x(), y)), accent) for spot in strip for y in rows
        )

    assert marked(with_today)
    assert not marked(without)


def test_arrows_walk_the_days_and_each_is_said(qtbot: QtBot) -> None:
    chart = drawn(qtbot, WEEK)
    assert chart.walked == 3, "the walk starts today"
    for _ in range(5):
        QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.walked == 0
    assert QToolTip.text() == chart.bar_in_words(0)
    assert "1\u00a0h\u00a030\u00a0min, 25\u00a0min of it over" in chart.bar_in_words(0)
    QTest.keyClick(chart, Qt.Key.Key_End)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.walked == 6


def test_the_day_under_the_pointer_is_said(qtbot: QtBot) -> None:
    chart = drawn(qtbot, WEEK)
    spot = chart.plot.columns[0].area.center().toPoint()
    QApplication.sendEvent(
        chart, QHelpEvent(QHelpEvent.Type.ToolTip, spot, chart.mapToGlobal(spot))
    )
    assert QToolTip.text() == chart.bar_in_words(0)


def test_a_screen_reader_reads_bar_by_bar(qtbot: QtBot) -> None:
    chart = drawn(qtbot, WEEK)
    access = QAccessible.queryAccessibleInterface(chart)
    assert access.role() == QAccessible.Role.List
    assert access.text(QAccessible.Text.Name) == "Time per day"
    assert access.childCount() == 7
    bars = [access.child(number) for number in range(7)]
    said = bars[0].text(QAccessible.Text.Name)
    for part in ("Monday 16 November", "25\u00a0min of it over", "2 conversation", "LinkedIn"):
        assert part in said
    assert access.child(7) is None
    assert access.indexOfChild(bars[3]) == 3
    assert bars[3].parent() is access
    assert [bar.isValid() for bar in bars] == [True] * 7
    middle = chart.mapToGlobal(chart.plot.columns[2].area.center().toPoint())
    assert access.childAt(middle.x(), middle.y()) is bars[2]
    assert bars[2].rect().contains(middle)
    chart.show_week(week_of((time_on(2, "blog", 5),)))
    assert "blog" in bars[2].text(QAccessible.Text.Name)
    chart.show_as(Reach.MONTH, Grouping.PLATFORM)
    assert access.childCount() == 30
    last = access.child(29)
    assert last.isValid()
    chart.show_as(Reach.WEEK, Grouping.PLATFORM)
    assert not last.isValid()


def test_bars_of_a_chart_that_is_gone_serve_the_next(qtbot: QtBot) -> None:
    chart = WeekChart(WEEK)
    bar = QAccessible.queryAccessibleInterface(chart).child(0)
    delete(chart)
    assert not bar.isValid()
    other = drawn(qtbot, week_of((time_on(0, "blog", 5),)))
    served = QAccessible.queryAccessibleInterface(other).child(0)
    assert served is bar
    assert "blog" in served.text(QAccessible.Text.Name)


def test_enter_asks_for_the_day_and_in_a_trend_for_the_week(qtbot: QtBot) -> None:
    chart = drawn(qtbot, WEEK)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    with qtbot.waitSignal(chart.day_requested) as asked:
        QTest.keyClick(chart, Qt.Key.Key_Return)
    assert asked.args == [MONDAY]
    spot = chart.plot.columns[1].area.center().toPoint()
    with qtbot.waitSignal(chart.day_requested) as asked:
        QTest.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=spot)
    assert asked.args == [MONDAY + timedelta(days=1)]
    chart.show_as(Reach.TWELVE_WEEKS, Grouping.MODE)
    assert chart.walked == 11
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.bar_in_words(10).startswith("Week from Monday 9 November")
    with qtbot.waitSignal(chart.week_requested) as asked:
        QTest.keyClick(chart, Qt.Key.Key_Enter)
    assert asked.args == [MONDAY - timedelta(weeks=1)]


def test_what_a_part_stands_for_is_said_in_every_grouping(qtbot: QtBot) -> None:
    chart = drawn(qtbot, WEEK)
    for grouping, said in (
        (Grouping.PURPOSE, "Start or carry on a conversation"),
        (Grouping.MODE, "Connect"),
        (Grouping.FOR_WHOM, "Nobody in particular"),
    ):
        chart.show_as(Reach.WEEK, grouping)
        assert said in chart.bar_in_words(0)


@pytest.mark.parametrize("family", Family)
def test_each_family_has_a_shape_of_its_own(qtbot: QtBot, family: Family) -> None:
    def drawn_mark(one: Family, *, hollow: bool) -> QImage:
        image = QImage(20, 20, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint_mark(painter, QPointF(10, 10), one, QColor("black"), hollow=hollow)
        painter.end()
        return image

    for hollow in (True, False):
        mine = drawn_mark(family, hollow=hollow)
        assert mine != drawn_mark(family, hollow=not hollow)
        assert all(mine != drawn_mark(one, hollow=hollow) for one in Family if one is not family)


def test_minutes_and_results_share_one_axis(qtbot: QtBot) -> None:
    chart = drawn(qtbot, WEEK)
    assert lanes_of(chart.chart) == (Family.PEOPLE,)
    image, column = painted(chart), chart.plot.columns[0]
    text = LIGHT.colour("text")
    rows = range(round(column.area.bottom()) + 45, round(column.area.bottom()) + 70)

    def marks(area: QRectF) -> bool:
        xs = range(round(area.left()) + 20, round(area.right()) - 20)
        return any(close(colour_at(image, QPointF(x, y)), text) for x in xs for y in rows)

    assert marks(column.area)
    assert not marks(chart.plot.columns[1].area)


MANY = week_of(
    tuple(
        time_on(day, f"{name.name} with a name that is much longer than any legend has room", 20)
        for day in range(7)
        for name in SUGGESTIONS
    ),
    tuple(
        came_of(day, "forum", kind, 999)
        for day in range(7)
        for kind in ("conversation", "help-given", "lead", "learned", "like")
    ),
)


@pytest.mark.parametrize("week", [week_of(), week_of((time_on(0, "forum", 24 * 60),)), WEEK, MANY])
@pytest.mark.parametrize("size", [(440, 200), (720, 420), (2_000, 900)])
def test_any_week_is_painted_at_any_size(
    qtbot: QtBot, week: WeekSummary, size: tuple[int, int]
) -> None:
    chart = drawn(qtbot, week, *size)
    least = chart.minimumSizeHint()
    chart.resize(max(size[0], least.width()), max(size[1], least.height()))
    painted(chart)
    bottom = chart._legend_at.y()
    assert chart.plot.area.height() >= 100
    assert bottom <= chart.height()
    for column in chart.plot.columns:
        for segment in column.segments:
            assert segment.area.top() >= chart.plot.area.top() - 30
            assert column.area.contains(segment.area.center())


def test_every_platform_is_seen_on_light_and_dark_paper() -> None:
    for roles in (LIGHT, DARK):
        ground = roles.colour("window")
        for suggestion in SUGGESTIONS:
            seen = seen_on(QColor(suggestion.colour), ground)
            assert contrast(seen, ground) >= MARK_CONTRAST
        for extreme in ("#000000", "#ffffff", "#ffff00", roles.window):
            assert contrast(seen_on(QColor(extreme), ground), ground) >= MARK_CONTRAST


@pytest.mark.parametrize("roles", [LIGHT, DARK])
@pytest.mark.parametrize(
    ("colours", "apart"),
    [
        (SPARE_COLOURS, APART),
        ([one.colour for one in SUGGESTIONS[:MOST_PARTS]], APART),
        ([one.colour for one in SUGGESTIONS], 0.04),
        (["#2a6db5"] * 5, APART),
    ],
)
def test_colours_stay_apart_for_every_kind_of_eyes(
    roles: Roles, colours: list[str], apart: float
) -> None:
    ground = roles.colour("window")
    seen = kept_apart(map(QColor, colours), ground)
    assert min(distance(one, other) for one, other in combinations(seen, 2)) >= apart
    assert all(contrast(colour, ground) >= MARK_CONTRAST for colour in seen)


def test_what_eyes_without_red_or_green_cannot_tell_is_close() -> None:
    red, green = QColor("#9c4c17"), QColor("#5d6a12")
    assert distance(red, green) < APART
    assert distance(QColor("black"), QColor("white")) == pytest.approx(1, abs=0.01)


def test_a_platform_without_a_colour_gets_one() -> None:
    week = week_of((time_on(0, "a", 5), time_on(0, "b", 4)))
    colours = platform_colours(week.colours, LIGHT.colour("window"))
    assert colours["a"].isValid()
    assert colours["a"] != colours["b"]
