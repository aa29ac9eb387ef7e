"""Starting at log-in on free desktops: an entry in the person's autostart folder.

https://specifications.freedesktop.org/autostart-spec/latest/
"""

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from shutil import which

from sojourn.resource import resource

_ENTRY = """\
[Desktop Entry]
Type=Application
Name=Sojourn
Comment=Deliberate, timeboxed visits to social media
Comment[fr]=Des visites choisies et limitées dans le temps sur les réseaux sociaux
Icon={icon}
TryExec={program}
Exec={command}
Terminal=false
StartupNotify=false
"""

_RESERVED = re.compile(r"[\s\"'\\><~|&;$*?#()`%=]")
_ESCAPES = {"\\": r"\\", "\n": r"\n", "\t": r"\t", "\r": r"\r"}
_UNESCAPES = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}


class AutostartEntry:
    """Implements the port `Autostart`; who hides or removes the entry is heeded.

    Args:
        name: of the file, without its ending.
        command: what is to be started, the program first.
    """

    is_possible = True

    def __init__(
        self, name: str, command: Sequence[str], environment: Mapping[str, str] = os.environ
    ) -> None:
        home = environment.get("XDG_CONFIG_HOME", "")
        config = Path(home) if home.startswith("/") else Path.home() / ".config"
        self.file = config / "autostart" / f"{name}.desktop"
        self._command = tuple(command)

    def is_on(self) -> bool:
        """Tell whether the entry is there, not hidden, and names a program that there is."""
        try:
            entry = _read(self.file.read_text(encoding="utf-8", errors="surrogateescape"))
        except OSError:
            return False
        hidden = entry.get("Hidden", "").lower() == "true"
        # What GNOME's own tools write for one that is switched off.
        disabled = entry.get("X-GNOME-Autostart-enabled", "").lower() == "false"
        program = entry.get("TryExec")
        return not hidden and not disabled and (program is None or which(program) is not None)

    def switch(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Write the entry anew, or remove it."""
        if on:
            self._write()
        else:
            self.file.unlink(missing_ok=True)

    def _write(self) -> None:
        text = _ENTRY.format(
            icon=_escaped(str(resource("icons", "sojourn.svg"))),
            program=_escaped(self._command[0]),
            command=_escaped(" ".join(map(_quoted, self._command))),
        )
        self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Only whole under its name: who logs in this very moment reads it.
        half = self.file.with_suffix(".new")
        with open(
            half,
            "w",
            encoding="utf-8",
            errors="surrogateescape",
            opener=lambda path, flags: os.open(path, flags, 0o600),
        ) as entry:
            entry.write(text)
        half.replace(self.file)


def _quoted(argument: str) -> str:
    """Give an argument as `Exec` has it: quoted where it must be, and never a field code."""
    if argument and not _RESERVED.search(argument):
        return argument
    inner = re.sub(r'(["`$\\])', r"\\\1", argument).replace("%", "%%")
    return f'"{inner}"'


def _escaped(value: str) -> str:
    """Give a value as it stands in a file of this kind."""
    return "".join(_ESCAPES.get(sign, sign) for sign in value)


def _read(text: str) -> dict[str, str]:
    """Give the keys of the group that counts, with their values."""
    entry: dict[str, str] = {}
    group = ""
    for line in text.splitlines():
        if line.startswith("["):
            group = line.strip()
        elif group == "[Desktop Entry]" and "=" in line and not line.startswith("#"):
            key, _, value = line.partition("=")
            entry[key.strip()] = re.sub(
                r"\\(.)", lambda found: _UNESCAPES.get(found[1], found[0]), value.strip()
            )
    return entry
