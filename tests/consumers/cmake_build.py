"""A project that builds with CMake: what its lines of progress say was done, and to which files."""

import re

import project


class CMakeProject(project.Project):
    def __init__(self, example, generator):
        super().__init__(example)
        self.generator = generator
        self.build = self.folder / "build"

    def configure(self, *options, status=0):
        prefix = f"-DCMAKE_PREFIX_PATH={self.prefix}"
        return self.run(project.CMAKE, "-G", self.generator, "-B", self.build, prefix, *options, status=status)

    def make(self, *options, status=0):
        """The steps that were done, sorted: `intake` is compiled, `main.cpp` is, `intake` is linked."""
        output = self.run(project.CMAKE, "--build", self.build, *options, status=status)
        words = r"(Compiling roles of|Generating code of|Building CXX object|Linking CXX executable|Generating) (\S+)"
        return sorted(
            f"{what.split()[0].lower()} {name.rsplit('/', 1)[-1]}"
            for what, name in re.findall(rf"^\[[^]]*\] (?:\x1b\[[0-9;]*m)?{words}", output, re.MULTILINE)
        )


GENERATORS = {"Ninja": "ninja", "Unix Makefiles": "make"}
