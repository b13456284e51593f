# The functions of the package: what a project calls. The same ones are there where slrc is a part of the build.
#
# Paths are relative to CMAKE_CURRENT_SOURCE_DIR, OUTPUT_DIR to CMAKE_CURRENT_BINARY_DIR. A specification may be
# std:PATH, one of the standard library. SPEC and SPECS are one word.

cmake_policy(PUSH)
cmake_policy(VERSION 3.20...3.25)

# slrc_compile(TARGET <name> SPECS <spec>... [OUTPUT_DIR <folder>] [CONFIG <file.json>] [INCLUDES <folder>...]
#              [ROLES <role>...] [DOCUMENT <kind>] [SPLIT <how>] [OPTIONS <option>...]
#              [BYPRODUCTS <document>...] [EXCLUDE_FROM_ALL])
#
# The target <name> compiles the specifications to documents in OUTPUT_DIR (without it slrc/<name>), anew when one of
# them, an import, CONFIG or slrc itself is newer. Documents that stay the same keep their time stamps. BYPRODUCTS names
# the documents, below OUTPUT_DIR, that other commands of this folder have in their DEPENDS; targets of another folder need
# add_dependencies(<target> <name>) besides, since Make knows no files of other folders. Where <name> is a target already,
# what it makes is made before it.
function(slrc_compile)
    cmake_parse_arguments(PARSE_ARGV 0 ARG "EXCLUDE_FROM_ALL" "TARGET;OUTPUT_DIR;CONFIG;DOCUMENT;SPLIT"
        "SPEC;SPECS;INCLUDES;ROLES;OPTIONS;BYPRODUCTS")
    _slrc_check_arguments(slrc_compile TARGET SPECS)
    _slrc_name_step(step)
    _slrc_arguments(arguments dependencies)
    _slrc_output_folder(folder)
    list(TRANSFORM ARG_BYPRODUCTS PREPEND "${folder}/")

    _slrc_add_target_step("Compiling roles of ${ARG_TARGET}" compile ${arguments} -o "${folder}")
endfunction()

# slrc_generate(TARGET <name> SPECS <spec>... LANGUAGE <language> [OUTPUT_DIR <folder>] [PACKAGE <name>]
#               [INCLUDES <folder>...] [ROLES <role>...] [OPTIONS <option>...] [FILES <file>...] [EXCLUDE_FROM_ALL])
#
# Generates code. With LANGUAGE cpp it becomes part of the target <name>, or a static library of that name where there
# is no such target yet; whoever links it finds the headers. Which files there will be, slrc is asked when CMake runs;
# where slrc is built together with the project FILES has to name them. With any other language <name> is a target that
# writes the code. It can be called several times for a target: with one PACKAGE and one OUTPUT_DIR, or with others for both.
function(slrc_generate)
    cmake_parse_arguments(PARSE_ARGV 0 ARG "EXCLUDE_FROM_ALL" "TARGET;OUTPUT_DIR;LANGUAGE;PACKAGE"
        "SPEC;SPECS;INCLUDES;ROLES;OPTIONS;FILES")
    _slrc_check_arguments(slrc_generate TARGET SPECS LANGUAGE)
    _slrc_name_step(step)
    _slrc_arguments(arguments dependencies)
    _slrc_output_folder(folder)
    list(APPEND arguments -o "${folder}")

    list(TRANSFORM ARG_FILES PREPEND "${folder}/" OUTPUT_VARIABLE ARG_BYPRODUCTS)
    if(ARG_LANGUAGE STREQUAL "cpp" AND NOT ARG_FILES)
        _slrc_list_files(ARG_BYPRODUCTS "${folder}" ${arguments})
    endif()

    set(comment "Generating code of ${ARG_TARGET}")
    if(ARG_LANGUAGE STREQUAL "cpp")
        _slrc_add_cpp_step("${folder}" "${comment}" generate ${arguments})
    else()
        _slrc_add_target_step("${comment}" generate ${arguments})
    endif()
endfunction()

# slrc_add_golden_test(NAME <name> SPEC <spec>... DIR <folder> [CONFIG <file.json>] [INCLUDES <folder>...]
#                      [ROLES <role>...] [DOCUMENT <kind>] [SPLIT <how>] [OPTIONS <option>...])
#
# A test that fails, and shows how they differ, where the documents in DIR are not those that the specifications compile
# to. The target <name>_update writes them anew, slrc_update_golden those of all such tests.
function(slrc_add_golden_test)
    cmake_parse_arguments(PARSE_ARGV 0 ARG "" "NAME;DIR;CONFIG;DOCUMENT;SPLIT" "SPEC;SPECS;INCLUDES;ROLES;OPTIONS")
    _slrc_check_arguments(slrc_add_golden_test NAME SPECS DIR)
    set(ARG_TARGET "${ARG_NAME}")
    set(step "${ARG_NAME}")
    _slrc_arguments(arguments dependencies)
    _slrc_absolute(folder "${ARG_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
    list(PREPEND arguments compile)
    list(APPEND arguments -o "${folder}")

    set(hint "`cmake --build \"${CMAKE_BINARY_DIR}\" --target ${ARG_NAME}_update` writes them anew")
    add_test(NAME ${ARG_NAME} COMMAND "${CMAKE_COMMAND}" "-DHINT=${hint}"
        -P "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/slrcGolden.cmake" "$<TARGET_FILE:slrc::slrc>" ${arguments} --check)
    add_custom_target(${ARG_NAME}_update COMMAND slrc::slrc ${arguments} VERBATIM)
    if(NOT TARGET slrc_update_golden)
        add_custom_target(slrc_update_golden)
    endif()
    add_dependencies(slrc_update_golden ${ARG_NAME}_update)
endfunction()

include("${CMAKE_CURRENT_LIST_DIR}/slrcSteps.cmake")

cmake_policy(POP)
