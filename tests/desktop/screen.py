"""Hands and eyes on an X screen through xdotool, xwininfo and import; knows nothing of the app."""

import re
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from tests.desktop.waiting import wait_until

_ICON_IN_TREE = re.compile(
    r'^(?P<indent> +)(?P<id>0x[0-9a-f]+) .*: \("[^"]*" "[^"]*"\) +'
    r"(?P<width>\d+)x(?P<height>\d+)\S+ +\+(?P<x>-?\d+)\+(?P<y>-?\d+)$"
)

# Qt's own limit is 400 ms.
_DOUBLE_CLICK_S: Final = 0.45

COMMON_CHARACTERS: Final = "àâäæçéèêëîïôöœùûüÀÂÇÉÈÊÎÔŒÙÜß€«»“”‘’–—…·\N{NO-BREAK SPACE}"  # noqa: RUF001


class Point(NamedTuple):
    """A place on the screen, in pixels from the upper left corner."""

    x: int
    y: int


class Screen:
    """One X screen with a window manager."""

    def __init__(self, environment: Mapping[str, str], artefacts: Path) -> None:
        self._x_environment = dict(environment)
        self.artefacts = artefacts
        self._last_click: tuple[tuple[int, int, int] | None, float] = None, 0.0
        self._keycode_of: dict[str, int] = {}
        self._free_keycodes: list[int] = []

    def evidence(self) -> str:
        """What helps to understand a failed wait: the visible windows, and a picture."""
        windows = self._ask(
            "xdotool", "search", "--onlyvisible", "--name", ".", "getwindowname", "%@"
        )
        return f"Picture: {self.screenshot('not-seen')}\nWindows:\n{windows or 'none'}"

    def screenshot(self, name: str, window: int | None = None) -> Path:
        """Save the screen, or one window, as NAME.png among the artefacts."""
        target = self.artefacts / f"{name}.png"
        self._ask("import", "-window", "root" if window is None else str(window), str(target))
        return target

    # Hands

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Click at a place of the screen; button 1 is left, 2 middle, 3 right.

        A second click at the same place waits until the two make no double click.
        """
        click, before = (x, y, button), self._last_click
        if click == before[0]:
            wait_until(
                lambda: time.monotonic() > before[1] + _DOUBLE_CLICK_S, "the time to click again"
            )
        self._last_click = click, time.monotonic()
        self._do("xdotool", "mousemove", str(x), str(y), "click", str(button))

    def key(self, *keys: str) -> None:
        """Press keys one after the other: "Return", "alt+n", "shift+Tab"."""
        self._do("xdotool", "key", "--delay", "8", *keys)

    def type_text(self, text: str) -> None:
        """Type any text into the window that has the focus.

        A character that no key carries gets a spare key for the life of the screen: xdotool
        would lend it one for a moment and take it back before a busy program has looked.
        There are some 100 spare keys. After a new one, openbox is deaf to its own shortcuts
        for up to a second; the COMMON_CHARACTERS have theirs from the start.
        """
        self.give_keys(text)
        self._do("xdotool", "type", "--delay", "4", "--", text)

    def give_keys(self, characters: str) -> None:
        """Put each character that is not ASCII and has no key yet on a spare key."""
        strange = [char for char in dict.fromkeys(characters) if not char.isascii()]
        orders: list[str] = []
        for char in strange:
            if char not in self._keycode_of:
                if not self._free_keycodes:
                    self._free_keycodes = _spare_keycodes(self._ask("xmodmap", "-pke"))
                code = self._keycode_of[char] = self._free_keycodes.pop(0)
                orders += ["-e", f"keycode {code} = U{ord(char):04X} U{ord(char):04X}"]
        if orders:
            self._do("xmodmap", *orders)

    def activate(self, name: str) -> None:
        """Bring a window to the front and give it the focus."""
        self._do("xdotool", "windowactivate", str(self.wait_for_window(name)))
        self.wait_for_focus(name)

    def close_window(self, name: str) -> None:
        """Close a window as the button in its frame does, and wait until it is gone."""
        self._do("wmctrl", "-i", "-c", str(self.wait_for_window(name)))
        self.wait_until_gone(name)

    # Eyes

    def windows(self, name: str) -> list[int]:
        """Ids of the visible windows with exactly this title."""
        pattern = re.sub(r"([][\\.^$*+?(){}|])", r"\\\1", name)
        found = self._ask("xdotool", "search", "--onlyvisible", "--name", f"^{pattern}$")
        ids = [int(line) for line in found.split()]
        return [id_ for id_ in ids if self._name_of(id_) == name]

    def wait_for_window(self, name: str, timeout: float = 10.0) -> int:
        """Id of the visible window with this title, as soon as there is one."""
        return wait_until(
            lambda: self.windows(name), f"the window “{name}”", timeout, self.evidence
        )[-1]

    def wait_for_focus(self, name: str, timeout: float = 10.0) -> None:
        """Return once what is typed goes to the window with this title."""
        wait_until(
            lambda: self.focused_window_name() == name,
            f"the focus on “{name}”",
            timeout,
            self.evidence,
        )

    def wait_until_gone(self, name: str, timeout: float = 10.0) -> None:
        """Return once no window with this title is visible."""
        wait_until(lambda: not self.windows(name), f"“{name}” to close", timeout, self.evidence)

    def focused_window_name(self) -> str:
        """Title of the window that gets what is typed, or "" where none does."""
        return self._ask("xdotool", "getwindowfocus", "getwindowname").removesuffix("\n")

    def tray_icons(self) -> dict[int, Point]:
        """The icons in the tray: window id → middle, in the order of the tray's window tree."""
        icons: dict[int, Point] = {}
        below: int | None = None
        for line in self._ask("xwininfo", "-root", "-tree").splitlines():
            indent = len(line) - len(line.lstrip())
            if '("panel" "trayer")' in line:
                below = indent
            elif below is not None and indent <= below:
                break
            elif below is not None and (icon := _ICON_IN_TREE.match(line)):
                width, height, x, y = (int(icon[key]) for key in ("width", "height", "x", "y"))
                icons[int(icon["id"], 16)] = Point(x + width // 2, y + height // 2)
        return icons

    def tray_icon(self, timeout: float = 10.0) -> Point:
        """Middle of the one icon in the tray, once it has come and lies still."""
        last: dict[int, Point] = {}

        def lies_still() -> Point | None:
            nonlocal last
            before, last = last, self.tray_icons()
            return next(iter(last.values())) if len(last) == 1 and before == last else None

        return wait_until(lies_still, "an icon in the tray", timeout, self.evidence)

    def _name_of(self, window: int) -> str:
        return self._ask("xdotool", "getwindowname", str(window)).removesuffix("\n")

    def _do(self, *args: str) -> None:
        subprocess.run(
            args, env=self._x_environment, check=True, timeout=20, capture_output=True, text=True
        )

    def _ask(self, *args: str) -> str:
        """Output of a command; "" where it found nothing."""
        answer = subprocess.run(
            args, env=self._x_environment, check=False, timeout=20, capture_output=True, text=True
        )
        return answer.stdout if answer.returncode == 0 else ""


def _spare_keycodes(key_table: str) -> list[int]:
    """Keycodes that carry nothing, then those of multimedia keys, from `xmodmap -pke`."""
    empty: list[int] = []
    multimedia: list[int] = []
    for line in key_table.splitlines():
        _, code, _, *keysyms = line.split()
        if not keysyms:
            empty.append(int(code))
        elif all(keysym.startswith(("XF86", "NoSymbol")) for keysym in keysyms):
            multimedia.append(int(code))
    return empty + multimedia
