package id.simpul.sop;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every printed string of our file under the name of its place. */
final class SeedPlaces {

    private final SopDocument sop;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    SeedPlaces(SopDocument sop) {
        this.sop = sop;
        identity(sop.identity());
        block("dasarHukum", sop.dasarHukum());
        block("kualifikasiPelaksana", sop.kualifikasiPelaksana());
        block("keterkaitan", sop.keterkaitan());
        block("peralatan", sop.peralatan());
        block("peringatan", List.of(sop.peringatan()));
        block("pencatatan", sop.pencatatan());
        sop.extra().forEach(extra -> block(extra.label(), extra.items()));
        sop.labels().forEach((role, words) -> texts.put("label/" + role, words));
        for (int i = 0; i < sop.lanes().size(); i++) {
            Lane lane = sop.lanes().get(i);
            texts.put("lane/" + i, lane.printed() == null ? lane.name() : lane.printed());
        }
        for (int i = 0; i < sop.steps().size(); i++) {
            step("step/" + i, sop.steps().get(i));
        }
    }

    private void identity(Identity identity) {
        texts.put("identity/nomor", identity.nomor().printed());
        texts.put("identity/nama", identity.nama().printed());
        texts.put("identity/dibuat", identity.dibuat().printed());
        texts.put("identity/revisi", identity.revisi().printed());
        texts.put("identity/efektif", identity.efektif().printed());
        texts.put("identity/disahkanOleh", identity.disahkanOleh().printed());
    }

    private void block(String name, List<Printed> items) {
        sizes.put(name, items.size());
        for (int i = 0; i < items.size(); i++) {
            texts.put(name + "/" + i, items.get(i).printed());
        }
    }

    private void step(String at, Step step) {
        texts.put(at + "/no", step.no());
        texts.put(at + "/uraian", step.uraian());
        texts.put(at + "/kelengkapan", String.join(", ", step.kelengkapan()));
        texts.put(at + "/waktu", step.waktu());
        texts.put(at + "/output", String.join(", ", step.output()));
        texts.put(at + "/keterangan", step.keterangan() == null ? "" : step.keterangan());
    }

    /** The text at a place; empty when our file has none there. */
    String at(String place) {
        return texts.getOrDefault(place, "");
    }

    int size(String block) {
        return sizes.getOrDefault(block, 0);
    }

    /** What the paper's headings open: identity values and blocks. */
    Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        for (String role : List.of("nomor", "dibuat", "revisi", "efektif", "disahkanOleh", "nama")) {
            headings.put(sop.labels().get(role), "identity/" + role);
        }
        for (String role :
                List.of("dasarHukum", "kualifikasiPelaksana", "keterkaitan", "peralatan", "peringatan", "pencatatan")) {
            headings.put(sop.labels().get(role), role);
        }
        sop.extra().forEach(extra -> headings.put(extra.label(), extra.label()));
        return headings;
    }

    /** Lines in the order of the sheets, above the identity block. */
    List<String> head() {
        Paper paper = sop.paper();
        return Stream.of(paper.cover(), paper.identityTitle(), paper.letterhead())
                .flatMap(List::stream)
                .toList();
    }

    List<String> columns() {
        return Stream.of("no", "uraian", "pelaksana", "mutuBaku", "kelengkapan", "waktu", "output", "keterangan")
                .map(sop.labels()::get)
                .filter(words -> words != null)
                .toList();
    }

    /** Every printed text of a row or a block that is not empty. */
    Map<String, String> cellsAndItems() {
        Map<String, String> filled = new HashMap<>(texts);
        filled.values().removeIf(String::isEmpty);
        filled.keySet().removeIf(place -> place.startsWith("label/"));
        return filled;
    }
}
