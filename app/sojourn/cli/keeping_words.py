"""English for backups, restoring, importing and erasing, done or refused; asks nobody."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sojourn.cli.sentences import counted, hindered, one_line
from sojourn.domain.keeping import NotDone

BAD_ROWS_SHOWN = 10

_REFUSALS = {
    NotDone.NO_JOURNAL: "There is no journal yet.",
    NotDone.NO_BACKUP: "There is no backup yet; sojourn backup makes one.",
    NotDone.NO_FILE: "{name}: there is no file {value}.",
    NotDone.NOT_A_BACKUP: "{name}: {value} is no sound backup of a journal; nothing was changed.",
    NotDone.NEWER: "{name}: {value} was written by a newer Sojourn{schemas}; nothing was changed. "
    "Install the newer Sojourn.",
    NotDone.DISK: "That could not be written: {value}; nothing was changed.",
    NotDone.UNUSABLE: "The journal cannot be used: {value}.",
}

_KINDS = {
    "asked": ", asked for",
    "before-restore": ", before a restore",
    "before-migration": ", before an update",
}
"""What tells a backup from a daily one."""

KEEPING_CODES = frozenset({*_REFUSALS, NotDone.BAD_ROWS, NotDone.BUSY})


def keeping_report(command: str, data: dict[str, Any]) -> Iterator[str]:
    """Give the lines that tell what was done."""
    if command == "backup" and "backups" in data:
        backups = data["backups"]
        yield from map(_backup, backups) if backups else ["There is no backup yet."]
    elif command == "backup":
        yield one_line(data["file"])
    elif command == "restore":
        yield f"Restored{_as_of(data)} from {one_line(data['file'])}."
        if data["saved"]:
            profile = f"--profile {quoted(data['profile'])} " if data["profile"] else ""
            yield f"Undo with: sojourn restore {profile}{quoted(data['saved'])}"
    elif command == "import":
        yield _imported(data)
    else:
        yield _erased(data)


def keeping_refusal(error: dict[str, Any], command: str | None) -> str:
    """Word why it was not done; bad rows of an import follow, each on a line of its own."""
    code, value, limit = error["code"], one_line(error.get("value") or ""), error.get("limit")
    if code == NotDone.BAD_ROWS:
        return _bad_rows(value, limit)
    if code == NotDone.BUSY:
        return hindered(value)
    schemas = ""
    if isinstance(limit, list | tuple) and len(limit) == 2:
        schemas = f", as schema {limit[0]}; this one knows them up to {limit[1]}"
    name = f"sojourn {command}" if command else "sojourn"
    return _REFUSALS[NotDone(code)].format(name=name, value=value, schemas=schemas)


def quoted(path: str) -> str:
    """Give a path as a shell takes it."""
    from shlex import quote  # noqa: PLC0415 - for this answer only

    return quote(one_line(path))


def _backup(backup: dict[str, Any]) -> str:
    sessions = counted(backup["sessions"], "session", "sessions")
    about = f"{_when(backup['made_at'])}, {sessions}, {_size(backup['size'])}"
    about += _KINDS.get(backup.get("kind", ""), "")
    return f"{about}: {one_line(backup['file'])}"


def _as_of(data: dict[str, Any]) -> str:
    if not data["made_at"]:
        return ""
    sessions = counted(data["sessions"], "session", "sessions")
    return f" the journal of {_when(data['made_at'])}, {sessions},"


def _when(iso: str) -> str:
    try:
        return datetime.fromisoformat(iso).strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return one_line(iso)


def _size(size: int) -> str:
    """Write a size in bytes, in units of 1000."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1_000_000:.1f} MB"


def _imported(data: dict[str, Any]) -> str:
    added, changed = data["added"], data["changed"]
    if not added and not changed:
        return "Everything in it is kept already; nothing was changed."
    told = [counted(added, "entry is new", "entries are new")] if added else []
    told += [counted(changed, "entry has changed", "entries have changed")] if changed else []
    same = f"; {data['same']} as before" if data["same"] else ""
    return f"Taken in: {', '.join(told)}{same}."


def _erased(data: dict[str, Any]) -> str:
    what = {
        "session": "The session is erased",
        "person": f"{one_line(data['name'])} is erased",
        "platform": f"{one_line(data['name'])} is erased with its sessions",
        "everything": "Everything is erased",
    }[data["kind"]]
    if data["backups"] and data["left"]:
        left = ", ".join(map(one_line, data["left"]))
        return f"{what}, but these backups could not be changed: {left}."
    if data["backups"]:
        return f"{what}, from the backups too."
    return f"{what}. Backups made before still have it; --backups erases it there too."


def _bad_rows(file: str, limit: object) -> str:
    """Word one bad row in the sentence itself, and several in lines below it."""
    found = limit if isinstance(limit, dict) else {}
    rows, count = found.get("rows", []), found.get("count", 0)
    if count == 1:
        return f"sojourn import: {file}, {_bad_row(rows[0])}; nothing was taken in."
    lines = [f"  {_bad_row(row)}" for row in rows[:BAD_ROWS_SHOWN]]
    if count > len(lines):
        lines.append(f"  and {count - len(lines)} more")
    told = f"{count} things in it cannot be taken"
    return "\n".join([f"sojourn import: {file}: {told}; nothing was taken in.", *lines])


def _bad_row(row: dict[str, Any]) -> str:
    where = f"line {row['line']}" if row["line"] else ""
    what = f": {one_line(row['field'])}" if row["field"] else ""
    return f"{where}{what} {one_line(row['why'])}".strip()
