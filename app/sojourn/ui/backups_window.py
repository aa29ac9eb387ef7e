"""The backups there are: made, restored and undone from here; does none of it itself."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sojourn.domain.keeping import BackupsPage, BackupTask, KeptBackup
from sojourn.ui import theme
from sojourn.ui.announcing import announce
from sojourn.ui.backup_words import BackupWords
from sojourn.ui.line_list import PAD, Line, LineList
from sojourn.ui.one_line import OneLine
from sojourn.ui.plain_label import plain_label
from sojourn.ui.restore_question import RestoreQuestion
from sojourn.ui.scroll_page import ScrollPage, fit_height, grow_height
from sojourn.ui.shortcuts import answer_everywhere
from sojourn.ui.window_place import keep_place, restore_place

_NAME = "backups"
_WIDTH = theme.space(144)
_SOON_MS = 500
"""What takes no longer needs no progress."""


class BackupLine(Line):
    """One backup: when it was made, what it holds, and the way back to it.

    Signals:
        wanted: the person wants to restore it.
    """

    wanted = Signal()

    def __init__(self, backup: KeptBackup) -> None:
        """Tell that backup."""
        super().__init__(backup.file)
        words = BackupWords()
        when, facts = OneLine(words.when(backup)), OneLine(words.facts(backup))
        theme.sentence(when)
        theme.small(facts)
        self._restore = QPushButton(self.tr("&Restore…"))
        self._restore.setAccessibleDescription(words.when(backup))
        self._restore.clicked.connect(self.wanted)
        told = QVBoxLayout()
        told.setSpacing(theme.space(0.5))
        told.addWidget(when)
        told.addWidget(facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(*[PAD] * 4)
        row.setSpacing(theme.space(4))
        row.addLayout(told, 1)
        row.addWidget(self._restore)
        self.setAccessibleName(f"{when.whole}. {facts.whole}")

    def show_letters(self, *, shown: bool) -> None:
        """Underline the letter of this line, or not."""
        name = self.tr("&Restore…")
        self._restore.setText(name if shown else name.replace("&", ""))

    def allow(self, *, allowed: bool) -> None:
        """Let it be restored, or not while something is under way."""
        if not allowed and self._restore.hasFocus():
            self.setFocus()
        self._restore.setEnabled(allowed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask to restore the line the focus is on by Enter."""
        if not self.hasFocus() or event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif self._restore.isEnabled():
            # Whatever comes of it, Enter on a line is not taken for one of the window's buttons.
            self.wanted.emit()


class BackupsWindow(QDialog):
    """A line for each backup, and what became of what was asked last.

    Signals:
        backup_wanted: a backup shall be made now.
        restore_wanted: the `KeptBackup` the person would like to go back to.
        restore_chosen: its file, once they have said yes.
        undo_chosen: the restoring shown last shall be undone.
    """

    backup_wanted = Signal()
    restore_wanted = Signal(object)
    restore_chosen = Signal(str)
    undo_chosen = Signal()

    def __init__(self, page: BackupsPage, parent: QWidget | None = None) -> None:
        """Draw that page."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Backups — Sojourn"))
        self._words = BackupWords()
        self._backups: dict[str, KeptBackup] = {}
        self._said = ""
        title = plain_label(self.tr("Backups of your journal"))
        theme.title(title)
        hint = plain_label(
            self.tr("One is made on each day you use Sojourn. They stay on this computer.")
        )
        theme.quiet(hint)
        self._none = plain_label(
            self.tr("There is none yet. The first is made today, and you can make one now.")
        )
        self._list: LineList[BackupLine] = LineList(self.tr("Backups"))
        self._list.walked.connect(self._on_walked)
        self._page = ScrollPage()
        self._list.hang_in(self._page.column, title, hint, self._none)
        self._page.column.addStretch(1)
        self._told = plain_label()
        self._undo = QPushButton(self.tr("&Undo"))
        self._undo.clicked.connect(self.undo_chosen)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._progress.show)
        self._back_up = QPushButton(self.tr("&Back up now"))
        self._back_up.clicked.connect(self.backup_wanted)
        self._close = QPushButton(self.tr("&Close"))
        self._close.clicked.connect(self.close)
        self._foot = self._laid_out_foot()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._page, 1)
        whole.addLayout(self._foot)
        self._is_placed = restore_place(self, _NAME)
        self.show_page(page)

    def _laid_out_foot(self) -> QVBoxLayout:
        said = QHBoxLayout()
        said.setSpacing(theme.space(4))
        said.addWidget(self._told, 1)
        said.addWidget(self._undo)
        buttons = QHBoxLayout()
        buttons.addWidget(self._back_up)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        foot = QVBoxLayout()
        side = theme.PAGE
        foot.setContentsMargins(side, theme.space(2), side, side)
        foot.setSpacing(theme.space(3))
        foot.addLayout(said)
        foot.addWidget(self._progress)
        foot.addLayout(buttons)
        return foot

    def show_page(self, page: BackupsPage) -> None:
        """Draw a page; the focus stays where it is."""
        backups, were_known = page.backups or (), bool(self._backups)
        self._backups = {backup.file: backup for backup in backups}
        is_idle = page.under_way is None
        for line in self._list.show_lines(tuple(self._backups), self._line):
            line.allow(allowed=is_idle)
        self._none.setVisible(page.backups == ())
        self._list.setVisible(bool(backups))
        if not is_idle and (self._back_up.hasFocus() or self._undo.hasFocus()):
            self._put_cursor()
        self._back_up.setEnabled(is_idle)
        self._undo.setVisible(is_idle and bool(page.undo))
        self._show_progress(is_idle=is_idle)
        self._say(self._words.told(page), is_loud=page.under_way is not BackupTask.LIST)
        if self.isVisible():
            # New lines have their height only after this.
            QTimer.singleShot(0, self, self._grow)
            if backups and not were_known:
                self._put_cursor()

    def _grow(self) -> None:
        """Have room for everything, unless the person has chosen another height."""
        if not self._is_placed:
            grow_height(self, self._page, self._foot)

    def _show_progress(self, *, is_idle: bool) -> None:
        if is_idle:
            self._soon.stop()
            self._progress.hide()
        elif not self._soon.isActive() and self._progress.isHidden():
            self._soon.start()

    def _say(self, sentence: str, *, is_loud: bool) -> None:
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))
        if is_loud and sentence and sentence != self._said and self.isVisible():
            announce(self._told, sentence)
        self._said = sentence

    def ask(self, backup: KeptBackup) -> None:
        """Ask once whether to restore it."""
        question = RestoreQuestion(backup, self)
        question.accepted.connect(lambda: self.restore_chosen.emit(backup.file))
        answer_everywhere(question)
        question.open()

    def _line(self, file: str) -> BackupLine:
        line = BackupLine(self._backups[file])
        line.wanted.connect(lambda: self.restore_wanted.emit(self._backups[file]))
        return line

    def _put_cursor(self) -> None:
        if self._backups:
            self._list.put_cursor()
        else:
            self._close.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the newest."""
        super().showEvent(event)
        if not event.spontaneous():
            if not self._is_placed:
                # Only now do the labels know their type.
                fit_height(self, self._page, self._foot, _WIDTH)
            self._put_cursor()

    def reject(self) -> None:
        """Close on Esc as by the window's frame; what is under way goes on."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place."""
        keep_place(self, _NAME)
        event.accept()

    def _on_walked(self, line: QWidget) -> None:
        # A line that is new has its place only after this.
        QTimer.singleShot(0, line, lambda: self._page.ensureWidgetVisible(line, 0, theme.space(2)))
