"""The crisis playbook and the private sheet, as whoever is on duty at 23:00 reads them."""

import datetime as dt
import re
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

import msgspec
import pytest
from markdown_it import MarkdownIt

from socialplan.analysis.dossier import Dossier
from socialplan.analysis.post_length import characters
from socialplan.documents import environment, gate
from socialplan.documents.filters import filters
from socialplan.documents.jinja import MarkdownEnvironment
from socialplan.documents.names import PRIVATE_SHEET
from socialplan.documents.views import crisis, private_sheet
from socialplan.documents.views.crisis_scenarios import anchor
from socialplan.documents.wording import Wording
from socialplan.language import LANGUAGES, Language, Words
from socialplan.rules.finding import Finding
from socialplan.strategy.choices import (
    Acceptance,
    CrisisRole,
    Network,
    OrganisationKind,
    Repository,
    ScenarioKind,
    Weekday,
)
from socialplan.strategy.contacts import ContactCard, Contacts
from socialplan.strategy.fields import Section, Text
from socialplan.strategy.load import load, load_each
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.purpose import Organisation

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = sorted(path.parent.name for path in ROOT.glob("examples/*/strategy.yaml"))
TEMPLATES: Final = {"fr": "plan-de-crise.md.jinja", "en": "crisis-playbook.md.jinja"}
SHEETS: Final = {"fr": "fiche-de-crise.md.jinja", "en": "crisis-sheet.md.jinja"}

MOST_WORDS: Final = 4650
"""A card and nine pages of some 450 words, with the marks on text that has no translation."""
MOST_WORDS_ALONE: Final = 2600
MOST_ON_CARD: Final = 450

TEAM: Final = """
meta: {as_of: 2026-11-22, languages: [fr], repository: public, owner: camille, adopted_by: claire, proposals: refuse}
organisation:
  name: Mes Démarches
  kind: state_startup
  site: https://demarches.example
  supervision: {name: Tutelle-S38, communication_contact: Comms-S40, communication_email: comms@tutelle.example}
team:
  people:
    - {id: camille, name: Camille Renaud, works: [{days: [mon, tue, wed, thu, fri], start: "09:00", end: "18:00"}]}
    - {id: leo, name: Léo Martin}
    - {id: claire, name: Claire Dupont}
platforms:
  - {network: mastodon, status: active, handle: "@demarches"}
  - {network: x, status: active}
means: {tools: [{name: Programmateur, purpose: scheduling, who_can_stop: [leo]}]}
charter: {contacts: [{situation: event, external: Repreneur-S54}]}
moderation: {keep_evidence: Captures-S121, log_kept_by: leo}
security:
  accesses:
    - {network: mastodon, admins: [camille], publishers: [leo]}
    - {network: x, admins: [camille]}
listening: {name_variants: ["@dema-rches"], owner: leo}
crisis:
  baseline_mentions_per_day: 12
  not_a_crisis: [Broutille-S119]
  levels:
    - {number: 1, name: léger, multiple_from: 2, multiple_to: 3, lead: leo, statement_minutes: 120}
    - number: 2
      name: sensible
      multiple_from: 3
      interactions_from: 200
      triggers: [Signe-S46]
      lead: camille
      alert_minutes: 30
      statement_minutes: 60
      stops: [Arrêt-S55]
      tell: [Prévenu-S44]
  cell:
    - {role: lead, person: camille, deputy: leo, tasks: [Tâche-S102]}
    - {role: publisher, person: leo, deputy: camille}
  coverage:
    - {days: [mon, tue, wed, thu, fri], start: "18:00", end: "24:00", people: [leo]}
    - {days: [sat, sun], start: "08:00", end: "20:00", people: [camille]}
  approval: [{person: camille, deputy: leo, minutes: 15, levels: [2]}, {person: claire, minutes: 10, levels: [2]}]
  alerts: [{who: Service-S44, when: [bad_buzz], from_level: 2, why: Raison-S44, contact: alerte@service.example}]
  first_hour:
    - {from_minute: 0, to_minute: 5, role: lead, do: Capture-S55}
    - {from_minute: 30, to_minute: 60, role: publisher, do: Publier-S55}
  do_not: [Interdit-S55]
  replies:
    - case: Cas-S119
      test: Test-S119
      do: Geste-S119
      where: Lieu-S57
      delay: Délai-S57
      owner: leo
      template: Phrase-S119
  channels: [{attacked_on: x, reply_on: mastodon, private_when: Privé-S57}]
  stop_rule: {max_exchanges: 2, last_message: Dernier-S58, decides: camille}
  scenarios:
    - id: buzz
      kind: bad_buzz
      name: Ramdam-S46
      level: 2
      early_signs: [Avant-S46]
      first_actions: [Action-S46]
      decides: camille
      responsibility: preventable
      statements: [{level: 2, text: Message-S46, approver: claire}]
      ends_when: Fini-S46
    - kind: logo_misuse
      name: Détournement-S48
      level: 2
      known: [Langage-S48]
      forbidden: [Banni-S48]
      never_give: [Secret-S48]
      statements: [{text: Nôtre-S48}]
    - {kind: hostile_press, name: Défavorable-S51, level: 1, statements: [{text: Article-S51}]}
    - {kind: misquoted, name: Propos-S51, level: 1, statements: [{text: Correction-S51}]}
    - {kind: campaign_request, name: Muet-S54, level: 2, public_statement: no, statements: [{text: Tu-S54}]}
    - {kind: negative_reviews, name: Avis-S119, level: 1, statements: [{text: Réponse-S119}]}
  press:
    contact: camille
    delay_minutes: 60
    holding_line: Attente-S51
    filming_authority: Tournage-S51
    filming_steps: [Étape-S51]
  pause: {owner: leo, deputy: camille, hours: 36, stops: [Pause-S55], lifted_by: camille, resume: [Reprise-S55]}
  hacked: [{network: mastodon, steps: [Couper-S55], warn_from: Ailleurs-S55}]
  internal_message: Interne-S55
  end: {multiple: 1.5, hours: 48, sentiment: Ton-S55, declared_by: camille}
  return_plan: [Retour-S55]
  debrief_questions: [Question-S74]
  debrief_days: 7
  drill: {on: 2027-02-10, scenario: buzz, run_by: leo}
  contacts_checked_on: 2026-10-08
"""

COVERED: Final = (
    # the item of the source texts, the answer, what it prints
    (20, "crisis.alerts", "Service-S44"),
    (20, "organisation.supervision", "Comms-S40"),
    (21, "crisis.scenarios[0].name", "Ramdam-S46"),
    (21, "crisis.scenarios[0].statements", "Message-S46"),
    (21, "crisis.scenarios[0].first_actions", "Action-S46"),
    (21, "crisis.scenarios[0].early_signs", "Avant-S46"),
    (21, "crisis.scenarios[0].ends_when", "Fini-S46"),
    (21, "crisis.scenarios[0].responsibility", "Notre part\u00a0: évitable"),
    (22, "crisis.scenarios[1].name", "Détournement-S48"),
    (23, "crisis.scenarios[1].known", "Langage-S48"),
    (23, "crisis.scenarios[1].forbidden", "Banni-S48"),
    (23, "crisis.scenarios[1].never_give", "Secret-S48"),
    (24, "crisis.press.contact", "Parle aux journalistes"),
    (25, "crisis.press.holding_line", "Attente-S51"),
    (26, "crisis.press.filming_authority", "Tournage-S51"),
    (26, "crisis.press.filming_steps", "Étape-S51"),
    (27, "crisis.scenarios[2].statements", "Article-S51"),
    (27, "organisation.supervision", "si l’article est défavorable"),
    (28, "crisis.scenarios[3].statements", "Correction-S51"),
    (29, "charter.contacts", "Repreneur-S54"),
    (156, "crisis.levels", "Signe-S46"),
    (156, "crisis.first_hour", "Capture-S55"),
    (156, "crisis.first_hour", "Publier-S55"),
    (156, "crisis.do_not", "Interdit-S55"),
    (156, "crisis.pause", "Reprise-S55"),
    (156, "crisis.pause.stops", "Pause-S55"),
    (156, "crisis.hacked", "Ailleurs-S55"),
    (156, "crisis.internal_message", "Interne-S55"),
    (156, "crisis.end.sentiment", "Ton-S55"),
    (156, "crisis.return_plan", "Retour-S55"),
    (156, "crisis.drill", "10\u00a0février 2027"),
    (156, "crisis.levels[1].stops", "Arrêt-S55"),
    (156, "crisis.levels[1].tell", "Prévenu-S44"),
    (156, "crisis.cell[0].tasks", "Tâche-S102"),
    (156, "crisis.contacts_checked_on", "8\u00a0octobre 2026"),
    (156, "means.tools", "Programmateur"),
    (156, "moderation.keep_evidence", "Captures-S121"),
    (156, "listening.name_variants", "@dema-rches"),
    (158, "crisis.channels", "Privé-S57"),
    (158, "crisis.replies[0].where", "Lieu-S57"),
    (159, "crisis.stop_rule", "Dernier-S58"),
    (159, "crisis.stop_rule.max_exchanges", "échanges publics au plus"),
    (196, "crisis.debrief_questions", "Question-S74"),
    (213, "crisis.replies[0].do", "Geste-S119"),
    (214, "crisis.not_a_crisis", "Broutille-S119"),
    (214, "crisis.replies[0].test", "Test-S119"),
    (214, "crisis.replies[0].template", "Phrase-S119"),
    (215, "crisis.scenarios[5].statements", "Réponse-S119"),
    (102, "crisis.coverage", "| Du lundi au vendredi, le soir, 18\u00a0h–24\u00a0h |"),
    (156, "security.accesses", "tous nos comptes"),
)


def loaded(text: str) -> Strategy:
    return load(text.encode(), Strategy, name="strategy.yaml", references=REFERENCES).strategy


@cache
def example(name: str) -> Strategy:
    return loaded((ROOT / "examples" / name / "strategy.yaml").read_text("utf-8"))


@cache
def templates(language: Language) -> MarkdownEnvironment:
    return environment.environment(language, filters(language))


def rendered(
    strategy: Strategy, language: Language = "fr", findings: tuple[Finding, ...] = (), contacts: Contacts | None = None
) -> str:
    view = crisis.view(Wording(Dossier(strategy), language), findings, contacts or {})
    return environment.render(templates(language), TEMPLATES[language], v=view)


def sheet(strategy: Strategy, contacts: Contacts, language: Language = "fr") -> str:
    view = private_sheet.view(Wording(Dossier(strategy), language), contacts)
    return environment.render(templates(language), SHEETS[language], v=view)


def changed(section: Any, path: str, value: Any) -> Any:  # noqa: ANN401 - sections and lists of any kind
    """A copy of `section` with `value` at `path` (`crisis.scenarios[0].name`)."""
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


def card_of(text: str) -> str:
    return text.split("\n## ")[1]


def words(text: str) -> int:
    """Words of the body: tables count, drawings and what every document ends with do not."""
    body = re.sub(r"```mermaid.*?```", "", text, flags=re.DOTALL)
    body = re.sub(r"\b\d\d(?: \d\d){4}\b", "number", body)
    body = re.split(
        r"\n## (?:Reste à décider|Still to decide|Changements|Changes|Documents liés|Related documents)\n", body
    )[0]
    return sum(any(letter.isalnum() for letter in word) for word in body.replace("|", " ").split())


def skeleton(text: str) -> list[tuple[str, ...]]:
    """What a reader sees of the structure: headings and tables, in order."""
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    return [(token.type, token.tag) for token in tokens if token.type in {"heading_open", "table_open", "fence"}]


@cache
def sample() -> Strategy:
    return loaded(TEAM)


def alone() -> Strategy:
    return loaded(
        """
meta: {as_of: 2026-11-22, owner: julie}
organisation: {name: Boulangerie, kind: craftsperson, site: https://pain.example}
team: {alone: yes, people: [{id: julie, name: Julie Etcheverry}]}
platforms: [{network: facebook, status: active}, {network: instagram, status: active}]
crisis:
  baseline_mentions_per_day: 2
  alerts: [{who: Chambre de métiers, why: Conseil, contact: cma@metiers.example}]
"""
    )


def _only(kind: OrganisationKind) -> Strategy:
    return Strategy(organisation=Organisation(kind=kind))


MAKERS: Final[dict[str, Callable[[], Strategy]]] = {
    "nothing answered": Strategy,
    "a team": sample,
    "alone": alone,
    **{name: partial(example, name) for name in EXAMPLES},
    **{kind.value: partial(_only, kind) for kind in OrganisationKind},
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", MAKERS)
def test_it_is_sound_markdown(name: str, language: Language) -> None:
    strategy = MAKERS[name]()
    text = rendered(strategy, language)
    assert gate.check(text) == [], name
    assert gate.check(sheet(strategy, {}, language)) == [], name
    levels = [int(tag[1]) for kind, tag in skeleton(text) if kind == "heading_open"]
    assert levels[0] == 1
    assert levels.count(1) == 1


@pytest.mark.parametrize("name", MAKERS)
def test_both_languages_have_the_same_sections_and_tables(name: str) -> None:
    strategy = MAKERS[name]()
    assert skeleton(rendered(strategy, "fr")) == skeleton(rendered(strategy, "en")), name
    assert skeleton(sheet(strategy, {}, "fr")) == skeleton(sheet(strategy, {}, "en")), name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_it_keeps_to_its_length(name: str, language: Language) -> None:
    strategy = example(name)
    contacts = load_each(
        (ROOT / "examples" / name / "contacts.example.yaml").read_bytes(), ContactCard, name="contacts"
    )
    text = rendered(strategy, language, contacts=contacts)
    assert words(text) <= (MOST_WORDS_ALONE if Dossier(strategy).alone else MOST_WORDS)
    assert words(card_of(text)) <= MOST_ON_CARD


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_five_lines_the_last_one_a_decision_asked_of_somebody_by_a_date(name: str, language: Language) -> None:
    strategy = example(name)
    view = crisis.view(Wording(Dossier(strategy), language), (), {})
    assert len(view.shell.brief) == 5
    assert re.search(r"\d{4}", view.shell.brief[-1])
    assert {"fr": "Décision demandée à ", "en": "Decision asked of "}[language] in view.shell.brief[-1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_drawings_parse(language: Language) -> None:
    merman = pytest.importorskip("merman").Merman()
    for name in ("nothing answered", "a team", "alone", *EXAMPLES):
        drawings = re.findall(r"```mermaid\n(.*?)```", rendered(MAKERS[name](), language), flags=re.DOTALL)
        assert drawings, name
        for source in drawings:
            verdict = merman.validate(source, None)
            assert verdict.valid, (name, verdict.error, source)
            assert len(set(re.findall(r"^ {2}(n\d+)\W", source, flags=re.MULTILINE))) <= 12


@pytest.mark.parametrize(("item", "path", "printed"), COVERED)
def test_what_is_answered_is_printed_and_goes_with_its_answer(item: int, path: str, printed: str) -> None:
    strategy = sample()
    assert printed in rendered(strategy), item
    assert printed not in rendered(without(strategy, path)), item


def table(text: str, head: str) -> list[list[str]]:
    """The rows of the first table whose head begins so, cell by cell."""
    rows = text.split(f"\n| {head}")[1].split("\n\n", maxsplit=1)[0].split("\n")[2:]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


def test_the_card_begins_with_danger_then_with_who_answers_now() -> None:
    lines = [line for line in card_of(rendered(sample())).split("\n")[1:] if line]
    assert lines[0] == "**Danger pour quelqu’un\u00a0: 17 (police), 15 (santé) ou 112, avant tout.**"
    assert lines[2] == "### Maintenant, appelez"
    rows = [[cell.replace("\u00a0", " ") for cell in row] for row in table(card_of(rendered(sample())), "Quand")]
    assert rows == [
        ["Du lundi au vendredi, le soir, 18 h–24 h", "Léo Martin", "Mastodon"],
        ["Chaque nuit de lundi soir à vendredi matin, 0 h–9 h", "sans permanence", "personne"],
        ["Nuit de vendredi à samedi, 0 h–8 h", "sans permanence", "personne"],
        ["Nuit de samedi à dimanche, 20 h–8 h", "sans permanence", "personne"],
        ["Nuit de dimanche à lundi, 20 h–9 h", "sans permanence", "personne"],
        ["Du lundi au vendredi, 9 h–18 h", "Camille Renaud", "tous nos comptes"],
        ["Samedi et dimanche, 8 h–20 h", "Camille Renaud", "tous nos comptes"],
    ]


@pytest.mark.parametrize("name", ["a team", *EXAMPLES])
def test_nobody_is_to_be_called_at_a_time_when_they_are_off(name: str) -> None:
    dossier = Dossier(MAKERS[name]())
    reached = {day.day: day.bands for day in dossier.coverage.days}
    for slot in dossier.duty:
        for start, end in slot.spans:
            for minute in range(start, end, 30):
                day = list(Weekday)[minute // 1440 % 7]
                present = next(band.people for band in reached[day] if band.start <= minute % 1440 < band.end)
                assert set(slot.people) <= set(present), (name, slot.when.fr)
                assert bool(slot.people) == bool(present), (name, slot.when.fr)


@pytest.mark.parametrize(
    ("country", "first"),
    [("FR", "17 (police), 15 (santé) ou 112"), ("BE", "112, avant tout"), ("CI", "les secours, avant tout")],
)
def test_the_emergency_numbers_are_those_of_the_country(country: str, first: str) -> None:
    text = rendered(changed(sample(), "organisation.country", country))
    assert first in text.split("### ")[0]
    assert ("17 (police)" in text) == (country == "FR")


def test_who_answers_and_cannot_publish_is_a_red_line_and_a_gap() -> None:
    view = crisis.view(Wording(Dossier(sample()), "fr"), (), {})
    # 9 h to 24 h on five days, 8 h to 20 h on two; Léo, alone from 18 h on, has no rights on X.
    assert view.shell.brief[0].startswith(
        "Alerte\u00a0: quelqu’un répond 99\u00a0h sur 168, mais peut publier moins longtemps sur X (69\u00a0h)."
    )
    assert "donner à qui est de permanence les droits" in view.shell.brief[-1]
    assert any("personne de joignable ne peut publier" in gap.what for gap in view.shell.gaps)
    rows = table(rendered(sample()), "Où")
    assert rows[0] == [
        "Mastodon",
        "Camille Renaud\u202f; publication\u00a0: Léo Martin",
        "Camille Renaud et Léo Martin",
        "jamais",
    ]
    assert rows[1][3].replace("\u00a0", " ") == "du lundi au vendredi, le soir, 18 h–24 h"
    granted = changed(sample(), "security.accesses[1].publishers", ["leo"])
    view = crisis.view(Wording(Dossier(granted), "fr"), (), {})
    assert view.shell.brief[0].startswith("Joignabilité")
    assert not any("personne de joignable" in gap.what for gap in view.shell.gaps)


def test_only_who_has_rights_is_said_to_stop_posts() -> None:
    assert "- Couper\u00a0: Léo Martin." in card_of(rendered(sample()))
    assert "- Coupe\u00a0: Léo Martin." in rendered(sample())
    both = changed(sample(), "means.tools[0].who_can_stop", ["leo", "camille"])
    assert "Coupe\u00a0: Léo Martin, sinon Camille Renaud." in rendered(both)


def test_the_first_steps_are_the_readers_and_then_of_whoever_is_on_duty() -> None:
    strategy = changed(sample(), "crisis.first_hour[1].from_minute", 15)
    steps = card_of(rendered(strategy)).split("### Trente premières minutes")[1].split("###")[0]
    assert "**0–5\u00a0min** Vous qui lisez\u00a0: Capture-S55" in steps
    # Léo, who publishes, is off in office hours: no name would be true.
    assert "**15–60\u00a0min** Permanence\u00a0: Publier-S55" in steps
    assert "**Personne ne répond ?**".replace(" ?", "\u202f?") in steps
    led = changed(strategy, "crisis.first_hour[1].role", CrisisRole.LEAD)
    assert "Permanence (bureau\u00a0: Camille Renaud)\u00a0: Publier-S55" in rendered(led)


def test_thresholds_are_computed_from_the_usual_volume() -> None:
    text = rendered(sample())
    assert "dès 36 mentions par jour" in card_of(text)
    assert "(3 × 12)" not in text
    assert "| Niveau 1 (léger) | 24 à 35 |" in text
    assert "les niveaux commencent à 2 et 3 fois ce chiffre" in text
    assert "moins de 18 mentions par jour, pendant 48\u00a0h" in text
    without_usual = rendered(without(sample(), "crisis.baseline_mentions_per_day"))
    assert "dès 3 fois le volume habituel de mentions" in without_usual
    assert "Mentions par jour en temps normal" in without_usual.split("## Reste à décider")[1]


def drawn(text: str) -> str:
    """What stands in the boxes of the first drawing, as one line of plain text."""
    drawing = re.findall(r"```mermaid\n(.*?)```", text, flags=re.DOTALL)[0].replace("<br/>", " ")
    return re.sub(r"#(\d+);", lambda code: chr(int(code[1])), drawing)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["a team", "alone", *EXAMPLES])
def test_the_tree_asks_the_questions_of_the_card_signs_before_figures(name: str, language: Language) -> None:
    strategy = MAKERS[name]()
    view = crisis.view(Wording(Dossier(strategy), language), (), {})
    told = drawn(rendered(strategy, language))
    places = [told.index(test) for question in view.card.questions for test in question.tests]
    assert places == sorted(places), name
    for question in view.card.questions:
        assert question.tests == (*question.signs, *question.figures)
        assert not any(re.search(r"(mentions|interactions)$", sign) for sign in question.signs)
    if name != "mauvais-exemple":
        assert view.card.questions[0].signs, name


@pytest.mark.parametrize("name", MAKERS)
def test_the_card_carries_the_same_items_in_both_languages(name: str) -> None:
    strategy = MAKERS[name]()
    french, english = (crisis.view(Wording(Dossier(strategy), language), (), {}).card for language in LANGUAGES)
    for field in ("slots", "roles", "helpers", "questions", "steps", "ready", "to_approve", "silent", "do_not"):
        assert len(getattr(french, field)) == len(getattr(english, field)), (name, field)
    assert [len(each.tests) for each in french.questions] == [len(each.tests) for each in english.questions]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", MAKERS)
def test_a_dash_never_stands_for_an_answer_on_the_card(name: str, language: Language) -> None:
    card = card_of(rendered(MAKERS[name](), language))
    assert not re.search(r"\| –\s|: –\s", card), name


def test_checking_and_approvals_are_set_against_the_limit() -> None:
    text = rendered(sample())
    chain = "Camille Renaud (15\u00a0min, sinon Léo Martin), Claire Dupont (10\u00a0min)"
    assert f"| – | {chain} | 25\u00a0min | 1\u00a0h | tient |" in text
    slow = changed(sample(), "crisis.levels[1].assess_minutes", 40)
    text = rendered(slow)
    assert "| 40\u00a0min |" in text
    assert "trop lent de 5\u00a0min" in text
    assert "ramener vérification et accords à 1\u00a0h" in text.split("## Est-ce")[0]


def test_approvals_that_cannot_be_had_are_named_and_noted_as_a_proposal() -> None:
    text = rendered(sample())
    assert "- Claire Dupont, non joignable" in text
    assert "Proposition\u00a0: un seul accord joignable suffit" in text.split("## Reste à décider")[1]
    twice = changed(sample(), "crisis.approval[1].person", "leo")
    assert "ferait valider deux fois la même personne\u00a0: Léo Martin" in rendered(twice)


def test_what_cannot_wait_is_approved_beforehand_once_it_is_confirmed() -> None:
    hacked = changed(sample(), "crisis.scenarios[0].kind", ScenarioKind.HACKED_ACCOUNT)
    assert "Message, accord donné d’avance\u00a0: Claire Dupont" in rendered(hacked)
    assert "- Accord donné d’avance\u00a0: [Ramdam-S46]" in card_of(rendered(hacked))
    assert "accord donné d’avance\u00a0: Claire" not in rendered(sample())
    proposed = rendered(
        loaded(
            "crisis: {}\nteam: {people: [{id: ana, name: Ana Bo, roles: [communication_head]}, {id: bo, name: Bo Li}]}"
        )
    )
    assert "Accord donné d’avance" not in proposed


def test_scenarios_are_linked_from_the_card_to_their_headings() -> None:
    for name in ("a team", *EXAMPLES):
        text = rendered(MAKERS[name]())
        anchors = set(re.findall(r"\]\(#([^)]+)\)", card_of(text)))
        headings = {anchor(line.lstrip("# "))[1:] for line in text.split("\n") if line.startswith("#")}
        assert {unquote(one) for one in anchors} <= headings, name


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Crue de la Sarne", "#crue-de-la-sarne"),
        ("Fuite d’un fichier : quoi ?", "#fuite-dun-fichier--quoi-"),
        ("A–B_c (2)", "#ab_c-2"),
    ],
)
def test_anchors_are_those_of_github(title: str, found: str) -> None:
    assert anchor(title) == found


def test_nothing_is_said_in_public_where_the_answer_says_so() -> None:
    text = rendered(sample())
    assert "Tu-S54" not in text
    assert "Aucun message public." in text.split("### Muet-S54")[1].split("###")[0]
    filming = changed(sample(), "crisis.scenarios[4].kind", ScenarioKind.HOSTILE_PRESS)
    assert "à la personne qui demande, seulement\u00a0:\n\n> Attente-S51" in rendered(filming)
    assert "Scénarios prêts\u00a0: 6 sur 6, dont 1 sans message public." in text
    assert "[Muet-S54]" in card_of(text).split("Aucun message public")[1]


def test_what_is_not_said_and_what_is_not_given_are_two_things() -> None:
    text = rendered(sample())
    assert "Ne dites pas\u00a0: «\u00a0Banni-S48\u00a0»." in text
    assert "Ne donnez pas\u00a0: Secret-S48." in text


def test_a_body_without_a_telephone_is_said_to_have_none() -> None:
    text = rendered(sample())
    assert "| alerte@service.example\u202f; pas de numéro |" in text
    assert "Numéro de téléphone à noter\u00a0: Service-S44" in text.split("## Reste à décider")[1]
    dialled = rendered(changed(sample(), "crisis.alerts[0].contact", Text((("fr", "01 99 00 12 12"),))))
    assert "Numéro de téléphone à noter" not in dialled


def test_a_recovery_mailbox_that_everybody_knows_is_a_gap() -> None:
    strategy = changed(sample(), "security.generic_mailbox", "bonjour@demarches.example")
    asked = "boîte de secours des comptes qui ne soit pas l’adresse de contact"
    assert asked not in rendered(strategy)
    assert asked in rendered(changed(strategy, "organisation.contact_email", "Bonjour@demarches.example"))


def test_the_playbook_keeps_the_replies_of_a_crisis() -> None:
    rows = table(rendered(MAKERS["state_startup"]()), "Cas")
    assert len(rows) == 8
    assert not any("Compliment" in row[0] for row in rows)
    assert "« Pas de réponse" not in rendered(MAKERS["state_startup"]())


def test_who_leads_a_level_declares_its_end() -> None:
    text = rendered(sample())
    assert (
        "Déclare la fin\u00a0: qui pilote le niveau atteint, Léo Martin (niveau 1) ou Camille Renaud (niveau 2)."
        in text
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [name for name in EXAMPLES if name != "mauvais-exemple"])
def test_statements_hold_whatever_the_day(name: str, language: Language) -> None:
    """No hour, weekday or “this morning” in what is published, and no complaint said to be lodged before it is."""
    view = crisis.view(Wording(Dossier(example(name)), language), (), {})
    for statement in view.scenarios.statements:
        assert not re.search(
            r"\b\d{1,2}\u00a0?h\b|[ap]\.m\.|ce matin|this morning|ce soir|cette nuit|demain|tomorrow|noon|"
            r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|portons plainte|porte plainte",
            statement.text,
        ), statement.text


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name != "mauvais-exemple"])
def test_examples_fit_their_own_delays_and_name_a_colleague_in_trouble(name: str) -> None:
    dossier = Dossier(example(name))
    assert all(check.ok and not check.twice for check in dossier.approvals), name
    kinds = {scenario.kind for scenario in dossier.strategy.crisis.scenarios}
    assert dossier.alone or ScenarioKind.HARASSMENT in kinds


def test_a_food_trade_calls_15_then_the_food_safety_office() -> None:
    bakery = loaded("organisation: {kind: craftsperson, trade: boulangerie}\nteam: {people: [{id: ana, name: Ana Bo}]}")
    assert "le 15" in rendered(bakery)
    assert "DDPP" in rendered(bakery)
    assert "DDPP" not in rendered(loaded("organisation: {kind: craftsperson, trade: plomberie}"))


def test_coverage_is_counted_and_its_holes_are_named() -> None:
    text = rendered(sample())
    assert "99\u00a0h sur 168 avec quelqu’un qui répond\u202f; personne\u00a0: chaque nuit" in text
    brief = crisis.view(Wording(Dossier(sample()), "fr"), (), {}).shell.brief
    assert brief[0].endswith(
        "Première plage sans personne\u00a0: chaque nuit de lundi soir à vendredi matin, 0\u00a0h–9\u00a0h."
    )


CONTACTS: Final = {
    "camille": ContactCard(phone="01 99 00 12 34", checked_on=dt.date(2026, 11, 1)),
    "leo": ContactCard(phone="06 39 98 55 66", private_email="leo@maison.example", checked_on=dt.date(2026, 6, 1)),
}


def test_the_supervising_body_is_alerted_even_if_the_alerts_forget_it() -> None:
    row = "| Comms-S40 – Tutelle-S38 |"
    assert row in rendered(sample())
    once = changed(sample(), "organisation.supervision.communication_contact", "Service com de Tutelle-S38")
    assert "| Service com de Tutelle-S38 |" in rendered(once)
    named = changed(sample(), "crisis.alerts[0].who", "Tutelle-S38")
    assert row not in rendered(named)


def test_text_without_a_translation_is_marked() -> None:
    told = changed(sample(), "crisis.scenarios[0].statements[0].text", Text((("fr", "Deux mots"),)))
    assert "Deux mots\u00a0(fr)" in rendered(told, "en")


def test_numbers_stay_out_of_a_public_folder() -> None:
    for repository in (Repository.PUBLIC, None):
        text = rendered(changed(sample(), "meta.repository", repository), contacts=CONTACTS)
        assert "01 99" not in text
        assert "06 39" not in text
        assert "leo@maison.example" not in text
        assert PRIVATE_SHEET.fr in card_of(text)
        assert "Camille Renaud" in card_of(text)
        assert "usage interne" not in text


def test_a_private_folder_has_numbers_on_the_first_page_only() -> None:
    text = rendered(changed(sample(), "meta.repository", Repository.PRIVATE), contacts=CONTACTS)
    assert "Ce plan contient des numéros\u00a0: usage interne." in card_of(text)
    assert card_of(text).count("(01 99 00 12 34)") == 1
    assert "| Léo Martin (06 39 98 55 66) |" in card_of(text)
    rest = text.replace(card_of(text), "")
    assert "01 99" not in rest
    assert "06 39" not in rest


def test_a_private_folder_asks_for_the_numbers_it_lacks() -> None:
    only_lead = {"camille": CONTACTS["camille"]}
    private = changed(sample(), "meta.repository", Repository.PRIVATE)
    asked = "Numéros à ajouter dans contacts.yaml\u00a0: Léo Martin"
    assert asked in rendered(private, contacts=only_lead).split("## Reste à décider")[1]
    assert asked not in rendered(private, contacts=CONTACTS)
    assert "Numéros à ajouter" not in rendered(sample(), contacts={})


def test_a_statement_with_a_blank_is_withheld_and_named() -> None:
    strategy = changed(sample(), "crisis.scenarios[0].statements[0].text", Text((("fr", "Le [nom] est en panne"),)))
    words_ = Words("Il reste un trou.", "A blank is left.")
    finding = Finding(
        rule="crisis-placeholder",
        severity="error",
        path="crisis.scenarios[0].statements[0].text",
        message=words_,
        why=words_,
        remedy=words_,
        documents=("crisis",),
    )
    text = rendered(strategy, findings=(finding,))
    assert "en panne" not in text
    assert "sans message\u00a0: Ramdam-S46" in text
    assert "Il reste un trou." in text.split("## Reste à décider")[1]
    assert "Nôtre-S48" in text


def test_findings_of_other_documents_stay_out() -> None:
    words_ = Words("Rien à voir.", "Elsewhere.")
    finding = Finding(
        rule="x",
        severity="error",
        path="editorial.voice",
        message=words_,
        why=words_,
        remedy=words_,
        documents=("plan",),
    )
    assert "Rien à voir" not in rendered(sample(), findings=(finding,))


def test_a_statement_too_long_for_a_network_says_so() -> None:
    text = "à" * 300
    strategy = changed(sample(), "crisis.scenarios[0].statements[0].text", Text((("fr", text),)))
    assert "300\u00a0signes, trop long pour X (ex-Twitter) (280)" in rendered(strategy)
    assert "trop long" not in rendered(sample()).split("## Scénarios")[1]
    assert (
        "Tous les messages tiennent sur nos réseaux (le plus court\u00a0: X (ex-Twitter), 280\u00a0signes)"
        in rendered(sample())
    )


@pytest.mark.parametrize(
    ("text", "weight"),
    [("abc", 3), ("é’", 2), ("…", 2), ("🚨", 2), ("漢字", 4), ("https://example.org/a/very/long/path x", 25)],
)
def test_x_counts_its_own_way(text: str, weight: int) -> None:
    assert characters(text, Network.X) == weight


def test_somebody_alone_has_no_crisis_team_and_says_i() -> None:
    text = rendered(alone())
    assert "**Ensuite\u00a0: je ne réponds pas, je capture.**" in card_of(text)
    assert "Chambre de métiers" in card_of(text)
    for absent in (
        "## Équipe de crise", "## Validation", "## Qui peut publier", "## Message à l’équipe", "Suppléance",
        "Joignabilité", "personne de confiance", " nos ", "équipe",
    ):  # fmt: skip
        assert absent not in text.split("## Reste à décider")[0], absent
    assert "personne d’autre ne peut publier" in text or "Accès\u00a0: rien n’est écrit" in text


def test_nobody_is_invented_for_somebody_alone() -> None:
    strategy = changed(alone(), "crisis.proposals", Acceptance.REFUSE)
    strategy = without(strategy, "crisis.alerts")
    assert "| Qui appeler |" not in rendered(strategy)


def test_a_proposal_is_marked_until_it_is_accepted() -> None:
    strategy = without(alone(), "crisis.alerts")
    assert "**Proposé**" in rendered(strategy)
    assert "Confirmer ou modifier ce qui est marqué" in rendered(strategy)
    accepted = changed(changed(strategy, "meta.proposals", Acceptance.ACCEPT), "crisis.proposals", Acceptance.ACCEPT)
    assert "**Proposé**" not in rendered(accepted)


def test_the_incident_log_has_six_blank_rows() -> None:
    assert rendered(sample()).count("| | | | |\n") == 6


POISON: Final = "a|b `c` [d](http://e) <b> # *x* ${y} {{z}} -- \u202e"


def _poisoned(section: Any) -> Any:  # noqa: ANN401 - sections, lists and plain values
    if isinstance(section, Text):
        return Text(((section.by_language[0][0], POISON),))
    if isinstance(section, list):
        return [_poisoned(item) for item in section]
    if isinstance(section, Section):
        return msgspec.structs.replace(
            section, **{name: _poisoned(getattr(section, name)) for name in section.__struct_fields__}
        )
    return section


@pytest.mark.parametrize("language", LANGUAGES)
def test_odd_text_changes_nothing_in_the_structure(language: Language) -> None:
    clean = sample()
    people = [msgspec.structs.replace(person, name=POISON) for person in clean.team.people]
    odd = changed(_poisoned(clean), "team.people", people)
    odd = changed(odd, "organisation.name", POISON)
    text = rendered(odd, language)
    assert gate.check(text) == []
    assert [entry for entry in skeleton(text) if entry[1] != "h3"] == [
        entry for entry in skeleton(rendered(clean, language)) if entry[1] != "h3"
    ]
    assert gate.check(sheet(odd, CONTACTS, language)) == []


def test_the_sheet_has_everybody_once_with_numbers_and_hours() -> None:
    text = sheet(sample(), CONTACTS)
    assert text.index("Danger pour quelqu’un") < text.index("## Maintenant, appelez") < text.index("## Personnes")
    assert table(text, "Quand")[0][1] == "06 39 98 55 66 Léo Martin"
    assert text.count("\n- **01 99 00 12 34** Camille Renaud\n") == 1
    block = text.split("- **01 99 00 12 34** Camille Renaud\n")[1].split("\n- **")[0]
    assert "Pilote (sinon Léo Martin)" in block
    assert "presse" in block
    assert "leo@maison.example" in text
    assert "- **Pas de numéro** Claire Dupont" in text
    dialled = changed(sample(), "crisis.alerts[0].contact", Text((("fr", "112"),)))
    assert "| Service-S44 | Raison-S44 | 112 |" in sheet(dialled, CONTACTS)


def test_the_sheet_names_missing_and_stale_numbers() -> None:
    text = sheet(sample(), CONTACTS)
    missing = text.split("## Numéros à ajouter dans contacts.yaml")[1].split("##")[0]
    assert "Claire Dupont" in missing
    assert "Camille" not in missing
    fresh = text.split("## Fraîcheur des numéros")[1]
    assert "À vérifier de nouveau\u00a0: Léo Martin (1er\u00a0juin 2026)" in fresh
    assert "Camille" not in fresh


def test_same_strategy_same_text() -> None:
    assert rendered(sample()) == rendered(loaded(TEAM))
