// A text that may stand in several places, and is in memory once.
#pragma once

#include <memory>
#include <string>
#include <utility>

namespace slrc::text {

/// Copies are cheap: they have the same characters, which never change.
class SharedText {
public:
    SharedText() = default;
    SharedText(std::string text) // NOLINT(google-explicit-constructor): as good as the text itself
        : text_(std::make_shared<const std::string>(std::move(text))) {}
    SharedText(const char* text) : SharedText(std::string(text)) {} // NOLINT(google-explicit-constructor)

    [[nodiscard]] const std::string& str() const {
        static const std::string nothing;
        return text_ ? *text_ : nothing;
    }
    [[nodiscard]] std::size_t size() const { return str().size(); }

    friend bool operator==(const SharedText& left, const SharedText& right) {
        return left.text_ == right.text_ || left.str() == right.str();
    }

private:
    std::shared_ptr<const std::string> text_;
};

} // namespace slrc::text
