# find_package(slrc)

if(CMAKE_VERSION VERSION_LESS 3.20)
    set(slrc_FOUND FALSE)
    set(slrc_NOT_FOUND_MESSAGE "slrc needs CMake 3.20, and this is ${CMAKE_VERSION}")
    return()
endif()

include("${CMAKE_CURRENT_LIST_DIR}/slrcTargets.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/slrcFunctions.cmake")
