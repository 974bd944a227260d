"""The strategy plan, as a director reads it before signing, and a baker on a Sunday evening."""

import datetime as dt
import re
from collections.abc import Callable
from functools import cache, partial
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import msgspec
import pytest
from markdown_it import MarkdownIt

from socialplan.analysis.dossier import Dossier
from socialplan.documents import environment, gate
from socialplan.documents.filters import filters
from socialplan.documents.jinja import MarkdownEnvironment
from socialplan.documents.views import plan
from socialplan.documents.views.plan import PlanView, words_in
from socialplan.documents.wording import Wording
from socialplan.language import LANGUAGES, Language
from socialplan.rules.check import check
from socialplan.rules.finding import Finding
from socialplan.strategy.choices import Acceptance, OrganisationKind
from socialplan.strategy.contacts import ContactCard
from socialplan.strategy.fields import Section, Text
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.purpose import Meta, Organisation

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = sorted(path.parent.name for path in ROOT.glob("examples/*/strategy.yaml"))
TEMPLATES: Final = {"fr": "plan-strategique.md.jinja", "en": "strategy-plan.md.jinja"}

MOST_WORDS: Final = 3600
"""Eight pages of 450 words, all that is printed counted: tables, register, changes, links."""
MOST_WORDS_ALONE: Final = 1800
LARGEST_DIAGRAM: Final = 12

FULL: Final = """
meta:
  as_of: 2026-11-22
  languages: [fr]
  owner: camille
  adopted_by: claire
  next_review: 2027-02-22
  review_every_days: 90
  proposals: refuse
  postponed: [expected_return.resources, expected_return.money]
  changes: [{on: 2026-11-01, what: Changement-S37, by: camille}]
organisation:
  name: Mes Démarches
  kind: local_government
  served: 2000
  institutional_moments: [Moment-S0-42]
  supervision: {name: Tutelle, rules: Règle-S0-68}
  umbrella: {network: linkedin, handle: "@mere", channel: Canal-S0-87, left_networks: [x]}
  elections: [{kind: presidential, first_round: 2027-04-18, second_round: 2027-05-02}]
why:
  answer: Pourquoi-S4-1
  help_to_project: Apport-S0-70
  without: Sans-S3-121
  long_term: Durée-S2-15
  not_for: [Jamais-S0]
expected_return:
  time: {value: 90, unit: Appels-S2-9, by: 2027-06-30, how: Compteur-S2-9}
  realism: Réalisme-S2-9
situation:
  owned:
    - {kind: site, name: Site-S4-5, responsive: yes, share_buttons: no, follow_links: yes, quality: Défaut-S4-5}
  assets: [{kind: photos, count: 241, newest: 2026-11-01, rights: Droits-S2-11}]
  competitors:
    - {name: Pair-S4-6, network: facebook, observed_on: 2026-10-20, followers: 7900, size: 18400, posts_per_week: 9.5,
       interactions_per_post: 31, posture: push, our_difference: Autrement-S3-129}
  findings: [Constat-S1-25]
  trends: [{name: Tendance-S4-7, consequence: Effet-S4-7}]
  duties: [{name: Obligation-S4-7, applies: yes, status: ongoing, due: 2027-05-02, owner: camille}]
  risks: [{what: Risque-S3-117, early_sign: Signe-S3-117, prevention: Parade-S3-117, owner: leo, scenario: buzz}]
  non_audiences: [{label: Ailleurs-S2, reason: Trop-loin}]
audiences:
  - id: parents
    label: Parents-S2-7
    priority: 1
    size: 1901
    need: Besoin-S2-7
    do_with_us: Geste-S2-7
    presence:
      - {network: facebook, evidence: survey, source: Preuve-S2-21, observed_on: 2026-09-26, interaction: 4,
         information: Sujet-S2-21}
objectives:
  - id: appels
    kind: service
    statement: Réduire de 310 à 220 par mois les appels But-S0-70 des parents
    metric: appels
    unit: appels
    baseline: 310
    target: 220
    deadline: 2027-06-30
    owner: leo
    achievable: Appui-S4-13
    organisation_goal: Cap-S4-14
    hypothesis: Pari-S4
    audiences: [parents]
    kpis: [appels]
message:
  core: Message-S2-7
  promise: Promesse-S4-42
  proofs: [Preuve-faite]
  by_audience: [{audience: parents, message: Mot-aux-parents}]
platforms:
  - network: facebook
    status: active
    handle: "@demarches"
    role: Mission-S4-20
    objectives: [appels]
    audiences: [parents]
    pillars: [service]
    posture: conversation
    posts_per_week: 3
    formats: [{format: photo, per_week: 2}, {format: article, per_week: 1}]
    monitoring: [{days: [mon, wed], at: "09:00", person: leo}]
    comments_per_week: 15
    response_hours: 26
    owner: leo
    deputy: camille
    followers: 640
    last_post: 2026-11-20
    reason: Raison-S3-88
  - {network: youtube, status: to_close, followers: 112, last_post: 2024-06-27, closes_on: 2027-01-29, owner: leo,
     moves_to: Relève-S4, reason: Muet}
  - {network: bluesky, status: to_open, opens_on: 2027-05-17, handle_reserved: no, posts_per_week: 1, owner: leo,
     reason: Presse}
  - {network: tiktok, status: refused, reason: Refus-S3-88, revisit_on: 2027-11-15}
editorial:
  line: Ligne-S0-70
  pillars:
    - {id: service, label: Pilier-S1-106, share: 60, objectives: [appels]}
    - {id: vie, label: Vie, share: 40}
  prompts: [Que pensez-vous Question-S2-33]
  participation: [Atelier-S2-33]
team:
  people:
    - {id: camille, name: Camille Renaud, title: Titre-S4-26, roles: [communication_head], hours_per_week: 4,
       deputy: leo}
    - {id: leo, name: Léo Martin, roles: [community_manager], hours_per_week: 6}
    - {id: claire, name: Claire Dupont, roles: [director]}
means:
  budget: [{what: Outil-S4-28, amount: 240, period: year, objective: appels}]
  ads:
    - {name: Campagne-S3-147, network: facebook, objective: appels, targeting: Cible-S3-147, amount: 60,
       starts: 2027-01-10, ends: 2027-01-20}
  providers: [{name: Agence-S4-25, task: Tâche-S4-25, hours_per_week: 1}]
  tools: [{name: Programmateur-S4, purpose: scheduling}]
  training: Stage-S4
  unit_minutes: [{format: photo, minutes: 37}]
calendar:
  starts: 2027-01-04
  weeks: 10
  news_share: 17
  draft_days_before: 3
  rendezvous: [{name: Mardi-S4-34, day: tue, every_weeks: 2, network: facebook}]
  key_dates: [{on: 2027-02-05, what: Campagne-S0-42, kind: campaign, objective: appels}]
  backup: [{network: facebook, subject: Secours}, {network: facebook, subject: Secours deux}]
crisis: {scenarios: [{id: buzz, kind: bad_buzz, name: Ramdam-S0-46, level: 2}]}
listening: {every_days: 7, name_variants: ["@demarche"], review_sites: [Avis-S3-119], owner: leo, tool: Veilleur-S0-62}
community: {allies: [Allié-S3-121]}
certification: [{network: facebook, reason: importance, route: supervisor, answer: Réponse-S0-60}]
measurement:
  kpis:
    - {id: appels, name: Indicateur-S4-37, objectives: [appels], formula: Formule-S4-37, source: Lecture-S4,
       every_days: 30, baseline: 310, target: 220, unit: appels, caveat: Limite-S4, decision: Décision-S4-37,
       owner: leo, kind: service}
  review_meeting: Réunion-S2-35
  confirm_rule: Garder-S4-37
  adjust_rule: Ajuster-S2-37
  stop_rule: Arrêter-S4-37
  reviews: [{on: 2026-09-14, decision: stop, what: Revue-S4-37}]
"""

COVERED: Final = (
    # the item of the source texts, the answer, what it prints
    (15, "organisation.institutional_moments", "Moment-S0-42"),
    (16, "calendar.key_dates", "Campagne-S0-42"),
    (32, "certification", "réponse-S0-60"),
    (36, "listening.tool", "veilleur-S0-62"),
    (38, "listening.name_variants", "nom approchant surveillé"),
    (43, "editorial.line", "Ligne-S0-70"),
    (49, "objectives[0].statement", "But-S0-70"),
    (50, "why.help_to_project", "Apport-S0-70"),
    (58, "organisation.umbrella.left_networks", "a quittés"),
    (60, "organisation.umbrella", "Canal-S0-87"),
    (72, "situation.competitors[0].followers", "7\u202f900 (429 pour 1\u202f000"),
    (73, "situation.competitors[0].size", "base 18\u202f400)"),
    (74, "editorial.participation", "Atelier-S2-33"),
    (76, "situation.competitors[0].posture", "| diffusion |"),
    (78, "editorial.prompts", "Question-S2-33"),
    (93, "objectives[0].kind", "service rendu"),
    (103, "editorial.pillars[0].objectives", "| 60\u00a0% | Objectif\u00a01 |"),
    (106, "calendar.weeks", "10\u00a0semaines"),
    (108, "calendar.backup", "2\u00a0contenus de secours"),
    (108, "platforms[0].deputy", "Léo Martin (suppléance\u00a0: Camille Renaud)"),
    (110, "calendar.starts", "4\u00a0janvier 2027"),
    (111, "calendar.news_share", "17\u00a0%"),
    (117, "audiences[0].label", "Parents-S2-7"),
    (117, "message.core", "Message-S2-7"),
    (118, "expected_return.time", "Appels-S2-9"),
    (118, "expected_return.time.how", "Compteur-S2-9"),
    (119, "expected_return.realism", "Réalisme-S2-9"),
    (120, "situation.assets", "Droits-S2-11"),
    (122, "team.people[1].hours_per_week", "| Total | – | – | 11\u00a0h |"),
    (123, "why.long_term", "Durée-S2-15"),
    (124, "platforms[2].handle_reserved", "nom à réserver d’abord"),
    (125, "audiences[0].presence", "preuve-S2-21"),
    (127, "audiences[0].presence[0].interaction", "4 sur 5"),
    (127, "audiences[0].presence[0].information", "sujet-S2-21"),
    (128, "situation.competitors", "Pair-S4-6"),
    (130, "platforms[2].opens_on", "17\u00a0mai 2027"),
    (138, "editorial.prompts", "Que pensez-vous"),
    (139, "editorial.participation", "Atelier-S2-33"),
    (140, "community.allies", "Allié-S3-121"),
    (141, "measurement.review_meeting", "Réunion-S2-35"),
    (142, "measurement.adjust_rule", "ajuster-S2-37"),
    (151, "editorial.participation", "| Contribuer |"),
    (197, "editorial.participation", "Atelier-S2-33"),
    (198, "platforms[0].reason", "Raison-S3-88"),
    (199, "platforms[3].reason", "Refus-S3-88"),
    (200, "platforms[1].last_post", "il y a 29\u00a0mois"),
    (203, "audiences[0].presence", "Facebook, 4 sur 5"),
    (209, "platforms[0].monitoring", "| 20\u00a0min |"),
    (212, "situation.risks", "Risque-S3-117"),
    (212, "situation.risks[0].scenario", "| Léo Martin | Ramdam-S0-46 |"),
    (215, "listening.review_sites", "Avis-S3-119"),
    (216, "why.without", "Sans-S3-121"),
    (222, "situation.competitors[0].our_difference", "Autrement-S3-129"),
    (234, "means.ads[0].targeting", "Cible-S3-147"),
    (235, "means.ads[0].amount", "60\u00a0€"),
    (235, "means.ads[0].ends", "20\u00a0janvier 2027"),
    (244, "why.answer", "Pourquoi-S4-1"),
    (247, "situation.owned", "Site-S4-5"),
    (248, "situation.owned[0].quality", "Défaut-S4-5"),
    (252, "situation.competitors", "Pair-S4-6"),
    (253, "situation.competitors[0].interactions_per_post", "(31 interactions chacune)"),
    (254, "situation.competitors[0].posts_per_week", "| 9,5 ("),
    (256, "situation.trends", "Tendance-S4-7"),
    (257, "situation.duties", "Obligation-S4-7"),
    (261, "objectives[0].organisation_goal", "Cap-S4-14"),
    (262, "objectives[0].audiences", "pour parents-S2-7"),
    (263, "objectives[0].target", "✔\u00a0de 310 à 220\u00a0appels, 1\u00a0indicateur"),
    (264, "objectives[0].achievable", "Appui-S4-13"),
    (266, "objectives[0].deadline", "| ✔\u00a030\u00a0juin 2027 |"),
    (270, "platforms[0].role", "Mission-S4-20"),
    (280, "means.providers", "Agence-S4-25"),
    (282, "team.people[0].title", "Titre-S4-26"),
    (285, "platforms[0].formats", "article 1"),
    (286, "platforms[0].comments_per_week", "| 20\u00a0min | 1\u00a0h |"),
    (289, "means.budget", "Outil-S4-28"),
    (300, "calendar.rendezvous", "Mardi-S4-34"),
    (302, "calendar.draft_days_before", "3\u00a0jours ouvrés"),
    (307, "measurement.confirm_rule", "garder-S4-37"),
    (307, "measurement.stop_rule", "arrêter-S4-37"),
    (307, "measurement.reviews", "revue-S4-37"),
    (308, "measurement.kpis", "Indicateur-S4-37"),
    (308, "measurement.kpis[0].formula", "Formule-S4-37"),
    (308, "measurement.kpis[0].caveat", "limite-S4"),
    (308, "measurement.kpis[0].decision", "Décision-S4-37"),
    (317, "message.promise", "Promesse-S4-42"),
)


def loaded(text: str) -> Strategy:
    return load(text.encode(), Strategy, name="strategy.yaml", references=REFERENCES).strategy


@cache
def example(name: str) -> Strategy:
    return loaded((ROOT / "examples" / name / "strategy.yaml").read_text("utf-8"))


@cache
def sample() -> Strategy:
    return loaded(FULL)


@cache
def templates(language: Language) -> MarkdownEnvironment:
    return environment.environment(language, filters(language))


def viewed(strategy: Strategy, language: Language = "fr", findings: tuple[Finding, ...] | None = None) -> PlanView:
    dossier = Dossier(strategy)
    found = check(strategy, dossier.as_of) if findings is None else findings
    return plan.view(Wording(dossier, language), found, {"leo": ContactCard(phone="01 99 00 12 34")})


def rendered(strategy: Strategy, language: Language = "fr", findings: tuple[Finding, ...] | None = None) -> str:
    return environment.render(templates(language), TEMPLATES[language], v=viewed(strategy, language, findings))


@cache
def written(name: str, language: Language) -> str:
    return rendered(MAKERS[name](), language)


@cache
def whole() -> str:
    return rendered(sample(), findings=())


def changed(section: Any, path: str, value: Any) -> Any:  # noqa: ANN401 - sections and lists of any kind
    """A copy of `section` with `value` at `path` (`platforms[0].role`)."""
    key, _, rest = path.partition(".")
    name, _, index = key.rstrip("]").partition("[")
    current = getattr(section, name)
    if index:
        items = list(current)
        items[int(index)] = changed(items[int(index)], rest, value) if rest else value
        return msgspec.structs.replace(section, **{name: items})
    return msgspec.structs.replace(section, **{name: changed(current, rest, value) if rest else value})


def without(strategy: Strategy, path: str) -> Strategy:
    holder: Any = strategy
    for key in path.split("."):
        name, _, index = key.rstrip("]").partition("[")
        value = getattr(holder, name)
        holder = value[int(index)] if index else value
    emptied: Strategy = changed(strategy, path, [] if isinstance(holder, list) else None)
    return emptied


def words(text: str) -> int:
    """Words of the whole document, drawings apart; what non-breaking spaces join is one word."""
    body = re.sub(r"```mermaid.*?```", "", text, flags=re.DOTALL).replace("<br>", " ")
    return sum(any(letter.isalnum() for letter in word) for word in re.split(r"[ \n|]+", body))


def skeleton(text: str) -> list[tuple[str, str]]:
    """Headings, tables with their columns, and drawings, in order."""
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    return [(token.type, token.tag) for token in tokens if token.type in {"heading_open", "th_open", "fence"}]


def outside(text: str, heading: str) -> str:
    """The text without what stands under a heading of the second level, if it has one."""
    return text.replace(f"\n## {heading}\n{section(text, heading)}", "") if f"\n## {heading}\n" in text else text


def section(text: str, heading: str) -> str:
    """What stands under a heading of the second level."""
    return text.split(f"\n## {heading}\n")[1].split("\n## ", 1)[0]


def _only(kind: OrganisationKind) -> Strategy:
    return Strategy(organisation=Organisation(kind=kind))


def baker() -> Strategy:
    return loaded(
        """
meta: {as_of: 2026-11-22, owner: julie, proposals: accept}
organisation: {name: Boulangerie, kind: craftsperson, trade: boulangerie, trade_family: food}
why: {answer: Que le quartier sache le matin ce qui sort du four}
team: {alone: yes, people: [{id: julie, name: Julie Etcheverry, hours_per_week: 6}]}
platforms:
  - {network: facebook, status: active, posts_per_week: 7, formats: [{format: short_video, per_week: 3},
     {format: photo, per_week: 4}], comments_per_week: 10, owner: julie}
  - {network: instagram, status: active, posts_per_week: 2, comments_per_week: 5, owner: julie}
"""
    )


MAKERS: Final[dict[str, Callable[[], Strategy]]] = {
    "nothing answered": Strategy,
    "everything answered": sample,
    "a baker": baker,
    **{name: partial(example, name) for name in EXAMPLES},
    **{kind.value: partial(_only, kind) for kind in OrganisationKind},
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", MAKERS)
def test_it_is_sound_markdown(name: str, language: Language) -> None:
    text = written(name, language)
    assert gate.check(text) == []
    levels = [tag for kind, tag in skeleton(text) if kind == "heading_open"]
    assert levels[0] == "h1"
    assert levels.count("h1") == 1


@pytest.mark.parametrize("name", MAKERS)
def test_both_languages_have_the_same_sections_tables_and_drawings(name: str) -> None:
    # What remains to be decided differs: a reader of one language is told of texts that are only in the other.
    french, english = written(name, "fr"), written(name, "en")
    assert skeleton(outside(french, "Reste à décider")) == skeleton(outside(english, "Still to decide"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", MAKERS)
def test_it_keeps_to_its_pages(name: str, language: Language) -> None:
    assert words(written(name, language)) <= (MOST_WORDS_ALONE if Dossier(MAKERS[name]()).alone else MOST_WORDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_drawings_parse_and_are_small(language: Language) -> None:
    merman = pytest.importorskip("merman").Merman()
    for name in MAKERS:
        for source in re.findall(r"```mermaid\n(.*?)```", written(name, language), flags=re.DOTALL):
            verdict = merman.validate(source, None)
            assert verdict.valid, (name, verdict.error, source)
            assert len(set(re.findall(r"^ {2}(n\d+)\W", source, flags=re.MULTILINE))) <= LARGEST_DIAGRAM


@pytest.mark.parametrize(("item", "path", "printed"), COVERED)
def test_what_is_answered_is_printed_and_goes_with_its_answer(item: int, path: str, printed: str) -> None:
    bare = path == "organisation.institutional_moments"  # told where no key date is
    strategy = without(sample(), "calendar.key_dates") if bare else sample()
    assert printed in (rendered(strategy, findings=()) if bare else whole()), item
    assert printed not in rendered(without(strategy, path), findings=()), item


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_the_first_page_asks_for_decisions_or_tells_the_week(name: str, language: Language) -> None:
    view, text = viewed(example(name), language), written(name, language)
    headings = [line for line in text.split("\n") if line.startswith("## ")]
    assert len(view.shell.brief) == 5
    if not view.asks:
        assert view.alone
        assert headings[:2] == {"fr": ["## Ma semaine", "## En bref"], "en": ["## My week", "## In brief"]}[language]
        return
    assert {"fr": "Décision demandée à ", "en": "Decision needed from "}[language] in view.shell.brief[-1]
    for ask in view.asks:
        assert ask.what
        assert ask.figure
        assert re.search(r"\d{4}", ask.by)
    assert headings[1 + bool(view.stops)] == {"fr": "## Décisions demandées", "en": "## Decisions needed"}[language]


NEEDED: Final = "7\u00a0h\u00a015"


def test_the_five_lines_are_computed() -> None:
    asked = "Décision demandée à Claire Dupont avant le 22\u00a0décembre 2026"
    high, short = "14\u00a0h\u00a025", "4\u00a0h\u00a025"
    busy = f"Ne tient pas en semaine chargée ({high}, estimations hautes)\u00a0: il manque {short}."
    assert viewed(sample(), findings=()).shell.brief == (
        "Indicateur-S4-37\u00a0: 310 → 220 (juin 2027). 1 sur 1 à vérifier.",
        "1\u00a0compte actif, 3\u00a0publications par semaine\u202f; 1 à ouvrir, 1 à fermer.",
        f"{NEEDED} nécessaires par semaine sur 10\u00a0h\u00a0: tient en semaine ordinaire. {busy}",
        "Budget\u00a0: 240\u00a0€ par an. Prochaine revue\u00a0: lundi 22\u00a0février 2027.",
        f"Aucune erreur à régler. {asked}\u00a0: garantir ces heures chaque semaine.",
    )


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_first_line_gives_the_objectives_in_figures(name: str) -> None:
    first, strategy = viewed(example(name)).shell.brief[0], example(name)
    for objective in [one for one in strategy.objectives if one.target is not None][:4]:
        shown = Wording(Dossier(strategy), "fr").number(objective.target, 2)
        assert re.search(rf"(→|:) {re.escape(shown)}\b", first.replace("\u00a0", " ")), (objective.id, first)


def test_decisions_stand_person_by_person_the_weightiest_first() -> None:
    asks = [(ask.what, ask.figure, ask.by) for ask in viewed(sample(), findings=()).asks]
    assert asks == [
        ("Garantir ces heures chaque semaine", f"{NEEDED} nécessaires, 10\u00a0h disponibles", "22\u00a0décembre 2026"),
        ("Adopter ce plan", "1\u00a0objectif, 1 SMART", "22\u00a0décembre 2026"),
        ("Engager le budget", "240\u00a0€ par an", "22\u00a0décembre 2026"),
        # Thirty days before 29 January is 30 December; before 17 May it is 17 April, a Saturday.
        ("Fermer YouTube", "112\u00a0abonnés, dernière publication il y a 29\u00a0mois", "30\u00a0décembre 2026"),
        ("Ouvrir Bluesky", "45\u00a0min de plus par semaine", "16\u00a0avril 2027"),
        ("Alléger la semaine (Léo Martin)", "7\u00a0h nécessaires, 6\u00a0h disponibles", "22\u00a0décembre 2026"),
    ]
    assert {ask.who for ask in viewed(sample(), findings=()).asks} == {"Claire Dupont"}


def test_what_the_change_log_decided_is_not_asked_again() -> None:
    closing = loaded(FULL.replace("what: Changement-S37", "what: La chaîne YouTube sera fermée"))
    assert not [ask for ask in viewed(closing, findings=()).asks if "YouTube" in ask.what]
    assert "fermer le 29\u00a0janvier 2027, décidé le 1er\u00a0novembre 2026" in rendered(closing, findings=())


@pytest.mark.parametrize("name", EXAMPLES)
def test_holding_a_review_is_no_decision(name: str) -> None:
    assert not [ask for ask in viewed(example(name)).asks if "revue" in ask.what]


def minutes(shown: str) -> int:
    """`2 h 20` as 140, `50 min` as 50, nothing for a dash; what absences leave of it stands in brackets."""
    told = shown.split(" (", maxsplit=1)[0]
    found = re.fullmatch(r"(?:(\d+)\u00a0h)?\u00a0?(?:(\d+)(?:\u00a0min)?)?", told)
    assert found or told == "–", shown
    return 60 * int(found[1] or 0) + int(found[2] or 0) if found else 0


@pytest.mark.parametrize("name", [name for name in MAKERS if name != "nothing answered"])
def test_rows_add_up_to_their_totals_as_they_are_shown(name: str) -> None:
    view = viewed(MAKERS[name]())
    if view.means.load:
        *rows, whole = view.means.load.rows
        for column in ("production", "monitoring", "interaction", "total"):
            assert sum(minutes(getattr(row, column)) for row in rows) == minutes(getattr(whole, column)), column
            shared = rows[-2:]
            assert all(minutes(row.production) == 0 for row in shared)
    if view.means.people:
        *people, whole_team = view.means.people
        assert sum(minutes(row.declared) for row in people) == minutes(whole_team.declared)
        assert sum(minutes(row.needed) for row in people) == minutes(whole_team.needed)


def test_everybody_with_hours_has_a_row() -> None:
    names = {row.name for row in viewed(example("commune")).means.people}
    declared = {person.name for person in example("commune").team.people if person.hours_per_week}
    assert declared < names
    assert {"Prestataires", "Total"} <= names


@pytest.mark.parametrize("name", ["commune", "pme-b2b", "artisan", "association", "startup-etat"])
def test_a_week_that_holds_says_when_a_busy_one_does_not(name: str) -> None:
    week, view = Dossier(example(name)).workload, viewed(example(name))
    assert view.means.load is not None
    assert week.available is not None
    assert ("Ne tient pas en semaine chargée" in view.means.load.sentence) == (week.needed.high > week.available)
    assert bool(view.means.load.busy) == bool(week.busy_short)


def test_too_few_hours_are_said_with_levers_and_what_each_saves() -> None:
    text = written("a baker", "fr")
    assert re.search(r"3\. .* nécessaires par semaine sur 6\u00a0h\u00a0: il manque ", text)
    levers = re.findall(r"^\d\. .* de moins.*", section(text, "Mon temps et mes moyens"), flags=re.MULTILINE)
    assert len(levers) >= 2
    assert "Choisir entre plus d’heures et les leviers calculés" in section(text, "Décisions demandées")


def test_a_plan_that_no_lever_saves_says_so_and_what_the_hours_carry() -> None:
    text = written("mauvais-exemple", "fr")
    assert "Ce plan ne peut pas être tenu." in section(text, "En bref")
    means = section(text, "Moyens")
    assert re.search(r"1\. Fermer d’abord Google\+, .*\(sans vie, en double ou sans responsable\)", means)
    assert re.search(r"ce plan ne peut pas être tenu\. Ce que 3\u00a0h portent\u00a0: Instagram", means)


def test_nothing_is_asked_that_the_plan_rules_out() -> None:
    text = written("mauvais-exemple", "fr")
    barred = "Ne pas ouvrir TikTok"
    assert "Ouvrir TikTok" not in text
    assert f"| {barred} | 14\u00a0h\u00a050 de plus par semaine pour 3\u00a0h en tout, et pas de compte nouveau" in text
    assert barred in section(text, "Quatre-vingt-dix premiers jours")
    assert "| TikTok | – | – | ne pas ouvrir |" in section(text, "Où nous en sommes")
    assert "| TikTok |" not in section(text, "Réseaux")


def test_closed_networks_are_taken_down_and_nothing_more() -> None:
    text = written("mauvais-exemple", "fr")
    assert "À retirer des sites et imprimés, ces réseaux n’existent plus\u00a0: Google+ et Viadeo." in text
    steps = [line for line in section(text, "Quatre-vingt-dix premiers jours").split("\n") if "Viadeo" in line]
    assert len(steps) == 1
    assert "2 sur des réseaux fermés" in section(text, "En bref")


def test_what_a_vote_bars_stands_first_and_keeps_its_mark() -> None:
    text = written("mauvais-exemple", "fr")
    stops = section(text, "À arrêter tout de suite")
    assert "✖ Publicité «\u00a0Faire connaître le bilan du maire\u00a0»" in stops.replace("✖\u00a0", "✖ ")
    assert "17\u00a0avril 2027, «\u00a0Grande publication du maire" in stops
    assert "| ✖\u00a0Faire connaître le bilan du maire |" in section(text, "Moyens")
    assert "✖\u00a0Grande publication" in section(text, "Calendrier")
    assert not viewed(example("commune")).stops


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_first_ninety_days_hold_what_the_plan_dates(name: str) -> None:
    strategy = example(name)
    steps = Dossier(strategy).ninety_days
    as_of = strategy.meta.as_of or dt.date.min
    coming = [
        (duty.due, "duty")
        for duty in strategy.situation.duties
        if duty.due and 0 < (duty.due - as_of).days <= 90 and str(duty.status) != "done" and duty.applies is not False
    ]
    coming += [(ad.starts, "ad") for ad in strategy.means.ads if ad.starts and 0 < (ad.starts - as_of).days <= 90]
    barred = len(strategy.means.ads) and name == "mauvais-exemple"
    assert {one for one in coming if not barred} <= {(step.on, step.kind) for step in steps}
    reviews = [step.on for step in steps if step.kind.startswith("review")]
    assert all(later - sooner > dt.timedelta(days=10) for sooner, later in pairwise(reviews))


def test_what_is_planned_is_not_said_to_be_missing() -> None:
    # The commune trains its people (charter, budget), is adopted, and does not sell.
    register = viewed(example("commune")).shell.gaps
    assert not [line for line in register if "formation" in line.what or "adopte" in line.what or "argent" in line.what]
    for name in EXAMPLES:
        for language in LANGUAGES:
            assert all(line.why not in {"", "–"} for line in viewed(example(name), language).shell.gaps)


def test_who_adopts_is_asked_only_while_nobody_leads() -> None:
    assert "Nommer qui adopte ce plan" not in written("pme-b2b", "fr")
    leaderless = without(without(sample(), "meta.adopted_by"), "team.people[2].roles")
    assert "Nommer qui adopte ce plan" in rendered(leaderless, findings=())


def test_a_rung_is_counted_by_a_figure_of_its_own_or_by_nothing_yet() -> None:
    rungs = {row.rung: row.kpi for row in viewed(example("commune")).participation.rungs}
    assert rungs == {
        "Voir": "rien encore",
        "Répondre": "rien encore",
        "Contribuer": "Contributions distinctes",
        "Parler pour nous": "rien encore",
    }


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_list_is_cut_that_a_total_or_another_table_cites(name: str) -> None:
    view, strategy = viewed(example(name)), example(name)
    assert len(view.means.budget) == len(strategy.means.budget)
    assert len(view.means.ads) == len(strategy.means.ads)
    assert len(view.course.measures.kpis) == len(strategy.measurement.kpis)
    cited = {one for objective in strategy.objectives for one in objective.audiences}
    assert len(view.aims.audiences) >= len(cited.intersection(one.id for one in strategy.audiences))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", MAKERS)
def test_readers_meet_no_machinery_and_no_wide_table(name: str, language: Language) -> None:
    text = written(name, language)
    assert "`" not in re.sub(r"```mermaid.*?```", "", text, flags=re.DOTALL)
    assert not re.search(r"\b(strategy\.yaml|socialplan|means\.|team\.alone|editorial\.line)", text)
    assert text.count("```mermaid") <= 1
    assert "pie" not in re.findall(r"```mermaid\n(\w+)", text)
    assert all(line.count(" | ") <= 5 for line in text.split("\n") if line.startswith("| "))


def test_rhythms_are_said_as_people_say_them() -> None:
    rows = {row.name: row.rhythm for row in viewed(example("association")).networks.kept}
    assert rows["Lettre d’information"] == "1 par mois (lettre d’information)"
    assert rows["Fiche Google"].startswith("une toutes les deux semaines")


def test_hours_are_shown_by_network_by_kind_of_work_and_by_person() -> None:
    means = section(whole(), "Moyens")
    assert "| Facebook | 4\u00a0h\u00a040 | 20\u00a0min | 1\u00a0h | 6\u00a0h |" in means
    assert f"| Total | 4\u00a0h\u00a040 | 20\u00a0min | 1\u00a0h | {NEEDED} |" in means
    assert "| Léo Martin | animation des communautés | – | 6\u00a0h | 7\u00a0h | trop |" in means
    assert "Sans heures déclarées ni tâche comptée\u00a0: Claire Dupont (direction)." in means
    assert "Minutes mesurées par nous\u00a0: photo 37." in means
    assert "Minutes d’après une enquête publiée\u00a0: article 205." in means


def test_somebody_alone_reads_plain_words_and_no_names_of_roles() -> None:
    text = written("a baker", "fr")
    assert "## Équipe" not in text
    assert "Suppléance" not in text
    assert "| Décision | Le chiffre | Avant le |" in text
    assert "Concerne" not in text
    assert "| Qui |" not in text
    for ours in ("Mes comptes", "Mes objectifs", "Pourquoi j’y suis"):
        assert ours in written("artisan", "fr")
    assert not re.search(r"^#+ .*\b(nous|nos|notre)\b", written("artisan", "fr"), flags=re.MULTILINE | re.IGNORECASE)
    assert "```mermaid" not in written("artisan", "fr")


def test_figures_of_peers_are_brought_to_one_size_and_ours_stand_beside_them() -> None:
    rows = section(whole(), "Où nous en sommes")
    assert "| Nous | Facebook | 640 (320 pour 1\u202f000, base 2\u202f000) | 3 |" in rows
    assert "| 7\u202f900 (429 pour 1\u202f000, base 18\u202f400) | 9,5 (31 interactions chacune) | diffusion |" in rows
    # More followers than people served: the size is no base to compare with.
    small = rendered(changed(sample(), "organisation.served", 600), findings=())
    assert "| Nous | Facebook | 640 | 3 |" in small
    assert "pour 1\u202f000" not in section(small, "Où nous en sommes")


def test_a_letter_that_fails_has_a_mark_a_word_and_its_reason() -> None:
    strategy = without(without(sample(), "objectives[0].deadline"), "objectives[0].target")
    text = rendered(strategy, findings=())
    grid = section(text, "Objectifs")
    assert "| ✖\u00a0non | à vérifier | ✔\u00a0Cap-S4-14 | ✖\u00a0non |" in grid
    assert "- Objectif\u00a01\u00a0: pas de valeur visée\u202f; pas d’échéance." in grid
    assert "- Objectif\u00a01\u00a0: à vérifier, Léo Martin\u00a0: 7\u00a0h à tenir en 6\u00a0h." in grid
    assert "| Rendre SMART l’objectif\u00a01 | il manque à l’objectif\u00a01\u00a0: M, T |" in text
    assert "1. 1\u00a0objectif sans valeur visée. Il ne remplit pas la grille SMART." in text


def test_a_broken_chain_names_its_holes() -> None:
    text = rendered(without(sample(), "platforms[0].objectives"), findings=())
    assert "Facebook ne sert aucun objectif." in section(text, "Objectifs")


def test_a_difference_with_the_computation_is_shown_with_its_reasons() -> None:
    strategy = changed(sample(), "platforms[0].audiences", [])
    view = viewed(changed(strategy, "audiences[0].presence", []), findings=())
    (line, *_) = view.networks.advice
    assert re.search(r"\(\d+ sur 100\)\. \w", line)
    assert not re.search(r"\b(vos|votre|notre|nos)\b", " ".join(view.networks.advice))


def test_electoral_windows_are_dated_in_three_lines() -> None:
    votes = section(whole(), "Périodes électorales")
    assert len([line for line in votes.split("\n") if line.startswith("- ")]) == 3
    assert "1er\u00a0octobre 2026 – 2\u00a0mai 2027" in votes
    assert "17\u00a0avril 2027 – 18\u00a0avril 2027 et 1er\u00a0mai 2027 – 2\u00a0mai 2027" in votes
    over = changed(sample(), "meta.as_of", dt.date(2027, 5, 3))
    assert "Périodes électorales" not in rendered(over, findings=())


def test_a_review_that_is_overdue_is_said_and_asked_for_soon() -> None:
    text = written("mauvais-exemple", "fr")
    assert "Revue en retard\u00a0: elle était prévue le jeudi 15\u00a0janvier 2026." in text
    assert "| Prochaine revue | 15\u00a0janvier 2026, dépassée |" in text
    assert "erreurs à régler dans ce plan" in section(text, "En bref")
    rows = [line for line in section(text, "Reste à décider").split("\n") if line.startswith("| ")]
    assert len(rows) <= 2 + 12
    assert "\u202f; de même\u00a0: Facebook (@mairie.vaugrive.officiel), Instagram" in "\n".join(rows)
    first = "\n".join(rows[2:8])  # the law, then what is unsafe, and where it stands
    assert "mot de passe (chapitre\u00a0: Sécurité" in first
    blocking = set(re.findall(r"(\d+)\u00a0erreurs (?:à régler dans|de) ce plan", text))
    assert len(blocking) == 1


def test_what_nobody_confirmed_is_marked_and_counted() -> None:
    unmarked = changed(sample(), "meta.proposals", None)
    emptied: Strategy = without(without(unmarked, "editorial.pillars"), "editorial.participation")
    text = rendered(emptied, findings=())
    assert "> **Proposé**" in section(text, "Ligne éditoriale en résumé")
    assert "Confirmer ou modifier ce qui est marqué «\u00a0Proposé\u00a0»" in section(text, "Décisions demandées")
    accepted = changed(emptied, "meta.proposals", Acceptance.ACCEPT)
    assert "> **Proposé**" not in rendered(accepted, findings=())


def test_what_was_put_off_and_what_is_to_be_translated_is_told() -> None:
    assert "Rendement attendu en ressources" in section(whole(), "Reste à décider")
    assert "argent" not in section(whole(), "Reste à décider")  # nobody asks a town hall for money
    english = rendered(changed(sample(), "why.answer", Text((("fr", "Deux mots"),))), "en", findings=())
    assert "Deux mots\u00a0(fr)." in english  # a single word, most often a name, bears no mark
    assert re.search(r"Translate \d+\u00a0texts of ", english)


def test_a_secret_is_withheld() -> None:
    leaky = changed(sample(), "why.answer", Text((("fr", "Notre mot de passe : Azerty123!"),)))
    text = rendered(leaky)
    assert "Azerty123" not in text
    assert "mot de passe" in section(text, "Reste à décider")


def test_no_number_is_printed() -> None:
    assert "01 99" not in written("everything answered", "fr")


def test_longer_answers_make_lists_shorter_before_the_plan_grows() -> None:
    def longer(part: Any) -> Any:  # noqa: ANN401 - sections and lists of any kind
        if isinstance(part, Text):
            return Text(tuple((language, text + " mot" * 9) for language, text in part.by_language))
        if isinstance(part, list):
            return [longer(item) for item in part]
        if isinstance(part, Section):
            fields = {name: longer(getattr(part, name)) for name in part.__struct_fields__}
            return msgspec.structs.replace(part, **fields)
        return part

    usual, swollen = viewed(example("commune")), viewed(longer(example("commune")))
    assert len(swollen.shell.gaps) <= len(usual.shell.gaps)
    assert len(swollen.aims.evidence) <= len(usual.aims.evidence)
    assert not any(row.caveat for row in swollen.course.measures.kpis)
    assert len(swollen.course.measures.kpis) == len(usual.course.measures.kpis)
    assert words_in(swollen) > words_in(usual)


@pytest.mark.parametrize("odd", ["**|a", "`x", "](y", "<b>", "\\", "{{7*7}}", "#", "$z$"])
def test_an_odd_answer_changes_no_structure(odd: str) -> None:
    def poisoned(part: Any, mark: str) -> Any:  # noqa: ANN401 - sections and lists of any kind
        if isinstance(part, Text):
            return Text(tuple((language, text + mark) for language, text in part.by_language))
        if isinstance(part, list):
            return [poisoned(item, mark) for item in part]
        if isinstance(part, Section):
            fields = {name: poisoned(getattr(part, name), mark) for name in part.__struct_fields__}
            return msgspec.structs.replace(part, **fields)
        return part

    text = rendered(poisoned(sample(), odd), findings=())
    assert gate.check(text) == []
    assert skeleton(text) == skeleton(rendered(poisoned(sample(), "x"), findings=()))


def test_the_status_alone_is_enough_to_render() -> None:
    assert gate.check(rendered(Strategy(meta=Meta(as_of=dt.date(2027, 1, 1))))) == []


def test_the_plan_keeps_no_account_that_the_checks_ask_to_close_and_counts_what_they_count() -> None:
    """The verdict on an account, the posts to stop and the errors are those of the checks."""
    text = written("mauvais-exemple", "fr")
    accounts = section(text, "Où nous en sommes")
    assert "| Snapchat | – | – | fermer, ou lui donner un rythme |" in accounts
    assert "fondre dans l’autre compte de ce réseau" in accounts
    dossier = Dossier(MAKERS["mauvais-exemple"]())
    found = check(dossier.decided, dossier.as_of)
    promotional = sum(one.rule == "election-promo" and one.path.startswith("calendar.posts") for one in found)
    assert f"{promotional}\u00a0publications prévues à partir du" in section(text, "À arrêter tout de suite")
    mine = [one for one in found if one.severity == "error" and "plan" in one.documents]
    told = re.search(r"(\d+)\u00a0erreurs à régler dans ce plan", text)
    assert told is not None
    assert int(told[1]) == len(mine)
