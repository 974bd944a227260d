"""Going on where one was, back, elsewhere; putting off; looking again. Whatever the way, the answers are the same."""

import copy
from typing import Final

import msgspec
import pytest
from tests.interview.answering import AROUND, Keyed, Knowing
from tests.interview.test_examples_asked import strategy_of_example

from socialplan.interview.finish import final_answers
from socialplan.interview.outline import outline
from socialplan.interview.prompt import Prompt
from socialplan.interview.session import Hooks, Session, run
from socialplan.interview.state import PathName, State, draft_text, read_draft
from socialplan.language import Words
from socialplan.strategy.situation import SituationChapter

BRIEF: Final[dict[str, str | list[str]]] = {
    "organisation.name": "Ville d’Aubry",
    "organisation.kind": "3",
    "organisation.contact_email": "mairie@aubry.fr",
    "brief.owner": "Nadège Ferrières",
    "team.people[0].hours_per_week": "12",
    "brief.deputy": "Philippe Garnault",
    "team.people[1].hours_per_week": "6",
    "brief.director": "Camille Aubertin",
    "brief.platforms": ["facebook @aubry", "youtube @aubry"],
    "brief.audiences": "1,11",
    "audiences[1].label": "Les gens du bourg",
    "brief.topics": "1",
    "brief.frequency": "3",
    "brief.evidence": "2",
    "why.answer": "Dire la veille ce qui change",
    "meta.peer_reviewer": ">",
    "editorial?proposals": "o",
    "crisis?proposals": "n",
}
PATHS: Final[tuple[PathName, ...]] = ("brief", "full")
QUIET: Final = Hooks(meter=lambda *_: ())


@pytest.fixture(autouse=True)
def _in_haste(monkeypatch: pytest.MonkeyPatch) -> None:
    """What proposals hold is not worked out to be shown to nobody, hundreds of times."""
    monkeypatch.setattr("socialplan.interview.offers.summary", lambda *_: Words("…", "…"))
    monkeypatch.setattr("socialplan.interview.offers.offers_something", lambda *_: True)


class Repeating:
    """Answers each question with its line, as often as it is asked; the accounts one after another."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._accounts = list(BRIEF["brief.platforms"])

    def say(self, text: str) -> None:
        """Nobody reads it."""

    def read(self, prompt: Prompt) -> str:
        self.asked.append(prompt.key)
        if prompt.key == "brief.platforms":
            return self._accounts.pop(0) if self._accounts else ""
        line = BRIEF.get(prompt.key, "")
        assert isinstance(line, str)
        return line


class Quick(Knowing):
    """Answers with what an example says, and wants none of the further questions."""

    def read(self, prompt: Prompt) -> str:
        if prompt.key.endswith("?more") or prompt.key == "review":
            self.asked.append(prompt.key)
            return ""
        return super().read(prompt)


Person = Repeating | Quick


class Recorded:
    """Leads an interview to its end, noting the draft and the person as they were before each question."""

    def __init__(self, person: Person, state: State) -> None:
        self._person = person
        self._draft = ""
        self.drafts: list[str] = []
        self.people: list[Person] = []
        self.asked: list[str] = []
        self.end = run(self, state, QUIET._replace(keep=self._keep))

    def _keep(self, state: State) -> None:
        self._draft = draft_text(state)

    def say(self, text: str) -> None:
        """Nobody reads it."""

    def read(self, prompt: Prompt) -> str:
        self.drafts.append(self._draft)
        self.people.append(copy.deepcopy(self._person))
        self.asked.append(prompt.key)
        return self._person.read(prompt)


def begun(path: PathName) -> State:
    return State(language="fr", path=path, around=AROUND)


def resumed(draft: str) -> State:
    state = read_draft(draft)
    assert state is not None
    return msgspec.structs.replace(state, around=AROUND)


def quick() -> Quick:
    """Somebody who answers as the craftsperson does, of one audience, one aim, two accounts."""
    strategy = strategy_of_example("artisan")
    shorter = {"audiences": strategy.audiences[:1], "objectives": strategy.objectives[:1]}
    return Quick(
        msgspec.structs.replace(strategy, **shorter, platforms=strategy.platforms[:2], situation=SituationChapter())
    )


class Leaving:
    """A person who presses Ctrl-C at the first question, or does something else there and then goes on."""

    def __init__(self, person: Person, detour: list[str]) -> None:
        self._person = person
        self._detour = detour
        self.first: Prompt | None = None

    def say(self, text: str) -> None:
        """Nobody reads it."""

    def read(self, prompt: Prompt) -> str:
        self.first = self.first or prompt
        if self._detour:
            line = self._detour.pop(0)
            if line == "^C":
                raise KeyboardInterrupt
            return line
        return self._person.read(prompt)


def test_stopped_at_any_question_of_the_brief_one_goes_on_there_and_ends_alike() -> None:
    whole = Recorded(Repeating(), begun("brief"))
    assert len(whole.drafts) > 30
    for k in range(1, len(whole.drafts)):
        assert final_answers(run(whole.people[k], resumed(whole.drafts[k]), QUIET)) == final_answers(whole.end)
        assert whole.people[k].asked == whole.asked, f"stopped at question {k}, {whole.asked[k]}"


def test_stopped_at_any_question_of_the_full_path_one_goes_on_there_and_ends_alike() -> None:
    whole = Recorded(quick(), begun("full"))
    assert len(whole.drafts) > 120
    for k in range(1, len(whole.drafts)):
        person = Leaving(whole.people[k], ["^C"])
        with pytest.raises(KeyboardInterrupt):
            run(person, resumed(whole.drafts[k]), QUIET)
        assert person.first is not None
        assert person.first.key == whole.asked[k]
    for k in range(1, len(whole.drafts), 40):
        assert final_answers(run(whole.people[k], resumed(whole.drafts[k]), QUIET)) == final_answers(whole.end)


@pytest.mark.parametrize(
    "detour", [["<", ""], ["<", "<", "", ""], ["?"], ["=", ""], ["!", ""], ["<", "<", "<", "", "", ""]]
)
def test_looking_back_from_anywhere_changes_nothing(detour: list[str]) -> None:
    whole = Recorded(Repeating(), begun("brief"))
    for k in range(4, len(whole.drafts) - 1):
        session = Session(Leaving(whole.people[k], list(detour)), resumed(whole.drafts[k]), QUIET)
        assert session.run().answers == whole.end.answers, whole.asked[k]
        assert session.state.settled == whole.end.settled
        assert session.state.skipped == whole.end.skipped


def test_back_from_anywhere_asks_the_question_before_with_its_answer() -> None:
    whole = Recorded(Repeating(), begun("brief"))
    for k in range(2, len(whole.drafts) - 1):
        state = resumed(whole.drafts[k])
        person = Keyed({whole.asked[k]: "<"})
        with pytest.raises(RecursionError):
            run(Once(person, 2), state, QUIET)
        first, before = person.keys
        assert (first, before) == (whole.asked[k], state.settled[-1] if first not in state.settled else before)


class Once:
    """Asks another asker a number of times, then gives up."""

    def __init__(self, asker: Keyed, times: int) -> None:
        self._asker = asker
        self._left = times

    def say(self, text: str) -> None:
        """Nobody reads it."""

    def read(self, prompt: Prompt) -> str:
        self._left -= 1
        if self._left < 0:
            raise RecursionError
        return self._asker.read(prompt)


def test_a_chapter_is_jumped_to_and_what_was_left_comes_later() -> None:
    asker = Keyed({"organisation.name": "!", "!": "la crise", "organisation.place": "Aubry"})
    state = run(asker, begun("full"), QUIET)
    assert asker.keys.index("crisis?proposals") < asker.keys.index("organisation.place")
    assert state.at("organisation", "place") == "Aubry"


def test_a_finished_chapter_shows_its_answers_and_one_is_changed_by_number() -> None:
    asker = Keyed({"why.answer": "!", "!": "1", "=": "1", "organisation.name": ["Aubri", "Aubry"]})
    state = run(asker, begun("brief"), QUIET)
    assert state.at("organisation", "name") == "Aubry"


def test_what_is_put_off_is_noted_and_what_is_left_empty_is_not() -> None:
    asker = Keyed({"organisation.trade": ">", "why.answer": "-"})
    state = run(asker, begun("brief"), QUIET)
    noted = final_answers(state)["meta"]["postponed"]
    assert "organisation.trade" in noted
    assert "why.answer" not in noted


def test_an_answer_is_found_by_its_words_at_the_end_and_put_off() -> None:
    asker = Keyed({"meta.peer_reviewer": ["Jo, ville voisine", ">"], "review": ["ville voisine", "1"]})
    state = run(asker, begun("brief"), QUIET)
    assert state.at("meta", "peer_reviewer") is None
    assert "meta.peer_reviewer" in final_answers(state)["meta"]["postponed"]


def test_a_question_that_nobody_asks_is_found_by_its_words_or_its_path() -> None:
    asker = Keyed({"review": ["organisation.legal_form", ""], "organisation.legal_form": "Commune"})
    assert run(asker, begun("brief"), QUIET).at("organisation", "legal_form") == "Commune"


@pytest.mark.parametrize(
    ("key", "wrong", "said"),
    [
        ("organisation.kind", "pizzaiolo", "n’est pas dans la liste"),
        ("organisation.kind", "99", "donnez un numéro"),
        ("organisation.contact_email", "contact", "adresse électronique"),
        ("organisation.site", "pas un site", "adresse web"),
        ("organisation.headcount", "beaucoup", "un nombre"),
        ("organisation.headcount", "-4", "au moins 0"),
        ("organisation.name", "x" * 2001, "2000 caractères"),
        ("calendar.starts", "un jour", "une date"),
        ("calendar.starts", "2027-02-30", "ce jour n’existe pas"),
        ("team.alone", "peut-être", "oui ou non"),
        ("meta.languages", "espagnol", "n’est pas dans la liste"),
    ],
)
def test_a_wrong_answer_is_explained_at_once_and_asked_again(key: str, wrong: str, said: str) -> None:
    asker = Keyed({key: [wrong, "-"], "calendar?proposals": "-"})
    run(asker, begun("full"), QUIET)
    assert said.lower() in asker.text.replace("\u00a0", " ").lower()
    assert asker.keys.count(key) == 2


def test_every_question_has_its_reason_in_both_languages() -> None:
    for path in PATHS:
        for step in outline(begun(path)):
            why = step.help(begun(path))
            assert why.fr.strip(), step.key
            assert why.en.strip(), step.key


def test_review_all_asks_everything_again_with_its_answer() -> None:
    plain = {"organisation": {"name": "Aubry", "kind": "association"}, "why": {"answer": "Dire"}}
    asker = Keyed({"organisation.name": "Ville d’Aubry"})
    state = run(asker, State(language="fr", answers=plain, around=AROUND), QUIET._replace(review_all=True))
    assert state.at("organisation", "name") == "Ville d’Aubry"
    assert state.at("organisation", "kind") == "association"
    assert {"organisation.kind", "why.answer"} <= set(asker.keys)


def test_what_an_answer_does_to_the_hours_and_what_it_breaks_is_told_at_once() -> None:
    told: list[tuple[State, State]] = []

    def meter(before: State, after: State) -> tuple[Words, ...]:
        told.append((before, after))
        return (Words("Heures", "Hours"),) if len(told) == 1 else ()

    asker = Keyed({"organisation.name": "Aubry"})
    run(asker, begun("brief"), Hooks(meter=meter))
    assert asker.text.index("Heures") < asker.text.index("Quel genre")


def test_a_text_goes_on_over_several_lines() -> None:
    asker = Keyed({"why.answer": ["Dire la veille\\", "ce qui change"], "why.not_for": ["Vendre |", "Débattre"]})
    state = run(asker, begun("full"), QUIET)
    assert state.at("why", "answer") == "Dire la veille\nce qui change"
    assert state.at("why", "not_for") == ["Vendre", "Débattre"]


class Ending(Keyed):
    """Lines that end before the last look."""

    def read(self, prompt: Prompt) -> str:
        if prompt.key == "review":
            raise EOFError
        return super().read(prompt)


def test_the_end_of_the_lines_at_the_last_look_is_as_good_as_enter() -> None:
    assert run(Ending({"organisation.name": "Aubry"}), begun("brief"), QUIET).at("organisation", "name") == "Aubry"
