"""A whole desktop on a virtual screen, for one test: it starts the app there and ends it all."""

import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from tests.desktop.accessibility import LAUNCHER, Accessibility
from tests.desktop.heartbeat_log import HeartbeatLog
from tests.desktop.notification_log import NotificationLog
from tests.desktop.owned_processes import OwnedProcesses
from tests.desktop.screen import COMMON_CHARACTERS, Screen
from tests.desktop.waiting import wait_until

CHECKOUT: Final = Path(__file__).resolve().parents[2]
TOOLS: Final = (
    *("Xvfb", "dbus-daemon", "openbox", "dunst", "dunstctl", "trayer"),
    *("xdotool", "xmodmap", "xwininfo", "wmctrl", "import", "notify-send"),
)
_TAIL_LINES: Final = 40
_BUS: Final = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:dir={folder}</listen><policy context="default">
<allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/>
<allow eavesdrop="true"/></policy></busconfig>"""


def missing_tools(needed: tuple[str, ...] = (*TOOLS, LAUNCHER)) -> list[str]:
    """The programs that a virtual desktop needs and this computer has not."""
    return [tool for tool in needed if shutil.which(tool) is None]


class VirtualDesktop(Screen):
    """Xvfb, a session bus, openbox, dunst and a tray, with a HOME and XDG folders of their own.

    Use it as a context manager. Screen's methods work the mouse, the keyboard and the windows;
    `notifications` is dunst; `accessibility` is there when it was asked for.
    """

    def __init__(
        self,
        name: str,
        *,
        tray: bool = True,
        dunst: bool = True,
        services: bool = True,
        accessibility: bool = False,
        locale: str = "C.UTF-8",
        size: tuple[int, int] = (1280, 800),
        welcomed: bool = True,
    ) -> None:
        """Prepare; nothing is started before the `with` block.

        Args:
            name: folder among the artefacts for pictures and logs.
            tray: whether there is a system tray.
            dunst: whether there is a notification server.
            services: whether the session bus starts what it is asked for, such as a server.
            accessibility: whether the app tells a screen reader what it shows.
            locale: what programs find in LANG, for example "fr_FR.UTF-8".
            size: width and height in pixels.
            welcomed: whether the person has seen the page of the first start.
        """
        root = Path(os.environ.get("SOJOURN_ARTEFACTS") or CHECKOUT / "artefacts")
        artefacts = root.resolve() / re.sub(r"[^\w.-]+", "-", name)
        shutil.rmtree(artefacts, ignore_errors=True)
        artefacts.mkdir(parents=True)
        self.folder = Path(tempfile.mkdtemp(prefix="sojourn-desktop-")).resolve()
        self.home = self.folder / "home"
        super().__init__(self._base_environment(locale), artefacts)
        self._tray = tray
        self._dunst = dunst
        self._services = services
        self._accessible = accessibility
        self._size = size
        self._processes = OwnedProcesses(artefacts)
        if welcomed:
            self.choose_settings()
        self.notifications: NotificationLog
        self.dunst: subprocess.Popen[bytes]
        self.accessibility: Accessibility

    def __enter__(self) -> Self:
        """Start everything, and return when it all stands."""
        try:
            self._start()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End every process of this desktop and remove its HOME; pictures and logs stay."""
        with contextlib.suppress(AttributeError):
            self.notifications.close()
        self._processes.end_all(self.home)
        shutil.rmtree(self.folder, ignore_errors=True)

    # The app

    @property
    def journal_file(self) -> Path:
        """Where the app keeps its journal."""
        return self.home / ".local/share/sojourn/journal.sqlite3"

    @property
    def settings_file(self) -> Path:
        """Where the app looks for its settings."""
        return self.home / ".config/sojourn/settings.toml"

    def choose_settings(self, *lines: str) -> None:
        """Write the settings file of somebody who has been welcomed."""
        self.settings_file.parent.mkdir(mode=0o700, exist_ok=True)
        self.settings_file.write_text("\n".join(("welcomed = true", *lines)), encoding="utf-8")

    def environment(self) -> dict[str, str]:
        """A fresh copy of what a program on this desktop finds in its environment."""
        return dict(self._x_environment)

    def start(self, name: str, *args: str, **environment: str) -> subprocess.Popen[bytes]:
        """Start any program here; what it prints is kept as NAME.log among the artefacts.

        `environment` is what it finds besides, or otherwise, in its environment.
        """
        return self._processes.start(name, args, {**self._x_environment, **environment})

    def start_app(self, *args: str) -> subprocess.Popen[bytes]:
        """Start Sojourn in the foreground with these arguments; its log is app.log."""
        return self.start("app", sys.executable, "-m", "sojourn", *args)

    def start_app_with_heartbeat(self, **environment: str) -> HeartbeatLog:
        """Start Sojourn with a heartbeat in its loop, and wait until it answers."""
        log = HeartbeatLog(self.artefacts / "heartbeat")
        here = f"{CHECKOUT / 'app'}:{CHECKOUT}"
        command = (sys.executable, "-m", "tests.desktop.heartbeat", str(log.file))
        self.start("app", *command, **{"PYTHONPATH": here, **environment})
        self.wait_for_answer()
        return log

    def wait_for_answer(self) -> None:
        """Return once the running app answers."""

        def answers() -> bool:
            told = self.sojourn("status", "--json").stdout
            return '"unreflected": null' not in told and bool(told)

        wait_until(answers, "an answer of the app", evidence=self.evidence)

    def start_dunst(self) -> subprocess.Popen[bytes]:
        """Start the notification server, and wait until it answers."""
        config = str(self.notifications.write_config())
        server = self.start("dunst", "dunst", "-conf", config)
        wait_until(self.notifications.server_is_up, "dunst", evidence=self.evidence)
        return server

    def start_trayer(self) -> subprocess.Popen[bytes]:
        """Start an X11 tray."""
        place = "--edge bottom --align right --SetDockType true --width 20 --height 32"
        return self.start("trayer", "trayer", *place.split())

    def end(self, process: subprocess.Popen[bytes]) -> None:
        """End a program that was started here, and wait until it is gone."""
        self._processes.end(process)

    def sojourn(self, *args: str, timeout: float = 20.0) -> subprocess.CompletedProcess[str]:
        """Run one command of the command line to its end (seconds), whatever its exit code."""
        return subprocess.run(
            [sys.executable, "-m", "sojourn", *args],
            env=self._x_environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=timeout,
            stdin=subprocess.DEVNULL,
        )

    def click_tray_icon(self, button: int = 1) -> None:
        """Click the one icon in the tray."""
        self.click(*self.tray_icon(), button=button)

    def tray_menu(self) -> list[str]:
        """Texts of the tray menu's entries; opens it and closes it. Needs `accessibility`."""
        with self.accessibility.menu_opened_by(lambda: self.click_tray_icon(3)) as menu:
            self.key("Escape")
            return menu.entries

    def choose_in_tray_menu(self, *path: str) -> None:
        """Choose an entry of the tray menu by its text, with the keyboard. Needs `accessibility`.

        Args:
            path: text of the entry; before it those of the submenus that lead there.
        """
        with self.accessibility.menu_opened_by(lambda: self.click_tray_icon(3)) as menu:
            menu.choose(self.key, *path)

    def evidence(self) -> str:
        """What helps to understand a failed wait: windows, a picture, the end of each log."""
        parts = [super().evidence()]
        for log in (*sorted(self.artefacts.glob("*.log")), *sorted(self.folder.rglob("*.log"))):
            lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
            if lines:
                parts.append(f"--- {log}:\n" + "\n".join(lines[-_TAIL_LINES:]))
        return "\n".join(parts)

    # Start

    def _bus_config(self) -> str:
        if self._services:
            return "--session"
        config = self.folder / "bus.conf"
        config.write_text(_BUS.format(folder=self.folder), encoding="utf-8")
        return f"--config-file={config}"

    def _base_environment(self, locale: str) -> dict[str, str]:
        runtime = self.folder / "run"
        environment = {
            "PATH": os.environ["PATH"],
            "LANG": locale,
            "HOME": str(self.home),
            "TMPDIR": str(self.folder / "tmp"),
            "XDG_CONFIG_HOME": str(self.home / ".config"),
            "XDG_DATA_HOME": str(self.home / ".local/share"),
            "XDG_STATE_HOME": str(self.home / ".local/state"),
            "XDG_CACHE_HOME": str(self.home / ".cache"),
            "XDG_RUNTIME_DIR": str(runtime),
            # The computer of whoever runs the tests is not asked when it sleeps.
            "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={runtime / 'no-system-bus'}",
            "PYTHONPATH": str(CHECKOUT / "app"),
            "PYTHONUNBUFFERED": "1",
            "PYTHONFAULTHANDLER": "1",
        }
        for key, value in environment.items():
            if key.startswith("XDG_") or key in {"HOME", "TMPDIR"}:
                Path(value).mkdir(parents=True, mode=0o700)
        return environment

    def _start(self) -> None:
        environment = self._x_environment
        width, height = self._size
        # Without -noreset it forgets its keys whenever the last client leaves.
        screen = f"-screen 0 {width}x{height}x24 -nolisten tcp -noreset -displayfd {{fd}}"
        display = self._processes.start_and_read("xvfb", ["Xvfb", *screen.split()], environment)
        environment["DISPLAY"] = f":{display}"
        environment["DBUS_SESSION_BUS_ADDRESS"] = self._processes.start_and_read(
            "dbus",
            ["dbus-daemon", self._bus_config(), "--nofork", "--print-address={fd}"],
            environment,
        )
        self.notifications = NotificationLog(environment, self.folder, self.evidence)
        self.notifications.listen()
        self.give_keys(COMMON_CHARACTERS)
        stands = self.folder / "openbox-stands"
        # Before it runs --startup, openbox may lose a window that asks to be shown.
        self.start("openbox", "openbox", "--sm-disable", "--startup", f"touch '{stands}'")
        if self._accessible:
            environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
            self.start("at-spi", LAUNCHER, "--launch-immediately")
            self.accessibility = Accessibility(environment, self.evidence)
        wait_until(stands.exists, "openbox", evidence=self.evidence)
        if self._tray:
            self.start_trayer()
            wait_until(lambda: self.windows("panel"), "the tray", evidence=self.evidence)
        if self._dunst:
            self.dunst = self.start_dunst()
        if self._accessible:
            wait_until(self.accessibility.is_up, "AT-SPI", evidence=self.evidence)
