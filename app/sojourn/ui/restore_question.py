"""Asked once before a backup is restored: what will happen to what there is; restores nothing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.keeping import KeptBackup
from sojourn.ui import theme
from sojourn.ui.backup_words import BackupWords
from sojourn.ui.plain_label import plain_label


class RestoreQuestion(QDialog):
    """Restore it, or cancel; `accepted` comes for the first. Esc and the frame mean cancel."""

    def __init__(self, backup: KeptBackup, parent: QWidget | None = None) -> None:
        """Ask; nothing is shown yet."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Restore — Sojourn"))
        words = BackupWords()
        question = plain_label(self.tr("Go back to this backup?"))
        theme.title(question)
        # The window is as high as its texts are at its layout's own width, which is the title's.
        question.setMinimumWidth(theme.space(88))
        which = plain_label(f"{words.when(backup)}\n{words.facts(backup)}")
        theme.sentence(which)
        told = plain_label(
            self.tr(
                "Your journal as it is now is saved first. What you noted since this backup stays "
                "in that saved one, and you can undo this."
            )
        )
        restore = QPushButton(self.tr("&Restore"))
        theme.primary(restore)
        restore.setDefault(True)
        cancel = QPushButton(self.tr("&Cancel"))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(3))
        buttons.addStretch(1)
        for button in (cancel, restore):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.PAGE] * 4)
        layout.setSpacing(theme.space(4))
        for label in (question, which, told):
            layout.addWidget(label)
        layout.addSpacing(theme.space(2))
        layout.addLayout(buttons)
        restore.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        restore.setFocus()
