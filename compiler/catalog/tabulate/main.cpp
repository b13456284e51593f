// Compiles the text files of stdlib/catalog/ into the tables of compiler/catalog/tables.hpp. Runs in the build:
//
//     slrc_tabulate OUTPUT.cpp VERSION LIST
//
// VERSION is a file whose one line names the data; LIST names the text files, each in a line. A file that is not in the
// form ends it with 1 and `FILE:LINE: why`.
#include "compiler/catalog/tabulate/facts.hpp"
#include "compiler/catalog/tabulate/write.hpp"

#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>

namespace {

std::string read(const std::string& path) {
    std::ifstream input(path, std::ios::binary);
    if (!input) {
        throw std::runtime_error("cannot read " + path);
    }
    return {std::istreambuf_iterator<char>(input), {}};
}

std::string read_version(const std::string& path) {
    const std::string text = read(path);
    std::string line = text.substr(0, text.find('\n'));
    if (line.empty() || text != line + "\n") {
        throw std::runtime_error(path + ":1: the version is one line");
    }
    return line;
}

} // namespace

int main(int count, char** words) {
    try {
        if (count != 4) {
            throw std::runtime_error("usage: slrc_tabulate OUTPUT.cpp VERSION LIST");
        }
        slrc::tabulate::Facts facts;
        const std::string version = read_version(words[2]);
        std::istringstream list(read(words[3]));
        for (std::string file; std::getline(list, file);) {
            read_text(file, read(file), facts);
        }
        check(facts);
        const std::string source = to_source(facts, version);
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
