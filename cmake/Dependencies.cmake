# Every library comes from the system; nothing is downloaded or copied into this repository.

find_package(Threads REQUIRED)
find_package(pegtl REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json 3 REQUIRED)
find_package(CLI11 REQUIRED)

find_package(PkgConfig REQUIRED)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)

find_path(DTL_INCLUDE_DIR dtl/dtl.hpp REQUIRED)
add_library(slrc_dtl INTERFACE)
target_include_directories(slrc_dtl SYSTEM INTERFACE "${DTL_INCLUDE_DIR}")

# A program that is linked statically starts in a fraction of the time: there is nothing to resolve. It is position independent,
# since GCC's start files give no other static program a sorted table for exceptions: the first one that is thrown would sort the
# whole of it, which takes longer than most runs.
# RE2 is our only compiled dependency, so the check links it too (and what it needs itself: newer
# versions pull in Abseil).
set(SLRC_LINK_STATICALLY OFF)
if(SLRC_STATIC AND NOT SLRC_SANITIZE)
    include(CheckCXXSourceCompiles)
    set(CMAKE_REQUIRED_INCLUDES ${RE2_INCLUDE_DIRS})
    list(TRANSFORM RE2_STATIC_LIBRARY_DIRS PREPEND "-L" OUTPUT_VARIABLE CMAKE_REQUIRED_LINK_OPTIONS)
    list(PREPEND CMAKE_REQUIRED_LINK_OPTIONS -static-pie)
    set(CMAKE_REQUIRED_FLAGS -fPIE)
    set(CMAKE_REQUIRED_LIBRARIES ${RE2_STATIC_LIBRARIES} Threads::Threads)
    check_cxx_source_compiles([[
        #include <re2/re2.h>
        #include <iostream>
        int main() { std::cout << RE2::FullMatch("a", "a"); }
    ]] SLRC_CAN_LINK_STATIC_PIE)
    set(SLRC_LINK_STATICALLY ${SLRC_CAN_LINK_STATIC_PIE})
    if(SLRC_LINK_STATICALLY)
        add_compile_options(-fPIE)
    endif()
    unset(CMAKE_REQUIRED_INCLUDES)
    unset(CMAKE_REQUIRED_FLAGS)
    unset(CMAKE_REQUIRED_LINK_OPTIONS)
    unset(CMAKE_REQUIRED_LIBRARIES)
endif()

add_library(slrc_re2 INTERFACE)
if(SLRC_LINK_STATICALLY)
    # By name, not by path: PkgConfig::RE2 is the path of the shared library.
    target_include_directories(slrc_re2 SYSTEM INTERFACE ${RE2_INCLUDE_DIRS})
    target_link_directories(slrc_re2 INTERFACE ${RE2_STATIC_LIBRARY_DIRS})
    target_link_libraries(slrc_re2 INTERFACE ${RE2_STATIC_LIBRARIES} Threads::Threads)
else()
    target_link_libraries(slrc_re2 INTERFACE PkgConfig::RE2)
endif()
