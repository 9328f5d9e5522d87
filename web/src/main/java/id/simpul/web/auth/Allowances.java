package id.simpul.web.auth;

import id.simpul.identity.CurrentUser;
import id.simpul.tenant.TenantInfo;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The allowance of each office, and of each address from which somebody asks who is nobody yet. */
class Allowances {

    /** Addresses are a caller's choice, so those not seen for longest are forgotten. */
    private static final int ADDRESSES = 20_000;

    private final Map<UUID, Allowance> offices = new ConcurrentHashMap<>();
    private final Map<String, Allowance> addresses = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > ADDRESSES && eldest.getValue().idle();
        }
    };

    /** The one that this request counts against. */
    Allowance of(CurrentUser current, HttpServletRequest request) {
        if (current.isPresent()) {
            TenantInfo office = current.get().tenant();
            return offices.computeIfAbsent(office.id(), id -> made(office.slug()));
        }
        synchronized (addresses) {
            return addresses.computeIfAbsent(network(request.getRemoteAddr()), address -> made("address"));
        }
    }

    private static Allowance made(String slug) {
        return new Allowance(Limit.of(System::getProperty, slug), System::nanoTime);
    }

    /** An IPv6 caller has a whole network of addresses (its first 64 bits). */
    static String network(String address) {
        String[] groups = address.split(":");
        boolean whole = groups.length == 8 && !address.contains("::");
        return whole ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
    }
}
