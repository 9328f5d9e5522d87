package id.simpul.web.page.sop;

import id.simpul.core.Refusal;
import id.simpul.sop.exchange.FileForm;
import id.simpul.sop.exchange.SopFile;
import id.simpul.sop.exchange.SopFileQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The version that is shown, as a file to take away. */
@Named("sopDownload")
@RequestScoped
public class SopDownloadBean {

    @Inject
    @Param(name = "unduh")
    private String wanted;

    @Inject
    private SopBean page;

    @Inject
    private SopFileQuery files;

    public boolean isWanted() {
        return wanted != null;
    }

    public List<FileForm> getForms() {
        return List.of(FileForm.values());
    }

    public void send() throws IOException {
        FileForm form = FileForm.named(wanted).orElseThrow(() -> Refusal.missing("sop.missing"));
        // a no is said before the first byte of a file
        SopFile file = files.file(page.getView().code(), page.getView().number(), form);
        Faces.sendFile(file.bytes(), file.name(), true);
        FacesContext.getCurrentInstance().responseComplete();
    }
}
