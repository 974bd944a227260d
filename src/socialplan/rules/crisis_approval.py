"""Rules on approvals in a crisis: fast enough, and never waiting for somebody who is away."""

from collections.abc import Iterable

from socialplan.analysis import figures
from socialplan.analysis.approval import ApprovalCheck, ApprovalStep
from socialplan.analysis.people import deputy_of, has_left, name_of
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.crisis_levels import level_name
from socialplan.rules.register import Hit, rule
from socialplan.strategy.model import Strategy


@rule(
    "crisis-approval-too-slow",
    severity="error",
    chapter="crisis",
    title=Words(
        "Des accords plus longs que le délai du premier message",
        "Approvals that take longer than the first statement allows",
    ),
    message=Words(
        "Au {level}, il faut {needed} pour sortir le premier message ({steps}), et le délai est de {limit}.",
        "At {level}, the first statement takes {needed} to go out ({steps}), and the limit is {limit}.",
    ),
    why=Words(
        "Le délai promis ne sera pas tenu\u00a0: pendant que l’on valide, d’autres racontent à votre place.",
        "The promised time will not be kept: while you approve, others tell the story for you.",
    ),
    remedy=Words(
        "Gagnez {over}\u00a0: moins de signatures à ce niveau, des délais plus courts, ou un message validé d’avance.",
        "Save {over}: fewer approvals at this level, shorter ones, or a statement approved in advance.",
    ),
    source="GitLab",
    documents=("crisis",),
    more=Words(
        "On additionne la vérification des faits et les accords du niveau, l’un après l’autre\u202f; un "
        "accord sans durée compte pour zéro. Exemple\u00a0: 15 min de vérification, 30 min puis 15 min "
        "d’accords font 1 h, pour un délai de 30 min.",
        "The checking of the facts and the level’s approvals are added up, one after the other; an approval "
        "without a delay counts for nothing. Example: 15 min of checking, then 30 min and 15 min of "
        "approvals make 1 h, for a limit of 30 min.",
    ),
)
def crisis_approval_too_slow(case: Case) -> Iterable[Hit]:
    """Checking the facts, then a level's approvals one after the other, take longer than its first statement may."""
    for check in case.approvals:
        checking = check.assess > check.limit or (check.assess == check.limit and bool(check.steps))
        if check.ok or not (check.steps or checking):
            continue
        slowest = max(check.steps, key=lambda step: step.minutes or 0, default=None)
        in_approval = f"crisis.approval[{slowest.index}].minutes" if slowest else ""
        yield Hit(
            f"crisis.levels[{check.index}].assess_minutes" if checking else in_approval,
            {
                "level": level_name(case.strategy.crisis.levels[check.index]),
                "needed": figures.minutes(check.assess + check.minutes),
                "steps": _told(case.strategy, check),
                "limit": figures.minutes(check.limit),
                "over": figures.minutes(-check.slack),
            },
            remedy=_sooner(check) if checking else None,
        )


def _sooner(check: ApprovalCheck) -> Words:
    """What to do where the checking of the facts alone takes the whole time."""
    said = figures.minutes(check.assess)
    return Words(
        f"La vérification prend à elle seule {said.fr}, aucune signature n’y changera rien\u00a0: raccourcissez-la "
        "(`assess_minutes`), ou laissez plus de temps au premier message (`statement_minutes`).",
        f"Checking the facts alone takes {said.en}, and no approval can change that: shorten it (`assess_minutes`), or "
        "allow more time for the first statement (`statement_minutes`).",
    )


def _told(strategy: Strategy, check: ApprovalCheck) -> Words:
    """What takes how long: `45 min de vérification, Ana Roy 30 min et Bob Cam 15 min`."""
    said = figures.minutes(check.assess)
    first = [Words(f"{said.fr} de vérification", f"{said.en} to check the facts")] if check.assess else []
    return figures.join([*first, *(_step(strategy, step) for step in check.steps)])


def _step(strategy: Strategy, step: ApprovalStep) -> Words:
    name, taken = name_of(strategy, step.person), figures.minutes(step.minutes or 0)
    if name is None:
        return Words(f"une personne sans nom {taken.fr}", f"somebody unnamed {taken.en}")
    return Words(f"{name} {taken.fr}", f"{name} {taken.en}")


@rule(
    "crisis-approver-no-backup",
    severity="error",
    chapter="crisis",
    title=Words("Un accord suspendu à une seule personne", "An approval that hangs on one person"),
    message=Words(
        "Rien ne sort tant que {name} n’a pas donné son accord, et {fault}.",
        "Nothing goes out without {name}’s approval, and {fault}.",
    ),
    why=Words(
        "Un avion, une réunion, une nuit\u00a0: le premier message attend, et le délai promis passe.",
        "A flight, a meeting, a night: the first statement waits, and the promised time goes by.",
    ),
    remedy=Words(
        "Nommez qui valide à sa place (`deputy`), avec le même délai, et dites-le à cette personne.",
        "Name who approves instead (`deputy`), within the same time, and let them know.",
    ),
    source="GitLab",
    documents=("crisis",),
    more=Words(
        "Ce contrôle lit les accords demandés en crise avant de publier (`crisis.approval`). Pour chaque personne "
        "qui valide, il cherche qui peut le faire à sa place\u00a0: la suppléance de cet accord, ou celle de la "
        "personne\u202f; quelqu’un qui a quitté l’équipe ne compte plus. À une personne vraiment seule, c’est "
        "`single-person` qui parle. Une étape sans nom n’est pas jugée. Exemple en faute\u00a0: tout passe par la "
        "directrice, qui prend l’avion ce soir-là.",
        "It reads the approvals needed in a crisis before anything goes out (`crisis.approval`). For each person who "
        "approves it looks for who can do so instead: the deputy of that approval, or the person’s own; somebody who "
        "has left no longer counts. To somebody who truly works alone `single-person` speaks. A step without a name "
        "is not judged. At fault: everything goes through the director, who takes a plane that evening.",
    ),
)
def crisis_approver_no_backup(case: Case) -> Iterable[Hit]:
    """An approver in a crisis for whom nobody stands in, or whose deputy has left; nothing to tell somebody alone."""
    strategy = case.strategy
    for index, step in enumerate(strategy.crisis.approval):
        if not step.person:
            continue
        deputy = deputy_of(strategy, step.person, step.deputy)
        if (deputy and not has_left(strategy, deputy, case.as_of)) or (case.single and not deputy):
            continue
        gone = name_of(strategy, deputy)
        yield Hit(
            f"crisis.approval[{index}].deputy",
            {
                "name": figures.same(name_of(strategy, step.person) or step.person),
                "fault": Words(
                    f"{gone}, qui pouvait le donner aussi, n’est plus là", f"{gone}, who could give it too, has left"
                )
                if gone
                else Words("personne d’autre ne peut le donner", "nobody else can give it"),
            },
            "info" if case.alone else None,
        )
