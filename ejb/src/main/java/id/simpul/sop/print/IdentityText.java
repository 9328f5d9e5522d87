package id.simpul.sop.print;

import id.simpul.sop.Identity;
import id.simpul.sop.Printed;
import id.simpul.sop.SopDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The words of the identity page: the paper's own, under the heads that this office prints. */
final class IdentityText {

    /** A row of the identity block. */
    record Fact(String label, String value, boolean name) {}

    /** A block below it. @param lead words before its items; empty for none */
    record Block(String label, String lead, List<String> items) {}

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("nomor", "Nomor SOP"),
            Map.entry("dibuat", "Tanggal Pembuatan"),
            Map.entry("revisi", "Tanggal Revisi"),
            Map.entry("efektif", "Tanggal Efektif"),
            Map.entry("disahkanOleh", "Disahkan Oleh"),
            Map.entry("nama", "Nama SOP"),
            Map.entry("dasarHukum", "Dasar Hukum"),
            Map.entry("kualifikasiPelaksana", "Kualifikasi Pelaksana"),
            Map.entry("keterkaitan", "Keterkaitan"),
            Map.entry("peralatan", "Peralatan/Perlengkapan"),
            Map.entry("peringatan", "Peringatan"),
            Map.entry("pencatatan", "Pencatatan dan Pendataan"));

    private final SopDocument sop;

    IdentityText(SopDocument sop) {
        this.sop = sop;
    }

    String label(String role) {
        String own = sop.labels().get(role);
        return own == null || own.isBlank() ? USUAL.getOrDefault(role, "") : own;
    }

    List<Fact> dates() {
        Identity identity = sop.identity();
        return List.of(
                fact("nomor", identity.nomor()),
                fact("dibuat", identity.dibuat()),
                fact("revisi", identity.revisi()),
                fact("efektif", identity.efektif()));
    }

    Fact name() {
        return new Fact(label("nama"), words(sop.identity().nama()), true);
    }

    private Fact fact(String role, Printed value) {
        return new Fact(label(role), words(value), false);
    }

    /** The six blocks of the form, left and right in turn; an empty one stands there all the same. */
    List<Block> blocks() {
        return List.of(
                block("dasarHukum", sop.dasarHukum()),
                block("kualifikasiPelaksana", sop.kualifikasiPelaksana()),
                block("keterkaitan", sop.keterkaitan()),
                block("peralatan", sop.peralatan()),
                block("peringatan", sop.peringatan() == null ? List.of() : List.of(sop.peringatan())),
                block("pencatatan", sop.pencatatan()));
    }

    /** Blocks only this office has. */
    List<Block> extra() {
        return sop.extra().stream()
                .map(e -> new Block(e.label(), "", words(e.items())))
                .toList();
    }

    private Block block(String role, List<Printed> items) {
        String lead = sop.labels().get(role + "Pengantar");
        return new Block(label(role), lead == null ? "" : lead, words(items));
    }

    private static List<String> words(List<Printed> items) {
        List<String> words = new ArrayList<>();
        items.forEach(item -> words.add(words(item)));
        return words;
    }

    private static String words(Printed value) {
        return value == null ? "" : value.printed();
    }
}
