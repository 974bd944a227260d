"""The gate before a chapter's further questions: few people need them, so they are asked only to whoever says yes."""

from typing import Final

from socialplan.interview.state import State
from socialplan.interview.step import MadeStep
from socialplan.interview.yesno import said_yes, yes_step
from socialplan.language import Words

_WHY: Final = Words(
    "Les documents tiennent sans elles. Elles répondent à des besoins précis\u202f; = y ramène quand on veut.",
    "The documents hold without them. They are for precise needs; one can come back to them at any time with =.",
)


def gate_step(chapter: str, number: int) -> MadeStep:
    """The question whether to be asked `number` further questions."""
    asks = Words(
        f"{number} autres questions de ce chapitre, utiles à peu de gens\u00a0: les voir\u202f?",
        f"{number} further questions of this chapter, that few people need: see them?",
    )
    if number == 1:
        asks = Words(
            "Une autre question de ce chapitre, utile à peu de gens\u00a0: la voir\u202f?",
            "One further question of this chapter, that few people need: see it?",
        )
    return yes_step(gate_key(chapter), chapter, asks, default=False, why=_WHY)


def gate_key(chapter: str) -> str:
    """The key of a chapter's gate."""
    return f"{chapter}?more"


def is_gate_open(chapter: str, state: State) -> bool:
    """Whether the further questions were asked for."""
    return said_yes(state, gate_key(chapter))
