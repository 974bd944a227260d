"""The presence audit, as a director and whoever runs the accounts read it."""

import datetime as dt
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Final

import msgspec
import pytest
from markdown_it import MarkdownIt

from socialplan.analysis import figures
from socialplan.analysis.dossier import Dossier
from socialplan.documents import environment, gate
from socialplan.documents.filters import filters
from socialplan.documents.jinja import MarkdownEnvironment
from socialplan.documents.names import COMPANIONS, folder_of
from socialplan.documents.views import audit
from socialplan.documents.wording import Wording
from socialplan.language import LANGUAGES, Language
from socialplan.rules.check import check
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.purpose import ChangedThreshold

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = sorted(path.parent.name for path in ROOT.glob("examples/*/strategy.yaml"))
MOST_WORDS: Final = 1350
"""Three pages of some 450 words."""

LOOKED_AT: Final = """
meta: {as_of: 2026-11-22, languages: [fr], owner: ana, adopted_by: lou, next_review: 2027-02-01}
organisation:
  name: Ville d’Ici
  kind: local_government
  served: 10000
  umbrella: {network: linkedin, handle: "@mere"}
team: {people: [{id: ana, name: Ana Bo}, {id: lou, name: Lou Ko, roles: [elected]}]}
objectives: [{id: un, statement: Un objectif, baseline: 2, kpis: [k]}]
situation:
  owned:
    - {kind: site, name: Site-S5, url: "https://site.example", responsive: no, share_buttons: no, follow_links: no,
       tracked: no, quality: Mieux-S5}
    - {kind: blog, name: Blog-S24, responsive: yes}
  assets: [{kind: photos, count: 61, newest: 2024-01-01, rights: Droits-S11, where: Disque-S11}, {kind: videos}]
  competitors:
    - {name: Grandville, network: facebook, observed_on: 2026-10-01, followers: 40000, size: 200000,
       posts_per_week: 7.5, interactions_per_post: 200, formats: [poll], posture: push, finding: Constat-S6,
       our_difference: Autrement-S6}
    - {name: Petitbourg, network: facebook, observed_on: 2025-10-01, followers: 3000, size: 5000,
       interactions_per_post: 90, formats: [photo], posture: conversation}
  findings: [Leçon-S25]
editorial: {participation: [Voter-S26], pillars: [{label: P, kind: community, share: 100}]}
measurement: {kpis: [{id: k, name: K, formula: a ÷ b}], reviews: [{on: 2026-10-01, decision: confirm}]}
platforms:
  - {network: facebook, status: active, handle: "@ici", url: "https://facebook.com/ici", posture: conversation,
     posts_per_week: 2, last_post: 2026-11-20, followers: 4000, followers_on: 2026-11-01, interactions_per_post: 60,
     response_hours: 24, visits_per_week: 5, owner: ana, reason: Raison-S88,
     profile: {exact_name: yes, same_handle: yes, avatar: yes, banner: no, bio: yes, link_back: yes, contact: yes,
               category: yes, pinned: yes}}
  - {network: youtube, status: active, last_post: 2024-01-01, followers: 12, owner: lou}
  - {network: x, status: to_close, closes_on: 2027-01-10, owner: ana}
  - {network: tiktok, status: to_open, opens_on: 2027-03-01, speaker: person, owner: lou}
"""

ROWS: Final = [
    ("S1:10 groups: the parent account", "organisation.umbrella", "Structure mère (@mere)"),
    ("S1:10 groups: peers", "situation.competitors", "| Grandville | diffusion |"),
    ("S1:12 persons apart from the institution", "platforms", "Nos membres, en leur nom"),
    ("S1:24 blogs", "situation.owned", "Blog-S24"),
    ("S1:25 figures by size", "organisation.served", "| 400 |"),
    ("S1:25 figures by size of peers", "situation.competitors", "| 200 |"),
    ("S1:25 maturity", "editorial.participation", "**3 sur 5** :"),
    ("S1:25 findings", "situation.findings", "Leçon-S25"),
    ("S1:26 participation", "editorial.participation", "1 action participative"),
    ("S1:27 push and conversation", "situation.competitors", "3 % (Petitbourg) en conversation"),
    ("S1:27 our posture", "platforms", "1 compte sur 2 en conversation ou service"),
    ("S2:11 content in stock", "situation.assets", "| Photos | 61 | il y a 35 mois | Droits-S11 | Disque-S11 |"),
    ("S2:22 competition", "situation.competitors", "Grandville"),
    ("S4:5 media", "situation.owned", "Site-S5"),
    ("S4:5 what to improve", "situation.owned", "Mieux-S5"),
    ("S4:5 responsive, sharing, links, tracking", "situation.owned", "| non | non | non | non |"),
    ("S4:5 to be mended", "situation.owned", "le rendre lisible sur téléphone, ajouter des liens de partage"),
    ("S4:5 accounts created", "platforms", "[Facebook](https://facebook.com/ici)"),
    ("S4:6 benchmark", "situation.competitors", "Constat-S6"),
    ("S4:6 what we do differently", "situation.competitors", "Autrement-S6"),
    ("S4:6 interactions", "situation.competitors", "| 7,5 | 200 | 0,5 % |"),
    ("S4:6 our interactions", "platforms", "| 2 | 60 | 1,5 % |"),
    ("S4:6 types", "situation.competitors", "sondage"),
    ("S4:6 day of observation", "situation.competitors", "Facebook, 1er octobre 2026"),
    ("S4:6 old observation", "situation.competitors", "1er octobre 2025, ancien"),
    ("S4:43 profile", "platforms", "8 ; manque : bannière et lien vers les règles de modération"),
    ("S3:88 decision", "platforms", "réveiller ou fermer"),
    ("S3:88 reason", "platforms", "Raison-S88"),
    ("closing", "platforms", "| Fermer X | Ana Bo | 10 janvier 2027 |"),
    ("opening", "platforms", "| Ouvrir TikTok | Lou Ko | 1er mars 2027 |"),
    ("rights to be written", "situation.assets", "Écrire les droits du stock (vidéos)"),
    ("objectives", "objectives", "1 objectif sur 1 avec formule et départ"),
]


@cache
def _templates(language: Language) -> MarkdownEnvironment:
    return environment.environment(language, filters(language))


@cache
def _example(name: str) -> Strategy:
    return load((ROOT / "examples" / name / "strategy.yaml").read_bytes(), Strategy, references=REFERENCES).strategy


@cache
def _looked_at() -> Strategy:
    return load(LOOKED_AT, Strategy, references=REFERENCES).strategy


def _render(strategy: Strategy, language: Language = "fr") -> str:
    dossier = Dossier(strategy)
    findings = tuple(check(dossier.decided, dossier.as_of))
    folder = folder_of(COMPANIONS["audit"].paths.to(language))
    view = audit.view(Wording(dossier, language, folder=folder), findings, {})
    return environment.render(_templates(language), COMPANIONS["audit"].template.to(language), v=view)


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
    return len(re.findall(r"\w+(?:[’'.-]\w+)*", text.replace("\u00a0(fr)", "")))


def _skeleton(text: str) -> list[str]:
    kinds = {"heading_open", "table_open", "bullet_list_open", "ordered_list_open", "fence", "tr_open", "th_open"}
    parsed = MarkdownIt("commonmark").enable("table").parse(text)
    return [token.type + token.tag for token in parsed if token.type in kinds]


def _strategies() -> list[Any]:
    made = [pytest.param(_example, name, id=name) for name in EXAMPLES]
    return [
        pytest.param(lambda _: Strategy(), "", id="empty"),
        pytest.param(lambda _: _looked_at(), "", id="looked at"),
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
    assert marker in _plain(_body(_render(_looked_at())))
    assert marker not in _plain(_body(_render(_without(_looked_at(), path))))


@pytest.mark.parametrize("language", LANGUAGES)
def test_raw_numbers_of_followers_are_never_compared(language: Language) -> None:
    text = _plain(_render(_looked_at(), language)).replace(",", " ")
    assert "40 000" not in text
    assert "3 000" not in text
    unsized = LOOKED_AT.replace(", size: 200000", "")
    text = _plain(_render(load(unsized, Strategy, references=REFERENCES).strategy, language)).replace(",", " ")
    assert "40 000" not in text
    assert ("taille inconnue" if language == "fr" else "size unknown") in text


def test_a_company_has_followers_per_customer() -> None:
    source = LOOKED_AT.replace("local_government", "b2b_company").replace("served: 10000", "served: 100")
    source = (
        source.replace("size: 200000", "size: 2000").replace("size: 5000", "size: 50").replace("followers: 12,", "")
    )
    text = _plain(_render(load(source, Strategy, references=REFERENCES).strategy))
    assert "Abonnés par client" in text
    assert "| 40 |" in text
    assert "pour 1 000" not in text


def test_an_old_reading_is_told_with_the_threshold_that_makes_it_old() -> None:
    text = _plain(_render(_looked_at()))
    assert "Un relevé de plus de 180 jours est marqué « ancien »." in text
    assert "| Observer à nouveau : Petitbourg | Ana Bo |" in text
    changed = [ChangedThreshold(name="benchmark_days", value=900)]
    strategy = _looked_at()
    lax = msgspec.structs.replace(strategy, meta=msgspec.structs.replace(strategy.meta, thresholds=changed))
    assert "ancien" not in _plain(_body(_render(lax)))


def test_five_lines_the_last_asks_a_named_person() -> None:
    lines = re.findall(r"^\d\. .*$", _plain(_render(_looked_at())), flags=re.MULTILINE)
    assert len(lines) == 5
    assert lines[0].startswith("1. Maturité : 3 sur 5 ; premier test à tenir : « Présents »")
    assert lines[4].startswith("5. Décision demandée à Lou Ko avant le ")


def test_every_action_has_a_name_and_a_date_in_order() -> None:
    table = _plain(_render(_looked_at())).split("## À faire")[1].split("##")[0]
    rows = [line.strip("| ").split(" | ") for line in table.strip().splitlines()[2:] if line.startswith("|")]
    assert len(rows) >= 8
    assert all(who in {"Ana Bo", "Lou Ko"} for _, who, _ in rows)
    days = [by.replace("1er", "1").split() for _, _, by in rows]
    months = [figures.month(dt.date(2026, number, 1)).fr.split()[0] for number in range(1, 13)]
    dates = [(int(year), months.index(month) + 1, int(day)) for day, month, year in days]
    assert dates == sorted(dates)


def test_somebody_alone_reads_it_in_the_first_person() -> None:
    text = _plain(_render(_example("artisan")))
    assert "## Mes comptes" in text
    assert "| Moi |" in text
    assert "Nos " not in text


@pytest.mark.parametrize("marker", ["Mieux-S5", "Site-S5", "Grandville", "Autrement-S6", "Raison-S88", "Disque-S11"])
def test_a_secret_is_not_printed(marker: str) -> None:
    source = LOOKED_AT.replace(marker, "Le mot de passe est soleil42")
    assert "soleil42" not in _render(load(source, Strategy, references=REFERENCES).strategy)


@pytest.mark.parametrize(
    ("source", "made"),
    [
        ("organisation: {name: X}", False),
        ("platforms: [{network: x, status: active}]", False),
        ("situation: {owned: [{kind: site}]}", True),
        ("situation: {competitors: [{name: A}]}", True),
        ("platforms: [{network: x, followers: 3}]", True),
        ("platforms: [{network: x, profile: {bio: yes}}]", True),
    ],
)
def test_it_is_made_where_there_is_something_to_look_at(source: str, made: bool) -> None:  # noqa: FBT001 - a table
    reason = audit.missing(Dossier(load(source, Strategy, references=REFERENCES).strategy))
    assert (reason is None) == made
    assert made or (reason and "situation.owned" in reason.fr and "situation.owned" in reason.en)


def test_the_same_answers_give_the_same_bytes() -> None:
    assert _render(_looked_at()) == _render(_looked_at())
