package id.simpul.identity;

import java.util.EnumSet;
import java.util.Set;

/** What an account is for, and the permissions that come with it before any post adds its own. */
public enum AccountKind {
    /** Works in an office; acts through the positions held. */
    STAFF(Permission.CASE_READ, Permission.CASE_WORK, Permission.SOP_READ, Permission.SUBMISSION_READ),
    /** Runs an office's configuration; begins and withdraws any case, acts for external lanes from paper. */
    ADMIN(
            Permission.CASE_READ,
            Permission.CASE_WORK,
            Permission.CASE_START,
            Permission.CASE_WITHDRAW,
            Permission.CASE_ACT_FOR_EXTERNAL,
            Permission.SOP_READ,
            Permission.SOP_EDIT,
            Permission.SOP_PUBLISH,
            Permission.SUBMISSION_READ,
            Permission.AUDIT_READ,
            Permission.ACCOUNT_MANAGE,
            Permission.CALENDAR_EDIT,
            Permission.POSITION_ASSIGN,
            Permission.CASE_CORRECT,
            Permission.OFFICE_CONFIGURE),
    /** Acts for an institution: external lanes of its own cases, nothing else. */
    INSTITUTION(Permission.CASE_READ, Permission.CASE_WORK, Permission.SOP_READ);

    private final Set<Permission> permissions;

    AccountKind(Permission first, Permission... rest) {
        permissions = EnumSet.of(first, rest);
    }

    Set<Permission> permissions() {
        return permissions;
    }

    /** The same with what only the Ditjen's own admin has. */
    Set<Permission> permissionsIn(boolean nationalOffice) {
        Set<Permission> there = EnumSet.copyOf(permissions);
        if (this == ADMIN && nationalOffice) {
            there.add(Permission.HOLIDAY_EDIT);
            there.add(Permission.OFFICE_OPEN);
        }
        return there;
    }
}
