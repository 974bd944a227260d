"""Why, objectives, KPIs: a strategy that trips each rule, and the nearest one that does not."""

from collections.abc import Callable

import pytest

Found = Callable[..., list[tuple[str, str]]]
Said = Callable[..., str]

# --- why, return, number of objectives ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        ("{}", [("error", "why.answer")]),
        ("why: {answer: Informer les parents}", [("error", "why.answer")]),  # 20 characters
        ("why: {answer: aaaaaaaaaaaaaaaaaaaaaaaaaaaaa}", [("error", "why.answer")]),  # 29
        ("why: {answer: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}", []),  # 30
        ("why: {answer: Que les parents sachent le dimanche soir ce qui change le lundi}", []),
    ],
)
def test_why_missing(found: Found, yaml: str, expected: list[tuple[str, str]]) -> None:
    assert found("why-missing", yaml) == expected


def test_why_missing_says_how_short(said: Said) -> None:
    assert said("why-missing", "why: {answer: Informer les parents}").endswith(
        "La réponse tient en 20 caractères, trop court pour une raison."
    )


@pytest.mark.parametrize(
    ("returned", "trips"),
    [
        ("{}", True),
        ("{money: {unit: euros}}", True),  # a unit without a figure
        ("{realism: Vu en août}", True),
        ("{money: {value: 420}}", False),
        ("{time: {value: 3}}", False),
        ("{resources: {value: 60}}", False),
        ("{money: {value: 0}}", False),
    ],
)
def test_roi_missing(found: Found, returned: str, trips: bool) -> None:  # noqa: FBT001 - a column
    yaml = f"objectives: [{{id: a}}]\nexpected_return: {returned}"
    assert found("roi-missing", yaml) == ([("warning", "expected_return")] if trips else [])
    assert found("roi-missing", f"expected_return: {returned}") == []  # no objective: told by that rule


def test_no_objective(found: Found, said: Said) -> None:
    assert found("no-objective", "{}") == [("error", "objectives")]
    assert found("no-objective", "meta: {path: brief}") == [("warning", "objectives")]
    assert found("no-objective", "objectives: [{id: a}]") == []
    two = "platforms: [{network: facebook, status: active}, {network: x, status: active}, {network: tiktok}]"
    assert said("no-objective", two) == "Aucun objectif n’est fixé pour vos 2 comptes actifs."


def test_too_many_objectives(found: Found, said: Said) -> None:
    def objectives(number: int) -> str:
        return "objectives: [" + ", ".join(f"{{id: o{place}}}" for place in range(number)) + "]"

    assert found("too-many-objectives", objectives(5)) == []
    assert found("too-many-objectives", objectives(6)) == [("warning", "objectives")]
    assert said("too-many-objectives", objectives(7)).startswith("Vous poursuivez 7 objectifs")
    changed = "\nmeta: {thresholds: [{name: objectives_most, value: 6, reason: Deux équipes}]}"
    assert found("too-many-objectives", objectives(6) + changed) == []


# --- what an objective says --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("statement", "trips"),
    [
        ("Créer des profils sur tous les réseaux", True),
        ("Être présent sur tous les réseaux sociaux", True),
        ("Créer nos comptes sur TOUTES LES PLATEFORMES", True),
        ("Create profiles on all networks", True),
        ("Be present on every platform", True),
        ("Convaincre les artisans d’être sur tous les réseaux", True),  # « artisans » holds no « sans »
        ("Créer ses comptes sur les 3 réseaux les plus suivis par mon public, en une semaine", False),
        ("Ouvrir Facebook plutôt que tous les réseaux à la fois", False),
        ("Répondre en moins de 24 heures sur tous les réseaux", False),  # a promise of service
        ("Answer within a day on all networks", False),
        ("Publier deux fois par semaine sur nos réseaux", False),
    ],
)
def test_objective_all_networks(found: Found, statement: str, trips: bool) -> None:  # noqa: FBT001 - a column
    expected = [("error", "objectives[0].statement")] if trips else []
    assert found("objective-all-networks", f"objectives: [{{statement: '{statement}'}}]") == expected


@pytest.mark.parametrize(
    ("unit", "trips"),
    [
        ("comptes", True),
        ("publications", True),
        ("publications par mois", True),
        ("Page", True),
        ("posts a week", True),
        ("accounts", True),
        ("pages vues", False),
        ("publications partagées par les habitants", False),
        ("inscriptions", False),
        ("comptes créés par des usagers", False),
    ],
)
def test_objective_is_output(found: Found, unit: str, trips: bool) -> None:  # noqa: FBT001 - a column
    expected = [("info", "objectives[0].unit")] if trips else []
    assert found("objective-is-output", f"objectives: [{{unit: {unit}}}]") == expected


def test_objective_past_deadline(found: Found, said: Said) -> None:
    rule = "objective-past-deadline"
    assert found(rule, "objectives: [{deadline: 2026-11-22}]") == [("error", "objectives[0].deadline")]
    assert found(rule, "objectives: [{deadline: 2026-11-23}]") == []  # the very day
    assert found(rule, "objectives: [{deadline: 2026-11-24}, {}]") == []
    # From 1 November to 23 November: 22 days.
    assert said(rule, "objectives: [{id: parents, deadline: 2026-11-01}]") == (
        "« parents » devait être atteint le 1er novembre 2026, il y a 22 jours."
    )


ADS = "\nmeans: {ads: [{amount: 60}]}"


@pytest.mark.parametrize(
    ("objective", "more", "trips"),
    [
        # 301 ÷ 100 is more than three; 23 May 2027 is 181 days away, within 183.
        ("baseline: 100, target: 301, deadline: 2027-05-23", "", True),
        ("baseline: 100, target: 300, deadline: 2027-05-23", "", False),
        # 26 May 2027 is 184 days away.
        ("baseline: 100, target: 301, deadline: 2027-05-26", "", False),
        ("baseline: 100, target: 301, deadline: 2027-05-23", ADS, False),
        ("baseline: 100, target: 33, deadline: 2027-05-23", "", True),  # to a third and less
        ("baseline: 0, target: 500, deadline: 2027-05-23", "", False),
        ("target: 500, deadline: 2027-05-23", "", False),
        ("baseline: 100, target: 500", "", False),
        ("baseline: 100, target: 500, deadline: 2026-11-22", "", False),  # past: told by that rule
        ("baseline: 100, target: 500, deadline: 2026-11-23", "", True),
    ],
)
def test_objective_unrealistic(found: Found, objective: str, more: str, trips: bool) -> None:  # noqa: FBT001 - a column
    expected = [("warning", "objectives[0].target")] if trips else []
    assert found("objective-unrealistic", f"objectives: [{{{objective}}}]{more}") == expected


def test_objective_unrealistic_says_how_many_times(said: Said) -> None:
    yaml = "objectives: [{statement: Multiplier les abonnés, baseline: 640, target: 52000, deadline: 2027-02-28}]"
    # 52 000 ÷ 640 = 81.25.
    assert said("objective-unrealistic", yaml) == (
        "« Multiplier les abonnés » : 81,2 fois plus d’ici au 28 février 2027, sans publicité."
    )
    fall = "objectives: [{id: appels, baseline: 400, target: 100, deadline: 2027-02-28}]"
    assert said("objective-unrealistic", fall) == "« appels » : 4 fois moins d’ici au 28 février 2027, sans publicité."


@pytest.mark.parametrize(
    ("yaml", "trips"),
    [
        ("objectives: [{target: 60}]", True),
        ("objectives: [{target: 60, baseline: 0}]", False),
        ("objectives: [{}]", False),  # no target either: not SMART
        ("objectives: [{target: 3, unit: comptes}]", False),  # one starts from nothing
        ("objectives: [{target: 60, kpis: [k]}]\nmeasurement: {kpis: [{id: k, baseline: 40}]}", False),
        ("objectives: [{id: a, target: 60}]\nmeasurement: {kpis: [{objectives: [a], baseline: 40}]}", False),
        ("objectives: [{id: a, target: 60}]\nmeasurement: {kpis: [{objectives: [b], baseline: 40}]}", True),
        ("objectives: [{target: 60, kpis: [k]}]\nmeasurement: {kpis: [{id: k}]}", True),
    ],
)
def test_objective_no_baseline(found: Found, yaml: str, trips: bool) -> None:  # noqa: FBT001 - a column
    expected = [("warning", "objectives[0].baseline")] if trips else []
    assert found("objective-no-baseline", yaml) == expected


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ("statement: Faire le buzz avec une vidéo du maire", "statement"),
        ("statement: Atteindre 1000 personnes grâce à une vidéo virale", "statement"),
        ("statement: Remplir les cours, hypothesis: Si une vidéo devient virale alors on s’inscrira", "hypothesis"),
        ("statement: 'Fill classes. We count on virality'", "statement"),
        ("statement: Remplir les cours sans compter sur le buzz", None),
        ("statement: Réduire le nombre de jours pour répondre à un bad buzz", None),
        ("statement: Fill the classes rather than go viral", None),
        ("statement: Réduire les déchets d’emballage", None),
    ],
)
def test_objective_relies_on_virality(found: Found, fields: str, path: str | None) -> None:
    expected = [("warning", f"objectives[0].{path}")] if path else []
    assert found("objective-relies-on-virality", f"objectives: [{{{fields}}}]") == expected


# --- what serves it ----------------------------------------------------------------------------------------------


def test_objective_without_audience(found: Found, said: Said) -> None:
    rule = "objective-without-audience"
    audiences = "\naudiences: [{id: parents}]"
    assert found(rule, "objectives: [{id: a}]" + audiences) == [("warning", "objectives[0].audiences")]
    assert found(rule, "objectives: [{id: a, audiences: [parents]}]" + audiences) == []
    assert found(rule, "objectives: [{id: a}]") == []  # no audience at all: told by that rule
    three = "objectives: [{id: a}, {id: b}, {id: c}]" + audiences
    assert found(rule, three) == [("warning", "objectives")]
    assert said(rule, three) == "Aucun public n’est nommé pour vos 3 objectifs."
    assert len(found(rule, "objectives: [{id: a}, {id: b}, {audiences: [parents]}]" + audiences)) == 2


@pytest.mark.parametrize(
    ("accounts", "trips"),
    [
        ("[{network: facebook, status: active}]", True),
        ("[{network: facebook, status: active, objectives: [a]}]", False),
        ("[{network: facebook, status: active}, {network: x, status: to_open, objectives: [a]}]", False),
        ("[{network: facebook, status: active}, {network: x, status: refused, objectives: [a]}]", True),
        ("[]", False),
    ],
)
def test_objective_without_platform(found: Found, accounts: str, trips: bool) -> None:  # noqa: FBT001 - a column
    expected = [("warning", "objectives[0]")] if trips else []
    assert found("objective-without-platform", f"objectives: [{{id: a}}]\nplatforms: {accounts}") == expected


def test_objective_without_pillar(found: Found) -> None:
    rule = "objective-without-pillar"
    assert found(rule, "objectives: [{id: a}]\neditorial: {pillars: [{id: p}]}") == [("warning", "objectives[0]")]
    assert found(rule, "objectives: [{id: a}]\neditorial: {pillars: [{id: p, objectives: [a]}]}") == []
    assert found(rule, "objectives: [{id: a}]") == []  # no pillar yet


@pytest.mark.parametrize(
    ("kind", "kpis", "trips"),
    [
        ("participation", "[{name: Abonnés}]", True),
        ("leads", "[{name: Nombre de likes}, {name: Page views}]", True),
        ("leads", "[{name: Indice, vanity: yes}]", True),
        ("awareness", "[{name: Abonnés}]", False),
        ("leads", "[{name: Abonnés}, {name: Demandes de devis}]", False),
        ("leads", "[{name: Abonnés, vanity: no}]", False),
        ("leads", "[{name: Clics par abonné}]", False),
        ("leads", "[{name: Taux de vues complètes}]", False),
        ("leads", "[]", False),
    ],
)
def test_objective_vanity_only(found: Found, kind: str, kpis: str, trips: bool) -> None:  # noqa: FBT001 - a column
    linked = kpis.replace("{", "{objectives: [a], ")
    yaml = f"objectives: [{{id: a, kind: {kind}}}]\nmeasurement: {{kpis: {linked}}}"
    assert found("objective-vanity-only", yaml) == ([("warning", "objectives[0].kpis")] if trips else [])


# --- KPIs and reviews --------------------------------------------------------------------------------------------


def test_kpi_orphan(found: Found) -> None:
    path = [("warning", "measurement.kpis[0].objectives")]
    assert found("kpi-orphan", "objectives: [{id: a}]\nmeasurement: {kpis: [{id: k}]}") == path
    assert found("kpi-orphan", "objectives: [{id: a}]\nmeasurement: {kpis: [{id: k, objectives: [a]}]}") == []
    assert found("kpi-orphan", "objectives: [{id: a, kpis: [k]}]\nmeasurement: {kpis: [{id: k}]}") == []
    assert found("kpi-orphan", "measurement: {kpis: [{id: k}]}") == []  # no objective: told by that rule


@pytest.mark.parametrize(
    ("kpi", "field", "words"),
    [
        ("name: Clics, formula: a ÷ b, source: Statistiques, every_days: 30", None, ""),
        (
            "name: Clics, source: Statistiques, every_days: 30",
            "formula",
            "« Clics » : rien ne dit comment le calculer.",
        ),
        ("name: Clics, formula: a ÷ b, every_days: 30", "source", "« Clics » : rien ne dit où le lire."),
        (
            "name: Clics, formula: a ÷ b",
            "source",
            "« Clics » : rien ne dit où le lire et à quel rythme le relever.",
        ),
    ],
)
def test_kpi_no_formula(found: Found, said: Said, kpi: str, field: str | None, words: str) -> None:
    yaml = f"measurement: {{kpis: [{{{kpi}}}]}}"
    assert found("kpi-no-formula", yaml) == ([("warning", f"measurement.kpis[0].{field}")] if field else [])
    assert not field or said("kpi-no-formula", yaml) == words


def test_kpi_no_decision(found: Found) -> None:
    rule = "kpi-no-decision"
    assert found(rule, "measurement: {kpis: [{id: k}]}") == [("info", "measurement.kpis[0].decision")]
    assert found(rule, "measurement: {kpis: [{id: k, decision: Sous 1 on arrête}]}") == []
    assert found(rule, "measurement: {kpis: [{id: k}, {id: l}, {id: m}]}") == [("info", "measurement.kpis")]


@pytest.mark.parametrize(
    ("meta", "path"),
    [
        ("{}", "meta.next_review"),
        ("{review_every_days: 101}", "meta.review_every_days"),
        ("{review_every_days: 100}", None),
        ("{review_every_days: 365, next_review: 2026-12-01}", "meta.review_every_days"),
        ("{next_review: 2027-03-03}", None),  # 100 days away
        ("{next_review: 2027-03-04}", "meta.next_review"),
        ("{next_review: 2027-06-01, review_every_days: 90}", None),
    ],
)
def test_review_missing(found: Found, meta: str, path: str | None) -> None:
    expected = [("warning", path)] if path else []
    assert found("review-missing", f"objectives: [{{id: a}}]\nmeta: {meta}") == expected
    assert found("review-missing", f"meta: {meta}") == []  # nothing to review yet


LEADS = "objectives: [{id: a, kind: leads}]\n"


@pytest.mark.parametrize(
    ("yaml", "path"),
    [
        (LEADS + "measurement: {tracked_links: no}", "measurement.tracked_links"),
        (LEADS + "measurement: {tracked_links: yes}", None),
        (
            LEADS + "measurement: {tracked_links: yes}\nsituation: {owned: [{kind: site, tracked: no}]}",
            "situation.owned[0].tracked",
        ),
        (LEADS + "situation: {owned: [{kind: site, tracked: yes}]}", None),
        (LEADS + "organisation: {site: 'https://exemple.fr'}", "measurement.tracked_links"),
        (LEADS + "situation: {owned: [{kind: site}]}", "measurement.tracked_links"),
        (LEADS + "situation: {owned: [{kind: print}]}", None),  # no site that a link could lead to
        (LEADS, None),
        ("objectives: [{id: a, kind: awareness}]\nmeasurement: {tracked_links: no}", None),
        ("objectives: [{id: a, kind: acquisition}]\nmeasurement: {tracked_links: no}", "measurement.tracked_links"),
        ("measurement: {tracked_links: no}", None),
    ],
)
def test_untracked_links(found: Found, yaml: str, path: str | None) -> None:
    assert found("untracked-links", yaml) == ([("warning", path)] if path else [])
