#!/usr/bin/env bash
# The first exception of a statically linked C++ program costs more the larger the program is; of one that is position independent
# as well it does not.
#
# Seen with g++ 12.2.0 and glibc 2.36 of Debian 12 (x86-64): with 6,000 functions beside it, one throw that is caught takes 22 million
# instructions in a program that is linked with -static, and 17,000 with -static-pie. GCC's start file for -static registers
# .eh_frame as it is, and the unwinder sorts all of it when the first exception is thrown; in the other program it finds the sorted
# table of .eh_frame_hdr. Linking with -Wl,--eh-frame-hdr does not change the former.
#
# Needs g++ and valgrind (Debian's packages of these names). Ends with 1 if this is not seen any more.

set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

{
    echo '#include <cstdlib>'
    echo 'struct Guard { int& count; ~Guard() { ++count; } };'
    for number in $(seq 6000); do
        echo "__attribute__((noinline)) int f$number(int& count) { Guard guard{count}; if (count < 0) throw $number; return count; }"
    done
    echo 'int (*const all[])(int&) = {'
    for number in $(seq 6000); do
        echo "f$number,"
    done
    echo '};'
    echo 'int main(int count, char**) {'
    echo '    int calls = count > 1 ? -1 : 0;'
    echo '    try { return all[count](calls) > 1000; } catch (int) { return 0; }'
    echo '}'
} >program.cpp
g++ -O1 -fPIE -c program.cpp

# instructions PROGRAM ARGUMENT…: those of one run.
instructions() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 | sed -n 's/.*Collected : //p'
}

# cost_of_throw LINKING…: of a run that throws, beyond one that does not.
cost_of_throw() {
    g++ "$@" program.o -o program
    echo $(($(instructions ./program throw) - $(instructions ./program)))
}

plain=$(cost_of_throw -static)
table=$(cost_of_throw -static -Wl,--eh-frame-hdr)
independent=$(cost_of_throw -static-pie)
g++ --version | head -n 1
printf 'one throw, in instructions: -static %d, with --eh-frame-hdr %d, -static-pie %d\n' "$plain" "$table" "$independent"
((plain > 10 * independent)) && ((table > 10 * independent))
