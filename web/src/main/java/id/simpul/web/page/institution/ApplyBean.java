package id.simpul.web.page.institution;

import id.simpul.casework.CaseService;
import id.simpul.casework.CaseView;
import id.simpul.casework.StartCase;
import id.simpul.sop.SopQuery;
import id.simpul.sop.SopType;
import id.simpul.web.face.Option;
import id.simpul.web.face.Redirect;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** An institution asks the office for something, in its own name. */
@Named
@RequestScoped
public class ApplyBean {

    @Inject
    private CaseService service;

    @Inject
    private SopQuery sops;

    @Inject
    private When when;

    private String sop;
    private String title;
    private List<Option> options;

    public void apply() {
        CaseView started = service.start(new StartCase(sop, title, null, null));
        Redirect.to("/permohonan/" + started.number());
    }

    /** What may be asked for: the office's SOPs in force that serve institutions. */
    public List<Option> getOptions() {
        if (options == null) {
            options = sops.list().stream()
                    .filter(s -> s.type() == SopType.REQUEST
                            && s.current(when.nowHere()).isPresent())
                    .map(s -> new Option(s.code(), s.name()))
                    .toList();
        }
        return options;
    }

    public String getSop() {
        return sop;
    }

    public void setSop(String sop) {
        this.sop = sop;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
