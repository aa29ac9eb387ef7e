"""What a screen reader is told of the app, and what it can press, through AT-SPI."""

import json
import os
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tests.desktop.waiting import NotSeenError, wait_until

LAUNCHER: Final = "/usr/libexec/at-spi-bus-launcher"
# Debian has pyatspi for its own Python alone.
_PROBE: Final = ("/usr/bin/python3", str(Path(__file__).with_name("accessibility_probe.py")))
_MOST_ENTRIES: Final = 100


@dataclass(frozen=True, slots=True)
class Control:
    """A control as a screen reader is told of it; roles are AT-SPI's: "push button", "text"."""

    role: str
    name: str
    description: str
    focusable: bool
    focused: bool
    enabled: bool
    showing: bool


class Accessibility:
    """Reads and presses the controls of the programs on one desktop."""

    def __init__(self, environment: Mapping[str, str], evidence: Callable[[], str]) -> None:
        self._environment = {**environment, "PYTHONPATH": ""}
        self._evidence = evidence

    def tree(self) -> list[Control]:
        """All controls of all programs, from the top down; shown or not."""
        return [Control(**control) for control in json.loads(self._probe("tree").stdout)]

    def is_up(self) -> bool:
        """Whether the accessibility bus answers."""
        return self._probe("tree").returncode == 0

    def focusable(self) -> list[Control]:
        """The controls on the screen that the Tab key or an arrow can reach."""
        return [one for one in self.tree() if one.focusable and one.showing]

    def wait_for(self, name: str, timeout: float = 10.0) -> Control:
        """The showing control with this name, once there is one."""

        def found() -> Control | None:
            return next((one for one in self.tree() if one.name == name and one.showing), None)

        return wait_until(found, f"the control “{name}”", timeout, self._evidence_with_tree)

    def press(self, name: str, timeout: float = 10.0) -> None:
        """Press the showing button with this accessible name, as a screen reader would."""
        wait_until(
            lambda: self._probe("press", name).returncode == 0,
            f"a button “{name}” to press",
            timeout,
            self._evidence_with_tree,
        )

    def focus(self, name: str, timeout: float = 10.0) -> None:
        """Put the focus on the showing control with this accessible name."""
        wait_until(
            lambda: self._probe("focus", name).returncode == 0,
            f"a control “{name}” to go to",
            timeout,
            self._evidence_with_tree,
        )

    def read(self, name: str) -> str:
        """The text that stands in the showing control with this accessible name."""
        return str(json.loads(self._probe("read", name).stdout))

    @contextmanager
    def menu_opened_by(self, opening: Callable[[], None]) -> Iterator["OpenMenu"]:
        """Call `opening`, which opens a menu, and give the menu that came."""
        with self._listening("menu") as listener:
            menu = OpenMenu(listener, self._evidence)
            menu.wait_until_listening()
            opening()
            menu.wait_until_opened()
            yield menu

    @contextmanager
    def announcements(self) -> Iterator["Announcements"]:
        """Give what is announced from now on."""
        with self._listening("heard") as listener:
            heard = Announcements(listener, self._evidence)
            heard.wait_until_listening()
            yield heard

    @contextmanager
    def _listening(self, job: str) -> Iterator[subprocess.Popen[bytes]]:
        listener = subprocess.Popen(
            [*_PROBE, job], env=self._environment, stdout=subprocess.PIPE, bufsize=0
        )
        try:
            yield listener
        finally:
            listener.kill()
            listener.communicate()

    def _evidence_with_tree(self) -> str:
        names = ", ".join(f"{one.role} “{one.name}”" for one in self.tree() if one.showing)
        return f"Controls showing: {names}\n{self._evidence()}"

    def _probe(self, *args: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*_PROBE, *args],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
        )


class _Listener:
    """Reads, line by line, what a probe hears on the accessibility bus."""

    def __init__(self, listener: subprocess.Popen[bytes], evidence: Callable[[], str]) -> None:
        assert listener.stdout is not None
        self._pipe = listener.stdout.fileno()
        os.set_blocking(self._pipe, False)
        self._unread = b""
        self._evidence = evidence
        self._listening = False

    def wait_until_listening(self) -> None:
        """Return once nothing would be missed."""
        self._wait(lambda: self._listening, "the listener")

    def _wait(self, condition: Callable[[], object], what: str) -> None:
        def seen() -> object:
            self._read()
            return condition()

        wait_until(seen, what, 10.0, self._evidence)

    def _read(self) -> None:
        try:
            self._unread += os.read(self._pipe, 65536)
        except BlockingIOError:
            return
        *lines, self._unread = self._unread.split(b"\n")
        for line in lines:
            said = json.loads(line)
            if said == "listening":
                self._listening = True
            else:
                self._take(said)

    def _take(self, said: dict[str, Any]) -> None:
        raise NotImplementedError


class Announcements(_Listener):
    """What the app has had a screen reader say."""

    def __init__(self, listener: subprocess.Popen[bytes], evidence: Callable[[], str]) -> None:
        super().__init__(listener, evidence)
        self._heard: list[str] = []

    @property
    def heard(self) -> list[str]:
        """All of it so far, in order."""
        self._read()
        return self._heard

    def wait_for(self, sentence: str) -> None:
        """Return once this was said."""
        self._wait(lambda: sentence in self._heard, f"“{sentence}” among {self._heard}")

    def _take(self, said: dict[str, Any]) -> None:
        self._heard.append(said["said"])


class OpenMenu(_Listener):
    """A menu on the screen, followed by what it tells a screen reader; worked by the keyboard."""

    def __init__(self, listener: subprocess.Popen[bytes], evidence: Callable[[], str]) -> None:
        super().__init__(listener, evidence)
        self._focused: list[str] = []
        self.entries: list[str] = []
        """Texts of the entries of the menu opened last, without mnemonics and separators."""

    def wait_until_opened(self) -> None:
        """Return once a menu has opened and said what it holds."""
        self._wait(lambda: self.entries, "a menu to open")

    def choose(self, key: Callable[[str], None], *path: str) -> None:
        """Choose an entry by its text, through submenus where `path` is longer than one.

        Args:
            key: presses a key by its name.
            path: texts from the menu down to the entry.

        Raises:
            NotSeenError: there is no such entry.
        """
        for depth, wanted in enumerate(path):
            if wanted not in self.entries:
                raise NotSeenError(f"The menu has no “{wanted}”, only {self.entries}.")
            while not self._focused or self._focused[-1] != wanted:
                if len(self._focused) > _MOST_ENTRIES:
                    raise NotSeenError(f"The arrow keys never reach “{wanted}”.")
                self._wait_for_focus_after(lambda: key("Down"))
            if depth < len(path) - 1:
                self.entries, self._focused = [], []
                key("Right")
                self.wait_until_opened()
                self._wait(lambda: self._focused, "the submenu's focus")
        key("Return")

    def _wait_for_focus_after(self, moving: Callable[[], None]) -> None:
        before = len(self._focused)
        moving()
        self._wait(lambda: len(self._focused) > before, "an entry to get the focus")

    def _take(self, said: dict[str, Any]) -> None:
        if "opened" in said:
            self.entries = said["opened"]
        else:
            self._focused.append(said["focused"])
