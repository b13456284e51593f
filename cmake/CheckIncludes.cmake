# cmake -DROOT=<repository> -DEDGES=<file of slrc_write_edges> -P CheckIncludes.cmake
#
# All headers are reached from the root of the repository, so linking alone cannot keep a stage from
# including another. This script does: it reads the #include lines and fails at those that
#   - name a stage that the including stage does not link, directly or through another stage,
#   - are in the table below, and stand in a file that is not,
#   - reach from outside for what only catalog may read.
# Each stage has a page, whose heading is its name.

cmake_minimum_required(VERSION 3.25)
include("${EDGES}")

# only_in(<headers> <why> <files>...): what `headers` matches may be included where one of `files` matches, and nowhere else.
set(rules 0)
macro(only_in headers why)
    math(EXPR rules "${rules} + 1")
    set(headers_${rules} "${headers}")
    set(why_${rules} "${why}")
    set(files_${rules} ${ARGN})
    list(JOIN files_${rules} "|" files_${rules})
endmacro()

only_in("^(grammar|tao)/" "only the parser and tests/unit/grammar* may"
    "^grammar/"
    "^compiler/syntax/(parse[.]cpp|expected[.]hpp)$"
    "^compiler/syntax/parser/(actions|builds|control|first|parts)[.]hpp$"
    "^compiler/syntax/parser/(conditions|expressions|roles|rules|strings)[.]cpp$"
    "^tests/unit/grammar")
only_in("^((fstream|filesystem|(dirent|fcntl|ftw|glob|poll|pwd|termios)[.]h)$|sys/)" "only disk touches files"
    "^compiler/disk/"
    "^compiler/catalog/tabulate/main[.]cpp$"
    "^tests/")
only_in("^unistd[.]h$" "only disk touches files, and two files of cli ask for the terminal"
    "^compiler/disk/"
    "^compiler/cli/(progress|diagnostics_options)[.]cpp$"
    "^tests/")
only_in("^(cstdio|stdio[.]h|iostream)$" "only cli prints"
    "^compiler/cli/"
    "^compiler/catalog/tabulate/main[.]cpp$"
    "^tests/")

# Headers that take seconds to read.
only_in("^fmt/" "ask compiler/text/format.hpp"
    "^compiler/text/format[.]cpp$"
    "^tests/bench/")
only_in("^CLI/" "commands describe their options as values"
    "^compiler/cli/command_line[.]cpp$")
only_in("^nlohmann/json[.]hpp$" "compiler/text/json_writer.hpp writes JSON, and compiler/data/parse.hpp reads it"
    "^compiler/emit/cloudformation/json[.]hpp$"
    "^tests/")

set(failures 0)
function(complain file header why)
    message("${file}: includes ${header}: ${why}")
    math(EXPR count "${failures} + 1")
    set(failures ${count} PARENT_SCOPE)
endfunction()

# All stages that `stage` links, and those that these link.
function(reachable stage result)
    set(found ${LINKS_${stage}})
    foreach(next IN LISTS LINKS_${stage})
        reachable(${next} more)
        list(APPEND found ${more})
    endforeach()
    set(${result} ${found} PARENT_SCOPE)
endfunction()

foreach(stage IN LISTS STAGES)
    reachable(${stage} allowed_${stage})
    # A formatter of C++ that is given a page makes its heading a preprocessor's line.
    set(page "${ROOT}/compiler/${stage}/README.md")
    set(heading "")
    if(EXISTS "${page}")
        file(STRINGS "${page}" heading LIMIT_COUNT 1)
    endif()
    if(NOT heading MATCHES "^# ${stage}($|[: ])")
        message("compiler/${stage}/README.md: a page that begins with `# ${stage}` is missing")
        math(EXPR failures "${failures} + 1")
    endif()
endforeach()

file(GLOB_RECURSE files RELATIVE "${ROOT}"
    "${ROOT}/compiler/*.[ch]pp" "${ROOT}/grammar/*.[ch]pp" "${ROOT}/tests/*.[ch]pp")
foreach(file IN LISTS files)
    file(READ "${ROOT}/${file}" text)
    string(REGEX MATCHALL "(^|\n)[ \t]*#[ \t]*include[ \t]*[\"<][^\">;\n]+" includes "${text}")

    set(stage "")
    if(file MATCHES "^compiler/([^/]+)/")
        set(stage ${CMAKE_MATCH_1})
        if(NOT stage IN_LIST STAGES)
            message("${file}: compiler/${stage}/ is not a stage: declare it in CMakeLists.txt")
            math(EXPR failures "${failures} + 1")
            continue()
        endif()
    endif()

    foreach(include IN LISTS includes)
        string(REGEX REPLACE "^.*include[ \t]*([\"<])" "\\1" header "${include}")
        string(SUBSTRING "${header}" 0 1 quote)
        string(SUBSTRING "${header}" 1 -1 header)

        foreach(rule RANGE 1 ${rules})
            if(header MATCHES "${headers_${rule}}" AND NOT file MATCHES "${files_${rule}}")
                complain("${file}" "${header}" "${why_${rule}}")
            endif()
        endforeach()
        if(file MATCHES "^grammar/" AND header MATCHES "^compiler/")
            complain("${file}" "${header}" "the grammar knows nothing of the compiler")
        endif()

        if(NOT stage)
            continue()
        endif()
        if(header MATCHES "^compiler/([^/]+)/")
            set(other ${CMAKE_MATCH_1})
            if(header MATCHES "^compiler/catalog/(tables\\.hpp$|tabulate/)" AND NOT stage STREQUAL "catalog")
                complain("${file}" "${header}" "only catalog may: ask compiler/catalog/catalog.hpp")
            endif()
            if(NOT other STREQUAL stage AND NOT other IN_LIST allowed_${stage})
                complain("${file}" "${header}" "${stage} does not link ${other}")
            endif()
        elseif(quote STREQUAL "\"" AND NOT header MATCHES "^grammar/")
            complain("${file}" "${header}" "write the path from the root, \"compiler/...\", or <...> for a library")
        endif()
    endforeach()
endforeach()

if(failures GREATER 0)
    message(FATAL_ERROR "${failures} includes are against the architecture")
endif()
