# The build-time half of slrc_embed (Embed.cmake): writes OUTPUT from the files named in LIST.
#
# A file is read as hexadecimal digits and every byte written as \xNN: read as text, it would lose what
# CMake gives a meaning to (semicolons, brackets, backslashes, zero bytes). Compilers read such a literal
# at tens of megabytes a second.

cmake_minimum_required(VERSION 3.25)

file(STRINGS "${LIST}" names ENCODING UTF-8)
list(LENGTH names count)

set(entries "")
foreach(file IN LISTS names)
    file(READ "${FOLDER}/${file}" digits HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" text "${digits}")

    set(name "${file}")
    if(STRIP)
        cmake_path(REMOVE_EXTENSION name LAST_ONLY)
    endif()
    string(APPEND entries "    {\"${name}\"sv, \"${text}\"sv},\n")
endforeach()

file(WRITE "${OUTPUT}" "// Made by cmake/EmbedFiles.cmake from ${FOLDER}

#include \"${HEADER}\"

#include <array>
#include <span>
#include <string_view>

namespace ${NAMESPACE} {

using namespace std::string_view_literals;

static constexpr std::array<${TYPE}, ${count}> ${FUNCTION}_table = {{
${entries}}};

std::span<const ${TYPE}> ${FUNCTION}() {
    return ${FUNCTION}_table;
}

}
")
