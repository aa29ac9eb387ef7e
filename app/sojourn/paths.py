"""Where things lie, for a profile or without; creates and opens nothing."""

from dataclasses import dataclass
from pathlib import Path

from sojourn.meeting_point import socket_name

SETTINGS = "settings.toml"
JOURNAL = "journal.sqlite3"
LOG = "sojourn.log"
LOCK = "sojourn.lock"
WINDOWS = "sojourn.ini"
BACKUPS = "backups"


@dataclass(frozen=True, slots=True)
class Paths:
    """Every file and folder of ours; none of them, nor its folder, need exist.

    Attributes:
        profile: the folder that holds all of them, as a real path; None without a profile.
        window_file: window geometry, kept by QSettings.
        socket_name: what the app listens on: a path, on Windows the name of a pipe.
    """

    profile: Path | None
    settings_file: Path
    journal_file: Path
    log_file: Path
    lock_file: Path
    window_file: Path
    backups: Path
    socket_name: str


def paths_of(profile: str | None = None) -> Paths:
    """Give where things lie in the folder `profile`, or in the system's own folders without one."""
    if profile is not None:
        home = Path(profile).resolve()
        config = data = state = log = home
    else:
        # Loaded only here: who names a profile needs no system folders.
        from platformdirs import PlatformDirs  # noqa: PLC0415

        home = None
        system = PlatformDirs("sojourn", appauthor=False)
        config, data = system.user_config_path, system.user_data_path
        state, log = system.user_state_path, system.user_log_path
    return Paths(
        profile=home,
        settings_file=config / SETTINGS,
        journal_file=data / JOURNAL,
        log_file=log / LOG,
        lock_file=data / LOCK,
        window_file=state / WINDOWS,
        backups=data / BACKUPS,
        socket_name=socket_name(profile),
    )
