"""Says once what became of a damaged journal; recovers nothing itself."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from sojourn.domain.keeping import Recovered
from sojourn.ui import theme, time_words
from sojourn.ui.plain_label import plain_label
from sojourn.ui.scroll_page import ScrollPage, fit_height
from sojourn.ui.words import filled, joined

_WIDTH = theme.space(124)


class RecoveredWindow(QDialog):
    """What was damaged, what stands in its place, what may be missing, and where all of it lies."""

    def __init__(self, recovered: Recovered) -> None:
        """Word it; nothing is shown yet."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Journal recovered — Sojourn"))
        title = plain_label(self._title(recovered))
        theme.title(title)
        page = ScrollPage()
        page.column.addWidget(title)
        for sentence in self._sentences(recovered):
            page.column.addWidget(plain_label(sentence))
        if recovered.set_aside:
            page.column.addWidget(plain_label(self.tr("The damaged file was kept as it is:")))
            page.column.addWidget(self._file(recovered.set_aside))
        close = QPushButton(self.tr("&Close"))
        theme.primary(close)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.setContentsMargins(theme.PAGE, theme.space(2), theme.PAGE, theme.PAGE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(page, 1)
        layout.addLayout(buttons)
        self._page, self._foot = page, buttons
        close.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Open high enough for all of it."""
        super().showEvent(event)
        if not event.spontaneous():
            # Only now do the labels know their type.
            fit_height(self, self._page, self._foot, _WIDTH)

    def _file(self, path: str) -> QLabel:
        file = plain_label(path)
        file.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        file.setAccessibleName(self.tr("Where the damaged file lies"))
        theme.quiet(file)
        return file

    def _title(self, recovered: Recovered) -> str:
        if not recovered.set_aside:
            return self.tr("Your lost journal was restored")
        if not recovered.visits:
            return self.tr("Your damaged journal was set aside")
        return self.tr("Your damaged journal is in order again")

    def _sentences(self, recovered: Recovered) -> tuple[str, ...]:
        sentences = [self._backup(recovered)]
        if recovered.set_aside:
            sentences.append(self._salvaged(recovered))
        sentences.append(self._missing(recovered))
        sentences.append(self.tr("The journal now has %n visit(s).", "", recovered.visits))
        if recovered.backup is not None:
            sentences.append(
                self.tr("Backups… in the menu of the tray icon lists the other backups.")
            )
        return tuple(sentences)

    def _backup(self, recovered: Recovered) -> str:
        if recovered.backup is None:
            return self.tr("There was no backup to go back to, so a new journal was begun.")
        made = recovered.backup
        return filled(
            self.tr("The backup of %1, %2, stands in its place.", "a day, a time"),
            time_words.long_day(made.date()),
            time_words.clock(made),
        )

    def _salvaged(self, recovered: Recovered) -> str:
        if not recovered.salvaged:
            return self.tr("No further visit could be read from the damaged file.")
        return self.tr(
            "%n visit(s) could be read from the damaged file and are kept too.",
            "",
            recovered.salvaged,
        )

    def _missing(self, recovered: Recovered) -> str:
        if not recovered.set_aside:
            return self.tr("What you noted after that is missing.")
        if not recovered.lost:
            return self.tr("All of the damaged file could be read, so nothing should be missing.")
        kinds = self._kinds(recovered.lost)
        if recovered.backup is None:
            sentence = self.tr("The rest could not be read and is missing. It may concern: %1.")
        else:
            sentence = self.tr("Something noted after that may be missing. It may concern: %1.")
        return filled(sentence, joined(list(kinds)))

    def _kinds(self, lost: tuple[str, ...]) -> tuple[str, ...]:
        words = {
            "session": self.tr("visits"),
            "span": self.tr("visits"),
            "extension": self.tr("visits"),
            "reminder": self.tr("visits"),
            "absence": self.tr("visits"),
            "outcome": self.tr("outcomes"),
            "pull": self.tr("pulls"),
            "person": self.tr("people"),
            "met": self.tr("people"),
            "platform": self.tr("platforms"),
            "stance_change": self.tr("platforms"),
            "review_answer": self.tr("answers about weeks"),
            "budget_told": self.tr("platforms"),
            "kind": self.tr("purposes and outcomes of your own"),
            "not_now": self.tr("visits turned down"),
            "draft": self.tr("what stood in open windows"),
            "former": self.tr("what can be undone in the history"),
        }
        return tuple(dict.fromkeys(words[kind] for kind in words if kind in lost))
