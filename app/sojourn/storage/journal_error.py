"""Why a journal could not be opened; each names the file, and nothing in it has been touched."""

from pathlib import Path

from sojourn.domain.keeping import Hindrance


def knows_up_to(known: int) -> str:
    """Say of something newer what this Sojourn knows, and what to do; an English clause."""
    return f"and this Sojourn knows up to {known}; install the newer Sojourn"


class JournalError(Exception):
    """The journal cannot be used.

    Attributes:
        path: the journal's file.
        hindrance: what that is to who only wanted to read in it.
    """

    hindrance = Hindrance.FAULTY

    def __init__(self, path: Path, why: str) -> None:
        """Keep the file; `why` is one English clause for the log."""
        super().__init__(f"{path}: {why}")
        self.path = path


class JournalMissingError(JournalError):
    """There is no journal to read yet."""

    hindrance = Hindrance.GONE

    def __init__(self, path: Path) -> None:
        """Name the file that is not there."""
        super().__init__(path, "there is no journal yet")


class JournalUnreachableError(JournalError):
    """The operating system does not let the file or its folder be opened."""

    hindrance = Hindrance.NO_RIGHTS


class JournalDamagedError(JournalError):
    """The file is no journal, or a broken one. It stays as it is."""


class NewerJournalError(JournalError):
    """A newer Sojourn wrote this journal.

    Attributes:
        found: the schema of the file.
        known: the newest schema this Sojourn knows.
    """

    def __init__(self, path: Path, found: int, known: int) -> None:
        """Keep both schema numbers."""
        super().__init__(path, f"has schema {found}, {knows_up_to(known)}")
        self.found = found
        self.known = known


class OlderJournalError(JournalError):
    """The journal waits for a migration, which only the app itself carries out, at its start.

    Attributes:
        found: the schema of the file.
        known: the schema it will have.
    """

    def __init__(self, path: Path, found: int, known: int) -> None:
        """Keep both schema numbers."""
        super().__init__(path, f"has schema {found} and is brought to {known} at the next start")
        self.found = found
        self.known = known
