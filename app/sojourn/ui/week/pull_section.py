"""What pulled the person away in a week: from inside and from outside, most often first."""

from PySide6.QtCore import QObject

from sojourn.domain.pull import PullCount
from sojourn.domain.week import WeekSummary
from sojourn.ui import words
from sojourn.ui.week.section import Lines


class PullWords(QObject):
    """Sentences about pulls. Its class name is the context of their translations."""

    def heading(self) -> str:
        """Name the section."""
        return self.tr("What pulled you away")

    def lines(self, week: WeekSummary) -> list[tuple[str, bool]]:
        """Give a line for what came from inside, one for outside, one for what has no name."""
        said = []
        for inner, pattern in (
            (True, self.tr("From inside: %1.")),
            (False, self.tr("From outside: %1.")),
        ):
            pulls = [self._pull(one) for one in week.pulls if one.inner is inner and one.kind]
            if pulls:
                said.append((words.filled(pattern, " \N{MIDDLE DOT} ".join(pulls)), False))
        unnamed = sum(one.count for one in week.pulls if one.inner is None)
        if unnamed:
            said.append((self.tr("%n without a name.", "pulls", unnamed), True))
        stayed = sum(one.stayed for one in week.pulls)
        if stayed:
            said.append((self.tr("You stayed %n time(s).", "pulls", stayed), True))
        return said

    def _pull(self, pull: PullCount) -> str:
        name = words.pull(pull.kind)
        if pull.count == 1:
            return name
        return words.filled(self.tr("%1 (%2 times)"), name, words.number(pull.count))


pull_words = PullWords()


class PullSection(Lines):
    """A line for inside, one for outside."""

    def __init__(self) -> None:
        """Show none yet."""
        super().__init__(pull_words.heading())

    def show_week(self, week: WeekSummary) -> None:
        """Show the pulls of another week; without any the section goes."""
        self.show_lines(pull_words.lines(week))
