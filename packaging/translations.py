"""Brings resources/translations in step with the words in app/sojourn, through Qt's tools.

The compiled .qm files are committed beside their .ts, so that a checkout and a wheel carry them
without a build step. English has a file for its plurals alone. Standard library only.
"""

import re
import shutil
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence
from pathlib import Path

from set_up import ROOT, script
from steps import run_step, say

FOLDER = ROOT / "resources" / "translations"
DECLARED = ROOT / "app" / "sojourn" / "domain" / "languages.py"
LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")
KEPT = {
    # Not %n: a form of a plural may say its number in a word.
    "the places %1, %2 …": re.compile(r"%\d"),
    "a letter after &": re.compile(r"&(?=\w)"),
    "… or : at its end": re.compile(r"[…:](?=\s*$)"),
    # French begins with one where English does not.
    "a space at its end": re.compile(r"(?<=\s)$"),
}
"""What a translation has as often as its source."""

NAMED = 20
"""So many entries are named; a language just begun has hundreds."""

LANGUAGES = re.compile(r"^LANGUAGES = \((.*)\)$", re.MULTILINE)


def ts_name(language: str) -> str:
    """The name of a language's file, as Qt looks for it."""
    return f"sojourn_{language}.ts"


def unfinished(ts_text: str) -> list[str]:
    """The sources of the entries that still wait for their translation, with their context."""
    return [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in ET.fromstring(ts_text).iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is not None
        and translation.get("type") == "unfinished"
    ]


def lost(ts_text: str) -> list[str]:
    """A line for each finished translation that lost, or gained, what its source holds."""
    return [
        f"{context.findtext('name')}: {message.findtext('source')}: {what}"
        for context in ET.fromstring(ts_text).iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is not None
        and translation.get("type") != "unfinished"
        for form in translation.findall("numerusform") or [translation]
        for what in _differences(message.findtext("source") or "", form.text or "")
    ]


def _differences(source: str, translated: str) -> list[str]:
    return [
        what
        for what, part in KEPT.items()
        if sorted(part.findall(source)) != sorted(part.findall(translated))
    ]


def declared() -> list[str]:
    """The languages that the code knows, English first to last."""
    found = LANGUAGES.search(DECLARED.read_text(encoding="utf-8"))
    return re.findall(r'"(\w+)"', found[1]) if found else []


def declare(languages: Iterable[str]) -> None:
    """Have the code know these languages as well: settings and windows offer them from then on."""
    codes = ", ".join(f'"{code}"' for code in sorted({*declared(), *languages}))
    text = DECLARED.read_text(encoding="utf-8")
    DECLARED.write_text(LANGUAGES.sub(f"LANGUAGES = ({codes})", text), encoding="utf-8")


def update(ts_files: Iterable[Path]) -> None:
    """Take up new and changed words, drop gone ones, and compile each file to its .qm.

    Raises:
        SetUpFailed: one of Qt's tools failed.
    """
    # Neither locations nor old entries: a change of code then changes only the words it touches.
    sources = sorted(map(str, (ROOT / "app" / "sojourn").rglob("*.py")))
    for ts in ts_files:
        plurals = ["-pluralonly"] if ts.name == ts_name("en") else []
        options = ["-silent", "-no-obsolete", "-locations", "none", *plurals]
        lupdate = [str(script("pyside6-lupdate")), *options, *sources, "-ts", str(ts)]
        run_step(lupdate, f"Could not bring {ts.name} up to date.")
        qm = str(ts.with_suffix(".qm"))
        lrelease = [str(script("pyside6-lrelease")), "-silent", str(ts), "-qm", qm]
        run_step(lrelease, f"Could not compile {ts.name}.")


def differences(committed: Path, fresh: Path, names: Iterable[str]) -> list[str]:
    """One sentence for each committed file that is missing, stale or unfinished."""
    problems = []
    for name in names:
        for path in (Path(name), Path(name).with_suffix(".qm")):
            old = committed / path
            if not old.exists():
                problems.append(f"{path} is missing.")
            elif old.read_bytes() != (fresh / path).read_bytes():
                problems.append(f"{path} is not up to date.")
        text = (fresh / name).read_text(encoding="utf-8")
        waiting = unfinished(text)
        problems += [f"{name} has no finished translation of: {one}" for one in waiting[:NAMED]]
        if len(waiting) > NAMED:
            problems.append(f"{name} has no finished translation of {len(waiting) - NAMED} more.")
        problems += [f"{name} does not keep, in {one}" for one in lost(text)]
    return problems


def _check(names: Sequence[str]) -> int:
    with tempfile.TemporaryDirectory(prefix="sojourn-translations-") as folder:
        fresh = Path(folder)
        for ts in FOLDER.glob("sojourn_*.ts"):
            shutil.copy(ts, fresh)
        update(fresh / name for name in names)
        problems = differences(FOLDER, fresh, names)
    for problem in problems:
        say(problem)
    if problems:
        say("Please run: python3 packaging/dev.py translate; then finish the entries named above.")
    return 1 if problems else 0


def translate(arguments: Sequence[str]) -> int:
    """Update the files of all languages and of those named; with --check only compare.

    Returns:
        The exit code: 1 when a check found something, 2 for a name that is no language.

    Raises:
        SetUpFailed: one of Qt's tools failed.
    """
    languages = [argument for argument in arguments if argument != "--check"]
    for language in languages:
        if not LANGUAGE.fullmatch(language):
            say(f"{language} is not a language; expected a code such as de or pt_BR.")
            return 2
    known = {ts.name for ts in FOLDER.glob("sojourn_*.ts")}
    names = sorted(known | {ts_name(language) for language in (*declared(), *languages)})
    if "--check" in arguments:
        return _check(names)
    declare(languages)
    update(FOLDER / name for name in names)
    for name in names:
        waiting = unfinished((FOLDER / name).read_text(encoding="utf-8"))
        say(f"{name}: {len(waiting)} to translate." if waiting else f"{name}: complete.")
    return 0
