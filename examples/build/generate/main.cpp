#include "acme_intake.hpp"

#include <exception>
#include <iostream>

// intake BUCKET [TOPIC]: prints what the role of this customer may do.
int main(int count, char** words) {
    acme::acme_intake::Configuration configuration;
    if (count > 1) {
        configuration.orders = words[1];
    }
    if (count > 2) {
        configuration.alarms = acme::acme_intake::Alarms{words[2]};
    }
    try {
        std::cout << permissions_policy(configuration);
    } catch (const std::exception& wrong) {
        std::cerr << wrong.what() << '\n';
        return 1;
    }
    return 0;
}
