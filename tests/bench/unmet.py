"""Why a row of RESULTS.md does not reach what it must, and what was tried: shown below its table while that is so."""

JSONNET = (
    "a role with its six rules takes 290,000 instructions: 15 % to parse, 28 % to check and 25 % to review it, 11 % to review it once more "
    "with the values filled in, 12 % to write its documents. A quarter of them all is malloc and free. Tried: documents are written "
    "once and straight; each name is looked up once in a run; trees stand in blocks; nothing is taken apart at the end. jemalloc "
    "needs a third less time and a fifth more memory, and half a millisecond at each start; tcmalloc two milliseconds there; "
    "mallopt changes nothing. Next: texts of rules as views of the source, and not as strings of their own.")

MEMORY = (
    "source 12 MB, roles as they are meant about 80 MB, documents 60 MB. Tried: syntax trees go role by role, and the "
    "lists of declarations before the review; documents are written in pieces. To let go of each role once it is compiled saved "
    "6 to 10 % and took a tenth more time. Next: a string with holes is a list of 40-byte parts, and half of the roles' "
    "room.")

WHY = {
    "compile of Lex's role": (
        "2.1 million instructions (3.8 at e0c977e) and 178 page faults (214), against 0.1 million and 51; to print the version alone "
        "takes 1.3 times as long as /bin/true. A quarter is spent on checking the role's tests: a mistake there has to be "
        "reported; a sixth is malloc and free. Tried: no relocation of the tables of options, no tree of documents, no "
        "destructors at the end."),
    "trust and permissions, one process: times faster": JSONNET,
    "trust and permissions, a process for each: times faster": JSONNET,
    "trust and permissions, one process: times faster than jsonnet": JSONNET,
    "memory of all four documents": MEMORY,
    "10,000 roles: memory without the output's size": MEMORY,
    "parsing alone, 12.4 MB of text": (
        "34 instructions a byte (90 at e0c977e), which is 90 to 150 MB/s as the machine has other work or none. Tried: nodes in "
        "blocks, words and spaces scanned by hand, fewer rules that may go back."),
    "`check`: times the parse": (
        "the parse became four times as fast, and the check twice. Of it 45 % resolve names, strings and conditions, 40 % is "
        "the review. Tried: names looked up once in a run, rules indexed by what they can cover, trees let go role by role."),
    "checking and reviewing, 1 findings": (
        "the bound is of a parser that took two and a half times as long (24 ms for these rules at e0c977e); checking and reviewing "
        "took 61 ms then."),
    "Lex's role with its invariants: times as long": (
        "the proofs take 4 ms beside a check of 1.7 ms, a sixth of it malloc and free: ARNs of the actions' types are made as patterns "
        "anew for each question about actions to come. Next: to make them once for a service."),
    "formatting": "the same: formatting took 51, 13, 32 and 23 ms at e0c977e, and takes 0.6 to 0.8 of that.",
    "`./dev demo` in a fresh clone, packages installed: part of the wall time before": (
        "a third of a unit is reading headers, the rest code for the many small types. Tried: batches of 18, heavy headers in one "
        "unit each, fmt as a library, nodes as plain values, -O1 but for the hot stages (a third less; the program is as fast within "
        "the noise). Next: a precompiled header, another tenth."),
    "a clean build of the program and all tests: part of the wall time before": (
        "the same as for the program alone; the tests are compiled without optimization already, but for iam's."),
    "compiler/model/role.hpp changed: the program and the tests of its stage: seconds": (
        "nearly all stages read it, so that this is most of a whole build. Next: parts of it that few need in headers of their own."),
}


def reasons(rows):
    """A list in Markdown: one line for each row that is not met and has a reason."""
    return [f"- {row.what}: {WHY[row.what]}" for row in rows if row.met is False and row.what in WHY]
