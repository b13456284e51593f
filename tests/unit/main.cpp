// Makes Catch2 2 define main() here. Catch2 3 ignores the macro: its main() is in Catch2::Catch2WithMain.
#define CATCH_CONFIG_MAIN
#include "tests/unit/catch.hpp"
