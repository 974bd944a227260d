"""Rules on who does the work: somebody who writes, a second person, people who were taught."""

from collections.abc import Iterable

from socialplan.analysis import figures
from socialplan.analysis.phrases import stem_in
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
    title=Words("Personne qui sache écrire", "Nobody who writes"),
    message=Words(
        "L’équipe sait faire\u00a0: {skills}. Personne n’a la rédaction.",
        "The team’s skills: {skills}. Nobody has writing.",
    ),
    why=Words(
        "Tout commence par un texte\u00a0: la légende, la réponse à une plainte, le message d’attente en crise.",
        "Everything begins with a text: the caption, the reply to a complaint, the holding statement in a crisis.",
    ),
    remedy=Words(
        "Notez qui écrit bien dans vos murs (`skills: [writing]`), même hors du service\u202f; sinon formez "
        "quelqu’un, ou faites relire.",
        "Note who writes well within your walls (`skills: [writing]`), even outside the service; otherwise teach "
        "somebody, or have texts read over.",
    ),
    more=Words(
        "Le rôle de rédaction compte comme le savoir-faire, et un prestataire dont la mission parle de textes aussi. "
        "Une personne partie ne compte plus. Tant qu’aucun savoir-faire n’est noté, il se tait. Exemple en "
        "faute\u00a0: une équipe de photographes.",
        "The role of writer counts like the skill, and so does a provider whose task speaks of texts. Somebody who has "
        "left counts no more. As long as no skill is noted it keeps quiet. At fault: a team of photographers.",
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
    if any(_writes(provider) for provider in _outside(case)):
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
        "Tout repose sur {name}\u00a0: ni collègue, ni prestataire pour prendre le relais.",
        "Everything rests on {name}: no colleague and no provider to take over.",
    ),
    why=Words(
        "Une grippe, un départ, un mot de passe oublié, et plus personne ne peut publier ni répondre.",
        "One bout of flu, one departure, one lost password, and nobody can post or reply any more.",
    ),
    remedy=Words(
        "Montrez à une deuxième personne comment publier et couper, avec un accès à son nom. Si vous faites vraiment "
        "tout, confiez les codes de secours à quelqu’un de confiance, et un message «\u00a0de retour le…\u00a0».",
        "Show a second person how to post and how to stop, with access in their name. If you truly do it all, leave "
        "the backup codes with somebody you trust, and a message “back on…”.",
    ),
    more=Words(
        "Une équipe dont une seule personne est encore en poste, sans prestataire sous contrat. Si vous déclarez "
        "tout faire (`team.alone: yes`), ce n’est qu’une remarque. Une équipe que personne n’a encore notée "
        "ne dit rien.",
        "A team of which one person only is still in post, without a provider under contract. If you declare working "
        "alone (`team.alone: yes`) it is only a note. A team that nobody has noted yet says nothing.",
    ),
    source="S1:102",
    documents=("plan", "crisis"),
)
def single_person(case: Case) -> Iterable[Hit]:
    """One person is in post, and no provider works for them; a note where they are declared to work alone."""
    people = _in_post(case)
    if len(people) != 1 or _outside(case):
        return
    place, person = people[0]
    name = person.name or person.id
    yield Hit(
        "team.people",
        {
            "name": figures.same(name)
            if name
            else Words(f"la personne n°\u00a0{place + 1}", f"person no.\u00a0{place + 1}")
        },
        "info" if case.alone else None,
    )


@rule(
    "no-training",
    severity="info",
    chapter="team",
    title=Words("Des personnes qui publient sans formation", "People who post without training"),
    message=Words(
        "{names}\u00a0: publier au nom de l’organisation, sans formation notée.",
        "{names}: posting in the organisation’s name, without any training noted.",
    ),
    why=Words(
        "Une maladresse publiée au nom de tous se corrige devant tout le monde.",
        "A blunder posted in everyone’s name is put right in front of everyone.",
    ),
    remedy=Words(
        "Prenez deux heures\u00a0: la charte, trois réponses difficiles, comment couper\u202f; puis datez "
        "`trained_on`, ou notez la formation prévue (`means.training`).",
        "Take two hours: the charter, three hard replies, how to stop; then date `trained_on`, or note the training "
        "planned (`means.training`).",
    ),
    more=Words(
        "Il regarde qui publie au nom de l’organisation (`publishes: yes`) et n’a pas de date de formation. Une "
        "formation prévue pour l’équipe (`means.training`) suffit.",
        "It looks at who posts in the organisation’s name (`publishes: yes`) and has no date of training. Training "
        "planned for the team (`means.training`) is enough.",
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


def _outside(case: Case) -> list[Provider]:
    """The providers whose contract runs."""
    return [one for one in case.strategy.means.providers if one.until is None or one.until >= case.as_of]
