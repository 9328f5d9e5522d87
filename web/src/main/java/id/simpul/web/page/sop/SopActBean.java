package id.simpul.web.page.sop;

import id.simpul.casework.Migrate;
import id.simpul.casework.MigrationService;
import id.simpul.core.Ids;
import id.simpul.identity.CurrentUser;
import id.simpul.sop.SopService;
import id.simpul.web.face.Redirect;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** What somebody does with the version that is shown; whether it may be done, the version itself decides. */
@Named("sopAct")
@RequestScoped
public class SopActBean {

    @Inject
    @Param(name = "kode")
    private String code;

    /** The migration that is decided on. */
    @Inject
    @Param(name = "pemindahan")
    private String move;

    @Inject
    private SopBean page;

    @Inject
    private SopService service;

    @Inject
    private MigrationService migrations;

    @Inject
    private SopMigrationBean migration;

    @Inject
    private CurrentUser current;

    @Inject
    private When when;

    private String decree;
    private LocalDate from;

    /** Puts in force, proposes or confirms: whichever the office's rule makes of it. */
    public void publish() {
        service.publish(code, number(), decree, beginning());
        Redirect.to(address());
    }

    // today means now: its morning has passed
    private OffsetDateTime beginning() {
        return from == null || from.equals(when.today())
                ? null
                : from.atStartOfDay(current.get().tenant().timezone()).toOffsetDateTime();
    }

    public void retire() {
        service.retire(code, number());
        Redirect.to(address());
    }

    public void rollback() {
        service.rollback(code, number());
        Redirect.to(address());
    }

    public void migrate() {
        Migrate wish = migration.wish();
        migrations.begin(code, wish);
        Redirect.to(address() + "#pindah");
    }

    /** The second of two people lets begin what the first proposed. */
    public void confirmMove() {
        migrations.confirm(code, open());
        Redirect.to(address() + "#pindah");
    }

    public void cancelMove() {
        migrations.cancel(code, open());
        Redirect.to(address() + "#pindah");
    }

    private UUID open() {
        return Ids.parse(move, "migration.missing");
    }

    private int number() {
        return page.getView().number();
    }

    private String address() {
        return "/sop/" + code + "?versi=" + number();
    }

    public String getDecree() {
        return decree;
    }

    public void setDecree(String decree) {
        this.decree = decree;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
