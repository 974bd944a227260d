"""Rules on certification."""

from collections.abc import Iterable

from socialplan.analysis import figures
from socialplan.analysis.account_load import posts_per_week
from socialplan.analysis.people import active_accounts, today
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.model import Strategy


@rule(
    "cert-without-line",
    severity="error",
    chapter="certification",
    title=Words("Une certification sans ligne éditoriale", "A certification without an editorial line"),
    message=Words(
        "Certification demandée ({networks}), et {state}\u00a0: il manque {missing}.",
        "Certification asked for ({networks}), and {state}: {missing} missing.",
    ),
    why=Words(
        "Le service qui instruit la demande lit d’abord la ligne éditoriale\u202f; sans elle, le dossier revient.",
        "The service that examines the request reads the editorial line first; without it the file comes back.",
    ),
    remedy=Words(
        "Écrivez la ligne (`editorial.line`) et complétez ces éléments avant de déposer la demande.",
        "Write the line (`editorial.line`) and complete these elements before you ask.",
    ),
    more=Words(
        "Il parle quand une certification est demandée (`certification`) et que la ligne éditoriale manque, "
        "ou n’a pas six de ses huit éléments\u00a0: ce qu’on publie, pourquoi, à quel rythme, pour qui, dans "
        "quel style, quels contenus, dans quel but, ce que les réseaux apportent au projet. Sans demande de "
        "certification, il se tait.",
        "It speaks where a certification is asked for (`certification`) and the editorial line is missing, or "
        "lacks more than two of its eight elements: what is published, why, how often, for whom, in what "
        "style, which content, to what end, what networks bring to the project. Without such a request it "
        "keeps quiet.",
    ),
    source="S0:68",
    documents=("plan", "editorial"),
)
def cert_without_line(case: Case) -> Iterable[Hit]:
    """A certification is planned, and the editorial line is missing, or has fewer than six of its eight elements."""
    networks = [today(asked.network).label for asked in case.strategy.certification if asked.network]
    if not networks:
        return
    elements = _elements(case.strategy)
    present = sum(elements.values())
    line = case.strategy.editorial.line is not None
    if line and present >= case.limit("line_elements"):
        return
    missing = [name for name, there in elements.items() if not there]
    no_line = [] if line else [Words("la ligne en une phrase", "the line in one sentence")]
    yield Hit(
        "editorial.line",
        {
            "networks": figures.join(dict.fromkeys(networks)),
            "state": _state(present, len(elements)),
            "missing": figures.join(no_line + missing),
        },
    )


def _state(present: int, wanted: int) -> Words:
    if present == wanted:
        return Words("la ligne n’est pas rédigée", "the line is not written")
    return Words(
        f"la ligne éditoriale a {present} de ses {wanted} éléments",
        f"the editorial line has {present} of its {wanted} elements",
    )


def _elements(strategy: Strategy) -> dict[Words, bool]:
    """The eight elements of an editorial line, and whether the strategy has them."""
    editorial = strategy.editorial
    return {
        Words("ce qu’on publie", "what is published"): bool(editorial.publish or editorial.pillars),
        Words("pourquoi", "why"): strategy.why.answer is not None,
        Words("à quel rythme", "how often"): any(posts_per_week(account) for _, account in active_accounts(strategy)),
        Words("pour qui", "for whom"): bool(strategy.audiences),
        Words("dans quel style", "in what style"): bool(editorial.voice or editorial.tones),
        Words("les contenus privilégiés", "the preferred content"): any(pillar.share for pillar in editorial.pillars),
        Words("dans quel but", "to what end"): bool(strategy.objectives),
        Words("ce que les réseaux apportent au projet", "what networks bring to the project"): (
            strategy.why.help_to_project is not None
        ),
    }
