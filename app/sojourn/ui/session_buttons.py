"""What can be done with the visit that is on: the buttons at the foot of its window."""

from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from sojourn.domain.page import SessionPage
from sojourn.domain.session import MORE_MS, Phase
from sojourn.ui import theme
from sojourn.ui.plain_label import plain_label
from sojourn.ui.platform_switch import SwitchButton
from sojourn.ui.words import no_extension_left


class SessionButtons(QWidget):
    """A quiet row, then two rows of buttons; which ones they are follows the page.

    Signals:
        extension_requested: how much more, in milliseconds.
        switch_requested: a platform from the menu; another_wanted: one to be typed.
    """

    wrap_up_requested = Signal()
    pause_requested = Signal()
    go_on_requested = Signal()
    extension_requested = Signal(object)
    switch_requested = Signal(str)
    another_wanted = Signal()
    new_box_requested = Signal()
    reminder_heard = Signal()
    pull_felt = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no page yet."""
        super().__init__(parent)
        self._is_paused = False
        self._no_more = plain_label()
        theme.small(self._no_more)
        self.switch = SwitchButton()
        self.switch.switch_requested.connect(self.switch_requested)
        self.switch.another_wanted.connect(self.another_wanted)
        self._new_box = QPushButton(self.tr("New &box…"))
        self._new_box.setAccessibleDescription(
            self.tr("A new intention for the rest; this visit ends when it starts.")
        )
        self._new_box.clicked.connect(self.new_box_requested)
        self._heard = QPushButton(self.tr("&Yes, in a moment"))
        self._heard.setAccessibleDescription(
            self.tr("Says that you have heard the reminder; the next one comes later.")
        )
        self._heard.clicked.connect(self.reminder_heard)
        self._heard.hide()
        self.pull = QPushButton(self.tr("Pulled &away"))
        self.pull.clicked.connect(self.pull_felt)
        self._pause = QPushButton()
        self._pause.clicked.connect(self._on_pause)
        self.extend = QPushButton(self.tr("&5 more minutes"))
        self.extend.clicked.connect(lambda: self.extension_requested.emit(MORE_MS))
        self.wrap_up = QPushButton(self.tr("&Wrap up"))
        theme.primary(self.wrap_up)
        self.wrap_up.clicked.connect(self.wrap_up_requested)
        self.grid = QGridLayout(self)
        side = theme.PAGE
        self.grid.setContentsMargins(side, theme.space(2), side, side)
        self.grid.setSpacing(theme.space(2))
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        self._links = QHBoxLayout()
        self._links.setSpacing(theme.space(6))
        self._links.addWidget(self.switch)
        self._links.addStretch(1)
        self.grid.addLayout(self._links, 0, 0, 1, 2)
        self.grid.addWidget(self._no_more, 1, 0, 1, 2)
        self.grid.addWidget(self.pull, 2, 0)
        self.grid.addWidget(self._pause, 2, 1)
        self.grid.addWidget(self._heard, 3, 0, 1, 2)
        self.grid.addWidget(self.extend, 4, 0)
        self.grid.addWidget(self.wrap_up, 4, 1)
        for button, following in pairwise(
            (self.switch, self.pull, self._pause, self._heard, self.extend, self.wrap_up)
        ):
            self.setTabOrder(button, following)
        self._may_extend: bool | None = None

    def show_page(self, page: SessionPage) -> None:
        """Offer what makes sense now."""
        self._is_paused = page.phase is Phase.PAUSED
        say(self._pause, self.tr("&Go on") if self._is_paused else self.tr("&Pause"))
        self.switch.show_places(page.elsewhere, hidden=page.discreet)
        self._show_heard(wanted=page.is_unheard)
        self._place_new_box(may_extend=page.extensions_left > 0)
        self._no_more.setText(no_extension_left(page.extensions_used))

    def _show_heard(self, *, wanted: bool) -> None:
        if not wanted and self._heard.hasFocus():
            self.wrap_up.setFocus()
        self._heard.setVisible(wanted)

    def _place_new_box(self, *, may_extend: bool) -> None:
        """Put *New box…* beside the switch, or where no more minutes can be had, in their place."""
        if may_extend == self._may_extend:
            return
        self._may_extend = may_extend
        if not may_extend and self.extend.hasFocus():
            self.wrap_up.setFocus()
        self.extend.setVisible(may_extend)
        self._no_more.setVisible(not may_extend)
        if may_extend:
            self.grid.removeWidget(self._new_box)
            theme.link(self._new_box)
            self._links.insertWidget(1, self._new_box)
            self.setTabOrder(self.switch, self._new_box)
        else:
            self._links.removeWidget(self._new_box)
            theme.look(self._new_box, None)
            self.grid.addWidget(self._new_box, 4, 0)
            self.setTabOrder(self._heard, self._new_box)

    @Slot()
    def _on_pause(self) -> None:
        if self._is_paused:
            self.go_on_requested.emit()
        else:
            self.pause_requested.emit()


def say(widget: QLabel | QPushButton, text: str) -> None:
    """Set a text only when it is another one: no layout each second for nothing."""
    if widget.text() != text:
        widget.setText(text)
