"""How the visits of a week went, a line for each fact, and the way to those not reflected on."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton

from sojourn.domain.week import WeekSummary
from sojourn.ui import theme
from sojourn.ui.week.section import Lines
from sojourn.ui.week_words import week_words


class VisitSection(Lines):
    """Intentions met, time over, give and take.

    Signals:
        parked_requested: the person wants the list of visits without a reflection.
    """

    parked_requested = Signal()

    def __init__(self) -> None:
        """Show no week yet."""
        super().__init__(QCoreApplication.translate("VisitSection", "How the visits went"))
        self._reflect = QPushButton()
        theme.link(self._reflect)
        self._reflect.clicked.connect(self.parked_requested)
        # In the order of the Tab key it stands where it is made.
        self.column.addWidget(self._reflect)

    def show_week(self, week: WeekSummary) -> None:
        """Show another week; without any visit the section goes."""
        self.show_lines([(line, False) for line in week_words.totals(week)])
        self.column.addWidget(self._reflect)
        self._reflect.setText(self.tr("&Reflect on %n visit(s)…", "", week.unreflected))
        self._reflect.setVisible(bool(week.unreflected))
