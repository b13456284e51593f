# cmake -DDEPFILE=… -DLINKS=… -P slrcDepfile.cmake: makes a dependency file fit for CMake, which rewrites it for the
# build tool but leaves `#`, `$`, `:` and others without the escapes that the tool needs. A path with such a character is
# replaced by a link to it, in the folder LINKS: a tool that looks at the link's time sees that of the file.

include("${CMAKE_CURRENT_LIST_DIR}/slrcLinks.cmake")

file(READ "${DEPFILE}" text)
string(FIND "${text}" ": " end)
math(EXPR end "${end} + 1")
string(SUBSTRING "${text}" 0 ${end} fitting)
string(SUBSTRING "${text}" ${end} -1 text)

# A path ends at the first space without a backslash.
string(REGEX MATCHALL "([^ \n\\]|\\\\.)+" paths "${text}")
foreach(written IN LISTS paths)
    string(REGEX REPLACE "\\\\(.)" "\\1" path "${written}")
    string(REPLACE "$$" "$" path "${path}")
    _slrc_link(link "${path}" "${LINKS}")
    if(NOT link STREQUAL path)
        set(written "${link}")
        string(REPLACE " " "\\ " written "${written}")
    endif()
    string(APPEND fitting " ${written}")
endforeach()
file(WRITE "${DEPFILE}" "${fitting}\n")
