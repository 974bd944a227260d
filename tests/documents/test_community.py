"""The community map, as whoever enters a community reads it."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Final

import msgspec
import pytest
from markdown_it import MarkdownIt

from socialplan.analysis.dossier import Dossier
from socialplan.documents import environment, gate
from socialplan.documents.filters import filters
from socialplan.documents.jinja import MarkdownEnvironment
from socialplan.documents.names import COMPANIONS, folder_of
from socialplan.documents.views import community
from socialplan.documents.wording import Wording
from socialplan.language import LANGUAGES, Language
from socialplan.rules.check import check
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = sorted(path.parent.name for path in ROOT.glob("examples/*/strategy.yaml"))
MOST_WORDS: Final = 1350
"""Three pages of some 450 words."""

MAPPED: Final = """
meta: {as_of: 2026-11-22, languages: [fr], owner: ana, adopted_by: lou, next_review: 2027-02-01}
organisation: {name: Ici, kind: b2b_company}
team: {people: [{id: ana, name: Ana Bo}, {id: lou, name: Lou Ko, roles: [director]}]}
objectives: [{id: un, statement: Un objectif}]
audiences: [{id: usines, label: Usines-S81}, {id: oubli, label: Oubli-S81}]
calendar:
  key_dates:
    - {on: 2026-12-01, what: Trop-tôt, kind: press}
    - {on: 2027-01-25, what: Annonce-S42, kind: press}
community:
  question: Question-S45
  easy_to_find: no
  code: [Code-S63]
  allies: [allié-S121]
  relays: [{name: Grand-S42, network: linkedin, contact: Passage-S42, ask_days_before: 21}]
  sources:
    - {name: Forum-S50, kind: forum, url: "https://forum.example", size: 18400, posts_per_week: 55, topics: Sujets-S79,
       influence: 5, mentions_us: yes, mentions_competitors: no, rules: Règle-maison, owner: ana, stage: contribute,
       since: 2026-01-01, next_action: Aider-S65, next_on: 2026-12-01, audience: usines}
    - {name: Réseau-S51, kind: professional_network, influence: 4, owner: ana, stage: listen, since: 2026-11-20,
       next_action: Répondre-S64, next_on: 2027-02-01, mentions_us: no, mentions_competitors: yes, topics: Paie}
    - {name: Conseil-S52, kind: consultant_blog, influence: 2, owner: lou, stage: watch, topics: Droit,
       mentions_us: no, mentions_competitors: no}
    - {name: Pratique-S53, kind: practitioner_blog, influence: 2, owner: lou, stage: ally, topics: Cas,
       mentions_us: no, mentions_competitors: no}
    - {name: Club-S54, kind: club, influence: 1, owner: lou, stage: invited, topics: Repas, mentions_us: no,
       mentions_competitors: no}
    - {name: Groupe-S55, kind: group, influence: 1, stage: watch, topics: Aide, mentions_us: no,
       mentions_competitors: no}
"""

ROWS: Final = [
    ("S1:45 which community", "community.question", "Question-S45"),
    ("S1:45 less visible", "community.easy_to_find", "Elle n’est pas facile à repérer"),
    ("S1:50 forums", "community.sources", "[Forum-S50](https://forum.example) | forum spécialisé | 18 400 | 55"),
    ("S1:51 professional networks", "community.sources", "Réseau-S51 | réseau professionnel"),
    ("S1:52 consultants’ blogs", "community.sources", "Conseil-S52 | blog de consultant"),
    ("S1:53 practitioners’ blogs", "community.sources", "Pratique-S53 | blog de praticien"),
    ("S1:54 clubs", "community.sources", "Club-S54 | club ou cercle"),
    ("S1:55 groups", "community.sources", "Groupe-S55 | groupe ou serveur"),
    ("S1:58 a landmark for businesses", "organisation.kind", "Repère daté : en 2012"),
    ("S1:63 code", "community.code", "Code-S63"),
    ("S1:64 listening first", "community.sources", "Fin des 14 jours de lecture"),
    ("S1:64 reading every week", "community.sources", "Ana Bo : Réseau-S51"),
    ("S1:65 be of interest", "community.sources", "Aider-S65"),
    ("S1:74 size", "community.sources", "1. 6 sources"),
    ("S1:75 volume", "community.sources", "55 publications par semaine (connues pour 1 source sur 6)"),
    ("S1:76 influential", "community.sources", "2 sur 6, soit 33 %"),
    ("S1:79 do you know them", "community.sources", "Nom, type et une personne qui la suit pour 5 sur 6"),
    ("S1:79 what about", "community.sources", "Sujets-S79"),
    ("S1:79 the influencers", "community.sources", "| Forum-S50 et Réseau-S51 |"),
    ("S1:79 a way in", "community.sources", "Une personne et une action datée pour 2 sur 2"),
    ("S1:79 us and competitors", "community.sources", "De nous : 1 sur 6 ; de concurrents : 1"),
    ("S1:81 link to audiences", "community.sources", "| Usines-S81 | Forum-S50 | 55 |"),
    ("S1:81 an audience nobody hears", "audiences", "| Oubli-S81 | aucune source repérée | – |"),
    ("S0:42 large accounts", "community.relays", "| Grand-S42 | LinkedIn | Passage-S42 | 21 jours |"),
    ("S0:42 in time", "calendar.key_dates", "avant le 4 janvier 2027, pour « Annonce-S42 » (25 janvier 2027)"),
    ("S2:33 allies", "community.allies", "Allié-S121"),
    ("S2:47 stages", "community.sources", "Relations : repéré (2), écoute (1), contribution (1), invitation reçue (1)"),
    ("S4:43 go towards others", "community.sources", "Répondre à l’invitation (proposé)"),
    ("house rules", "community.sources", "Règle-maison"),
    ("people", "community.sources", "une seule personne : Conseil-S52 et Pratique-S53."),
    ("nobody follows it", "community.sources", "Sans personne pour les suivre, donc sans étape : Groupe-S55."),
]  # fmt: skip


@cache
def _templates(language: Language) -> MarkdownEnvironment:
    return environment.environment(language, filters(language))


@cache
def _example(name: str) -> Strategy:
    return load((ROOT / "examples" / name / "strategy.yaml").read_bytes(), Strategy, references=REFERENCES).strategy


def _read(source: str = MAPPED) -> Strategy:
    return load(source, Strategy, references=REFERENCES).strategy


def _render(strategy: Strategy, language: Language = "fr") -> str:
    dossier = Dossier(strategy)
    findings = tuple(check(dossier.decided, dossier.as_of))
    folder = folder_of(COMPANIONS["community"].paths.to(language))
    view = community.view(Wording(dossier, language, folder=folder), findings, {})
    return environment.render(_templates(language), COMPANIONS["community"].template.to(language), v=view)


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def _without(strategy: Strategy, path: str) -> Strategy:
    first, _, rest = path.partition(".")
    inner = getattr(strategy, first)
    if rest:
        return msgspec.structs.replace(strategy, **{first: _without(inner, rest)})
    return msgspec.structs.replace(strategy, **{first: getattr(type(strategy)(), first)})


def _body(text: str) -> str:
    return re.split(r"^## (?:Reste à décider|Still to decide|Documents liés|Related)", text, flags=re.MULTILINE)[0]


def _words(text: str) -> int:
    return len(re.findall(r"\w+(?:[’'.-]\w+)*", re.sub(r"```.*?```", "", text, flags=re.DOTALL)))


def _skeleton(text: str) -> list[str]:
    kinds = {"heading_open", "table_open", "bullet_list_open", "ordered_list_open", "fence", "tr_open", "th_open"}
    parsed = MarkdownIt("commonmark").enable("table").parse(text)
    return [token.type + token.tag for token in parsed if token.type in kinds]


def _strategies() -> list[Any]:
    made = [pytest.param(_example, name, id=name) for name in EXAMPLES]
    return [
        pytest.param(lambda _: Strategy(), "", id="empty"),
        pytest.param(lambda _: _read(), "", id="mapped"),
        pytest.param(lambda _: _read("community: {relays: [{name: G}]}"), "", id="relays only"),
        *made,
    ]


@pytest.mark.parametrize(("make", "name"), _strategies())
def test_both_languages_pass_the_gate_and_hold_the_same(make: Callable[[str], Strategy], name: str) -> None:
    texts = {language: _render(make(name), language) for language in LANGUAGES}
    for text in texts.values():
        assert gate.check(text) == []
        assert "None" not in text
    assert _skeleton(_body(texts["fr"])) == _skeleton(_body(texts["en"]))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_length(name: str, language: Language) -> None:
    strategy = _example(name)
    most = MOST_WORDS / 2 if Dossier(strategy).alone else MOST_WORDS
    assert _words(_body(_render(strategy, language))) <= most


@pytest.mark.parametrize(("path", "marker"), [pytest.param(path, marker, id=row) for row, path, marker in ROWS])
def test_an_answer_taken_away_takes_its_text(path: str, marker: str) -> None:
    assert marker in _plain(_body(_render(_read())))
    assert marker not in _plain(_body(_render(_without(_read(), path))))


def test_the_steps_stand_in_order_with_names_and_after_the_reading() -> None:
    text = _plain(_render(_read())).split("## Six semaines")[1]
    rows = re.findall(r"^\| (\d+) \| ([^|]*) \| ([^|]*) \| ([^|]*) \| ([^|]*) \|$", text, flags=re.MULTILINE)
    assert [row[0] for row in rows] == ["1", "1", "2", "2", "3", "4", "11"]
    assert rows[3][:4] == ("2", "4 décembre 2026", "Réseau-S51", "Ana Bo")
    assert all(row[3] in {"Ana Bo", "Lou Ko"} for row in rows)
    assert "Après les six semaines" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mass_mailing_is_never_repeated_as_a_plan(language: Language) -> None:
    spam = "Récupérer les adresses des membres et leur envoyer notre offre"
    text = _render(_read(MAPPED.replace("Aider-S65", spam)), language)
    assert "Récupérer les adresses" not in _body(text)
    told = "à abandonner : envoi en nombre ou relevé d’adresses" if language == "fr" else "to drop: mass mailing"
    assert told in _plain(text)
    asked = "abandonner l’action prévue (Forum-S50)" if language == "fr" else "drop the planned action (Forum-S50)"
    assert asked in text


def test_without_a_code_one_is_proposed_and_to_be_confirmed() -> None:
    text = _plain(_render(_read(MAPPED.replace("  code: [Code-S63]\n", ""))))
    assert "> **Proposé** – personne ne l’a encore confirmé.\n\n- Une communauté n’est pas un fichier" in text
    assert "- On ne vend rien" in text
    assert "Confirmer ou modifier le code d’approche proposé" in text
    assert "**Proposé**" not in _render(_read())


def test_a_contribution_before_the_reading_is_put_back() -> None:
    source = MAPPED.replace(
        "next_action: Répondre-S64, next_on: 2027-02-01", "next_action: Répondre à la question, next_on: 2026-11-25"
    )
    text = _plain(_render(_read(source)))
    assert "Répondre à la question (repoussé : lire d’abord)" in text
    assert "| 1 | 25 novembre 2026 |" not in text


def test_an_overdue_action_says_so() -> None:
    text = _plain(_render(_read(MAPPED.replace("next_on: 2026-12-01", "next_on: 2026-10-01"))))
    assert "| 1 | 23 novembre 2026 | Forum-S50 | Ana Bo | Aider-S65 (prévu le 1er octobre 2026, dépassé) |" in text


def test_sources_that_the_table_has_no_room_for_are_named_then_counted() -> None:
    many = "".join(f"    - {{name: Source{number:02}, owner: ana, influence: 1}}\n" for number in range(50))
    text = _plain(_render(_read(MAPPED + many)))
    (line,) = re.findall(r"^Aussi sur la carte : (.*)$", text, flags=re.MULTILINE)
    named = re.findall(
        r"^\| \[?([\w-]+)\]?[^|]*\| [^|]+ \| [^|]+ \|", text.split("## Les relations")[0], flags=re.MULTILINE
    )
    listed = line.split(" ; ")
    assert listed[-1].endswith("autres.")
    rows = {f"Source{number:02}" for number in range(50)} & set(named)
    assert len(rows) + sum(one.startswith("Source") for one in listed) + int(listed[-1].split()[0]) == 50


def test_law_on_addresses_holds_where_it_is_law() -> None:
    assert "art. L. 34-5" in _plain(_render(_read()))
    assert "34-5" not in _render(_read(MAPPED.replace("kind: b2b_company", "kind: b2b_company, country: CA")))
    assert "RGPD, art. 9" not in _body(_render(_read()))
    assert "Point de droit à faire confirmer" in _plain(_render(_read()))


def test_five_lines_the_last_asks_a_named_person() -> None:
    lines = re.findall(r"^\d\. .*$", _plain(_render(_read())), flags=re.MULTILINE)
    assert len(lines) == 5
    assert lines[2] == "3. Questions tenues : 4 sur 5 ; à reprendre d’abord : « Connaissez-vous ces sources ? »."
    assert lines[4] == "5. Décision demandée à Lou Ko avant le 7 décembre 2026 : dire qui suit 1 source."


def test_the_drawing_names_every_stage() -> None:
    drawing = re.findall(r"```mermaid\n(.*?)```", _render(_read(), "en"), flags=re.DOTALL)[0]
    for stage in ("Spotted", "Listening", "Contributing", "Invited", "Ally"):
        assert stage in drawing
    assert drawing.count("-->") == 4


@pytest.mark.parametrize("marker", ["Forum-S50", "Sujets-S79", "Règle-maison", "Aider-S65", "Passage-S42", "Code-S63"])
def test_a_secret_is_not_printed(marker: str) -> None:
    assert "soleil42" not in _render(_read(MAPPED.replace(marker, "Le mot de passe est soleil42")))


def test_somebody_alone_follows_every_source() -> None:
    text = _plain(_render(_example("artisan")))
    assert "Qui suit" not in text
    assert "donc sans étape" not in text
    assert "Qui peut parler pour moi" in text


@pytest.mark.parametrize(
    ("source", "made"),
    [
        ("organisation: {name: X}", False),
        ("community: {question: Où, allies: [A]}", False),
        ("community: {sources: [{name: A}]}", True),
        ("community: {relays: [{name: A}]}", True),
    ],
)
def test_it_is_made_where_a_source_or_a_large_account_is_named(source: str, made: bool) -> None:  # noqa: FBT001 - a table
    reason = community.missing(Dossier(_read(source)))
    assert (reason is None) == made
    assert made or (reason and "community.sources" in reason.fr and "community.sources" in reason.en)


def test_the_same_answers_give_the_same_bytes() -> None:
    assert _render(_read()) == _render(_read())
