"""Rules on who approves sensitive content."""

from collections.abc import Iterable

from socialplan.analysis import figures
from socialplan.analysis.people import deputy_of, name_of
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.finding import Severity
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import Sensitivity
from socialplan.strategy.editorial import Approval


@rule(
    "no-approval-path",
    severity="warning",
    chapter="editorial",
    title=Words("Un contenu sensible que personne ne valide", "Sensitive content that nobody approves"),
    message=Words("Contenu sensible\u00a0: {fault}.", "Sensitive content: {fault}."),
    why=Words(
        "Le jour d’une réponse délicate, on attend, ou l’on publie sans personne pour en répondre.",
        "On the day of a delicate reply, you wait, or you post with nobody to answer for it.",
    ),
    remedy=Words(
        "Nommez qui valide le contenu sensible, qui remplace cette personne, et sous quel délai "
        "(`editorial.approvals`).",
        "Name who approves sensitive content, who stands in for them, and how quickly (`editorial.approvals`).",
    ),
    source="A3",
    documents=("editorial",),
    more=Words(
        "Ce contrôle cherche qui valide le contenu sensible (`content: sensitive`) avant qu’il paraisse, et qui le "
        "fait en son absence\u00a0: la suppléance donnée pour cette validation, ou celle de la personne. Il attend "
        "que le chapitre éditorial soit commencé. Pour une personne qui travaille seule, c’est une remarque\u202f; "
        "si elle valide ce qu’elle écrit, un autre contrôle le dit. Exemple en faute\u00a0: la maire valide les "
        "réponses aux accusations, et personne ne peut le faire pendant ses congés.",
        "It looks for who approves sensitive content (`content: sensitive`) before it appears, and who does so when "
        "they are away: the deputy given for that approval, or the person’s own. It waits until the editorial "
        "chapter is begun. For somebody who works alone it is a note; where they approve what they write, another "
        "check says so. At fault: the mayor approves replies to accusations, and nobody can do so while she is on "
        "leave.",
    ),
)
def no_approval_path(case: Case) -> Iterable[Hit]:
    """The chapter is begun, and sensitive content has no approver, or one for whom nobody stands in.

    A note for somebody who declares working alone with a provider; where they approve what they write,
    `self-approval` says so. Nothing for somebody who has nobody else: `single-person` speaks.
    """
    if not case.editorial_begun or case.single:
        return
    severity = _gravity(case)
    sensitive = _sensitive(case)
    if not any(approval.approver for _, approval in sensitive):
        path = f"editorial.approvals[{sensitive[0][0]}].approver" if sensitive else "editorial.approvals"
        yield Hit(
            path, {"fault": Words("personne n’est nommé pour le valider", "nobody is named to approve it")}, severity
        )
    for index, approval in sensitive:
        on_their_own = case.alone and approval.approver == approval.author
        if approval.approver and not on_their_own and not deputy_of(case.strategy, approval.approver, approval.deputy):
            name = name_of(case.strategy, approval.approver) or ""
            fault = Words(f"personne ne remplace {name} pour valider", f"nobody stands in for {name} to approve it")
            yield Hit(f"editorial.approvals[{index}].deputy", {"fault": fault}, severity)


@rule(
    "self-approval",
    severity="warning",
    chapter="editorial",
    title=Words("Valider soi-même ce que l’on écrit", "Approving your own writing"),
    message=Words(
        "{name} écrit le contenu sensible et le valide.",
        "{name} both writes the sensitive content and approves it.",
    ),
    why=Words(
        "On ne voit pas ses propres maladresses\u00a0: ce qui peut blesser ou engager veut un second regard.",
        "Nobody sees their own blunders: anything that may hurt or commit you needs a second pair of eyes.",
    ),
    remedy=Words(
        "Confiez la validation à une autre personne, même pour une lecture de deux minutes.",
        "Give the approval to somebody else, even if it is only a two-minute read.",
    ),
    source="house",
    documents=("editorial",),
    more=Words(
        "Ce contrôle compare, pour le contenu sensible, qui écrit (`author`) et qui valide (`approver`). Il parle "
        "quand la personne qui écrit est la seule à valider\u202f; si quelqu’un d’autre valide aussi ses textes, il "
        "se tait. Le contenu courant n’est pas regardé. Avec un prestataire pour toute équipe, ce n’est qu’une "
        "remarque\u202f; à une personne vraiment seule, c’est `single-person` qui parle. Exemple en faute\u00a0: Ana "
        "rédige le message sur l’accident et le publie sans que personne l’ait lu.",
        "It compares, for sensitive content, who writes (`author`) and who approves (`approver`). It speaks when the "
        "writer is the only one to approve; where somebody else approves their texts too, it keeps silent. Routine "
        "content is not looked at. Where a provider is the whole team it is only a note; to somebody who truly works "
        "alone `single-person` speaks. At fault: Ana writes the message about the accident and posts it without "
        "anybody having read it.",
    ),
)
def self_approval(case: Case) -> Iterable[Hit]:
    """The author of sensitive content is its only approver; nothing is said of it to somebody who has nobody else."""
    sensitive = [pair for pair in _sensitive(case) if pair[1].approver and not case.single]
    for index, approval in sensitive:
        approvers = {other.approver for _, other in sensitive if other.author == approval.author}
        if approval.author and approvers == {approval.author}:
            name = figures.same(name_of(case.strategy, approval.author) or "")
            yield Hit(f"editorial.approvals[{index}].approver", {"name": name}, _gravity(case))


def _sensitive(case: Case) -> list[tuple[int, Approval]]:
    approvals = case.strategy.editorial.approvals
    return [(index, one) for index, one in enumerate(approvals) if one.content is Sensitivity.SENSITIVE]


def _gravity(case: Case) -> Severity | None:
    return "info" if case.alone else None
