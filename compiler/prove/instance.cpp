#include "compiler/prove/instance.hpp"

#include "compiler/catalog/partitions.hpp"
#include "compiler/iam/prepared_statement.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/prove/fresh.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <deque>
#include <iterator>

namespace slrc::prove {

namespace {

bool has_holes(const Wanted& wanted) {
    return std::any_of(wanted.resources.begin(), wanted.resources.end(),
                       [](const TextLiteral& literal) { return has_holes(*literal.globs); }) ||
           std::any_of(wanted.tests.begin(), wanted.tests.end(), [](const TestLiteral& literal) {
               return literal.test->reads == Reads::open || has_holes(literal.test->globs);
           });
}

/// The keys that are asked about, in the order in which they are met.
std::vector<std::string> keys_of(const std::vector<TestLiteral>& tests) {
    std::vector<std::string> keys;
    for (const TestLiteral& literal : tests) {
        if (!literal.test->is_key_open &&
            std::find(keys.begin(), keys.end(), literal.test->key) == keys.end()) {
            keys.push_back(literal.test->key);
        }
    }
    return keys;
}

/// Whether the request is asked to be without a key.
bool is_missing(std::string_view key, const Wanted& wanted) {
    return std::any_of(wanted.tests.begin(), wanted.tests.end(), [&](const TestLiteral& literal) {
        const Test& test = *literal.test;
        return test.reads == Reads::presence && test.operation.set == iam::SetOperator::none &&
               iam::fits_one(test.values, "false", {}) != literal.holds &&
               iam::fits_one(test.values, "true", {}) == literal.holds && text::equal_folded(test.key, key);
    });
}

bool has_missing(const Glob& glob, const TextReading& reading, const Wanted& wanted) {
    const auto& pieces = glob.pattern.pieces();
    return glob.has_holes && !glob.uncertain &&
           std::any_of(pieces.begin(), pieces.end(), [&](const pattern::Piece& piece) {
               const bool is_hole = piece.kind == pattern::Piece::Kind::hole;
               const Hole* hole = is_hole ? &reading.holes.at(piece.hole) : nullptr;
               return is_hole && hole->variable && !hole->variable->fallback &&
                      is_missing(hole->variable->key, wanted);
           });
}

/// Whether it leaves one value to its key.
bool is_one_value(const TestLiteral& literal) {
    const Test& test = *literal.test;
    return literal.holds && test.operation.facts->name == "StringEquals" &&
           test.operation.set == iam::SetOperator::none && !test.operation.if_exists &&
           test.reads == Reads::globs && test.globs.size() == 1;
}

/// What variables stand for where a test leaves one value to their key.
HoleTexts known_texts(const Wanted& wanted, const Holes& holes) {
    HoleTexts texts(holes.size());
    std::vector<std::pair<std::string_view, std::string>> known;
    const auto learn = [&](std::string_view key, const std::string& value) {
        known.emplace_back(key, value);
        for (std::size_t number = 0; number < texts.size(); ++number) {
            const auto& variable = holes.at(number).variable;
            if (variable && text::equal_folded(variable->key, key)) {
                texts[number] = value;
            }
        }
    };
    const auto each_equal = [&](auto visit) {
        for (const TestLiteral& literal : wanted.tests) {
            if (is_one_value(literal)) {
                visit(literal.test->key, literal.test->globs.front());
            }
        }
    };
    each_equal([&](const std::string& key, const Glob& glob) {
        if (glob.only) {
            learn(key, *glob.only);
        }
    });
    each_equal([&](const std::string& key, const Glob& glob) { // a key that is equal to a variable
        const auto& pieces = glob.pattern.pieces();
        const bool is_hole = pieces.size() == 1 && pieces.front().kind == pattern::Piece::Kind::hole;
        const auto same =
            std::find_if(known.begin(), known.end(), [&](const auto& one) { return one.first == key; });
        const Hole* hole = is_hole ? &holes.at(pieces.front().hole) : nullptr;
        if (hole != nullptr && same != known.end() && hole->variable && !hole->variable->fallback) {
            learn(hole->variable->key, std::string(same->second));
        }
    });
    return texts;
}

/// One way to choose: first the resource or first the keys, with texts for some of the holes.
class Attempt {
public:
    /// With `apart` each thing is looked at by itself, and holes stay open.
    Attempt(const Setting& setting, const Wanted& wanted, Budget& budget, HoleTexts holes, bool apart)
        : setting_(setting), wanted_(wanted), budget_(budget), apart_(apart) {
        instance_.witness.holes = std::move(holes);
    }

    Instance run(const std::string& action, bool keys_first) {
        instance_.end = End::found;
        instance_.witness.request.action = action;
        if (action.empty()) {
            choose_text(wanted_.actions, instance_.witness.request.action);
        }
        if (keys_first) {
            choose_entries();
        }
        choose_text(wanted_.resources, instance_.witness.request.resource);
        if (!keys_first) {
            choose_entries();
        }
        return std::move(instance_);
    }

private:
    HoleTexts& holes() { return instance_.witness.holes; }

    const std::vector<Glob>* filled_globs(const std::vector<Glob>& globs) {
        if (!has_holes(globs)) {
            return &globs;
        }
        std::vector<Glob>& made = globs_.emplace_back();
        for (const Glob& glob : globs) {
            made.push_back(filled(glob, holes(), setting_.reading));
        }
        return &made;
    }

    /// Without those that have a variable whose key is missing: they match nothing.
    const std::vector<Glob>* with_values(const std::vector<Glob>& globs) {
        const auto lacks_value = [&](const Glob& glob) {
            return has_missing(glob, setting_.reading, wanted_);
        };
        if (std::none_of(globs.begin(), globs.end(), lacks_value)) {
            return &globs;
        }
        std::vector<Glob>& left = globs_.emplace_back();
        std::remove_copy_if(globs.begin(), globs.end(), std::back_inserter(left), lacks_value);
        return &left;
    }

    void read_holes(const std::vector<const Glob*>& matched, std::string_view text) {
        if (apart_) {
            return;
        }
        for (const Glob* glob : matched) {
            if (glob->has_holes) {
                find_hole_texts(glob->pattern, text, holes());
            }
        }
    }

    void choose_text(const std::vector<TextLiteral>& literals, std::string& text) {
        if (instance_.end != End::found) {
            return;
        }
        TextQuestion question;
        for (const TextLiteral& literal : literals) {
            const std::vector<Glob>* globs = filled_globs(*literal.globs);
            if (literal.match) {
                question.all.push_back(with_values(*globs));
                continue;
            }
            for (const Glob& glob : *globs) {
                question.none.push_back(&glob);
            }
        }
        TextAnswer answer = find_text(question, budget_);
        instance_.end = answer.end;
        read_holes(answer.matched, answer.text);
        text = std::move(answer.text);
    }

    const Test* filled_test(const Test& test) {
        if (!has_holes(test.globs)) {
            return &test;
        }
        Test& made = tests_.emplace_back(test);
        made.globs = *with_values(*filled_globs(test.globs));
        made.fits_or_no_arn = *with_values(*filled_globs(test.fits_or_no_arn));
        return &made;
    }

    /// Read again, with what its parameters are known to be.
    const Test& prepared(const Test& test) {
        model::ConditionTest& written = written_.emplace_back(*test.source);
        const auto fill = [&](model::OpenText& text) {
            for (model::Part& part : text.parts) {
                if (model::written(part) == nullptr) {
                    const auto& known = holes()[setting_.reading.holes.number(part)];
                    part = known ? model::Part{model::Literal{*known}} : part;
                }
            }
        };
        fill(written.key);
        std::for_each(written.values.begin(), written.values.end(), fill);
        return tests_.emplace_back(prepare(written, setting_.reading));
    }

    void choose_entries() {
        for (const TestLiteral& literal : wanted_.tests) {
            const bool is_open = literal.test->reads == Reads::open && !apart_;
            literals_.push_back({is_open ? &prepared(*literal.test) : literal.test, literal.holds});
        }
        for (const std::string& key : keys_of(literals_)) {
            if (instance_.end == End::found) {
                choose_entry(key);
            }
        }
    }

    /// What a variable of this name stands for already.
    std::optional<std::string> value_of_key(std::string_view key) {
        for (std::size_t number = 0; number < holes().size(); ++number) {
            const Hole& hole = setting_.reading.holes.at(number);
            if (hole.variable && holes()[number] && text::equal_folded(hole.variable->key, key)) {
                return holes()[number];
            }
        }
        return std::nullopt;
    }

    void set_variables(std::string_view key, const std::optional<iam::ContextEntry>& entry) {
        for (std::size_t number = 0; number < holes().size(); ++number) {
            const Hole& hole = setting_.reading.holes.at(number);
            if (hole.variable && !holes()[number] && text::equal_folded(hole.variable->key, key)) {
                const bool is_single = entry && !entry->list && entry->values.size() == 1;
                holes()[number] = is_single ? std::optional(entry->values.front()) : hole.variable->fallback;
            }
        }
    }

    void choose_entry(const std::string& key) {
        std::vector<TestLiteral> literals;
        for (const TestLiteral& literal : literals_) {
            if (literal.test->key == key && !literal.test->is_key_open) {
                literals.push_back({filled_test(*literal.test), literal.holds});
            }
        }
        EntryAnswer answer = find_entry(literals.front().test->key_text, facts_of(setting_.catalog, key),
                                        literals, value_of_key(key), budget_);
        instance_.end = answer.end;
        if (answer.end != End::found) {
            return;
        }
        if (answer.entry && answer.entry->values.size() == 1) {
            read_holes(answer.matched, answer.entry->values.front());
        }
        if (!apart_) {
            set_variables(key, answer.entry);
        }
        if (answer.entry) {
            instance_.witness.request.context.push_back(std::move(*answer.entry));
        }
    }

    const Setting& setting_;
    const Wanted& wanted_;
    Budget& budget_;
    bool apart_;
    Instance instance_;
    // Filled in for this attempt; what was found points into them.
    std::deque<std::vector<Glob>> globs_;
    std::deque<Test> tests_;
    std::deque<model::ConditionTest> written_;
    std::vector<TestLiteral> literals_;
};

/// Values for what is still open, and the keys that variables need.
void complete(Witness& witness, const Setting& setting) {
    HoleTexts& holes = witness.holes;
    for (std::size_t number = 0; number < holes.size(); ++number) {
        const Hole& hole = setting.reading.holes.at(number);
        if (!hole.variable) {
            if (!holes[number]) {
                holes[number] = fresh_text(hole, number, setting.reading.role);
            }
            continue;
        }
        auto& context = witness.request.context;
        const bool there = std::any_of(context.begin(), context.end(), [&](const iam::ContextEntry& entry) {
            return text::equal_folded(entry.key, hole.variable->key);
        });
        if (!there && holes[number] && holes[number] != hole.variable->fallback) {
            context.push_back({hole.variable->key, {*holes[number]}});
        }
    }
}

/// Whether the region, where one is chosen, is of the partition, and there is one account.
bool is_one_place(const Witness& witness, const Holes& holes) {
    const auto text_of = [&](model::BuiltIn built_in) {
        std::optional<std::string> text;
        for (std::size_t number = 0; number < witness.holes.size(); ++number) {
            text = holes.at(number).part == model::Part{built_in} ? witness.holes[number] : text;
        }
        return text;
    };
    const auto partition = text_of(model::BuiltIn::partition);
    const auto region = text_of(model::BuiltIn::region);
    const auto account = text_of(model::BuiltIn::account);
    const auto any = text_of(model::BuiltIn::account_or_any);
    const catalog::Partition* of_region = region ? catalog::partition_of_region(*region) : nullptr;
    return (!partition || of_region == nullptr || of_region->name == *partition) &&
           (!account || !any || *account == *any);
}

/// Whether the clauses stand to a request as they have to, and parameters have values of their types.
bool is_right(const Witness& witness, const Wanted& wanted, const Setting& setting) {
    const std::string action = text::folded(witness.request.action);
    bool compiles = true;
    const auto applies = [&](const Clause* clause) {
        const iam::Statement statement = statement_of(*clause, setting.reading, witness.holes);
        compiles =
            compiles && std::none_of(statement.resources.begin(), statement.resources.end(),
                                     [](const std::string& text) { return model::resource_misfit(text); });
        return iam::PreparedStatement(statement, true).applies(witness.request, action);
    };
    for (std::size_t number = 0; number < witness.holes.size(); ++number) {
        if (!fits_hole(setting.reading.holes.at(number), witness.holes[number], setting.reading.role)) {
            return false;
        }
    }
    return is_one_place(witness, setting.reading.holes) &&
           std::all_of(wanted.matched.begin(), wanted.matched.end(), applies) &&
           std::none_of(wanted.unmatched.begin(), wanted.unmatched.end(), applies) && compiles;
}

/// The holes of parameters, with values out of one source.
template <typename TextOf>
HoleTexts parameters_filled(HoleTexts texts, const Setting& setting, TextOf text_of) {
    for (std::size_t number = 0; number < texts.size(); ++number) {
        const Hole& hole = setting.reading.holes.at(number);
        if (!hole.variable) {
            texts[number] = text_of(hole, number, setting.reading.role);
        }
    }
    return texts;
}

} // namespace

Instance find_instance(const Setting& setting, const Wanted& wanted, const std::string& action,
                       Budget& budget) {
    const HoleTexts open = known_texts(wanted, setting.reading.holes);
    const auto attempt = [&](const HoleTexts& holes, bool keys_first, bool apart) {
        return Attempt(setting, wanted, budget, holes, apart).run(action, keys_first);
    };
    Instance first = attempt(open, false, true);
    const bool holed = has_holes(wanted) || !wanted.fixed.empty();
    if (first.end != End::found || !holed) {
        complete(first.witness, setting);
        return first;
    }
    const std::vector<HoleTexts> starts{open, parameters_filled(open, setting, default_text),
                                        parameters_filled(open, setting, fresh_text),
                                        parameters_filled(open, setting, widest_text)};
    for (const HoleTexts& start : starts) {
        for (const bool keys_first : {false, true}) {
            Instance found = attempt(start, keys_first, false);
            if (found.end == End::limit) {
                return found;
            }
            if (found.end == End::found) {
                for (const auto& [number, text] : wanted.fixed) {
                    found.witness.holes[number] = text;
                }
                complete(found.witness, setting);
                if (is_right(found.witness, wanted, setting)) {
                    return found;
                }
            }
        }
    }
    return {End::undecided, {}};
}

} // namespace slrc::prove
