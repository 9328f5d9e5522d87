package id.simpul.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The closed list of what may be permitted. Services name them in {@code @RequiresPermissions}. */
public enum Permission {
    CASE_READ(Permission.Keys.CASE_READ),
    CASE_WORK(Permission.Keys.CASE_WORK),
    CASE_START(Permission.Keys.CASE_START),
    CASE_WITHDRAW(Permission.Keys.CASE_WITHDRAW),
    CASE_ACT_FOR_EXTERNAL(Permission.Keys.CASE_ACT_FOR_EXTERNAL),
    SOP_READ(Permission.Keys.SOP_READ),
    SOP_EDIT(Permission.Keys.SOP_EDIT),
    SOP_PUBLISH(Permission.Keys.SOP_PUBLISH),
    SUBMISSION_READ(Permission.Keys.SUBMISSION_READ),
    SUBMISSION_REPLY(Permission.Keys.SUBMISSION_REPLY),
    AUDIT_READ(Permission.Keys.AUDIT_READ),
    ACCOUNT_MANAGE(Permission.Keys.ACCOUNT_MANAGE),
    CALENDAR_EDIT(Permission.Keys.CALENDAR_EDIT),
    HOLIDAY_EDIT(Permission.Keys.HOLIDAY_EDIT),
    POSITION_ASSIGN(Permission.Keys.POSITION_ASSIGN),
    CASE_CORRECT(Permission.Keys.CASE_CORRECT),
    OFFICE_CONFIGURE(Permission.Keys.OFFICE_CONFIGURE),
    OFFICE_OPEN(Permission.Keys.OFFICE_OPEN);

    /** What an office's file may give a position; replying is for the Ditjen's posts alone. */
    private static final Set<Permission> GRANTABLE = EnumSet.of(CASE_START, CASE_WITHDRAW, CASE_ACT_FOR_EXTERNAL);

    private static final Set<Permission> GRANTABLE_BY_DITJEN = EnumSet.of(SUBMISSION_READ, SUBMISSION_REPLY);

    private final String key;

    Permission(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<Permission> of(String key) {
        return Arrays.stream(values()).filter(p -> p.key.equals(key)).findFirst();
    }

    boolean grantableIn(boolean nationalOffice) {
        return nationalOffice ? GRANTABLE_BY_DITJEN.contains(this) : GRANTABLE.contains(this);
    }

    /** The permissions' names as annotations need them. */
    public static final class Keys {
        /** See cases: staff all of their office, an institution its own. */
        public static final String CASE_READ = "case.read";
        /** Claim and complete tasks; which ones, the case itself decides by lane and position. */
        public static final String CASE_WORK = "case.work";
        /** Start any SOP's case, also where somebody else holds the first lane. */
        public static final String CASE_START = "case.start";

        public static final String CASE_WITHDRAW = "case.withdraw";
        /** Complete an external lane's task from paper at the desk. */
        public static final String CASE_ACT_FOR_EXTERNAL = "case.actForExternal";

        public static final String SOP_READ = "sop.read";
        public static final String SOP_EDIT = "sop.edit";
        public static final String SOP_PUBLISH = "sop.publish";
        public static final String SUBMISSION_READ = "submission.read";
        public static final String SUBMISSION_REPLY = "submission.reply";
        /** See what everybody of the own office did, prove that nothing of it was altered, take it along. */
        public static final String AUDIT_READ = "audit.read";

        /** Invite people of the own office, switch their accounts off and on, make links for new passwords. */
        public static final String ACCOUNT_MANAGE = "account.manage";

        /** Change the own office's hours, periods, day rule and local holidays. */
        public static final String CALENDAR_EDIT = "calendar.edit";

        /** Keep the national holidays that every office counts on. */
        public static final String HOLIDAY_EDIT = "holiday.edit";

        /** Say who holds which post of the own office, and hand over open tasks of its posts. */
        public static final String POSITION_ASSIGN = "position.assign";

        /** Put a case's title or institution right, with a trace. */
        public static final String CASE_CORRECT = "case.correct";

        /** Change the own office's face, letterhead, numbering and institutions, and bring or take along its files. */
        public static final String OFFICE_CONFIGURE = "office.configure";

        /** Open offices, and see which there are. */
        public static final String OFFICE_OPEN = "office.open";

        private Keys() {}
    }
}
