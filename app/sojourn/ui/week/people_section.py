"""The people of the week: who, what happened, since when, and whom to get back to."""

from itertools import zip_longest

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QLabel

from sojourn.domain.week import WeekSummary
from sojourn.domain.week_people import PersonOfWeek, Touch
from sojourn.ui import theme, words
from sojourn.ui.plain_label import plain_label
from sojourn.ui.week.section import Section

_MOST = 12


class PeopleWords(QObject):
    """Sentences about people. Its class name is the context of their translations."""

    def heading(self) -> str:
        """Name the section."""
        return self.tr("People of the week")

    def lines(self, week: WeekSummary) -> list[str]:
        """Say everything about the people of a week, a line each."""
        pattern = self.tr("%1: %2", "a person")
        people = [words.filled(pattern, one.name, self.person(one)) for one in week.people]
        return [*people, *self.notes(week)]

    def person(self, person: PersonOfWeek) -> str:
        """Say what happened with somebody: "met, helped you; third week in a row"."""
        said = words.joined([self._touch(touch) for touch in person.touches])
        if person.weeks == 2:
            said += self.tr("; second week in a row")
        elif person.weeks == 3:
            said += self.tr("; third week in a row")
        elif person.weeks > 3:
            said += self.tr("; %n weeks in a row", "", person.weeks)
        return said

    def notes(self, week: WeekSummary, shown: int | None = None) -> list[str]:
        """Say how many more there are than shown, who came back, and who is due."""
        said = []
        more = 0 if shown is None else len(week.people) - shown
        if more > 0:
            said.append(self.tr("And %n more.", "people", more))
        if week.came_back:
            said.append(self.tr("You came back to %n of them.", "", week.came_back))
        if week.due:
            said.append(words.filled(self.tr("To get back to: %1."), words.listed(week.due)))
        return said

    def _touch(self, touch: Touch) -> str:
        return {
            Touch.MET: self.tr("met"),
            Touch.HELPED: self.tr("you helped"),
            Touch.HELPED_YOU: self.tr("helped you"),
        }[touch]


people_words = PeopleWords()


class PeopleSection(Section):
    """A row for each person, then what is to be known of them together."""

    def __init__(self) -> None:
        """Show nobody yet."""
        super().__init__(people_words.heading())
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.space(4))
        self._grid.setVerticalSpacing(theme.space(1))
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self.column.addLayout(self._grid)
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._notes = self.add_line(quiet=True)

    def show_week(self, week: WeekSummary) -> None:
        """Show the people of another week; without any the section goes."""
        people = week.people[:_MOST]
        while len(self._rows) < len(people):
            self._add_row()
        for (name, what), person in zip_longest(self._rows, people):
            for label in (name, what):
                label.setVisible(person is not None)
            if person is not None:
                name.setText(person.name)
                what.setText(people_words.person(person))
        notes = people_words.notes(week, len(people))
        self._notes.setText(" ".join(notes))
        self._notes.setVisible(bool(notes))
        self.setVisible(bool(people or notes))

    def _add_row(self) -> None:
        row = plain_label(), plain_label()
        theme.sentence(row[0])
        for column, label in enumerate(row):
            self._grid.addWidget(label, len(self._rows), column, Qt.AlignmentFlag.AlignTop)
        self._rows.append(row)
