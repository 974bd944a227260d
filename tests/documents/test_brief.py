"""The one-page brief, as who oversees us receives it, and as who posts re-reads it in doubt."""

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
from socialplan.documents.views import brief
from socialplan.documents.wording import Wording
from socialplan.language import LANGUAGES, Language
from socialplan.rules.check import check
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = sorted(path.parent.name for path in ROOT.glob("examples/*/strategy.yaml"))
MOST_WORDS: Final = 460
"""A page, with a table or two."""
MOST_WORDS_ALONE: Final = 290

WHOLE: Final = """
meta:
  as_of: 2026-11-22
  languages: [fr]
  owner: camille
  path: brief
  peer_reviewer: Relecture-S30
  peer_reviewed_on: 2026-11-06
  proposals: refuse
organisation:
  name: Nom-S13
  kind: state_startup
  contact_email: bonjour@demarches.example
  supervision:
    name: Tutelle-S38
    communication_contact: Service-S40
    communication_email: service@tutelle.example
  institutional_moments: [Campagne-S42]
why: {help_to_project: Aide-S70, not_for: [Refus-S19]}
audiences:
  - {id: gens, label: Public-S13, category: users}
  - {id: devs, label: Devs-Buzz, category: developers}
platforms:
  - {network: facebook, status: active, url: https://www.facebook.com/nom-s28, custom_url: no,
     audiences: [gens], topics: [updates], methods: [visual], frequency: daily, posts_per_week: 7}
  - {network: mastodon, status: active, handle: "@nom@s28.example", audiences: [gens], topics: [updates],
     methods: [written], frequency: weekly, posts_per_week: 1}
  - {network: bluesky, status: to_open, handle: "@s27", audiences: [gens], topics: [updates]}
team:
  people:
    - {id: camille, name: Camille Renaud, hours_per_week: 9}
    - {id: lea, name: Léa Martin, hours_per_week: 2}
community: {relays: [{name: GrandCompte-S42}]}
calendar: {key_dates: [{on: 2027-02-01, what: Presse-S42, kind: press}]}
charter:
  contacts:
    - {situation: bad_buzz, person: lea}
    - {situation: journalist, person: lea}
    - {situation: event, person: camille}
"""

ROWS: Final = [
    ("name", "organisation.name", "Nom-S13"),
    ("owner", "team.people", "| Responsable des réseaux | Camille Renaud |"),
    ("address", "organisation.contact_email", "bonjour@demarches.example"),
    ("S0:28 first form", "platforms", "facebook.com/nom-s28"),
    ("S0:28 second form", "platforms", "mastodon\u00a0: @nom@s28.example"),
    ("S0:13 audiences", "audiences", "grand public et utilisateurs finaux\u00a0: Public-S13"),
    ("form’s category", "audiences", "développeurs et contributeurs\u00a0: Devs-Buzz"),
    ("S0:27 opened", "platforms", "bluesky\u00a0: @s27 (à ouvrir)"),
    ("S0:28 customised", "platforms", "facebook.com/nom-s28 (lien à personnaliser)"),
    ("topics", "platforms", "mises à jour du projet"),
    ("methods", "platforms", "créations visuelles, infographies, vidéos (Facebook)"),
    ("frequency", "platforms", "| Facebook | ● ○ ○ ○ ○ ○ ○"),
    ("frequency by network", "platforms", "| Mastodon | ○ ○ ● ○ ○ ○ ○"),
    ("S0:70 purpose", "why.help_to_project", "Aide-S70"),
    ("S0:19 when in doubt", "why.not_for", "Refus-S19"),
    ("S0:30 reader", "meta.peer_reviewer", "Relecture-S30"),
    ("S0:30 when", "meta.peer_reviewed_on", "6\u00a0novembre 2026"),
    ("S0:38 whom", "organisation.supervision", "Destinataire\u00a0: Service-S40"),
    ("S0:38 message", "organisation.supervision", "Objet\u00a0: nos réseaux sociaux (Nom-S13)"),
    ("S0:40 address", "organisation.supervision", "service@tutelle.example"),
    ("S0:42 moments", "organisation.institutional_moments", "Campagne-S42"),
    ("S0:42 press", "calendar.key_dates", "Presse-S42 (1er\u00a0février 2027)"),
    ("S0:42 relays", "community.relays", "relais par GrandCompte-S42"),
    ("S0:44-49 whom to tell", "charter.contacts", "Mauvais buzz et journaliste\u00a0: Léa Martin"),
    ("S0:54 event", "charter.contacts", "demande d’événement ou de campagne (Camille Renaud)"),
    ("hours", "team.people", "pour 11\u00a0h disponibles"),
]


@cache
def _templates(language: Language) -> MarkdownEnvironment:
    return environment.environment(language, filters(language))


def _load(source: str | bytes) -> Strategy:
    return load(source, Strategy, references=REFERENCES).strategy


@cache
def _whole() -> Strategy:
    return _load(WHOLE)


@cache
def _example(name: str) -> Strategy:
    return _load((ROOT / "examples" / name / "strategy.yaml").read_bytes())


def _render(strategy: Strategy, language: Language = "fr", *, checked: bool = False) -> str:
    dossier = Dossier(strategy)
    assert brief.missing(dossier) is None
    findings = tuple(check(dossier.decided, dossier.as_of)) if checked else ()
    folder = folder_of(ALL["brief"].paths.to(language))
    view = brief.view(Wording(dossier, language, folder=folder, companions=frozenset({"brief"})), findings, {})
    return environment.render(_templates(language), ALL["brief"].template.to(language), v=view)


@cache
def _read(name: str, language: Language) -> str:
    return _render(_example(name), language, checked=True)


def _without(strategy: Strategy, path: str) -> Strategy:
    first, _, rest = path.partition(".")
    if rest:
        return msgspec.structs.replace(strategy, **{first: _without(getattr(strategy, first), rest)})
    return msgspec.structs.replace(strategy, **{first: getattr(type(strategy)(), first)})


def _words(text: str) -> int:
    return len(
        re.findall(
            r"\w+(?:[’'.-]\w+)*", re.split(r"^## (?:Reste|Still|Documents liés|Related)", text, flags=re.MULTILINE)[0]
        )
    )


def _skeleton(text: str) -> list[str]:
    kinds = {"heading_open", "table_open", "bullet_list_open", "ordered_list_open", "fence", "th_open"}
    tokens = (
        MarkdownIt("commonmark")
        .enable("table")
        .parse(re.split(r"^## (?:Reste|Still|Documents liés|Related)", text, flags=re.MULTILINE)[0])
    )
    return [f"{token.type} {token.tag}" for token in tokens if token.type in kinds]


@pytest.mark.parametrize(("name", "path", "text"), ROWS, ids=[row[0] for row in ROWS])
def test_an_answer_taken_away_takes_its_text_away(name: str, path: str, text: str) -> None:
    assert text.casefold() in _render(_whole()).casefold(), name
    without = _without(_whole(), path)
    if brief.missing(Dossier(without)) is None:
        assert text.casefold() not in _render(without).casefold(), name


def test_the_questions_stand_in_the_forms_order() -> None:
    text = _render(_whole())
    labels = [
        "Nom",
        "Responsable des réseaux",
        "Adresse",
        "Téléphone (à la main)",
        "Réseaux",
        "Publics",
        "Sujets",
        "Façons de publier",
    ]
    found = [text.index(f"\n| {label} |") for label in labels]
    places = [*found, text.index("Fréquence, de chaque jour"), text.index("En quoi ces réseaux aident")]
    assert places == sorted(places)


def test_the_scale_is_drawn_once_where_all_networks_are_alike() -> None:
    text = _render(_load(WHOLE.replace("frequency: weekly, posts_per_week: 1", "frequency: daily, posts_per_week: 7")))
    assert "| Tous | ● ○ ○ ○ ○ ○ ○" in text
    assert "| Facebook |" not in text


def test_more_than_five_networks_are_counted_and_call_for_a_plan() -> None:
    more = "".join(
        f"  - {{network: {network}, status: active, handle: '@{network}'}}\n"
        for network in ("youtube", "tiktok", "instagram")
    )
    text = _render(_load(WHOLE.replace("team:\n", f"{more}team:\n", 1)))
    assert "@tiktok\u202f; 1\u00a0autre |" in text
    assert "@instagram" not in text
    assert "Il vous faut un plan complet\u00a0: 6 réseaux" in text


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, "La fiche express suffit"),
        ({"audiences: [gens], topics: [updates],\n     methods: [written]": "audiences: [devs], topics: [tech_watch]"},
         "Il vous faut un plan complet"),
        ({"audiences: [gens], topics: [updates],\n     methods: [written]": "audiences: [devs], topics: [tech_watch]",
          "path: brief": "path: full"}, "Cette page résume, le plan complet décide"),
    ],
)  # fmt: skip
def test_the_verdict_says_whether_the_form_is_enough(change: dict[str, str], said: str) -> None:
    source = WHOLE
    for old, new in change.items():
        assert old in source
        source = source.replace(old, new)
    assert said in _render(_load(source))


def test_nobody_above_no_message() -> None:
    text = _render(_without(_whole(), "organisation.supervision"))
    assert "Message à envoyer" not in text
    assert "organisme de tutelle" in text.lower() or "tutelle" in text.lower()


def test_the_message_names_who_answers_in_each_situation_once() -> None:
    message = _render(_whole()).split("```text")[1].split("```")[0]
    assert message.count("Léa Martin") == 1
    assert "À\u00a0: service@tutelle.example" in message
    assert message.rstrip().endswith("Camille Renaud")


def test_no_number_is_printed_even_in_a_private_folder() -> None:
    text = _render(_load(WHOLE.replace("  path: brief", "  path: brief\n  repository: private")))
    assert "| Téléphone (à la main) | __________ |" in text


@pytest.mark.parametrize(
    ("source", "key"),
    [("meta: {as_of: 2026-11-22}", "organisation.name"), ("organisation: {name: Ici}", "platforms")],
)
def test_without_a_name_or_anybody_to_speak_to_there_is_no_brief(source: str, key: str) -> None:
    reason = brief.missing(Dossier(_load(source)))
    assert reason is not None
    assert key in reason.fr
    assert key in reason.en


def test_somebody_alone_has_neither_signatures_nor_telephone_line() -> None:
    text = _read("artisan", "fr")
    assert "Signatures" not in text
    assert "Ma présence" in text
    assert "Message à envoyer" not in text


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_stays_on_its_page(name: str) -> None:
    alone = Dossier(_example(name)).alone
    for language in LANGUAGES:
        assert _words(_read(name, language)) <= (MOST_WORDS_ALONE if alone else MOST_WORDS), language


@pytest.mark.parametrize("name", EXAMPLES)
def test_both_languages_have_the_same_structure_and_pass_the_gate(name: str) -> None:
    assert _skeleton(_read(name, "fr")) == _skeleton(_read(name, "en"))
    for language in LANGUAGES:
        assert gate.check(_read(name, language)) == []


def test_a_secret_is_withheld() -> None:
    text = _render(_load(WHOLE.replace("Aide-S70", '"Notre mot de passe : Azerty123!"')), checked=True)
    assert "Azerty" not in text
