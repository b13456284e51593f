# cmake -DOUTPUT=FILE -P PrintFile.cmake PROGRAM WORD…: what the program prints becomes FILE, or nothing does.

set(command "")
math(EXPR end "${CMAKE_ARGC} - 1")
foreach(index RANGE 4 ${end})
    list(APPEND command "${CMAKE_ARGV${index}}")
endforeach()

execute_process(COMMAND ${command} OUTPUT_FILE "${OUTPUT}.new" COMMAND_ERROR_IS_FATAL ANY)
file(RENAME "${OUTPUT}.new" "${OUTPUT}")
