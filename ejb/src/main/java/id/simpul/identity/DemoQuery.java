package id.simpul.identity;

import id.simpul.core.Mode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whom the sign-in page offers in demo mode. In production it offers nobody. */
@Stateless
public class DemoQuery {

    /** The password of every demo account, as the contract prints it. */
    public static final String PASSWORD = "Simpul-demo-2026";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Mode mode;

    /** An office and those of its accounts that a visitor may play. */
    public record DemoOffice(String code, String slug, String name, String colour, List<DemoAccount> accounts) {}

    /** @param part the position, or what the account is for */
    public record DemoAccount(String username, String name, AccountKind kind, String part) {}

    /** First holders of all posts, the admin and the institution of each office; empty unless in demo mode. */
    @OpenToAll("the demo's accounts are public, and outside demo mode there are none")
    public List<DemoOffice> offices() {
        if (!mode.demo()) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = em.createNativeQuery("select * from sec.demo_accounts()", Tuple.class)
                .getResultList();
        Map<String, DemoOffice> offices = new LinkedHashMap<>();
        for (Tuple row : rows) {
            offices.computeIfAbsent(
                            row.get("code", String.class),
                            code -> new DemoOffice(
                                    code,
                                    row.get("slug", String.class),
                                    row.get("name", String.class),
                                    row.get("colour", String.class),
                                    new ArrayList<>()))
                    .accounts()
                    .add(new DemoAccount(
                            row.get("username", String.class), row.get("account_name", String.class),
                            AccountKind.valueOf(row.get("kind", String.class)), row.get("part", String.class)));
        }
        return List.copyOf(offices.values());
    }
}
