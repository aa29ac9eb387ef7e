"""What tugged the person away in a visit: which pull, and what they did with it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sojourn.domain.catalogue import PULL_KINDS, Answer
from sojourn.domain.outcome import Pull
from sojourn.ui import theme, words
from sojourn.ui.announcing import name_choice
from sojourn.ui.line_icon import Sign, put_sign


class PullRow(QWidget):
    """One pull.

    Signals:
        changed: something was chosen.
        removed: this one was none.
    """

    changed = Signal()
    removed = Signal()

    def __init__(self, pull: Pull) -> None:
        """Show a pull; one felt and never named shows so."""
        super().__init__()
        self._at_ms = pull.at_ms
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        self.kind = QComboBox()
        name_choice(self.kind, self.tr("Which pull it was"))
        self.kind.addItem(self.tr("not said which"), "")
        for inner, name in ((True, self.tr("From inside")), (False, self.tr("From outside"))):
            self._add_heading(name)
            for kind in PULL_KINDS:
                if kind.inner is inner:
                    self.kind.addItem(words.pull(kind.key), kind.key)
        if self.kind.findData(pull.kind) < 0:
            self.kind.addItem(words.pull(pull.kind), pull.kind)
        self.kind.setCurrentIndex(self.kind.findData(pull.kind))
        self._answer = QComboBox()
        name_choice(self._answer, self.tr("What you did"))
        for answer in Answer:
            self._answer.addItem(words.answer(answer), answer.value)
        self._answer.setCurrentIndex(max(0, self._answer.findData(pull.answer)))
        remove = QToolButton()
        remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        remove.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        remove.setAccessibleName(self.tr("Take this pull out"))
        theme.sign(remove)
        put_sign(remove, Sign.REMOVE)
        row.addWidget(self.kind, 1)
        row.addWidget(self._answer)
        row.addWidget(remove)
        self.kind.currentIndexChanged.connect(self.changed)
        self._answer.currentIndexChanged.connect(self.changed)
        remove.clicked.connect(self.removed)
        self.setFocusProxy(self.kind)

    @property
    def pull(self) -> Pull:
        """What stands in the row."""
        return Pull(self.kind.currentData(), self._answer.currentData(), self._at_ms)

    @property
    def was_said(self) -> bool:
        """It was felt in the visit, or named here."""
        return self._at_ms is not None or bool(self.kind.currentData())

    def _add_heading(self, name: str) -> None:
        self.kind.addItem(name, None)
        model = self.kind.model()
        if isinstance(model, QStandardItemModel):
            model.item(self.kind.count() - 1).setFlags(Qt.ItemFlag.NoItemFlags)


class PullList(QWidget):
    """The pulls of a visit; more may be added, each may be taken out.

    Signals:
        changed: something was chosen, added or taken out.
    """

    changed = Signal()

    def __init__(self, pulls: tuple[Pull, ...], parent: QWidget | None = None) -> None:
        """Show the pulls noted so far."""
        super().__init__(parent)
        self._rows: list[PullRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(1))
        for pull in pulls:
            self._add(pull)
        self._more = QPushButton(self.tr("&Add a pull"))
        self._more.setAutoDefault(False)
        theme.link(self._more)
        put_sign(self._more, Sign.ADD)
        self._more.clicked.connect(self._on_more)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self._rows[0].kind if self._rows else self._more)

    @property
    def pulls(self) -> tuple[Pull, ...]:
        """The pulls as they stand; a line added and left empty is none."""
        return tuple(row.pull for row in self._rows if row.was_said)

    def _add(self, pull: Pull) -> PullRow:
        row = PullRow(pull)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        self._column.insertWidget(len(self._rows), row)
        self._rows.append(row)
        return row

    @Slot()
    def _on_more(self) -> None:
        row = self._add(Pull("", Answer.DECLINED.value))
        self.setTabOrder(row, self._more)
        row.setFocus()
        self.changed.emit()

    def _remove(self, row: PullRow) -> None:
        self._rows.remove(row)
        # Tab skips what stands before the one that the focus is passed on to.
        self.setFocusProxy(self._rows[0].kind if self._rows else self._more)
        self._more.setFocus()
        row.hide()
        row.deleteLater()
        self.changed.emit()
