// What a specification adds to the catalogue.
#include "compiler/catalog/catalog.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc::catalog;

TEST_CASE("additions: a service of its own, with an action, a type and a key", "[catalog]") {
    Catalog catalog;
    const std::size_t before = catalog.services().size();
    const TypeId type = catalog.add_type("frob", "thing", "arn:${Partition}:frob:::thing/${Id}");
    const ActionId action = catalog.add_action("frob", "MakeThing", {type});
    const KeyId key = catalog.add_key("frob:Tag/${Name}", KeyType::arn, true);

    const auto service = catalog.find_service("FROB");
    REQUIRE(service);
    CHECK(catalog.services().size() == before + 1);
    CHECK(catalog.services().back() == service);
    CHECK(catalog.service(*service).title.empty());
    CHECK(catalog.service_names().back() == "frob");

    CHECK(catalog.find_action("Frob:makething") == action);
    CHECK(catalog.full_name(action) == "frob:MakeThing");
    CHECK(catalog.actions(*service) == std::vector<ActionId>{action});
    CHECK(catalog.action(action).levels == 0);
    REQUIRE(catalog.use_count(action) == 1);
    CHECK(catalog.use(action, 0).type == type);

    CHECK(catalog.find_type("frob:THING") == type);
    CHECK(catalog.full_name(type) == "frob:thing");
    CHECK(catalog.types(*service) == std::vector<TypeId>{type});
    CHECK(catalog.patterns(type).size() == 1);
    CHECK(catalog.is_arn_service("frob"));

    CHECK(catalog.find_key("frob:tag/a") == key);
    CHECK(catalog.key_type("frob:Tag/a") == KeyType::arn);
    CHECK(catalog.key(key).list);
    CHECK(catalog.keys(*service) == std::vector<KeyId>{key});
    CHECK(catalog.key_names().back() == "frob:Tag/${Name}");
    CHECK_FALSE(catalog.is_global(key));
    CHECK(catalog.has_key(action, key));
    CHECK(catalog.has_key(*catalog.find_action("s3:GetObject"), key)); // nobody knows which requests have it
    CHECK(catalog.has_key(action, *catalog.find_key("s3:prefix")));
}

TEST_CASE("additions: to a service that there is", "[catalog]") {
    Catalog catalog;
    const ServiceId lex = *catalog.find_service("lex");
    const std::size_t actions = catalog.actions(lex).size();
    CHECK(catalog.add_service("LEX") == lex);
    const ActionId action = catalog.add_action("lex", "GetDreams", {*catalog.find_type("lex:bot")});
    CHECK(catalog.action(action).service == lex);
    CHECK(catalog.actions(lex).size() == actions + 1);
    CHECK(catalog.actions(lex).back() == action);
    const TypeId type = catalog.add_type("lex", "dream", "arn:${Partition}:dreams:::d");
    CHECK(catalog.types(lex).back() == type);
    CHECK(catalog.is_arn_service("dreams"));
    CHECK_FALSE(built_in().is_arn_service("dreams"));
    CHECK(catalog.services().size() == built_in().services().size());
    CHECK_FALSE(built_in().find_action("lex:GetDreams"));
}

TEST_CASE("additions: patterns stand for them too", "[catalog]") {
    Catalog catalog;
    const ActionId first = catalog.add_action("lex", "GetDreams", {});
    const ActionId other = catalog.add_action("frob", "GetOther", {});
    const ActionId last = catalog.add_action("frob", "GetDreams", {});
    const auto number = [](ActionId id) { return static_cast<std::uint32_t>(id); };
    CHECK(catalog.expand("*:GetDreams") ==
          ActionRanges{{number(first), number(other)}, {number(last), number(last) + 1}});
    CHECK(catalog.expand("lex:GetDream*") == ActionRanges{{number(first), number(first) + 1}});
    CHECK(catalog.expand("FROB:*") == ActionRanges{{number(other), number(last) + 1}});
    CHECK(catalog.expand("frob:getother") == ActionRanges{{number(other), number(other) + 1}});
    CHECK(catalog.expand("*") == ActionRanges{{0, number(last) + 1}});
    CHECK(catalog.expand("*:*") == catalog.expand("*"));
}

TEST_CASE("additions: a name that is there is left as it is", "[catalog]") {
    Catalog catalog;
    CHECK(catalog.add_action("lex", "createbot", {}) == *built_in().find_action("lex:CreateBot"));
    CHECK(catalog.use_count(*catalog.find_action("lex:CreateBot")) > 0);
    const TypeId bot = *built_in().find_type("lex:bot");
    CHECK(catalog.add_type("lex", "bot", "arn:x") == bot);
    CHECK(catalog.patterns(bot).size() == 2);
    CHECK(catalog.add_key("aws:sourceip", KeyType::string, false) == *built_in().find_key("aws:SourceIp"));
    CHECK(catalog.key_type("aws:SourceIp") == KeyType::ip_address);

    const TypeId type = catalog.add_type("frob", "thing", "arn:a");
    CHECK(catalog.add_type("frob", "thing", "arn:b") == type);
    CHECK(catalog.add_type("frob", "thing", "arn:b") == type);
    CHECK(catalog.patterns(type) == std::vector<std::string_view>{"arn:a", "arn:b"});
    const KeyId key = catalog.add_key("frob:Key", KeyType::date, false);
    CHECK(catalog.add_key("frob:key", KeyType::string, true) == key);
    CHECK(catalog.key_type("frob:Key") == KeyType::date);
}
