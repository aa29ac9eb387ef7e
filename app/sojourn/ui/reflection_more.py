"""The folded part of a reflection: people, pulls, energy and more to write; all optional."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from sojourn.domain.catalogue import EXTENSION_REASONS
from sojourn.domain.page import ReflectionPage
from sojourn.ui import theme, words
from sojourn.ui.people_met import PeopleMet
from sojourn.ui.pull_list import PullList
from sojourn.ui.trouble_line import TroubleLine
from sojourn.ui.verdict_choice import EnergyChoice


class ReflectionMore(QWidget):
    """Fields that open with what the page's draft holds.

    Signals:
        changed: something was typed or chosen.
    """

    changed = Signal()

    def __init__(self, page: ReflectionPage, parent: QWidget | None = None) -> None:
        """Show the page's draft."""
        super().__init__(parent)
        drafted = page.draft.reflection
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(1))
        self.troubles: dict[str, TroubleLine] = {}

        self.people = PeopleMet(drafted.people, page.today or page.ended.date(), page.people)
        self.people.changed.connect(self.changed)
        self._add(self.tr("P&eople you met"), self.people, "people")
        self.pulls = PullList(drafted.pulls)
        self.pulls.changed.connect(self.changed)
        self._add(self.tr("What p&ulled you away"), self.pulls)
        question = self.tr("How did it leave you?")
        self._energy = EnergyChoice(question, may_be_taken_back=True)
        self._energy.choose(drafted.energy)
        self._energy.chosen.connect(self.changed)
        self._add(question, self._energy)
        self._other = QPlainTextEdit()
        self._other.setTabChangesFocus(True)
        self._other.setFixedHeight(theme.space(16))
        self._other.textChanged.connect(self.changed)
        self._other_label = self._add("", self._other, "other")
        self._reason = QComboBox()
        if page.unexplained:
            self._offer_reasons(drafted.extension_reason)

    @property
    def energy(self) -> str | None:
        """How the visit left the person, if said."""
        return self._energy.answer

    @property
    def other(self) -> str:
        """The other one of lesson and next step."""
        return self._other.toPlainText()

    @other.setter
    def other(self, text: str) -> None:
        self._other.setPlainText(text)

    @property
    def extension_reason(self) -> str:
        """A key of `EXTENSION_REASONS`, own words, or empty."""
        typed = self._reason.currentText()
        place = self._reason.findText(typed)
        return str(self._reason.itemData(place)) if place >= 0 else typed

    @Slot(bool)
    def ask_for_lesson(self, wanted: bool) -> None:  # noqa: FBT001 - a signal brings it
        """Ask for a lesson here, or for a next step."""
        label = self.tr("A less&on to keep") if wanted else self.tr("A next step t&o take")
        self._other_label.setText(label)
        self._other.setAccessibleName(label.replace("&", ""))

    def _offer_reasons(self, drafted: str) -> None:
        self._reason.setEditable(True)
        self._reason.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for key in EXTENSION_REASONS:
            self._reason.addItem(words.extension_reason(key), key)
        self._reason.setCurrentIndex(-1)
        self._reason.setEditText(words.extension_reason(drafted))
        line = self._reason.lineEdit()
        if isinstance(line, QLineEdit):
            line.setPlaceholderText(self.tr("choose, or use your own words"))
        self._reason.currentTextChanged.connect(self.changed)
        name = self.tr("What the extra m&inutes were for")
        self._reason.setAccessibleName(name.replace("&", ""))
        self._add(name, self._reason, "reason")

    def _add(self, name: str, widget: QWidget, field: str = "") -> QLabel:
        label = QLabel(name)
        theme.quiet(label)
        label.setBuddy(widget.focusProxy() or widget)
        if self._column.count():
            self._column.addSpacing(theme.space(2))
        self._column.addWidget(label)
        self._column.addWidget(widget)
        if field:
            self.troubles[field] = TroubleLine(widget)
            self._column.addWidget(self.troubles[field])
        return label
