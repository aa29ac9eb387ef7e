"""What `dev.py translate --check` finds; the tools of Qt themselves are not called here."""

import re
from html import unescape
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

import translations
from sojourn.domain.languages import LANGUAGES
from translations import differences, lost, translate, unfinished

ROOT = Path(__file__).parents[2]
TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>TrayMenu</name>
    <message><source>Quit</source><translation>Quitter</translation></message>
    <message><source>Pause</source><translation{state}></translation></message>
</context>
</TS>
"""
COMPLETE = TS.format(state="")
WAITING = TS.format(state=' type="unfinished"')


def lay(folder: Path, ts: str, qm: bytes) -> Path:
    folder.mkdir()
    (folder / "sojourn_fr.ts").write_text(ts)
    (folder / "sojourn_fr.qm").write_bytes(qm)
    return folder


def test_entries_that_wait_are_named_with_their_context() -> None:
    assert unfinished(WAITING) == ["TrayMenu: Pause"]
    assert unfinished(COMPLETE) == []


def test_files_in_step_are_no_problem(tmp_path: Path) -> None:
    committed, fresh = lay(tmp_path / "a", COMPLETE, b"qm"), lay(tmp_path / "b", COMPLETE, b"qm")
    assert differences(committed, fresh, ["sojourn_fr.ts"]) == []


def test_each_stale_missing_or_waiting_thing_is_a_problem(tmp_path: Path) -> None:
    committed, fresh = lay(tmp_path / "a", COMPLETE, b"old"), lay(tmp_path / "b", WAITING, b"new")
    assert differences(committed, fresh, ["sojourn_fr.ts"]) == [
        "sojourn_fr.ts is not up to date.",
        "sojourn_fr.qm is not up to date.",
        "sojourn_fr.ts has no finished translation of: TrayMenu: Pause",
    ]
    fresh.joinpath("sojourn_fr.ts").write_text(begun(22))
    assert differences(committed, fresh, ["sojourn_fr.ts"])[-2:] == [
        "sojourn_fr.ts has no finished translation of: TrayMenu: 19",
        "sojourn_fr.ts has no finished translation of 2 more.",
    ]
    (committed / "sojourn_fr.qm").unlink()
    assert "sojourn_fr.qm is missing." in differences(committed, fresh, ["sojourn_fr.ts"])


@pytest.mark.parametrize(
    ("source", "translated"),
    [
        ("%1 on %2", "%2, %1"),
        ("%n visit(s)", "une visite"),
        ("Sa&ve", "&Enregistrer"),
        ("Edit…", "Modifier…"),
        ("Time: ", "Heure : "),
    ],
)
def test_what_a_translation_keeps_is_no_problem(source: str, translated: str) -> None:
    assert lost(entry(source, translated)) == []


@pytest.mark.parametrize(
    ("source", "translated", "what"),
    [
        ("%1 on %2", "%1", "the places %1, %2 …"),
        ("Paused", "%1", "the places %1, %2 …"),
        ("Sa&ve", "Enregistrer", "a letter after &"),
        ("Edit…", "Modifier", "… or : at its end"),
        ("Edit…", "Modifier :", "… or : at its end"),
        ("; ", " ;", "a space at its end"),
    ],
)
def test_what_a_translation_loses_is_named(source: str, translated: str, what: str) -> None:
    assert lost(entry(source, translated)) == [f"TrayMenu: {source}: {what}"]


def begun(waiting: int) -> str:
    messages = "".join(
        f'<message><source>{at}</source><translation type="unfinished"/></message>'
        for at in range(waiting)
    )
    return f"<TS><context><name>TrayMenu</name>{messages}</context></TS>"


def entry(source: str, translated: str) -> str:
    told = f"<source>{escape(source)}</source><translation>{escape(translated)}</translation>"
    return f"<TS><context><name>TrayMenu</name><message>{told}</message></context></TS>"


def test_a_new_language_is_declared_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code = tmp_path / "languages.py"
    code.write_text('"""Those spoken."""\n\nLANGUAGES = ("en", "fr")\n')
    monkeypatch.setattr(translations, "DECLARED", code)
    monkeypatch.setattr(translations, "FOLDER", lay(tmp_path / "files", WAITING, b"qm"))
    made: list[str] = []

    def write_each(files: object) -> None:
        for ts in list(files):  # type: ignore[call-overload]
            made.append(ts.name)
            ts.write_text(WAITING)

    monkeypatch.setattr(translations, "update", write_each)
    for _ in range(2):
        assert translate(["de"]) == 0
        assert code.read_text() == '"""Those spoken."""\n\nLANGUAGES = ("de", "en", "fr")\n'
    assert made[:3] == ["sojourn_de.ts", "sojourn_en.ts", "sojourn_fr.ts"]
    assert "sojourn_de.ts: 1 to translate." in capsys.readouterr().err


def test_every_language_declared_has_its_files() -> None:
    shipped = {file.name for file in translations.FOLDER.iterdir()}
    codes = translations.declared()
    assert shipped == {f"sojourn_{code}.{kind}" for code in codes for kind in ("ts", "qm")}
    assert codes == list(LANGUAGES)


def test_contexts_are_what_the_code_says() -> None:
    """`self.tr` behind a bare `translate` gets a context such as `QCoreApplication.self`."""
    sources = "\n".join(
        file.read_text(encoding="utf-8") for file in (ROOT / "app/sojourn/ui").rglob("*.py")
    )
    known = set(re.findall(r"\bclass (\w+)", sources))
    known |= set(re.findall(r'(?:translate|NOOP|_named|_translated)\(\s*"(\w+)"', sources))
    for file in translations.FOLDER.glob("*.ts"):
        assert set(re.findall("<name>(.*?)</name>", file.read_text(encoding="utf-8"))) <= known


def test_french_is_set_as_french_is() -> None:
    text = (translations.FOLDER / "sojourn_fr.ts").read_text(encoding="utf-8")
    forms = re.findall("<(?:translation|numerusform)>([^<]+)<", text)
    assert len(forms) > 700
    for form in map(unescape, forms):
        assert not re.search(r"['\"]|\.\.\.|«[^\u00a0]|[^\u00a0]»", form), form
        assert not re.search(r"[^\u202f][;!?]|[^\u00a0\d]:(?!//)", form), form


@pytest.mark.parametrize("name", ["french", "../fr", "fr_fr", "--chekc", ""])
def test_what_is_no_language_changes_nothing(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(translations, "update", pytest.fail)
    assert translate([name]) == 2
    assert "is not a language" in capsys.readouterr().err


def test_a_check_leaves_the_committed_files_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    committed = lay(tmp_path / "committed", WAITING, b"qm")
    lay(tmp_path / "unused", WAITING, b"qm")
    monkeypatch.setattr(translations, "FOLDER", committed)
    monkeypatch.setattr(translations, "declared", lambda: ["fr"])

    def compile_each(files: object) -> None:
        for ts in list(files):  # type: ignore[call-overload]
            assert ts.parent != committed
            ts.with_suffix(".qm").write_bytes(b"qm")

    monkeypatch.setattr(translations, "update", compile_each)
    assert translate(["--check"]) == 1
    (committed / "sojourn_fr.ts").write_text(COMPLETE)
    assert translate(["--check"]) == 0
