"""The figures of a week side by side, each with the one of the week before; without praise."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sojourn.domain.comparison import Change, Compared, Figure
from sojourn.domain.week import WeekSummary
from sojourn.ui import theme, time_words, words
from sojourn.ui.plain_label import plain_label

_TIMES = {Figure.TIME, Figure.OVERRUN}


class FigureWords(QObject):
    """Figures in words. Its class name is the context of their translations."""

    def name(self, figure: Figure, count: int) -> str:
        """Name a figure under its number."""
        match figure:
            case Figure.TIME:
                return self.tr("spent")
            case Figure.VISITS:
                return self.tr("visit(s)", "under their number", count)
            case Figure.OUTCOMES:
                return self.tr("result(s)", "under their number", count)
            case Figure.PEOPLE:
                return self.tr("person(s)", "under their number", count)
            case Figure.OVERRUN:
                return self.tr("after the end of the box")

    def number(self, figure: Figure, value: int) -> str:
        """Write a figure's number, or its time."""
        return time_words.duration(value) if figure in _TIMES else words.number(value)

    def change(self, one: Compared) -> str:
        """Say how a figure compares; never whether that is good."""
        pattern = {
            Change.MORE: self.tr("more than before: %1"),
            Change.LESS: self.tr("less than before: %1"),
            Change.SAME: self.tr("about as before: %1"),
        }[one.change]
        return words.filled(pattern, self.number(one.figure, one.before))

    def beside(self, week: WeekSummary) -> str:
        """Say what the figures are set beside."""
        if week.is_current and week.today is not None:
            days = (week.today - week.week_start).days + 1
            if days < 7:
                return self.tr("Before: the first %n day(s) of last week.", "", days)
        return self.tr("Before: the week before.")


figure_words = FigureWords()


class Figures(QWidget):
    """A tile for each figure."""

    def __init__(self) -> None:
        """Show none yet."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        row = QHBoxLayout()
        row.setSpacing(theme.space(3))
        self._tiles = {figure: _Tile() for figure in Figure}
        for tile in self._tiles.values():
            row.addWidget(tile, 1)
        self._beside = plain_label()
        theme.small(self._beside)
        column.addLayout(row)
        column.addWidget(self._beside)

    def show_week(self, week: WeekSummary) -> None:
        """Show another week's figures."""
        compared = {one.figure: one for one in week.compared}
        now = {
            Figure.TIME: week.length_ms,
            Figure.VISITS: week.sessions,
            Figure.OUTCOMES: week.catalogue.sum_of(week.outcomes),
            Figure.PEOPLE: len(week.people),
            Figure.OVERRUN: week.over_ms,
        }
        for figure, tile in self._tiles.items():
            one = compared.get(figure)
            tile.show_figure(
                figure_words.number(figure, now[figure]),
                figure_words.name(figure, now[figure]),
                figure_words.change(one) if one else "",
            )
            tile.setVisible(bool(now[figure] or (one and one.before)))
        self._beside.setText(figure_words.beside(week))
        self._beside.setVisible(bool(compared))


class _Tile(QWidget):
    """A number, what it counts, and what it was before."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._number, self._name, self._change = plain_label(), plain_label(), plain_label()
        theme.title(self._number)
        theme.small(self._change)
        for label in (self._number, self._name, self._change):
            column.addWidget(label)
        column.addStretch(1)

    def show_figure(self, number: str, name: str, change: str) -> None:
        """Show a figure; without a change nothing stands for it."""
        self._number.setText(number)
        self._name.setText(name)
        self._change.setText(change)
        self._change.setVisible(bool(change))
