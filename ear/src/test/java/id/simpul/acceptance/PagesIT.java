package id.simpul.acceptance;

import java.util.List;

/** The pages where cases are worked on, as each kind of person meets them. */
class PagesIT extends EveryPage {

    static List<String> addresses() {
        return Addresses.all().stream()
                .filter(address -> !AdminPagesIT.isForAdmins(address))
                .toList();
    }
}
