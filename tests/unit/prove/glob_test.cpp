#include "compiler/prove/glob.hpp"

#include "tests/unit/catch.hpp"
#include "tests/unit/prove/small_world.hpp"

using namespace slrc;

TEST_CASE("prove: what holes stand for in a text", "[prove]") {
    const model::Role role;
    prove::Holes holes;
    const prove::Place place;
    const prove::TextReading reading{role, place, holes};
    const prove::Glob glob =
        prove::resource_glob(test::open_text("arn:aws:kms:*:*:key/${aws:username}"), reading);
    CHECK(glob.has_holes);
    prove::HoleTexts texts(holes.size());
    CHECK(prove::find_hole_texts(glob.pattern, "arn:aws:kms:r:111122223333:key/own", texts));
    CHECK(texts.at(0) == "own");
    CHECK_FALSE(prove::find_hole_texts(glob.pattern, "arn:aws:kms:r:111122223333:key/other", texts));
    prove::HoleTexts none(holes.size());
    CHECK(prove::find_hole_texts(glob.pattern, "arn:aws:kms:::key/", none));
    CHECK(none.at(0) == "");
}
