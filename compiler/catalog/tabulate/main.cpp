// Compiles the text files of stdlib/catalog/ into the tables of compiler/catalog/tables.hpp. Runs in the build:
//
//     slrc_tabulate OUTPUT.cpp FILE.txt…
#include "compiler/catalog/tabulate/facts.hpp"
#include "compiler/catalog/tabulate/write.hpp"

#include <exception>
#include <fstream>
#include <iostream>

int main(int count, char** words) {
    try {
        if (count < 3) {
            throw std::runtime_error("usage: slrc_tabulate OUTPUT.cpp FILE.txt…");
        }
        slrc::tabulate::Facts facts;
        for (int index = 2; index < count; ++index) {
            read_file(words[index], facts);
        }
        const std::string source = to_source(facts);
        std::ofstream output(words[1], std::ios::binary);
        output << source;
        if (!output.flush()) {
            throw std::runtime_error(std::string("cannot write ") + words[1]);
        }
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
    }
    return 1;
}
