#include "compiler/catalog/tabulate/write.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace slrc::tabulate {

namespace {

/// In the order of catalog::AccessLevel.
constexpr std::array<std::string_view, 5> levels{"List", "Read", "Write", "Permissions management",
                                                 "Tagging"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> key_types{{
    {"String", "string"},
    {"ARN", "arn"},
    {"Numeric", "numeric"},
    {"Date", "date"},
    {"Bool", "boolean"},
    {"IPAddress", "ip_address"},
    {"Binary", "binary"},
}};

/// One array of the output: its rows, and how many there are.
class Table {
public:
    Table(std::string_view type, std::string_view name) : type_(type), name_(name) {}

    void add(const std::string& row) { rows_ << row << (++count_ % 8 == 0 ? ",\n" : ","); }
    [[nodiscard]] std::size_t size() const { return count_; }

    void write(std::ostream& output) const {
        output << "namespace {\nconstexpr " << type_ << " " << name_ << "_rows[] = {\n"
               << rows_.str() << "};\n}\nconst std::span<const " << type_ << "> " << name_ << "{" << name_
               << "_rows};\n\n";
    }

private:
    std::string type_;
    std::string name_;
    std::ostringstream rows_;
    std::size_t count_ = 0;
};

std::string braces(std::initializer_list<std::string> parts) {
    std::string all;
    for (const std::string& part : parts) {
        all += (all.empty() ? "{" : ",") + part;
    }
    return all + "}";
}

/// One value of an enumeration.
std::string braced(std::string_view type, const std::string& number) {
    return std::string(type) + "{" + number + "}";
}

std::string range(std::size_t begin, std::size_t end) {
    return braces({std::to_string(begin), std::to_string(end)});
}

/// The one text that every name is a piece of; equal names are one piece.
class Text {
public:
    std::string add(const std::string& piece) {
        const auto [place, is_new] = offsets_.emplace(piece, all_.size());
        if (is_new) {
            all_ += piece;
        }
        return range(place->second, piece.size());
    }
    /// As numbers: a string literal of this length is more than some compilers take.
    [[nodiscard]] std::string numbers() const {
        std::ostringstream output;
        for (std::size_t index = 0; index < all_.size(); ++index) {
            output << static_cast<int>(all_[index]) << (index % 32 == 31 ? ",\n" : ",");
        }
        return output.str();
    }

private:
    std::string all_;
    std::map<std::string, std::size_t> offsets_;
};

class Writer {
public:
    explicit Writer(const Facts& facts) : facts_(facts) {}

    std::string write() {
        number();
        write_keys();
        for (const auto& [name, service] : facts_.services) {
            write_service(name, service);
        }
        std::ostringstream output;
        output << "#include \"compiler/catalog/tables.hpp\"\n\nnamespace slrc::catalog::tables {\n\n"
               << "namespace {\nconstexpr char text_bytes[] = {\n"
               << text_.numbers() << "};\n}\nconst std::string_view text{text_bytes, sizeof text_bytes};\n\n";
        for (const Table* table : {&services_, &actions_, &uses_, &types_, &patterns_, &keys_, &key_lists_,
                                   &needed_, &irregular_, &global_}) {
            table->write(output);
        }
        output << "} // namespace slrc::catalog::tables\n";
        return output.str();
    }

private:
    /// Rows may name rows that come after them: every action and type gets its number first.
    void number() {
        std::size_t action = 0;
        std::size_t type = 0;
        for (const auto& [service_name, service] : facts_.services) {
            for (const auto& entry : service.actions) {
                action_numbers_.emplace(service_name + ":" + entry.first, action++);
            }
            for (const auto& entry : service.types) {
                type_numbers_.emplace(service_name + ":" + entry.first, type++);
            }
        }
        std::size_t key = 0;
        for (const auto& entry : facts_.keys) {
            key_numbers_.emplace(entry.first, key++);
        }
    }

    static std::string find(const std::map<std::string, std::size_t, FoldedOrder>& numbers,
                            const std::string& name) {
        const auto found = numbers.find(name);
        if (found == numbers.end()) {
            throw std::runtime_error("a fact names `" + name + "`, which no file declares");
        }
        return std::to_string(found->second);
    }

    void write_keys() {
        for (const auto& [name, type] : facts_.keys) {
            constexpr std::string_view array = "ArrayOf";
            const bool list = type.starts_with(array);
            const std::string element = list ? type.substr(array.size()) : type;
            const auto* const known = std::find_if(key_types.begin(), key_types.end(),
                                                   [&](const auto& row) { return row.first == element; });
            if (known == key_types.end()) {
                throw std::runtime_error("there is no type of keys `" + type + "`");
            }
            const std::size_t hole = name.find("${");
            const bool regular = hole == std::string::npos ||
                                 (hole > 0 && name[hole - 1] == '/' && name.find('}') + 1 == name.size());
            if (!regular) {
                irregular_.add(braced("KeyId", std::to_string(keys_.size())));
            }
            if (facts_.global_keys.contains(name)) {
                global_.add(braced("KeyId", std::to_string(keys_.size())));
            }
            keys_.add(
                braces({text_.add(name), "KeyType::" + std::string(known->second), list ? "true" : "false"}));
        }
    }

    /// Many actions have the same keys: equal lists are one.
    std::string list(const Names& names) {
        std::string numbers;
        for (const std::string& name : names) {
            numbers += find(key_numbers_, name) + " ";
        }
        const auto [place, is_new] = lists_.emplace(numbers, key_lists_.size());
        if (is_new) {
            for (const std::string& name : names) {
                key_lists_.add(braced("KeyId", find(key_numbers_, name)));
            }
        }
        return range(place->second, place->second + names.size());
    }

    void write_action(const std::string& service_name, const std::string& name, const Action& action) {
        unsigned bits = 0;
        for (const std::string& level : action.levels) {
            const auto* const known = std::find(levels.begin(), levels.end(), level);
            if (known == levels.end()) {
                throw std::runtime_error("there is no access level `" + level + "`");
            }
            bits |= 1U << static_cast<unsigned>(known - levels.begin());
        }
        const std::size_t first_use = uses_.size();
        for (const auto& [type, use] : action.uses) {
            uses_.add(braces({braced("TypeId", find(type_numbers_, service_name + ":" + type)),
                              use.required ? "true" : "false", list(use.keys)}));
        }
        const std::size_t first_needed = needed_.size();
        for (const std::string& needed : action.needs) {
            needed_.add(braced("ActionId", find(action_numbers_, needed)));
        }
        actions_.add(braces({text_.add(name), braced("ServiceId", std::to_string(services_.size())),
                             std::to_string(bits), range(first_use, uses_.size()), list(action.keys),
                             range(first_needed, needed_.size())}));
    }

    void write_service(const std::string& name, const Service& service) {
        const std::size_t first_action = actions_.size();
        for (const auto& [action_name, action] : service.actions) {
            write_action(name, action_name, action);
        }
        const std::size_t first_type = types_.size();
        for (const auto& [type_name, type] : service.types) {
            const std::size_t first_pattern = patterns_.size();
            for (const std::string& pattern : type.patterns) {
                patterns_.add(text_.add(pattern));
            }
            types_.add(braces({text_.add(type_name), braced("ServiceId", std::to_string(services_.size())),
                               range(first_pattern, patterns_.size()), list(type.keys)}));
        }
        services_.add(braces({text_.add(name), text_.add(service.title), range(first_action, actions_.size()),
                              range(first_type, types_.size()), list(service.keys)}));
    }

    const Facts& facts_;
    Text text_;
    Table services_{"ServiceRow", "services"};
    Table actions_{"ActionRow", "actions"};
    Table uses_{"UseRow", "uses"};
    Table types_{"TypeRow", "types"};
    Table patterns_{"Text", "patterns"};
    Table keys_{"KeyRow", "keys"};
    Table key_lists_{"KeyId", "key_lists"};
    Table needed_{"ActionId", "needed_actions"};
    Table irregular_{"KeyId", "irregular_keys"};
    Table global_{"KeyId", "global_keys"};
    std::map<std::string, std::size_t, FoldedOrder> action_numbers_;
    std::map<std::string, std::size_t, FoldedOrder> type_numbers_;
    std::map<std::string, std::size_t, FoldedOrder> key_numbers_;
    std::map<std::string, std::size_t> lists_;
};

} // namespace

std::string to_source(const Facts& facts) {
    return Writer(facts).write();
}

} // namespace slrc::tabulate
