#!/usr/bin/env python3
"""Builds the Debian package, unpacks it, and uses what is in it: check.py SLRC BUILD_FOLDER WORK_FOLDER"""

import gzip
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "first_use"))
from checks import ROOT, SLRC, Checks, fresh, need

# What lintian says of it, by design.
ALLOWED = {
    # A program that is linked statically starts in a fraction of the time, and runs on every Debian and Ubuntu.
    "statically-linked-binary",
    # It is position independent as well, which lintian takes for a library that needs no other.
    "shared-library-lacks-prerequisites",
    # The project has no address, and has released nothing yet.
    "malformed-contact",
    "no-changelog",
}
FILES = [
    "bin/slrc",
    "share/bash-completion/completions/slrc",
    "share/cmake/slrc/slrcConfig.cmake",
    "share/doc/slrc/README.md",
    "share/doc/slrc/copyright",
    "share/fish/vendor_completions.d/slrc.fish",
    "share/man/man1/slrc.1.gz",
    "share/slrc/schemas/config.schema.json",
    "share/slrc/stdlib/lex/v2.slr",
    "share/zsh/vendor-completions/_slrc",
]


def build(checks, build_folder, folder, *options):
    call = ["cpack", "-G", "DEB", "--config", f"{build_folder}/CPackConfig.cmake", "-B", folder, *options]
    checks.run(*call, SOURCE_DATE_EPOCH="1767225600")
    packages = list(folder.glob("*.deb"))
    checks.same("packages", len(packages), 1)
    return packages[0]


def check_same(checks, one, other):
    """Compressing it a second time would take the longest, and say nothing."""
    for part in ["--fsys-tarfile", "--ctrl-tarfile"]:
        texts = [subprocess.run(["dpkg-deb", part, package], capture_output=True).stdout for package in [one, other]]
        checks.holds(f"{part}: the same bytes each time", texts[0] and texts[0] == texts[1])


def check_control(checks, package, version):
    control = checks.run("dpkg-deb", "-f", package)
    fields = dict(re.findall(r"^(\S+): (.*)$", control, re.MULTILINE))
    architecture = checks.run("dpkg", "--print-architecture").strip()
    for name, value in [
        ("Package", "slrc"),
        ("Version", version),
        ("Architecture", architecture),
        ("Section", "devel"),
        ("Priority", "optional"),
        ("Maintainer", "The slrc authors"),
        ("Description", "compiler for specifications of IAM roles"),
    ]:
        checks.same(name, fields.get(name), value)
    checks.holds("a long description", "\n A specification says who may assume" in control)
    checks.same("its name", package.name, f"slrc_{version}_{architecture}.deb")


def check_contents(checks, package):
    found = set()
    for line in checks.run("dpkg-deb", "-c", package).splitlines():
        mode, owner, _, _, _, name = line.split(None, 5)
        found.add(name.partition(" -> ")[0])
        wanted = {"d": "drwxr-xr-x", "l": "lrwxrwxrwx"}.get(mode[0], "-rwxr-xr-x" if "/bin/" in name else "-rw-r--r--")
        checks.same(f"mode and owner of {name}", (mode, owner), (wanted, "root/root"))
    for name in FILES:
        checks.holds(name, f"./usr/{name}" in found)
    checks.same(
        "outside of /usr",
        [name for name in found if not "./usr/".startswith(name) and not name.startswith("./usr/")],
        [],
    )


def check_pages(checks, usr):
    """The installed pages are what the program prints."""
    page = gzip.decompress((usr / "share/man/man1/slrc.1.gz").read_bytes()).decode()
    checks.same("the manual page", page, checks.run(usr / "bin/slrc", "man"))
    for shell, place in [
        ("bash", "bash-completion/completions/slrc"),
        ("zsh", "zsh/vendor-completions/_slrc"),
        ("fish", "fish/vendor_completions.d/slrc.fish"),
    ]:
        script = (usr / "share" / place).read_text()
        checks.holds(f"the completions of {shell}", script == checks.run(usr / "bin/slrc", "completions", shell))


def check_links(checks, usr):
    """What the installed pages link to is installed."""
    pages = sorted((usr / "share/doc/slrc").rglob("*.md"))
    checks.same("pages", len(pages), 3)
    for page in pages:
        for link in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
            checks.holds(f"{page.name}: {link}", "://" in link or (page.parent / link).is_file())


def check_use(checks, usr, work):
    program = usr / "bin/slrc"
    out = work / "out"
    golden = ROOT / "examples/lex/golden"
    configuration = ROOT / "examples/lex/bot.json"
    checks.run(program, "compile", "std:lex/v2.slr", "--config", configuration, "-o", golden, "--check")
    checks.run(program, "compile", "std:lex/v2.slr", "--config", configuration, "-o", out)
    checks.same("the documents", len(list(out.iterdir())), 8)
    # A project that finds the package's CMake files.
    project = work / "project"
    checks.run(program, "init", project)
    checks.run("cmake", "-S", project, "-B", work / "build", f"-DCMAKE_PREFIX_PATH={usr}")
    checks.run("cmake", "--build", work / "build")
    checks.run("ctest", "--test-dir", work / "build")


def check_lintian(checks, package):
    if not shutil.which("lintian"):
        print("not checked by lintian: there is none", file=sys.stderr)
        return
    done = subprocess.run(["lintian", "--allow-root", "--no-cfg", package], capture_output=True, text=True)
    found = re.findall(r"^([EW]): slrc: (\S+)(.*)$", done.stdout, re.MULTILINE)
    others = [" ".join(one) for one in found if one[1] not in ALLOWED]
    checks.same(f"lintian {done.stderr}", others, [])
    checks.holds(f"lintian has read it: {done.stdout}", "malformed-contact" in done.stdout)


need("cpack", "dpkg", "dpkg-deb", "cmake", "gzip")
checks = Checks()
work = fresh(sys.argv[3])
version = checks.run(SLRC, "--version").split()[1]
package = build(checks, sys.argv[2], work / "first")
check_same(checks, package, build(checks, sys.argv[2], work / "second", "-D", "CPACK_DEBIAN_COMPRESSION_TYPE=none"))
check_control(checks, package, version)
check_contents(checks, package)
checks.run("dpkg-deb", "-x", package, work / "root")
check_pages(checks, work / "root/usr")
check_links(checks, work / "root/usr")
check_use(checks, work / "root/usr", work)
check_lintian(checks, package)
checks.end()
