"""Asked when somebody quits while the journal cannot be written: stay, or lose what waits."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.keeping import Hindrance
from sojourn.ui import theme
from sojourn.ui.journal_words import JournalWords
from sojourn.ui.plain_label import plain_label


class LeaveQuestion(QDialog):
    """Stay, or quit all the same, for which `accepted` comes. Esc and the frame mean stay."""

    def __init__(self, why: Hindrance, parent: QWidget | None = None) -> None:
        """Ask; nothing is shown yet."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Quit — Sojourn"))
        words = JournalWords()
        title = plain_label(words.not_written())
        theme.title(title)
        # The window is as high as its texts are at its layout's own width, which is the title's.
        title.setMinimumWidth(theme.space(88))
        reason = plain_label(words.why(why))
        told = plain_label(
            self.tr(
                "What you noted last is in memory alone and would be lost. While Sojourn runs it "
                "is tried again; you can quit when that has worked."
            )
        )
        stay = QPushButton(self.tr("&Stay"))
        theme.primary(stay)
        stay.setDefault(True)
        leave = QPushButton(self.tr("&Quit all the same"))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(3))
        buttons.addStretch(1)
        for button in (leave, stay):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.PAGE] * 4)
        layout.setSpacing(theme.space(4))
        for label in (title, reason, told):
            layout.addWidget(label)
        layout.addSpacing(theme.space(2))
        layout.addLayout(buttons)
        stay.clicked.connect(self.reject)
        leave.clicked.connect(self.accept)
        stay.setFocus()
