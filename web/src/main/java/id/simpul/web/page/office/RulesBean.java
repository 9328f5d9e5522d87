package id.simpul.web.page.office;

import id.simpul.onboarding.settings.OfficeRules;
import id.simpul.onboarding.settings.ReminderQuery;
import id.simpul.onboarding.settings.SettingsService;
import id.simpul.onboarding.settings.SettingsView;
import id.simpul.tenant.TenantFile;
import id.simpul.web.face.Face;
import id.simpul.web.face.Option;
import id.simpul.web.face.When;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The rules of an office: two people, two factors, and what its people are told of. */
@Named
@RequestScoped
public class RulesBean {

    /** As the settings' schema has it. */
    private static final int MOST_DAYS = 10;

    @Inject
    private SettingsService service;

    @Inject
    private ReminderQuery reminders;

    @Inject
    private When when;

    private Integer version;
    private String secondPerson;
    private String secondFactor;
    private String returned;
    private String replied;
    private String superior;
    private String remindDays;

    @PostConstruct
    void show() {
        SettingsView view = service.view();
        TenantFile file = view.file();
        version = view.version();
        secondPerson = String.valueOf(file.publication().secondPerson());
        secondFactor = String.valueOf(file.security().secondFactor() == TenantFile.SecondFactor.REQUIRED);
        returned = String.valueOf(file.notices().returned());
        replied = String.valueOf(file.notices().replied());
        superior = String.valueOf(file.notices().superior());
        remindDays = String.valueOf(file.notices().remindDays());
    }

    public void save() {
        TenantFile.Notices notices =
                new TenantFile.Notices(yes(returned), yes(replied), yes(superior), Integer.valueOf(remindDays));
        service.rule(new OfficeRules(yes(secondPerson), yes(secondFactor), notices), version);
        show();
        Said.done("rules.saved");
    }

    /** Nothing is kept; the example beside the form is of what stands in it. */
    public void tryOut() {
        // the fields hold what was chosen
    }

    private static boolean yes(String chosen) {
        return Boolean.parseBoolean(chosen);
    }

    /** A deadline of next week, and when who has the task would be reminded of it. */
    public String getExample() {
        ReminderQuery.Example example = reminders.example(Integer.parseInt(remindDays));
        String due = when.full(example.dueAt());
        return example.remindAt() == null
                ? Face.say("rules.exampleNone", due)
                : Face.say("rules.exampleReminder", due, when.full(example.remindAt()));
    }

    public List<Option> getPeople() {
        return List.of(
                new Option("false", Face.say("rules.onePerson")), new Option("true", Face.say("rules.twoPeople")));
    }

    public List<Option> getFactors() {
        return List.of(
                new Option("false", Face.say("rules.factorSome")), new Option("true", Face.say("rules.factorAll")));
    }

    public List<Option> getToldOrNot() {
        return List.of(new Option("true", Face.say("rules.told")), new Option("false", Face.say("rules.notTold")));
    }

    public List<Option> getDays() {
        List<Option> days = new ArrayList<>(List.of(new Option("0", Face.say("rules.noReminder"))));
        IntStream.rangeClosed(1, MOST_DAYS)
                .forEach(n -> days.add(new Option(String.valueOf(n), Face.say("rules.daysBefore", n))));
        return days;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getSecondPerson() {
        return secondPerson;
    }

    public void setSecondPerson(String secondPerson) {
        this.secondPerson = secondPerson;
    }

    public String getSecondFactor() {
        return secondFactor;
    }

    public void setSecondFactor(String secondFactor) {
        this.secondFactor = secondFactor;
    }

    public String getReturned() {
        return returned;
    }

    public void setReturned(String returned) {
        this.returned = returned;
    }

    public String getReplied() {
        return replied;
    }

    public void setReplied(String replied) {
        this.replied = replied;
    }

    public String getSuperior() {
        return superior;
    }

    public void setSuperior(String superior) {
        this.superior = superior;
    }

    public String getRemindDays() {
        return remindDays;
    }

    public void setRemindDays(String remindDays) {
        this.remindDays = remindDays;
    }
}
