#include "compiler/importer/role_text.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc::importer;

namespace {

const WrittenTest same_account{"aws:ResourceAccount == \"a\"", "same_account"};
const WrittenTest secure{"aws:SecureTransport == true", "secure_transport"};
const WrittenTest team{"aws:PrincipalTag/team == team", "team", false};

} // namespace

TEST_CASE("what stands once is written where it stands", "[importer]") {
    SharedConditions shared;
    NameTable names;
    shared.add({same_account, secure});
    shared.choose_names(names);
    CHECK(shared.constants().empty());
    CHECK(shared.text({same_account, secure}) ==
          "aws:ResourceAccount == \"a\" and aws:SecureTransport == true");
    CHECK(shared.text({}).empty());
}

TEST_CASE("a test that stands twice gets a name", "[importer]") {
    SharedConditions shared;
    NameTable names;
    names.take("same_account");
    shared.add({same_account, secure});
    shared.add({same_account});
    shared.choose_names(names);
    CHECK(shared.constants() ==
          std::vector<std::string>{"let same_account_2 = aws:ResourceAccount == \"a\""});
    CHECK(shared.text({same_account, secure}) == "same_account_2 and aws:SecureTransport == true");
    CHECK(shared.text({same_account}) == "same_account_2");
}

TEST_CASE("a whole condition that stands twice gets a name, and its parts none", "[importer]") {
    SharedConditions shared;
    NameTable names;
    shared.add({same_account, secure});
    shared.add({same_account, secure});
    shared.choose_names(names);
    CHECK(shared.constants() ==
          std::vector<std::string>{"let same_account_and_secure_transport = aws:ResourceAccount == \"a\" and "
                                   "aws:SecureTransport == true"});
    CHECK(shared.text({same_account, secure}) == "same_account_and_secure_transport");
}

TEST_CASE("where a part stands elsewhere too, each part gets a name of its own", "[importer]") {
    SharedConditions shared;
    NameTable names;
    shared.add({same_account, secure});
    shared.add({same_account, secure});
    shared.add({secure});
    shared.choose_names(names);
    CHECK(shared.constants() ==
          std::vector<std::string>{"let same_account = aws:ResourceAccount == \"a\"",
                                   "let secure_transport = aws:SecureTransport == true"});
    CHECK(shared.text({same_account, secure}) == "same_account and secure_transport");
    CHECK(shared.text({secure}) == "secure_transport");
}

TEST_CASE("the order of tests makes another condition", "[importer]") {
    SharedConditions shared;
    NameTable names;
    shared.add({same_account, secure});
    shared.add({secure, same_account});
    shared.choose_names(names);
    CHECK(shared.text({same_account, secure}) == "same_account and secure_transport");
    CHECK(shared.text({secure, same_account}) == "secure_transport and same_account");
}

TEST_CASE("what names a parameter is no constant", "[importer]") {
    SharedConditions shared;
    NameTable names;
    shared.add({team, secure});
    shared.add({team, secure});
    shared.choose_names(names);
    CHECK(shared.constants() ==
          std::vector<std::string>{"let secure_transport = aws:SecureTransport == true"});
    CHECK(shared.text({team, secure}) == "aws:PrincipalTag/team == team and secure_transport");
}

TEST_CASE("names stay short", "[importer]") {
    const WrittenTest wordy{"aws:RequestTag/a == \"b\"", std::string(30, 'a') + "_" + std::string(30, 'b')};
    SharedConditions shared;
    NameTable names;
    shared.add({wordy, secure});
    shared.add({wordy, secure});
    shared.choose_names(names);
    CHECK(shared.text({wordy}) == std::string(30, 'a'));
    CHECK(shared.text({wordy, secure}) == std::string(30, 'a') + " and secure_transport");
}
