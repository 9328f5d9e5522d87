package id.simpul.web.page.office;

import id.simpul.onboarding.settings.SettingsService;
import id.simpul.onboarding.settings.SettingsView;
import id.simpul.tenant.TenantFile;
import id.simpul.web.face.Face;
import id.simpul.web.face.Option;
import id.simpul.web.face.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** The face of an office: its colour, its emblem, and what stands below its name on letters. */
@Named
@RequestScoped
public class BrandingBean {

    /** The six tested ones, in the order of the page; the first is Simpul's own. */
    private static final List<String> COLOURS =
            List.of("#0B5C63", "#A61B1B", "#174A8C", "#1C6B3A", "#5A3590", "#7A4A14");

    private static final Map<String, String> SAVED = Map.of(
            "warna", "branding.saved",
            "logo", "branding.logoSaved",
            "tanpa-logo", "branding.logoGone",
            "kop", "branding.letterheadSaved");

    @Inject
    @Param(name = "tersimpan")
    private String saved;

    @Inject
    private SettingsService service;

    @Inject
    private Face face;

    private SettingsView view;

    private Integer version;
    private String colour;
    private String upload;
    private String address;
    private String phone;
    private String email;
    private String website;

    /** A colour to choose. @param style its class on the example */
    public record Colour(String value, String name, String style, boolean chosen) {}

    public void paint() {
        service.paint(colour, version);
        saved("warna");
    }

    public void show() {
        service.show(Upload.bytes(upload), version);
        saved("logo");
    }

    public void showNone() {
        service.showNone(version);
        saved("tanpa-logo");
    }

    public void letterhead() {
        service.address(new TenantFile.Letterhead(address, phone, email, website), version);
        saved("kop");
    }

    /** Who somebody is was read before the act; the next request wears the new face from its first byte. */
    private static void saved(String what) {
        Redirect.to("/admin/identitas?tersimpan=" + what);
    }

    /** What was just kept, in one sentence; null for nothing. */
    public String getSaved() {
        String key = saved == null ? null : SAVED.get(saved);
        return key == null ? null : Face.say(key);
    }

    public SettingsView getView() {
        if (view == null) {
            view = service.view();
        }
        return view;
    }

    public List<Colour> getColours() {
        return COLOURS.stream()
                .map(value -> new Colour(
                        value,
                        Face.say("branding.colour." + value.substring(1).toLowerCase(Locale.ROOT)),
                        face.colour(value).isEmpty() ? "w-laut" : face.colour(value),
                        value.equalsIgnoreCase(getColour())))
                .toList();
    }

    public List<Option> getChoices() {
        return getColours().stream().map(c -> new Option(c.value(), c.name())).toList();
    }

    /** What is kept, as it stands below the name. */
    public String getLetterLine() {
        TenantFile.Letterhead kept = kept();
        String line = Stream.of(kept.address(), kept.phone(), kept.email(), kept.website())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
        return line.isEmpty() ? Face.say("branding.noLetterhead") : line;
    }

    private TenantFile.Letterhead kept() {
        TenantFile.Letterhead kept = getView().file().letterhead();
        return kept == null ? new TenantFile.Letterhead(null, null, null, null) : kept;
    }

    public Integer getVersion() {
        return version == null ? Integer.valueOf(getView().version()) : version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getColour() {
        return colour == null ? getView().file().branding().colour() : colour;
    }

    public void setColour(String colour) {
        this.colour = colour;
    }

    public String getUpload() {
        return null;
    }

    public void setUpload(String upload) {
        this.upload = upload;
    }

    public String getAddress() {
        return address == null ? kept().address() : address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getPhone() {
        return phone == null ? kept().phone() : phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email == null ? kept().email() : email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getWebsite() {
        return website == null ? kept().website() : website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }
}
