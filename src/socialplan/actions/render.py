"""`render`: documents in line with `strategy.yaml`, and nothing of what people wrote lost."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from socialplan.actions import fast_path
from socialplan.actions.adopted import Adopted, following, read_adopted
from socialplan.actions.folder import SCHEMA, languages_of, measured, read_contacts, read_strategy
from socialplan.actions.kept_results import read_kept, write_kept
from socialplan.actions.numbers import would_vanish
from socialplan.actions.own_templates import trusted_templates
from socialplan.actions.own_words import read_words
from socialplan.actions.schema import schema_text
from socialplan.actions.tables import tables
from socialplan.actions.template_faults import in_words
from socialplan.analysis.dossier import Dossier
from socialplan.documents.adoption import Adoptions
from socialplan.documents.names import EVERY_PATH, INDEX
from socialplan.documents.render import Press, Rendered
from socialplan.language import LANGUAGES, Language
from socialplan.rules.check import check
from socialplan.rules.finding import Finding
from socialplan.workspace.apply import apply
from socialplan.workspace.disk import FolderDisk
from socialplan.workspace.merge import differences
from socialplan.workspace.paths import is_table
from socialplan.workspace.plans import Plan, Rendering, Step
from socialplan.workspace.report import Report, foreseen
from socialplan.workspace.survey import survey
from socialplan.workspace.table import Conflict


class Made(NamedTuple):
    """The documents that a strategy asks for, and what they were made from."""

    rendering: Rendering
    dossier: Dossier
    languages: tuple[Language, ...]
    findings: tuple[Finding, ...]


class RenderResult(NamedTuple):
    """What a rendering did, or would do."""

    report: Report
    plan: Plan
    dossier: Dossier
    languages: tuple[Language, ...]
    findings: tuple[Finding, ...]


def render(
    folder: Path,
    languages: tuple[Language, ...] = (),
    *,
    dry_run: bool = False,
    conflict: Conflict = Conflict.KEEP,
) -> RenderResult:
    """Bring the documents of `folder` in line with its strategy; with `dry_run`, only say what would happen.

    `languages` are those of the strategy unless some are given. `conflict` says what stands where the person's text and
    the new one clash.

    Raises:
        ActionError: there is no strategy to read, or a template of the folder's own is wrong; no document was changed.
        UntrustedError: the folder has templates of its own, which nobody agreed to.
        StrategyError: the strategy, the contacts or the measures hold problems.
        WorkspaceError: the folder cannot be written; nothing that a person wrote is lost.
    """
    taken = fast_path.fingerprint(str(folder), languages)
    asked = made(folder, languages)
    disk = FolderDisk(folder)
    plan = survey(disk, asked.rendering, conflict)
    if dry_run:
        return RenderResult(foreseen(plan), plan, asked.dossier, asked.languages, asked.findings)
    report = apply(disk, plan)
    write_kept(folder, asked.dossier.kept)
    fast_path.remember(folder, languages, taken, plan, report)
    return RenderResult(report, plan, asked.dossier, asked.languages, asked.findings)


def made(folder: Path, languages: tuple[Language, ...] = (), adopted: Mapping[str, Adopted] | None = None) -> Made:
    """The documents that the strategy of `folder` asks for. Writes nothing.

    Documents in other languages are left alone; so is the index, which is in the strategy's first language, where that
    one is not among those given. `adopted` stands for the folder's own records of adoptions.

    Raises:
        ActionError: there is no strategy to read, the records are damaged, or a template of the folder's own is wrong.
        UntrustedError: the folder has templates of its own, which nobody agreed to.
        StrategyError: the strategy, the contacts or the measures hold problems.
        WorkspaceError: our own records cannot be read.
    """
    strategy = read_strategy(folder).strategy
    dossier = measured(folder, Dossier(strategy, kept=read_kept(folder), own=read_words(folder, strategy)))
    own = languages_of(strategy)
    wanted = tuple(sorted(languages or own, key=lambda code: code != own[0]))
    findings = check(dossier.decided, dossier.as_of, load=dossier.workload)
    templates = trusted_templates(folder)
    press = Press(dossier, findings, wanted, read_contacts(folder), own=templates)
    records = read_adopted(folder) if adopted is None else adopted
    with_index = own[0] in wanted or not (folder / INDEX).exists()

    def _made(adoptions: Adoptions) -> Rendering:
        with in_words(templates):
            documents = press.render(adoptions)
        texts = (*documents, *tables(dossier, wanted, press.companions))
        asked = rendering(tuple(text for text in texts if with_index or text.path != INDEX), wanted)
        return asked._replace(held=would_vanish(folder, asked.texts, asked.private))

    return Made(following(FolderDisk(folder), _made, records), dossier, wanted, findings)


def kept_passages(step: Step) -> int:
    """How many passages of a document stand otherwise than they are rendered, because a person wrote them."""
    if step.result is None or step.new is None or step.result == step.new:
        return 0
    return 1 if is_table(step.path) else len(differences(step.result, step.new).clashes)


def rendering(texts: tuple[Rendered, ...], languages: tuple[Language, ...]) -> Rendering:
    """What the folder should hold: the texts, what is private among them, and what nobody asked about."""
    return Rendering(
        texts={text.path: text.text for text in texts},
        private=frozenset(text.path for text in texts if text.private),
        unasked=frozenset(
            names.to(language) for language in LANGUAGES if language not in languages for names in EVERY_PATH
        )
        | ({INDEX} - {text.path for text in texts}),
        own={SCHEMA: schema_text()},
        languages={text.path: languages[0] for text in texts}
        | {names.to(language): language for language in LANGUAGES for names in EVERY_PATH},
    )
