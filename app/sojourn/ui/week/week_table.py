"""A chart as lines of cells parted by tabs, as spreadsheets take them from the clipboard."""

from PySide6.QtCore import QObject

from sojourn.domain.course import Chart
from sojourn.domain.duration import MINUTE_MS
from sojourn.domain.family import Family, by_family
from sojourn.domain.markup import defused
from sojourn.ui.chart.chart_words import chart_words
from sojourn.ui.chart.painting import lanes_of


class TableWords(QObject):
    """Heads of columns. Its class name is the context of their translations."""

    def heads(self, chart: Chart, lanes: tuple[Family, ...]) -> list[str]:
        """Name the columns; times are in whole minutes."""
        return [
            self.tr("First day"),
            *(chart_words.part(chart, key) for key in chart.order),
            self.tr("Minutes"),
            self.tr("Minutes after the end of the box"),
            self.tr("Minutes before the intention"),
            *(chart_words.family(family) for family in lanes),
        ]


_words = TableWords()


def table_text(chart: Chart) -> str:
    """Give a line of heads, then one for each bar; days are ISO dates, times whole minutes."""
    lanes = lanes_of(chart)
    lines = [_words.heads(chart, lanes)]
    for bar in chart.bars:
        spent = {part.key: part.length_ms for part in bar.parts}
        came = by_family(bar.outcomes, chart.catalogue)
        lines.append(
            [
                bar.date.isoformat(),
                *(_minutes(spent.get(key, 0)) for key in chart.order),
                _minutes(bar.length_ms),
                _minutes(bar.over_ms),
                _minutes(bar.before_ms),
                *(str(came.get(family, 0)) for family in lanes),
            ]
        )
    return "\n".join("\t".join(defused(cell) for cell in line) for line in lines)


def _minutes(length_ms: int) -> str:
    return str(round(length_ms / MINUTE_MS))
