"""The certification file, as the account holder who asks, and the service that judges, read it."""

import re
from functools import cache
from pathlib import Path
from typing import Final

import msgspec
import pytest
from markdown_it import MarkdownIt

from socialplan.analysis.dossier import Dossier
from socialplan.documents import environment, gate
from socialplan.documents.filters import filters
from socialplan.documents.jinja import MarkdownEnvironment
from socialplan.documents.names import ALL, folder_of
from socialplan.documents.views import certification
from socialplan.documents.wording import Wording
from socialplan.language import LANGUAGES, Language
from socialplan.rules.check import check
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy

ROOT: Final = Path(__file__).parents[2]
ASKING: Final = [
    path.parent.name
    for path in sorted(ROOT.glob("examples/*/strategy.yaml"))
    if "\ncertification:" in path.read_text(encoding="utf-8")
]
MOST_WORDS: Final = 900
MOST_WORDS_ALONE: Final = 450

WHOLE: Final = """
meta: {as_of: 2026-11-22, next_review: 2027-02-22, languages: [fr], owner: camille, proposals: refuse}
organisation:
  name: Mes Démarches
  kind: state_startup
  site: https://demarches.example
  supervision:
    name: Tutelle
    communication_contact: Service-S68
    communication_email: service@tutelle.example
    government_information_service: Saisine-SIG-S68
why: {answer: Pourquoi-S70, help_to_project: Aide-S70}
audiences: [{id: gens, label: Public-S70}]
objectives: [{id: o, statement: But-S70, metric: Mesure-S70, target: 60, baseline: 40, deadline: 2027-06-30}]
editorial:
  line: Ligne-S70
  publish: [Publier-S70]
  voice: [{we_are: Précis-S70, but_not: Secs-S70}]
  pillars: [{id: p, label: Préféré-S70, share: 40}]
platforms:
  - network: facebook
    status: active
    handle: "@demarches"
    posts_per_week: 3
    followers: 900
    followers_on: 2026-11-01
    profile: {exact_name: yes, same_handle: yes, avatar: yes, banner: yes, bio: yes, link_back: yes, contact: yes,
      category: yes, pinned: yes, moderation_link: no}
  - {network: mastodon, status: active, handle: "@demarches@ici.example", url: https://ici.example/@demarches}
team:
  people: [{id: camille, name: Camille Renaud}, {id: leo, name: Léo Martin}]
listening:
  every_days: 7
  owner: leo
  tool: Moteur-S62
  name_variants: [Variante-S62]
  impersonators: [Suspect-S60]
certification:
  - network: facebook
    reason: impersonation
    route: supervisor
    evidence: [Décret-S76, Page-S76, Facture du nom de domaine]
    peer_contact: Équipe-S72
    expert: Experte-S72
    line_commented: Commentaire-S68
  - network: mastodon
    reason: importance
    evidence: [Lien-S76]
    asked_on: 2026-09-08
    asked_by: leo
    answer: Réponse-A13
"""

ROWS: Final = [
    ("S0:60 networks", "certification", "Comptes à faire certifier\u00a0: Facebook et Mastodon. 1 sur 2 demandé."),
    ("S0:60 reason", "certification", "Risque d’usurpation\u00a0: Suspect-S60"),
    ("S0:60 proof", "listening.impersonators", "Suspect-S60"),
    ("S0:62 rhythm", "listening.every_days", "Chaque semaine, Léo Martin"),
    ("S0:62 who", "listening.owner", "Chaque semaine, Léo Martin"),
    ("S0:62 where", "listening.tool", "moteur-S62"),
    ("S0:62 engine", "platforms", "le moteur de recherche de chaque réseau (Facebook et Mastodon)"),
    ("S0:62 names", "listening.name_variants", "Variante-S62"),
    ("S0:66 State", "organisation.kind", "Un service de l’État n’est pas une société"),
    ("S0:68 via whom", "organisation.supervision", "Envoyer ce dossier\u00a0: Service-S68, service@tutelle.example"),
    ("S0:68 SIG", "organisation.supervision", "saisine-SIG-S68"),
    ("S0:68 commented", "certification", "> Commentaire-S68"),
    ("S0:70 line", "editorial.line", "> Ligne-S70"),
    ("S0:70 what", "editorial.publish", "| Ce que nous publions | Publier-S70 |"),
    ("S0:70 why", "why.answer", "| Pourquoi | Pourquoi-S70 |"),
    ("S0:70 how often", "platforms", "Facebook\u00a0: 3 par semaine"),
    ("S0:70 whom", "audiences", "| Pour qui | Public-S70 |"),
    ("S0:70 style", "editorial.voice", "Précis-S70, mais pas secs-S70"),
    ("S0:70 preferred", "editorial.pillars", "préféré-S70 (40\u00a0%)"),
    ("S0:70 goal", "objectives", "Mesure-S70\u00a0: 40 → 60 (juin 2027)"),
    ("S0:70 project", "why.help_to_project", "| Ce que cela apporte au projet | Aide-S70 |"),
    ("S0:72 peer", "certification", "À appeler d’abord\u00a0: Équipe-S72"),
    ("S0:72 expert", "certification", "Experte-S72"),
    ("S0:74 Facebook", "certification", "Ne pas remplir le formulaire public"),
    ("S0:76 evidence", "certification", "- Décret-S76"),
    ("S0:76 invoice", "certification", "n’importe qui peut l’acheter\u00a0: Facture du nom de domaine."),
    (
        "A13 rel=me",
        "organisation.site",
        "Depuis https://demarches.example, un lien vers https://ici.example/@demarches.",
    ),
    ("A13 log", "certification", "| 8\u00a0septembre 2026 | Léo Martin | Réponse-A13 |"),
    ("S4:43 profile", "platforms", "9\u00a0points sur 10\u202f; manque\u00a0: lien vers les règles de modération"),
]


@cache
def _templates(language: Language) -> MarkdownEnvironment:
    return environment.environment(language, filters(language))


def _load(source: str | bytes) -> Strategy:
    return load(source, Strategy, references=REFERENCES).strategy


@cache
def _whole() -> Strategy:
    return _load(WHOLE)


def _render(strategy: Strategy, language: Language = "fr", *, checked: bool = False) -> str:
    dossier = Dossier(strategy)
    findings = tuple(check(dossier.decided, dossier.as_of)) if checked else ()
    folder = folder_of(ALL["certification"].paths.to(language))
    wording = Wording(dossier, language, folder=folder, companions=frozenset({"certification"}))
    view = certification.view(wording, findings, {})
    return environment.render(_templates(language), ALL["certification"].template.to(language), v=view)


@cache
def _read(name: str, language: Language) -> str:
    return _render(_load((ROOT / "examples" / name / "strategy.yaml").read_bytes()), language, checked=True)


def _without(strategy: Strategy, path: str) -> Strategy:
    first, _, rest = path.partition(".")
    if rest:
        return msgspec.structs.replace(strategy, **{first: _without(getattr(strategy, first), rest)})
    return msgspec.structs.replace(strategy, **{first: getattr(type(strategy)(), first)})


def _changed(old: str, new: str) -> Strategy:
    assert old in WHOLE
    return _load(WHOLE.replace(old, new))


def _body(text: str) -> str:
    return re.split(r"^## (?:Reste|Still|Documents liés|Related)", text, flags=re.MULTILINE)[0]


def _words(text: str) -> int:
    return len(re.findall(r"\w+(?:[’'.-]\w+)*", text.replace("\u00a0(fr)", "")))


def _skeleton(text: str) -> list[str]:
    kinds = {"heading_open", "table_open", "bullet_list_open", "ordered_list_open", "th_open", "blockquote_open"}
    tokens = MarkdownIt("commonmark").enable("table").parse(_body(text))
    return [f"{token.type} {token.tag}" for token in tokens if token.type in kinds]


@pytest.mark.parametrize(("name", "path", "text"), ROWS, ids=[row[0] for row in ROWS])
def test_an_answer_taken_away_takes_its_text_away(name: str, path: str, text: str) -> None:
    assert text in _render(_whole()), name
    without = _without(_whole(), path)
    if certification.missing(Dossier(without)) is None:
        assert text not in _render(without), name


def test_without_a_request_there_is_no_file() -> None:
    for source in ("organisation: {name: Ici}", "certification: [{reason: importance}]"):
        reason = certification.missing(Dossier(_load(source)))
        assert reason is not None
        assert "certification" in reason.fr
        assert "certification" in reason.en


GATED: Final = [
    ("    peer_contact: Équipe-S72\n", "trouver une équipe certifiée et l’appeler"),
    ("    line_commented: Commentaire-S68\n", "commenter la ligne en quelques phrases"),
    ("    reason: impersonation\n", "dire pourquoi la demander"),
    ("  line: Ligne-S70\n", "compléter la ligne éditoriale"),
]


@pytest.mark.parametrize(("line", "first"), GATED, ids=[first for _, first in GATED])
def test_one_is_told_not_to_hurry_and_what_to_do_first(line: str, first: str) -> None:
    ready = _render(_whole())
    assert "- Facebook\u00a0: prêt à demander." in ready
    assert "| Cette ligne commentée | oui |" in ready
    text = _render(_changed(line, ""))
    assert f"- Facebook\u00a0: ne demandez pas encore\u202f; {first}." in text
    assert "| à faire |" in text
    assert f"Facebook\u00a0: {first}." in text.split("## ")[1]


def test_a_route_that_leads_nowhere_is_said() -> None:
    text = _render(_changed("route: supervisor", "route: form"))
    assert "La voie prévue (formulaire du réseau) n’y mène pas." in text
    assert "n’y mène pas" not in _render(_whole())


def test_each_kind_of_organisation_has_its_own_way() -> None:
    text = _render(_changed("kind: state_startup", "kind: association"))
    assert "**Voie.** Offre payante." in text
    assert "L’abonnement est une dépense" in text
    assert "Envoyer ce dossier" not in text


def test_what_is_known_of_a_network_is_told_with_its_date() -> None:
    text = _render(_whole())
    assert "Programme (vérifié le 22\u00a0novembre 2026\u202f; source\u00a0: " in text
    assert "Meta Verified pour les entreprises" in text


def test_a_request_made_without_an_answer_is_followed_up() -> None:
    text = _render(_changed("    answer: Réponse-A13\n", ""))
    assert "Relancer le 22\u00a0novembre 2026, noter la réponse." in text


def test_what_was_asked_for_is_no_longer_gated() -> None:
    (head,) = re.findall(r"^\| À avoir avant de demander \|.*$", _render(_whole()), re.MULTILINE)
    assert head == "| À avoir avant de demander | Facebook |"


def test_names_given_come_before_computed_ones() -> None:
    rows = re.findall(r"^\| ([^|]+) \| [^|]*\|$", _render(_whole()).split("Noms à chercher |")[1], re.MULTILINE)
    assert rows[1] == "Déjà surveillés"
    assert "Un mot ajouté" in rows


def test_somebody_alone_has_half_of_it() -> None:
    alone = WHOLE.replace(", {id: leo, name: Léo Martin}", "").replace("leo", "camille")
    alone = alone.split("  - network: mastodon\n")[0]
    text = _render(_load(alone), checked=True)
    assert _words(_body(text)) <= MOST_WORDS_ALONE
    assert "Si un compte se fait passer pour moi" in text
    assert "Léo" not in text


@pytest.mark.parametrize("name", ASKING)
def test_it_stays_on_its_two_pages(name: str) -> None:
    for language in LANGUAGES:
        assert _words(_body(_read(name, language))) <= MOST_WORDS, language


@pytest.mark.parametrize("name", ASKING)
def test_both_languages_have_the_same_structure_and_pass_the_gate(name: str) -> None:
    assert _skeleton(_read(name, "fr")) == _skeleton(_read(name, "en"))
    for language in LANGUAGES:
        assert gate.check(_read(name, language)) == []


def test_only_what_the_file_is_about_is_still_to_decide() -> None:
    text = _read("mauvais-exemple", "fr").split("## Reste à décider")[1]
    assert "politique" not in text
    assert "facture" in text.lower() or "ligne éditoriale" in text.lower()
