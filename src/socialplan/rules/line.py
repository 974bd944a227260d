"""Rules on the editorial line: the line itself, what is left out, the voice, the tones, how readers are addressed."""

from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.people import account_name, with_status
from socialplan.analysis.phrases import phrase_in, phrase_unless
from socialplan.analysis.thresholds import words
from socialplan.analysis.written import Written, excerpt, unquoted
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import AccountStatus, Address, PlanPath, Situation


@rule(
    "edito-line-missing",
    severity="error",
    chapter="editorial",
    title=Words("Pas de ligne éditoriale", "No editorial line"),
    message=Words(
        "La ligne éditoriale n’est pas écrite\u00a0: {effect}.",
        "The editorial line is not written: {effect}.",
    ),
    why=Words(
        "Sans elle, chacun publie selon son humeur, et personne ne peut dire non à une demande.",
        "Without it everyone posts as they feel, and nobody can say no to a request.",
    ),
    remedy=Words(
        "Une phrase suffit (`editorial.line`)\u00a0: qui dit quoi, à qui, pour que…, à la différence de…",
        "One sentence is enough (`editorial.line`): who says what, to whom, so that…, unlike…",
    ),
    source="S2:46",
    documents=("plan", "editorial"),
)
def edito_line_missing(case: Case) -> Iterable[Hit]:
    """There is no line, while accounts publish or will, or the chapter is begun. The one-page form asks for none."""
    editorial = case.strategy.editorial
    running = with_status(case.strategy, AccountStatus.ACTIVE, AccountStatus.TO_OPEN)
    brief = case.strategy.meta.path is PlanPath.BRIEF
    if editorial.line is not None or not (case.editorial_begun or (running and not brief)):
        return
    names = figures.join(dict.fromkeys(account_name(case.strategy, index) for index, _ in running))
    effect = Words(f"rien ne dit ce que l’on publie sur {names.fr}", f"nothing says what is published on {names.en}")
    yield Hit(
        "editorial.line",
        {
            "effect": effect
            if running
            else Words("rien ne relie les piliers entre eux", "nothing holds the pillars together")
        },
    )


@rule(
    "out-of-scope-missing",
    severity="warning",
    chapter="editorial",
    title=Words("Rien n’est dit de ce qu’on ne publie pas", "Nothing is said of what is not published"),
    message=Words(
        "La charte dit ce que vous publiez, pas ce que vous ne publierez jamais.",
        "The charter says what you publish, not what you will never publish.",
    ),
    why=Words(
        "Politique, religion, dossiers personnels\u00a0: une limite écrite se rappelle sans fâcher personne.",
        "Politics, religion, personal cases: a written limit can be recalled without offending anybody.",
    ),
    remedy=Words(
        "Écrivez trois à six sujets exclus dans `editorial.out_of_scope`.",
        "Write three to six subjects that you rule out in `editorial.out_of_scope`.",
    ),
    source="S3:123",
    documents=("editorial",),
)
def out_of_scope_missing(case: Case) -> Iterable[Hit]:
    """The chapter is begun, and nothing is out of scope."""
    return (
        [Hit("editorial.out_of_scope", {})] if case.editorial_begun and not case.strategy.editorial.out_of_scope else []
    )


@rule(
    "voice-undefined",
    severity="warning",
    chapter="editorial",
    title=Words("Une voix à peine décrite", "A voice that is hardly described"),
    message=Words("La voix ne guide pas encore\u00a0: {fault}.", "The voice is no guide yet: {fault}."),
    why=Words(
        "«\u00a0Dynamiques\u00a0» ne guide personne\u202f; «\u00a0dynamiques, pas familiers\u00a0» tranche un doute.",
        "“Lively” guides nobody; “lively, not familiar” settles a doubt.",
    ),
    remedy=Words(
        "Donnez au moins deux traits, et à chacun sa limite (`but_not`).",
        "Give two traits at least, and its limit to each (`but_not`).",
    ),
    source="A11",
    documents=("editorial",),
)
def voice_undefined(case: Case) -> Iterable[Hit]:
    """Fewer than two traits of voice, or a trait that does not say what it is not."""
    if not case.editorial_begun:
        return
    traits = [(index, trait) for index, trait in enumerate(case.strategy.editorial.voice) if trait.we_are]
    least = case.limit("voice_traits")
    if len(traits) < least:
        count = figures.count(len(traits), Words("trait", "trait"), Words("traits", "traits"))
        wanted = figures.number(least)
        fault = Words(f"{count.fr}, il en faut au moins {wanted.fr}", f"{count.en}, and it takes at least {wanted.en}")
        yield Hit("editorial.voice", {"fault": fault})
    for index, trait in traits:
        if trait.we_are and trait.but_not is None:
            said = figures.quote(figures.same(str(trait.we_are)))
            fault = Words(f"{said.fr} n’a pas de limite", f"{said.en} has no limit")
            yield Hit(f"editorial.voice[{index}].but_not", {"fault": fault})


_HARD_SITUATIONS: Final = (Situation.COMPLAINT, Situation.CRISIS)


@rule(
    "tone-not-per-situation",
    severity="info",
    chapter="editorial",
    title=Words("Un ton qui n’est pas prévu quand ça va mal", "No tone set for when things go wrong"),
    message=Words("Aucun ton n’est prévu pour\u00a0: {missing}.", "No tone is set for: {missing}."),
    why=Words(
        "La voix reste, le ton change\u00a0: une plaisanterie devant une plainte, et c’est la plainte qui circule.",
        "The voice stays, the tone changes: one joke in front of a complaint, and the complaint travels.",
    ),
    remedy=Words(
        "Décrivez ce ton dans `editorial.tones`, avec trois mots à employer et deux à éviter.",
        "Describe that tone in `editorial.tones`, with three words to use and two to avoid.",
    ),
    source="A11",
    documents=("editorial", "crisis"),
)
def tone_not_per_situation(case: Case) -> Iterable[Hit]:
    """The chapter is begun, and no tone is given for a complaint or for a crisis."""
    known = {tone.situation for tone in case.strategy.editorial.tones}
    missing = [situation.label for situation in _HARD_SITUATIONS if situation not in known]
    if case.editorial_begun and missing:
        yield Hit("editorial.tones", {"missing": figures.join(missing)})


@rule(
    "address-mixed",
    severity="warning",
    chapter="editorial",
    title=Words("Le tu et le vous mélangés", "Readers addressed now as “tu”, now as “vous”"),
    message=Words("{text} tutoie, alors que {other}.", "{text} says “tu”, while {other}."),
    why=Words(
        "Passer de l’un à l’autre donne l’impression que plusieurs personnes parlent sans s’être concertées.",
        "Going from one to the other sounds as if several people spoke without having agreed.",
    ),
    remedy=Words(
        "Réécrivez ce texte, ou dites que cela dépend du réseau (`editorial.address: mixed`).",
        "Rewrite this text, or say that it depends on the network (`editorial.address: mixed`).",
    ),
    source="S2:41",
    documents=("editorial",),
)
def address_mixed(case: Case) -> Iterable[Hit]:
    """A French text to be published says “tu” where “vous” is the rule, or where other texts say “vous”.

    Somebody quoted may speak as they do, and “vous” may be several people: it is no fault where “tu” is the rule.
    """
    address = case.strategy.editorial.address
    if address not in {None, Address.VOUS}:
        return
    french = [text for text in case.published if text.language == "fr"]
    familiar = [text for text in french if _says_tu(text)]
    if address is Address.VOUS:
        other = Words("la charte dit «\u00a0vous\u00a0»", "the charter says “vous”")
    elif any(phrase_in(unquoted(text.text), words("formal_address")) for text in french):
        other = Words("d’autres textes disent «\u00a0vous\u00a0»", "other texts say “vous”")
    else:
        return
    for text in familiar:
        yield Hit(text.path, {"text": excerpt(text.text), "other": other})


def _says_tu(text: Written) -> bool:
    said = unquoted(text.text)
    return bool(
        phrase_in(said, words("familiar_address"))
        or phrase_unless(said, words("familiar_orders"), words("first_person"))
    )
