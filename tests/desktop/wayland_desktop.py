"""A Wayland desktop without a screen: sway, waybar as tray host, dunst; for one test."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

from tests.desktop.notification_log import NotificationLog
from tests.desktop.virtual_desktop import VirtualDesktop
from tests.desktop.waiting import wait_until

WAYLAND_TOOLS: Final = ("sway", "waybar", "grim")
_NOBODY: Final = 65_534
_HEADLESS: Final = {
    "WLR_BACKENDS": "headless",
    "WLR_RENDERER": "pixman",
    "WLR_LIBINPUT_NO_DEVICES": "1",
    "LIBSEAT_BACKEND": "noop",
}
_BAR: Final = '{"layer": "top", "modules-right": ["tray"], "tray": {"icon-size": 24}}'


class WaylandDesktop(VirtualDesktop):
    """What of a virtual desktop needs no X: programs, the command line, notifications, pictures."""

    def screenshot(self, name: str, window: int | None = None) -> Path:
        """Save the screen as NAME.png among the artefacts; no single window can be had."""
        del window
        target = self.artefacts / f"{name}.png"
        self._ask("grim", str(target))
        return target

    def start_bar(self) -> subprocess.Popen[bytes]:
        """Start a bar that hosts tray icons."""
        config = self.folder / "waybar"
        config.write_text(_BAR, encoding="utf-8")
        return self.start("waybar", "waybar", "-c", str(config))

    def windows_shown(self) -> str:
        """What sway tells of its windows, as JSON."""
        return self._ask("swaymsg", "-t", "get_tree")

    def _start(self) -> None:
        environment = self._x_environment
        environment["SWAYSOCK"] = str(self._start_sway())
        environment["QT_QPA_PLATFORM"] = "wayland"
        environment["DBUS_SESSION_BUS_ADDRESS"] = self._processes.start_and_read(
            "dbus", ["dbus-daemon", "--session", "--nofork", "--print-address={fd}"], environment
        )
        self.notifications = NotificationLog(environment, self.folder, self.evidence)
        self.notifications.listen()
        self.dunst = self.start_dunst()
        self.bar = self.start_bar()

    def _start_sway(self) -> Path:
        """Start sway, which refuses to be root, and give where it takes orders."""
        runtime = self.folder / "sway"
        runtime.mkdir(mode=0o700)
        config = self.folder / "sway.conf"
        config.write_text("output HEADLESS-1 resolution 1280x800\n", encoding="utf-8")
        command = [shutil.which("sway") or "sway", "-c", str(config)]
        if os.geteuid() == 0:
            os.chown(runtime, _NOBODY, _NOBODY)
            self.folder.chmod(0o711)
            command = [
                *("setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups"),
                *command,
            ]
        orders = runtime / "orders"
        self.start(
            "sway", *command, **_HEADLESS, XDG_RUNTIME_DIR=str(runtime), SWAYSOCK=str(orders)
        )
        wait_until(
            lambda: orders.exists() and [*runtime.glob("wayland-?")], "sway", evidence=self.evidence
        )
        self._x_environment["WAYLAND_DISPLAY"] = str(next(runtime.glob("wayland-?")))
        return orders
