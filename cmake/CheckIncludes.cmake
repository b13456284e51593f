# cmake -DROOT=<repository> -DEDGES=<file of slrc_write_edges> -P CheckIncludes.cmake
#
# All headers are reached from the root of the repository, so linking alone cannot keep a stage from
# including another. This script does: it reads the #include lines and fails at those that
#   - name a stage that the including stage does not link, directly or through another stage,
#   - bring the grammar or PEGTL anywhere but to the parser and to the grammar's tests,
#   - bring CLI11 anywhere but to the one file that reads the command line, since it takes ten seconds to compile,
#   - bring the file system to anything but driver, cli, and the program of the build that makes the catalogue's tables,
#   - reach from outside for what only catalog may read.
# Each stage has a page, whose heading is its name.

cmake_minimum_required(VERSION 3.25)
include("${EDGES}")

set(pegtl_users
    "^grammar/"
    "^compiler/syntax/(parse\\.cpp|expected\\.hpp)$"
    "^compiler/syntax/parser/(actions|builds|control|first|parts)\\.hpp$"
    "^compiler/syntax/parser/(conditions|expressions|roles|rules|strings)\\.cpp$"
    "^tests/unit/grammar")
list(JOIN pegtl_users "|" pegtl_users)
set(command_line_reader "compiler/cli/command_line.cpp")
set(file_users "^compiler/(driver/|cli/|catalog/tabulate/main\\.cpp$)")
set(file_headers fstream filesystem unistd.h cstdio stdio.h)

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

        if(header MATCHES "^(grammar|tao)/" AND NOT file MATCHES "${pegtl_users}")
            complain("${file}" "${header}" "only the parser and tests/unit/grammar* may")
        endif()
        if(header MATCHES "^CLI/" AND NOT file STREQUAL command_line_reader)
            complain("${file}" "${header}" "only ${command_line_reader} may")
        endif()
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
        if(header IN_LIST file_headers AND NOT file MATCHES "${file_users}")
            complain("${file}" "${header}" "only driver and cli touch files")
        endif()
    endforeach()
endforeach()

if(failures GREATER 0)
    message(FATAL_ERROR "${failures} includes are against the architecture")
endif()
