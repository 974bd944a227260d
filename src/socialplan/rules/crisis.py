"""Rules on the crisis playbook."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.faulty import placeholders_in, texts
from socialplan.analysis.people import deputy_of, members, name_of, works_alone
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.crisis_scenarios import scenario_name
from socialplan.rules.naming import capital
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import CrisisRole
from socialplan.strategy.crisis import CellMember, Crisis, Reply
from socialplan.strategy.model import Strategy


@rule(
    "crisis-lead-unreachable",
    severity="error",
    chapter="crisis",
    title=Words("Un pilote de crise injoignable", "A crisis lead who cannot be reached"),
    message=Words(
        "Hors horaires, {fault}.",
        "Out of hours, {fault}.",
    ),
    why=Words(
        "Une crise commence souvent le soir ou le week-end\u202f; chaque heure sans réponse l’agrandit.",
        "A crisis often begins in the evening or at the weekend; every hour without an answer makes it bigger.",
    ),
    remedy=Words(
        "Convenez d’une personne qui décroche, même à tour de rôle, et notez son numéro dans la fiche privée "
        "(`contacts.yaml`).",
        "Agree on somebody who will pick up, in turns if need be, and put their number on the private sheet "
        "(`contacts.yaml`).",
    ),
    more=Words(
        "Il regarde, pour la personne qui pilote et sa suppléance, si elles peuvent être jointes hors "
        "horaires, et si l’une d’elles au moins a un numéro dans `contacts.yaml`, quand ce fichier existe. "
        "Tant que rien n’est répondu, la question est ouverte et ce n’est pas une faute. Pour une personne "
        "qui travaille seule, c’est une remarque.",
        "It looks, for the lead and the deputy, at whether they can be reached out of hours, and whether one "
        "of them at least has a number in `contacts.yaml`, where that file exists. As long as nothing is "
        "answered the question is open and no fault. For somebody who works alone it is a note.",
    ),
    source="S1:102",
    documents=("crisis",),
)
def crisis_lead_unreachable(case: Case) -> Iterable[Hit]:
    """Neither the crisis lead nor the deputy can be reached out of hours, or neither has a number.

    It takes a “no” for one of them: when nothing at all is answered, the question is still open and no fault. Where the
    numbers are known, a person without one cannot be reached. Somebody alone with a provider gets a note; somebody who
    has nobody else at all is told by `single-person`.
    """
    for index, part in enumerate(case.strategy.crisis.cell):
        if part.role is not CrisisRole.LEAD or not part.person or case.single:
            continue
        deputy = deputy_of(case.strategy, part.person, part.deputy)
        answers = _answers(case.strategy, part, deputy)
        people = [who for who in (part.person, deputy) if who]
        numberless = case.phones is not None and not case.phones.intersection(people)
        if not numberless and (any(answers) or False not in answers):
            continue
        yield Hit(
            f"crisis.cell[{index}].out_of_hours",
            {"fault": _unreachable(case.strategy, people, answers, numberless=numberless)},
            "info" if works_alone(case.strategy) else None,
        )


def _answers(strategy: Strategy, part: CellMember, deputy: str | None) -> tuple[bool | None, bool | None]:
    """Whether the lead, and the deputy, can be reached: said for the part, else of the person; None if unanswered."""
    people = members(strategy)

    def general(who: str | None) -> bool | None:
        return people[who].reachable_out_of_hours if who in people else None

    lead = part.out_of_hours if part.out_of_hours is not None else general(part.person)
    if not deputy:
        return lead, None
    return lead, part.deputy_out_of_hours if part.deputy_out_of_hours is not None else general(deputy)


def _unreachable(
    strategy: Strategy, people: list[str], answers: tuple[bool | None, bool | None], *, numberless: bool
) -> Words:
    """Who cannot be reached, inside a sentence: the lead, and the deputy if there is one."""
    lead, *others = [name_of(strategy, who) or who for who in people]
    if not others:
        why = Words("\u00a0: aucun numéro n’est noté", ": no number is on record") if numberless else Words("", "")
        return Words(
            f"on ne peut pas joindre {lead}, et personne ne prend le relais{why.fr}",
            f"{lead} cannot be reached, and nobody takes over{why.en}",
        )
    deputy = others[0]
    if numberless:
        return Words(
            f"on ne peut joindre ni {lead} ni {deputy}\u00a0: aucun numéro n’est noté",
            f"neither {lead} nor {deputy} can be reached: no number is on record",
        )
    if None not in answers:
        return Words(
            f"on ne peut joindre ni {lead}, ni {deputy}, qui assure la suppléance",
            f"neither {lead} nor {deputy}, the deputy, can be reached",
        )
    refuses, silent = (lead, deputy) if answers[0] is False else (deputy, lead)
    return Words(
        f"on ne peut pas joindre {refuses}, et rien ne dit si l’on peut joindre {silent}",
        f"{refuses} cannot be reached, and nothing says whether {silent} can",
    )


@rule(
    "crisis-placeholder",
    severity="error",
    chapter="crisis",
    title=Words("Un message de crise à trous", "A crisis message with blanks"),
    message=Words(
        "{message}\u00a0: il reste {blanks} à remplir.",
        "{message}: {blanks} still to be filled in.",
    ),
    why=Words(
        "À 23\u00a0h, quelqu’un le copiera tel quel\u202f; il n’est donc pas imprimé tant qu’il a un trou.",
        "At eleven at night somebody will copy it as it stands; so it is not printed while it has a blank.",
    ),
    remedy=Words(
        "Écrivez ce qui sera vrai quoi qu’il arrive\u00a0: une heure de prochain point, une adresse, un nom.",
        "Write what will be true whatever happens: a time for the next update, an address, a name.",
    ),
    more=Words(
        "Il cherche dans les messages faits pour être copiés (messages d’attente, réponses types, phrase pour "
        "la presse, dernier message) ce qui reste à remplir\u00a0: crochets, accolades, XXX, «\u00a0…\u00a0h\u00a0», "
        "«\u00a0à compléter\u00a0». Un lien ou un renvoi entre crochets n’en est pas un. Exemple en faute\u00a0: "
        "«\u00a0Nous reviendrons vers vous à [heure]\u00a0».",
        "It looks in the messages made to be copied (holding statements, ready replies, the line for the "
        "press, the last message) for what is still to be filled: square brackets, braces, XXX, “… h”, “to be "
        "completed”. A link or a reference in brackets is none. At fault: “We will come back to you at "
        "[time]”.",
    ),
    source="house",
    documents=("crisis",),
)
def crisis_placeholder(case: Case) -> Iterable[Hit]:
    """A blank is left in a text that is to be published or said in a crisis; a hit a text, with all its blanks."""
    blanks: dict[str, list[str]] = {}
    for path, wording in _messages(case.strategy.crisis):
        blanks.setdefault(path, []).extend(placeholders_in(wording))
    for path, found in blanks.items():
        if found:
            told = figures.join(figures.quote(figures.same(blank)) for blank in dict.fromkeys(found))
            yield Hit(path, {"message": capital(_message_name(case.strategy.crisis, path)), "blanks": told})


def _messages(crisis: Crisis) -> Iterator[tuple[str, str]]:
    """The texts made to be copied: statements, talking points, replies, holding lines, the message to the staff."""
    for index, scenario in enumerate(crisis.scenarios):
        yield from texts(scenario.statements, f"crisis.scenarios[{index}].statements")
        yield from texts(scenario.known, f"crisis.scenarios[{index}].known")
    for index, reply in enumerate(crisis.replies):
        yield from texts(reply.template, f"crisis.replies[{index}].template")
    yield from texts(crisis.stop_rule.last_message if crisis.stop_rule else None, "crisis.stop_rule.last_message")
    yield from texts(crisis.press.holding_line if crisis.press else None, "crisis.press.holding_line")
    yield from texts(crisis.internal_message, "crisis.internal_message")


def _message_name(crisis: Crisis, path: str) -> Words:
    """What to call the text at a path: its scenario and level, or what it is for."""
    index, *place = (int(figure) for figure in re.findall(r"\[(\d+)\]", path)) if "[" in path else (0,)
    if path.startswith("crisis.scenarios"):
        scenario = crisis.scenarios[index]
        name = figures.quote(scenario_name(scenario, index))
        if ".known" in path:
            return Words(f"{name.fr}, ce que l’on sait", f"{name.en}, what is known")
        level = scenario.statements[place[0]].level
        number = scenario.level if level is None else level
        return name if number is None else Words(f"{name.fr}, niveau\u00a0{number}", f"{name.en}, level {number}")
    if path.startswith("crisis.replies"):
        return _reply_name(crisis.replies[index], index)
    return _OTHER_MESSAGES[path]


def _reply_name(reply: Reply, index: int) -> Words:
    if reply.case is None:
        return Words(f"la réponse type n°\u00a0{index + 1}", f"model reply no.\u00a0{index + 1}")
    case = figures.quote(Words(reply.case.to("fr"), reply.case.to("en")))
    return Words(f"la réponse type {case.fr}", f"the model reply {case.en}")


_OTHER_MESSAGES: Final = {
    "crisis.stop_rule.last_message": Words("le dernier message d’une querelle", "the last message in a quarrel"),
    "crisis.press.holding_line": Words("la phrase d’attente pour la presse", "the holding line for the press"),
    "crisis.internal_message": Words("le message au personnel", "the message to staff"),
}
