"""What was learned in a week, and what is still to be done; both as they were written."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton

from sojourn.domain.week import WeekSummary
from sojourn.ui import theme, time_words, words
from sojourn.ui.week.section import Lines

_MOST = 6


class LessonSection(Lines):
    """The lessons of the week."""

    def __init__(self) -> None:
        """Show none yet."""
        super().__init__(QCoreApplication.translate("LessonSection", "Lessons of the week"))

    def show_week(self, week: WeekSummary) -> None:
        """Show another week's lessons; without any the section goes."""
        lines: list[tuple[str, bool]] = []
        for one in week.lessons:
            where = words.filled(
                self.tr("%1, %2", "platform, day"), one.platform, time_words.day(one.day)
            )
            lines += [(one.text, False), (where, True)]
        self.show_lines(lines)


class NextStepSection(Lines):
    """The next steps that are open, the latest first.

    Signals:
        next_steps_requested: the person wants their list.
    """

    next_steps_requested = Signal()

    def __init__(self) -> None:
        """Show none yet."""
        super().__init__(QCoreApplication.translate("NextStepSection", "Next steps"))
        self._list = QPushButton(self.tr("&Next steps…"))
        theme.link(self._list)
        self._list.clicked.connect(self.next_steps_requested)

    def show_week(self, week: WeekSummary) -> None:
        """Show another week's next steps; without any the section goes."""
        steps = tuple(reversed(week.next_steps))
        lines = [(one.text, False) for one in steps[:_MOST]]
        if len(steps) > _MOST:
            lines.append((self.tr("and %n more", "next steps", len(steps) - _MOST), True))
        self.show_lines(lines)
        self.column.addWidget(self._list)
