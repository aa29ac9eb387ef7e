"""What came of a visit: outcomes, a lesson or a next step, and once why one is there at all."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from sojourn.domain.page import ReflectionPage
from sojourn.ui import theme
from sojourn.ui.outcome_places import OutcomePlaces
from sojourn.ui.trouble_line import TroubleLine
from sojourn.ui.why_here import WhyHere


class WhatCame(QWidget):
    """Fields that open with what the page's draft holds.

    Signals:
        changed: something was counted, moved or typed.
        next_ticked: whether the line is a next step now.
    """

    changed = Signal()
    next_ticked = Signal(bool)

    def __init__(self, page: ReflectionPage, parent: QWidget | None = None) -> None:
        """Show the page's draft."""
        super().__init__(parent)
        drafted = page.draft.reflection
        self.outcomes = OutcomePlaces(page)
        self.outcomes.changed.connect(self.changed)
        self._line = QLineEdit(drafted.lesson or drafted.next_step)
        self._line.setCursorPosition(0)
        self._is_next = QCheckBox(self.tr("This is ne&xt"))
        self._is_next.setChecked(bool(drafted.next_step and not drafted.lesson))
        name = self.tr("What &came of it, or what next?")
        label = QLabel(name)
        theme.heading(label)
        label.setBuddy(self._line)
        self._line.setAccessibleName(name.replace("&", ""))
        self.trouble = TroubleLine(self._line)
        row = QHBoxLayout()
        row.setSpacing(theme.space(3))
        row.addWidget(self._line, 1)
        row.addWidget(self._is_next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(self.outcomes)
        column.addSpacing(theme.space(2))
        column.addWidget(label, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        column.addWidget(self.trouble)
        self._why = WhyHere(page.asks_why, page.draft.why) if page.asks_why else None
        if self._why is not None:
            self._why.changed.connect(self.changed)
            column.addWidget(self._why)
        self._line.textChanged.connect(self._on_typed)
        self._is_next.toggled.connect(self.next_ticked)

    @property
    def why(self) -> str:
        """Why the person is there, as typed; empty where it was not asked."""
        return self._why.line if self._why else ""

    @property
    def reason(self) -> tuple[str, str] | None:
        """The platform and why the person is there; None without an answer."""
        return (self._why.platform, self._why.answer) if self._why and self._why.answer else None

    @property
    def is_next(self) -> bool:
        """Whether the line is a next step, and not a lesson."""
        return self._is_next.isChecked()

    @property
    def line(self) -> str:
        """The line as typed."""
        return self._line.text()

    @line.setter
    def line(self, text: str) -> None:
        self._line.setText(text)

    @Slot()
    def _on_typed(self) -> None:
        self.changed.emit()
