package id.simpul.acceptance;

import java.util.List;

/** The pages of admins and of the Ditjen, as each kind of person meets them. */
class AdminPagesIT extends EveryPage {

    static List<String> addresses() {
        return Addresses.all().stream().filter(AdminPagesIT::isForAdmins).toList();
    }

    static boolean isForAdmins(String address) {
        return address.startsWith("/admin/") || address.startsWith("/nasional/");
    }
}
