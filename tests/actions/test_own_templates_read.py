"""Templates in a strategy's folder: which are read, when they are used, what is said of a wrong one."""

import os
import shutil
from pathlib import Path

import pytest

from socialplan.actions import fast_path, trust
from socialplan.actions.errors import ActionError
from socialplan.actions.own_templates import Own, UntrustedError, read_own, trusted_templates
from socialplan.actions.render import made, render
from socialplan.actions.templates import agree, copy, difference, overview, resolve, source
from socialplan.documents import own_templates
from socialplan.documents.environment import shipped
from socialplan.documents.metering import MOST_WORK

EXAMPLE = Path(__file__).parents[2] / "examples" / "artisan"
CRISIS = "fr/plan-de-crise.md.jinja"


@pytest.fixture(autouse=True)
def _a_configuration_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda _: None)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "folder"
    place.mkdir()
    shutil.copy(EXAMPLE / "strategy.yaml", place)
    return place


def put(folder: Path, text: str, name: str = CRISIS) -> Path:
    place = folder / "templates" / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, "utf-8")
    return place


def texts(folder: Path) -> dict[str, bytes]:
    every = (path for path in folder.rglob("*.md") if ".socialplan" not in path.parts)
    return {str(path.relative_to(folder)): path.read_bytes() for path in every}


def test_a_folder_without_templates_needs_no_consent(folder: Path, tmp_path: Path) -> None:
    assert read_own(folder) == Own({}, "")
    assert trusted_templates(folder) is None
    put(folder, "note", "notes.txt")
    assert read_own(folder) == Own({}, "", ("templates/notes.txt",))
    assert trusted_templates(folder) is None
    assert not (tmp_path / "config").exists()


def test_templates_are_used_only_once_somebody_agreed_to_these_very_bytes(folder: Path) -> None:
    render(folder)
    before = texts(folder)
    put(folder, source(CRISIS) + "\nTraduction d’État pour {{ v.shell.organisation }}.\n")
    with pytest.raises(UntrustedError) as refused:
        render(folder)
    assert "socialplan templates trust" in refused.value.words.fr
    assert f"templates/{CRISIS} (" in refused.value.words.en
    assert texts(folder) == before
    agree(folder)
    render(folder)
    after = texts(folder)
    assert "Traduction d’État pour " in after["plan-de-crise.md"].decode()
    assert {path for path in after if after[path] != before[path]} == {"plan-de-crise.md"}
    put(folder, source(CRISIS) + "\nAutre chose.\n")
    with pytest.raises(UntrustedError):
        render(folder)
    assert texts(folder) == after


def test_consent_lies_with_the_person_and_not_in_the_folder(folder: Path, tmp_path: Path) -> None:
    put(folder, source(CRISIS))
    agree(folder)
    clone = shutil.copytree(folder, tmp_path / "clone")
    assert trusted_templates(clone) is not None  # the same bytes
    kept = tmp_path / "config/socialplan/trusted-templates.json"
    assert kept.is_file()
    if os.name == "posix":
        assert kept.stat().st_mode & 0o077 == 0
    assert not [path for path in folder.rglob("*") if "trust" in path.name]
    kept.unlink()
    for damaged in ("", "{", "[]", '{"trusted": 1}', '{"trusted": [1, "x"]}', "[" * 5000):
        kept.write_text(damaged, "utf-8")
        with pytest.raises(UntrustedError):
            trusted_templates(folder)
    agree(folder)
    assert trusted_templates(folder) is not None


def test_a_name_and_its_text_are_told_apart_in_the_digest(folder: Path) -> None:
    digests = set()
    for name, text in (("fr/a.jinja", "b"), ("fr/a.jinj", "ab"), ("fr/b.jinja", "b"), ("fr/a.jinja", "c")):
        put(folder, text, name)
        digests.add(read_own(folder).digest)
    assert len(digests) == 4 - 1  # the second is no template


@pytest.mark.parametrize(
    ("environment", "expected"),
    [({"XDG_CONFIG_HOME": "/x"}, "/x/socialplan"), ({"XDG_CONFIG_HOME": "rel"}, ""), ({}, "")],
)
def test_where_consent_is_kept(
    environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    wanted = expected or f"{tmp_path}/.config/socialplan"
    assert trust.place(environment) == Path(wanted) / "trusted-templates.json"


def test_old_consents_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trust, "_MOST", 3)
    for letter in "abcda":
        trust.trust(letter * 64)
    assert [letter for letter in "abcd" if trust.is_trusted(letter * 64)] == ["a", "c", "d"]


def _link(folder: Path) -> None:
    secret = folder.parent / "secret.jinja"
    secret.write_text("secret", "utf-8")
    (folder / "templates/fr").mkdir(parents=True)
    (folder / "templates" / CRISIS).symlink_to(secret)


def _linked_folder(folder: Path) -> None:
    (folder.parent / "elsewhere/fr").mkdir(parents=True)
    (folder / "templates").symlink_to(folder.parent / "elsewhere")


def _fifo(folder: Path) -> None:
    (folder / "templates/fr").mkdir(parents=True)
    os.mkfifo(folder / "templates" / CRISIS)


def _not_utf8(folder: Path) -> None:
    put(folder, "a\nb").write_bytes(b"a\n\xe9")


def _large(folder: Path) -> None:
    put(folder, "a" * 200_000)


def _many(folder: Path) -> None:
    for number in range(101):
        put(folder, "a", f"fr/{number}.jinja")


def _odd(folder: Path) -> None:
    put(folder, "a", "fr/a b.jinja")


def _deep(folder: Path) -> None:
    put(folder, "a", "fr/a/b/c/d.jinja")


@pytest.mark.parametrize(
    ("prepare", "said"),
    [
        (_link, "fr/plan-de-crise.md.jinja: this is no regular file"),
        (_linked_folder, "templates: this is no real folder"),
        (_fifo, "this is no regular file"),
        (_not_utf8, "fr/plan-de-crise.md.jinja:2: save this file as UTF-8"),
        (_large, "more than 128 KiB"),
        (_many, "more than 100 files"),
        (_odd, "this name will not do"),
        (_deep, "two folders at most"),
    ],
)
@pytest.mark.skipif(os.name != "posix", reason="links and pipes")
def test_what_is_no_plain_file_of_a_sane_size_is_refused(folder: Path, prepare: object, said: str) -> None:
    assert callable(prepare)
    prepare(folder)
    with pytest.raises(ActionError) as refused:
        read_own(folder)
    assert said in refused.value.words.en


def test_other_things_in_a_folder_of_that_name_are_left_alone(folder: Path) -> None:
    place = folder / "templates"
    (place / "Vieux modèles" / "a" / "b" / "c" / "d").mkdir(parents=True)
    (place / "Lettre à en-tête.docx").write_bytes(b"\xff")
    (place / "fr").mkdir()
    (place / "fr" / "Notes à moi.txt").write_bytes(b"\xff")
    if os.name == "posix":
        (place / "lien").symlink_to("/etc")
    assert not read_own(folder).sources
    assert "templates/Vieux modèles" in read_own(folder).strays
    assert trusted_templates(folder) is None
    shutil.rmtree(place)
    place.write_text("a file", "utf-8")
    assert read_own(folder) == Own({}, "")


def test_every_problem_is_told_at_once(folder: Path) -> None:
    _not_utf8(folder)
    put(folder, "a", "fr/a b.jinja")
    with pytest.raises(ActionError) as refused:
        read_own(folder)
    assert len(refused.value.words.fr.splitlines()) == 2


@pytest.mark.parametrize(
    ("line", "place", "said"),
    [
        ("{{ v.shel.title }}", ":2", ["« shel »", "« shell »", "docs/templates.fr.md"]),
        ("{{ v.shell.titl }}", ":2", ["« titl »", "« title »"]),
        ("{{ w.nom }}", ":2", ["« w »", "que « v »"]),
        ("{{ v.shell.title|uppr }}", ":2", ["« uppr »", "« upper »"]),
        ("{% if v %}", ":2", ["n’est pas fermé", "endif"]),
        ("{% for i in range(999) %}{% for j in range(999) %}{% endfor %}{% endfor %}", ":2", ["trop de travail"]),
        ("{% include 'plan-de-crise.md.jinja' %}", ":", ["sans fin"]),
        ("<b>gras</b>", "\u00a0: ligne ", ["du HTML", "<b>gras</b>"]),
        ("{{ v.__class__ }}", ":2", ["pas le droit", "__class__"]),
        ("{% from '_partials.md.jinja' import rien %}{{ rien() }}", ":2", ["n’a pas de macro « rien »"]),
        ("[a]({{ v.shell.title }})", ":2", ["le filtre url", "]({{ v.x|url }})"]),
        ("{{ v.shell.title", ":2", ["n’est pas fermé"]),
        ("{{ 1 + 'a' }}", ":2", ["le moteur de modèles répond"]),
    ],
)
def test_a_wrong_template_is_told_with_its_place_and_remedy_and_changes_nothing(
    folder: Path, line: str, place: str, said: list[str]
) -> None:
    render(folder)
    before = texts(folder)
    put(folder, f"# Plan\n{line}\n")
    agree(folder)
    with pytest.raises(ActionError) as refused:
        render(folder)
    told = refused.value.words.fr.replace("\u00a0", " ")
    assert told.startswith(f"templates/{CRISIS}{place}".replace("\u00a0", " "))
    for part in said:
        assert part in told
    assert told.endswith("Aucun document n’a été changé.")
    assert refused.value.exit_code == 1
    assert texts(folder) == before


def test_a_partial_that_lacks_what_ours_call_is_told_where_it_is_called(folder: Path) -> None:
    put(folder, "{% macro rien() %}{% endmacro %}", "fr/_partials.md.jinja")
    agree(folder)
    with pytest.raises(ActionError) as refused:
        made(folder)
    assert "fourni avec socialplan" in refused.value.words.fr


def test_copies_of_all_of_ours_make_the_same_documents(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = made(folder, ("fr", "en")).rendering.texts
    spent: list[int] = []
    whole = own_templates.OwnTemplates.render

    def counted(self: own_templates.OwnTemplates, *given: object) -> str:
        text = whole(self, *given)  # type: ignore[arg-type]
        spent.append(self._environment(given[0]).meter.spent)  # type: ignore[arg-type]
        return text

    monkeypatch.setattr(own_templates.OwnTemplates, "render", counted)
    for name in shipped().list_templates():
        copy(folder, name)
    assert made(folder, ("fr", "en")).rendering.texts == before
    assert len(spent) >= 28
    assert max(spent) < MOST_WORK / 8


def test_a_copy_is_never_put_over_a_file_and_is_agreed_to(folder: Path) -> None:
    assert copy(folder, "plan-de-crise") == f"templates/{CRISIS}"
    assert (folder / "templates" / CRISIS).read_text("utf-8") == source(CRISIS)
    assert (folder / ".socialplan/templates" / CRISIS).read_text("utf-8") == source(CRISIS)
    assert trusted_templates(folder) is not None
    put(folder, "à moi")
    with pytest.raises(ActionError) as refused:
        copy(folder, "crisis")
    assert refused.value.exit_code == 4
    assert (folder / "templates" / CRISIS).read_text("utf-8") == "à moi"
    copy(folder, "_partials")
    with pytest.raises(UntrustedError):
        trusted_templates(folder)  # the first one was changed: a copy beside it is no consent to that


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("fr/plan-de-crise.md.jinja", CRISIS),
        ("templates/fr/plan-de-crise.md.jinja", CRISIS),
        ("plan-de-crise.md", CRISIS),
        ("Plan de crise", CRISIS),
        ("crisis", CRISIS),
        ("crisis-playbook", "en/crisis-playbook.md.jinja"),
        ("_partials", "fr/_partials.md.jinja"),
        ("en/_partials", "en/_partials.md.jinja"),
        ("index", "fr/index.md.jinja"),
    ],
)
def test_a_template_is_found_by_what_people_call_it(folder: Path, written: str, name: str) -> None:
    assert resolve(folder, written) == name


@pytest.mark.parametrize("written", ["plan-de-crize", "../../etc/passwd", "", "x" * 500])
def test_what_names_no_template_is_refused(folder: Path, written: str) -> None:
    with pytest.raises(ActionError) as refused:
        resolve(folder, written)
    assert refused.value.exit_code == 2
    assert ("« plan-de-crise »" in refused.value.words.fr.replace("\u00a0", " ")) == (written == "plan-de-crize")


def test_what_changed_in_ours_since_the_copy(folder: Path) -> None:
    copy(folder, CRISIS)
    put(folder, "à moi\n")
    assert difference(folder, CRISIS).lines == ()
    kept = folder / ".socialplan/templates" / CRISIS
    kept.write_text(source(CRISIS).replace("#", "##", 1), "utf-8")
    assert [each.changed for each in overview(folder).templates if each.lines is not None] == [True]
    found = difference(folder, CRISIS, seen=True)
    assert found.remembered
    assert [line[0] for line in found.lines if line[0] in "+-" and line[1] not in "+-"] == ["-", "+"]
    assert difference(folder, CRISIS).lines == ()
    kept.unlink()
    assert not difference(folder, CRISIS).remembered
    with pytest.raises(ActionError):
        difference(folder, "charte-usage")


def test_the_list_tells_what_is_replaced_and_what_replaces_nothing(folder: Path) -> None:
    put(folder, "a\nb\n")
    put(folder, "a", "fr/_logo.md.jinja")
    put(folder, "a", "en/crisis-playbook.md.jinja")
    put(folder, "a", "lisez-moi.txt")
    found = overview(folder)
    mine = {each.name: (each.lines, each.purpose is None) for each in found.templates if each.lines is not None}
    assert mine == {CRISIS: (2, False), "en/crisis-playbook.md.jinja": (1, False), "fr/_logo.md.jinja": (1, True)}
    assert found.strays == ("templates/lisez-moi.txt",)
    assert not found.trusted
    assert all(each.purpose for each in found.templates if each.lines is None)
    assert not [each for each in found.templates if each.name.startswith("en/") and each.lines is None]


def test_the_fast_path_sees_every_change_of_one_s_own(folder: Path) -> None:
    seen = [fast_path.fingerprint(str(folder))]
    put(folder, "a")
    seen.append(fast_path.fingerprint(str(folder)))
    put(folder, "b")
    seen.append(fast_path.fingerprint(str(folder)))
    put(folder, "b", "fr/deep/er.jinja")
    seen.append(fast_path.fingerprint(str(folder)))
    put(folder, "term: x", "../house/glossary.yaml")
    seen.append(fast_path.fingerprint(str(folder)))
    shutil.rmtree(folder / "templates")
    shutil.rmtree(folder / "house")
    assert len(set(seen)) == 5
    assert fast_path.fingerprint(str(folder)) == seen[0]
