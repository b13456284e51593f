#include "compiler/iam/divide.hpp"

#include "compiler/iam/json.hpp"
#include "compiler/iam/size.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace slrc::iam {

namespace {

std::size_t list_characters(const std::vector<std::string>& values) {
    std::size_t all = 0;
    for (const std::string& value : values) {
        all += text_size(value);
    }
    return all;
}

/// The list whose halves, as two statements, mean the same as the whole: null where there is none. What is not allowed
/// by a NotAction cannot be divided.
std::vector<std::string>* divisible(Statement& statement) {
    std::vector<std::string>* resources =
        statement.not_resources || statement.resources.size() < 2 ? nullptr : &statement.resources;
    std::vector<std::string>* actions =
        statement.not_actions || statement.actions.size() < 2 ? nullptr : &statement.actions;
    if (resources == nullptr || actions == nullptr) {
        return resources != nullptr ? resources : actions;
    }
    return list_characters(*resources) >= list_characters(*actions) ? resources : actions;
}

void halve(Statement statement, std::size_t room, std::vector<Statement>& pieces) {
    std::vector<std::string>* list = divisible(statement);
    if (statement_size(statement) <= room || list == nullptr) {
        pieces.push_back(std::move(statement));
        return;
    }
    const auto middle = list->begin() + static_cast<std::ptrdiff_t>((list->size() + 1) / 2);
    const std::vector<std::string> second(middle, list->end());
    list->erase(middle, list->end());
    const bool is_resources = list == &statement.resources;
    Statement rest = statement;
    (is_resources ? rest.resources : rest.actions) = second;
    halve(std::move(statement), room, pieces);
    halve(std::move(rest), room, pieces);
}

/// Sids stay unique: a number after each, as for the alternatives of a condition.
void number_sids(std::vector<Statement>& pieces, std::set<std::string>& used) {
    std::size_t number = 0;
    for (Statement& piece : pieces) {
        if (pieces.size() == 1 || piece.sid.empty()) {
            continue;
        }
        std::string sid;
        do {
            sid = piece.sid + std::to_string(++number);
        } while (!used.insert(sid).second);
        piece.sid = sid;
    }
}

std::vector<Statement> statements_that_fit(const Document& document, std::size_t room) {
    std::set<std::string> sids;
    for (const Statement& statement : document.statements) {
        sids.insert(statement.sid);
    }
    std::vector<Statement> all;
    for (const Statement& statement : document.statements) {
        std::vector<Statement> pieces;
        // The numbers of the Sids need room too.
        halve(statement, room - std::min<std::size_t>(room, statement.sid.empty() ? 0 : 4), pieces);
        number_sids(pieces, sids);
        std::ranges::move(pieces, std::back_inserter(all));
    }
    return all;
}

/// FNV-1a of 64 bits, which are then mixed as in the last step of MurmurHash3. Changing it moves everybody's statements.
std::uint64_t hash(const std::string& text) {
    std::uint64_t value = 0xcbf29ce484222325U;
    for (const char letter : text) {
        value = (value ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
    }
    value = (value ^ (value >> 33U)) * 0xff51afd7ed558ccdU;
    value = (value ^ (value >> 33U)) * 0xc4ceb9fe1a85ec53U;
    return value ^ (value >> 33U);
}

/// What a statement is known by; repeated statements are told apart by their number.
class Names {
public:
    std::string of(const Statement& statement) {
        std::string name = statement.sid;
        if (name.empty()) {
            Document alone;
            alone.statements.push_back(statement);
            name = to_text(alone, true);
        }
        const std::size_t repetition = seen_[name]++;
        return repetition == 0 ? name : name + "#" + std::to_string(repetition);
    }

private:
    std::map<std::string, std::size_t> seen_;
};

struct Item {
    std::string name;
    std::size_t size = 0; // with a comma
    std::uint64_t bits = 0;
    std::size_t part = 0; // 0 for none yet
};

class Division {
public:
    Division(std::vector<Item>& items, std::size_t room) : items_(items), room_(room) {}

    /// Every statement stays where it was, as long as it finds room there; whether one did.
    bool keep(const std::vector<Part>& earlier) {
        std::map<std::string, std::size_t> places;
        Names names;
        for (const Part& part : earlier) {
            for (const Statement& statement : part.document.statements) {
                places.emplace(names.of(statement), part.number);
            }
        }
        for (Item& item : items_) {
            const auto place = places.find(item.name);
            if (place != places.end() && filled_[place->second] + item.size <= room_) {
                put(item, place->second);
            }
        }
        return std::ranges::any_of(items_, [](const Item& item) { return item.part != 0; });
    }

    /// What has no part yet goes into the first with room, or into a new one.
    void fill() {
        for (Item& item : items_) {
            for (std::size_t part = 1; item.part == 0; ++part) {
                if (filled_[part] == 0 || filled_[part] + item.size <= room_) {
                    put(item, part);
                }
            }
        }
    }

    /// By hash: parts that are too large are halved by their next bit. A half without statements does not count, so
    /// that there is a part 1 always.
    void halve(const std::vector<Item*>& items, unsigned depth, std::size_t part) {
        std::size_t size = 0;
        for (const Item* item : items) {
            size += item->size;
        }
        if (size <= room_ || items.size() == 1 || depth == most_bits) {
            for (Item* item : items) {
                put(*item, part);
            }
            return;
        }
        std::vector<Item*> low;
        std::vector<Item*> high;
        for (Item* item : items) {
            (((item->bits >> depth) & 1U) == 0 ? low : high).push_back(item);
        }
        if (low.empty() || high.empty()) {
            halve(items, depth + 1, part);
            return;
        }
        halve(low, depth + 1, part);
        halve(high, depth + 1, part + (std::size_t{1} << depth));
    }

private:
    static constexpr unsigned most_bits = 48;

    void put(Item& item, std::size_t part) {
        item.part = part;
        filled_[part] += item.size;
    }

    std::vector<Item>& items_;
    std::size_t room_;
    std::map<std::size_t, std::size_t> filled_;
};

std::vector<Item> make_items(const std::vector<Statement>& statements) {
    Names names;
    std::vector<Item> items;
    for (const Statement& statement : statements) {
        std::string name = names.of(statement);
        const std::uint64_t bits = hash(name);
        items.push_back(Item{std::move(name), statement_size(statement) + 1, bits, 0});
    }
    return items;
}

} // namespace

std::vector<Part> divide(const Document& document, std::size_t quota, const std::vector<Part>& earlier) {
    if (policy_size(document) <= quota) {
        return {Part{1, document}};
    }
    Document empty = document;
    empty.statements.clear();
    const std::size_t around = policy_size(empty);
    const std::size_t room = quota > around ? quota - around : 0;
    std::vector<Statement> statements = statements_that_fit(document, room);
    std::vector<Item> items = make_items(statements);
    Division division(items, room + 1); // the last statement has no comma
    if (division.keep(earlier)) {
        division.fill();
    } else {
        std::vector<Item*> all;
        std::ranges::transform(items, std::back_inserter(all), [](Item& item) { return &item; });
        division.halve(all, 0, 1);
    }
    std::map<std::size_t, Document> parts;
    for (std::size_t index = 0; index < items.size(); ++index) {
        Document& part = parts.try_emplace(items[index].part, empty).first->second;
        part.statements.push_back(std::move(statements[index]));
    }
    std::vector<Part> result;
    result.reserve(parts.size());
    for (auto& [number, part] : parts) {
        result.push_back(Part{number, std::move(part)});
    }
    return result;
}

} // namespace slrc::iam
