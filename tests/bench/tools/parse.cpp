// Measures the parser alone: parse RUNS FILE.slr prints the bytes of the file and the CPU seconds, by the median.
#include "compiler/syntax/parse.hpp"

#include "compiler/diagnostics/sink.hpp"
#include "compiler/source/files.hpp"
#include "tests/bench/tools/cpu.hpp"

#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>

namespace {

void measure(int runs, const std::string& path) {
    slrc::source::Files files;
    const std::string text = slrc::bench::read_file(path);
    const slrc::source::FileIndex index = files.add(path, text);
    const double taken = slrc::bench::cpu_seconds_of(runs, [&] {
        slrc::diagnostics::Sink sink;
        const slrc::syntax::File tree = slrc::syntax::parse(files, index, sink);
        if (sink.has_errors()) {
            throw std::runtime_error(path + " is not parsed");
        }
    });
    std::printf("%zu %.9f\n", text.size(), taken);
}

} // namespace

int main(int count, char** words) {
    try {
        if (count != 3) {
            throw std::runtime_error("usage: parse RUNS FILE.slr");
        }
        measure(std::stoi(words[1]), words[2]);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return 2;
}
