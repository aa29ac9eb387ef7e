"""Starting at log-in on macOS: a property list among the person's launch agents.

https://developer.apple.com/library/archive/documentation/MacOSX/Conceptual/BPSystemStartup/Chapters/CreatingLaunchdJobs.html
"""

import os
import plistlib
from collections.abc import Sequence
from pathlib import Path
from shutil import which
from xml.parsers.expat import ExpatError


class LaunchAgent:
    """Implements the port `Autostart`; who removes the file is heeded.

    Args:
        name: of the agent, and of its file without the ending.
        command: what is to be started, the program first.
    """

    is_possible = True

    def __init__(self, name: str, command: Sequence[str], home: Path | None = None) -> None:
        self._name = name
        self._command = list(command)
        self.file = (home or Path.home()) / "Library" / "LaunchAgents" / f"{name}.plist"

    def is_on(self) -> bool:
        """Tell whether the agent is there, enabled, and names a program that there is."""
        try:
            told = plistlib.loads(self.file.read_bytes())
            program = str(told["ProgramArguments"][0])
        except (OSError, ValueError, ExpatError, LookupError, TypeError):
            return False
        return not told.get("Disabled") and which(program) is not None

    def switch(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Write the agent anew, or remove it."""
        if not on:
            self.file.unlink(missing_ok=True)
            return
        told = {
            "Label": self._name,
            "ProgramArguments": self._command,
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
        self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        half = self.file.with_suffix(".new")
        with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as agent:
            agent.write(plistlib.dumps(told))
        half.replace(self.file)
