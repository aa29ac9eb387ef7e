"""The words for every key of the domain, in the person's language; no key is ever changed here.

Tables hold what lupdate finds; they are translated when asked for, so a change of language
shows at once. Plurals stand in QObjects, since lupdate knows a plural from `self.tr` alone.
A key nobody knows is shown as "other" beside the key itself; nothing here raises.
"""

import re
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QObject

from sojourn.domain.kinds import Catalogue

_MODES = {
    "create": QT_TRANSLATE_NOOP("Mode", "Create"),
    "connect": QT_TRANSLATE_NOOP("Mode", "Connect"),
    "consume": QT_TRANSLATE_NOOP("Mode", "Read and watch"),
}

_WAYS = {
    "give": QT_TRANSLATE_NOOP("Way", "Given"),
    "take": QT_TRANSLATE_NOOP("Way", "Received"),
    "both": QT_TRANSLATE_NOOP("Way", "Both"),
}

_PURPOSES = {
    "relationship": QT_TRANSLATE_NOOP("Purpose", "Build a relationship"),
    "conversation": QT_TRANSLATE_NOOP("Purpose", "Start or carry on a conversation"),
    "messages": QT_TRANSLATE_NOOP("Purpose", "Answer messages"),
    "help": QT_TRANSLATE_NOOP("Purpose", "Give help or feedback"),
    "ask": QT_TRANSLATE_NOOP("Purpose", "Ask for help or feedback"),
    "share": QT_TRANSLATE_NOOP("Purpose", "Share something useful"),
    "craft": QT_TRANSLATE_NOOP("Purpose", "Craft content"),
    "reputation": QT_TRANSLATE_NOOP("Purpose", "Look after my reputation"),
    "leads": QT_TRANSLATE_NOOP("Purpose", "Make an offer, find leads"),
    "feeds": QT_TRANSLATE_NOOP("Purpose", "Read feeds and blogs"),
    "research": QT_TRANSLATE_NOOP("Purpose", "Learn about a customer, a project or the trade"),
    "platform": QT_TRANSLATE_NOOP("Purpose", "Learn the platform itself"),
    "unwind": QT_TRANSLATE_NOOP("Purpose", "Unwind, on purpose"),
}

_OUTCOMES = {
    "connection": QT_TRANSLATE_NOOP("Outcome", "New connection"),
    "conversation": QT_TRANSLATE_NOOP("Outcome", "Real conversation"),
    "answered": QT_TRANSLATE_NOOP("Outcome", "Message answered"),
    "help-given": QT_TRANSLATE_NOOP("Outcome", "Help given"),
    "shared": QT_TRANSLATE_NOOP("Outcome", "Content shared"),
    "help-received": QT_TRANSLATE_NOOP("Outcome", "Help received"),
    "learned": QT_TRANSLATE_NOOP("Outcome", "Thing learned"),
    "lead": QT_TRANSLATE_NOOP("Outcome", "Lead"),
    "opportunity": QT_TRANSLATE_NOOP("Outcome", "Opportunity"),
    "like": QT_TRANSLATE_NOOP("Outcome", "Like or reaction"),
    "follower": QT_TRANSLATE_NOOP("Outcome", "New follower"),
}

_PULLS = {
    "habit": QT_TRANSLATE_NOOP("Pull", "Habit"),
    "boredom": QT_TRANSLATE_NOOP("Pull", "Boredom"),
    "avoidance": QT_TRANSLATE_NOOP("Pull", "Putting something off"),
    "tiredness": QT_TRANSLATE_NOOP("Pull", "Tiredness"),
    "curiosity": QT_TRANSLATE_NOOP("Pull", "Curiosity"),
    "notification": QT_TRANSLATE_NOOP("Pull", "A notification"),
    "invitation": QT_TRANSLATE_NOOP("Pull", "An invitation"),
    "argument": QT_TRANSLATE_NOOP("Pull", "An argument"),
    "feed": QT_TRANSLATE_NOOP("Pull", "The feed"),
    "link": QT_TRANSLATE_NOOP("Pull", "A link"),
}

_ANSWERS = {
    "declined": QT_TRANSLATE_NOOP("Answer", "I stayed"),
    "accepted": QT_TRANSLATE_NOOP("Answer", "I went along"),
}

_VERDICTS = {
    "met": QT_TRANSLATE_NOOP("Verdict", "Yes"),
    "partly": QT_TRANSLATE_NOOP("Verdict", "Partly"),
    "missed": QT_TRANSLATE_NOOP("Verdict", "Not this time"),
    "changed": QT_TRANSLATE_NOOP("Verdict", "Something else, on purpose"),
}

_ENERGIES = {
    "better": QT_TRANSLATE_NOOP("Energy", "Better"),
    "same": QT_TRANSLATE_NOOP("Energy", "The same"),
    "worse": QT_TRANSLATE_NOOP("Energy", "Worse"),
}

_STANCES = {
    "keep": QT_TRANSLATE_NOOP("Stance", "Keep"),
    "trial": QT_TRANSLATE_NOOP("Stance", "On trial"),
    "cutting-back": QT_TRANSLATE_NOOP("Stance", "Cutting back"),
    "left": QT_TRANSLATE_NOOP("Stance", "Left"),
}

_ASSESSMENTS = {
    "pays": QT_TRANSLATE_NOOP("Assessment", "Pays back"),
    "steady": QT_TRANSLATE_NOOP("Assessment", "Steady"),
    "costs": QT_TRANSLATE_NOOP("Assessment", "Costs more than it brings"),
    "quiet": QT_TRANSLATE_NOOP("Assessment", "Gone quiet"),
    "pleasure": QT_TRANSLATE_NOOP("Assessment", "For pleasure"),
    "early": QT_TRANSLATE_NOOP("Assessment", "Too early to say"),
}

_REASONS = {
    "still-talking": QT_TRANSLATE_NOOP("ExtensionReason", "Still talking"),
    "nearly-done": QT_TRANSLATE_NOOP("ExtensionReason", "Nearly done"),
    "lost-track": QT_TRANSLATE_NOOP("ExtensionReason", "Lost track of time"),
}


def mode(key: str) -> str:
    """Name a mode."""
    return _named("Mode", _MODES, key)


def way(key: str) -> str:
    """Name which way an outcome goes."""
    return _named("Way", _WAYS, key)


def purpose(key: str, catalogue: Catalogue) -> str:
    """Name a purpose, as the person does where they gave it a name."""
    known = catalogue.purpose(key)
    return known.name if known and known.name else _named("Purpose", _PURPOSES, key)


def outcome(key: str, catalogue: Catalogue) -> str:
    """Name one outcome of a kind: "Real conversation"; by the person's own name as above."""
    known = catalogue.outcome(key)
    return known.name if known and known.name else _named("Outcome", _OUTCOMES, key)


def outcome_count(key: str, count: int, catalogue: Catalogue) -> str:
    """Name and count outcomes within a sentence: "7 conversations"."""
    known = catalogue.outcome(key)
    if known and known.name:
        # Nobody knows the plural of a name.
        pattern = QCoreApplication.translate("Outcome", "%1 × %2", "count, name of a kind")  # noqa: RUF001
        return filled(pattern, number(count), known.name)
    return _outcome_counts.of(key, count)


def pull(key: str) -> str:
    """Name what tugged the person away."""
    return _named("Pull", _PULLS, key)


def answer(key: str) -> str:
    """Name what the person did with a pull."""
    return _named("Answer", _ANSWERS, key)


def verdict(key: str) -> str:
    """Name a verdict, as the answer to "Was the intention met?"."""
    return _named("Verdict", _VERDICTS, key)


def energy(key: str) -> str:
    """Name how the visit left the person."""
    return _named("Energy", _ENERGIES, key)


def stance(key: str) -> str:
    """Name how the person stands to a platform."""
    return _named("Stance", _STANCES, key)


def assessment(key: str) -> str:
    """Name what the week says of a platform."""
    return _named("Assessment", _ASSESSMENTS, key)


def extension_reason(reason: str) -> str:
    """Name the reason for an extension; the person's own words are given back as they are."""
    source = _REASONS.get(reason)
    return reason if source is None else _translated("ExtensionReason", source)


def no_extension_left(used: int) -> str:
    """Say what can be done when no more minutes can be added, after so many extensions."""
    return _extensions.none_left(used)


def joined(parts: list[str]) -> str:
    """Give a list as a sentence has it: "a, b and c"."""
    return QLocale().createSeparatedList(parts)


def listed(parts: Iterable[str]) -> str:
    """Give facts one after the other: "a, b, c"."""
    return QCoreApplication.translate("Sentence", ", ", "between facts").join(parts)


def named(name: str, told: str) -> str:
    """Give what is told of something: "Visits: 4"."""
    pattern = QCoreApplication.translate("Sentence", "%1: %2", "a name, what is told of it")
    return filled(pattern, name, told)


def filled(template: str, *values: str) -> str:
    """Put values where a sentence has %1, %2 …; what a value itself holds is left alone."""
    return re.sub(r"%([1-9])", lambda found: _value(found, values), template)


def _value(found: re.Match[str], values: tuple[str, ...]) -> str:
    at = int(found[1]) - 1
    return values[at] if at < len(values) else found[0]


def number(value: int) -> str:
    """Write a number as the locale does."""
    return QLocale().toString(value)


class OutcomeCounts(QObject):
    """Counted outcomes. Its class name is the context of its translations."""

    def of(self, key: str, count: int) -> str:  # noqa: C901, PLR0911 - one line a kind
        """Name and count outcomes of one kind."""
        match key:
            case "connection":
                return self.tr("%n new person(s)", "", count)
            case "conversation":
                return self.tr("%n conversation(s)", "", count)
            case "answered":
                return self.tr("%n message(s) answered", "", count)
            case "help-given":
                return self.tr("help given %n time(s)", "", count)
            case "shared":
                return self.tr("%n thing(s) shared", "", count)
            case "help-received":
                return self.tr("help received %n time(s)", "", count)
            case "learned":
                return self.tr("%n thing(s) learned", "", count)
            case "lead":
                return self.tr("%n lead(s)", "", count)
            case "opportunity":
                return self.tr("%n opportunity(ies)", "", count)
            case "like":
                return self.tr("%n like(s) or reaction(s)", "", count)
            case "follower":
                return self.tr("%n new follower(s)", "", count)
        return f"{number(count)} {_other(key)}"


_outcome_counts = OutcomeCounts()


class Extensions(QObject):
    """Extensions in words. Its class name is the context of its translations."""

    def none_left(self, used: int) -> str:
        """Say that no more minutes can be added, and what can be done."""
        if used:
            return self.tr(
                "%n extension(s) are used. Wrap up, or give the rest its own box.", "", used
            )
        return self.tr("No extension is left. Wrap up, or give the rest its own box.")


_extensions = Extensions()


def _named(context: str, table: Mapping[str, object], key: str) -> str:
    source = table.get(key)
    return _other(key) if source is None else _translated(context, source)


def _translated(context: str, source: object) -> str:
    return QCoreApplication.translate(context, str(source))


def _other(key: str) -> str:
    return QCoreApplication.translate("Kind", "other (%1)").replace("%1", key, 1)
