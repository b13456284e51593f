#include "compiler/catalog/tabulate/write.hpp"

#include "compiler/catalog/tabulate/tokens.hpp"
#include "compiler/pattern/arn.hpp"

#include <map>
#include <set>
#include <sstream>
#include <string_view>
#include <utility>

namespace slrc::tabulate {

namespace {

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
    Writer(const Facts& facts, std::string version) : facts_(facts), version_(std::move(version)) {}

    std::string write() {
        number();
        const std::string version = text_.add(version_);
        write_keys();
        for (const auto& [name, service] : facts_.services) {
            write_service(name, service);
        }
        write_arn_services();
        const std::string kinds = std::to_string(kinds_.size());
        std::ostringstream output;
        output << "#include \"compiler/catalog/tables.hpp\"\n\nnamespace slrc::catalog::tables {\n\n"
               << "namespace {\nconstexpr char text_bytes[] = {\n"
               << text_.numbers() << "};\n}\nconst std::string_view text{text_bytes, sizeof text_bytes};\n"
               << "const Text version" << version << ";\n"
               << "const std::uint32_t resource_kinds{" << kinds << "};\n\n";
        for (const Table* table : {&services_, &actions_, &uses_, &types_, &patterns_, &arn_services_,
                                   &kind_lists_, &keys_, &key_lists_, &needed_, &irregular_, &global_}) {
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
        return std::to_string(numbers.at(name));
    }

    void write_keys() {
        for (const auto& [name, type] : facts_.keys) {
            const KeyTypeWord word = key_type(type).value();
            const std::size_t hole = name.find("${");
            const bool regular = hole == std::string::npos || (hole > 0 && name[hole - 1] == '/');
            if (!regular) {
                irregular_.add(braced("KeyId", std::to_string(keys_.size())));
            }
            if (facts_.global_keys.contains(name)) {
                global_.add(braced("KeyId", std::to_string(keys_.size())));
            }
            keys_.add(braces(
                {text_.add(name), "KeyType::" + std::string(word.name), word.list ? "true" : "false"}));
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
            bits |= 1U << level_number(level).value();
        }
        const std::size_t first_use = uses_.size();
        for (const auto& [type, use] : action.uses) {
            uses_.add(braces({braced("TypeId", find(type_numbers_, service_name + ":" + type)),
                              use.required ? "true" : "false", list(use.keys)}));
        }
        const std::size_t kind = resource_kind(service_name, action);
        const std::size_t first_needed = needed_.size();
        for (const std::string& needed : action.needs) {
            needed_.add(braced("ActionId", find(action_numbers_, needed)));
        }
        actions_.add(braces({text_.add(name), braced("ServiceId", std::to_string(services_.size())),
                             std::to_string(bits), std::to_string(kind), range(first_use, uses_.size()),
                             list(action.keys), range(first_needed, needed_.size())}));
    }

    /// The number of what an action is on, and the words that its ARNs have.
    std::size_t resource_kind(const std::string& service_name, const Action& action) {
        std::string types;
        for (const auto& [type, use] : action.uses) {
            types += find(type_numbers_, service_name + ":" + type) + (use.required ? "! " : " ");
        }
        const auto [place, is_new] = kinds_.emplace(types, kinds_.size());
        for (const auto& [type, use] : action.uses) {
            for (const std::string& pattern : facts_.services.at(service_name).types.at(type).patterns) {
                arn_services_of_[arn_service(pattern)].insert(place->second);
            }
        }
        return place->second;
    }

    /// Nothing where it is no word.
    static std::string arn_service(std::string_view pattern) {
        const auto arn = pattern::divide_arn(pattern);
        const bool is_word = arn && arn->service.find_first_of("$*") == std::string_view::npos;
        return is_word ? std::string(arn->service) : std::string();
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

    void write_arn_services() {
        for (const auto& [service_name, service] : facts_.services) {
            for (const auto& [type_name, type] : service.types) {
                for (const std::string& pattern : type.patterns) {
                    arn_services_of_.try_emplace(arn_service(pattern)); // also of types that no action is on
                }
            }
        }
        for (const auto& [word, kinds] : arn_services_of_) {
            const std::size_t first_kind = kind_lists_.size();
            for (const std::size_t kind : kinds) {
                kind_lists_.add(std::to_string(kind));
            }
            arn_services_.add(braces({text_.add(word), range(first_kind, kind_lists_.size())}));
        }
    }

    const Facts& facts_;
    std::string version_;
    Text text_;
    Table services_{"ServiceRow", "services"};
    Table actions_{"ActionRow", "actions"};
    Table uses_{"UseRow", "uses"};
    Table types_{"TypeRow", "types"};
    Table patterns_{"Text", "patterns"};
    Table arn_services_{"ArnServiceRow", "arn_services"};
    Table kind_lists_{"std::uint32_t", "kind_lists"};
    Table keys_{"KeyRow", "keys"};
    Table key_lists_{"KeyId", "key_lists"};
    Table needed_{"ActionId", "needed_actions"};
    Table irregular_{"KeyId", "irregular_keys"};
    Table global_{"KeyId", "global_keys"};
    std::map<std::string, std::size_t, FoldedOrder> action_numbers_;
    std::map<std::string, std::size_t, FoldedOrder> type_numbers_;
    std::map<std::string, std::size_t, FoldedOrder> key_numbers_;
    std::map<std::string, std::size_t> lists_;
    std::map<std::string, std::size_t> kinds_;
    std::map<std::string, std::set<std::size_t>> arn_services_of_;
};

} // namespace

std::string to_source(const Facts& facts, const std::string& version) {
    return Writer(facts, version).write();
}

} // namespace slrc::tabulate
