"""What the house proposes, chapter by chapter, to an organisation that has not written its own.

A file `proposals/<chapter>.yaml` holds data in exactly the strategy's shape, each text as `{fr: …, en: …}`:

    all:            what is proposed to everybody
    state_startup:  fields that replace those of `all` as wholes, and so for each kind of organisation
      alone:        … fields that replace further for that kind when one person does everything
    alone:          fields that replace for whoever works alone, whatever the kind

Precedence: `all`, then the kind, then `alone`, then the kind's own `alone`. A list replaces a list, with one exception:
`scenarios` names the scenarios that are kept, in order, and each takes the fields that it lacks from the scenario of the
same `kind` below it; so `- kind: bad_buzz` alone is enough to keep one.

In texts, `{slot}` stands for something that the strategy knows, with a wording of its own where it does not, so that no
blank is ever left; `{Slot}` is the same with a capital. In French « de {slot} » and « que {slot} » become « d’… » and
« qu’… » before a vowel. The slots (`analysis.slots` works them out):

    organisation        its name, else "notre commune", "notre association"…
    public, staff       whom it serves, who works there, by kind: "les habitants", "les agents"…
    audience            label of the first audience, else as `public`
    trade, place        trade; town, else "notre territoire"
    site, contact_email, generic_mailbox        addresses, else "notre site officiel"… (after "sur", "à")
    networks            names of the active accounts' networks, joined; main_network: the first of them
    supervision         the supervising body's communication service, as a noun phrase
    lead, lead_deputy, spokesperson, publisher, publisher_deputy, monitor, expert, legal_hr, it_security, internal,
    press, press_deputy, director, owner        a person's name, else "la personne de permanence"…
    next_update         "une heure": when the next news comes; next_update_minutes: the same as a number
    response_time       "24 heures": the announced response time; moderation_hours; max_exchanges; leaver_hours
    password_manager    its name, else "le gestionnaire de mots de passe"
    network             inside an item for each network (below): its name

A field that refers to people holds a role: `person: "@lead"`, any of the persons above; it becomes that person's id, and is
left out where the strategy knows nobody. `network: "@each"` (or `attacked_on`, `reply_on`) makes the item once for each active
network that has no item of its own in the list; an item for a given network is kept where there is an active account on it.
`_when: x` keeps an item of a list only if x holds: `"@role"` (known), `"{slot}"` (known), `france`, `abroad`.
Fields of one language only (`str`, a body's name) may also hold `{fr: …, en: …}`: the strategy's first language is taken.
"""

import functools
from typing import Any, Final

from socialplan.knowledge.store import read

CHAPTERS: Final = ("editorial", "calendar", "charter", "moderation", "security", "crisis", "measurement")
"""The chapters of the strategy for which there are proposals."""


@functools.cache
def proposal(chapter: str, kind: str | None, *, alone: bool) -> dict[str, Any]:
    """What is proposed for `chapter` to a `kind` of organisation (None: not known), as plain data to be read, never changed.

    Raises FileNotFoundError when there are no proposals for `chapter`.
    """
    file = _file(chapter)
    own = file.get(kind, {}) if kind else {}
    layers = [file["all"], own]
    if alone:
        layers += [file.get("alone", {}), own.get("alone", {})]
    made: dict[str, Any] = {}
    for layer in layers:
        made.update({key: _over(key, made.get(key), value) for key, value in layer.items() if key != "alone"})
    return made


@functools.cache
def _file(chapter: str) -> dict[str, Any]:
    """The file of a chapter, read once."""
    found: dict[str, Any] = read(f"proposals/{chapter}")
    return found


def _over(key: str, below: Any, above: Any) -> Any:  # noqa: ANN401 - plain data has no narrower type
    """`above`, completed by what lies below it where it is the list of scenarios."""
    if key != "scenarios" or below is None:
        return above
    library = {scenario["kind"]: scenario for scenario in below}
    return [library.get(scenario["kind"], {}) | scenario for scenario in above]
