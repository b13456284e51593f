#include "compiler/syntax/gaps.hpp"

#include "compiler/text/format.hpp"

#include <stdexcept>

namespace slrc::syntax {

namespace {

constexpr std::string_view blanks_and_ends = " \t\r\n";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view without_blanks_at_end(std::string_view comment) {
    return comment.substr(0, comment.find_last_not_of(blanks_and_ends) + 1);
}

} // namespace

GapReader::GapReader(const File& file, std::span<const FmtRegion> regions) : file_(file), regions_(regions) {
    if (file.text.starts_with(byte_order_mark)) {
        offset_ = byte_order_mark.size();
    }
}

void GapReader::step_to(std::uint32_t offset, Gap& gap) {
    skip_space(gap);
    while (offset_ < offset) {
        pass(offset_ + 1);
        skip_space(gap);
    }
    gap.blank_line_before = line_ends_ > 1;
}

std::uint32_t GapReader::step_to(std::string_view word, Gap& gap) {
    constexpr std::string_view left_out = "(),";
    skip_space(gap);
    while (!file_.text.substr(offset_).starts_with(word)) {
        if (offset_ >= file_.text.size() || left_out.find(file_.text[offset_]) == std::string_view::npos) {
            throw std::logic_error(
                text::format("the tree is not that of the text: no `{}` at byte {}", word, offset_));
        }
        pass(offset_ + 1);
        skip_space(gap);
    }
    gap.blank_line_before = line_ends_ > 1;
    return offset_;
}

void GapReader::pass(std::uint32_t end) {
    offset_ = end;
    line_ends_ = 0;
}

void GapReader::skip_space(Gap& gap) {
    const std::string_view text = file_.text;
    while (offset_ < text.size()) {
        if (blanks_and_ends.find(text[offset_]) != std::string_view::npos) {
            line_ends_ += text[offset_] == '\n' ? 1 : 0;
            ++offset_;
        } else if (next_comment_ < file_.comments.size() &&
                   file_.comments[next_comment_].span.begin == offset_) {
            take_comment(gap);
        } else {
            return;
        }
    }
}

void GapReader::take_comment(Gap& gap) {
    const Comment& comment = file_.comments[next_comment_];
    gap.remarks.push_back(Remark{line_ends_ > 0 ? RemarkKind::own_line : RemarkKind::trailing,
                                 without_blanks_at_end(comment.text), line_ends_ > 1});
    pass(comment.span.end);
    ++next_comment_;
    if (next_region_ < regions_.size() && regions_[next_region_].off + 1 == next_comment_) {
        take_region(regions_[next_region_++], gap);
    }
}

void GapReader::take_region(const FmtRegion& region, Gap& gap) {
    if (region.begin < region.end) {
        const std::uint32_t length = region.end - region.begin - 1;
        gap.remarks.push_back(Remark{RemarkKind::raw_lines, file_.text.substr(region.begin, length), false});
    }
    next_comment_ = region.on;
    pass(file_.comments[region.on].span.begin);
    line_ends_ = 1;
}

} // namespace slrc::syntax
