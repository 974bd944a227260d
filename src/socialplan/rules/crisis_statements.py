"""Rules on holding statements: whole, and short enough."""

import functools
import re
from collections.abc import Iterable, Iterator
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.people import is_open, with_status
from socialplan.analysis.phrases import stem_in, word_count
from socialplan.analysis.post_length import characters
from socialplan.analysis.thresholds import words
from socialplan.knowledge import evidence, platforms
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.crisis_scenarios import scenario_name
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import AccountStatus, Network, ScenarioKind
from socialplan.strategy.crisis import Crisis, Statement


@rule(
    "crisis-statement-shape",
    severity="warning",
    chapter="crisis",
    title=Words("Un message d’attente incomplet", "An incomplete holding statement"),
    message=Words("{scenario}\u00a0: il manque {missing}.", "{scenario}: it still needs {missing}."),
    why=Words(
        "Les gens cherchent quatre choses\u00a0: si vous les entendez, ce qui se passe, ce que vous faites, et quand "
        "ils en sauront plus.",
        "People look for four things: that you hear them, what is going on, what you are doing, and when they will "
        "know more.",
    ),
    remedy=Words(
        "Ajoutez une phrase pour chaque élément qui manque\u202f; donnez l’heure du prochain message même si vous "
        "n’aurez rien de neuf.",
        "Add one sentence for each missing element; give the time of the next message even if you may have nothing "
        "new.",
    ),
    source="CERC, EFA",
    documents=("crisis",),
    more=Words(
        "Ce contrôle lit chaque message d’attente et y cherche quatre choses\u00a0: un regret ou une pensée, une "
        "phrase qui dit ce qui se passe, un verbe de ce que l’on fait, et l’heure du prochain message. Le mot pour "
        "les personnes n’est pas attendu quand il ne s’agit que de vous\u00a0: un logo, une citation, un article. "
        "Il lit des mots, pas des intentions\u00a0: s’il se trompe sur une phrase, mettez-le en sourdine avec la "
        "raison. Exemple qui tient\u00a0: «\u00a0Nous pensons aux blessés. Un accident a eu lieu. Nous vérifions "
        "les faits. Prochaine information à 18\u00a0h\u00a0».",
        "It reads each holding statement and looks for four things: a regret or a thought, a sentence that says "
        "what is going on, a verb for what is being done, and the time of the next message. The word for the people "
        "is not expected where it is all about you: a logo, a quotation, an article. It reads words, not "
        "intentions: if it is wrong about a sentence, silence it with the reason. Sound: “Our thoughts are with "
        "those hurt. An accident has happened. We are checking the facts. Next update at 18:00”.",
    ),
)
def crisis_statement_shape(case: Case) -> Iterable[Hit]:
    """A holding statement lacks a word for the people, a fact, an action under way, or the time of the next update.

    No word for the people is expected where it is all about us: a logo, a quotation, an article, a complaint.
    """
    for path, scenario, kind, statement in _statements(case.strategy.crisis):
        for _, wording in statement.text.by_language if statement.text else ():
            missing = [part for part in missing_parts(wording) if part != "empathy" or kind not in _NOBODY_HURT]
            if missing:
                yield Hit(path, {"scenario": scenario, "missing": figures.join(_PARTS[part] for part in missing)})
                break


_PARTS: Final = {
    "empathy": Words("un mot pour les personnes", "a word for the people concerned"),
    "fact": Words("un fait établi", "an established fact"),
    "action": Words("ce que vous faites", "a word on what you are doing"),
    "update": Words("l’heure du prochain message", "the time of the next message"),
}
_NOBODY_HURT: Final = frozenset(
    {
        ScenarioKind.LOGO_MISUSE,
        ScenarioKind.MISQUOTED,
        ScenarioKind.HOSTILE_PRESS,
        ScenarioKind.ELECTORAL_COMPLAINT,
    }
)
"""What is said of us alone: nobody waits for a word of comfort."""
_REGRETS_ONLY: Final = 8
"""Up to so many words a sentence of regret tells nothing of what happened."""
_SENTENCES: Final = re.compile(r"(?<=[.!?:;…])\s+")


@functools.lru_cache(512)
def missing_parts(statement: str) -> tuple[str, ...]:
    """Which of `empathy`, `fact`, `action` and `update` no sentence of a statement holds, by the words it uses.

    A fact is a sentence that is not the next update, nor a short regret; an update names a time.
    """
    sentences = [one for one in _SENTENCES.split(statement) if one.strip()]
    kinds = [
        (
            stem_in(one, words("empathy")),
            stem_in(one, words("actions")),
            stem_in(one, words("next_update")) and stem_in(one, words("times")),
        )
        for one in sentences
    ]
    found = {
        "empathy": any(feels for feels, _, _ in kinds),
        "fact": any(
            not later and (not feels or word_count(one) > _REGRETS_ONLY)
            for one, (feels, _, later) in zip(sentences, kinds, strict=True)
        ),
        "action": any(acts for _, acts, _ in kinds),
        "update": any(later for _, _, later in kinds),
    }
    return tuple(part for part, there in found.items() if not there)


def _statements(crisis: Crisis) -> Iterator[tuple[str, Words, ScenarioKind | None, Statement]]:
    """The statements that are written: where, of which scenario, of what kind."""
    for index, scenario in enumerate(crisis.scenarios):
        for place, statement in enumerate(scenario.statements):
            if statement.text:
                path = f"crisis.scenarios[{index}].statements[{place}].text"
                yield path, scenario_name(scenario, index), scenario.kind, statement


@rule(
    "crisis-statement-length",
    severity="warning",
    chapter="crisis",
    title=Words("Un message d’attente trop long", "A holding statement that is too long"),
    message=Words(
        "{scenario}\u00a0: {length}, trop long pour {networks}.", "{scenario}: {length}, too long for {networks}."
    ),
    why=Words(
        "Un message trop long sera coupé à la hâte, et c’est la phrase utile qui partira.",
        "A message that does not fit will be cut in haste, and it is the useful sentence that will go.",
    ),
    remedy=Words(
        "Enlevez {over}, ou écrivez une seconde version courte avec le lien de la page complète.",
        "Take out {over}, or write a second, shorter version with a link to the full page.",
    ),
    source="A13",
    documents=("crisis",),
    more=Words(
        "Ce contrôle compare vos messages d’attente à la longueur que permettent les réseaux où vous avez un "
        "compte, actif ou réservé aux urgences. Il compte comme le réseau, dans la langue la plus longue. Un "
        "scénario peut avoir une version longue pour le site\u00a0: il suffit qu’une version tienne sur chaque "
        "réseau, et c’est la plus courte qu’il signale. Un réseau sans limite connue n’est pas regardé. Exemple en "
        "faute\u00a0: un seul message de 640\u00a0signes pour un compte X, qui en permet 280.",
        "It compares your holding statements with the length allowed by the networks where you have an account, "
        "active or kept for emergencies. It counts as the network does, in the language that is longest. A scenario "
        "may have a long version for the site: it is enough that one version fits each network, and the shortest is "
        "the one reported. A network without a known limit is not looked at. At fault: a single message of 640 "
        "characters for an account on X, which allows 280.",
    ),
)
def crisis_statement_length(case: Case) -> Iterable[Hit]:
    """A scenario has no holding statement that fits a network in use, in each of its languages; the shortest is told.

    A long statement beside a short one is no fault: the short one is for the networks, the long one for the site.
    """
    limits = list(_limits(case))
    for index, scenario in enumerate(case.strategy.crisis.scenarios):
        statements = [(place, statement) for place, statement in enumerate(scenario.statements) if statement.text]
        if not statements:
            continue
        place, shortest = min(statements, key=lambda one: _length(one[1], None))
        beyond = [
            (name, most, _length(shortest, network))
            for network, name, most in limits
            if all(_length(statement, network) > most for _, statement in statements)
        ]
        if beyond:
            yield Hit(
                f"crisis.scenarios[{index}].statements[{place}].text",
                {
                    "scenario": scenario_name(scenario, index),
                    "length": _characters(max(length for _, _, length in beyond)),
                    "networks": figures.join(_named(name, most) for name, most, _ in beyond),
                    "over": _characters(max(length - most for _, most, length in beyond)),
                },
            )


def _length(statement: Statement, network: Network | None) -> int:
    """How long a statement is on a network, in the language that is longest there."""
    wordings = statement.text.by_language if statement.text else ()
    return max((characters(wording, network) for _, wording in wordings), default=0)


def _limits(case: Case) -> Iterator[tuple[Network, Words, int]]:
    """The networks in use that limit a post, with their limits in characters."""
    used = with_status(case.strategy, AccountStatus.ACTIVE, AccountStatus.EMERGENCY)
    for network in dict.fromkeys(account.network for _, account in used if is_open(account)):
        most = evidence.known(platforms.resolve(network).post_chars) if network else None
        if network and most:
            yield network, network.label, most


def _characters(number: int) -> Words:
    return figures.count(number, Words("signe", "character"), Words("signes", "characters"))


def _named(name: Words, most: int) -> Words:
    said = figures.number(most)
    return Words(f"{name.fr} ({said.fr})", f"{name.en} ({said.en})")
