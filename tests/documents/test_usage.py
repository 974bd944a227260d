"""The staff usage charter, as a works council, a new agent on day one and an HR director read it."""

import datetime as dt
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
from socialplan.documents.names import DOCUMENTS
from socialplan.documents.views import usage
from socialplan.documents.views.usage_law import MOST, MOST_ALONE
from socialplan.documents.wording import Wording
from socialplan.language import LANGUAGES, Language
from socialplan.rules.check import check
from socialplan.strategy.choices import Acceptance, OrganisationKind
from socialplan.strategy.contacts import ContactCard, Contacts
from socialplan.strategy.fields import Text
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = sorted(path.parent.name for path in ROOT.glob("examples/*/strategy.yaml"))

KINDS: Final = tuple(kind.value for kind in OrganisationKind)

MOST_WORDS: Final = 2250
"""A page to pin up and four more, of some 450 words."""
MOST_WORDS_ALONE: Final = 1125
MOST_ON_PAGE: Final = 350

STAFFED: Final = """
meta: {as_of: 2026-11-22, languages: [fr], repository: public, owner: camille, proposals: refuse}
organisation:
  name: Mes Démarches
  kind: state_startup
  headcount: 60
  contact_email: bonjour@demarches.example
  supervision: {name: Tutelle, communication_contact: Pôle-S40}
  boilerplate:
    short: Présentation-S31
    logos: https://kit.example/logos
    banners: Bannières-S31
    profile_bios: [Bio-S29]
team:
  people:
    - {id: camille, name: Camille Renaud, deputy: leo, roles: [community_manager], trained_on: 2026-01-05}
    - {id: leo, name: Léo Martin, roles: [writer]}
objectives: [{id: un, statement: Objectif-S30}]
listening: {every_days: 7}
platforms:
  - {network: linkedin, status: active}
  - {network: mastodon, status: active}
means: {curation_tool: Veille-S32}
editorial: {hashtags: {brand: ["#TagS96"]}}
charter:
  purpose: Raison-S31
  benefits: [Bénéfice-S31]
  people: [lecteurs-S31]
  channels: [lieux-S31]
  excluded: [libre-S31]
  hats: [{name: Casquette-S11, may_say: Dire-S11, discloses: Préciser-S41, approval: Valider-S11}]
  do: [Geste-S56]
  avoid: [Copier-S133]
  may: [Permis-S31]
  may_not: [Exclu-S123]
  personal_accounts: [Profil-S70]
  disclosure: Transparence-S41
  never_share: [Secret-S117]
  contacts:
    - {situation: journalist, person: camille, external: Relais-S49, delay: délai-S49, then: Suite-S49}
    - {situation: bad_buzz, person: leo, deputy: camille, then: Suite-S46}
    - {situation: event, person: camille, external: Relais-S54, delay: délai-S54, then: Suite-S52}
  opening_rule: Ouverture-S86
  opening_authority: leo
  rights: [Droit-S31]
  quiet_hours: Repos-S113
  support_contact: leo
  ambassadors: yes
  ambassador_rules: [Volontaire-S33]
  ai_contests_partners: [Règle-IA]
  training: Formation-S31
  training_on: 2027-02-04
  status: service_note
  consulted_body: Comité-S31
  consulted_on: 2026-10-08
  consulted_version: 2026-09-24
  version_on: 2026-09-24
  formalities: [{what: posted, on: 2026-10-12}]
  consequences: [Échange-S31, Procédure disciplinaire-S31]
  consequences_personal: [Demande-S31]
  on_call_terms: Repos-permanence
  watch: Veille-publique
  whistleblowing: Alerte-S31
  harassment_contact: Écoute-S31
  contact_hours: horaires-S31
security:
  accesses:
    - {network: linkedin, admins: [camille, leo], two_factor: yes}
    - {network: mastodon, admins: [camille], two_factor: yes}
  password_manager: Coffre-S113
  generic_mailbox: comptes@demarches.example
  leaver_process: Départ-S113
  leaver_hours: 24
  devices: Appareil-S113
  public_wifi: Réseau-S113
  everyone: [Tous-S113]
  publishers: [Publier-S113]
  admins: [Administrer-S113]
  inventory_on: 2026-10-20
  owner: leo
"""

ROWS: Final = [
    ("S1:11 hats", "charter.hats", "Casquette-S11"),
    ("S2:41 transparency", "charter.disclosure", "Transparence-S41"),
    ("S2:33 ambassadors", "charter.ambassador_rules", "Volontaire-S33"),
    ("S2:33 none", "charter.ambassadors", "Volontaire-S33"),
    ("S2:56 think first", "charter.do", "Geste-S56"),
    ("S3:70 show skills", "charter.personal_accounts", "Profil-S70"),
    ("S3:117 confidentiality", "charter.never_share", "Secret-S117"),
    ("S3:123 misuse", "charter.may_not", "Exclu-S123"),
    ("S3:133 never copy and paste", "charter.avoid", "Copier-S133"),
    ("S0:44 whom to call", "charter.contacts", "délai-S49"),
    ("S0:49 journalist", "charter.contacts", "Relais-S49"),
    ("S0:52 event or campaign", "charter.contacts", "Suite-S52"),
    ("S0:54 who takes over", "charter.contacts", "Relais-S54"),
    ("S0:54 case in private", "organisation.supervision", "par message privé"),
    ("S4:29 sample bios", "organisation.boilerplate", "Bio-S29"),
    ("S4:29 LinkedIn profile", "platforms", "Sur LinkedIn"),
    ("S4:30 objectives pursued", "objectives", "Objectif-S30"),
    ("S4:31 purpose", "charter.purpose", "Raison-S31"),
    ("S4:31 benefits", "charter.benefits", "Bénéfice-S31"),
    ("S4:31 what is expected", "charter.people", "lecteurs-S31"),
    ("S4:31 where", "charter.channels", "lieux-S31"),
    ("S4:31 left free", "charter.excluded", "Libre-S31"),
    ("S4:31 may", "charter.may", "Permis-S31"),
    ("S4:31 description", "organisation.boilerplate", "Présentation-S31"),
    ("S4:31 logos", "organisation.boilerplate", "https://kit.example/logos"),
    ("S4:31 banners", "organisation.boilerplate", "Bannières-S31"),
    ("S4:32 curation tool", "means.curation_tool", "Veille-S32"),
    ("S3:96 hashtags", "editorial.hashtags", "TagS96"),
    ("S0:86 opening", "charter.opening_rule", "Ouverture-S86"),
    ("S3:113 quiet hours", "charter.quiet_hours", "Repos-S113"),
    ("opening authority", "charter.opening_authority", "Accord à demander à Léo Martin"),
    ("support", "charter.support_contact", "Menace en ligne\u00a0: Léo Martin"),
    ("text put to the body", "charter.consulted_version", "sur le texte du 24\u00a0septembre 2026"),
    ("formality", "charter.formalities", "12\u00a0octobre 2026"),
    ("on one’s own account", "charter.consequences_personal", "Demande-S31"),
    ("on call", "charter.on_call_terms", "Repos-permanence"),
    ("what is looked at", "charter.watch", "Veille-publique"),
    ("nobody looks", "listening", "Veille-publique"),
    ("whistle-blowing", "charter.whistleblowing", "Alerte-S31"),
    ("harassment", "charter.harassment_contact", "Écoute-S31"),
    ("rights", "charter.rights", "Droit-S31"),
    ("training", "charter.training", "Formation-S31"),
    ("next session", "charter.training_on", "4\u00a0février 2027"),
    ("consultation", "charter.consulted_body", "Comité-S31"),
    ("consulted on", "charter.consulted_on", "8\u00a0octobre 2026"),
    ("value", "charter.status", "Note de service"),
    ("steps", "charter.consequences", "Échange-S31"),
    ("hours", "charter.contact_hours", "horaires-S31"),
    ("rules on AI", "charter.ai_contests_partners", "Règle-IA"),
    ("everyone", "security.everyone", "Tous-S113"),
    ("publishers", "security.publishers", "Publier-S113"),
    ("administrators", "security.admins", "Administrer-S113"),
    ("leaver", "security.leaver_process", "Départ-S113"),
    ("leaver delay", "security.leaver_hours", "24\u00a0h au plus"),
    ("devices", "security.devices", "Appareil-S113"),
    ("public wi-fi", "security.public_wifi", "Réseau-S113"),
    ("password manager", "security.password_manager", "Coffre-S113"),
    ("mailbox", "security.generic_mailbox", "comptes@demarches.example"),
    ("inventory", "security.inventory_on", "20\u00a0octobre 2026"),
    ("address", "organisation.contact_email", "bonjour@demarches.example"),
]


@cache
def _templates(language: Language) -> MarkdownEnvironment:
    return environment.environment(language, filters(language))


@cache
def _example(name: str) -> Strategy:
    data = (ROOT / "examples" / name / "strategy.yaml").read_bytes()
    return load(data, Strategy, references=REFERENCES).strategy


@cache
def _staffed() -> Strategy:
    return load(STAFFED, Strategy, references=REFERENCES).strategy


@cache
def _bare(kind: str, *, alone: bool = False) -> Strategy:
    """Somebody who answered next to nothing: the rest is proposed."""
    people = "[{id: a, name: Ana Bo}]" if alone else "[{id: a, name: Ana Bo}, {id: b, name: Lou Ko}]"
    source = f"organisation: {{name: Ici, kind: {kind}}}\nteam: {{people: {people}}}\n"
    return load(source, Strategy, references=REFERENCES).strategy


def _render(strategy: Strategy, language: Language = "fr", contacts: Contacts | None = None) -> str:
    dossier = Dossier(strategy)
    findings = tuple(check(dossier.decided, dossier.as_of))
    view = usage.view(Wording(dossier, language), findings, contacts or {})
    return environment.render(_templates(language), DOCUMENTS["usage"].template.to(language), v=view)


@cache
def _read(name: str, language: Language) -> str:
    return _render(_example(name), language)


def _with(strategy: Strategy, path: str, value: object) -> Strategy:
    """`strategy` with another value at a dotted path."""
    first, _, rest = path.partition(".")
    inner = getattr(strategy, first)
    return msgspec.structs.replace(strategy, **{first: _with(inner, rest, value) if rest else value})


def _without(strategy: Strategy, path: str) -> Strategy:
    first, _, rest = path.partition(".")
    if rest:
        return msgspec.structs.replace(strategy, **{first: _without(getattr(strategy, first), rest)})
    return msgspec.structs.replace(strategy, **{first: getattr(type(strategy)(), first)})


def _words(text: str) -> int:
    return len(re.findall(r"\w+(?:[’'.-]\w+)*", text.replace("\u00a0(fr)", "")))


def _part(text: str, start: str, end: str) -> str:
    return re.split(
        rf"^## (?:{end})", re.split(rf"^## (?:{start})\n", text, flags=re.MULTILINE)[1], flags=re.MULTILINE
    )[0]


def _body(text: str) -> str:
    ends = "Reste à décider|Still to decide|Changements|Changes|Documents liés|Related documents"
    return re.split(rf"^## (?:{ends})\n", text, flags=re.MULTILINE)[0]


def _page(text: str) -> str:
    return _part(text, "À afficher|To pin up", "En bref|In brief")


def _skeleton(text: str) -> list[str]:
    """Headings, tables and lists in order, without their words."""
    kinds = {
        "heading_open",
        "table_open",
        "bullet_list_open",
        "ordered_list_open",
        "fence",
        "blockquote_open",
        "tr_open",
    }
    parsed = MarkdownIt("commonmark").enable("table").parse(text)
    return [token.type + token.tag for token in parsed if token.type in kinds]


def _strategies() -> list[Any]:
    made = [pytest.param(_example, name, id=name) for name in EXAMPLES]
    return [
        pytest.param(lambda _: Strategy(), "", id="empty"),
        pytest.param(lambda _: _staffed(), "", id="staffed"),
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
    text = _render(strategy, language)
    assert _words(_body(text)) <= (MOST_WORDS_ALONE if Dossier(strategy).alone else MOST_WORDS)
    assert _words(_page(text)) <= MOST_ON_PAGE


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_few_points_of_law_each_once(name: str, language: Language) -> None:
    strategy = _example(name)
    text = _render(strategy, language)
    bullets = re.findall(r"^- \*\*(?:Droit|Law)[^*]*\.\*\* (.*)$", text, flags=re.MULTILINE)
    duties = re.findall(r"^\| .*(?:CGFP|Code du travail|Cass\.|CE,).* \|$", text, flags=re.MULTILINE)
    assert len(bullets) + len(duties) <= (MOST_ALONE if Dossier(strategy).alone else MOST)
    assert len(set(bullets)) == len(bullets)


@pytest.mark.parametrize(("path", "marker"), [pytest.param(path, marker, id=row) for row, path, marker in ROWS])
def test_an_answer_taken_away_takes_its_text(path: str, marker: str) -> None:
    assert marker in _body(_render(_staffed()))
    assert marker not in _body(_render(_without(_staffed(), path)))


def test_the_page_stands_first_with_whom_to_call() -> None:
    text = _render(_staffed())
    assert text.index("## À afficher") < text.index("## En bref")
    page = _page(text)
    media = "| Camille Renaud (animation des communautés) | Léo Martin (rédaction) | délai-S49 |"
    assert media in page
    assert "| Critiques qui enflent (mauvais buzz) | Léo Martin | Camille Renaud | – |" in page
    assert page.lstrip().startswith("**Danger\u00a0: le 17 ou le 112. Menace en ligne\u00a0: Léo Martin.**")


def test_five_lines_the_last_asks_a_named_person() -> None:
    lines = _part(_render(_staffed()), "En bref", "Pourquoi").strip().splitlines()
    assert [line[:2] for line in lines] == ["1.", "2.", "3.", "4.", "5."]
    assert "Libre à vous\u00a0: permis-S31" in lines[0]
    assert "À ne jamais publier\u00a0: secret-S117" in lines[1]
    assert "Si l’on vous menace ou vous attaque\u00a0: appelez Léo Martin" in lines[2]
    assert "Sans obligation\u00a0: repos-S113" in lines[3]
    assert "Décision demandée à Camille Renaud avant le 7\u00a0décembre 2026" in lines[4]


def test_situations_without_a_name_are_to_be_decided_soon() -> None:
    text = _render(_without(_without(_staffed(), "charter.contacts"), "charter.support_contact"))
    row = next(line for line in text.splitlines() if line.startswith("| Nommer qui appeler"))
    assert "appel ou message d’un média" in row
    assert "7\u00a0décembre 2026" in row
    assert "aucune des 6 situations" in text


def test_the_crisis_chapter_names_whom_the_charter_does_not() -> None:
    strategy = load(
        STAFFED.replace("journalist, person: camille", "complaint, person: camille")
        + "crisis:\n  press: {contact: leo, deputy: camille, delay_minutes: 60}\n"
        + "  cell: [{role: it_security, person: leo}]\n",
        Strategy,
    ).strategy
    page = _page(_render(strategy))
    assert "| Appel ou message d’un média | Léo Martin (rédaction) | Camille Renaud" in page
    assert "| Piratage, faux compte ou fuite | Léo Martin |" in page
    assert "Rappelle le média en 1\u00a0h." in _render(strategy)


def test_somebody_who_has_left_is_not_to_be_called() -> None:
    people = _staffed().team.people
    gone = msgspec.structs.replace(people[0], leaves_on=dt.date(2026, 11, 1))
    text = _render(_with(_staffed(), "team.people", [gone, people[1]]))
    assert "| Appel ou message d’un média | Relais-S49 | – | délai-S49 |" in _page(text)
    assert "| Critiques qui enflent (mauvais buzz) | Léo Martin (rédaction) | – | – |" in _page(text)
    assert "Camille Renaud" not in _page(text)


STEP: Final = "disciplinaire-S31"


@pytest.mark.parametrize(
    ("status", "consulted_on", "regime", "headcount", "printed"),
    [
        ("guide", "2026-10-08", "public_state", 60, False),
        (None, "2026-10-08", "public_state", 60, False),
        ("service_note", "2026-10-08", "public_state", 60, True),
        ("service_note", None, "public_local", 60, False),
        ("service_note", "2027-01-10", "public_state", 60, False),
        ("works_rules", "2026-10-08", "private_company", 60, True),
        ("works_rules", None, "private_company", 60, False),
        ("works_rules", None, "private_company", None, False),
        ("works_rules", None, "private_company", 12, True),
    ],
)
def test_no_sanction_without_its_procedure(
    status: str | None, consulted_on: str | None, regime: str, headcount: int | None, *, printed: bool
) -> None:
    changes = {
        "  status: service_note\n": f"  status: {status}\n" if status else "",
        "  consulted_on: 2026-10-08\n": f"  consulted_on: {consulted_on}\n" if consulted_on else "",
        "  headcount: 60\n": f"  headcount: {headcount}\n" if headcount else "",
        "  kind: state_startup\n": f"  kind: state_startup\n  legal_regime: {regime}\n",
    }
    source = STAFFED
    for old, new in changes.items():
        source = source.replace(old, new)
    text = _render(load(source, Strategy).strategy)
    value = _part(text, "Valeur de cette charte", "Contacts")
    assert (STEP in value) is printed
    assert ("Suites disciplinaires, non imprimées" in text) is not printed
    assert ("Aucune suite disciplinaire sans la procédure" in value) is printed
    assert "Échange-S31" in value


def test_the_headcount_is_asked_where_the_law_depends_on_it() -> None:
    source = STAFFED.replace("  kind: state_startup\n", "  kind: b2b_company\n")
    assert "1321-1" in _render(load(source, Strategy).strategy)
    unknown = _render(load(source.replace("  headcount: 60\n", ""), Strategy).strategy)
    assert "1321-1" not in unknown
    assert "| Effectif employé |" in unknown


@pytest.mark.parametrize(
    ("kind", "there", "absent"),
    [
        ("state_startup", "Neutralité", "Code du travail"),
        ("local_government", "Compte officiel, compte d’élu", "Code du travail"),
        ("b2b_company", "Critiquer est permis", "CGFP"),
        ("association", "| Bénévoles | Statut | Ni contrat de travail", "CGFP"),
    ],
)
def test_duties_are_those_of_the_regime(kind: str, there: str, absent: str) -> None:
    text = _render(load(STAFFED.replace("state_startup", kind), Strategy).strategy)
    duties = _part(text, "Vos libertés et vos devoirs", "À ne jamais partager")
    assert there in duties
    assert absent not in duties


def test_whoever_works_alone_gets_no_labour_law_and_speaks_in_the_first_person() -> None:
    strategy = load(
        "meta: {languages: [fr]}\norganisation: {name: Chez Zoé, kind: craftsperson}\n"
        "team: {alone: yes, people: [{id: zoe, name: Zoé Petit}]}\n"
        "charter: {contacts: [{situation: complaint, person: zoe, then: Je rappelle}]}\n",
        Strategy,
    ).strategy
    text = _render(strategy)
    assert "Code du travail" not in text
    assert "Vos libertés et vos devoirs" not in text
    assert "mermaid" not in text
    assert "| Réclamation | – | Je rappelle. |" in text
    assert "Concerne | toutes les personnes" not in text


def test_outside_france_no_french_law() -> None:
    abroad = _with(_staffed(), "organisation.country", "CA")
    text = _render(abroad)
    assert "CGFP" not in text
    assert "Vos libertés et vos devoirs" not in text
    assert "avis juridique" not in text


def test_no_number_is_printed_even_in_a_private_folder() -> None:
    contacts = {"camille": ContactCard(phone="06 12 34 56 78")}
    private = load(STAFFED.replace("repository: public", "repository: private"), Strategy).strategy
    for strategy in (_staffed(), private):
        assert "34 56" not in _render(strategy, contacts=contacts)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_page_stands_alone_on_a_wall(name: str) -> None:
    for language in LANGUAGES:
        page = _page(_read(name, language))
        assert not re.search(r"prive/|private/|\.md|\.yaml|plan de crise|playbook|fiche privée|private sheet", page)
        alone = Dossier(_example(name)).alone
        assert ("__________" in page) is (not alone and "| Situation |" in page)


def test_a_blank_or_a_secret_is_withheld_and_named() -> None:
    source = STAFFED.replace("Suite-S49", '"Appeler [nom]"').replace("Droit-S31", '"mot de passe : Xk9-tr4!pol"')
    text = _render(load(source, Strategy).strategy)
    assert "[nom]" not in text
    assert "Xk9" not in text
    assert "charter.contacts[0].then" in text.replace("&#91;", "[").replace("&#93;", "]")


def test_proposals_are_marked_until_confirmed() -> None:
    open_ = msgspec.structs.replace(_staffed().meta, proposals=None)
    taken = msgspec.structs.replace(_staffed().meta, proposals=Acceptance.ACCEPT)
    bare = _without(_staffed(), "charter.rights")
    marked = _render(msgspec.structs.replace(bare, meta=open_))
    assert "> **Proposé**" in _part(marked, "Vos droits", "Ambassadeurs")
    assert "Confirmer ou modifier ce qui est marqué" in marked
    assert "**Proposé**" not in _render(msgspec.structs.replace(bare, meta=taken))


PRIVATE: Final = re.compile(
    r"messageries?\b|messages (?:privés|directs)|groupes? (?:de messagerie|privés?)|même privés|instant messaging"
    r"|private (?:messages|groups)|direct messages",
    re.IGNORECASE,
)
"""Places where nobody but those who write is at home."""


@pytest.mark.parametrize("name", [*EXAMPLES, *KINDS])
def test_private_exchanges_are_not_in_scope(name: str) -> None:
    for language in LANGUAGES:
        text = _render(_example(name) if name in EXAMPLES else _bare(name), language)
        places = re.search(r"^- (?:Lieux\u00a0|Places): ?(.*)$", text, flags=re.MULTILINE)
        assert places is None or not PRIVATE.search(places[1]), places[1]


@pytest.mark.parametrize("name", EXAMPLES)
def test_somebody_attacked_is_given_one_name(name: str) -> None:
    strategy = _example(name)
    if Dossier(strategy).alone:
        return
    text = _render(strategy)
    first = re.search(r"Menace en ligne\u00a0: ([^,.]+)", _page(text))
    if first is None:
        assert "menace ou attaque" in text.split("## Reste à décider")[1]
        return
    lines = [
        line
        for line in text.splitlines()
        if "Menace ou attaque contre" in line or "vous menace ou vous attaque" in line
    ]
    assert len(lines) == 3
    assert all(first[1] in line for line in lines)


def test_two_names_for_one_thing_are_to_be_decided() -> None:
    crisis = "crisis:\n  press: {contact: leo}\n"
    text = _render(load(STAFFED + crisis, Strategy).strategy)
    assert "Choisir un seul nom\u00a0: journaliste" in text
    assert "Choisir un seul nom" not in _render(_staffed())


ROTA: Final = 'crisis:\n  coverage: [{start: "%s", end: "%s", people: [camille]}]\n'


@pytest.mark.parametrize(("start", "end", "kept"), [("00:00", "24:00", True), ("08:00", "20:00", False)])
def test_no_night_is_promised_that_the_rota_does_not_hold(start: str, end: str, *, kept: bool) -> None:
    source = STAFFED.replace("delay: délai-S49", 'delay: "délai-S49, même la nuit"') + ROTA % (start, end)
    page = _page(text := _render(load(source, Strategy).strategy))
    assert ("même la nuit" in page) is kept
    assert "délai-S49" in page
    assert ("La nuit\u00a0: Camille Renaud." in page) is kept
    assert ("Sans permanence\u00a0: " in page) is not kept
    assert ("ou ne pas la promettre" in text) is not kept


def test_nothing_that_nobody_said_is_promised_at_night() -> None:
    assert "La nuit\u00a0: pas de permanence." in _page(_render(_staffed()))


@pytest.mark.parametrize("name", EXAMPLES)
def test_points_of_law_say_whom_they_concern(name: str) -> None:
    text = _read(name, "fr")
    rows = re.findall(
        r"^\| ([^|]*) \| [^|]* \| [^|]* \| [^|]*(CGFP|Code du travail)[^|]* \|$", text, flags=re.MULTILINE
    )
    wanted = {"CGFP": "Agents publics", "Code du travail": "Salariés"}
    assert all(who == wanted[source] for who, source in rows)
    assert "à faire confirmer" not in text.split("## Reste à décider")[0]


def test_a_point_of_law_to_be_confirmed_is_asked_in_a_draft_and_printed_nowhere() -> None:
    source = STAFFED.replace("state_startup", "b2b_company")
    draft = _render(load(source, Strategy).strategy)
    adopted = _render(
        load(source.replace("meta: {", "meta: {status: adopted, adopted_on: 2026-11-01, "), Strategy).strategy
    )
    assert "1222-1" not in _body(draft)
    assert "Points de droit à faire confirmer\u00a0: Loyauté" in draft
    assert "1222-1" not in adopted


def test_volunteers_and_contractors_are_under_no_discipline() -> None:
    source = STAFFED.replace("state_startup", "association").replace(
        "[lecteurs-S31]", "[bénévoles, prestataires, stagiaires]"
    )
    duties = _part(_render(load(source, Strategy).strategy), "Vos libertés et vos devoirs", "À ne jamais partager")
    assert "| Salariés | La liberté d’expression des salariés |" in duties
    assert "| Bénévoles | Statut | Ni contrat de travail, ni subordination, ni sanction" in duties
    assert "| Prestataires, intérimaires | Statut |" in duties
    assert "| Stagiaires | Statut |" in duties


@pytest.mark.parametrize(("status", "printed"), [("guide", False), ("works_rules", True)])
def test_the_law_of_works_rules_stands_under_works_rules_only(status: str, *, printed: bool) -> None:
    source = STAFFED.replace("state_startup", "b2b_company").replace("status: service_note", f"status: {status}")
    assert ("1321-4" in _render(load(source, Strategy).strategy)) is printed


def test_what_is_adopted_is_neither_to_be_checked_nor_still_without_a_slip() -> None:
    draft = _render(_staffed())
    adopted = _render(
        load(STAFFED.replace("meta: {", "meta: {status: adopted, adopted_on: 2026-11-01, "), Strategy).strategy
    )
    assert "avant d’adopter ce document" in draft
    assert "avant d’adopter" not in adopted
    assert "ils ne remplacent pas un conseil" in adopted
    assert "Bordereau" not in draft
    assert "refuser de signer n’entraîne aucune suite" in adopted
    assert "version du 24\u00a0septembre 2026" in adopted


WORKS_RULES: Final = {
    "state_startup": "b2b_company",
    "status: service_note": "status: works_rules",
    "[community_manager]": "[communication_head]",
    "roles: [writer]": "roles: [director]",
}


def test_works_rules_are_adopted_by_the_employer_with_their_formalities() -> None:
    source = STAFFED
    for old, new in WORKS_RULES.items():
        source = source.replace(old, new)
    text = _render(load(source, Strategy).strategy)
    assert "| Validation par | Léo Martin |" in text
    assert "Une fois adoptée par l’employeur (Léo Martin)" in text
    assert "| Avis\u00a0: Comité-S31, sur le texte du 24\u00a0septembre 2026 | 8\u00a0octobre 2026 |" in text
    assert "| Envoi à l’inspection du travail | à faire |" in text
    assert "Faire les formalités" in text
    later = _render(load(source.replace("version_on: 2026-09-24", "version_on: 2026-11-02"), Strategy).strategy)
    assert "Confirmer que le texte du 2\u00a0novembre 2026" in later
    assert "Confirmer que le texte" not in text


def test_whoever_helps_should_not_judge() -> None:
    source = STAFFED.replace("roles: [writer]", "roles: [human_resources]")
    assert "qui n’ait pas à juger (aujourd’hui\u00a0: Léo Martin)" in _render(load(source, Strategy).strategy)
    assert "qui n’ait pas à juger" not in _render(_staffed())


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_house_proposes_is_sound(kind: str) -> None:
    """No ban that is an infinitive, no name but ours, and a person alone who says I."""
    for alone in (False, True):
        strategy = Dossier(_bare(kind, alone=alone)).strategy
        forbidden = [line.to("fr") for line in strategy.charter.avoid]
        assert forbidden
        assert all(re.match("Je ne |Je n’" if alone else "Ne |N’", line) for line in forbidden)
        assert all("jamais" in line for line in forbidden)
        told = _page(_render(_bare(kind, alone=alone)))
        assert not (alone and re.search(r"\bvous\b|\bvotre\b|\bvos\b", told))


ODD: Final = "a|b *c* `d` <e # ~~f~~ $g$ \\ é « h"


def _poisoned(value: Any) -> Any:  # noqa: ANN401 - values of many kinds
    """A copy of `value` with an odd end on every text that somebody typed."""
    if isinstance(value, Text):
        return Text(tuple((language, f"{text} {ODD}") for language, text in value.by_language))
    if isinstance(value, list):
        return [_poisoned(item) for item in value]
    if isinstance(value, msgspec.Struct):
        fields = {name: _poisoned(getattr(value, name)) for name in value.__struct_fields__}
        if isinstance(fields.get("name"), str) and "id" in fields:
            fields["name"] += ODD
        return msgspec.structs.replace(value, **fields)
    return value


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_answer_can_change_the_structure(language: Language) -> None:
    clean, odd = _render(_staffed(), language), _render(_poisoned(_staffed()), language)
    assert gate.check(odd) == []
    assert _skeleton(_body(odd)) == _skeleton(_body(clean))
    assert "a\\|b" in odd


def test_the_same_answers_give_the_same_bytes() -> None:
    assert _render(_staffed()) == _render(_staffed())
