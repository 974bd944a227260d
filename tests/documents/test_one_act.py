"""One act has one person and one day, in whatever document it is told."""

import re

import pytest
from tests.documents.companion_folder import example, folder_of


def _plain(name: str) -> dict[str, str]:
    made = folder_of(example(name))
    return {path: text.replace("\u00a0", " ").replace("\u202f", " ") for path, text in made.items()}


def test_a_drill_that_nobody_dated_is_neither_planned_nor_denied() -> None:
    made = _plain("association")
    assert "exercice à dater" in made["plan-de-crise.md"]
    assert "aucun exercice prévu" not in made["plan-de-crise.md"]
    assert "Dater un exercice de crise, puis le jouer" in made["plan-strategique.md"]


@pytest.mark.parametrize(
    ("name", "announced", "closed"),
    [("commune", "30 décembre 2026", "29 janvier 2027"), ("pme-b2b", "30 novembre 2026", "30 décembre 2026")],
)
def test_a_closing_is_announced_on_one_day(name: str, announced: str, closed: str) -> None:
    made = _plain(name)
    assert re.search(
        rf"^\| Annoncer 30 jours avant que .* \| {announced} \|", made["annexes/audit-de-presence.md"], re.MULTILINE
    )
    assert re.search(rf"^\| Fermer .* \| {closed} \|", made["annexes/audit-de-presence.md"], re.MULTILINE)
    assert re.search(rf"^\| {announced} \| Annoncer la fermeture : ", made["plan-strategique.md"], re.MULTILINE)
    assert re.search(rf"^\| {closed} \| Fermer ", made["plan-strategique.md"], re.MULTILINE)


def test_a_profile_is_completed_by_one_person_on_one_day() -> None:
    made = _plain("commune")
    asked = r"^\| Mettre le lien de ces règles dans le profil \((.*)\) \| (.*) \| (.*) \| – \|$"
    for names, who, by in re.findall(asked, made["annexes/charte-de-moderation.md"], re.MULTILINE):
        first = re.split(r", | et ", names)[0]
        row = rf"^\| (?:Compléter|Vérifier).*{re.escape(first)}.* \| {who} \| {by} \|$"
        assert re.search(row, made["annexes/audit-de-presence.md"], re.MULTILINE), first
