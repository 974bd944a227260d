"""Rules on certification."""

from collections.abc import Iterable

from socialplan.analysis import figures
from socialplan.analysis.line_elements import line_elements
from socialplan.analysis.people import nowadays
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule


@rule(
    "cert-without-line",
    severity="error",
    chapter="certification",
    title=Words("Une certification sans ligne éditoriale", "A verification request without an editorial line"),
    message=Words(
        "Certification demandée ({networks}), et la ligne éditoriale n’est pas prête\u00a0: {faults}.",
        "Verification requested ({networks}), and the editorial line is not ready: {faults}.",
    ),
    why=Words(
        "Le service qui instruit la demande lit d’abord la ligne éditoriale\u202f; sans elle, le dossier revient.",
        "The people who examine the request read the editorial line first; without it the application is sent back.",
    ),
    remedy=Words(
        "Écrivez la ligne (`editorial.line`) et complétez ces éléments avant de déposer la demande.",
        "Write the line (`editorial.line`) and complete these points before you apply.",
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
    networks = [nowadays(asked.network).label for asked in case.strategy.certification if asked.network]
    if not networks:
        return
    elements = line_elements(case.strategy)
    present = sum(elements.values())
    line = case.strategy.editorial.line is not None
    if line and present >= case.limit("line_elements"):
        return
    missing = [name for name, there in elements.items() if not there]
    yield Hit(
        "editorial.line",
        {"networks": figures.join(dict.fromkeys(networks)), "faults": _faults(missing, line=line)},
    )


def _faults(missing: list[Words], *, line: bool) -> Words:
    """What the line lacks, inside a sentence: the sentence itself, and its elements."""
    unwritten = Words("elle ne tient pas encore en une phrase", "it is not yet written as one sentence")
    untold = figures.join(missing)
    silent = Words(f"elle ne dit pas {untold.fr}", f"it does not say {untold.en}")
    parts = [*([] if line else [unwritten]), *([silent] if missing else [])]
    return figures.join(parts)
