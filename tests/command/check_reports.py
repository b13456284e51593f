"""Reads what `slrc test` writes as strictly as other programs do: JUnit with an XML parser, TAP by its grammar.

    check_reports.py SLRC

All formats have to tell of the same tests, and of the same failures as the JSON.
"""

import json
import re
import subprocess
import sys
import xml.etree.ElementTree as tree

# Titles hold what the formats give a meaning: quotes, tags, entities, directives, escapes, control characters.
SPECIFICATION = r"""
role One {
    path "/"
    trust service lambda.amazonaws.com
    capability logs(bucket: s3:bucket)
    allow polly:SynthesizeSpeech on *
    when logs { allow s3:PutObject on "{bucket}/*" // BELL NONCHARACTER <&>
        as Put }

    test "speaks # TODO & <b>\"quoted\"</b>" { expect allow polly:SynthesizeSpeech }
    test "\\ ends ]]> with \\" { expect allow polly:DescribeVoices, s3:ListAllMyBuckets }
    test "two\nlines, a bell \u{7}, \u{FFFF}, é, \u{1F600} --- ..." {
        with logs("arn:aws:s3:::own")
        expect deny s3:PutObject on "{bucket}/\"<a> & \\b" if aws:TagKeys in ["a: b", "- c"]
        expect deny s3:PutObject on "{bucket}/*"
    }
}

role Two {
    path "/"
    trust service lambda.amazonaws.com
    test "nothing" { }
    test "good" { expect deny polly:SynthesizeSpeech }
}
""".replace("BELL", "\a").replace("NONCHARACTER", "\uFFFF")

PROBLEMS = []


def expect(what, holds):
    if not holds:
        PROBLEMS.append(what)


def run(program, form, text=SPECIFICATION):
    done = subprocess.run([program, "test", "-", "--format", form], input=text.encode(), capture_output=True)
    expect(f"{form} ends with 1, not {done.returncode}", done.returncode == 1)
    return done.stdout.decode("utf-8")


def check_junit(text, tests):
    root = tree.fromstring(text.encode("utf-8"))
    expect("the root is testsuites", root.tag == "testsuites")
    failed = [test for test in tests if not test["passed"]]
    expect("the root counts", (root.get("tests"), root.get("failures")) == (str(len(tests)), str(len(failed))))
    cases = []
    for suite in root:
        expect("a suite", suite.tag == "testsuite")
        own = list(suite)
        cases += own
        expect("a suite counts its tests", suite.get("tests") == str(len(own)))
        expect("a suite counts its failures", suite.get("failures") == str(sum(len(case) for case in own)))
        expect("a suite is one role", {case.get("classname") for case in own} == {suite.get("name")})
    expect("a case for each test", len(cases) == len(tests))
    for case, test in zip(cases, tests):
        expect("a case", case.tag == "testcase" and case.get("name") and case.get("file") == test["file"])
        expect("the line of a case", case.get("line") == str(test["line"]))
        expect("a failure where it failed", [child.tag for child in case] == ([] if test["passed"] else ["failure"]))
        for failure in case:
            expect("a failure says what", failure.get("message") and failure.get("type") and failure.text.strip())
            told = sum(line.startswith(test["file"] + ":") for line in failure.text.split("\n"))
            expect("a failure tells of everything", told == count_failures(test))
    names = [case.get("name") for case in cases]
    expect("a title with quotes", names[0] == 'speaks # TODO & <b>"quoted"</b>')
    expect("a title with the end of CDATA", names[1] == "\\ ends ]]> with \\")


def count_failures(test):
    requests = [request for expectation in test["expectations"] for request in expectation["requests"]]
    return len(test["problems"]) + sum(not request["passed"] for request in requests)


def read_yaml(lines):
    """The part of YAML that the reports use: nested maps and lists, numbers, and strings as JSON has them."""
    for line in lines:
        match = re.fullmatch(r' +(?:- )?(?:[a-z]+:)?(?: ?(?:[0-9]+|"(?:[^"\\]|\\.)*"))?', line)
        expect(f"YAML: {line}", match is not None)
        text = line[line.index('"'):] if '"' in line else "0"
        try:
            value = json.loads(text)
            expect(f"only printable characters: {line}", not isinstance(value, str) or value.isprintable())
        except ValueError:
            expect(f"a string of YAML: {line}", False)
    return sum(line.strip().startswith("- message:") for line in lines)


def check_tap(text, tests):
    lines = text.split("\n")
    expect("TAP ends with a line end", lines.pop() == "")
    expect("the version", lines.pop(0) == "TAP version 14")
    expect("the plan", lines.pop(0) == f"1..{len(tests)}")
    for number, test in enumerate(tests, 1):
        point = re.fullmatch(r"(not )?ok ([0-9]+) - ((?:[^#\\]|\\[#\\])+)", lines.pop(0))
        expect(f"test point {number}", point is not None and point.group(2) == str(number))
        if point is None:
            return
        expect(f"the state of {number}", (point.group(1) is None) == test["passed"])
        described = re.sub(r"\\(.)", r"\1", point.group(3))
        expect(f"the name of {number}", described.startswith(test["role"] + ": " + test["title"][:3]))
        if not test["passed"]:
            expect("YAML begins", lines.pop(0) == "  ---")
            end = lines.index("  ...")
            expect("YAML tells of everything", read_yaml(lines[:end]) == count_failures(test))
            lines = lines[end + 1:]
    expect("nothing after the last point", lines == [])


def main():
    program = sys.argv[1]
    report = json.loads(run(program, "json"))
    tests = report["tests"]
    expect("five tests", len(tests) == 5)
    states = [test["passed"] for test in tests]
    expect("which fail", states == [True, False, False, False, True])
    expect("the counts", (report["passed"], report["failed"]) == (2, 3))
    check_junit(run(program, "junit"), tests)
    check_tap(run(program, "tap"), tests)
    expect("text counts", run(program, "text").endswith("\n2 passed, 3 failed\n"))
    for problem in PROBLEMS:
        print("FAILED " + problem)
    print(f"{len(PROBLEMS)} failed")
    return 1 if PROBLEMS else 0


sys.exit(main())
