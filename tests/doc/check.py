"""Holds `slrc doc` and `slrc graph` to what they are for.

    check.py SLRC FOLDER WHAT [--update]

WHAT is `golden`, `facts`, `script`, `fields`, `commands`, `markdown`, `browser`, `dot` or `mermaid`. `golden --update` writes the files in examples/
anew. Exits with 77, which ctest counts as skipped, where a tool is missing. The screenshots of `browser` and the pictures of
`dot` and `mermaid` are left in FOLDER.
"""

import html.parser
import pathlib
import re
import shutil
import subprocess
import sys

import commands
import expected
import facts
import fields
import tools

SLRC = str(pathlib.Path(sys.argv[1]).resolve())
SHARED = pathlib.Path(sys.argv[2]).resolve()
WHAT = sys.argv[3]
FOLDER = SHARED / WHAT

LEX = "std:lex/v2.slr"
GOLDEN = [
    ("doc", LEX, "markdown", "examples/lex/doc/lex.md"),
    ("doc", LEX, "html", "examples/lex/doc/lex.html"),
    ("graph", LEX, "dot", "examples/lex/doc/lex.dot"),
    ("graph", LEX, "mermaid", "examples/lex/doc/lex.mmd"),
    ("doc", "examples/saas/monitoring.slr", "markdown", "examples/saas/doc/monitoring.md"),
    ("doc", "examples/autoscaling/scaling.slr", "markdown", "examples/autoscaling/doc/scaling.md"),
]
# Without a configuration for every set.
MORE_PAGES = ["tests/doc/specs/fields.slr", "tests/doc/specs/plain.slr"]
SPECIFICATIONS = list(dict.fromkeys(role.specification for role in expected.roles()))


class Count:
    passed = 0
    failed = 0

    def check(self, holds, what):
        self.passed += bool(holds)
        self.failed += not holds
        if not holds:
            print(what, file=sys.stderr)

    def end(self):
        print(f"{self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed else 0)


def golden(update):
    count = Count()
    for command, specification, form, path in GOLDEN:
        options = [] if update else ["--check"]
        call = [SLRC, command, specification, "--format", form, "-o", path, *options]
        done = subprocess.run(call, cwd=tools.ROOT, capture_output=True, text=True, encoding="utf-8")
        count.check(done.returncode == 0, done.stdout + done.stderr)
    count.end()


class Text(html.parser.HTMLParser):
    """The text of a page, and what is wrong with its elements: one that is not closed, or closed twice."""

    EMPTY = {"meta", "input", "br", "img", "link", "wbr"}

    def __init__(self):
        super().__init__()
        self.open = []
        self.problems = []
        self.text = ""
        self.ids = set()

    def handle_starttag(self, tag, attributes):
        if tag not in self.EMPTY:
            self.open.append(tag)
        for name, value in attributes:
            if name == "id":
                if value in self.ids:
                    self.problems.append(f"id {value} twice")
                self.ids.add(value)
        if tag in ("dd", "p", "li", "td", "th", "h2", "h3", "h4", "pre"):
            self.text += "\n"

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}> at {self.getpos()}")

    def handle_data(self, data):
        if self.open and self.open[-1] not in ("script", "style"):
            self.text += data


def html_text(text):
    reader = Text()
    reader.feed(text)
    reader.close()
    return reader


def markdown_text(text):
    """Without the signs that Lex's page has: no word of it needs another escape."""
    return re.sub(r"^[-*] ", "", text, flags=re.M).replace("**", "").replace("`", "").replace("\\_", "_").replace("\\*", "*")


def parts(text):
    """By the heading of each role: the text up to the next one."""
    places = {name: re.search(rf"^(## )?{re.escape(name)}$", text, re.M) for name in facts.FACTS}
    assert all(places.values()), places
    starts = sorted((place.start(), name) for name, place in places.items())
    ends = [start for start, _ in starts[1:]] + [len(text)]
    return {name: text[start:end] for (start, name), end in zip(starts, ends)}


def check_facts():
    count = Count()
    markdown = tools.run([SLRC, "doc", LEX])
    page = html_text(tools.run([SLRC, "doc", LEX, "--format", "html"]))
    count.check(not page.problems and not page.open, f"{page.problems} {page.open}")
    for form, text in (("markdown", markdown_text(markdown)), ("html", page.text)):
        for role, part in parts(text).items():
            for fact, words in facts.FACTS[role].items():
                for some in words:
                    count.check(some in part, f"{form}, {role}, {fact}: no `{some}`")
    # From the specification, and not from the program: without it the words are gone.
    specification = (tools.ROOT / "stdlib/lex/v2.slr").read_text(encoding="utf-8")
    silent = re.sub(r"^ *///.*\n|^ *step .*\n", "", specification, flags=re.M)
    silent = re.sub(r'(capability [^"\n]*)"[^"\n]*"', r"\1", silent)
    (FOLDER / "silent.slr").write_text(silent, encoding="utf-8")
    less = tools.run([SLRC, "doc", str(FOLDER / "silent.slr")])
    for words in facts.FROM_THE_SPECIFICATION:
        count.check(words in markdown_text(markdown), f"no `{words}` on the page")
        count.check(words not in markdown_text(less), f"`{words}` is not from the specification")
    for specification in SPECIFICATIONS:
        reader = html_text(tools.run([SLRC, "doc", specification, "--format", "html"]))
        count.check(not reader.problems and not reader.open, f"{specification}: {reader.problems} {reader.open}")
    count.end()


def script():
    tools.need("node")
    roles = tools.write_json(FOLDER / "roles.json", expected.expectations(SLRC, FOLDER))
    sys.exit(0 if tools.node("script.mjs", SHARED, roles) else 1)


def check_fields():
    tools.need("node")
    page = expected.Compiler(SLRC, FOLDER).page(fields.SPECIFICATION)
    cases = tools.write_json(FOLDER / "cases.json", fields.cases(SLRC, FOLDER, 120))
    sys.exit(0 if tools.node("fields.mjs", SHARED, str(page), cases) else 1)


def check_commands():
    if not commands.client.is_there():
        tools.skip("no AWS CLI in this Python (Debian: awscli)")
    count = Count()
    for name, problems in commands.results(SLRC, FOLDER):
        count.check(not problems, f"{name}: " + "\n    ".join(problems))
    count.end()


def markdown():
    tools.packages(SHARED)
    compiler = expected.Compiler(SLRC, FOLDER)
    pages = [str(compiler.page(specification, "markdown")) for specification in SPECIFICATIONS + MORE_PAGES]
    sys.exit(0 if tools.node("markdown.mjs", SHARED, *pages) else 1)


def browser():
    tools.need("chromium")
    tools.packages(SHARED)
    roles = tools.write_json(FOLDER / "roles.json", expected.expectations(SLRC, FOLDER))
    compiler = expected.Compiler(SLRC, FOLDER)
    more = [str(compiler.page(specification)) for specification in MORE_PAGES]
    done = tools.node("browser.mjs", SHARED, roles, shutil.which("chromium"), str(FOLDER / "pictures"), *more)
    sys.exit(0 if done else 1)


def graphs(form):
    for specification in SPECIFICATIONS:
        path = FOLDER / f"{expected.page_name(specification)}.{form}"
        tools.run([SLRC, "graph", specification, "--format", form, "-o", str(path)])
        yield specification, path


def dot():
    tools.need("dot")
    count = Count()
    for specification, path in graphs("dot"):
        done = subprocess.run(["dot", "-Tsvg", path], capture_output=True, text=True, encoding="utf-8")
        count.check(done.returncode == 0 and not done.stderr, f"{specification}: {done.stderr}")
        path.with_suffix(".svg").write_text(done.stdout, encoding="utf-8")
        plain = tools.run(["dot", "-Tplain", str(path)])
        text = path.read_text(encoding="utf-8")
        for kind, written in (("node", r"^ +r\d+_\d+ \["), ("edge", r"^ +r\d+_\d+ -> ")):
            read = len(re.findall(rf"^{kind} ", plain, re.M))
            count.check(read == len(re.findall(written, text, re.M)), f"{specification}: dot reads {read} {kind}s")
    svg = (FOLDER / "tests-doc-specs-markup.svg").read_text(encoding="utf-8")
    texts = "".join(html_text(svg).text.split())
    for words in ('if aws:userid (StringEquals) </pre>|`"\'&lt;<!--', 'and aws:ResourceTag/"]; x --> y[" (StringLike) #quot;\\', "arn:{partition}:s3:::</script><script>globalThis.broken=1</script>/{cell}|{tick}`*/{space}"):
        count.check("".join(words.split()) in texts, f"the picture has no {words}")
    count.end()


def mermaid():
    tools.need("chromium")
    tools.packages(SHARED)
    paths = [str(path) for _, path in graphs("mermaid")]
    sys.exit(0 if tools.node("mermaid.mjs", SHARED, shutil.which("chromium"), *paths) else 1)


def main():
    if WHAT == "golden":
        golden(sys.argv[4:] == ["--update"])
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    {
        "facts": check_facts,
        "script": script,
        "fields": check_fields,
        "commands": check_commands,
        "markdown": markdown,
        "browser": browser,
        "dot": dot,
        "mermaid": mermaid,
    }[WHAT]()


main()
