"""Rules for slrc."""

def _roots(files):
    """The folders in which these files are by their paths in a repository: of sources, and of what is generated."""
    roots = {}
    for file in files:
        inside = file.short_path
        if inside.startswith("../"):
            inside = inside.split("/", 2)[2]  # ../REPOSITORY/PATH
        roots[file.path[:-len(inside)].rstrip("/") or "."] = True
    return roots.keys()

def _slrc_compile_impl(ctx):
    folder = ctx.actions.declare_directory(ctx.label.name)

    arguments = ctx.actions.args()
    arguments.add("compile")
    arguments.add_all(ctx.files.specs)
    arguments.add_all(["std:" + path for path in ctx.attr.standard])

    # The sandbox is made of links to the files that are declared here.
    arguments.add("--follow-links")
    arguments.add_all(_roots(ctx.files.specs + ctx.files.deps), before_each = "-I")
    if ctx.file.config:
        arguments.add("--config", ctx.file.config)
    arguments.add_all(ctx.attr.roles, before_each = "--role")
    arguments.add("--document", ctx.attr.document)
    arguments.add("--split", ctx.attr.split)
    arguments.add_all(ctx.attr.options)
    arguments.add_all("-o", [folder], expand_directories = False)

    ctx.actions.run(
        executable = ctx.executable._slrc,
        arguments = [arguments],
        inputs = ctx.files.specs + ctx.files.deps + ctx.files.config,
        outputs = [folder],
        mnemonic = "SlrcCompile",
        progress_message = "Compiling roles of " + str(ctx.label),
    )
    return [DefaultInfo(files = depset([folder]))]

slrc_compile = rule(
    implementation = _slrc_compile_impl,
    doc = "Compiles specifications of roles to documents, in a folder of the target's name.",
    attrs = {
        "specs": attr.label_list(
            doc = "Specifications whose roles are compiled.",
            allow_files = [".slr"],
        ),
        "standard": attr.string_list(
            doc = "The same for those of the standard library, such as `lex/v2.slr`.",
        ),
        "deps": attr.label_list(
            doc = "What they import: relative to the importing file, or from the root of a repository.",
            allow_files = [".slr"],
        ),
        "config": attr.label(
            doc = "The configuration.",
            allow_single_file = [".json"],
        ),
        "roles": attr.string_list(
            doc = "Compiles these roles alone.",
        ),
        "document": attr.string(
            doc = "Which document.",
            default = "all",
            values = ["trust", "permissions", "admin", "role", "all"],
        ),
        "split": attr.string(
            doc = "How permissions are divided.",
            default = "none",
            values = ["none", "capability", "size"],
        ),
        "options": attr.string_list(
            doc = "More options of `slrc compile`, such as `--minify`.",
        ),
        "_slrc": attr.label(
            default = "//:slrc",
            allow_single_file = True,
            cfg = "exec",
            executable = True,
        ),
    },
)
