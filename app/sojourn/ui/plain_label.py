"""A label that shows what a person typed as they typed it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from sojourn.domain.markup import escaped
from sojourn.ui import theme

_SHORT = 140
_A_FEW_LINES = 200


def plain_label(text: str = "") -> QLabel:
    """Give a label that wraps, and never reads its text as HTML or as a mnemonic."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    policy = label.sizePolicy()
    # A word without end, such as an address, shall not widen the window.
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    if label.isRightToLeft():
        # A number, or a name in another script, begins where everything else does.
        aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        label.setAlignment(aligned | Qt.AlignmentFlag.AlignVCenter)
    return label


def show_sentence(label: QLabel, sentence: str) -> None:
    """Set the person's sentence large while it is short, so that 500 characters stay readable."""
    theme.look(label, theme.Look.TITLE if len(sentence) <= _SHORT else None)
    label.setText(sentence)


def show_beginning(label: QLabel, text: str) -> None:
    """Show a text as far as a list has room for it; the whole of a longer one is its tool tip."""
    whole = " ".join(text.split())
    fits = len(whole) <= _A_FEW_LINES
    label.setText(whole if fits else f"{whole[:_A_FEW_LINES].rstrip()}…")
    # A tool tip wraps only what it takes for HTML.
    label.setToolTip("" if fits else f"<p>{escaped(whole)}</p>")
    label.setAccessibleName(whole)
