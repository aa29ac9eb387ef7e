"""The rows that names stand for while something is written; a name not known yet is added."""

from sojourn.storage.people import People
from sojourn.storage.platforms import Platforms


class AddedNames:
    """The keys of names within one transaction, each looked up once; `at_ms` is UTC."""

    def __init__(self, platforms: Platforms, people: People, at_ms: int) -> None:
        self.at_ms = at_ms
        self._platforms = platforms
        self._people = people
        self._keys: dict[str, str] = {}

    def platform(self, name: str) -> str:
        """Give the key of the platform of that name, adding it when it is new."""
        if name not in self._keys:
            self._keys[name] = self._platforms.key_of(name, self.at_ms)
        return self._keys[name]

    def person(self, name: str, platform: str | None = None) -> str:
        """Give the key of the person of that name, added as first met on that platform's key."""
        return self._people.key_of(name, platform, self.at_ms)
