"""`render`: documents in line with `strategy.yaml`, and nothing of what people wrote lost."""

from pathlib import Path
from typing import NamedTuple

from socialplan.actions import fast_path
from socialplan.actions.folder import SCHEMA, languages_of, read_contacts, read_strategy
from socialplan.actions.schema import schema_text
from socialplan.analysis.dossier import Dossier
from socialplan.documents.names import DOCUMENTS, INDEX, PRIVATE_SHEET
from socialplan.documents.render import Rendered, render_all
from socialplan.language import LANGUAGES, Language
from socialplan.rules.check import check
from socialplan.rules.finding import Finding
from socialplan.workspace.apply import apply
from socialplan.workspace.disk import FolderDisk
from socialplan.workspace.report import Report, foreseen
from socialplan.workspace.survey import Plan, Rendering, survey


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


def render(folder: Path, languages: tuple[Language, ...] = (), *, dry_run: bool = False) -> RenderResult:
    """Bring the documents of `folder` in line with its strategy; with `dry_run`, only say what would happen.

    `languages` are those of the strategy unless some are given.

    Raises:
        ActionError: there is no strategy to read.
        StrategyError: the strategy or the contacts hold problems.
        WorkspaceError: the folder cannot be written; nothing that a person wrote is lost.
    """
    taken = fast_path.fingerprint(str(folder), languages)
    asked = made(folder, languages)
    disk = FolderDisk(folder)
    plan = survey(disk, asked.rendering)
    if dry_run:
        return RenderResult(foreseen(plan), plan, asked.dossier, asked.languages, asked.findings)
    report = apply(disk, plan)
    fast_path.remember(folder, languages, taken, plan, report)
    return RenderResult(report, plan, asked.dossier, asked.languages, asked.findings)


def made(folder: Path, languages: tuple[Language, ...] = ()) -> Made:
    """The documents that the strategy of `folder` asks for. Writes nothing.

    Documents in other languages are left alone; so is the index, which is in the strategy's first language, where that
    one is not among those given.

    Raises:
        ActionError: there is no strategy to read.
        StrategyError: the strategy or the contacts hold problems.
    """
    strategy = read_strategy(folder).strategy
    dossier = Dossier(strategy)
    own = languages_of(strategy)
    wanted = tuple(sorted(languages or own, key=lambda code: code != own[0]))
    findings = check(dossier.decided, dossier.as_of, load=dossier.workload)
    texts = render_all(dossier, findings, wanted, read_contacts(folder))
    if own[0] not in wanted and (folder / INDEX).exists():
        texts = tuple(text for text in texts if text.path != INDEX)
    return Made(rendering(texts, wanted), dossier, wanted, findings)


def rendering(texts: tuple[Rendered, ...], languages: tuple[Language, ...]) -> Rendering:
    """What the folder should hold: the texts, what is private among them, and what nobody asked about."""
    return Rendering(
        texts={text.path: text.text for text in texts},
        private=frozenset(text.path for text in texts if text.private),
        unasked=frozenset(
            names.to(language)
            for language in LANGUAGES
            if language not in languages
            for names in (*(name.paths for name in DOCUMENTS.values()), PRIVATE_SHEET)
        )
        | ({INDEX} - {text.path for text in texts}),
        own={SCHEMA: schema_text()},
    )
