"""examples/build/bazel: documents in a Bazel build that reaches for nothing outside of itself."""

import json
import re
import shutil

import project

# What slrc reads there is a link into another tree: of another repository, and of the generated files.
GENERATED = """
genrule(
    name = "generated",
    outs = ["made/here.slr"],
    cmd = "echo 'let here = \\"arn:{partition}:s3:::acme-here/*\\"' > $@",
)

slrc_compile(
    name = "links",
    specs = ["links.slr"],
    deps = [":generated", "@shared//:roles/topic.slr"],
)

slrc_compile(
    name = "odd",
    specs = ["odd $name #1/a b.slr"],
    deps = ["odd $name #1/c $d #e.slr"],
    document = "permissions",
    options = ["--minify"],
)

slrc_compile(
    name = "standard",
    standard = ["lex/v2.slr"],
    config = "lex.json",
    roles = ["AWSServiceRoleForLexV2Bots"],
)
"""
LINKS = """import "roles/made/here.slr"
import "roles/topic.slr"
role AcmeLinks {
    path "/acme/"
    trust service lambda.amazonaws.com
    allow s3:GetObject on here
    allow sns:Publish on topic
}
"""


class BazelProject(project.Project):
    def __init__(self, example):
        super().__init__(example, "project")  # Bazel refuses a project whose own path has a space
        self.output = self.folder / "bazel"
        self.environment["USER"] = self.environment.get("USER", "nobody")  # Bazel wants one

    def __exit__(self, *problem):
        self.bazel("shutdown", status=None)
        self.run("chmod", "-R", "u+w", self.output, status=None)
        super().__exit__(*problem)

    def bazel(self, command, *words, status=0):
        startup = ["--output_user_root", self.output, "--max_idle_secs=30", "--nohome_rc"]
        return self.run("bazel", *startup, command, *words, status=status)

    def build(self, status=0):
        """What was done, as `mnemonic target`, and all that Bazel said. Nothing is fetched."""
        installed = f"--override_repository=slrc={self.prefix}/share/slrc/bazel"
        log = self.folder / "log.json"
        log.unlink(missing_ok=True)
        shared = f"--override_repository=shared={self.folder}/shared"
        output = self.bazel(
            "build", installed, shared, "--experimental_repository_disable_download", f"--disk_cache={self.folder}/cache",
            f"--execution_log_json_file={log}", "--color=no", "--curses=no", "--nosandbox_debug", "//...", status=status,
        )  # fmt: skip
        return self.actions(log), output

    @staticmethod
    def actions(log):
        """By mnemonic and target: whether it came from the cache."""
        decoder, text, found = json.JSONDecoder(), log.read_text(encoding="utf-8"), {}
        while text.strip():
            one, end = decoder.raw_decode(text.lstrip())
            text = text.lstrip()[end:]
            output = one["listedOutputs"][0].split("/bin/roles/")[-1]
            found[f"{one['mnemonic']} {output}"] = one.get("remoteCacheHit", False)
        return found

    def documents(self, target):
        return super().documents(f"bazel-bin/roles/{target}")


def test_example(checks, acme):
    done, output = acme.build()
    everything = {"SlrcCompile intake", "SlrcCompile reports", "Genrule intake.sha256"}
    checks.equal(set(done), everything, "all is built")
    checks.that("sandbox" in output, "in sandboxes", output)
    expected = acme.compiled("roles/intake.slr", "--config", "roles/production.json")
    checks.equal(acme.documents("intake"), expected, "the documents are those of slrc compile")
    checks.equal(acme.build()[0], {}, "nothing is done twice")
    acme.touch("roles/shared/storage.slr")
    checks.equal(acme.build()[0], {}, "a new time stamp is no change")
    acme.write("roles/shared/storage.slr", "// A comment.\n" + acme.read("roles/shared/storage.slr"))
    checks.equal(set(acme.build()[0]), {"SlrcCompile intake"}, "an import compiles what imports it, and no more")
    acme.replace("roles/shared/storage.slr", "acme-orders", "acme-intake")
    both = {"SlrcCompile intake", "Genrule intake.sha256"}
    checks.equal(set(acme.build()[0]), both, "what reads a document follows it")
    declared = '    deps = ["//roles/shared:storage.slr"],\n'
    acme.replace("roles/BUILD.bazel", declared, "    deps = [],\n")
    checks.that("SLR0005" in acme.build(status=1)[1], "an import that is not declared is not there")
    acme.replace("roles/BUILD.bazel", "    deps = [],\n", declared)


def test_cache(checks, acme):
    """Nothing of this machine is in an action: in another folder, with slrc elsewhere, the cache has all of them."""
    acme.bazel("shutdown")
    for link in acme.path.glob("bazel-*"):
        link.unlink()
    elsewhere = acme.folder / "elsewhere"
    acme.path.rename(elsewhere)
    acme.path = elsewhere
    prefix = acme.folder / "installed there"
    acme.prefix.rename(prefix)
    acme.prefix = prefix
    acme.output = acme.folder / "bazel2"
    done, _ = acme.build()
    checks.that(len(done) >= 5 and all(done.values()), "all comes from the cache", done)


def test_links(checks, acme):
    """Imports that links lead to, of other trees; names with every letter that Bazel takes; the other attributes."""
    acme.write("roles/BUILD.bazel", acme.read("roles/BUILD.bazel") + GENERATED)
    acme.write("WORKSPACE", acme.read("WORKSPACE") + '\nlocal_repository(name = "shared", path = "../shared")\n')
    acme.write("../shared/WORKSPACE", "")
    acme.write("../shared/BUILD.bazel", 'exports_files(["roles/topic.slr"], visibility = ["//visibility:public"])\n')
    acme.write("../shared/roles/topic.slr", 'let topic = "arn:{partition}:sns:eu-west-1:111122223333:topic"\n')
    acme.write("roles/links.slr", LINKS)
    odd = LINKS.replace("AcmeLinks", "AcmeOdd").replace("roles/made/here.slr", "c $d #e.slr")
    odd = odd.replace('import "roles/topic.slr"\n', "").replace("    allow sns:Publish on topic\n", "")
    acme.write("roles/odd $name #1/a b.slr", odd)
    acme.write("roles/odd $name #1/c $d #e.slr", 'let here = "arn:{partition}:s3:::acme-odd/*"\n')
    acme.write("roles/lex.json", '{"region": "eu-west-1", "account": "111122223333"}')
    done, _ = acme.build()
    for name in ("links", "odd", "standard"):
        checks.that(f"SlrcCompile {name}" in done, name, done)
    text = acme.documents("links")["AcmeLinks.permissions.json"]
    checks.that("acme-here" in text and "111122223333:topic" in text, "both imports are there", text)
    checks.equal(list(acme.documents("odd")), ["AcmeOdd.permissions.json"], "one document")
    checks.that(len(acme.documents("standard")) == 4, "one role of the standard library")


def main():
    project.need("bazel")
    checks = project.Checks()
    with BazelProject("bazel") as acme:
        test_example(checks, acme)
        test_links(checks, acme)
        test_cache(checks, acme)
    checks.end()


main()
