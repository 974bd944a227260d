"""What the house proposes, chapter by chapter, to an organisation that has not written its own.

A file `proposals/<chapter>.yaml` holds data in exactly the strategy's shape, each text as `{fr: …, en: …}`:

    all:            what is proposed to everybody
    state_startup:  fields that replace those of `all` as wholes, and so for each kind of organisation
      alone:        … fields that replace further for that kind when one person does everything
    alone:          fields that replace for whoever works alone, whatever the kind

Precedence: `all`, then the kind, then `alone`, then the kind's own `alone`. A list replaces a list, save that
`scenarios` and `levels` name the ones that are kept, in order, and each takes the fields that it lacks from the one
of the same `kind` or `number` in the layers below; so `- kind: bad_buzz` is enough to keep one. A null takes a field
away.

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

A field that refers to people holds a role, `person: "@lead"`: any of the persons above. It becomes that person's id,
and is left out where the strategy knows nobody. `network: "@each"` (or `attacked_on`) makes the item once for each
active network that has no item of its own in the list; `reply_on: "@each"` is then the same network; an item for a
given network is kept where an account is active on it. `_when: x` keeps an item of a list only if x holds: `"@role"`
(somebody has it), `"@role not @other"` (and it is another person), `"{slot}"` (the strategy knows it), `france`,
`abroad`, `food` and `not food` (what is made or sold is eaten, or not), several joined by ` and `; a text with a
condition is `{fr: …, en: …, _when: x}`. `"@takeover"` in a list of texts stands for what the knowledge base says of an
account of that network being taken over, `"@warn_from"` for the other accounts and the site. A field of one language
(a body's name) may hold `{fr: …, en: …}` too: the strategy's first language is taken.
Levels that scenarios, statements and alerts name are brought down to the gravest there is.
"""

import functools
from collections.abc import Mapping
from typing import Any, Final

from socialplan.knowledge.store import read
from socialplan.language import LANGUAGES, Words

EXAMPLE: Final = Words("Exemple à remplacer\u00a0: ", "Example to replace: ")
"""How a post begins that the house made up to show what is meant: its facts are invented."""

CHAPTERS: Final = ("editorial", "calendar", "charter", "moderation", "security", "crisis", "measurement")
"""The chapters of the strategy for which there are proposals."""

_NOTHING: Final[Mapping[str, Mapping[str, Any]]] = {}

COMPLETED_ITEMS: Final = {"scenarios": "kind", "levels": "number"}
"""The lists whose items take what they lack from the layers below, and the field that tells them apart."""


def proposal(
    chapter: str, kind: str | None, *, alone: bool, own: Mapping[str, Mapping[str, Any]] = _NOTHING
) -> dict[str, Any]:
    """What is proposed for `chapter` to a `kind` of organisation (None: not known), as plain data, not to be changed.

    `own` are the organisation's own files by chapter, whose layers lie over all of ours.

    Raises FileNotFoundError when there are no proposals for `chapter`.
    """
    ours = _ours(chapter, kind, alone)
    return _laid(ours, own[chapter], kind, alone=alone) if own.get(chapter) else ours


@functools.cache
def _ours(chapter: str, kind: str | None, alone: bool) -> dict[str, Any]:  # noqa: FBT001 - a part of the key
    return _laid({}, _file(chapter), kind, alone=alone)


def _laid(below: Mapping[str, Any], file: Mapping[str, Any], kind: str | None, *, alone: bool) -> dict[str, Any]:
    """The layers of a file that concern a `kind`, one over the other, over what lies `below`."""
    own = file.get(kind, {}) if kind else {}
    layers = [file.get("all", {}), own]
    if alone:
        layers += [file.get("alone", {}), own.get("alone", {})]
    made = dict(below)
    for layer in layers:
        made.update({key: _over(key, made.get(key), value) for key, value in layer.items() if key != "alone"})
    return made


@functools.cache
def _file(chapter: str) -> dict[str, Any]:
    """The file of a chapter, read once."""
    found: dict[str, Any] = read(f"proposals/{chapter}")
    return _marked(found) if chapter == "editorial" else found


def _marked(data: Any) -> Any:  # noqa: ANN401 - plain data
    """The same, with what only shows how to write said to be an example: it is nobody's own story."""
    if isinstance(data, list):
        return [_marked(each) for each in data]
    if not isinstance(data, dict):
        return data
    marked = {key: _marked(value) for key, value in data.items()}
    told = "good" if "good" in marked and "bad" in marked else "news" if "versions" in marked else None
    return marked | {told: _as_example(marked[told])} if told and told in marked else marked


def _as_example(text: dict[str, Any]) -> dict[str, Any]:
    """A text that begins by saying that it is to be replaced."""
    return {key: f"{EXAMPLE.to(key)}{value}" if key in LANGUAGES else value for key, value in text.items()}


def _over(key: str, below: Any, above: Any) -> Any:  # noqa: ANN401 - plain data has no narrower type
    """`above`, its items completed by those below it where the list is one whose items are told apart."""
    if key not in COMPLETED_ITEMS or below is None or above is None:
        return above
    name = COMPLETED_ITEMS[key]
    library = {item[name]: item for item in below}
    return [library.get(item[name], {}) | item for item in above]
