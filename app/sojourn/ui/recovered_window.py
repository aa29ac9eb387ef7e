"""Says once what became of a damaged journal; recovers nothing itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from sojourn.domain.keeping import Recovered
from sojourn.ui import theme, time_words
from sojourn.ui.plain_label import plain_label
from sojourn.ui.words import filled


class RecoveredWindow(QDialog):
    """What was damaged, what stands in its place, what may be missing, and where all of it lies."""

    def __init__(self, recovered: Recovered) -> None:
        """Word it; nothing is shown yet."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Journal recovered — Sojourn"))
        title = plain_label(self.tr("Your journal was damaged, and Sojourn has recovered it"))
        theme.title(title)
        # The window is as high as its texts are at its layout's own width, which is the title's.
        title.setMinimumWidth(theme.space(112))
        kept = plain_label(self.tr("The damaged file was kept, unchanged:"))
        file = plain_label(recovered.set_aside)
        file.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        file.setAccessibleName(self.tr("The damaged file"))
        theme.quiet(file)
        close = QPushButton(self.tr("&Close"))
        theme.primary(close)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.space(6)] * 4)
        layout.setSpacing(theme.space(4))
        layout.addWidget(title)
        for sentence in self._sentences(recovered):
            layout.addWidget(plain_label(sentence))
        layout.addWidget(kept)
        layout.addWidget(file)
        layout.addSpacing(theme.space(2))
        layout.addLayout(buttons)
        close.setFocus()

    def _sentences(self, recovered: Recovered) -> tuple[str, ...]:
        return (self._backup(recovered), self._salvaged(recovered), self._missing(recovered))

    def _backup(self, recovered: Recovered) -> str:
        if recovered.backup is None:
            return self.tr("There was no backup to go back to, so a new journal was begun.")
        when = filled(
            self.tr("%1 at %2", "a day and a time: Monday 5 May at 09:05"),
            time_words.day(recovered.backup.date()),
            time_words.clock(recovered.backup),
        )
        return filled(self.tr("The backup of %1 has taken its place."), when)

    def _salvaged(self, recovered: Recovered) -> str:
        if not recovered.salvaged:
            return self.tr("No further visit could be read from the damaged file.")
        return self.tr(
            "%n visit(s) could be read from the damaged file and are kept too.",
            "",
            recovered.salvaged,
        )

    def _missing(self, recovered: Recovered) -> str:
        if recovered.lost == 0:
            return self.tr("As far as can be told, nothing is missing.")
        if recovered.lost:
            return self.tr("%n entry(s) could not be read and are missing.", "", recovered.lost)
        if recovered.backup is None:
            return self.tr("What could not be read is missing; nobody can tell how much that is.")
        return self.tr("Some of what you noted since that backup may be missing.")
