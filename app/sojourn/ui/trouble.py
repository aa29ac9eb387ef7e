"""One window that says why Sojourn cannot start, and what to do next; mends nothing."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox


class Kind(StrEnum):
    """Why the journal cannot be used."""

    NEWER = "newer"
    DAMAGED = "damaged"
    UNREACHABLE = "unreachable"


class Trouble(QMessageBox):
    """Says what is wrong with the journal; `finished` comes when it has been read."""

    def __init__(self, kind: Kind, path: str) -> None:
        """Word it for the file at `path`."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Sojourn cannot start"))
        self.setIcon(QMessageBox.Icon.Information)
        self.setTextFormat(Qt.TextFormat.PlainText)
        match kind:
            case Kind.NEWER:
                text = self.tr("Your journal was written by a newer Sojourn.")
                more = self.tr("Install the newer version, then start again.")
            case Kind.DAMAGED:
                text = self.tr("Your journal cannot be read.")
                more = self.tr("It was left as it is. A copy may lie in the folder “backups”.")
            case Kind.UNREACHABLE:
                text = self.tr("Your journal cannot be opened.")
                more = self.tr("Check that its folder is yours and the disk is not full.")
        self.setText(text)
        self.setInformativeText(f"{more}\n\n{path}")
        close = self.addButton(QMessageBox.StandardButton.Close)
        close.setText(self.tr("&Close"))
        close.setAccessibleName(self.tr("Close"))
