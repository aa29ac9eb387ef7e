"""Asks which pull it was, after the click that noted it; may be ignored."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.catalogue import PULL_KINDS, Answer
from sojourn.domain.outcome import Pull
from sojourn.ui import theme, words
from sojourn.ui.choice import Choice


class PullQuestion(QWidget):
    """Inner and outer pulls to choose from, then what the person did with it.

    Signals:
        named: the `Pull`; its kind is empty when only the answer was given.
        let_go: the question is not wanted.
    """

    named = Signal(object)
    let_go = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask; nothing is chosen."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        head = QHBoxLayout()
        question = QLabel(self.tr("Noted. What was it?"))
        theme.heading(question)
        head.addWidget(question, 1)
        leave = QPushButton(self.tr("Leave it at &that"))
        theme.link(leave)
        leave.clicked.connect(self.let_go)
        head.addWidget(leave)
        column.addLayout(head)
        self._groups: list[Choice] = []
        for inner, name in ((True, self.tr("From inside")), (False, self.tr("From outside"))):
            caption = QLabel(name)
            theme.small(caption)
            kinds = [kind.key for kind in PULL_KINDS if kind.inner is inner]
            group = Choice(name, [(key, words.pull(key)) for key in kinds])
            group.chosen.connect(self._forget_other)
            self._groups.append(group)
            column.addWidget(caption)
            column.addWidget(group)
        answers = QHBoxLayout()
        answers.setSpacing(theme.space(2))
        for answer, label in (
            (Answer.DECLINED, self.tr("I &stayed")),
            (Answer.ACCEPTED, self.tr("I went a&long")),
        ):
            button = QPushButton(label)
            button.setAccessibleDescription(question.text())
            button.clicked.connect(lambda _=False, answer=answer: self._on_answer(answer))
            answers.addWidget(button)
        answers.addStretch(1)
        column.addSpacing(theme.space(1))
        column.addLayout(answers)
        self.setFocusProxy(self._groups[0])

    @property
    def _kind(self) -> str:
        return next((group.answer for group in self._groups if group.answer), "")

    def clear(self) -> None:
        """Ask anew."""
        for group in self._groups:
            group.choose(None)

    @Slot()
    def _forget_other(self) -> None:
        for group in self._groups:
            if group is not self.sender():
                group.choose(None)

    def _on_answer(self, answer: Answer) -> None:
        self.named.emit(Pull(self._kind, answer.value))
