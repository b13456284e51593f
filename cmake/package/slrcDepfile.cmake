# cmake -DDEPFILE=… -DSTAMP=… -DLINKS=… [-DALL=ON] -P slrcDepfile.cmake
#
# Makes a dependency file fit for CMake: links to the files, in the folder LINKS, stand in the place of their paths. A tool
# that looks at a link's time sees that of the file.
#
# Needed for paths with `#`, `$`, `:` and others: CMake rewrites the file for the build tool, and leaves out the escapes that
# the tool needs. With ALL there are links to all files: for Make CMake only ever adds to what it knows, so that a file that
# is gone would keep the step running, and one that is imported no more would start it.

cmake_minimum_required(VERSION 3.20...3.25)
include("${CMAKE_CURRENT_LIST_DIR}/slrcLinks.cmake")

file(READ "${DEPFILE}" text)
string(FIND "${text}" ": " end)
math(EXPR end "${end} + 1")
string(SUBSTRING "${text}" 0 ${end} fitting)
string(SUBSTRING "${text}" ${end} -1 text)

# A path ends at the first space without a backslash.
string(REGEX MATCHALL "([^ \n\\]|\\\\.)+" paths "${text}")
set(current "")
foreach(written IN LISTS paths)
    string(REGEX REPLACE "\\\\(.)" "\\1" path "${written}")
    string(REPLACE "$$" "$" path "${path}")
    _slrc_link(link "${path}" "${LINKS}" ${ALL})
    list(APPEND current "${link}")
    if(NOT link STREQUAL path)
        string(REPLACE " " "\\ " written "${link}")
    endif()
    string(APPEND fitting " ${written}")
endforeach()
file(WRITE "${DEPFILE}" "${fitting}\n")

# What is not read any more becomes a file that never changes.
file(GLOB links "${LINKS}/*")
list(REMOVE_ITEM links ${current})
foreach(link IN LISTS links)
    if(IS_SYMLINK "${link}")
        file(REMOVE "${link}")
        file(WRITE "${link}" "")
        file(TOUCH "${STAMP}") # which has to be newer
    endif()
endforeach()
