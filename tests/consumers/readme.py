"""README.md's section on builds: each block of code stands below a line that links to its file, and is in that file word for
word. Every example is shown, and has a page and a test.
"""

import re

import project

HEADING = "## In your build"


def main():
    checks = project.Checks()
    text = (project.ROOT / "README.md").read_text(encoding="utf-8")
    start = text.index(f"\n{HEADING}\n")
    section = text[start : text.index("\n## ", start + 1)]
    blocks = re.findall(r"([^\n]*)\n+```[a-z]*\n(.*?)```\n", section, re.DOTALL)
    shown = set()
    for above, code in blocks:
        links = re.findall(r"\]\(([^)]+)\)", above)
        checks.equal(len(links), 1, f"the line above a block links to its file: {above}")
        for link in links:
            whole = (project.ROOT / link).read_text(encoding="utf-8")
            checks.that(f"\n{code}" in f"\n{whole}", f"README.md shows what is in {link}", code)
            shown.add(link.split("/")[2])
    examples = {folder.name for folder in (project.ROOT / "examples" / "build").iterdir() if folder.is_dir()}
    checks.equal(shown, examples, "every example is shown")
    for name in examples:
        checks.that((project.ROOT / "examples" / "build" / name / "README.md").is_file(), f"{name} has a page")
        checks.that((project.ROOT / "tests" / "consumers" / f"{name}.py").is_file(), f"{name} has a test")
    checks.end()


main()
