package id.simpul.tenant;

import id.simpul.core.Problem;
import id.simpul.core.Yaml;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether an office's file of the right shape makes sense. */
final class TenantCheck {

    private static final Set<String> NATIONAL = Set.of("submission.read", "submission.reply");
    private static final Pattern TOKEN = Pattern.compile("\\{[^}]*}?");
    private static final List<String> TOKENS =
            List.of("{klasifikasi}", "{nomor}", "{sufiks}", "{unit}", "{bulan_romawi}", "{tahun}");

    /** Kabupaten are numbered 01 to 69 within their province, kota 71 to 99. */
    private static final Map<Level, Pattern> CODES = Map.of(
            Level.PUSAT, Pattern.compile("00"),
            Level.PROVINSI, Pattern.compile("(?!00)[0-9]{2}"),
            Level.KABUPATEN, Pattern.compile("(?!00)[0-9]{2}\\.(?!00)[0-6][0-9]"),
            Level.KOTA, Pattern.compile("(?!00)[0-9]{2}\\.(?!70)[7-9][0-9]"));

    private final Yaml file;
    private final TenantFile tenant;
    private final List<Problem> problems = new ArrayList<>();

    private TenantCheck(Yaml file, TenantFile tenant) {
        this.file = file;
        this.tenant = tenant;
    }

    static List<Problem> of(Yaml file, TenantFile tenant) {
        TenantCheck check = new TenantCheck(file, tenant);
        check.code();
        check.positions();
        check.problems.addAll(
                WeekCheck.of(file, "/calendar/week", tenant.calendar().week()));
        check.holidays();
        check.periods();
        if (check.problems.isEmpty()) {
            Closure.tooLong(tenant.calendar())
                    .ifPresent(day -> check.problems.add(file.error(
                            "/calendar",
                            "tenant.closedTooLong",
                            day.toString(),
                            String.valueOf(Closure.LONGEST_IN_DAYS))));
        }
        check.numbering();
        return check.problems;
    }

    private void code() {
        if (!CODES.get(tenant.level()).matcher(tenant.code()).matches()) {
            String level = tenant.level().name().toLowerCase(Locale.ROOT);
            problems.add(file.error("/code", "tenant.levelCode", tenant.code(), level));
        }
    }

    private void positions() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < tenant.positions().size(); i++) {
            TenantFile.Position position = tenant.positions().get(i);
            if (!seen.add(position.key())) {
                problems.add(file.error("/positions/" + i + "/key", "tenant.positionTwice", position.key()));
            }
            permissions(position, "/positions/" + i + "/permissions/");
            if (position.reportsTo() != null
                    && (position.reportsTo().equals(position.key())
                            || !tenant.positionKeys().contains(position.reportsTo()))) {
                problems.add(file.error("/positions/" + i + "/reportsTo", "tenant.reportsTo", position.reportsTo()));
            }
        }
    }

    private void permissions(TenantFile.Position position, String at) {
        boolean national = tenant.level() == Level.PUSAT;
        for (int i = 0; i < position.permissions().size(); i++) {
            String permission = position.permissions().get(i);
            if (NATIONAL.contains(permission) != national) {
                String key = national ? "tenant.permissionForRegional" : "tenant.permissionForNational";
                problems.add(file.error(at + i, key, permission));
            }
        }
    }

    private void holidays() {
        Set<LocalDate> seen = new HashSet<>();
        List<TenantFile.Holiday> holidays = tenant.calendar().holidays();
        for (int i = 0; i < holidays.size(); i++) {
            LocalDate date = holidays.get(i).date();
            if (!seen.add(date)) {
                problems.add(file.error("/calendar/holidays/" + i + "/date", "tenant.holidayTwice", date.toString()));
            }
        }
    }

    private void periods() {
        List<TenantFile.Period> periods = tenant.calendar().periods();
        for (int i = 0; i < periods.size(); i++) {
            String at = "/calendar/periods/" + i;
            TenantFile.Period period = periods.get(i);
            problems.addAll(WeekCheck.of(file, at + "/week", period.week()));
            if (period.until().isBefore(period.from())) {
                problems.add(file.error(at + "/until", "tenant.periodOrder", period.name()));
            }
            if (periods.subList(0, i).stream().anyMatch(other -> overlap(other, period))) {
                problems.add(file.error(at + "/from", "tenant.periodTwice", period.name()));
            }
        }
    }

    private static boolean overlap(TenantFile.Period one, TenantFile.Period other) {
        return !one.until().isBefore(other.from()) && !other.until().isBefore(one.from());
    }

    private void numbering() {
        tenant.numbering().forEach((register, pattern) -> {
            Matcher token = TOKEN.matcher(pattern);
            while (token.find()) {
                if (!TOKENS.contains(token.group())) {
                    problems.add(file.error(
                            "/numbering/" + register, "tenant.token", token.group(), String.join(" ", TOKENS)));
                }
            }
        });
    }
}
