"""A notification on trial, and whether it came; sends none itself."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.first_run import Trial
from sojourn.ui import theme
from sojourn.ui.announcing import announce
from sojourn.ui.flow import FlowLayout
from sojourn.ui.plain_label import plain_label

TOLD = {
    Trial.SENT: QT_TRANSLATE_NOOP("Trial", "A notification is on its way. Did it come?"),
    Trial.SENT_OTHERWISE: QT_TRANSLATE_NOOP(
        "Trial", "Here is one more, sent another way. Did this one come?"
    ),
    Trial.SEEN: QT_TRANSLATE_NOOP(
        "Trial", "Good. That is how the end of a visit will be told to you."
    ),
    Trial.NONE_LEFT: QT_TRANSLATE_NOOP(
        "Trial",
        "There is no other way here. At the end of a visit its own window will come up and leave "
        "you the focus; the icon turns too. If this desktop holds notifications back, let them "
        "through and send another.",
    ),
}


class NotificationTrial(QWidget):
    """Asks for a trial, says how it stands, and asks whether it came.

    Signals:
        requested: a notification is to be sent.
        seen, missed: it came, or nothing did.
    """

    requested = Signal()
    seen = Signal()
    missed = Signal()

    def __init__(self) -> None:
        """Offer a trial."""
        super().__init__()
        self._send = QPushButton(self.tr("Send a &test notification"))
        self._send.clicked.connect(self.requested)
        self._told = plain_label()
        self._seen = QPushButton(self.tr("&I saw it"))
        self._seen.clicked.connect(self.seen)
        self._missed = QPushButton(self.tr("&Nothing came"))
        self._missed.clicked.connect(self.missed)
        answers = FlowLayout(spacing=theme.space(2))
        for button in (self._seen, self._missed):
            answers.addWidget(button)
        hint = plain_label(self.tr("It tells you when the time is over. See whether that comes."))
        theme.small(hint)
        first = QHBoxLayout()
        first.setSpacing(theme.space(4))
        first.addWidget(self._send)
        first.addWidget(hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addLayout(first)
        column.addWidget(self._told)
        column.addLayout(answers)
        for button in (self._send, self._seen, self._missed):
            button.setAutoDefault(False)
        for part in (self._told, self._seen, self._missed):
            part.hide()

    def show_trial(self, trial: Trial) -> None:
        """Say how it stands."""
        asks = trial in {Trial.SENT, Trial.SENT_OTHERWISE}
        had_focus = self._seen.hasFocus() or self._missed.hasFocus()
        self._told.setText(QCoreApplication.translate("Trial", str(TOLD[trial])))
        self._told.show()
        for button in (self._seen, self._missed):
            button.setVisible(asks)
        if had_focus and not asks:
            self._send.setFocus()
        announce(self, self._told.text())
