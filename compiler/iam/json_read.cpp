// Reading documents.
#include "compiler/data/parse.hpp"
#include "compiler/iam/json.hpp"

namespace slrc::iam {

namespace {

using data::Node;
using data::Type;

/// Reads what it can, and knows whether that is all.
class DocumentReader {
public:
    std::optional<Document> read(Node root) {
        Document document;
        document.version = "2008-10-17"; // IAM's own default
        expect(root.is(Type::object) && root.find("Statement").has_value());
        for (const Node& member : root) {
            if (member.key() == "Version") {
                document.version = text(member);
            } else if (member.key() == "Id") {
                document.id = text(member);
            } else if (member.key() == "Statement") {
                for (const Node& statement : data::items(member)) {
                    document.statements.push_back(read_statement(statement));
                }
            } else {
                expect(false);
            }
        }
        return whole_ ? std::optional(std::move(document)) : std::nullopt;
    }

private:
    void expect(bool fits) { whole_ = whole_ && fits; }

    std::string text(Node value) {
        expect(value.is(Type::text));
        return std::string(value.text());
    }

    std::string scalar(Node value) {
        expect(value.is_scalar());
        return std::string(value.text());
    }

    std::vector<std::string> scalars(Node value) {
        std::vector<std::string> values;
        for (const Node& item : data::items(value)) {
            values.push_back(scalar(item));
        }
        return values;
    }

    Statement read_statement(Node json) {
        Statement statement;
        for (const Node& element : json) {
            read_element(statement, element);
        }
        for (const std::string name : {"Principal", "Action", "Resource"}) {
            expect(!json.find(name) || !json.find("Not" + name));
        }
        expect(json.find("Effect") && (json.find("Action") || json.find("NotAction")));
        return statement;
    }

    void read_element(Statement& statement, Node element) {
        const std::string_view name = element.key();
        if (name == "Sid") {
            statement.sid = scalar(element);
        } else if (name == "Effect") {
            const std::string effect = text(element);
            expect(effect == "Allow" || effect == "Deny");
            statement.effect = effect == "Allow" ? Effect::allow : Effect::deny;
        } else if (name == "Principal" || name == "NotPrincipal") {
            statement.principals = read_principals(element);
            statement.not_principals = name == "NotPrincipal";
        } else if (name == "Action" || name == "NotAction") {
            statement.actions = scalars(element);
            statement.not_actions = name == "NotAction";
        } else if (name == "Resource" || name == "NotResource") {
            statement.resources = scalars(element);
            statement.not_resources = name == "NotResource";
        } else if (name == "Condition") {
            statement.conditions = read_conditions(element);
        } else {
            expect(false);
        }
    }

    std::vector<Principals> read_principals(Node json) {
        if (json.is(Type::text) && json.text() == "*") {
            return {Principals{"AWS", {"*"}}};
        }
        expect(json.is(Type::object));
        std::vector<Principals> principals;
        for (const Node& kind : json) {
            principals.push_back(Principals{std::string(kind.key()), scalars(kind)});
        }
        return principals;
    }

    std::vector<Condition> read_conditions(Node json) {
        expect(json.is(Type::object));
        std::vector<Condition> conditions;
        for (const Node& operation : json) {
            expect(operation.is(Type::object));
            for (const Node& key : operation) {
                conditions.push_back(
                    Condition{std::string(operation.key()), std::string(key.key()), scalars(key)});
            }
        }
        return conditions;
    }

    bool whole_ = true;
};

} // namespace

std::optional<Document> read_document(std::string_view text) {
    data::Tree tree;
    diagnostics::Sink sink;
    const bool whole = data::parse_json(data::whole_text({}, text), tree, sink);
    return whole && !sink.has_errors() ? DocumentReader().read(tree.root()) : std::nullopt;
}

} // namespace slrc::iam
