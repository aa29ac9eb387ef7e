"""Which keys do what, in which window: declared here alone, and put into windows from here.

Letters with Alt stand in the texts of the controls, where each language has its own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class Place(StrEnum):
    """Where keys mean something."""

    EVERYWHERE = "everywhere"
    FORMS = "forms"
    OUTCOMES = "outcomes"
    SESSION = "session"
    REFLECTION = "reflection"
    LISTS = "lists"
    SEARCH = "search"
    HISTORY = "history"
    WEEK = "week"


class Does(StrEnum):
    """What keys do."""

    KEYS = "keys"
    CLOSE = "close"
    LEAVE = "leave"
    LETTER = "letter"
    TAB = "tab"
    CONFIRM = "confirm"
    SAVE = "save"
    CHOOSE_KIND = "choose-kind"
    COUNT = "count"
    SET_NUMBER = "set-number"
    COUNT_NONE = "count-none"
    GIVE_REASON = "give-reason"
    ANSWER = "answer"
    WALK_LINES = "walk-lines"
    TAKE_LINE = "take-line"
    COUNT_IN_LINE = "count-in-line"
    FIND = "find"
    INTO_LIST = "into-list"
    OPEN_VISIT = "open-visit"
    DELETE_VISIT = "delete-visit"
    FIRST_VISIT = "first-visit"
    LAST_VISIT = "last-visit"
    UNDO = "undo"
    EARLIER = "earlier"
    LATER = "later"
    THIS_WEEK = "this-week"
    WALK_CHART = "walk-chart"
    OPEN_BAR = "open-bar"
    COPY = "copy"
    SAVE_PICTURE = "save-picture"
    PRINT = "print"


@dataclass(frozen=True, slots=True)
class Keys:
    """What some keys do: each of them the same.

    Attributes:
        keys: as Qt writes them, with `Ctrl` for ⌘ on macOS; empty where they are no fixed ones.
        is_shortcut: it is put into a window with `on_keys`; else a control takes the keys itself.
    """

    does: Does
    keys: tuple[str, ...]
    is_shortcut: bool = True


KEYS: dict[Place, tuple[Keys, ...]] = {
    Place.EVERYWHERE: (
        Keys(Does.KEYS, ("F1", "Ctrl+?")),
        Keys(Does.CLOSE, ("Ctrl+W",)),
        Keys(Does.LEAVE, ("Esc",), is_shortcut=False),
        Keys(Does.LETTER, (), is_shortcut=False),
        Keys(Does.TAB, ("Tab", "Shift+Tab"), is_shortcut=False),
    ),
    Place.FORMS: (
        Keys(Does.CONFIRM, ("Ctrl+Enter", "Ctrl+Return")),
        Keys(Does.SAVE, ("Ctrl+S",)),
    ),
    Place.OUTCOMES: (
        Keys(Does.CHOOSE_KIND, ("Left", "Right", "Up", "Down"), is_shortcut=False),
        Keys(Does.COUNT, ("+", "-"), is_shortcut=False),
        Keys(Does.SET_NUMBER, (), is_shortcut=False),
        Keys(Does.COUNT_NONE, ("Del",), is_shortcut=False),
    ),
    Place.SESSION: (Keys(Does.GIVE_REASON, (), is_shortcut=False),),
    Place.REFLECTION: (Keys(Does.ANSWER, (), is_shortcut=False),),
    Place.LISTS: (
        Keys(Does.WALK_LINES, ("Up", "Down", "PgUp", "PgDown", "Home", "End")),
        Keys(Does.TAKE_LINE, ("Enter", "Return"), is_shortcut=False),
        Keys(Does.COUNT_IN_LINE, ("+",), is_shortcut=False),
    ),
    Place.SEARCH: (
        Keys(Does.FIND, ("Ctrl+F",)),
        Keys(Does.INTO_LIST, ("Enter", "Return", "Down"), is_shortcut=False),
    ),
    Place.HISTORY: (
        Keys(Does.OPEN_VISIT, ("Enter", "Return")),
        Keys(Does.DELETE_VISIT, ("Del",)),
        Keys(Does.FIRST_VISIT, ("Home",)),
        Keys(Does.LAST_VISIT, ("End",)),
        Keys(Does.UNDO, ("Ctrl+Z",)),
    ),
    Place.WEEK: (
        Keys(Does.EARLIER, ("Alt+Left",)),
        Keys(Does.LATER, ("Alt+Right",)),
        Keys(Does.THIS_WEEK, ("Alt+Home",)),
        Keys(Does.WALK_CHART, ("Left", "Right", "Home", "End"), is_shortcut=False),
        Keys(Does.OPEN_BAR, ("Enter", "Return"), is_shortcut=False),
        Keys(Does.COPY, ("Ctrl+C",)),
        Keys(Does.SAVE_PICTURE, ("Ctrl+S",)),
        Keys(Does.PRINT, ("Ctrl+P",)),
    ),
}

_BY_DEED = {keys.does: keys for group in KEYS.values() for keys in group}


def keys_of(does: Does) -> list[QKeySequence]:
    """Give the keys that do something."""
    return [QKeySequence(key) for key in _BY_DEED[does].keys]


def on_keys(
    widget: QWidget,
    does: Does,
    asked: Callable[[], object],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> None:
    """Have a widget's window do something on its keys, or where `context` says."""
    shortcut = QShortcut(widget)
    shortcut.setKeys(keys_of(does))
    # PySide drops a context that comes together with what is to be called.
    shortcut.setContext(context)
    shortcut.activated.connect(asked)


def save_on_keys(form: QWidget, save: Callable[[], object]) -> None:
    """Put into a window that is filled in the keys that save it."""
    for does in (Does.CONFIRM, Does.SAVE):
        on_keys(form, does, save)


def answer_everywhere(window: QWidget, close: Callable[[], object] | None = None) -> None:
    """Put into a window the keys that every window has; `close` is asked in place of closing."""
    on_keys(window, Does.KEYS, _show_keys)
    on_keys(window, Does.CLOSE, close or window.close)


def _show_keys() -> None:
    from sojourn.ui.keys_window import show_keys  # noqa: PLC0415 - it has these keys itself

    show_keys()
