"""What was to be done next, to begin with or to let go; begins nothing, keeps nothing."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.next_step import NextStep
from sojourn.ui import theme, time_words, words
from sojourn.ui.line_list import PAD, Line, LineList
from sojourn.ui.one_line import OneLine
from sojourn.ui.plain_label import plain_label, show_beginning
from sojourn.ui.scroll_page import ScrollPage, fit_height
from sojourn.ui.window_place import keep_place, restore_place

_NAME = "next-steps"
_WIDTH = theme.space(144)


class NextStepLine(Line):
    """A next step with the place, the person and the day it was said on.

    Signals:
        chosen, let_go: the person wants to begin with it, or to forget it.
    """

    chosen = Signal()
    let_go = Signal()

    def __init__(self, step: NextStep) -> None:
        """Tell that step."""
        super().__init__(step.session)
        self._sentence = plain_label()
        theme.sentence(self._sentence)
        self._facts = OneLine()
        theme.small(self._facts)
        self._start = QPushButton(self.tr("&Start"))
        self._start.clicked.connect(self.chosen)
        self._let_go = QPushButton(self.tr("&Let go"))
        theme.link(self._let_go)
        self._let_go.clicked.connect(self.let_go)
        told = QVBoxLayout()
        told.setSpacing(theme.space(0.5))
        told.addWidget(self._sentence)
        told.addWidget(self._facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(*[PAD] * 4)
        row.setSpacing(theme.space(4))
        row.addLayout(told, 1)
        for button in (self._let_go, self._start):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.show_step(step)

    def show_step(self, step: NextStep) -> None:
        """Tell the step as it is now."""
        facts = [step.platform]
        if step.for_whom:
            facts.append(words.filled(self.tr("for %1"), step.for_whom))
        facts.append(time_words.day(step.day))
        show_beginning(self._sentence, step.text)
        self._facts.show_text(" · ".join(facts))
        self.setAccessibleName(f"{self._sentence.accessibleName()}. {self._facts.whole}")

    def show_letters(self, *, shown: bool) -> None:
        """Underline the letters of this line, or not."""
        for button, name in ((self._start, self.tr("&Start")), (self._let_go, self.tr("&Let go"))):
            button.setText(name if shown else name.replace("&", ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin with the line the focus is on by Enter."""
        if self.hasFocus() and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


class NextStepsWindow(QDialog):
    """A line for each open next step; starting one closes the list.

    Signals:
        next_step_chosen: the `NextStep` to begin with.
        next_step_let_go: the key of the session that said it.
    """

    next_step_chosen = Signal(object)
    next_step_let_go = Signal(str)

    def __init__(self, steps: tuple[NextStep, ...], parent: QWidget | None = None) -> None:
        """List those steps."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Next steps — Sojourn"))
        self._steps: dict[str, NextStep] = {}
        title = plain_label(self.tr("What you meant to do next"))
        theme.title(title)
        self._none = plain_label(
            self.tr("Nothing is open. A next step you write down after a visit will stand here.")
        )
        self._list: LineList[NextStepLine] = LineList(self.tr("Open next steps"))
        self._list.walked.connect(self._on_walked)
        self._page = ScrollPage()
        self._list.hang_in(self._page.column, title, self._none)
        self._page.column.addStretch(1)
        self._close = QPushButton(self.tr("&Close"))
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.close)
        self._foot = QHBoxLayout()
        side = theme.PAGE
        self._foot.setContentsMargins(side, theme.space(2), side, side)
        self._foot.addStretch(1)
        self._foot.addWidget(self._close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._page, 1)
        whole.addLayout(self._foot)
        self.show_steps(steps)
        self._placed = restore_place(self, _NAME)

    def show_steps(self, steps: tuple[NextStep, ...]) -> None:
        """List what is open now; the focus stays where it is."""
        self._steps = {step.session: step for step in steps}
        for line in self._list.show_lines(tuple(self._steps), self._line):
            line.show_step(self._steps[line.key])
        self._none.setVisible(not steps)
        self._list.setVisible(bool(steps))
        if not steps and self.isVisible():
            self._close.setFocus()

    def _line(self, key: str) -> NextStepLine:
        line = NextStepLine(self._steps[key])
        line.chosen.connect(lambda: self._on_chosen(key))
        line.let_go.connect(lambda: self.next_step_let_go.emit(key))
        return line

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first line."""
        super().showEvent(event)
        if not self._placed:
            # Only now do the labels know their type.
            self._placed = True
            fit_height(self, self._page, self._foot, _WIDTH)
        if not event.spontaneous():
            self._list.put_cursor()

    def reject(self) -> None:
        """Close on Esc as by the window's frame."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place."""
        keep_place(self, _NAME)
        event.accept()

    def _on_chosen(self, key: str) -> None:
        step = self._steps[key]
        self.close()
        self.next_step_chosen.emit(step)

    def _on_walked(self, line: QWidget) -> None:
        # A line that is new has its place only after this.
        QTimer.singleShot(0, line, lambda: self._page.ensureWidgetVisible(line, 0, theme.space(2)))
