"""One window that says why Sojourn cannot start, and what to do next; mends nothing."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from sojourn.ui import theme
from sojourn.ui.plain_label import plain_label
from sojourn.ui.shortcuts import answer_everywhere
from sojourn.ui.words import filled


class Kind(StrEnum):
    """Why there can be no app."""

    NEWER = "newer"
    DAMAGED = "damaged"
    UNREACHABLE = "unreachable"
    UNFORESEEN = "unforeseen"


class Trouble(QDialog):
    """Says what is wrong, mostly with the journal; `finished` comes when it has been read.

    Attributes:
        kind: why there can be no app.
    """

    def __init__(self, kind: Kind, path: str, schemas: tuple[int, int] = (0, 0)) -> None:
        """Word it for the file at `path`; nothing is shown yet.

        `schemas` are, for a newer journal, its own and the newest one that can be read here.
        """
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Trouble — Sojourn"))
        self.kind = kind
        told, next_step = self._words(kind, schemas)
        title = plain_label(told)
        theme.title(title)
        # The window is as high as its texts are at its layout's own width, which is the title's.
        title.setMinimumWidth(theme.space(88))
        file = plain_label(path)
        file.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.quiet(file)
        close = QPushButton(self.tr("&Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.PAGE] * 4)
        layout.setSpacing(theme.space(4))
        for widget in (title, plain_label(next_step), file):
            layout.addWidget(widget)
        layout.addSpacing(theme.space(2))
        layout.addLayout(buttons)
        answer_everywhere(self)
        close.setFocus()

    def _words(self, kind: Kind, schemas: tuple[int, int]) -> tuple[str, str]:
        match kind:
            case Kind.NEWER:
                return (
                    self.tr("Your journal was written by a newer Sojourn"),
                    filled(
                        self.tr(
                            "Nothing was changed. It is of format %1, and this Sojourn reads "
                            "formats up to %2. Install the newer version, then start again."
                        ),
                        *map(str, schemas),
                    ),
                )
            case Kind.DAMAGED:
                return (
                    self.tr("Your journal cannot be read"),
                    self.tr(
                        "It could not be recovered and was left as it is. Check that the disk is "
                        "not full, then start again; copies lie in the folder “backups” beside it."
                    ),
                )
            case Kind.UNREACHABLE:
                return (
                    self.tr("Your journal cannot be opened"),
                    self.tr(
                        "Nothing was changed. Check that its folder is yours and that the disk "
                        "is not full, then start again."
                    ),
                )
            case Kind.UNFORESEEN:
                return (
                    self.tr("Sojourn cannot start"),
                    self.tr(
                        "Something unforeseen came up; your journal stays where it is. Start "
                        "again; if this window returns, the file below says more."
                    ),
                )
