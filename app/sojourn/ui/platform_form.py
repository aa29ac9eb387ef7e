"""What a person says of one platform: name, colour, address, why, who, budget, stance."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, Qt, Slot
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sojourn.domain.catalogue import Stance
from sojourn.domain.intention import Address, Platform
from sojourn.domain.platform_card import PlatformCard, StanceChange
from sojourn.domain.refusal import NAME_LIMIT, Refused
from sojourn.ui import theme, time_words, words
from sojourn.ui.address_row import AddressRow
from sojourn.ui.budget_field import BudgetField
from sojourn.ui.choice import Choice
from sojourn.ui.field import Field
from sojourn.ui.plain_label import plain_label
from sojourn.ui.refusal_words import refusal

_TEXT_LINES = 2


class PlatformForm(QWidget):
    """The fields of one platform."""

    def __init__(self, today: date) -> None:
        """Begin empty; a stance changes as of today."""
        super().__init__()
        self._today = today
        self._card = PlatformCard(Platform("", ""))
        self._name = QLineEdit()
        self._name.setMaxLength(NAME_LIMIT)
        self._colour = QPushButton(self.tr("&Colour…"))
        self._colour.clicked.connect(self._on_colour)
        self._address = AddressRow()
        self._reason, self._who = _text(), _text()
        self._budget = BudgetField()
        self._stance = Choice(
            self.tr("Where you stand"),
            [(stance.value, words.stance(stance.value)) for stance in Stance],
        )
        self._because = QLineEdit()
        self._because.setMaxLength(500)
        self._again = QCheckBox(self.tr("Look at it a&gain on"))
        self._day = QDateEdit()
        self._day.setCalendarPopup(True)
        self._day.setAccessibleName(self.tr("Day to look at it again"))
        self._again.toggled.connect(self._day.setEnabled)
        self._history = plain_label()
        theme.quiet(self._history)
        self._fields = {
            "platform": Field(self.tr("&Name"), self._name),
            "reason": Field(self.tr("&Why I am here"), self._reason),
            "who_is_there": Field(self.tr("Who is the&re"), self._who),
            "budget": Field(self.tr("Weekly &budget"), self._budget),
            "stance": Field(self.tr("Where you s&tand"), self._stance),
            "because": Field(self.tr("B&ecause"), self._because),
        }
        self._lay_out()

    def show_card(self, card: PlatformCard) -> None:
        """Show a platform; one without a name is to be added."""
        platform = card.platform
        self._card = card
        self._name.setText(platform.name)
        self._show_colour(platform.colour)
        self._address.show_address(platform.name, Address(platform.address, platform.opens_address))
        self._reason.setPlainText(platform.reason)
        self._who.setPlainText(platform.who_is_there)
        self._budget.show_budget(platform.weekly_budget_ms)
        last = card.changes[0] if card.changes else None
        self._stance.choose(platform.stance)
        self._because.setText(last.reason if last else "")
        review_on = last.review_on if last else None
        self._again.setChecked(review_on is not None)
        self._day.setEnabled(review_on is not None)
        self._day.setDate(_qdate(review_on or self._today))
        self._history.setText("\n".join(self._told(one) for one in card.changes))
        self._history.setVisible(bool(card.changes))
        for field in self._fields.values():
            field.show_trouble("")
        self._address.show_trouble("")

    @property
    def platform(self) -> Platform:
        """The platform as it stands in the fields, unchecked."""
        address = self._address.address
        return replace(
            self._card.platform,
            name=self._name.text(),
            colour=self._shown_colour,
            address=address.url,
            opens_address=address.wanted,
            reason=self._reason.toPlainText(),
            who_is_there=self._who.toPlainText(),
            weekly_budget_ms=self._budget.budget_ms or None,
        )

    @property
    def change(self) -> StanceChange | None:
        """What is new about the stance; None where nothing is."""
        stance = self._stance.answer or self._card.platform.stance
        day = self._day.date()
        review_on = date(day.year(), day.month(), day.day()) if self._again.isChecked() else None
        now = StanceChange(stance, self._today, self._because.text(), review_on)
        last = self._card.changes[0] if self._card.changes else None
        before = last or StanceChange(self._card.platform.stance, self._today)
        return None if replace(now, day=before.day) == before else now

    @property
    def is_changed(self) -> bool:
        """Something stands in the fields that was not shown there; a new one needs its name."""
        if not (self._card.platform.name or self._name.text().strip()):
            return False
        return self.platform != self._card.platform or self.change is not None

    def refuse(self, refused: Refused) -> None:
        """Say beside the field what is expected there."""
        said = refusal(refused)
        if refused.field == "address":
            self._address.show_trouble(said)
            return
        field = self._fields.get(refused.field, self._fields["platform"])
        field.show_trouble(said)
        field.focus_control()

    def focus_name(self) -> None:
        """Begin with the name."""
        self._name.setFocus()
        self._name.selectAll()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(3))
        name = QHBoxLayout()
        name.setSpacing(theme.space(2))
        name.addWidget(self._fields["platform"], 1)
        name.addWidget(self._colour, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(name)
        column.addWidget(self._address)
        for field in ("reason", "who_is_there", "budget", "stance", "because"):
            column.addWidget(self._fields[field])
        again = QHBoxLayout()
        again.setSpacing(theme.space(2))
        again.addWidget(self._again)
        again.addWidget(self._day)
        again.addStretch(1)
        column.addLayout(again)
        column.addWidget(self._history)
        column.addStretch(1)

    def _told(self, change: StanceChange) -> str:
        said = words.filled(
            self.tr("%1: %2", "a day, a stance"),
            time_words.day(change.day),
            words.stance(change.stance),
        )
        return f"{said} · {change.reason}" if change.reason else said

    def _show_colour(self, colour: str) -> None:
        self._shown_colour = colour
        side = theme.space(4)
        swatch = QPixmap(side + theme.space(1), side)
        swatch.fill(Qt.GlobalColor.transparent)
        painter = QPainter(swatch)
        painter.fillRect(0, 0, side, side, QColor(colour))
        painter.end()
        self._colour.setIconSize(swatch.size())
        self._colour.setIcon(QIcon(swatch))

    @Slot()
    def _on_colour(self) -> None:
        dialog = QColorDialog(QColor(self._shown_colour), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda colour: self._show_colour(colour.name()))
        dialog.open()


def _text() -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setTabChangesFocus(True)
    field.setFixedHeight(field.fontMetrics().lineSpacing() * _TEXT_LINES + theme.space(5))
    return field


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
