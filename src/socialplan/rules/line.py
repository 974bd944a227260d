"""Rules on the editorial line: the line itself, what is left out, the voice, the tones, how readers are addressed."""

from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.people import with_status
from socialplan.analysis.phrases import phrase_in, phrase_unless
from socialplan.analysis.slots import network_words
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
        "Without it everybody posts as they feel, and nobody can say no to a request.",
    ),
    remedy=Words(
        "Une phrase suffit (`editorial.line`)\u00a0: qui dit quoi, à qui, pour que…, à la différence de…",
        "One sentence is enough (`editorial.line`): who says what, to whom, so that…, unlike…",
    ),
    source="S2:46",
    documents=("plan", "editorial"),
    more=Words(
        "Il vérifie que la ligne éditoriale est écrite dès qu’un compte est actif ou à ouvrir, ou que le chapitre "
        "éditorial est commencé. La fiche express ne la demande pas\u00a0: là, il ne parle qu’une fois le chapitre "
        "commencé. Il ne juge pas la phrase, seulement qu’elle existe. Exemple\u00a0: «\u00a0Le service des parcs "
        "dit aux familles de Brumeval où jouer dimanche, pour qu’elles sortent à pied\u202f; les travaux restent sur "
        "le site\u00a0».",
        "It looks whether the editorial line is written as soon as an account is active or to be opened, or the "
        "editorial chapter is begun. The one-page form does not ask for it: there it speaks only once the chapter is "
        "begun. It does not judge the sentence, only that there is one. Example: “The parks service tells the "
        "families of Brumeval where to play on Sunday, so that they go out on foot; roadworks stay on the website”.",
    ),
)
def edito_line_missing(case: Case) -> Iterable[Hit]:
    """There is no line, while accounts publish or will, or the chapter is begun. The one-page form asks for none."""
    editorial = case.strategy.editorial
    running = with_status(case.strategy, AccountStatus.ACTIVE, AccountStatus.TO_OPEN)
    brief = case.strategy.meta.path is PlanPath.BRIEF
    if editorial.line is not None or not (case.editorial_begun or (running and not brief)):
        return
    names = figures.join(dict.fromkeys(network_words(one.network) for _, one in running if one.network))
    listed = Words(f" ({names.fr})", f" ({names.en})") if names.fr else Words("", "")
    effect = Words(f"rien ne dit ce que l’on publie{listed.fr}", f"nothing says what is published{listed.en}")
    yield Hit(
        "editorial.line",
        {
            "effect": effect
            if running
            else Words("rien ne relie les piliers entre eux", "nothing ties the pillars together")
        },
    )


@rule(
    "out-of-scope-missing",
    severity="warning",
    chapter="editorial",
    title=Words("Rien n’est dit de ce qu’on ne publie pas", "Nothing says what you do not publish"),
    message=Words(
        "Le chapitre éditorial dit ce que vous publiez, pas ce que vous ne publierez jamais.",
        "The editorial chapter says what you publish, not what you will never publish.",
    ),
    why=Words(
        "Politique, religion, dossiers personnels\u00a0: une limite écrite se rappelle sans fâcher personne.",
        "Politics, religion, individual cases: a written limit can be pointed to without upsetting anybody.",
    ),
    remedy=Words(
        "Écrivez trois à six sujets exclus (`editorial.out_of_scope`).",
        "Write down three to six subjects that are off limits (`editorial.out_of_scope`).",
    ),
    source="S3:123",
    documents=("editorial",),
    more=Words(
        "Il regarde si le chapitre éditorial, une fois commencé, nomme au moins un sujet que vous ne traiterez "
        "jamais. Un seul suffit à le faire taire\u202f; tant que le chapitre est vide, il ne dit rien. Il ne juge "
        "pas les sujets choisis. Exemple\u00a0: une association écrit «\u00a0ni dossiers personnels, ni consigne de "
        "vote, ni collecte pour d’autres\u00a0»\u202f; le jour où l’on insiste, la réponse est déjà prête.",
        "It looks whether the editorial chapter, once begun, names at least one subject that you will never treat. "
        "One is enough to keep it quiet; while the chapter is empty it says nothing. It does not judge the subjects "
        "chosen. Example: an association writes “no personal cases, no voting advice, no collections for others”; on "
        "the day when somebody insists, the answer is ready.",
    ),
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
    title=Words("Une voix à peine décrite", "A voice that is barely described"),
    message=Words("La voix ne guide pas encore\u00a0: {fault}.", "The voice gives no guidance yet: {fault}."),
    why=Words(
        "«\u00a0Dynamiques\u00a0» ne guide personne\u202f; «\u00a0dynamiques, pas familiers\u00a0» tranche un doute.",
        "“Lively” helps nobody; “lively, not chummy” settles a doubt.",
    ),
    remedy=Words(
        "Donnez au moins deux traits, «\u00a0nous sommes…\u00a0» (`we_are`), et à chacun sa limite, «\u00a0mais "
        "pas…\u00a0» (`but_not`).",
        "Give at least two traits, “we are…” (`we_are`), and a limit to each, “but not…” (`but_not`).",
    ),
    source="A11",
    documents=("editorial",),
    more=Words(
        "Il compte les traits de la voix qui ont un nom («\u00a0nous sommes…\u00a0»)\u00a0: il en faut deux. Puis il "
        "vérifie que chacun a sa limite («\u00a0… mais pas…\u00a0»), et signale un à un ceux qui n’en ont pas. Tant "
        "que le chapitre éditorial n’est pas commencé, il se tait. Exemple\u00a0: «\u00a0proches, mais pas "
        "familiers\u00a0»\u202f; qui hésite à tutoyer un usager sait quoi faire.",
        "It counts the traits of the voice that have a name (“we are…”): it takes two. Then it looks whether each "
        "has its limit (“… but not…”), and reports one by one those without. While the editorial chapter is not "
        "begun it keeps quiet. Example: “warm, but not chummy”; whoever wonders whether to use a resident’s first "
        "name knows what to do.",
    ),
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
        has = count if traits else Words("aucun trait n’est écrit", "no trait is written down")
        fault = Words(f"{has.fr}, il en faut au moins {wanted.fr}", f"{has.en}, and at least {wanted.en} are needed")
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
    message=Words("Aucun ton n’est prévu pour ces situations\u00a0: {missing}.", "No tone is set for: {missing}."),
    why=Words(
        "La voix reste, le ton change\u00a0: plaisantez devant une plainte, et c’est la plainte qui circule.",
        "The voice stays, the tone changes: joke in reply to a complaint, and it is the complaint that spreads.",
    ),
    remedy=Words(
        "Décrivez ce ton, avec trois mots à employer et deux à éviter (`editorial.tones`).",
        "Describe that tone, with three words to use and two to avoid (`editorial.tones`).",
    ),
    source="A11",
    documents=("editorial", "crisis"),
    more=Words(
        "Il vérifie que deux situations ont leur ton\u00a0: une réclamation et une crise. Les autres (question, "
        "remerciement, deuil…) sont utiles mais il ne les exige pas, et il ne juge pas ce que vous écrivez. Tant que "
        "le chapitre éditorial n’est pas commencé, il se tait. Exemple\u00a0: pour une réclamation, «\u00a0posé, "
        "sans émoji\u202f; dire bonjour, je vérifie, voici\u202f; jamais il suffisait de\u00a0».",
        "It looks whether two situations have their tone: a complaint and a crisis. Others (a question, thanks, a "
        "bereavement…) are useful but not required, and it does not judge what you write. While the editorial "
        "chapter is not begun it keeps quiet. Example: for a complaint, “calm, no emoji; say hello, I am checking, "
        "here it is; never you only had to”.",
    ),
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
    title=Words("Le tu et le vous mélangés", "“Tu” and “vous” mixed up"),
    message=Words("{text} tutoie, alors que {other}.", "{text} uses “tu”, while {other}."),
    why=Words(
        "Passer de l’un à l’autre donne l’impression que plusieurs personnes parlent sans s’être concertées.",
        "Switching from one to the other sounds like several people who never talked to each other.",
    ),
    remedy=Words(
        "Réécrivez ce texte, ou dites que le tu et le vous dépendent du réseau (`editorial.address: mixed`).",
        "Rewrite this text, or say that “tu” and “vous” depend on the network (`editorial.address: mixed`).",
    ),
    source="S2:41",
    documents=("editorial",),
    more=Words(
        "Il lit les textes français qui seront publiés tels quels et y cherche le tutoiement\u00a0: tu, toi, tes, ou "
        "un ordre comme «\u00a0viens\u00a0». Si la charte dit «\u00a0vous\u00a0», chaque texte qui tutoie est "
        "signalé\u202f; si rien n’est choisi, seulement quand d’autres textes vouvoient. Il se tait si vous avez "
        "choisi le tu ou «\u00a0selon le réseau\u00a0», et ne lit ni les citations ni «\u00a0je viens\u00a0». "
        "Exemple\u00a0: «\u00a0Tu viens samedi\u202f?\u00a0» sur Instagram, «\u00a0Vous trouverez le "
        "formulaire\u00a0» le lendemain.",
        "It reads the French texts that will be published as they stand and looks for “tu”: tu, toi, tes, or an "
        "order such as “viens”. If the charter says “vous”, each text that says “tu” is reported; if nothing is "
        "chosen, only when other texts say “vous”. It keeps quiet if you chose “tu” or “by network”, and passes over "
        "quotations and “je viens”. Example: “Tu viens samedi ?” on Instagram, “Vous trouverez le formulaire” the "
        "day after.",
    ),
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
        other = Words("la charte dit «\u00a0vous\u00a0»", "the charter uses “vous”")
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
