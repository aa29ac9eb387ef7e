"""Makes `.venv` in the checkout and keeps it in step with pyproject.toml.

Installs into that folder only (and, through system_packages, what the system lacks). What was done
is remembered in stamps inside `.venv`, so that the usual call finds out in milliseconds.
Standard library only.
"""

import hashlib
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import system_packages
from steps import SetUpFailed, run_step, say

ROOT = Path(__file__).resolve().parent.parent

LEVELS: dict[str, tuple[system_packages.Need, ...]] = {
    "tools": (),
    "run": system_packages.RUN,
    "test": system_packages.TEST,
}
"""What a command needs from the system: nothing, Qt on a screen, or the virtual screen too."""


@dataclass(frozen=True)
class Stamp:
    """A file that holds the digest of what a finished step was made from."""

    path: Path
    digest: str

    def is_current(self) -> bool:
        """Whether the step was finished from the same material."""
        try:
            return self.path.read_text(encoding="ascii") == self.digest
        except (OSError, ValueError):
            return False

    def write(self) -> None:
        """Remember the step as finished; the last thing that it does."""
        self.path.write_text(self.digest, encoding="ascii")


def digest(*parts: str) -> str:
    """A digest of texts that changes when any of them, or the border between two, does."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def script(name: str, venv: Path = ROOT / ".venv") -> Path:
    """A program of the environment by its bare name, such as `python`."""
    if os.name == "nt":
        return venv / "Scripts" / f"{name}.exe"
    return venv / "bin" / name


def _python_version() -> str:
    return "{}.{}".format(*sys.version_info[:2])


@dataclass(frozen=True)
class Environment:
    """The environment of the checkout at `root`."""

    root: Path = ROOT

    @property
    def venv(self) -> Path:
        """Where it lies."""
        return self.root / ".venv"

    @property
    def _unfinished(self) -> Path:
        """A file that is there only while packages are being changed."""
        return self.venv / "set-up-unfinished"

    def _python_stamp(self) -> Stamp:
        # An editable install knows its checkout by its path, so a moved one is installed anew.
        project = (self.root / "pyproject.toml").read_text(encoding="utf-8")
        recipe = Path(__file__).read_text(encoding="utf-8")
        made_from = digest(project, recipe, _python_version(), str(self.root))
        return Stamp(self.venv / "set-up-python", made_from)

    def _system_stamp(self, level: str) -> Stamp:
        # A checkout can be shared with a container: the same `.venv`, another system.
        release = Path("/etc/os-release")
        system = release.read_text(encoding="utf-8") if release.exists() else sys.platform
        made_from = digest(repr(LEVELS[level]), _python_version(), system)
        return Stamp(self.venv / f"set-up-system-{level}", made_from)

    def bring_up(self, level: str) -> None:
        """Provide what commands of this level need; nothing to do costs milliseconds.

        Raises:
            SetUpFailed: the network, pip, apt or the disk did not play along.
        """
        python, system = self._python_stamp(), self._system_stamp(level)
        python_current = python.is_current() and self.is_usable()
        if python_current and system.is_current():
            return
        provided = system.is_current() or system_packages.provide(LEVELS[level])
        if not python_current:
            self._make()
            python.write()
        if provided:
            system.write()

    def is_usable(self) -> bool:
        """Whether the environment is whole and made by this version of Python."""
        try:
            lines = (self.venv / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
        except OSError:
            return False
        values = dict(line.partition(" = ")[::2] for line in lines)
        made_by = values.get("version", "").rpartition(".")[0]
        whole = script("python", self.venv).exists() and not self._unfinished.exists()
        return whole and made_by == _python_version()

    def _make(self) -> None:
        """Make the environment, or bring the one that is there up to date."""
        if not self.is_usable():
            self._create()
        say("Installing Sojourn and its tools; the first time takes a minute or two …")
        problem = "Could not install Sojourn's Python packages; the next call tries again."
        python = str(script("python", self.venv))
        pip = [python, "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
        project = ["--group", f"{self.root}/pyproject.toml:dev", "--editable", str(self.root)]
        self._unfinished.touch()
        try:
            run_step([*pip, "pip>=25.1"], problem)  # the first to know dependency groups (PEP 735)
            run_step([*pip, "--progress-bar=off", *project], problem)
        except SetUpFailed:
            # A pip that fails puts things back; only one that is killed leaves them half done.
            self._unfinished.unlink()
            raise
        self._unfinished.unlink()

    def _create(self) -> None:
        say(f"Making {self.venv} …")
        if self.venv.exists():
            shutil.rmtree(self.venv)
        self.venv.mkdir()
        self._unfinished.touch()
        # Called with the Python of the `.venv` just removed, the one beneath it must do this.
        python = getattr(sys, "_base_executable", sys.executable)
        run_step(
            [python, "-m", "venv", str(self.venv)],
            "Could not make a virtual environment with this Python.",
        )
        self._unfinished.unlink()
