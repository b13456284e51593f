// Documents that are read in tests.
#pragma once

#include "compiler/reader/reader.hpp"
#include "compiler/source/lines.hpp"

#include <map>
#include <string>
#include <vector>

namespace slrc::test {

/// What one or several documents give.
struct ReadTexts {
    source::Files files;
    diagnostics::Sink sink;
    reader::Reading reading;

    /// `SLR0905 at 2:5`, in the order in which they were found.
    [[nodiscard]] std::vector<std::string> findings() const {
        std::vector<std::string> all;
        for (const diagnostics::Diagnostic& found : sink.all()) {
            std::string text(diagnostics::facts(found.kind).code);
            if (found.span) {
                const source::LineTable lines(files.text(found.span->file));
                const source::Position place = lines.position(found.span->begin);
                text += " at " + std::to_string(place.line) + ":" + std::to_string(place.column);
            }
            all.push_back(text);
        }
        return all;
    }
    [[nodiscard]] std::vector<std::string> messages() const {
        std::vector<std::string> all;
        for (const diagnostics::Diagnostic& found : sink.all()) {
            all.push_back(found.message + (found.label.empty() ? "" : " | " + found.label));
        }
        return all;
    }
    [[nodiscard]] const model::Role& role(std::size_t index = 0) const {
        return reading.program.roles.at(index);
    }
    [[nodiscard]] std::string text(source::Span span) const { return std::string(files.text(span)); }
};

/// Reads texts one after the other, as `policy.json`, or under the names given.
inline void read_into(ReadTexts& to, std::string text, const reader::ReadOptions& options = {},
                      std::string name = "policy.json") {
    const source::FileIndex file = to.files.add(std::move(name), std::move(text));
    reader::read(to.reading, to.files, file, options, to.sink);
}

/// What one text gives.
inline ReadTexts read_one(std::string text, const reader::ReadOptions& options = {}) {
    ReadTexts result;
    read_into(result, std::move(text), options);
    return result;
}

/// A document around one statement.
inline std::string policy_of(const std::string& statement) {
    return R"({"Version": "2012-10-17", "Statement": [{)" + statement + "}]}";
}

using Lines = std::vector<std::string>;

} // namespace slrc::test
