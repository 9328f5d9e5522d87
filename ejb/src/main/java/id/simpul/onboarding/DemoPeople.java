package id.simpul.onboarding;

import id.simpul.core.DomainEvent;
import id.simpul.identity.DemoQuery;
import id.simpul.identity.Internal;
import id.simpul.identity.Passwords;
import id.simpul.identity.PeopleIntake;
import id.simpul.identity.Position;
import id.simpul.tenant.Level;
import id.simpul.tenant.TenantFile;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Peoples an office for the demo: two holders for every post, an admin, and a user of one institution. Names are
 * invented.
 */
@Stateless
@Internal("the loader, in demo mode")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DemoPeople {

    private static final List<String> GIVEN = List.of(
            "Rahmawati",
            "Zulkarnain",
            "Fajar",
            "Yulia",
            "Bambang",
            "Siti",
            "Andi",
            "Dewi",
            "Hendra",
            "Lestari",
            "Rizal",
            "Maria",
            "Agus",
            "Nurul",
            "Yohanes",
            "Kartika",
            "Imam");

    private static final List<String> FAMILY = List.of(
            "Siregar",
            "Nugroho",
            "Pratama",
            "Wulandari",
            "Hidayat",
            "Kusuma",
            "Rahman",
            "Lubis",
            "Santoso",
            "Permata",
            "Tanjung",
            "Wijaya",
            "Mahendra");

    @Inject
    private PeopleIntake people;

    @Inject
    private Passwords passwords;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** Does nothing where the office has accounts already. */
    public void move(TenantFile office) {
        if (people.hasAccounts()) {
            return;
        }
        Instant now = clock.instant();
        LocalDate since = now.atZone(office.timezone()).toLocalDate().minusYears(1);
        // one hash for all: the password is printed in the README, and a demo should start quickly
        String hash = passwords.hash(DemoQuery.PASSWORD);
        int person = office.code().hashCode() & 0xFF;
        for (Position position : people.positions(office.positions())) {
            for (String second : List.of("", "-2")) {
                String username = position.key() + second + "." + office.slug();
                people.holder(username, name(person++), position, hash, since, now);
            }
        }
        people.admin("admin." + office.slug(), name(person++), hash, now);
        if (office.level() != Level.PUSAT) {
            people.institutionUser(
                    "lembaga." + office.slug(), name(person), DemoNames.institution(office, 0), hash, now);
        }
        int others = office.level() == Level.PUSAT ? 1 : 2;
        events.fire(new OfficePeopled(2 * office.positions().size() + others, now));
    }

    private static String name(int person) {
        return GIVEN.get(person % GIVEN.size()) + " " + FAMILY.get(person * 5 % FAMILY.size());
    }
}
