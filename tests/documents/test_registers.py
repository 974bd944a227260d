"""The account register with its private part, the public moderation charter and the ambassador kit."""

import datetime as dt
import re
from typing import Final

import pytest
from tests.documents.companion_folder import EXAMPLES, example, folder_of, strategy_of, text_of, with_value, without

from socialplan.documents import gate
from socialplan.documents.names import ALL, PRIVATE_ACCESS, AnyId
from socialplan.language import LANGUAGES, Language
from socialplan.strategy.choices import Network
from socialplan.strategy.model import Strategy

MOST_WORDS: Final = 900
MOST_WORDS_ALONE: Final = 450
OURS: Final[tuple[AnyId, ...]] = ("accounts", "moderation", "kit")

SOURCE: Final = """
meta: {as_of: 2026-11-22, languages: [fr], owner: camille, proposals: refuse, next_review: 2027-02-01}
organisation:
  name: Mes Démarches
  kind: b2b_company
  headcount: 60
  contact_email: bonjour@demarches.example
  site: https://demarches.example
  boilerplate:
    short: Présentation-court
    medium: Présentation-moyen
    long: Présentation-long
    logos: https://demarches.example/logos
    banners: https://demarches.example/bannieres
    profile_bios: [Bio-profil]
message: {core: Message-central, proofs: [Preuve-chiffrée]}
situation: {owned: [{kind: blog, url: "https://demarches.example/blog"}]}
platforms:
  - network: linkedin
    status: active
    handle: "@mesdemarches"
    url: https://www.linkedin.com/company/mesdemarches
    language: fr
    role: Mission-linkedin
    response_hours: 36
    owner: camille
    deputy: leo
    samples: [{good: Exemple-compte}]
    profile: {moderation_link: no}
  - network: mastodon
    status: to_open
    handle: "@mesdemarches@masto.example"
    language: en
    owner: leo
    opens_on: 2027-03-04
  - {network: youtube, status: to_close, handle: "@demarchestv", closes_on: 2026-12-19, moves_to: Suite-du-compte}
  - {network: x, status: emergency, handle: "@mesdemarches", owner: camille, response_hours: 2}
  - {network: tiktok, status: refused, handle: "@nomgarde", handle_reserved: yes}
  - {network: pinterest, status: refused}
editorial:
  pillars: [{id: p, label: P, share: 100, examples: [{network: linkedin, good: Exemple-pilier}]}]
  hashtags: {brand: ["#TagMarque"], local: ["#TagLocal"], topic: ["#TagTheme"], rule: Règle-mots}
team:
  people:
    - {id: camille, name: Camille Roy, roles: [community_manager], title: Titre}
    - {id: leo, name: Léo Martin, roles: [director]}
    - {id: zoe, name: Zoé Petit, roles: [writer], leaves_on: 2026-12-31}
    - {id: paul, name: Paul Parti, roles: [writer], leaves_on: 2026-11-01}
charter:
  ambassadors: yes
  ambassador_rules: [Règle-volontaire]
  disclosure: Phrase-transparence
  never_share: [Jamais-partager]
  opening_authority: leo
moderation:
  hours: du lundi au samedi
  welcomed: [Bienvenu-question]
  removed: [Retiré-insulte]
  ladder: [{when: Cas-grave, do: Mesure-prise, by: camille}]
  appeal: Recours-par-écrit
  public_rules_url: https://demarches.example/regles
  log_kept_by: camille
  keep_evidence: Preuve-gardée
security:
  accesses:
    - network: linkedin
      admins: [camille, leo, paul]
      publishers: [zoe]
      two_factor: yes
      recovery_generic: yes
      checked_on: 2026-10-03
    - {network: x, admins: [camille], two_factor: no, checked_on: 2025-01-09}
  password_manager: Coffre-fort
  generic_mailbox: comptes@demarches.example
  leaver_process: Départ-préparé
  leaver_hours: 24
  inventory_on: 2026-10-05
  owner: leo
"""

ROWS: Final[list[tuple[AnyId, str, str]]] = [
    ("accounts", "platforms.0.handle", "[@mesdemarches](https://www.linkedin.com/"),
    ("accounts", "platforms.0.url", "https://www.linkedin.com/company/mesdemarches"),
    ("accounts", "platforms.0.role", "Mission-linkedin"),
    ("accounts", "platforms.0.response_hours", "36\u00a0h"),
    ("accounts", "platforms.0.owner", "Camille Roy, sinon Léo Martin"),
    ("accounts", "platforms.0.deputy", "Camille Roy, sinon Léo Martin"),
    ("accounts", "platforms.0.language", "| français |"),
    ("accounts", "platforms.1.opens_on", "ouvre le 4\u00a0mars 2027"),
    ("accounts", "platforms.2.closes_on", "ferme le 19\u00a0décembre 2026"),
    ("accounts", "platforms.2.moves_to", "Suite-du-compte"),
    ("accounts", "platforms.3.status", "réservé aux urgences"),
    ("accounts", "platforms.4.handle", "@nomgarde"),
    ("accounts", "organisation.site", "Site officiel"),
    ("accounts", "situation.owned", "https://demarches.example/blog"),
    ("accounts", "organisation.contact_email", "bonjour@demarches.example"),
    ("accounts", "moderation.hours", "du lundi au samedi"),
    ("accounts", "charter.opening_authority", "Léo Martin décide"),
    ("accounts", "security.inventory_on", "5\u00a0octobre 2026"),
    ("accounts", "security.owner", "par Léo Martin"),
    ("moderation", "moderation.hours", "Nous lisons vos commentaires du lundi au samedi."),
    ("moderation", "moderation.welcomed", "Bienvenu-question"),
    ("moderation", "moderation.removed", "Retiré-insulte"),
    ("moderation", "moderation.ladder", "| Cas-grave | Mesure-prise |"),
    ("moderation", "moderation.appeal", "Recours-par-écrit"),
    ("moderation", "moderation.keep_evidence", "preuve-gardée"),
    ("moderation", "moderation.log_kept_by", "registre tenu par Camille Roy"),
    ("moderation", "moderation.public_rules_url", "texte déjà en ligne\u00a0: https://demarches.example/regles"),
    ("moderation", "organisation.contact_email", "bonjour@demarches.example"),
    ("moderation", "platforms.0.response_hours", "36\u00a0h"),
    ("kit", "organisation.boilerplate.short", "> Présentation-court"),
    ("kit", "organisation.boilerplate.medium", "> Présentation-moyen"),
    ("kit", "organisation.boilerplate.long", "> Présentation-long"),
    ("kit", "organisation.boilerplate.logos", "/logos"),
    ("kit", "organisation.boilerplate.banners", "/bannieres"),
    ("kit", "organisation.boilerplate.profile_bios", "Bio-profil"),
    ("kit", "message.core", "**Message-central**"),
    ("kit", "message.proofs", "Preuve-chiffrée"),
    ("kit", "charter.ambassador_rules", "Règle-volontaire"),
    ("kit", "charter.ambassadors", "Règle-volontaire"),
    ("kit", "charter.disclosure", "«\u00a0Phrase-transparence\u00a0»"),
    ("kit", "charter.never_share", "Jamais-partager"),
    ("kit", "editorial.hashtags.brand", "TagMarque"),
    ("kit", "editorial.hashtags.local", "TagLocal"),
    ("kit", "editorial.hashtags.topic", "TagTheme"),
    ("kit", "editorial.hashtags.rule", "Règle-mots"),
]
"""Document, answer, and the text that goes with it."""

PRIVATE_ROWS: Final = [
    ("security.accesses", "Camille Roy et Léo Martin"),
    ("security.accesses.0.publishers", "| Zoé Petit | oui |"),
    ("security.accesses.0.admins", "Camille Roy et Léo Martin"),
    ("security.accesses.0.two_factor", "| oui | oui |"),
    ("security.accesses.0.recovery_generic", "| oui | oui |"),
    ("security.accesses.0.checked_on", "3\u00a0octobre 2026"),
    ("security.accesses.1.two_factor", "Activer la double authentification\u00a0: X"),
    ("security.accesses.1.admins", "| X (ex-Twitter) | Camille Roy |"),
    ("security.accesses.1.checked_on", "9\u00a0janvier 2025"),
    ("security.password_manager", "Coffre-fort"),
    ("security.generic_mailbox", "comptes@demarches.example"),
    ("security.leaver_process", "Départ-préparé"),
    ("security.leaver_hours", "sous 24\u00a0h"),
    ("security.inventory_on", "Inventaire du 5\u00a0octobre 2026"),
    ("security.owner", "Léo Martin la tient à jour"),
    ("team.people.2.leaves_on", "| Zoé Petit | 31\u00a0décembre 2026"),
    ("team.people.3.leaves_on", "1er\u00a0novembre 2026"),
]


def sample() -> Strategy:
    return strategy_of(SOURCE)


def private(strategy: Strategy, language: Language = "fr") -> str:
    return folder_of(strategy, language).get(PRIVATE_ACCESS.to(language), "")


def words_in(text: str) -> int:
    return len(re.findall(r"\w+(?:[’'.-]\w+)*", re.sub(r"\]\([^)]*\)|\u00a0\((?:fr|en)\)", "", text)))


def body(text: str) -> str:
    ends = "Reste à décider|Still to decide|Documents liés|Related documents"
    return re.split(rf"^## (?:{ends})\n", text, flags=re.MULTILINE)[0]


@pytest.mark.parametrize(("document", "path", "marker"), ROWS, ids=[f"{row[0]} {row[1]}" for row in ROWS])
def test_an_answer_taken_away_takes_its_text(document: AnyId, path: str, marker: str) -> None:
    assert marker in text_of(sample(), document)
    assert marker not in text_of(without(sample(), path), document)


@pytest.mark.parametrize(("path", "marker"), PRIVATE_ROWS, ids=[row[0] for row in PRIVATE_ROWS])
def test_an_answer_taken_away_takes_its_text_from_the_private_part(path: str, marker: str) -> None:
    assert marker in private(sample())
    assert marker not in private(without(sample(), path))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_length(name: str, language: Language) -> None:
    strategy = example(name)
    alone = len(strategy.team.people) == 1
    for document in OURS:
        text = text_of(strategy, document, language)
        assert words_in(body(text)) <= (MOST_WORDS_ALONE if alone else MOST_WORDS), document
        assert gate.check(text) == [] or not text


# ─── Register ───────────────────────────────────────────────────────────────────


def test_weaknesses_stand_in_the_private_part_alone() -> None:
    public, hidden = text_of(sample(), "accounts"), private(sample())
    assert "double authentification" in hidden
    assert not re.search(r"authentification|Coffre-fort|comptes@|Zoé", public)
    assert "`prive/acces-aux-comptes.md`" in public


def test_whoever_has_left_is_listed_as_long_as_the_accesses_name_them() -> None:
    text = private(sample())
    assert "| Paul Parti | 1er\u00a0novembre 2026 | LinkedIn | 2\u00a0novembre 2026, dépassé | | |" in text
    assert "| Zoé Petit | 31\u00a0décembre 2026 | LinkedIn | 1er\u00a0janvier 2027 | | |" in text
    cleared = with_value(sample(), "security.accesses.0.admins", ["camille", "leo"])
    assert "Paul Parti" not in private(cleared)
    later = with_value(sample(), "team.people.2.leaves_on", dt.date(2027, 6, 1))
    assert "| Zoé Petit | 1er\u00a0juin" not in private(later)


def test_what_else_opens_the_accounts_is_listed() -> None:
    text = private(example("commune"))
    assert "| TikTok | – | – | – | – | – |" in text
    assert "| Application | Application d’alerte de la commune | |" in text
    assert "| Adresse de secours | reseaux@aubrelle-sur-sarne.example | |" in text


def test_what_the_accesses_contradict_is_to_be_put_right() -> None:
    text = private(example("startup-etat"), "en")
    assert "- Joanna Perreira has access to publish, and the team says the contrary: LinkedIn." in text
    assert "- Choose a recovery address that is not the public one." in text
    assert "- Tomas Weill withdraws the accesses of others: say who withdraws theirs." in text


def test_somebody_alone_reads_of_their_own_accounts() -> None:
    text = private(example("artisan"))
    assert "qui tient mes comptes" in text
    assert "Les codes de secours sont imprimés" in text
    assert "Publient" not in text
    assert "| Qui | Part le |" not in text


def test_an_account_without_a_list_of_accesses_is_to_be_looked_up() -> None:
    assert "Relever qui a les accès\u00a0: YouTube et TikTok." in private(sample())


def test_an_access_that_names_an_account_is_for_that_account() -> None:
    source = """
organisation: {name: X}
meta: {as_of: 2026-11-22, proposals: refuse}
platforms:
  - {id: pau, network: facebook, status: active, handle: "@cmapau"}
  - {id: bayonne, network: facebook, status: active, handle: "@cmabayonne"}
team: {people: [{id: ana, name: Ana Bo}, {id: lou, name: Lou Ko}]}
security:
  accesses:
    - {network: facebook, account: bayonne, admins: [lou]}
    - {network: facebook, account: pau, admins: [ana]}
"""
    text = private(strategy_of(source))
    assert re.search(r"^\| Facebook \(@cmapau\) \| Ana Bo \|", text, re.MULTILINE)
    assert re.search(r"^\| Facebook \(@cmabayonne\) \| Lou Ko \|", text, re.MULTILINE)
    register = text_of(strategy_of(source), "accounts")
    assert "| Facebook | @cmapau |" in register
    assert "| Facebook | @cmabayonne |" in register


def test_names_that_differ_are_told() -> None:
    text = text_of(sample(), "accounts")
    assert re.search("Le même nom sur LinkedIn.* et X", text)
    other = with_value(sample(), "platforms.3.handle", "@autrenom")
    assert "Le même nom partout, sauf\u00a0: X (ex-Twitter)." in text_of(other, "accounts")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_the_part_for_everyone_names_nobody_and_leads_nowhere_inside(name: str, language: Language) -> None:
    strategy = example(name)
    public, _, team = text_of(strategy, "accounts", language).partition("\n---\n")
    people = [
        one.name for one in strategy.team.people if one.name and one.name not in (strategy.organisation.name or "")
    ]
    assert [one for one in people if one in public] == []
    assert not re.search(r"prive/|private/|plan-de-crise|crisis-playbook|\]\(\.\./", public)
    assert not team or "prive/" in team or "private/" in team


def test_what_is_not_decided_yet_is_told_as_such() -> None:
    text = text_of(example("commune"), "accounts").replace("\u00a0", " ")
    assert "ouvre le 17 mai 2027, si décidé" in text
    assert "| ferme le 29 janvier 2027 ; suite" in text.replace("\u202f", " ")


def test_a_closing_that_cannot_be_announced_in_time_is_to_be_put_off() -> None:
    text = text_of(example("pme-b2b"), "accounts").replace("\u00a0", " ")
    assert "X ferme le 15 décembre 2026" in text
    assert "| Fermer X (ex-Twitter) le 30 décembre 2026 au plus tôt, " in text
    assert "30 jours après l’annonce | Inès Bouvret | 30 novembre 2026 |" in text
    pending = text_of(example("association"), "accounts").replace("\u00a0", " ")
    assert "30 jours après l’annonce | Gérard Poupin | 27 novembre 2026 |" in pending


def test_a_letter_that_is_answered_says_within_how_long() -> None:
    assert re.search(
        r"^\| Lettre d’information .*\| 72\u00a0h \|$", text_of(example("commune"), "accounts"), re.MULTILINE
    )


def test_a_network_that_has_closed_is_no_official_account() -> None:
    dead = with_value(sample(), "platforms.3.network", Network.GOOGLE_PLUS)
    text = text_of(dead, "accounts")
    assert "| Google+ | @mesdemarches | réseau fermé |" in text
    assert "1\u00a0compte officiel\u00a0: LinkedIn." in text


def test_no_account_no_register() -> None:
    bare = without(sample(), "platforms")
    assert not text_of(bare, "accounts")
    assert not private(bare)
    assert not text_of(bare, "moderation")


# ─── Moderation ─────────────────────────────────────────────────────────────────


def published(text: str) -> str:
    """What goes on the site."""
    return text.partition("\n---\n")[0].partition("\n## ")[2]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_the_page_to_publish_names_no_colleague_that_the_answers_do_not(name: str, language: Language) -> None:
    strategy = example(name)
    rules = strategy.moderation
    texts = (rules.appeal, rules.keep_evidence, rules.hours, *rules.welcomed, *rules.removed)
    texts = (*texts, *(text for step in rules.ladder for text in (step.do, step.when)))
    said = " ".join(words for text in texts if text for _, words in text.by_language)
    page = published(text_of(strategy, "moderation", language))
    assert [one.name for one in strategy.team.people if one.name and one.name in page and one.name not in said] == []
    assert "](../" not in page


def test_a_name_in_the_page_is_to_be_replaced() -> None:
    named = text_of(with_value(sample(), "moderation.appeal", sample().moderation.hours), "moderation")
    assert "un nom par une fonction" not in named
    source = SOURCE.replace("Recours-par-écrit", "Écrire à Camille Roy")
    assert "Remplacer dans ces règles un nom par une fonction (Camille Roy)" in text_of(
        strategy_of(source), "moderation"
    )


def test_only_accounts_on_which_people_can_comment_are_covered() -> None:
    page = published(text_of(sample(), "moderation"))
    assert "| LinkedIn |" in page
    assert "| X (ex-Twitter) |" in page
    assert not re.search("Mastodon|YouTube|TikTok", page)
    assert not text_of(with_value(sample(), "platforms", sample().platforms[1:3]), "moderation")


def test_rules_that_nobody_wrote_make_no_page() -> None:
    bare = sample()
    for field in ("welcomed", "removed", "ladder", "appeal"):
        bare = without(bare, f"moderation.{field}")
    assert not text_of(bare, "moderation")
    index = folder_of(bare)["README.md"]
    assert "Charte de modération\u00a0: aucune règle dans moderation.removed." in index


def test_the_law_is_that_of_the_country_and_dated() -> None:
    page = published(text_of(sample(), "moderation"))
    assert "## Ce que dit la loi" in page
    assert "Textes à jour au 22\u00a0novembre 2026." in page
    abroad = published(text_of(with_value(sample(), "organisation.country", "CA"), "moderation"))
    assert "loi" not in abroad.lower()
    town = published(text_of(strategy_of(SOURCE.replace("b2b_company", "local_government")), "moderation"))
    assert "traite chaque personne de la même façon" in town
    assert "traite chaque personne de la même façon" not in page
    assert "tribunal administratif" in town
    assert "tribunal administratif" not in page


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_the_law_is_told_in_sentences_without_abbreviations(name: str, language: Language) -> None:
    page = published(text_of(example(name), "moderation", language))
    assert not re.search(r"\b(?:CRPA|DDHC|CAA|CGFP|CJA|CPCE)\b", page)


def test_whoever_comments_is_told_who_keeps_what_why_and_their_rights() -> None:
    page = published(text_of(sample(), "moderation"))
    assert "Mes Démarches en est responsable" in page
    assert "intérêt légitime (RGPD, art.\u00a06, 1, f)" in page
    assert "saisir la CNIL" in page
    town = published(text_of(strategy_of(SOURCE.replace("b2b_company", "local_government")), "moderation"))
    assert "mission d’intérêt public" in town
    assert "CNIL" not in published(text_of(without(sample(), "moderation.keep_evidence"), "moderation"))


def test_each_account_is_read_at_its_own_hours() -> None:
    page = published(text_of(example("commune"), "moderation")).replace("\u00a0", " ")
    assert "du lundi au vendredi à 8 h 45 et 16 h 30, samedi et dimanche à 10 h | 24 h |" in page
    assert "| pendant une alerte seulement | 24 h, en alerte |" in page
    assert "Nous lisons vos commentaires" not in page


def test_what_an_owner_cannot_do_to_a_review_is_not_promised() -> None:
    page = published(text_of(example("artisan"), "moderation"))
    assert "Un avis ne se masque pas et ne se supprime pas (Fiche Google)" in page
    assert "reprise après un blocage" not in page
    assert "Un avis ne se masque pas" not in published(text_of(sample(), "moderation"))


def test_a_delay_does_not_run_while_nobody_is_there() -> None:
    page = published(text_of(example("artisan"), "moderation")).replace("\u00a0", " ")
    assert "Je ne réponds pas du 25 janvier 2027 au 9 février 2027." in page


def test_a_blog_that_receives_comments_is_covered() -> None:
    assert "| Blog |" in published(text_of(example("pme-b2b"), "moderation"))


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_profile_without_the_link_is_asked_of_whoever_keeps_it(name: str) -> None:
    strategy = example(name)
    text = text_of(strategy, "moderation").replace("\u00a0", " ")
    if not text:
        return
    found = re.search(r"Lien dans (\d+) profils? sur (\d+)", text)
    rows = re.findall(r"^\| Mettre le lien[^(]*\((.*)\) \|", text, flags=re.MULTILINE)
    asked = sum(len(re.split(r", | et ", row)) for row in rows)
    if found:
        assert int(found[2]) - int(found[1]) == asked


# ─── Kit ────────────────────────────────────────────────────────────────────────


def test_each_presentation_is_counted_and_one_that_is_too_long_is_to_be_shortened() -> None:
    source = SOURCE.replace("Présentation-court", " ".join(["mot"] * 63))
    text = text_of(strategy_of(source), "kit")
    assert "Longueur\u00a0: 63\u00a0mots, 251\u00a0signes." in text
    assert "Raccourcir la présentation de 50\u00a0mots\u00a0: elle en a 63" in text
    assert "Raccourcir" not in text_of(sample(), "kit")


def test_what_is_copied_bears_no_mark_of_its_language() -> None:
    text = text_of(sample(), "kit", "en")
    assert "> Présentation-court\n" in text


def test_without_volunteers_nobody_is_told_the_rules_of_volunteers() -> None:
    alone = with_value(sample(), "charter.ambassadors", value=False)
    text = text_of(alone, "kit")
    assert "Règle-volontaire" not in text
    assert "Phrase-transparence" in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_no_invented_post_is_handed_out_to_copy(name: str, language: Language) -> None:
    strategy, text = example(name), text_of(example(name), "kit", language)
    posts = [one.good for pillar in strategy.editorial.pillars for one in pillar.examples if one.good]
    posts += [one.good for account in strategy.platforms for one in account.samples if one.good]
    assert [post for post in posts if any(words in text for _, words in post.by_language)] == []


def test_without_ambassadors_it_is_no_ambassadors_kit() -> None:
    text = text_of(example("commune"), "kit")
    assert text.startswith("# Textes pour se présenter – ")
    assert "Personne n’est tenu de relayer." in text
    assert re.search("Du 1er\u00a0octobre 2026 au 2\u00a0mai 2027, période électorale", text)
    assert text_of(example("association"), "kit").startswith("# Kit ambassadeurs – ")


def test_duties_of_public_servants_say_whose_they_are() -> None:
    text = text_of(example("startup-etat"), "kit", "en")
    law = re.findall(r"^- Law: (.*)$", text, flags=re.MULTILINE)
    assert law
    assert all(line.startswith("If you are a public servant: ") for line in law)
    assert "Conseil d’État, 11 January 1935" in text


def test_whoever_is_attacked_knows_whom_to_call() -> None:
    text = text_of(example("startup-etat"), "kit")
    assert "- Journaliste\u00a0: Léa Quémener, sinon Idris Mallet." in text
    assert "Commencer ou arrêter\u00a0: Idris Mallet" in text


def test_somebody_alone_relays_nothing_to_herself() -> None:
    assert "À suivre" not in text_of(example("artisan"), "kit")
    assert "À suivre" in text_of(example("commune"), "kit")


def test_nothing_to_copy_and_no_volunteers_make_no_kit() -> None:
    bare = without(without(sample(), "organisation.boilerplate"), "charter.ambassadors")
    assert not text_of(bare, "kit")
    assert text_of(without(sample(), "charter.ambassadors"), "kit")
    assert text_of(without(sample(), "organisation.boilerplate"), "kit")


# ─── All three ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("document", OURS)
def test_the_last_of_the_lines_asks_for_something_or_says_that_nothing_is_asked(document: AnyId) -> None:
    for name in EXAMPLES:
        text = text_of(example(name), document)
        brief = text.partition("\n## En bref\n")[2].partition("\n## ")[0].strip().splitlines()
        if text:
            assert 3 <= len(brief) <= 5, name
            assert re.search(r"Décision demandée|À décider avant|Rien à décider", brief[-1]), name


@pytest.mark.parametrize("document", OURS)
def test_adopted_by_itself_only_if_it_is_for_adopting(document: AnyId) -> None:
    assert ALL[document].adoptable is (document == "moderation")
