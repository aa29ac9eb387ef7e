"""The two programs that are compared, started and ended the same way: ours and the floor."""

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.bench.tray_watch import TrayWatch
from tests.desktop.virtual_desktop import VirtualDesktop
from tests.desktop.waiting import NotSeenError, wait_until

_BARE: Final = Path(__file__).with_name("bare_tray.py")
_WINDOWS: Final = tuple(
    f"{name} — Sojourn" for name in ("Intention", "Session", "Reflection", "Week")
)
_INTENTION, _SESSION, _REFLECTION, _ = _WINDOWS


class CouldNotMeasureError(Exception):
    """The app did not do what a measurement needs; the text says what."""


@dataclass(frozen=True, slots=True)
class Started:
    """A program whose icon sits in the tray."""

    process: subprocess.Popen[bytes]
    seconds: float
    """From the start of the process until the icon sat in the tray."""

    @property
    def pid(self) -> int:
        """Its process id."""
        return self.process.pid


class Contenders:
    """Starts, works and ends the bare tray program and Sojourn on one virtual desktop."""

    def __init__(self, desktop: VirtualDesktop, watch: TrayWatch) -> None:
        self._desktop = desktop
        self._watch = watch
        profile = desktop.folder / "profile"
        profile.mkdir(mode=0o700)
        # The first start of all, with its page, is none of the measurements.
        (profile / "settings.toml").write_text("welcomed = true\n", encoding="utf-8")
        self._profile = ("--profile", str(profile))

    def start_bare(self) -> Started:
        """Start the bare tray program."""
        return self._start("bare", sys.executable, str(_BARE))

    def start_ours(self) -> Started:
        """Start Sojourn with the profile of the measurements."""
        return self._start("app", sys.executable, "-m", "sojourn", *self._profile)

    def end_bare(self, started: Started) -> None:
        """End the bare tray program."""
        self._desktop.end(started.process)
        self._wait_for_icons_to_go()

    def quit_ours(self, started: Started) -> None:
        """Let Sojourn quit by itself."""
        self.command("quit")
        try:
            started.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._desktop.end(started.process)
            raise CouldNotMeasureError("the app did not quit within 10 s") from None
        self._wait_for_icons_to_go()

    def end_whatever_runs(self, *started: Started) -> None:
        """End programs without asking; those that have ended already are left alone."""
        for one in started:
            self._desktop.end(one.process)

    def command(self, *args: str, allowed: tuple[int, ...] = (0,)) -> int:
        """Run one command against the running app; its exit code, one of those allowed."""
        answer = self._desktop.sojourn(*self._profile, *args)
        if answer.returncode not in allowed:
            said = (answer.stderr.strip() or answer.stdout.strip()).splitlines()[-1:]
            command = " ".join(args[:1])
            raise CouldNotMeasureError(
                f"`sojourn {command}` exited with {answer.returncode}: {' '.join(said)}"
            )
        return answer.returncode

    def command_line(self, *args: str) -> list[str]:
        """How a command is called, for those who time it themselves."""
        return [sys.executable, "-m", "sojourn", *self._profile, *args]

    def begin_session(self) -> None:
        """Begin a session of ten minutes by command, and close the windows that opened."""
        self.command("start", "--platform", "Forum", "--length", "10m", "Answer two questions")
        self.close_windows()

    def end_session(self) -> None:
        """Wrap the session up and reflect on it, by command."""
        self.command("finish")
        self.command("reflect", "--verdict", "met")
        self.close_windows()

    def live_one_session_by_hand(self) -> None:
        """Walk through a session in its windows, then close every one of them."""
        desktop = self._desktop
        desktop.click_tray_icon()
        desktop.wait_for_focus(_INTENTION)
        desktop.type_text("Answer two questions")
        desktop.key("Return")
        desktop.wait_until_gone(_INTENTION)
        if not desktop.windows(_SESSION):
            desktop.click_tray_icon()
        desktop.wait_for_window(_SESSION)
        self.command("finish")
        desktop.wait_for_window(_REFLECTION)
        self.close_windows()
        self.command("reflect", "--verdict", "met")

    def close_windows(self) -> None:
        """Close Sojourn's windows, those included that open within the next half second."""
        quiet_since = time.monotonic()

        def all_closed() -> bool:
            nonlocal quiet_since
            for name in _WINDOWS:
                if self._desktop.windows(name):
                    self._desktop.close_window(name)
                    quiet_since = time.monotonic()
            return time.monotonic() - quiet_since > 0.5

        wait_until(all_closed, "the app's windows to close")

    def _start(self, name: str, *args: str) -> Started:
        self._watch.forget()
        begun = time.monotonic()
        process = self._desktop.start(name, *args)
        try:
            seconds = self._watch.wait_for_icon(process) - begun
        except NotSeenError as error:
            self._desktop.end(process)
            log = self._desktop.artefacts / f"{name}.log"
            said = log.read_text(encoding="utf-8", errors="replace").splitlines()[-1:]
            raise CouldNotMeasureError(f"{error} Last in {log.name}: {' '.join(said)}") from error
        if not self._desktop.tray_icons():
            self._desktop.end(process)
            raise CouldNotMeasureError(f"{name} opened a window before its icon came")
        return Started(process, seconds)

    def _wait_for_icons_to_go(self) -> None:
        wait_until(lambda: not self._desktop.tray_icons(), "the icon to leave the tray")
