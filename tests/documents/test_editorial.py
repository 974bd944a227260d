"""The editorial charter, as whoever writes a post, approves one, or adopts the charter reads it."""

import html
import re
from collections.abc import Callable
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any, Final

import msgspec
import pytest
from markdown_it import MarkdownIt

from socialplan.analysis.dossier import KNOWLEDGE_DATE, Dossier
from socialplan.analysis.post_length import characters
from socialplan.documents import environment, gate
from socialplan.documents.filters import filters
from socialplan.documents.jinja import MarkdownEnvironment
from socialplan.documents.lengths import words_in
from socialplan.documents.rhythm import rhythm
from socialplan.documents.views import editorial
from socialplan.documents.views.editorial_examples import Examples
from socialplan.documents.views.editorial_faults import faults
from socialplan.documents.wording import Wording
from socialplan.language import LANGUAGES, Language, Words
from socialplan.rules.check import check
from socialplan.rules.finding import Finding
from socialplan.strategy.choices import (
    Acceptance,
    Address,
    DocumentStatus,
    EmojiPolicy,
    LanguageCode,
    Network,
    OrganisationKind,
    Role,
)
from socialplan.strategy.editorial import Editorial, Reply
from socialplan.strategy.fields import Section, Text
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.networks import MonitoringSlot, Sample
from socialplan.strategy.purpose import Organisation

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = sorted(path.parent.name for path in ROOT.glob("examples/*/strategy.yaml"))
TEMPLATES: Final = {"fr": "charte-editoriale.md.jinja", "en": "editorial-charter.md.jinja"}

MOST_WORDS: Final = 6 * 450
MOST_WORDS_ALONE: Final = 3 * 450 + 100
"""Three pages, and a few lines that nothing more could be taken from."""
MARKS: Final = 160
"""The marks of all that is proposed and of what has no translation, which go as they are dealt with."""

TEAM: Final = """
meta: {as_of: 2026-11-22, languages: [fr], owner: camille, adopted_by: claire, proposals: refuse}
organisation:
  name: Mes Démarches
  kind: local_government
  elections: [{kind: presidential, first_round: 2027-04-18, second_round: 2027-05-02, concerns_us: no}]
why: {answer: Raison-44}
audiences: [{id: parents, label: Public-46, priority: 1}]
objectives:
  - {id: o1, kind: information, statement: Informer-145, formality: 4}
  - {id: o2, kind: recruitment, statement: Recruter, formality: 2}
team:
  people:
    - {id: camille, name: Camille Renaud}
    - {id: leo, name: Léo Martin}
    - {id: claire, name: Claire Dupont}
platforms:
  - network: facebook
    status: active
    owner: camille
    deputy: leo
    role: Mission-102
    tone: Nuance-177
    speaker: institution
    response_hours: 24
    formats: [{format: photo, per_week: 3}, {format: carousel, per_week: 1}]
  - network: mastodon
    status: active
    owner: leo
    posts_per_week: 1
    speaker: person
    response_hours: 48
    samples: [{good: Réussi-réseau, bad: Raté-réseau, why: Parce-réseau, pillar: utile}]
  - {network: tiktok, status: refused, role: Refusé-exclu}
  - {network: whatsapp_channel, status: to_open, opens_on: 2027-06-01, role: Alerte-ouverture, owner: camille}
means: {advertising: no}
moderation: {public_rules_url: "https://regles.example"}
crisis: {stop_rule: {max_exchanges: 2, last_message: Adieu, decides: claire}}
editorial:
  line: Ligne-149
  publish: [Publier-43]
  out_of_scope: [Politique-219, Chaînes-225]
  pillars:
    - id: utile
      label: Utile
      kind: service
      share: 60
      description: Contenu-48
      objectives: [o1]
      formats: [photo, short_video]
      examples: [{good: Bon-pilier, bad: Mauvais-pilier, why: Cause-pilier, network: facebook}]
    - {id: nous, label: Coulisses, kind: self, share: 40, formats: [carousel]}
  voice: [{we_are: Trait-143, but_not: Limite-143, how: Entendre-144, say: Dire-144, not_say: Taire-144}]
  tones: [{situation: complaint, tone: Ton-298, use: [Mot-47], avoid: [Banni-47]}]
  address: vous
  person: we
  signature: Signature-67
  rewriting: [{before: Avant-146, after: Après-146}]
  daily_life: [Quotidien-147]
  writing_rules: [{rule: Règle-149, example: Exemple-149}]
  words: [{before: Usager, after: Personne-146}]
  hashtags: {brand: ["#Marque204"], local: ["#GateauBasque206"], topic: ["#Theme204"], rule: Dièse-205}
  emoji: sober
  inclusive: epicene
  accessibility: {alt_text: yes, captions: yes, transcripts: no, checked_by: leo}
  prompts: [Que pensez-vous-138]
  reply_rules: [Courtois-148]
  curation: {relays: [Voisin-160], checks: [Vérifier-160], relay_praise: no, credit: Source-160}
  rights:
    image_consent: Accord-écrit
    consent_register: Cahier-bleu
    minors: Mineurs-règle
    music: Musique-libre
    reuse_licence: CC-BY-153
  ai: {used: yes, allowed: [Permis-ia], forbidden: [Interdit-ia], review: Relu-ia, mention: Mention-ia}
  approvals:
    - {content: routine, author: leo, approver: leo, deputy: camille, delay_hours: 4}
    - {content: sensitive, author: leo, approver: camille, deputy: claire, delay_hours: 12, examples: Délicat-157}
    - {content: institutional, author: camille, delay_hours: 48}
  languages: [fr, en]
  translation_rule: Traduire-règle
  same_news:
    - news: Nouvelle-201
      versions:
        - {network: facebook, text: Version longue pour Facebook, picture: Image-alt-201}
        - {network: mastodon, text: "Voir https://exemple.example/une/adresse/tres/longue"}
  charter_owner: camille
  how_to_propose: Proposer-149
"""

COVERED: Final = (
    # the item of the source texts, the answer, what it prints
    (43, "editorial.publish", "Publier-43"),
    (44, "why.answer", "Raison-44"),
    (45, "platforms[0].formats", "photo, 3 par semaine"),
    (46, "audiences", "Public-46"),
    (47, "editorial.tones", "Mot-47"),
    (48, "editorial.pillars", "Contenu-48"),
    (67, "editorial.signature", "Signature-67"),
    (67, "platforms[1].speaker", "Au nom d’une personne"),
    (70, "editorial.pillars[1].kind", "| parler de nous |"),
    (102, "platforms[0].role", "Mission-102"),
    (138, "editorial.prompts", "Que pensez-vous-138"),
    (143, "editorial.voice", "Limite-143"),
    (144, "editorial.voice", "Entendre-144"),
    (145, "objectives[0].formality", "information, 4"),
    (146, "editorial.rewriting", "Après-146"),
    (146, "editorial.words", "Personne-146"),
    (147, "editorial.daily_life", "Quotidien-147"),
    (148, "editorial.reply_rules", "Courtois-148"),
    (149, "editorial.line", "Ligne-149"),
    (149, "editorial.writing_rules", "Exemple-149"),
    (149, "editorial.how_to_propose", "Proposer-149"),
    (152, "editorial.pillars[0].share", "60\u00a0%"),
    (153, "editorial.rights.reuse_licence", "CC-BY-153"),
    (157, "editorial.approvals", "Délicat-157"),
    (160, "editorial.curation", "Vérifier-160"),
    (160, "editorial.curation.relays", "Voisin-160"),
    (160, "editorial.curation.credit", "Source-160"),
    (160, "editorial.curation.relay_praise", "Nous ne relayons pas les éloges"),
    (177, "platforms[0].tone", "Nuance-177"),
    (192, "editorial.pillars[0].formats", "vidéo courte"),
    (201, "editorial.same_news", "Nouvelle-201"),
    (201, "editorial.same_news[0].versions[0].picture", "Image-alt-201"),
    (204, "editorial.hashtags.brand", "#Marque204"),
    (204, "editorial.hashtags.topic", "#Theme204"),
    (205, "editorial.hashtags.rule", "Dièse-205"),
    (206, "editorial.hashtags.local", "#GateauBasque206"),
    (219, "editorial.out_of_scope", "Politique-219"),
    (225, "editorial.out_of_scope", "Chaînes-225"),
    (232, "platforms[1].network", "| Mastodon | 500 | 350 |"),
    (298, "editorial.tones", "Ton-298"),
    (0, "editorial.address", "nous disons\u00a0: vous"),
    (0, "editorial.emoji", "un au plus"),
    (0, "editorial.inclusive", "formulations neutres"),
    (0, "editorial.accessibility.captions", "Des sous-titres relus"),
    (0, "editorial.accessibility.checked_by", "Vérification\u00a0: Léo Martin"),
    (0, "editorial.rights.image_consent", "Accord-écrit"),
    (0, "editorial.rights.consent_register", "Cahier-bleu"),
    (0, "editorial.rights.minors", "Mineurs-règle"),
    (0, "editorial.rights.music", "Musique-libre"),
    (0, "editorial.ai", "Interdit-ia"),
    (0, "editorial.ai.allowed", "Permis-ia"),
    (0, "editorial.ai.review", "Relu-ia"),
    (0, "editorial.ai.mention", "Mention-ia"),
    (0, "editorial.translation_rule", "Traduire-règle"),
    (0, "platforms[0].response_hours", "24\u00a0h (Facebook)"),
    (0, "moderation.public_rules_url", "https://regles.example"),
    (0, "crisis.stop_rule", "2\u00a0échanges publics au plus"),
    (0, "organisation.elections", "du 1er\u00a0octobre 2026 au 2\u00a0mai 2027"),
    (0, "editorial.pillars[0].examples", "Cause-pilier"),
    (0, "platforms[1].samples", "Parce-réseau"),
)


def loaded(text: str) -> Strategy:
    return load(text.encode(), Strategy, name="strategy.yaml", references=REFERENCES).strategy


@cache
def example(name: str) -> Strategy:
    return loaded((ROOT / "examples" / name / "strategy.yaml").read_text("utf-8"))


@cache
def templates(language: Language) -> MarkdownEnvironment:
    return environment.environment(language, filters(language))


def made(strategy: Strategy, language: Language = "fr", findings: tuple[Finding, ...] = ()) -> editorial.EditorialView:
    return editorial.view(Wording(Dossier(strategy), language), findings, {})


def rendered(strategy: Strategy, language: Language = "fr", findings: tuple[Finding, ...] = ()) -> str:
    return environment.render(templates(language), TEMPLATES[language], v=made(strategy, language, findings))


def changed(section: Any, path: str, value: Any) -> Any:  # noqa: ANN401 - sections and lists of any kind
    """A copy of `section` with `value` at `path` (`editorial.pillars[0].label`)."""
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


def body_of(text: str) -> str:
    return re.split(
        r"\n## (?:Reste à décider|Still to decide|Changements|Changes|Documents liés|Related documents)\n", text
    )[0]


def section(text: str, heading: str) -> str:
    """What stands under a heading; empty if there is no such heading."""
    return text.partition(f"\n## {heading}\n")[2].split("\n## ")[0]


def words(text: str) -> int:
    """Words of the body: tables count, drawings and what every document ends with do not."""
    body = body_of(re.sub(r"```mermaid.*?```", "", text, flags=re.DOTALL))
    return sum(any(letter.isalnum() for letter in word) for word in body.replace("|", " ").split())


def skeleton(text: str) -> list[tuple[str, str]]:
    """What a reader sees of the structure: headings, tables and drawings, in order."""
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    return [
        (token.type, token.tag) for token in tokens if token.type in {"heading_open", "table_open", "fence", "tr_open"}
    ]


@cache
def sample() -> Strategy:
    return loaded(TEAM)


@cache
def alone() -> Strategy:
    return loaded(
        """
meta: {as_of: 2026-11-22, owner: julie}
organisation: {name: Boulangerie, kind: craftsperson}
audiences: [{id: quartier, label: Les gens du quartier}]
team: {alone: yes, people: [{id: julie, name: Julie Etcheverry}]}
platforms:
  - {network: facebook, status: active, posts_per_week: 1}
  - {network: instagram, status: active, formats: [{format: photo, per_week: 2}]}
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


@pytest.mark.parametrize("name", MAKERS)
def test_it_is_sound_markdown_of_one_shape_in_both_languages(name: str) -> None:
    texts = {language: rendered(MAKERS[name](), language) for language in LANGUAGES}
    for text in texts.values():
        assert gate.check(text) == []
        levels = [tag for kind, tag in skeleton(text) if kind == "heading_open"]
        assert levels[0] == "h1"
        assert set(levels[1:]) == {"h2"}
    assert skeleton(body_of(texts["fr"])) == skeleton(body_of(texts["en"]))


@pytest.mark.parametrize("name", MAKERS)
def test_it_keeps_to_its_pages(name: str) -> None:
    strategy = MAKERS[name]()
    text = rendered(strategy)
    longest = MOST_WORDS_ALONE if Dossier(strategy).alone else MOST_WORDS
    spare = MARKS if "**Proposé**" in text else 0
    assert words(text) <= longest + spare


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", MAKERS)
def test_five_lines_the_last_one_a_decision_asked_by_a_date(name: str, language: Language) -> None:
    brief = made(MAKERS[name](), language).shell.brief
    assert len(brief) == 5
    assert all(brief)
    assert {"fr": "Décision demandée", "en": "Decision asked"}[language] in brief[-1]
    assert re.search(r"\d{4}|: none|: aucune", brief[-1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pie_parses_and_its_shares_stand_in_the_table_too(language: Language) -> None:
    merman = pytest.importorskip("merman").Merman()
    for name in ("nothing answered", "a team", "alone", *EXAMPLES):
        text = rendered(MAKERS[name](), language)
        drawings = re.findall(r"```mermaid\n(.*?)```", text, flags=re.DOTALL)
        assert len(drawings) == 1, name
        verdict = merman.validate(drawings[0], None)
        assert verdict.valid, (name, verdict.error)
        for share in re.findall(r'" : ([\d.]+)\n', drawings[0]):
            assert re.search(rf"\| {re.escape(share)}\s?% \|", text.replace(",", ".")), (name, share)


@pytest.mark.parametrize(("item", "path", "printed"), COVERED)
def test_what_is_answered_is_printed_and_goes_with_its_answer(item: int, path: str, printed: str) -> None:
    strategy = sample()
    assert printed in body_of(rendered(strategy)), item
    assert printed not in body_of(rendered(without(strategy, path))), item


def test_shares_become_posts_a_week() -> None:
    pillars = section(rendered(sample()), "Piliers et part de chacun")
    # five posts a week: three photos, a carousel, one on Mastodon
    assert "| Utile | 60\u00a0% | 3 |" in pillars
    assert "| Coulisses | 40\u00a0% | 2 |" in pillars
    assert "Total\u00a0: 100\u00a0%, pour 5\u00a0publications par semaine" in pillars
    rarely = changed(sample(), "editorial.pillars[1].share", 6.0)
    assert "| Coulisses | 6\u00a0% | 1 |" in section(rendered(rarely), "Piliers et part de chacun")


@pytest.mark.parametrize("name", EXAMPLES)
def test_rhythms_are_whole_numbers_and_the_total_is_that_of_the_plan(name: str) -> None:
    text = rendered(example(name))
    for heading, column in (("Piliers et part de chacun", 3), ("Formats et rythme par réseau", 3)):
        for row in section(text, heading).splitlines():
            if row.startswith("| ") and "---" not in row:
                assert not re.search(r"\d,\d", row.split(" | ")[column - 1]), row
    week = round(sum(load.posts_per_week for load in Dossier(example(name)).workload.accounts), 1)
    told = f"{week:g}".replace(".", ",")
    brief = made(example(name)).shell.brief[1]
    assert brief.startswith(f"{told}\u00a0publication")
    assert not re.search(r"\d,\d", brief.partition(":")[2])


@pytest.mark.parametrize(
    ("per_week", "told"),
    [
        (3, "3 par semaine"),
        (1.5, "3 toutes les deux semaines"),
        (2.25, "9 en quatre semaines"),
        (0.5, "2 par mois"),
        (0.25, "1 par mois"),
        (0.1, "moins d’1 par mois"),
        (36.5, "73 toutes les deux semaines"),
        (34.7, "35 par semaine"),
        (2.3, "10 par mois"),
        (0, "–"),
    ],
)
def test_a_rhythm_is_a_whole_number_over_its_period(per_week: float, told: str) -> None:
    assert rhythm(per_week).fr == told


def test_the_share_about_oneself_is_told_when_it_is_large_only() -> None:
    assert "parler de nous" not in made(sample()).shell.brief[0]
    much = changed(changed(sample(), "editorial.pillars[0].share", 30.0), "editorial.pillars[1].share", 70.0)
    assert "70\u00a0% pour parler de nous (au-delà de 60\u00a0%, on n’écoute plus)" in made(much).shell.brief[0]


def test_shares_that_do_not_make_a_hundred_are_told_and_asked_for() -> None:
    wrong = changed(sample(), "editorial.pillars[1].share", 30.0)
    text = rendered(wrong)
    assert "le total fait 90\u00a0%" in text
    assert "Ramener le total des piliers, 90\u00a0%, à 100\u00a0%" in section(text, "Reste à décider")


def test_the_approval_path_is_computed() -> None:
    path = section(rendered(sample()), "Validation")
    assert "- Relu par une deuxième personne\u00a0: sensible\n" in path
    assert "| Léo Martin | Léo Martin (à séparer de la rédaction) |" in path
    assert "Faire valider le contenu courant par une autre personne que Léo Martin, qui écrit" in rendered(sample())
    assert "- Valident sans heures prévues pour cela\u00a0: Léo Martin et Camille Renaud" in path
    assert "- Sans personne pour valider\u00a0: institutionnel" in path
    assert "Nommer qui valide le contenu institutionnel" in section(rendered(sample()), "Reste à décider")
    brief = made(sample()).shell.brief
    assert (
        brief[2] == "Contenu sensible\u00a0: validé par Camille Renaud en 12\u00a0h au plus, sinon par Claire Dupont."
    )


def test_a_deputy_who_approves_their_own_is_named() -> None:
    own = changed(sample(), "editorial.approvals[1].deputy", "leo")
    path = section(rendered(own), "Validation")
    assert "| Camille Renaud | Léo Martin (à séparer de la rédaction) |" in path
    assert "Nommer une autre suppléance que Léo Martin, qui écrit le contenu sensible" in rendered(own)
    assert "Nommer une autre suppléance" not in rendered(sample())


def test_who_posts_without_a_path_is_named() -> None:
    solo = changed(sample(), "editorial.approvals", sample().editorial.approvals[2:])
    assert "- Publient aussi, sans circuit dit ici\u00a0: Léo Martin (Mastodon)" in section(
        rendered(solo), "Validation"
    )
    assert "Dire qui valide ce que Léo Martin publie" in rendered(solo)
    assert "sans circuit dit ici" not in rendered(sample())


def test_the_decision_is_asked_of_who_adopts_else_of_who_directs() -> None:
    unadopted = without(sample(), "meta.adopted_by")
    assert "Décision demandée à Camille Renaud" in made(unadopted).shell.brief[-1]
    directed = changed(unadopted, "team.people[1].roles", [Role.DIRECTOR])
    assert "Décision demandée à Léo Martin" in made(directed).shell.brief[-1]


def test_an_address_that_depends_on_the_network_reads_well() -> None:
    mixed = changed(sample(), "editorial.address", Address.MIXED)
    assert "on dit tu ou vous, selon le réseau, et aucun mot à éviter" in rendered(mixed)


def test_somebody_who_approves_their_own_sensitive_posts_is_the_decision_asked() -> None:
    own = changed(sample(), "editorial.approvals[1].approver", "leo")
    decision = made(own).shell.brief[-1]
    assert decision.startswith("Décision demandée à Claire Dupont avant le 7\u00a0décembre 2026")
    assert "une autre personne que celle qui écrit (Léo Martin)" in decision
    assert "Léo Martin" not in rendered(own).split("Sujet sensible")[1].split("\n")[0]


def test_accessibility_says_what_is_missing() -> None:
    brief = made(sample()).shell.brief[3]
    assert brief == (
        "Accessibilité\u00a0: texte alternatif et sous-titres\u202f; vérification\u00a0: Léo Martin\u202f; "
        "il manque\u00a0: transcriptions et contraste."
    )
    checks = section(rendered(sample()), "Accessibilité")
    assert "- Pas encore fait\u00a0: transcriptions" in checks
    assert "- Personne n’a décidé pour\u00a0: contraste" in checks
    assert "1\u202f500 caractères au plus sur Mastodon" in checks


@pytest.mark.parametrize("name", MAKERS)
def test_there_are_ten_points_to_tick(name: str) -> None:
    for language, heading in (("fr", "Dix points avant de publier"), ("en", "Ten points before posting")):
        assert section(rendered(MAKERS[name](), language), heading).count("- [ ] ") == 10  # type: ignore[arg-type]


def test_the_points_to_tick_follow_the_answers() -> None:
    ticks = section(rendered(sample()), "Dix points avant de publier")
    assert "période électorale (jusqu’au 2\u00a0mai 2027)" in ticks
    assert "que Camille Renaud ou Léo Martin repasse répondre sous 24\u00a0h." in ticks
    assert "Camille Renaud ou Claire Dupont a relu le texte." in ticks
    calm = section(rendered(without(sample(), "organisation.elections")), "Dix points avant de publier")
    assert "électorale" not in calm
    assert "à une heure où je repasserai voir avant ce soir" in section(
        rendered(alone()), "Dix points avant de publier"
    )
    looked = changed(sample(), "platforms[0].monitoring", [MonitoringSlot(person="claire")])
    assert "pour que Claire Dupont repasse" in section(rendered(looked), "Dix points avant de publier")


def test_electoral_limits_hold_for_those_concerned_only() -> None:
    heading = "Neutralité et période électorale"
    limits = section(rendered(sample()), heading)
    assert "vante les réalisations" in limits
    assert "17 et 18\u00a0avril 2027\u202f; 1er et 2\u00a0mai 2027" in limits
    assert "sponsorisée" not in limits  # no advertising
    assert "L.\u00a052-8" not in limits  # nobody of ours is a candidate
    candidate = changed(sample(), "organisation.elections[0].concerns_us", value=True)
    assert "L.\u00a052-8" in section(rendered(candidate), heading)
    ads = changed(sample(), "means.advertising", value=True)
    assert "sponsorisée" in section(rendered(ads), heading)
    assert section(rendered(alone()), heading) == ""
    assert "Dire si ce vote nous limite" in rendered(without(sample(), "organisation.elections"))


def test_votes_that_are_over_are_left_out() -> None:
    later = changed(sample(), "meta.as_of", Dossier(sample()).as_of.replace(year=2028))
    assert "octobre 2026" not in section(rendered(later), "Neutralité et période électorale")


def test_networks_that_are_not_used_are_left_out() -> None:
    text = rendered(sample())
    assert "Refusé-exclu" not in text
    assert "TikTok" not in text
    assert "Chaîne WhatsApp, ouvre le 1er\u00a0juin 2027" in text


def test_a_network_that_closed_is_not_written_for() -> None:
    closed = changed(sample(), "platforms[1].network", Network.GOOGLE_PLUS)
    assert "Google+" not in body_of(rendered(closed))


def test_limits_are_dated_and_advice_is_called_an_estimate() -> None:
    lengths = section(rendered(sample()), "Longueur, mots-dièse, émojis")
    assert "Limites relevées au 22\u00a0novembre 2026\u202f; les longueurs conseillées sont des estimations" in lengths


def test_the_same_news_is_counted_as_each_network_counts() -> None:
    news = section(rendered(sample()), "La même nouvelle sur chaque réseau")
    assert "| 28 |" in news  # far from the 63 206 there
    assert "| 28 sur 500 |" in news  # « Voir » and a blank, then 23 for the address
    long = changed(sample(), "editorial.same_news[0].versions[1].text", Text((("fr", "à" * 510),)))
    assert "510 sur 500, 10 de trop" in rendered(long)


@pytest.mark.parametrize(
    ("text", "network", "count"),
    [
        ("abc", Network.X, 3),
        ("é’", Network.X, 2),
        ("e\u0301", Network.X, 1),
        ("…", Network.X, 2),
        ("🚨", Network.X, 2),
        ("🚨", Network.MASTODON, 1),
        ("https://example.org/a/very/long/path x", Network.X, 25),
        ("https://example.org/a/very/long/path x", Network.MASTODON, 25),
        ("https://example.org/ x", Network.FACEBOOK, 22),
        ("", None, 0),
    ],
)
def test_characters_are_counted_as_each_network_does(text: str, network: Network | None, count: int) -> None:
    assert characters(text, network) == count


def test_words_are_counted_without_drawings() -> None:
    assert words_in(("un deux\u00a0: trois", "```mermaid\npie\n```", ("4",))) == 4


def test_a_rule_of_ours_takes_the_reference_and_the_law_is_not_said_twice() -> None:
    images = section(rendered(sample()), "Images et droits")
    assert "Accord-écrit (voir Code civil, art.\u00a09)." in images
    assert "demandez son accord" not in images
    bare = section(rendered(without(sample(), "editorial.rights.image_consent")), "Images et droits")
    assert "- Droit\u00a0: demandez son accord à toute personne reconnaissable" in bare
    nobody = changed(sample(), "editorial.rights.photos_of_people", value=False)
    assert "art.\u00a09)" not in section(rendered(nobody), "Images et droits")


def test_no_french_law_abroad() -> None:
    abroad = changed(sample(), "organisation.country", "CA")
    text = rendered(abroad)
    assert "Code civil" not in text
    assert "avis juridique" not in text


def test_those_who_use_no_ai_say_so() -> None:
    unused = changed(sample(), "editorial.ai.used", value=False)
    said = section(rendered(unused), "IA générative")
    assert "Nous n’en utilisons pas." in said
    assert "Permis-ia" not in said
    assert "Interdit-ia" not in said


def test_one_language_needs_no_chapter() -> None:
    single = changed(sample(), "editorial.languages", sample().editorial.languages[:1])
    text = rendered(single)
    assert section(text, "Langues") == ""
    assert "- Langue\u00a0: français" in text


def test_text_without_a_translation_is_marked_and_to_be_translated() -> None:
    two = changed(sample(), "editorial.line", Text((("fr", "Deux mots"),)))
    text = rendered(changed(two, "editorial.pillars[0].label", Text((("fr", "Tout utile"),))), "en")
    assert "> Deux mots\u00a0(fr)" in text
    assert "Signature-67\n" in text  # a single word, most often a name
    assert "| Tout utile\u00a0(fr) |" in text
    assert '"Tout utile" : 60' in text  # no mark in a drawing
    assert len(re.findall(r"Translate \d+\u00a0texts of the strategy into English", text)) == 1
    assert "Readers of English see them in French." in text
    assert "Traduire en" not in rendered(two)


def test_characters_are_those_of_the_posts_not_of_their_translation() -> None:
    both = Text((("fr", "Six mots."), ("en", "A much longer translation.")))
    news = changed(sample(), "editorial.same_news[0].versions[1].text", both)
    posted = changed(news, "editorial.languages", [LanguageCode.FR])
    text = section(rendered(posted, "en"), "The same news on each network")
    assert "| 9 of 500 |" in text
    assert "which come out in French" in text
    assert "traduits" not in rendered(posted)


def test_a_withheld_value_is_named_and_not_printed() -> None:
    told = Words("Un secret.", "A secret.")
    finding = Finding(
        rule="secrets-in-answers",
        severity="error",
        path="editorial.pillars[0].description",
        message=told,
        why=told,
        remedy=told,
        documents=("editorial",),
    )
    text = rendered(sample(), findings=(finding,))
    assert "Contenu-48" not in text
    told_there = html.unescape(section(text, "Reste à décider"))
    assert "Un secret (Ligne éditoriale, Piliers et part de chacun n°\u00a01, Ce qu’on y publie)" in told_there
    secret_elsewhere = msgspec.structs.replace(finding, path="security.devices")
    assert "Un secret" not in rendered(sample(), findings=(secret_elsewhere,))
    elsewhere = msgspec.structs.replace(finding, rule="x", path="crisis.levels", documents=("crisis",))
    assert "Un secret" not in rendered(sample(), findings=(elsewhere,))


def test_a_proposal_is_marked_until_it_is_accepted_and_asked_for_once() -> None:
    text = rendered(alone())
    assert text.count("**Proposé**") > 10
    assert text.count("Confirmer ou modifier") == 1
    accepted = rendered(changed(alone(), "meta.proposals", Acceptance.ACCEPT))
    assert "**Proposé**" not in accepted
    assert "Confirmer" not in accepted


def test_somebody_alone_has_a_short_charter_without_an_approval_path() -> None:
    text = rendered(alone())
    for absent in ("## Validation", "Suppléance", "Quatre yeux", "| Objectif |"):
        assert absent not in text
    assert "63\u202f206" not in text
    assert "| Actualité |" not in text
    assert "Qui vous lit" not in text


OURS: Final = re.compile(r"\b(?:[Nn]ous|[Nn]otre|[Nn]os)\b|qui (?:nous|vous) lit")


def test_somebody_alone_who_says_i_is_never_we() -> None:
    craft = loaded(
        """
meta: {as_of: 2026-11-22, owner: julie, proposals: accept}
organisation: {name: Boulangerie, kind: craftsperson}
team: {alone: yes, people: [{id: julie, name: Julie Etcheverry}]}
platforms: [{network: instagram, status: active, posts_per_week: 2}]
"""
    )
    for strategy in (craft, example("artisan")):
        told = [line for line in body_of(rendered(strategy)).splitlines() if OURS.search(line)]
        assert told == []
    assert "- À décider par moi\u00a0: transcriptions" in section(rendered(craft), "Accessibilité")


def test_those_who_show_nobody_have_one_rule_on_people() -> None:
    nobody = changed(sample(), "editorial.rights.photos_of_people", value=False)
    images = section(rendered(nobody), "Images et droits")
    assert images.count("- ") - images.count("- Droit") == 3  # nobody, music, licence
    assert "Nous ne publions aucune photo où l’on reconnaît quelqu’un. Accord-écrit." in images
    assert "Mineurs-règle" not in images
    assert "Registre" not in images


def test_ready_replies_stand_beside_what_people_write() -> None:
    reply = Reply(asked=Text((("fr", "Il en reste\u202f?"),)), reply=Text((("fr", "Bonjour, six."),)))
    talk = section(rendered(changed(sample(), "editorial.replies", [reply])), "Conversation")
    assert "| On nous écrit | Nous répondons |" in talk
    assert "| Il en reste\u202f? | Bonjour, six. |" in talk
    assert "On nous écrit" not in rendered(sample())


def test_the_usual_hashtags_give_way_to_the_rule_of_the_house() -> None:
    assert "Mots-dièse d’usage" not in rendered(sample())
    assert "Mots-dièse d’usage" in rendered(without(sample(), "editorial.hashtags.rule"))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Venez samedi 12 décembre à 10 h, salle des Tilleuls.", ""),
        ("é" * 300, "20 caractères de trop"),
        ("𝗩𝗲𝗻𝗲𝘇 samedi", "faux gras"),
        ("Samedi #Un #Deux #Trois", "trop de mots-dièse"),
        ("Samedi 😍😍", "trop d’émojis"),
        ("Copiez-collez ce message", "message à faire tourner"),
        ("Surtout, ne copiez-collez jamais ce message", ""),
        ("Taguez deux amis et gagnez un panier", "appel à citer ou à partager pour gagner"),
        ("À deux, ① puis ②", ""),
        ("Page 12, /annonces#un et #1", ""),
        ("Une famille 👨‍👩‍👧", ""),
        ("La s😍lle ouvre", "émoji au milieu d’un mot"),
        ("VENEZ VITE TOUS ICI !", "tout en capitales"),
        ("La SNCF et la DINUM à 8 h", ""),
    ],
)
def test_a_post_that_breaks_our_rules_is_no_model(text: str, fault: str) -> None:
    house = changed(sample(), "editorial.hashtags.rule", Text((("fr", "Deux au plus, en fin de texte"),)))
    found = ", ".join(words.fr for words in faults(Text((("fr", text),)), Network.TWITTER, house))
    found = found.replace("\u00a0", " ")
    assert found.startswith(fault)
    assert bool(found) == bool(fault)


CHECKED: Final = ["text-too-long", "pseudo-unicode", "emoji-run", "too-many-hashtags", "hoax-sample"]


@pytest.mark.parametrize("network", [Network.X, Network.INSTAGRAM, Network.FACEBOOK, Network.MASTODON])
@pytest.mark.parametrize(
    "text",
    [
        *("Venez samedi à 10 h", "é" * 300, "é" * 600),
        *("𝗩𝗲𝗻𝗲𝘇 samedi", "Ⓥⓔⓝⓔⓩ", "🅅🄴🄽🄴🅉 samedi", "La formule ℝ", "① puis ②"),
        *("Bravo 🎉 🎉 🎉", "🇫🇷 🇩🇪 🇮🇹", "👏🏽👏🏻👏", "La s😍lle", "👨\u200d👩\u200d👧 samedi", "À 10 h ☎"),
        *("#Un #Deux", "#Un #Deux #Trois #Quatre #Cinq #Six", "＃Un ＃Deux ＃Trois ＃Quatre ＃Cinq ＃Six"),
        *("a.fr/b#c #1 #2", "Copiez-collez ce message", "Faites  tourner à tous", "Pass this on to all"),
        *("Ne copiez-collez jamais ce message", "On lit « faites tourner » : c’est faux", "Le copier-coller va vite"),
    ],
)
def test_what_a_check_finds_in_a_model_is_withheld_and_nothing_else(text: str, network: Network) -> None:
    bare = without(without(sample(), "editorial.hashtags"), "editorial.emoji")
    written = Text((("fr", text),))
    account = msgspec.structs.replace(bare.platforms[0], network=network, samples=[Sample(good=written)])
    strategy = msgspec.structs.replace(bare, platforms=[account])
    found = check(strategy, strategy.meta.as_of or KNOWLEDGE_DATE, select=CHECKED)
    told = [one for one in found if one.path == "platforms[0].samples[0].good"]
    graver = [one for one in told if one.rule != "text-too-long" or one.severity != "info"]
    assert bool(faults(written, network, strategy)) == bool(graver)


def test_a_fault_in_the_other_language_counts() -> None:
    strategy = changed(sample(), "editorial.emoji", EmojiPolicy.SOBER)
    post = Text((("fr", "Venez samedi"), ("en", "Come on Saturday 🎉🎉")))
    assert [fault.en for fault in faults(post, Network.MASTODON, strategy)] == ["too many emoji"]


@pytest.mark.parametrize(
    ("rule", "network", "most"),
    [
        (None, Network.FACEBOOK, 2),  # what is usual there
        ("Trois au plus", Network.FACEBOOK, 3),  # the house's own rule stands over it
        ("Quatre au plus", Network.THREADS, 1),  # which takes one
        (None, None, 5),
        ("Un ou deux, pas plus", None, 2),
    ],
)
def test_how_many_hashtags_a_model_may_have(rule: str | None, network: Network | None, most: int) -> None:
    own = Text((("fr", rule),)) if rule else None
    strategy = changed(sample(), "editorial.hashtags.rule", own)
    for count, fine in ((most, True), (most + 1, False)):
        post = Text((("fr", "Venez " + " ".join(f"#Lieu{place}x" for place in range(count))),))
        assert (not faults(post, network, strategy)) is fine


def test_a_bad_model_is_withheld_and_asked_for() -> None:
    loud = changed(sample(), "platforms[1].samples[0].good", Text((("fr", "Tous #a #b #c #d #e #f"),)))
    text = rendered(loud)
    assert "#f" not in text
    assert "Récrire l’exemple donné pour bon (Mastodon)\u00a0: trop de mots-dièse" in text
    found = made(example("mauvais-exemple")).examples or Examples(proposed=False, rows=())
    assert all(row.good == "–" for row in found.rows)


DAY: Final = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name != "mauvais-exemple"])
def test_model_texts_keep_the_rules_that_stand_above_them(name: str) -> None:
    strategy = example(name)
    house = strategy.editorial
    versions = [(version.network, version) for news in house.same_news for version in news.versions]
    models = [(one.network, one.good) for pillar in house.pillars for one in pillar.examples]
    for network, text in (*((network, version.text) for network, version in versions), *models):
        assert text
        assert faults(text, network, strategy) == (), text
        for language, said in text.by_language:
            if language == "fr":
                bare = re.search(rf"(?<!le )(?<!chaque )\b(?:{DAY})\b(?! (?:\d|matin \d|soir \d))", said)
                assert not (bare and dated(house)), said
    for _, version in versions:
        picture = str(version.picture or "")
        assert "exte alternatif" in picture or picture in {"", "Aucune"}, picture


def dated(house: Editorial) -> bool:
    """Whether a rule of the house asks for dates in full."""
    return any("date s’écrit en entier" in str(rule.rule) for rule in house.writing_rules)


def test_a_real_decision_is_asked_else_none() -> None:
    dated = changed(sample(), "meta.adopted_on", date(2026, 11, 20))
    status = changed(changed(dated, "meta.status", DocumentStatus.ADOPTED), "meta.next_review", date(2027, 2, 1))
    own = changed(status, "editorial.approvals", sample().editorial.approvals[1:2])
    asked = made(own).shell.brief[-1]
    assert asked.startswith("Décision demandée à Camille Renaud avant le")
    assert made(own).shell.gaps[0].what.rstrip(".")[1:] in asked
    assert "reconduire" not in asked


def test_somebody_alone_sees_the_examples_that_there_are() -> None:
    told = made(example("artisan")).examples
    assert told
    assert len(told.rows) >= 2


def test_lists_are_shortened_in_the_same_way_in_both_languages_and_rules_are_kept() -> None:
    strategy = example("commune")
    assert "abrégées" in rendered(strategy)
    assert "shortened" in rendered(strategy, "en")
    forbidden = [text.to("fr") for text in strategy.editorial.ai.forbidden] if strategy.editorial.ai else []
    for rule in (*forbidden, *(text.to("fr") for text in strategy.editorial.out_of_scope)):
        assert rule in rendered(strategy)


POISON: Final = "a|b `c` [d](http://e) <b> # *x* ${y} {{z}} -- \u202e"


def _poisoned(value: Any) -> Any:  # noqa: ANN401 - sections, lists and plain values
    if isinstance(value, Text):
        return Text(((value.by_language[0][0], POISON),))
    if isinstance(value, list):
        return [_poisoned(item) for item in value]
    if isinstance(value, Section):
        return msgspec.structs.replace(
            value, **{name: _poisoned(getattr(value, name)) for name in value.__struct_fields__}
        )
    return value


@pytest.mark.parametrize("language", LANGUAGES)
def test_odd_text_changes_nothing_in_the_structure(language: Language) -> None:
    clean = sample()
    people = [msgspec.structs.replace(person, name=POISON) for person in clean.team.people]
    odd = changed(_poisoned(clean), "team.people", people)
    for path in ("organisation.name", "editorial.rights.consent_register", "editorial.rights.reuse_licence"):
        odd = changed(odd, path, POISON)
    odd = changed(odd, "editorial.hashtags.local", [POISON])
    text = rendered(odd, language)
    assert gate.check(text) == []
    assert skeleton(body_of(text)) == skeleton(body_of(rendered(clean, language)))


def test_same_strategy_same_text() -> None:
    assert rendered(sample()) == rendered(loaded(TEAM))
