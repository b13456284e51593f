# How our own code is compiled. Link slrc_warnings PRIVATE: users of a stage do not inherit it.

add_library(slrc_warnings INTERFACE)
target_compile_options(slrc_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow
    $<$<BOOL:${SLRC_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC 12 warns at -O2 of std::string's own operator+ (GCC bug 105651), and of values inside std::variant and
    # std::optional that it has just seen assigned (GCC bug 105562 and its like). Clang's build checks both.
    target_compile_options(slrc_warnings INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()

# A unit that was compiled before, with the same headers and options, is taken from the cache.
find_program(SLRC_CCACHE ccache)
if(SLRC_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${SLRC_CCACHE}")
endif()

if(SLRC_SANITIZE)
    add_compile_options(-fsanitize=${SLRC_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${SLRC_SANITIZE})
endif()
