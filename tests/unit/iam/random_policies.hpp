// Random policies and requests out of few names, so that they meet often.
#pragma once

#include "compiler/iam/document.hpp"
#include "compiler/iam/request.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace slrc::test {

class RandomPolicies {
public:
    explicit RandomPolicies(std::uint64_t seed) : random_(seed) {}

    /// Of permissions, or of trust.
    [[nodiscard]] iam::Document document();
    /// For such a document.
    [[nodiscard]] iam::Request request(const iam::Document& document);

private:
    [[nodiscard]] std::size_t below(std::size_t limit);
    [[nodiscard]] bool happens(std::size_t in_hundred);
    [[nodiscard]] std::string pick(const std::vector<std::string>& words);
    [[nodiscard]] std::vector<std::string> some(const std::vector<std::string>& words, std::size_t most);
    [[nodiscard]] std::string operation();
    [[nodiscard]] iam::Condition condition();
    [[nodiscard]] std::vector<iam::Principals> principals();
    [[nodiscard]] iam::Statement statement(bool trust);

    std::mt19937_64 random_;
    /// Every operator with every prefix and suffix comes in turn.
    std::size_t next_operation_ = 0;
};

} // namespace slrc::test
