"""What Start opens: a web address, and a tick that says whether it is wanted this time."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.intention import Address
from sojourn.ui import theme
from sojourn.ui.field import Field
from sojourn.ui.plain_label import plain_label
from sojourn.ui.tray_entries import elided, menu_text
from sojourn.ui.words import filled

_LONGEST = 60
"""Characters of an address that are shown beside the tick; the field has it whole."""


class AddressRow(QWidget):
    """Without an address only a quiet offer to add one; with one, a tick and a way to change it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without an address."""
        super().__init__(parent)
        self._platform = ""
        self._tick = QCheckBox()
        self._where = plain_label()
        theme.small(self._where)
        self._change = QPushButton()
        self._change.setAutoDefault(False)
        theme.link(self._change)
        self._edit = QLineEdit()
        self._edit.setPlaceholderText("https://")
        self._field = Field(self.tr("A&ddress"), self._edit)
        row = QHBoxLayout()
        row.setSpacing(theme.space(3))
        row.addWidget(self._tick)
        row.addWidget(self._where, 1)
        row.addWidget(self._change)
        row.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addLayout(row)
        column.addWidget(self._field)
        self._change.clicked.connect(self._open)
        self._edit.textEdited.connect(self._on_typed)
        self._tick.toggled.connect(self.changed)
        self.show_address("", Address())

    @property
    def address(self) -> Address:
        """The address as it stands, unchecked."""
        url = self._edit.text().strip()
        return Address(url, bool(url) and self._tick.isChecked())

    def show_address(self, platform: str, address: Address) -> None:
        """Show the address of a platform, folded, without saying so."""
        self._edit.setText(address.url)
        was = self._tick.blockSignals(True)
        self._tick.setChecked(address.wanted)
        self._tick.blockSignals(was)
        self._field.hide()
        self.show_platform(platform)

    def show_platform(self, platform: str) -> None:
        """Name the platform on the tick."""
        self._platform = platform
        self._show_parts()

    def show_trouble(self, sentence: str) -> None:
        """Unfold the address and say beside it what is expected; nothing for an empty sentence."""
        self._field.show_trouble(sentence)
        if sentence:
            self._open()

    def _show_parts(self) -> None:
        url = self._edit.text().strip()
        name = menu_text(self._platform) or self.tr("it")
        self._tick.setText(filled(self.tr("&Open %1"), name))
        self._tick.setAccessibleDescription(url)
        self._tick.setVisible(bool(url))
        self._where.setText(elided(url, _LONGEST))
        self._where.setVisible(bool(url))
        self._change.setText(self.tr("Ch&ange…") if url else self.tr("Add an &address…"))
        self._change.setAccessibleName(
            self.tr("Change the address") if url else self.tr("Add an address")
        )
        self._change.setVisible(self._field.isHidden())

    @Slot()
    def _open(self) -> None:
        self._field.show()
        self._show_parts()
        self._edit.setFocus()

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        # An address just typed is meant to be opened; one emptied has nothing to tick.
        if self._tick.isHidden() and text.strip():
            self._tick.setChecked(True)
        self._field.show_trouble("")
        self._show_parts()
        self.changed.emit()
