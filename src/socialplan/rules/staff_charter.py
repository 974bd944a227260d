"""Rules on the staff usage charter: what it says, what it gives, what it is worth."""

from collections.abc import Iterable, Iterator
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.faulty import texts
from socialplan.analysis.phrases import stem_in
from socialplan.analysis.plain import is_answered
from socialplan.analysis.thresholds import words
from socialplan.knowledge import law
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import CharterStatus
from socialplan.strategy.model import Strategy


@rule(
    "charter-only-bans",
    severity="warning",
    chapter="charter",
    title=Words("Une charte qui ne fait qu’interdire", "A charter that only forbids"),
    message=Words(
        "La charte contient {bans}, et rien de ce qui est permis.",
        "The charter contains {bans}, and nothing that is allowed.",
    ),
    why=Words(
        "Une liste d’interdits se lit une fois, s’oublie, et fait taire les personnes qui vous feraient connaître.",
        "A list of bans is read once, forgotten, and silences the very people who would make you known.",
    ),
    remedy=Words(
        "Écrivez au moins autant de choses permises, comme partager ou raconter son métier (`charter.may`).",
        "Write down at least as many things that are allowed, such as sharing posts or talking about one’s work "
        "(`charter.may`).",
    ),
    source="camauger, S4:31",
    documents=("usage",),
    more=Words(
        "Il compare deux listes de la charte d’usage\u00a0: ce qui est interdit et ce qui est permis. Il parle si la "
        "première est remplie et la seconde vide\u202f; une seule chose permise suffit à le faire taire. Une charte "
        "sans interdit n’est pas signalée. Exemple\u00a0: «\u00a0ne pas parler de l’employeur, ne pas publier de "
        "photo\u00a0»\u202f; en face, on peut écrire «\u00a0partager nos publications, raconter son métier, dire où "
        "l’on travaille\u00a0».",
        "It compares two lists of the usage charter: what is forbidden and what is allowed. It speaks if the first "
        "is filled and the second empty; one thing allowed is enough to keep it quiet. A charter without bans is not "
        "reported. Example: “do not speak of the employer, do not post photos”; opposite, one can write “share our "
        "posts, tell of your work, say where you work”.",
    ),
)
def charter_only_bans(case: Case) -> Iterable[Hit]:
    """The charter says what may not be done, and nothing that may."""
    charter = case.strategy.charter
    if charter.may_not and not charter.may:
        bans = figures.count(len(charter.may_not), Words("interdit", "ban"), Words("interdits", "bans"))
        yield Hit("charter.may", {"bans": bans})


@rule(
    "charter-no-kit",
    severity="warning",
    chapter="organisation",
    title=Words("Une charte sans rien à reprendre", "A charter with nothing to reuse"),
    message=Words(
        "Il manque à vos collègues de quoi parler de vous\u00a0: {missing}.",
        "Your colleagues lack what they need to introduce you: {missing}.",
    ),
    why=Words(
        "Sans texte ni image sous la main, chaque personne écrit le sien, et l’ancien logo reparaît.",
        "With no text or picture to hand, everybody makes their own, and the old logo comes back.",
    ),
    remedy=Words(
        "Écrivez une présentation de 50 mots et dites où prendre logos et bannières (`organisation.boilerplate`).",
        "Write a 50-word introduction and say where to find logos and banners (`organisation.boilerplate`).",
    ),
    source="S4:31",
    documents=("usage",),
    more=Words(
        "Dès que la charte d’usage est commencée, il cherche trois choses que les collègues puissent "
        "reprendre\u00a0: un texte de présentation, de n’importe quelle longueur, l’adresse des logos et celle des "
        "bannières. Il nomme celles qui manquent. Sans charte il se tait, et pour une personne seule c’est une "
        "remarque. Exemple\u00a0: une agente présente la mairie sur LinkedIn avec le blason de 2009, trouvé sur un "
        "moteur de recherche.",
        "As soon as the usage charter is begun it looks for three things that colleagues can reuse: a text of "
        "presentation, of any length, where the logos are and where the banners are. It names those that are "
        "missing. Without a charter it keeps quiet, and for somebody alone it is a note. Example: an employee "
        "presents the town hall on LinkedIn with the coat of arms of 2009, found through a search engine.",
    ),
)
def charter_no_kit(case: Case) -> Iterable[Hit]:
    """There is a charter, and no description, no logos or no banners for the staff. A note for somebody alone."""
    if not is_answered(case.strategy.charter):
        return
    kit = case.strategy.organisation.boilerplate
    parts = {
        "short": Words("un texte de présentation", "an introductory text"),
        "logos": Words("l’adresse des logos", "the address of the logos"),
        "banners": Words("l’adresse des bannières", "the address of the banners"),
    }
    there = {
        "short": bool(kit and (kit.short or kit.medium or kit.long)),
        "logos": bool(kit and kit.logos),
        "banners": bool(kit and kit.banners),
    }
    missing = [name for name, present in there.items() if not present]
    if missing:
        path = f"organisation.boilerplate.{missing[0]}" if kit else "organisation.boilerplate"
        said = figures.join(parts[name] for name in missing)
        yield Hit(path, {"missing": said}, "info" if case.alone else None)


@rule(
    "charter-legal-regime",
    severity="warning",
    chapter="charter",
    title=Words(
        "Des sanctions sans les formalités d’une charte qui oblige",
        "Sanctions without the steps a binding charter needs",
    ),
    message=Words(
        "La charte {binds} et {missing}, pour {headcount} (Code du travail, texte du {date}).",
        "The charter {binds} and {missing}, for {headcount} (French labour code, text of {date}).",
    ),
    why=Words(
        "Une obligation qui n’a pas suivi ces étapes peut être contestée le jour où l’on s’en sert.",
        "An obligation that did not go through these steps can be challenged on the day you rely on it.",
    ),
    remedy=Words(
        "Dites ce que vaut la charte (`charter.status`) et datez l’avis (`charter.consulted_on`)\u202f; ceci n’est "
        "pas un conseil\u00a0: faites-la relire par une personne compétente.",
        "Say what status the charter has (`charter.status`) and date the consultation (`charter.consulted_on`); this "
        "is not advice: have it read by a qualified person.",
    ),
    source="works-rules-scope",
    documents=("usage",),
    more=Words(
        "Il ne regarde que les employeurs privés de France, dès l’effectif que donne le point de droit cité. Il "
        "parle si la charte prévoit des sanctions sans être annexée au règlement intérieur, ou si elle y est annexée "
        "sans la date de l’avis du comité social et économique (CSE). Il dit ce qui manque ou se contredit, jamais "
        "ce qu’il faut choisir. Un effectif inconnu, un organisme public ou une charte sans sanction ne sont pas "
        "signalés. Exemple\u00a0: 60 salariés, une charte «\u00a0à titre de conseil\u00a0» qui menace d’un "
        "avertissement.",
        "It looks only at private employers in France, from the headcount that the point of law gives. It speaks if "
        "the charter provides for sanctions without being an annex to the works rules, or if it is such an annex "
        "without the date of the works council’s opinion. It says what is missing or contradictory, never what to "
        "choose. An unknown headcount, a public body or a charter without sanctions is not reported. Example: 60 "
        "employees, and a charter “by way of advice” that threatens with a formal warning.",
    ),
)
def charter_legal_regime(case: Case) -> Iterable[Hit]:
    """In France, a private employer of 50 or more names sanctions in a charter that is no annex, or without an opinion.

    The size and the staff regimes are those of the point of law; an unknown headcount says nothing.
    """
    charter, heads = case.strategy.charter, case.strategy.organisation.headcount
    annexed = charter.status is CharterStatus.WORKS_RULES
    if heads is None or case.public_body or not _in_france(case) or not (annexed or _sanctions(case.strategy)):
        return
    entry = law.entry("works-rules-scope")
    if (
        heads < (entry.headcount_min or 0)
        or case.regime.value not in entry.regimes
        or (annexed and charter.consulted_on)
    ):
        return
    yield Hit(
        "charter.consulted_on" if annexed else "charter.status",
        {
            "binds": Words(
                "s’annonce comme une annexe au règlement intérieur", "calls itself an annex to the works rules"
            )
            if annexed
            else Words("prévoit des sanctions", "provides for sanctions"),
            "missing": Words("ne donne pas la date de l’avis du CSE", "gives no date for the works council’s opinion")
            if annexed
            else Words("n’est pas une annexe au règlement intérieur", "is not an annex to the works rules"),
            "headcount": figures.count(heads, Words("personne", "person"), Words("personnes", "people")),
            "date": figures.date(entry.as_of),
        },
    )


def _in_france(case: Case) -> bool:
    return "fr" in law.jurisdictions(case.country)


def _sanctions(strategy: Strategy) -> bool:
    """Whether the consequences name a sanction, and not only a talk or a correction."""
    charter = strategy.charter
    told = [*charter.consequences, *charter.consequences_personal]
    return any(stem_in(wording, words("sanctions")) for one in told for _, wording in one.by_language)


@rule(
    "charter-public-duties",
    severity="warning",
    chapter="charter",
    title=Words(
        "Une charte publique qui oublie les devoirs des agents",
        "A public body’s charter that forgets its staff’s duties",
    ),
    message=Words(
        "La charte d’un organisme public n’a pas un mot sur {missing} (rappels de droit au {date}).",
        "The charter of a public body says nothing about {missing} (points of law as of {date}).",
    ),
    why=Words(
        "Un article de loi, que le document rappelle, ne dit pas quoi écrire ce soir sur son compte.",
        "An article of law, recalled in the document, does not tell anybody what to write tonight on their own "
        "account.",
    ),
    remedy=Words(
        "Ajoutez pour chacun de ces devoirs un exemple pris chez vous, dans les règles des comptes personnels "
        "(`charter.personal_accounts`) ou dans ce qui ne se publie jamais (`charter.never_share`).",
        "For each of these duties add an example from your own work, in the rules for personal accounts "
        "(`charter.personal_accounts`) or in what is never shared (`charter.never_share`).",
    ),
    source="agents-neutrality, agents-discretion, agents-secrecy",
    documents=("usage",),
    more=Words(
        "Il cherche, dans les règles que la charte d’un organisme public de France écrit avec ses propres mots, un "
        "mot sur la neutralité, un sur la discrétion, un sur le secret. Les documents rappellent toujours la "
        "loi\u202f; il regarde si la charte en tire une consigne pour chez vous. Tant qu’aucune règle n’est écrite, "
        "il se tait, comme pour un employeur privé. Exemple\u00a0: «\u00a0pendant la campagne, ne commentez pas les "
        "annonces des candidats sous un profil où figure la mairie\u00a0».",
        "In the rules that the charter of a French public body writes in its own words, it looks for a word on "
        "neutrality, one on discretion, one on secrecy. The documents always recall the law; it looks whether the "
        "charter draws from it something to do at your place. While no rule is written it keeps quiet, as it does "
        "for a private employer. Example: “during the campaign, do not comment on candidates’ announcements from a "
        "profile that mentions the town hall”.",
    ),
)
def charter_public_duties(case: Case) -> Iterable[Hit]:
    """A French public body's own charter rules say no word about neutrality, discretion or secrecy."""
    strategy = case.strategy
    if not case.public_body or not _in_france(case):
        return
    rules = list(_own_rules(strategy))
    missing = [name for name in _DUTIES if rules and not any(stem_in(one, words(name)) for one in rules)]
    if missing:
        yield Hit(
            "charter.personal_accounts",
            {
                "missing": figures.join(_DUTIES[name] for name in missing),
                "date": figures.date(law.DATED),
            },
        )


_DUTIES: Final = {
    "neutrality": Words("la neutralité", "neutrality"),
    "discretion": Words("la discrétion", "discretion"),
    "secrecy": Words("le secret", "secrecy"),
}


def _own_rules(strategy: Strategy) -> Iterator[str]:
    """The charter's rules, in its own words."""
    charter = strategy.charter
    parts = (charter.hats, charter.may, charter.may_not, charter.do, charter.avoid, charter.personal_accounts)
    for part in (*parts, charter.never_share, charter.rights, charter.channels, charter.excluded):
        yield from (wording for _, wording in texts(part))
