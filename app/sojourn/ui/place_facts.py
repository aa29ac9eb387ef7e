"""What is known of the place somebody is about to go to: facts, and no hints."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.page import PlatformFacts
from sojourn.ui import theme, time_words
from sojourn.ui.from_last_time import EDGE, FromLastTime
from sojourn.ui.words import filled, listed


class PlaceFacts(QWidget):
    """Today's visits, the budget, the reason, the last lesson and next step of one platform.

    Signals:
        next_step_taken: the next step, to be put into "I will", and the session it is of.
    """

    next_step_taken = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing known."""
        super().__init__(parent)
        self._next_step = ""
        self._next_step_of = ""
        self._hidden = False
        self._known: PlatformFacts | None = None
        self._told = FromLastTime()
        self._take = QPushButton(self.tr("&Take it up"))
        self._take.clicked.connect(self._on_taken)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addWidget(self._told)
        below = QHBoxLayout()
        # In line with the text above, which leaves room for the frame of its focus.
        below.setContentsMargins(EDGE, theme.space(1), 0, 0)
        below.addWidget(self._take)
        below.addStretch(1)
        column.addLayout(below)
        column.addStretch(1)
        self.show_facts(None)

    def show_facts(self, facts: PlatformFacts | None) -> None:
        """Show what is known; nothing is shown of a place never seen."""
        self._known = facts
        is_told = facts is not None and _tells_something(facts) and not self._hidden
        self.setVisible(is_told)
        self._next_step = facts.next_step if facts else ""
        self._next_step_of = facts.next_step_of if facts else ""
        self._take.setVisible(bool(self._next_step))
        self._told.show_lines(self._lines(facts) if facts and is_told else ())

    @property
    def known(self) -> PlatformFacts | None:
        """What is shown, or would be were words not hidden."""
        return self._known

    def hide_words(self, hidden: bool) -> None:  # noqa: FBT001 - a fact
        """Show nothing at all while others look at the screen."""
        if hidden != self._hidden:
            self._hidden = hidden
            self.show_facts(self._known)

    def _visits(self, facts: PlatformFacts) -> str:
        if not facts.visits_today:
            return self.tr("Not here yet today")
        times = listed(map(time_words.clock, facts.visits_today))
        spent = time_words.duration(facts.spent_today_ms)
        return filled(self.tr("Today here: %1; %2"), times, spent)

    def _left(self, budget_left_ms: int | None) -> str:
        if budget_left_ms is None:
            return ""
        if budget_left_ms < 0:
            over = time_words.duration(-budget_left_ms)
            return filled(self.tr("This week\u2019s budget is used up, and %1 more"), over)
        return filled(self.tr("Left of this week: %1"), time_words.duration(budget_left_ms))

    def _lines(self, facts: PlatformFacts) -> list[tuple[theme.Look | None, str]]:
        lines: list[tuple[theme.Look | None, str]] = [
            (theme.Look.HEADING, facts.platform.name),
            (None, self._visits(facts)),
            (None, self._left(facts.budget_left_ms)),
        ]
        for caption, text in (
            (self.tr("Why I am here"), facts.platform.reason),
            (self.tr("Learned last time"), facts.lesson),
            (self.tr("Next step from last time"), facts.next_step),
        ):
            if text:
                lines += [(theme.Look.SMALL, caption), (None, text)]
        return [(look, text) for look, text in lines if text]

    @Slot()
    def _on_taken(self) -> None:
        self.next_step_taken.emit(self._next_step, self._next_step_of)


def _tells_something(facts: PlatformFacts) -> bool:
    told = (facts.last, facts.visits_today, facts.platform.reason, facts.lesson, facts.next_step)
    return any(told) or facts.budget_left_ms is not None
