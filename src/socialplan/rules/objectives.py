"""Rules on what an objective says: everywhere at once, what one produces, what is hoped to spread."""

import re
from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.phrases import phrase_in, plain, stem_in
from socialplan.analysis.thresholds import words
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.naming import capital, objective_name
from socialplan.rules.register import Hit, rule
from socialplan.strategy.fields import Text
from socialplan.strategy.situation import Objective


@rule(
    "objective-all-networks",
    severity="error",
    chapter="objectives",
    title=Words("Un objectif qui vise tous les réseaux", "An objective that aims for every network"),
    message=Words(
        "{objective} vise «\u00a0{phrase}\u00a0»\u00a0: c’est l’exemple même de l’objectif qui n’en est pas un.",
        "{objective} aims at “{phrase}”: the textbook example of an objective that is not one.",
    ),
    why=Words(
        "Il ne dit ni quel public, ni quel effet, et chaque compte ouvert de plus prend des heures aux autres.",
        "It names neither an audience nor an effect, and every extra account takes hours away from the others.",
    ),
    remedy=Words(
        "Nommez les deux ou trois réseaux où se trouve votre public, ce que vous y ferez, et pour quand.",
        "Name the two or three networks where your audience is, what you will do there, and by when.",
    ),
    source="S4:16",
    documents=("plan",),
    more=Words(
        "Il cherche dans l’énoncé de chaque objectif des mots comme «\u00a0tous les réseaux\u00a0», «\u00a0toutes "
        "les plateformes\u00a0», «\u00a0partout sur les réseaux\u00a0». C’est une erreur. Il se tait si la phrase "
        "les écarte («\u00a0plutôt que sur tous les réseaux\u00a0»), ou promet un service que l’on peut tenir "
        "partout\u00a0: «\u00a0répondre sous 24 heures sur tous nos réseaux\u00a0». Exemple\u00a0: «\u00a0ouvrir des "
        "comptes sur tous les réseaux en une semaine\u00a0» sonne\u202f; «\u00a0ouvrir deux comptes, là où sont les "
        "parents, d’ici à mars\u00a0» non.",
        "It looks in each objective’s statement for words such as “all networks”, “all platforms”, “every social "
        "network”. It is an error. It keeps quiet if the sentence turns them away (“rather than on all networks”), "
        "or promises a service that can be held everywhere: “answer within a day on all networks”. Example: “open "
        "accounts on all networks within a week” trips it; “open two accounts, where the parents are, by March” does "
        "not.",
    ),
)
def objective_all_networks(case: Case) -> Iterable[Hit]:
    """A statement aims at all networks; to answer or moderate everywhere is a promise that can be held."""
    for index, objective in enumerate(case.strategy.objectives):
        for wording in _wordings(objective.statement):
            phrase = aimed_at(wording, words("all_networks"))
            if phrase and not stem_in(wording, words("served_everywhere")):
                facts = {"objective": capital(objective_name(case, index)), "phrase": figures.same(phrase)}
                yield Hit(f"objectives[{index}].statement", facts)
                break


@rule(
    "objective-is-output",
    severity="info",
    chapter="objectives",
    title=Words("Un objectif qui compte ce qu’on produit", "An objective that counts what you produce"),
    message=Words(
        "{objective} se compte en «\u00a0{unit}\u00a0»\u00a0: c’est ce que vous faites, pas ce que cela change.",
        "{objective} is counted in “{unit}”: that is what you do, not what it changes.",
    ),
    why=Words(
        "On peut publier tout ce qui était prévu sans que personne ne l’ait lu.",
        "You can post everything you planned without anybody having read it.",
    ),
    remedy=Words(
        "Gardez-le comme étape, et ajoutez l’effet visé\u00a0: des demandes, des inscriptions, moins d’appels.",
        "Keep it as a milestone, and add the effect you want: requests, registrations, fewer calls.",
    ),
    source="S4:16",
    documents=("plan",),
    more=Words(
        "Il lit l’unité de l’objectif et parle si c’est ce que vous fabriquez vous-même\u00a0: comptes, pages, "
        "profils, publications, tweets, avec ou sans rythme («\u00a0publications par mois\u00a0»). Une unité qui dit "
        "davantage n’est pas signalée\u00a0: «\u00a0publications reprises par des habitants\u00a0» est déjà un "
        "effet. C’est une remarque, car une étape de ce genre peut rester dans le plan. Exemple\u00a0: «\u00a03 "
        "publications par semaine\u00a0» à côté de «\u00a040 appels de moins au standard\u00a0».",
        "It reads the objective’s unit and speaks if that is something you make yourselves: accounts, pages, "
        "profiles, posts, tweets, with a rhythm or without (“posts per month”). A unit that says more is not "
        "reported: “posts passed on by residents” is an effect already. It is a note, for such a step may stay in "
        "the plan. Example: “3 posts a week” beside “40 fewer calls to the switchboard”.",
    ),
)
def objective_is_output(case: Case) -> Iterable[Hit]:
    """The unit is accounts, posts or pages and nothing else."""
    for index, objective in enumerate(case.strategy.objectives):
        if objective.unit and is_output(objective):
            unit = Words(objective.unit.to("fr"), objective.unit.to("en"))
            yield Hit(f"objectives[{index}].unit", {"objective": capital(objective_name(case, index)), "unit": unit})


def is_output(objective: Objective) -> bool:
    """Whether an objective counts what one produces, and nothing else."""
    return any(plain(wording).split(" ")[0] in _units() and _bare(wording) for wording in _wordings(objective.unit))


def _units() -> frozenset[str]:
    return frozenset(plain(unit) for unit in words("output_units"))


def _bare(unit: str) -> bool:
    """Whether a unit is one word, with its rhythm at most: `publications par mois`."""
    _, _, rest = plain(unit).partition(" ")
    return not rest or rest.split(" ")[0] in {"par", "per", "a", "each", "/"}


@rule(
    "objective-relies-on-virality",
    severity="warning",
    chapter="objectives",
    title=Words("Un objectif qui compte sur le buzz", "An objective that relies on going viral"),
    message=Words("{objective} compte sur «\u00a0{phrase}\u00a0».", "{objective} relies on “{phrase}”."),
    why=Words(
        "Ce qui se propage ne se décide pas\u00a0: on le constate après coup, et rarement deux fois.",
        "Nobody decides what spreads: you notice afterwards, and it rarely happens twice.",
    ),
    remedy=Words(
        "Remplacez-le par un effet que votre rythme peut obtenir, semaine après semaine, d’un public que vous nommez.",
        "Replace it with an effect that your pace can bring about, week after week, in an audience you name.",
    ),
    source="S3:48",
    documents=("plan",),
    more=Words(
        "Il lit l’énoncé de l’objectif et l’hypothèse qui l’accompagne, et y cherche les mots de qui espère une "
        "propagation toute seule\u00a0: viral, viralité, buzz. Si la phrase les écarte avant de les dire "
        "(«\u00a0sans chercher le buzz\u00a0», «\u00a0plutôt que viral\u00a0»), il se tait. Chaque objectif n’est "
        "signalé qu’une fois. Exemple\u00a0: «\u00a0une vidéo virale fera connaître le musée\u00a0»\u202f; la même "
        "équipe peut viser «\u00a0dix classes inscrites grâce à une vidéo par mois\u00a0».",
        "It reads the objective’s statement and the hypothesis beside it, and looks for the words of those who hope "
        "for something to spread by itself: viral, virality, buzz. If the sentence turns them away before saying "
        "them (“without going for buzz”, “rather than viral”), it keeps quiet. Each objective is reported once. "
        "Example: “a viral video will make the museum known”; the same team can aim at “ten school classes "
        "registered through one video a month”.",
    ),
)
def objective_relies_on_virality(case: Case) -> Iterable[Hit]:
    """The statement or the hypothesis speaks of buzz or of going viral; one that keeps clear of it does not."""
    for index, objective in enumerate(case.strategy.objectives):
        for field, text in (("statement", objective.statement), ("hypothesis", objective.hypothesis)):
            phrase = next(filter(None, map(_viral, _wordings(text))), None)
            if phrase:
                facts = {"objective": capital(objective_name(case, index)), "phrase": figures.same(phrase)}
                yield Hit(f"objectives[{index}].{field}", facts)
                break


def _viral(wording: str) -> str | None:
    return aimed_at(wording, words("virality"))


def aimed_at(wording: str, phrases: Iterable[str]) -> str | None:
    """The first of `phrases` that a sentence holds without turning it away before (“rather than”, “without”)."""
    for sentence in _SENTENCES.split(plain(wording)):
        phrase = phrase_in(sentence, phrases)
        if phrase and not phrase_in(sentence.partition(plain(phrase))[0], words("turned_away")):
            return phrase
    return None


_SENTENCES: Final = re.compile(r"[.!?;]")


def _wordings(text: Text | None) -> list[str]:
    return [wording for _, wording in text.by_language] if text else []
