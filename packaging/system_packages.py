"""What Sojourn and its tests need from the operating system, and how to get it.

Installs on Debian and Ubuntu; elsewhere it only says what to install. Touches nothing of Python's.
Standard library only.
"""

import contextlib
import ctypes
import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from steps import SetUpFailed, run_step, say


@dataclass(frozen=True)
class Need:
    """One thing needed, by its package name on each family of systems.

    `library` or `program` is the sign by which it is recognised where no dpkg can be asked;
    with neither it is taken for granted there. An empty name means: comes with another package.
    """

    debian: str
    fedora: str = ""
    arch: str = ""
    library: str = ""
    program: str = ""


@dataclass(frozen=True)
class Installer:
    """How a family of Linux systems installs packages; `family` is the field of `Need`."""

    family: str
    command: tuple[str, ...]


# From `readelf -d` of PySide6's QtCore, QtGui, QtWidgets, QtDBus, QtNetwork and its xcb plugin;
# plyer, the second way to notify, calls notify-send.
RUN = (
    Need("libegl1", "libglvnd-egl", "libglvnd", library="libEGL.so.1"),
    Need("libgl1", "libglvnd-glx", "libglvnd", library="libGL.so.1"),
    Need("libglib2.0-0", "glib2", "glib2", library="libglib-2.0.so.0"),
    Need("libgssapi-krb5-2", "krb5-libs", "krb5", library="libgssapi_krb5.so.2"),
    Need("libbrotli1", "libbrotli", "brotli", library="libbrotlidec.so.1"),
    Need("libdbus-1-3", "dbus-libs", "dbus", library="libdbus-1.so.3"),
    Need("libfontconfig1", "fontconfig", "fontconfig", library="libfontconfig.so.1"),
    Need("libfreetype6", "freetype", "freetype2", library="libfreetype.so.6"),
    Need("libx11-xcb1", "libX11-xcb", "libx11", library="libX11-xcb.so.1"),
    Need("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11", "libxkbcommon-x11.so.0"),
    Need("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor", "libxcb-cursor.so.0"),
    Need("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm.so.4"),
    Need("libxcb-image0", "xcb-util-image", "xcb-util-image", "libxcb-image.so.0"),
    Need("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms", "libxcb-keysyms.so.1"),
    Need(
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "xcb-util-renderutil",
        "libxcb-render-util.so.0",
    ),
    Need("libxcb-util1", "xcb-util", "xcb-util", library="libxcb-util.so.1"),
    Need("libxcb-randr0", "libxcb", "libxcb", library="libxcb-randr.so.0"),
    Need("libxcb-shape0", "libxcb", "libxcb", library="libxcb-shape.so.0"),
    Need("libxcb-sync1", "libxcb", "libxcb", library="libxcb-sync.so.1"),
    Need("libxcb-xfixes0", "libxcb", "libxcb", library="libxcb-xfixes.so.0"),
    Need("libxcb-xkb1", "libxcb", "libxcb", library="libxcb-xkb.so.1"),
    Need("libnotify-bin", "libnotify", "libnotify", program="notify-send"),
    Need("fonts-dejavu-core", "dejavu-sans-fonts", "ttf-dejavu"),
)

# A virtual screen with a window manager, a tray, a notification server and accessibility, tools to
# press, look and count with, further trays and servers, services of the computer that are only
# played, a Wayland desktop, and fonts with emoji and right-to-left scripts.
TEST = (
    *RUN,
    Need("xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb", program="Xvfb"),
    Need("openbox", "openbox", "openbox", program="openbox"),
    Need("trayer", "trayer", "trayer", program="trayer"),
    Need("dunst", "dunst", "dunst", program="dunst"),
    Need("dbus", "dbus-daemon", "dbus", program="dbus-daemon"),
    Need("xdotool", "xdotool", "xdotool", program="xdotool"),
    Need("imagemagick", "ImageMagick", "imagemagick", program="import"),
    Need("wmctrl", "wmctrl", "wmctrl", program="wmctrl"),
    Need("x11-utils", "xwininfo", "xorg-xwininfo", program="xwininfo"),
    Need("x11-xserver-utils", "xmodmap", "xorg-xmodmap", program="xmodmap"),
    Need("at-spi2-core", "at-spi2-core", "at-spi2-core"),
    Need("python3-pyatspi", "python3-pyatspi", "python-atspi"),
    Need("xfce4-panel", "xfce4-panel", "xfce4-panel", program="xfce4-panel"),
    Need("python3-dbusmock", "python3-dbusmock", "python-dbusmock"),
    Need("sway", "sway", "sway", program="sway"),
    Need("waybar", "waybar", "waybar", program="waybar"),
    Need("grim", "grim", "grim", program="grim"),
    Need("fonts-noto-core", "google-noto-sans-arabic-fonts", "noto-fonts"),
    Need("fonts-noto-color-emoji", "google-noto-color-emoji-fonts", "noto-fonts-emoji"),
)

DEBIAN = Installer("debian", ("apt-get", "install", "-y", "--no-install-recommends"))
INSTALLERS = (
    DEBIAN,
    Installer("fedora", ("dnf", "install")),
    Installer("arch", ("pacman", "-S", "--needed")),
)


def families(os_release: str) -> list[str]:
    """ID and ID_LIKE of an os-release(5) text, nearest first."""
    fields = dict(line.partition("=")[::2] for line in os_release.splitlines() if "=" in line)
    names = [fields.get("ID", ""), *fields.get("ID_LIKE", "").strip("\"'").split()]
    return ["debian" if name == "ubuntu" else name.strip("\"'") for name in names]


def installer_for(os_release: str) -> "Installer | None":
    """The installer of the system that this os-release(5) text describes, None if unknown."""
    known = {installer.family: installer for installer in INSTALLERS}
    return next((known[name] for name in families(os_release) if name in known), None)


def installed_on_debian(dpkg_output: str) -> set[str]:
    """Package names, provided ones included, in the output of `dpkg_query_command`.

    Newer releases renamed libraries (libglib2.0-0t64) that still provide their old name.
    """
    names: set[str] = set()
    for line in dpkg_output.splitlines():
        status, package, provides = line.split("\t")
        if status == "installed":
            names.add(package)
            names.update(entry.split()[0] for entry in provides.split(",") if entry.strip())
    return names


def install_commands(packages: Sequence[str], *, root: bool) -> list[list[str]]:
    """The two commands that install these packages on Debian without a question."""
    prefix = [] if root else ["sudo"]
    # A fresh machine may still be busy with its unattended upgrades.
    get, *options = DEBIAN.command
    patient = [get, "-o", "DPkg::Lock::Timeout=120"]
    return [
        [*prefix, *patient, "update"],
        [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", *patient, *options, *packages],
    ]


def advice(missing: Sequence[Need], installer: "Installer | None") -> str:
    """One sentence: what is missing, and the command where the system's is known."""
    if installer is None:
        names = ", ".join(need.library or need.program or need.debian for need in missing)
        return f"Missing on this system: {names}. Please install them with its package manager."
    named = [getattr(need, installer.family) for need in missing]
    packages = list(dict.fromkeys(name for name in named if name))
    command = " ".join([*installer.command, *packages])
    return f"Missing on this system: {', '.join(packages)}. Please run, as root: {command}"


def _is_present(need: Need) -> bool:
    if need.library:
        try:
            ctypes.CDLL(need.library)
        except OSError:
            return False
        return True
    return not need.program or shutil.which(need.program) is not None


def _missing_on_debian(needs: Sequence[Need]) -> list[Need]:
    query = ["dpkg-query", "-W", "-f=${db:Status-Status}\\t${Package}\\t${Provides}\\n"]
    output = subprocess.run(query, capture_output=True, text=True, check=True).stdout
    present = installed_on_debian(output)
    return [need for need in needs if need.debian not in present]


def _venv_package() -> list[Need]:
    """Debian keeps what `python -m venv` needs in a package of its own for each Python."""
    if importlib.util.find_spec("ensurepip") is not None:
        return []
    return [Need("python{}.{}-venv".format(*sys.version_info[:2]))]


def _os_release() -> str:
    release = Path("/etc/os-release")
    return release.read_text(encoding="utf-8") if release.exists() else ""


def _install_on_debian(packages: Sequence[str], *, root: bool) -> None:
    through = "" if root else " through sudo"
    say(f"Installing{through}: {' '.join(packages)}")
    refresh, install = install_commands(packages, root=root)
    problem = (
        f"Could not install what Sojourn needs from the system. Please try: {shlex.join(install)}"
    )
    with contextlib.suppress(SetUpFailed):  # a foreign source that is down need not matter
        run_step(refresh, problem)
    run_step(install, problem)


def provide(needs: Sequence[Need]) -> bool:
    """Install what is missing of `needs`, or say how to; True when all of it is there.

    Raises:
        SetUpFailed: an installation was tried and failed.
    """
    if platform.system() != "Linux":
        return True
    installer = installer_for(_os_release())
    if installer is not DEBIAN or shutil.which("dpkg-query") is None:
        missing = [need for need in needs if not _is_present(need)]
    else:
        missing = _missing_on_debian([*_venv_package(), *needs])
        root = os.geteuid() == 0
        if missing and (root or shutil.which("sudo") is not None):
            _install_on_debian([need.debian for need in missing], root=root)
            return True
    if missing:
        say(advice(missing, installer))
    return not missing
