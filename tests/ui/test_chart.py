"""The chart paints what it is given: bars where minutes say, hatching for time past the box."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from sojourn.domain.catalogue import SUGGESTIONS
from sojourn.domain.family import Family
from sojourn.domain.week import WeekSummary
from sojourn.ui.chart.colours import (
    platform_colours,
)
from sojourn.ui.chart.hatching import Share, fill
from sojourn.ui.chart.marks import paint_mark
from sojourn.ui.chart.painting import lanes_of
from sojourn.ui.chart.plot import plotted
from sojourn.ui.chart.scale import scale_for
from sojourn.ui.theme import LIGHT
from tests.ui.drawn_chart import (
    BY_PLATFORM,
    COLOURS,
    HOUR,
    WEEK,
    by_platform,
    close,
    colour_at,
    drawn,
    painted,
)
from tests.ui.visits import MINUTE, MONDAY, came_of, time_on, week_of


def beside_the_name(area: QRectF) -> QPointF:
    return QPointF(area.left() + 3, area.bottom() - 3)


def shades(image: QImage, area: QRectF) -> int:
    """How many colours stand side by side in the area, off its middle where a name may be."""
    rows = range(round(area.center().y() + area.height() / 4), round(area.bottom()) - 2)
    xs = range(round(area.left()) + 4, round(area.left()) + 18)
    return max(len({colour_at(image, QPointF(x, y)).name() for x in xs}) for y in rows)


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
    bottom = chart._legend_area.top()
    assert chart.plot.area.height() >= 100
    assert bottom <= chart.height()
    for column in chart.plot.columns:
        for segment in column.segments:
            assert segment.area.top() >= chart.plot.area.top() - 30
            assert column.area.contains(segment.area.center())


@pytest.mark.parametrize("share", [Share.BEFORE, Share.OVER])
def test_a_pattern_ends_at_the_edge_without_a_clip_of_which_svg_files_know_nothing(
    share: Share,
) -> None:
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill("white")
    painter = QPainter(picture)
    fill(painter, QRectF(20, 10, 17, 13), QColor("black"), share)
    painter.end()
    inked = {
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y) != QColor("white")
    }
    assert len(inked) > 60
    assert all(19 <= x <= 37 and 9 <= y <= 23 for x, y in inked)
