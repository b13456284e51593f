#include "compiler/generate/emitters.hpp"
namespace slrc::generate {
std::vector<File> java_files(const Plan&, const std::string&) { return {}; }
} // namespace slrc::generate
