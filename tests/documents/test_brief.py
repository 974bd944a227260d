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
    ("S0:42 relays", "community.relays", "relayer par GrandCompte-S42"),
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
        ({}, "L’essentiel suffit"),
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


OTHERS: Final = """
organisation: {name: Ici, kind: local_government, supervision: {name: Préfecture, communication_email: p@ici.example}}
why: {not_for: [Refus un, Refus deux, Refus trois, Refus quatre]}
audiences: [{id: g, label: Gens du bourg, category: users}, {id: p, label: La presse, category: press}]
platforms:
  - {network: facebook, status: active, handle: "@ici", audiences: [g], topics: [other, support], pillars: [p1],
     methods: [blog_sharing], formats: [{format: photo, per_week: 1}], posts_per_week: 1}
  - {network: x, status: emergency, handle: "@ici"}
  - {network: whatsapp_channel, status: to_open, handle: Ici, opens_on: 2027-05-17, posts_per_week: 2}
editorial: {pillars: [{id: p1, label: Ce qui change demain}]}
team: {people: [{id: camille, name: Camille Renaud}, {id: lea, name: Léa Martin}]}
charter: {contacts: [{situation: bad_buzz, person: lea}]}
"""


def test_the_forms_own_words_stand_only_where_the_form_is_sent() -> None:
    text = _render(_load("meta: {as_of: 2026-11-22}" + OTHERS))
    assert "| Publics | gens du bourg\u202f; la presse |" in text
    assert "| Sujets | ce qui change demain |" in text
    assert "| Façons de publier | photo |" in text
    for words in ("grand public", "autre", "billets du projet", "alertes de maintenance"):
        assert words not in text


def test_an_audience_of_no_category_stands_by_itself() -> None:
    text = _render(_load(WHOLE.replace("category: developers", "category: press")))
    assert "autre\u00a0:" not in text
    assert "devs-Buzz |" in text


def test_accounts_for_emergencies_and_accounts_to_come_are_told_as_such() -> None:
    text = _render(_load("meta: {as_of: 2026-11-22}" + OTHERS))
    message = text.split("```text")[1]
    assert "| En alerte seulement | X (ex-Twitter) |" in text
    assert "(à ouvrir le 17\u00a0mai 2027, si c’est confirmé)" in text
    assert "Voici notre fiche (Facebook)." in message
    assert "En alerte seulement\u00a0: X (ex-Twitter)." in message
    assert "Pas encore ouvert, prévu le 17\u00a0mai 2027 si c’est confirmé\u00a0: chaîne WhatsApp." in message
    assert "WhatsApp |" not in text.split("| Sur l’échelle |")[1].split("## En cas")[0]


def test_the_message_promises_no_more_than_the_list_of_alerts() -> None:
    source = "meta: {as_of: 2026-11-22}" + OTHERS
    assert "Nous vous prévenons" not in _render(_load(source))
    alerts = "crisis: {alerts: [{who: Bureau de la préfecture, when: [crisis], from_level: 2}]}\n"
    assert "Nous vous prévenons aussitôt\u00a0: crise déclarée, dès le niveau 2." in _render(_load(source + alerts))
    two = alerts.replace("]}\n", ", {who: Préfecture, when: [security], from_level: 2}]}\n")
    assert _render(_load(source + two)).count("Nous vous prévenons") == 1


def test_no_refusal_is_left_out() -> None:
    text = _render(_load("meta: {as_of: 2026-11-22}" + OTHERS))
    assert "refus un\u202f; refus deux\u202f; refus trois\u202f; refus quatre" in text
    assert "bilan de l’équipe municipale" in _read("commune", "fr")


def test_an_electoral_period_stands_with_its_dates_and_its_rule() -> None:
    text = _read("commune", "fr")
    assert "- Période électorale, du 1er\u00a0octobre 2026 au 2\u00a0mai 2027\u00a0: aucune campagne" in text
    assert "L.\u00a052-1" in text


def test_a_network_is_not_told_twice_beside_its_own_format() -> None:
    assert "lettre d’information (lettre d’information)" not in _read("association", "fr")


def test_what_comes_next_is_told_first() -> None:
    source = "objectives: [{id: o, statement: But}]" + WHOLE.replace(
        "key_dates: [", "key_dates: [{on: 2027-01-12, what: Avant-S42, kind: deadline, objective: o}, "
    )
    message = _render(_load(source)).split("```text")[1]
    assert "Prévu\u00a0: avant-S42 (12\u00a0janvier 2027)\u202f; campagne-S42" in message


def test_a_text_in_the_organisations_language_is_marked_in_the_other() -> None:
    text = _read("startup-etat", "en")
    assert "membre du même club\u00a0(fr)" in _read("pme-b2b", "en")
    assert "Reviewed by: équipe de Quai des Aides\u00a0(fr)" in text


def test_who_is_in_charge_of_all_owns_none_in_particular() -> None:
    source = WHOLE.replace("{network: facebook,", "{network: facebook, owner: camille,").replace(
        "{network: mastodon,", "{network: mastodon, owner: lea,"
    )
    assert "| Responsable | Camille Renaud |" in _render(_load(source))


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
    assert "de cette page" not in text
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


def test_what_nobody_confirmed_is_marked() -> None:
    text = _render(
        _load("organisation: {name: Ici, kind: association}\nplatforms: [{network: facebook, status: active}]")
    )
    assert "- Jamais ici (proposé)\u00a0: " in text
    assert "Facebook (compte à nommer)" in text


def test_without_a_network_there_is_no_verdict() -> None:
    text = _render(_load("organisation: {name: Ici}\naudiences: [{id: a, label: Des gens}]"))
    assert "1. Aucun réseau n’est encore choisi." in text
    assert "2. Aucune publication n’est encore prévue." in text
