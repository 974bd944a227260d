"""`house/` beside a strategy: what is read, what is refused, and what the documents then say."""

import os
import shutil
from pathlib import Path

import pytest

from socialplan.actions.check import check
from socialplan.actions.errors import ActionError
from socialplan.actions.folder import read_strategy
from socialplan.actions.own_words import read_words
from socialplan.actions.render import made
from socialplan.analysis.dossier import KNOWLEDGE_DATE
from socialplan.knowledge.own_words import NO_WORDS
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import StrategyError

EXAMPLE = Path(__file__).parents[2] / "examples" / "commune"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "folder"
    place.mkdir()
    shutil.copy(EXAMPLE / "strategy.yaml", place)
    return place


def put(folder: Path, name: str, text: str) -> Path:
    place = folder / "house" / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, "utf-8")
    return place


def test_without_a_house_nothing_is_read(folder: Path) -> None:
    assert read_words(folder, Strategy()) is NO_WORDS


def test_its_terms_stand_in_the_plan_s_glossary(folder: Path) -> None:
    before = made(folder).rendering.texts["plan-strategique.md"]
    put(
        folder,
        "glossary.yaml",
        "terms:\n  conseil: {term: conseil de *quartier*, definition: L’une des six assemblées.}\n"
        "  smart: {definition: Notre façon d’écrire un objectif.}\n",
    )
    after = made(folder).rendering.texts["plan-strategique.md"]
    assert "conseil de \\*quartier\\*" in after
    assert "L’une des six assemblées." in after
    assert "Notre façon d’écrire un objectif." in after
    assert "Notre façon" not in before


def test_its_proposals_are_what_documents_propose(folder: Path) -> None:
    strategy = folder / "strategy.yaml"
    text = strategy.read_text("utf-8")
    at = text.index("\nsecurity:")
    end = text.index("\n\n", at) if "\n\n" in text[at:] else len(text)
    assert end
    strategy.write_text("organisation: {name: Aubrelle, kind: local_government}\nmeta: {languages: [fr]}\n", "utf-8")
    put(folder, "proposals/security.yaml", "all:\n  public_wifi: Jamais de Wi-Fi de gare, dit {organisation}.\n")
    texts = made(folder).rendering.texts
    assert any("Jamais de Wi-Fi de gare, dit Aubrelle." in each for each in texts.values())
    assert check(folder, KNOWLEDGE_DATE).dossier.own.proposals


def test_what_is_wrong_is_told_and_nothing_is_made(folder: Path) -> None:
    put(folder, "proposals/security.yaml", "all:\n  devicez: x\n  devices: '{nope}'\n")
    for attempt in (lambda: made(folder), lambda: check(folder, KNOWLEDGE_DATE)):
        with pytest.raises(StrategyError) as refused:
            attempt()
        assert refused.value.name == "house/proposals/security.yaml"
        assert len(refused.value.problems) == 2


@pytest.mark.parametrize(
    ("name", "said"),
    [("glosary.yaml", "house/glossary.yaml"), ("proposals/crise.yaml", "house/proposals/crisis.yaml")],
)
def test_a_file_that_nothing_reads_is_refused(folder: Path, name: str, said: str) -> None:
    put(folder, name, "terms: {}\n")
    with pytest.raises(ActionError) as refused:
        made(folder)
    assert said in refused.value.words.en


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_no_link_is_followed(folder: Path) -> None:
    secret = folder.parent / "secret.yaml"
    secret.write_text("terms: {a: {term: secret, definition: secret}}\n", "utf-8")
    (folder / "house").mkdir()
    (folder / "house/glossary.yaml").symlink_to(secret)
    with pytest.raises(ActionError):
        read_words(folder, read_strategy(folder).strategy)
    shutil.rmtree(folder / "house")
    (folder / "house").symlink_to(folder.parent)
    with pytest.raises((ActionError, OSError)):
        read_words(folder, read_strategy(folder).strategy)
