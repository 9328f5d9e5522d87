package id.simpul.sop;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.sop.SeedPaper.Piece;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The offices' papers stand in our files word by word: nothing is dropped, nothing is added, nothing is moved. */
class SeedsTest {

    private static final Map<String, List<String>> PAPERS = new TreeMap<>(Map.of(
            "000_f44658cec032d62c", List.of("73-sulsel/sop/pks"),
            "001_a34f463a3ab7bb9f", List.of("34.04-sleman/sop/pks-hak-akses"),
            "002_78fe420a761c8f1c", List.of("73-sulsel/sop/akses-pemanfaatan-data"),
            "003_0ff4703619322920", List.of("64.01-paser/sop/pelayanan-kerja-sama"),
            "004_856c29da5489e2e2",
                    List.of(
                            "16.71-palembang/sop/pelayanan-kerjasama",
                            "16.71-palembang/sop/inovasi-pelayanan",
                            "16.71-palembang/sop/pemanfaatan-data-dokumen")));

    private static final Map<SopDocument, List<Piece>> FOUND = new LinkedHashMap<>();

    @BeforeAll
    static void takeThePapersApart() throws IOException {
        for (var paper : PAPERS.entrySet()) {
            List<SopDocument> sops = new ArrayList<>();
            for (String file : paper.getValue()) {
                sops.add(SopReader.read(Files.readAllBytes(Path.of("../tenant-configs", file + ".yaml")))
                        .value());
            }
            String text = new String(
                    SeedsTest.class
                            .getResourceAsStream("/seeds/" + paper.getKey() + ".txt")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            Map<String, List<Piece>> found = SeedPaper.read(text, sops);
            sops.forEach(sop -> FOUND.put(sop, found.get(sop.code())));
        }
    }

    /** Counted without headings and without the letterhead, which repeats the cover. */
    @Test
    void thePapersHoldSixtyNineRowsAndSixHundredAndNineStrings() {
        long rows = 0;
        long strings = 0;
        for (var sop : FOUND.entrySet()) {
            Paper paper = sop.getKey().paper();
            rows += sop.getValue().stream()
                    .filter(p -> p.place().matches("step/.*/no"))
                    .count();
            strings += sop.getValue().stream()
                    .filter(p -> !p.place().equals("heading") && !p.text().equals("PROSEDUR :"))
                    .count();
            strings -= paper.letterhead().size() + paper.identityTitle().size();
        }
        assertThat(rows).isEqualTo(69);
        assertThat(strings).isEqualTo(609);
    }

    @Test
    void everyCellItemAndIdentityLineStandsAtItsPlaceAndOursHoldsNoOther() {
        FOUND.forEach((sop, pieces) -> {
            Map<String, String> printed = new TreeMap<>();
            pieces.stream()
                    .filter(piece ->
                            piece.place().contains("/") && !piece.place().startsWith("label/"))
                    .forEach(piece -> assertThat(printed.put(piece.place(), piece.text()))
                            .as("%s: two texts at %s", sop.code(), piece.place())
                            .isNull());
            assertThat(printed).as(sop.code()).isEqualTo(new TreeMap<>(new SeedPlaces(sop).cellsAndItems()));
        });
    }

    @Test
    void linesAboveAndBelowTheBlocksStandInOrder() {
        FOUND.forEach((sop, pieces) -> {
            assertThat(at(pieces, "head")).as(sop.code()).isEqualTo(new SeedPlaces(sop).head());
            assertThat(at(pieces, "chartTitle"))
                    .as(sop.code())
                    .isEqualTo(sop.paper().chartTitle());
            assertThat(at(pieces, "residue"))
                    .as(sop.code())
                    .isEqualTo(sop.paper().residue());
            assertThat(at(pieces, "notice"))
                    .as(sop.code())
                    .isEqualTo(
                            sop.paper().notice() == null
                                    ? List.of()
                                    : List.of(sop.paper().notice()));
        });
    }

    @Test
    void headingsOfBlocksAndColumnsAreThoseOfTheOffice() {
        FOUND.forEach((sop, pieces) -> {
            assertThat(at(pieces, "heading"))
                    .as(sop.code())
                    .containsExactlyInAnyOrderElementsOf(
                            new SeedPlaces(sop).headings().keySet());
            assertThat(new SeedPlaces(sop).columns()).as(sop.code()).containsAll(at(pieces, "column"));
            assertThat(at(pieces, "label/keterkaitanPengantar"))
                    .as(sop.code())
                    .isEqualTo(
                            sop.labels().containsKey("keterkaitanPengantar")
                                    ? List.of(sop.labels().get("keterkaitanPengantar"))
                                    : List.of());
        });
    }

    private static List<String> at(List<Piece> pieces, String place) {
        return pieces.stream()
                .filter(p -> p.place().equals(place))
                .map(Piece::text)
                .toList();
    }
}
