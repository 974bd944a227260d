"""The editorial line, pillars, approval and rights: a strategy that trips each rule, and the nearest that does not."""

import datetime as dt
from collections.abc import Callable

import pytest

from socialplan.rules.check import check
from socialplan.strategy.load import load
from socialplan.strategy.model import Strategy

Found = Callable[..., list[tuple[str, str]]]
Said = Callable[..., str]


def editorial(*lines: str, more: str = "") -> str:
    """An editorial chapter, and the rest of the strategy."""
    return "editorial:\n" + "".join(f"  {line}\n" for line in lines) + more


ACCOUNT = "platforms: [{network: facebook, status: active}]\n"
BEGUN = "line: La mairie dit la veille ce qui change"

# --- the line ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("yaml", "trips"),
    [
        (ACCOUNT, True),
        ("platforms: [{network: facebook, status: to_open}]", True),
        ("platforms: [{network: facebook, status: refused}]", False),
        (editorial("address: vous"), True),
        (editorial(BEGUN) + ACCOUNT, False),
        # The one-page form asks for no line; a brief that begins the chapter is told.
        ("meta: {path: brief}\n" + ACCOUNT, False),
        ("meta: {path: brief}\n" + editorial("address: vous"), True),
        # Proposals refused are no answer.
        (editorial("proposals: refuse"), False),
        ("{}", False),
    ],
)
def test_edito_line_missing(found: Found, yaml: str, trips: bool) -> None:  # noqa: FBT001 - a column
    assert found("edito-line-missing", yaml) == ([("error", "editorial.line")] if trips else [])


def test_the_missing_line_names_the_accounts(said: Said) -> None:
    yaml = "platforms: [{network: facebook, status: active}, {network: x, status: to_open}]"
    assert said("edito-line-missing", yaml) == (
        "La ligne éditoriale n’est pas écrite : rien ne dit ce que l’on publie (Facebook et X)."
    )
    assert said("edito-line-missing", editorial("address: vous")).endswith("rien ne relie les piliers entre eux.")


def test_out_of_scope_missing(found: Found) -> None:
    rule = "out-of-scope-missing"
    assert found(rule, editorial(BEGUN)) == [("warning", "editorial.out_of_scope")]
    assert found(rule, editorial(BEGUN, "out_of_scope: [La politique]")) == []
    assert found(rule, ACCOUNT) == []


@pytest.mark.parametrize(
    ("voice", "paths"),
    [
        ("[{we_are: précis, but_not: secs}, {we_are: proches, but_not: familiers}]", []),
        ("[{we_are: précis, but_not: secs}]", [""]),
        ("[]", [""]),
        ("[{we_are: précis, but_not: secs}, {we_are: proches}]", ["[1].but_not"]),
        ("[{we_are: dynamiques}]", ["", "[0].but_not"]),
        # A trait without a name is none.
        ("[{we_are: précis, but_not: secs}, {but_not: familiers}]", [""]),
    ],
)
def test_voice_undefined(found: Found, voice: str, paths: list[str]) -> None:
    expected = [("warning", f"editorial.voice{path}") for path in paths]
    assert found("voice-undefined", editorial(BEGUN, f"voice: {voice}")) == expected


def test_a_voice_without_any_trait_is_told_so(said: Said) -> None:
    assert said("voice-undefined", editorial(BEGUN)) == (
        "La voix ne guide pas encore : aucun trait n’est écrit, il en faut au moins 2."
    )


def test_the_voice_is_not_judged_before_the_chapter_is_begun(found: Found) -> None:
    assert found("voice-undefined", ACCOUNT) == []


def test_tone_not_per_situation(found: Found, said: Said) -> None:
    rule = "tone-not-per-situation"
    assert found(rule, editorial(BEGUN)) == [("info", "editorial.tones")]
    assert said(rule, editorial(BEGUN)) == "Aucun ton n’est prévu pour ces situations : réclamation et crise."
    only_crisis = editorial("tones: [{situation: crisis, tone: calme}, {situation: humour, tone: rare}]")
    assert said(rule, only_crisis) == "Aucun ton n’est prévu pour ces situations : réclamation."
    both = editorial("tones: [{situation: crisis, tone: calme}, {situation: complaint, tone: calme}]")
    assert found(rule, both) == []
    assert found(rule, ACCOUNT) == []


def texts(*wordings: str, address: str = "") -> str:
    prompts = "[" + ", ".join(f"'{wording}'" for wording in wordings) + "]"
    return "meta: {languages: [fr]}\n" + editorial(f"prompts: {prompts}", *([f"address: {address}"] if address else []))


@pytest.mark.parametrize(
    ("yaml", "paths"),
    [
        (texts("Tu viens samedi ?", "Vous venez samedi ?"), ["[0]"]),
        (texts("Tu viens ? Vous pouvez aussi écrire."), ["[0]"]),
        (texts("Tu viens samedi ?", "On ouvre samedi."), []),
        (texts("Vous venez samedi ?"), []),
        # The charter settles it.
        (texts("Tu viens samedi ?", address="vous"), ["[0]"]),
        (texts("Viens samedi !", "Découvre la recette", address="vous"), ["[0]", "[1]"]),
        (texts("Tu viens samedi ?", "Vous venez ?", address="mixed"), []),
        # Where one says tu, vous may be several people.
        (texts("Tu viens ?", "Vous étiez quarante samedi.", address="tu"), []),
        # Neither a quotation, nor words that look alike, nor what we do ourselves.
        (texts("« Tu as sauvé mon vélo », nous a dit Paulette. Et vous ?", address="vous"), []),
        (texts("Le ton est donné, tout est là, le thé est chaud, un tuteur aussi", address="vous"), []),
        (texts("Je viens de sortir le four, je découvre la mie", address="vous"), []),
    ],
)
def test_address_mixed(found: Found, yaml: str, paths: list[str]) -> None:
    assert found("address-mixed", yaml) == [("warning", f"editorial.prompts{path}") for path in paths]


def test_what_is_not_to_be_written_may_say_tu(found: Found, said: Said) -> None:
    shown = "platforms: [{network: x, status: active, samples: [{good: Vous venez ?, bad: Tu viens ?}]}]\n"
    assert found("address-mixed", editorial("address: vous", more=shown)) == []
    shown = shown.replace("Vous venez ?", "Tu viens avec ta famille au grand marché de Noël de la place Neuve ?")
    assert said("address-mixed", editorial("address: vous", more=shown)) == (
        "« Tu viens avec ta famille au grand marché de… » tutoie, alors que la charte dit « vous »."
    )


# --- pillars -----------------------------------------------------------------------------------------------------


def pillars(*shares: str | None, more: str = "") -> str:
    items = ", ".join(f"{{id: p{place}{f', share: {share}' if share else ''}}}" for place, share in enumerate(shares))
    return editorial(f"pillars: [{items}]", more=more)


@pytest.mark.parametrize(
    ("yaml", "trips"),
    [
        (pillars("50", "50"), False),
        (pillars("95", "12"), True),
        (pillars("50", "49"), True),
        # Thirds are rounded.
        (pillars("33.3", "33.3", "33.3"), False),
        # Some shares are unanswered: too little may still come right, too much cannot.
        (pillars("50", None), False),
        (pillars("70", "40", None), True),
        (pillars(None, None), False),
        ("{}", False),
    ],
)
def test_pillars_sum(found: Found, yaml: str, trips: bool) -> None:  # noqa: FBT001 - a column
    assert found("pillars-sum", yaml) == ([("error", "editorial.pillars")] if trips else [])


def test_the_sum_is_told_with_its_gap(said: Said) -> None:
    rule = "pillars-sum"
    assert said(rule, pillars("95", "12")) == "Le total des parts est de 107 % pour 2 piliers, soit 7 points de trop."
    assert said(rule, pillars("60", "39")) == "Le total des parts est de 99 % pour 2 piliers, il manque 1 point."
    assert said(rule, pillars("80")) == "Le total des parts est de 80 % pour 1 pilier, il manque 20 points."


def test_a_pillar_without_a_share_is_not_told_as_nought() -> None:
    strategy = load(pillars("70", "40", None), Strategy).strategy
    (finding,) = check(strategy, dt.date(2026, 11, 23), select=["pillars-sum"])
    assert finding.remedy.en.endswith("Today: pillar 1 70%, pillar 2 40% and pillar 3 without a share.")


def test_pillar_without_objective(found: Found, said: Said) -> None:
    rule = "pillar-without-objective"
    aims = "objectives: [{id: aim}]\n"
    two = "pillars: [{label: Alertes, share: 40}, {label: Agenda, objectives: [aim]}]"
    assert found(rule, editorial(two, more=aims)) == [("warning", "editorial.pillars[0].objectives")]
    assert said(rule, editorial(two, more=aims)) == "Sans lien avec votre objectif : le pilier « Alertes » (40 %)."
    assert found(rule, editorial(two)) == []
    three = "pillars: [{label: Alertes}, {label: Agenda}, {label: Coulisses}]"
    assert found(rule, editorial(three, more=aims)) == [("warning", "editorial.pillars")]
    assert said(rule, editorial(three, more=aims)).endswith("« Alertes », « Agenda » et « Coulisses ».")


@pytest.mark.parametrize(("count", "trips"), [(0, False), (1, True), (2, True), (3, False), (6, False), (7, True)])
def test_pillars_count(found: Found, count: int, trips: bool) -> None:  # noqa: FBT001 - a column
    yaml = pillars(*[None] * count) if count else editorial(BEGUN)
    assert found("pillars-count", yaml) == ([("warning", "editorial.pillars")] if trips else [])


def kinds(*items: str) -> str:
    return editorial("pillars: [" + ", ".join(f"{{{item}}}" for item in items) + "]")


@pytest.mark.parametrize(
    ("yaml", "trips"),
    [
        (kinds("kind: self, share: 60", "kind: service, share: 40"), True),
        (kinds("kind: self, share: 60", "kind: curation, share: 40"), False),
        (kinds("kind: self, share: 60", "kind: community, share: 40"), False),
        (kinds("kind: self, share: 100", "kind: curation, share: 0"), True),
        # Not told: the share, or of what kind a pillar is.
        (kinds("kind: self, share: 100", "kind: curation"), False),
        (kinds("kind: self, share: 60", "share: 40"), False),
        (editorial(BEGUN), False),
    ],
)
def test_no_curation(found: Found, yaml: str, trips: bool) -> None:  # noqa: FBT001 - a column
    assert found("no-curation", yaml) == ([("warning", "editorial.pillars")] if trips else [])


def test_one_pillar_alone_is_told_in_the_singular(said: Said) -> None:
    assert said("no-curation", kinds("kind: self")).endswith("aux contenus des autres (1 pilier).")


def test_self_praise_relay(found: Found) -> None:
    rule = "self-praise-relay"
    assert found(rule, editorial("curation: {relay_praise: yes}")) == [("info", "editorial.curation.relay_praise")]
    assert found(rule, editorial("curation: {relay_praise: no}")) == []
    assert found(rule, editorial("curation: {credit: Le nom}")) == []


# --- approval ----------------------------------------------------------------------------------------------------

TEAM = "team: {people: [{id: ana, name: Ana Roy}, {id: bob, name: Bob Cam, deputy: ana}]}\n"
ALONE = "team: {alone: yes, people: [{id: ana, name: Ana Roy}]}\n"
HELPED = ALONE + "means: {providers: [{name: Studio Vif}]}\n"


def approvals(*items: str, more: str = TEAM) -> str:
    listed = ", ".join(f"{{{item}}}" for item in items)
    return editorial(BEGUN, f"approvals: [{listed}]", more=more)


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        (approvals("content: sensitive, approver: ana, deputy: bob"), []),
        (approvals("content: sensitive, approver: ana"), [("warning", "[0].deputy")]),
        (approvals("content: sensitive, approver: ana, deputy: ana"), [("warning", "[0].deputy")]),
        # The person's own deputy stands in for all they do.
        (approvals("content: sensitive, approver: bob"), []),
        (approvals("content: routine, approver: ana, deputy: bob"), [("warning", "")]),
        (
            approvals("content: routine, approver: ana", "content: sensitive, author: bob"),
            [("warning", "[1].approver")],
        ),
        (editorial(BEGUN, more=TEAM), [("warning", "")]),
        (editorial(BEGUN, more=HELPED), [("info", "")]),
        (approvals("content: sensitive, author: ana, approver: ana", more=HELPED), []),
        (approvals("content: sensitive, approver: ana", more=HELPED), [("info", "[0].deputy")]),
        (editorial(BEGUN, more=ALONE), []),
        (TEAM, []),
    ],
)
def test_no_approval_path(found: Found, yaml: str, expected: list[tuple[str, str]]) -> None:
    assert found("no-approval-path", yaml) == [(severity, f"editorial.approvals{path}") for severity, path in expected]


@pytest.mark.parametrize(
    ("yaml", "severity"),
    [
        (approvals("content: sensitive, author: ana, approver: ana"), "warning"),
        (approvals("content: sensitive, author: ana, approver: ana, deputy: bob"), "warning"),
        (approvals("content: sensitive, author: ana, approver: bob"), None),
        (approvals("content: routine, author: ana, approver: ana"), None),
        # Somebody else approves too.
        (approvals(*(f"content: sensitive, author: ana, approver: {who}" for who in ("ana", "bob"))), None),
        (approvals("content: sensitive, approver: ana"), None),
        (approvals("content: sensitive, author: ana, approver: ana", more=HELPED), "info"),
        (approvals("content: sensitive, author: ana, approver: ana", more=ALONE), None),
    ],
)
def test_self_approval(found: Found, yaml: str, severity: str | None) -> None:
    expected = [(severity, "editorial.approvals[0].approver")] if severity else []
    assert found("self-approval", yaml) == expected


# --- rights ------------------------------------------------------------------------------------------------------


def test_image_rights_missing(found: Found) -> None:
    rule = "image-rights-missing"
    path = "editorial.rights.image_consent"
    assert found(rule, editorial("rights: {photos_of_people: yes}")) == [("error", path)]
    assert found(rule, editorial("rights: {photos_of_people: yes, minors: De dos}")) == [("error", path)]
    assert found(rule, editorial("rights: {photos_of_people: yes, image_consent: Formulaire}")) == []
    assert found(rule, editorial("rights: {photos_of_people: no}")) == []
    assert found(rule, editorial("rights: {music: Libre}")) == []


@pytest.mark.parametrize(
    ("ai", "field"),
    [
        ("{used: yes, allowed: [Traduire], mention: Fait avec une IA}", None),
        ("{used: yes, review: Ana relit, mention: Fait avec une IA}", None),
        ("{used: yes, allowed: [Traduire]}", "mention"),
        ("{used: yes, mention: Fait avec une IA}", "allowed"),
        ("{used: yes}", "mention"),
        ("{used: no}", None),
        ("{allowed: [Traduire]}", None),
    ],
)
def test_ai_policy_missing(found: Found, ai: str, field: str | None) -> None:
    expected = [("warning", f"editorial.ai.{field}")] if field else []
    assert found("ai-policy-missing", editorial(f"ai: {ai}")) == expected


def test_what_is_missing_for_ai_is_named(said: Said) -> None:
    assert said("ai-policy-missing", editorial("ai: {used: yes}")) == (
        "Une IA générative est employée, et il manque une règle d’usage et la mention à afficher."
    )


PAID = "means: {budget: [{what: Une influenceuse}]}\n"


@pytest.mark.parametrize(
    ("yaml", "path"),
    [
        ("means: {budget: [{what: Une influenceuse pour la salle}]}", "means.budget[0].what"),
        ("means: {providers: [{task: Créateur de contenu pour une vidéo}]}", "means.providers[0].task"),
        ("means: {ads: [{name: Partenariat rémunéré de printemps}]}", "means.ads[0].name"),
        ("means: {budget: [{what: Abonnement}, {what: An influencer}]}", "means.budget[1].what"),
        ("means: {budget: [{what: Abonnement à l’outil, amount: 240}]}", None),
        (
            PAID + "charter: {ai_contests_partners: [Tout partenariat porte « Collaboration commerciale »]}",
            None,
        ),
        (
            PAID + "editorial: {writing_rules: [{rule: Le mot « Publicité » reste à l’écran}]}",
            None,
        ),
        (
            PAID + "charter: {ai_contests_partners: [Pas de concours]}",
            "means.budget[0].what",
        ),
    ],
)
def test_paid_partnership_mention(found: Found, yaml: str, path: str | None) -> None:
    assert found("paid-partnership-mention", yaml) == ([("error", path)] if path else [])


def test_reuse_licence_missing(found: Found) -> None:
    rule = "reuse-licence-missing"
    bare = editorial("rights: {photos_of_people: no}")
    assert found(rule, bare) == [("info", "editorial.rights.reuse_licence")]
    assert found(rule, editorial("rights: {reuse_licence: CC BY 4.0}")) == []
    assert found(rule, bare + "organisation: {kind: craftsperson}") == []
    assert found(rule, editorial(BEGUN)) == []
