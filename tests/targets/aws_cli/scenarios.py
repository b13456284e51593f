"""What a scenario is: how a script is called, what aws answers, and what must come of it."""

import dataclasses

from stub import Answer, error


@dataclasses.dataclass
class Scenario:
    name: str
    words: list
    answers: list = dataclasses.field(default_factory=list)
    status: int = 0
    # The names of the calls, in order; every answer must have been asked for.
    calls: list = dataclasses.field(default_factory=list)
    out: list = dataclasses.field(default_factory=list)
    err: list = dataclasses.field(default_factory=list)
    sleeps: list = dataclasses.field(default_factory=list)
    variables: dict = dataclasses.field(default_factory=dict)
    # Whether it is what every call can meet.
    of_any_call: bool = False
    # Words that calls must have, in this order.
    words_of_calls: list = dataclasses.field(default_factory=list)


def wrong(scenario, outcome):
    """All that is otherwise than expected."""
    problems = []
    if outcome.status != scenario.status:
        problems.append(f"status {outcome.status}, not {scenario.status}")
    if [call[1] for call in outcome.calls] != scenario.calls or any(call[0] != "iam" for call in outcome.calls):
        problems.append(f"calls {[call[:2] for call in outcome.calls]}, not {scenario.calls}")
    if outcome.sleeps != scenario.sleeps:
        problems.append(f"waits {outcome.sleeps}, not {scenario.sleeps}")
    for name, texts, where in (("out", scenario.out, outcome.out), ("err", scenario.err, outcome.err)):
        problems += [f"{name} lacks `{text}`" for text in texts if text not in where]
        # Only what is said of a success goes to standard output, and of a failure to standard error.
        if not texts and where:
            problems.append(f"{name} is not empty")
    all_words = iter(word for call in outcome.calls for word in call)
    problems += [f"no call has `{word}` here" for word in scenario.words_of_calls if word not in all_words]
    return problems


def failures(words, call, before=(), calls_before=()):
    """Every way in which one call can fail that no step expects, after calls that succeed."""
    before = list(before)
    calls_before = list(calls_before)

    def one(name, answers, status, err, sleeps, times):
        calls = calls_before + [call] * times
        name = f"{words[0]}, {call}: {name}"
        return Scenario(name, words, before + answers, status, calls, [], err, sleeps, of_any_call=True)

    throttled = error("Throttling", "Rate exceeded", tries=" (reached max retries: 4)")
    yield one("throttled for good", [throttled] * 5, 1, ["Rate exceeded", "try again in some minutes"], [2, 4, 8, 16], 5)
    faulty = error("ServiceFailure", "The request processing has failed")
    yield one("IAM has a fault", [faulty] * 5, 1, ["IAM has a fault"], [2, 4, 8, 16], 5)
    denied = error("AccessDenied", "User: arn:aws:iam::111122223333:user/u is not authorized to perform: iam:X")
    yield one("not allowed", [denied], 1, ["is not authorized to perform", ".admin.json is the policy"], [], 1)
    expired = error("ExpiredToken", "The security token included in the request is expired")
    yield one("signed in too long ago", [expired], 1, ["is expired", "sign in again"], [], 1)
    unknown = error("InvalidClientTokenId", "The security token included in the request is invalid.")
    yield one("unknown credentials", [unknown], 1, ["AWS does not know these credentials"], [], 1)
    unmodifiable = error("UnmodifiableEntity", "Cannot perform the operation on the protected role")
    yield one("protected", [unmodifiable], 1, ["only the service that the role belongs to"], [], 1)
    limit = error("LimitExceeded", "Cannot exceed quota")
    yield one("a quota", [limit], 1, ["Cannot exceed quota", "a quota of IAM is used up"], [], 1)
    yield one("an error that nobody knows", [error("Surprise")], 1, ["An error occurred (Surprise)"], [], 1)
    unreachable = Answer("", 255, 'Could not connect to the endpoint URL: "https://iam.amazonaws.com/"\n')
    yield one("no network", [unreachable] * 5, 1, ["Could not connect", "AWS gave no answer"], [2, 4, 8, 16], 5)
    no_credentials = Answer("", 253, "Unable to locate credentials. You can configure credentials.\n")
    yield one("no credentials", [no_credentials], 1, ["Unable to locate", "aws configure list"], [], 1)
    too_old = Answer("", 252, "aws: error: argument operation: Invalid choice\n")
    yield one("aws is too old", [too_old], 1, ["Invalid choice", "it may be too old"], [], 1)
    yield one("aws is killed", [Answer("", 137)], 1, ["aws ended with 137 and told nothing"], [], 1)
