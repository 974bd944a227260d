"""What a person corrects on the short path: a name, a team that is one person, an account, the order of the end."""

from contextlib import suppress
from typing import Final

import pytest
from tests.interview.answering import AROUND, Keyed

from socialplan.interview.left import KEY as LEFT
from socialplan.interview.prompt import Prompt
from socialplan.interview.session import AGAIN, Hooks, Session
from socialplan.interview.state import State

OWNER: Final = {"brief.owner": "Jean"}


Lines = dict[str, str | list[str]]


class Stopping(Keyed):
    """Stops at a question once its lines are used up."""

    def __init__(self, lines: Lines, at: str) -> None:
        super().__init__(lines)
        self._at = at

    def read(self, prompt: Prompt) -> str:
        """The next line; the end where the question is reached that nothing is left for."""
        if prompt.key == self._at and self._at not in self.left:
            raise EOFError
        return super().read(prompt)


def led(lines: Lines, at: str, state: State | None = None) -> tuple[State, Stopping]:
    """The state once the question `at` is reached."""
    asker = Stopping(lines, at)
    session = Session(asker, state or State(language="fr", around=AROUND), Hooks())
    with suppress(EOFError):
        session.run()
    return session.state, asker


def names(state: State) -> list[str]:
    return [person["name"] for person in state.at("team", "people")]


@pytest.mark.parametrize("key", ["brief.owner", "brief.deputy", "brief.director"])
def test_a_number_is_no_name(key: str) -> None:
    lines: Lines = {**OWNER, "team.alone": "n"}
    state, asker = led(lines | {key: ["7", "Claire"]}, "brief.platforms")
    assert "7" not in names(state)
    assert "Claire" in names(state)
    assert "Un nombre n’est pas un nom" in asker.text


def test_a_number_of_somebody_who_is_there_means_them() -> None:
    state, _ = led({**OWNER, "team.alone": "n", "brief.director": "1"}, "brief.platforms")
    assert names(state) == ["Jean"]
    assert "director" in state.at("team", "people", 0, "roles")


def test_alone_takes_away_whom_nothing_needs_and_says_so() -> None:
    lines: Lines = {**OWNER, "team.alone": ["n", "o"], "brief.director": "Claire"}
    lines |= {"brief.platforms": ["="], "=": "team.alone"}
    state, asker = led(lines, "brief.platforms")
    assert names(state) == ["Jean"]
    assert state.at("team", "alone") is True
    assert "Claire n’est plus dans l’équipe." in asker.text


def test_alone_keeps_whom_another_answer_names_and_says_so() -> None:
    people = [{"id": "jean", "name": "Jean"}, {"id": "claire", "name": "Claire"}]
    accounts = [{"network": "instagram", "owner": "claire"}]
    answers = {"meta": {"owner": "jean"}, "team": {"people": people}, "platforms": accounts}
    state = State(language="fr", around=AROUND, answers=answers, settled=("brief.deputy",))
    after, asker = led({"team.alone": "o"}, "brief.audiences", state)
    assert names(after) == ["Jean", "Claire"]
    assert "Claire reste noté" in asker.text


def test_another_name_for_who_decides_is_a_correction_and_the_id_follows() -> None:
    lines: Lines = {**OWNER, "team.alone": "n", "brief.director": ["2h30x", "Claire"]}
    state, _ = led({**lines, "brief.platforms": ["<"]}, "brief.platforms")
    assert len(state.at("team", "people")) == 2
    assert [(person["id"], person["name"]) for person in state.at("team", "people")] == [
        ("jean", "Jean"),
        ("claire", "Claire"),
    ]


def test_nobody_stands_in_for_oneself_and_it_is_said() -> None:
    lines: Lines = {**OWNER, "brief.deputy": ["Jean", "Léa"], "brief.deputy?namesake": "n"}
    state, asker = led(lines, "brief.director")
    assert "Jean ne peut pas être son propre remplaçant" in asker.text
    assert names(state) == ["Jean", "Léa"]


def test_an_account_is_put_right_where_it_stands() -> None:
    accounts = ["instagram @lartige", "facebook @lartigue", "1", "instagram @lartigue", ""]
    state, asker = led({"brief.platforms": accounts}, "brief.audiences")
    assert [(one["network"], one["handle"]) for one in state.at("platforms")] == [
        ("instagram", "@lartigue"),
        ("facebook", "@lartigue"),
    ]
    assert "-1\u00a0: retirer le premier   1\u00a0: le corriger" in asker.text


def test_no_such_account_and_enter_that_leaves_it() -> None:
    state, asker = led({"brief.platforms": ["instagram @a", "9", "1", "", ""]}, "brief.audiences")
    assert [one["handle"] for one in state.at("platforms")] == ["@a"]
    assert "Il n’y a pas de compte 9" in asker.text


def test_what_is_announced_is_what_is_asked() -> None:
    lines: Lines = {"organisation.name": "Mairie", "organisation.kind": "3", **OWNER, "brief.deputy": "Léa"}
    lines |= {"brief.platforms": ["instagram @a", "facebook b", ""], "brief.audiences": "1,11"}
    _, asker = led(lines, "review")
    asked = [prompt for prompt in asker.asked if prompt.place]
    totals = [int(prompt.place.partition("/")[2].partition("]")[0]) for prompt in asked]
    assert f"Environ {totals[0]} questions, 20 minutes." in asker.text
    assert max(totals) - min(totals) <= 8, totals
    assert abs(len({prompt.key for prompt in asked}) - totals[0]) <= 4
    assert asked[-1].place.startswith(f"[{totals[-1]}/{totals[-1]}]")


def test_going_on_with_the_full_plan_tells_how_much_that_is() -> None:
    _, asker = led({"brief?full": "o", "organisation.name": "Mairie"}, "audiences+")
    assert len([text for text in asker.shown if text.startswith("Environ ")]) == 2


def test_a_review_counts_what_it_shows() -> None:
    state = State(language="fr", around=AROUND, answers={"organisation": {"name": "Mairie", "trade": "pain"}})
    state = state.saying(AGAIN, "organisation.name\norganisation.trade")
    _, asker = led({}, "brief.owner", state)
    assert [prompt.place.partition("]")[0] for prompt in asker.asked[:2]] == ["[1/2", "[2/2"]


def test_answers_are_listed_by_short_names_and_a_word_looks_among_what_is_asked() -> None:
    lines: Lines = {"organisation.name": "Chez Zoé", "organisation.kind": "=", "=": ["nom", ""]}
    _, asker = led(lines, "organisation.trade")
    listed = [text.strip() for text in asker.shown if text.strip()[:2] in {"1.", "2."} and ":" in text]
    assert any("Chez Zoé" in text and "Comment" not in text for text in listed), listed
    assert len(listed) < 6, listed


@pytest.mark.parametrize(("line", "after"), [("o", True), ("", False)])
def test_accepting_all_names_what_was_put_off_before(line: str, *, after: bool) -> None:
    lines: Lines = {"editorial?proposals": ">", "calendar?proposals": "o", "charter?proposals": "t", LEFT: line}
    state, asker = led(lines, "brief?full")
    assert ("editorial" in state.accepted) is after
    assert ("editorial?proposals" in state.skipped) is not after
    asked = next(prompt.label for prompt in asker.asked if prompt.key == LEFT)
    assert asked == "Restent de côté, car vous les aviez remis\u00a0: ligne éditoriale. Les accepter aussi\u202f?"


def test_the_verdict_comes_last_whatever_the_order() -> None:
    lines: Lines = {"organisation.name": "!", "!": "why", "brief?full": "n"}
    _, asker = led(lines, "review")
    assert asker.keys[-1] == "brief?full"
    assert "Aucun réseau n’est encore noté" in asker.text
    assert "peu de réseaux" not in asker.text
