# Checks of the whole program, in Python. Each says a word and ends with 77 where a tool is missing, and is skipped then.

# slrc_check(NAME SCRIPT ARGUMENT… [SANITIZED])
# With sanitizers only those marked so run, in which slrc itself does most of the work: there is nothing to find in what a
# compiler, a shell or a browser makes of its output a second time.
function(slrc_check name script)
    cmake_parse_arguments(PARSE_ARGV 2 ARG "SANITIZED" "" "")
    if(SLRC_SANITIZE AND NOT ARG_SANITIZED)
        return()
    endif()
    add_test(NAME ${name}
        COMMAND "${SLRC_PYTHON}" -B "${CMAKE_CURRENT_SOURCE_DIR}/${script}" ${ARG_UNPARSED_ARGUMENTS})
    set_tests_properties(${name} PROPERTIES SKIP_RETURN_CODE 77)
endfunction()

# slrc_updated_by(NAME SCRIPT ARGUMENT…): the check of golden files that `--update` writes anew.
function(slrc_updated_by name script)
    if(TARGET update-golden)
        add_custom_target(update-golden-${name}
            COMMAND "${SLRC_PYTHON}" -B "${CMAKE_CURRENT_SOURCE_DIR}/${script}" ${ARGN} --update USES_TERMINAL VERBATIM)
        add_dependencies(update-golden-${name} slrc)
        add_dependencies(update-golden update-golden-${name})
    endif()
endfunction()

set(program "$<TARGET_FILE:slrc>")
set(build "${PROJECT_BINARY_DIR}")

slrc_check(reports command/check_reports.py "${program}" SANITIZED)
slrc_check(sarif command/check_sarif.py "${program}" "${build}/sarif")

# Generated code is compiled, and run, in each of its languages; the golden copies of it are under examples/.
foreach(language IN ITEMS cpp python typescript go java)
    set(arguments "${program}" "${build}/generate" ${language})
    set(sanitized "")
    if(language STREQUAL "python")
        set(sanitized SANITIZED)
    endif()
    slrc_check(generate.${language} generate/check.py ${arguments} ${sanitized})
    slrc_check(generate_random.${language} generate/check_random.py ${arguments} 1 8 12 ${sanitized})
    slrc_check(generate_values.${language} generate/check_values.py ${arguments} 1 200 ${sanitized})
    slrc_updated_by(${language} generate/check.py ${arguments})
    if(TEST generate.${language})
        # What npm installs, all use.
        set_tests_properties(generate.${language} generate_random.${language} generate_values.${language}
            PROPERTIES RESOURCE_LOCK generate-${language})
    endif()
endforeach()

# Projects that use an installed copy, in examples/build: copied, built and changed as their owners would.
foreach(consumer IN ITEMS cmake steps subdirectory golden_test generate make bazel readme)
    slrc_check(consumers.${consumer} consumers/${consumer}.py "${CMAKE_COMMAND}" "${build}")
endforeach()

# Pages and pictures of roles, as those read them who have them: a browser, Markdown, Graphviz, Mermaid.
foreach(what IN ITEMS golden facts script fields)
    slrc_check(doc.${what} doc/check.py "${program}" "${build}/doc" ${what} SANITIZED)
endforeach()
foreach(what IN ITEMS commands markdown browser dot mermaid)
    slrc_check(doc.${what} doc/check.py "${program}" "${build}/doc" ${what})
endforeach()
slrc_updated_by(doc doc/check.py "${program}" "${build}/doc" golden)

# Templates, resolved as those that take them do, are held to the documents of the target iam.
slrc_check(targets.cloudformation targets/cloudformation/check.py "${program}" "${build}/targets/cloudformation"
    SANITIZED)
slrc_check(targets.cloudformation.yaml targets/cloudformation/yaml_readers.py "${program}" "${build}/targets/yaml")
slrc_check(targets.cloudformation.lint targets/cloudformation/lint.py "${program}" "${build}/targets/lint")
slrc_check(targets.aws_cli.inputs targets/aws_cli/check.py "${program}" "${build}/targets/aws_cli" inputs SANITIZED)
slrc_check(targets.terraform targets/terraform/check.py "${program}" "${build}/targets/terraform")
foreach(part IN ITEMS scripts client)
    slrc_check(targets.aws_cli.${part} targets/aws_cli/check.py "${program}" "${build}/targets/aws_cli" ${part})
endforeach()

# The first use: completions, the manual page, a first project, the hooks, the package.
foreach(name IN ITEMS bash zsh fish man)
    slrc_check(shells.${name} shells/check_${name}.py "${program}")
endforeach()
slrc_check(init first_use/check_init.py "${program}" "${build}" "${build}/first_use/init")
slrc_check(readme_use first_use/check_readme.py "${program}" "${build}/first_use/readme")
slrc_check(hooks first_use/check_hooks.py "${program}" "${build}/first_use/hooks")
slrc_check(package package/check.py "${program}" "${build}" "${build}/first_use/package")
