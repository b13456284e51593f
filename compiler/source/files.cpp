#include "compiler/source/files.hpp"

#include <utility>

namespace slrc::source {

FileIndex Files::add(std::string name, std::string text) {
    files_.push_back(File{std::move(name), std::move(text)});
    return static_cast<FileIndex>(files_.size() - 1);
}

std::string_view Files::name(FileIndex file) const {
    return files_.at(static_cast<std::size_t>(file)).name;
}

std::string_view Files::text(FileIndex file) const {
    return files_.at(static_cast<std::size_t>(file)).text;
}

std::string_view Files::text(Span span) const {
    return text(span.file).substr(span.begin, span.end - span.begin);
}

} // namespace slrc::source
