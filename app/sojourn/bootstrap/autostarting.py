"""What is started at log-in for a profile: the app, in the tray alone."""

from zlib import crc32

from sojourn.desktop.autostart.of_this_desktop import DesktopAutostart, NoAutostart
from sojourn.domain.autostart import Autostart
from sojourn.paths import Paths


def autostart_of(paths: Paths, *, stays: bool) -> Autostart:
    """Give the switch of the app over these files; a profile that does not stay has none."""
    if not stays:
        return NoAutostart()
    name = "sojourn"
    if paths.profile is not None:
        # Each profile is switched by itself.
        name += f"-{crc32(str(paths.profile).encode(errors='surrogateescape')):08x}"
    return DesktopAutostart(name, lambda: started_at_log_in(paths))


def started_at_log_in(paths: Paths) -> list[str]:
    """Give the command."""
    # Only here: with it comes all that starts programs.
    from sojourn.cli.activation import BACKGROUND  # noqa: PLC0415
    from sojourn.cli.launch import app_command  # noqa: PLC0415

    profile = [] if paths.profile is None else ["--profile", str(paths.profile)]
    return [*app_command(), *profile, BACKGROUND]
