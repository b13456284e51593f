#!/usr/bin/env bash
# Catch2 2.13: a filter that only excludes a tag runs the hidden tests, too, which the same program without a filter leaves out.
#
# Seen with Debian's catch2 2.13.10-1: of three tests, one of which is tagged [.long], a run without arguments takes two; the filter
# `~[slow]`, which is to leave out one of these, takes the other one and the hidden test. So does `[unit]~[slow]` where the hidden test
# has that tag; `[unit]~[slow]~[.]` is what was meant.
#
# Needs apt-get, dpkg and g++. Ends with 1 if this is not seen any more.

set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

apt-get download -qq catch2=2.13.10-1
dpkg -x catch2_2.13.10-1_*.deb package

cat >tests.cpp <<'END'
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
TEST_CASE("quick", "[unit]") { CHECK(true); }
TEST_CASE("slow", "[unit][slow]") { CHECK(true); }
TEST_CASE("hours", "[unit][.long]") { CHECK(true); }
END
g++ -std=c++17 -Ipackage/usr/include tests.cpp -o tests

# ran FILTER…: the tests that a run takes, in one line.
ran() {
    ./tests "$@" --durations yes | sed -n 's/^[0-9.]* s: //p' | sort -u | paste -sd' '
}

printf 'without: %s\n~[slow]: %s\n[unit]~[slow]: %s\n[unit]~[slow]~[.]: %s\n' \
    "$(ran)" "$(ran '~[slow]')" "$(ran '[unit]~[slow]')" "$(ran '[unit]~[slow]~[.]')"
[[ $(ran) == "quick slow" && $(ran '~[slow]') == "hours quick" && $(ran '[unit]~[slow]~[.]') == "quick" ]]
