# cmake -DHINT=… -P slrcGolden.cmake PROGRAM ARGUMENT…: runs a golden test, and says how its documents are updated.

cmake_minimum_required(VERSION 3.20...3.25)

set(command "")
math(EXPR end "${CMAKE_ARGC} - 1")
foreach(index RANGE 4 ${end})
    list(APPEND command "${CMAKE_ARGV${index}}")
endforeach()

execute_process(COMMAND ${command} RESULT_VARIABLE status)
if(status EQUAL 1)
    message("\n${HINT}")
endif()
if(NOT status EQUAL 0)
    message(FATAL_ERROR "the documents are not those that the specifications compile to")
endif()
