"""Rules on who does the work: somebody who writes, a second person, people who were taught."""

from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.phrases import stem_in
from socialplan.analysis.plain import is_answered
from socialplan.analysis.slots import network_words
from socialplan.analysis.thresholds import words
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import Role, Skill
from socialplan.strategy.team import Member, Provider


@rule(
    "no-writer",
    severity="warning",
    chapter="team",
    title=Words("Personne qui sache écrire", "Nobody who can write"),
    message=Words(
        "Savoir-faire de l’équipe\u00a0: {skills}. La rédaction n’y est pas.",
        "The team’s skills: {skills}. Writing is not among them.",
    ),
    why=Words(
        "Tout commence par un texte\u00a0: la légende, la réponse à une plainte, le message d’attente en crise.",
        "Everything starts with a text: the caption, the reply to a complaint, the holding statement in a crisis.",
    ),
    remedy=Words(
        "Notez qui écrit bien chez vous (`skills: [writing]`), même dans un autre service\u202f; sinon formez "
        "quelqu’un, ou faites relire.",
        "Record who writes well in your organisation (`skills: [writing]`), even in another department; otherwise "
        "train somebody, or have texts proofread.",
    ),
    more=Words(
        "Il lit les savoir-faire de l’équipe en poste, et parle quand certains sont notés et qu’aucun n’est la "
        "rédaction. Le rôle de rédaction compte comme le savoir-faire, et un prestataire dont la mission parle de "
        "textes aussi\u202f; une personne partie ne compte plus. Tant qu’aucun savoir-faire n’est noté, il se tait. "
        "Exemple\u00a0: deux photographes et un monteur, et personne pour écrire les légendes.",
        "It reads the skills of the people in post, and speaks where some are noted and none is writing. The role of "
        "writer counts like the skill, and so does a provider whose task speaks of texts; somebody who has left "
        "counts no more. As long as no skill is noted it keeps quiet. Example: two photographers and a video editor, "
        "and nobody to write the captions.",
    ),
    source="S2:13",
    documents=("plan",),
)
def no_writer(case: Case) -> Iterable[Hit]:
    """Skills are noted, and nobody in post writes: neither by skill nor by role, nor a provider by their task."""
    people = _in_post(case)
    skills = {skill for _, person in people for skill in person.skills}
    if not skills or Skill.WRITING in skills or any(Role.WRITER in person.roles for _, person in people):
        return
    if any(_writes(provider) for provider in case.outside):
        return
    place = people[0][0]
    yield Hit(
        f"team.people[{place}].skills" if len(people) == 1 else "team.people",
        {"skills": figures.join(skill.label for skill in Skill if skill in skills)},
    )


def _writes(provider: Provider) -> bool:
    task = provider.task
    return task is not None and any(stem_in(wording, words("writing_tasks")) for _, wording in task.by_language)


@rule(
    "single-person",
    severity="warning",
    chapter="team",
    title=Words("Tout repose sur une seule personne", "Everything rests on one person"),
    message=Words(
        "Tout repose sur {name}\u00a0: ni collègue, ni prestataire pour prendre le relais{load}.",
        "Everything rests on {name}: no colleague and no contractor to take over{load}.",
    ),
    why=Words(
        "Une grippe, un départ, un mot de passe oublié, et plus personne ne peut publier ni répondre.",
        "One bout of flu, one departure, one lost password, and nobody can post or reply any more.",
    ),
    remedy=Words(
        "Montrez à une deuxième personne comment publier et couper, avec un accès à son nom. Si vous faites vraiment "
        "tout, dites-le (`team.alone: yes`).",
        "Show a second person how to post and how to stop everything, with access in their own name. If you truly do "
        "it all yourself, say so (`team.alone: yes`).",
    ),
    more=Words(
        "Il parle quand une seule personne de l’équipe est encore en poste et qu’aucun prestataire n’est sous "
        "contrat. Une équipe que personne n’a encore notée ne fait rien dire. C’est un avertissement\u202f; si vous "
        "déclarez tout faire (`team.alone: yes`), ce n’est plus qu’une remarque, qui remplace alors toutes celles sur "
        "la suppléance et se tait dès que le chapitre sur la sécurité dit chez qui sont les codes de secours. "
        "Exemple\u00a0: une mairie où Kévin "
        "tient seul la page, et où personne d’autre ne sait publier.",
        "It speaks where one person of the team only is still in post and no provider is under contract. A team that "
        "nobody has noted yet is never told. It is a warning; if you declare working alone (`team.alone: yes`) it is "
        "only a note, which then stands for all those on deputies, and keeps quiet once the chapter on security says "
        "who holds the backup codes. Example: a town hall where Kévin alone keeps the page, and nobody else knows how "
        "to post.",
    ),
    source="S1:102",
    documents=("plan", "crisis"),
)
def single_person(case: Case) -> Iterable[Hit]:
    """One person is in post, and no provider works for them.

    A note where they are declared to work alone, until it is written who else holds the way into the accounts.
    """
    people = _in_post(case)
    if len(people) != 1 or case.outside or (case.single and _has_envelope(case)):
        return
    place, person = people[0]
    name = person.name or person.id
    yield Hit(
        "team.people",
        {
            "name": figures.same(name)
            if name
            else Words(f"la personne n°\u00a0{place + 1}", f"person no.\u00a0{place + 1}"),
            "load": _resting(case) if case.single else Words("", ""),
        },
        "info" if case.alone else None,
        remedy=_ENVELOPE if case.single else None,
    )


_ENVELOPE: Final = Words(
    "Imprimez les codes de secours de chaque compte et trois lignes (publier «\u00a0fermé\u00a0», couper, qui "
    "appeler)\u202f; confiez-les sous enveloppe scellée à une personne de confiance, et écrivez chez qui "
    "(`security.admins`).",
    "Print the backup codes of each account and three lines of instructions (how to post “closed”, how to stop "
    "everything, who to call); leave them in a sealed envelope with somebody you trust, and write down who "
    "(`security.admins`).",
)


def _has_envelope(case: Case) -> bool:
    """Whether the chapter on security says that somebody else holds the way into the accounts."""
    return any(stem_in(text, words("entrusted")) for path, text in case.texts if path.startswith("security."))


def _resting(case: Case) -> Words:
    """What rests on somebody alone: the accounts, and a crisis where one is prepared for."""
    networks = figures.join(dict.fromkeys(network_words(one.network) for _, one in case.active if one.network))
    if not networks.fr:
        return networks
    crisis = is_answered(case.strategy.crisis)
    return Words(
        f" ({networks.fr}\u202f; en crise, la décision et la parole)" if crisis else f" ({networks.fr})",
        f" ({networks.en}; in a crisis, deciding and speaking)" if crisis else f" ({networks.en})",
    )


@rule(
    "alone-with-others",
    severity="warning",
    chapter="team",
    title=Words("Une personne seule, et pourtant une équipe", "Working alone, and yet a team"),
    message=Words(
        "Vous dites qu’une seule personne fait tout, et l’équipe en compte {count}\u00a0: {names}.",
        "You say that one person does everything, and the team has {count} people: {names}.",
    ),
    why=Words(
        "Seule, une personne est dispensée de suppléance\u202f; à plusieurs, chaque compte en a besoin.",
        "Somebody who works alone needs no deputies; in a team, every account needs one.",
    ),
    remedy=Words(
        "Corrigez l’un des deux\u00a0: répondez non (`team.alone: no`), ou retirez de l’équipe (`team.people`) les "
        "personnes qui n’y font rien.",
        "Correct one of the two: answer no (`team.alone: no`), or take those who play no part out of the team "
        "(`team.people`).",
    ),
    more=Words(
        "Il compare votre réponse (`team.alone: yes`) avec les personnes de l’équipe encore en poste. Dès la deuxième, "
        "il le dit, une seule fois, et les contrôles sur la suppléance parlent comme pour une équipe. Un prestataire "
        "n’est pas de l’équipe. Exemple\u00a0: une association de cinq bénévoles dont la présidente a répondu oui en "
        "pensant à elle.",
        "It compares your answer (`team.alone: yes`) with the people of the team still in post. From the second one on "
        "it says so, once, and the checks on deputies speak as they do for a team. A provider is not of the team. "
        "Example: a charity of five volunteers whose chair answered yes with herself in mind.",
    ),
    source="house",
    documents=("plan",),
)
def alone_with_others(case: Case) -> Iterable[Hit]:
    """`team.alone` says yes, and more than one person is in post."""
    people = _in_post(case)
    if case.strategy.team.alone is not True or len(people) < _TEAM:
        return
    names = [one.name or one.id or f"n°\u00a0{place + 1}" for place, one in people]
    yield Hit(
        "team.alone",
        {
            "count": figures.number(len(people), 0),
            "names": figures.join(figures.same(name) for name in names),
        },
    )


_TEAM: Final = 2


@rule(
    "no-training",
    severity="info",
    chapter="team",
    title=Words("Des personnes qui publient sans formation", "People who post without training"),
    message=Words(
        "Publient au nom de l’organisation sans formation notée\u00a0: {names}.",
        "Allowed to post in the organisation’s name, with no training on record: {names}.",
    ),
    why=Words(
        "Une maladresse publiée au nom de tous se corrige devant tout le monde.",
        "A blunder posted in everybody’s name has to be put right in front of everybody.",
    ),
    remedy=Words(
        "Prenez deux heures\u00a0: la charte, trois réponses difficiles, comment tout arrêter\u202f; puis notez la "
        "date (`trained_on`), ou la formation prévue (`means.training`).",
        "Set aside two hours: the charter, three difficult replies, how to stop everything; then record the date "
        "(`trained_on`), or the training planned (`means.training`).",
    ),
    more=Words(
        "Il cherche qui publie au nom de l’organisation (`publishes: yes`), est encore en poste et n’a pas de date de "
        "formation (`trained_on`). Une formation prévue pour l’équipe (`means.training`) suffit à le faire taire. "
        "C’est une remarque\u00a0: deux heures entre collègues comptent comme une formation. Exemple\u00a0: une "
        "stagiaire qui publie dès son deuxième jour, sans avoir lu la charte.",
        "It looks for those who post in the organisation’s name (`publishes: yes`), are still in post and have no "
        "date of training (`trained_on`). Training planned for the team (`means.training`) is enough to keep it "
        "quiet. It is a note: two hours among colleagues count as training. Example: a trainee who posts from her "
        "second day without having read the charter.",
    ),
    source="A5, camauger",
    documents=("plan", "usage"),
)
def no_training(case: Case) -> Iterable[Hit]:
    """People in post publish, have no date of training, and no training is planned."""
    lacking = [(place, one) for place, one in _in_post(case) if one.publishes and one.trained_on is None]
    if lacking and not case.strategy.means.training:
        names = [one.name or one.id or f"n°\u00a0{place + 1}" for place, one in lacking]
        yield Hit(
            f"team.people[{lacking[0][0]}].trained_on",
            {"names": figures.join(figures.same(name) for name in names)},
        )


def _in_post(case: Case) -> list[tuple[int, Member]]:
    """The people who have not left, with their place."""
    return [
        (place, one)
        for place, one in enumerate(case.strategy.team.people)
        if one.leaves_on is None or one.leaves_on >= case.as_of
    ]
