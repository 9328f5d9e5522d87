package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the designer's script does to a document when rows come, go and move: whoever led to a row still leads there. The
 * script runs in a browser; no server is needed.
 */
class DesignModelIT {

    private static final Path SCRIPT = Path.of("web/src/main/webapp/resources/simpul/rancang-model.js");

    /** Four rows: 1 and 4 go on by themselves, 2 decides and returns to 1, 3 says that it goes on. */
    private static final String DOCUMENT = """
            { code: 'coba', lanes: [{ key: 'staf' }, { key: 'kepala' }], steps: [
              { key: 's01', no: '1.', lanes: ['staf'] },
              { key: 's02', no: '2.', lanes: ['kepala'], recipients: ['staf'], kind: 'decision', outcomes: [
                { key: 'disetujui', label: 'Disetujui', kind: 'forward', to: 's03' },
                { key: 'tidak', label: 'Tidak', kind: 'return', to: 's01', by: ['kepala'] }] },
              { key: 's03', no: '3.', lanes: ['staf'], outcomes: [
                { key: 'selesai', label: 'Selesai', kind: 'forward', to: 's04' }] },
              { key: 's04', no: '4.', lanes: ['kepala'] }] }""";

    private static Page page;

    @BeforeAll
    static void open() {
        page = Chromium.browser().newPage();
        page.setContent("<p>rancang</p>");
        page.addScriptTag(
                new Page.AddScriptTagOptions().setPath(Simpul.project().resolve(SCRIPT)));
        page.evaluate(
                "Rancang.words = { outcomes: () => ({ yes: 'Disetujui', no: 'Tidak', noReturn: 'Tidak, kembali' }) }");
    }

    @AfterAll
    static void close() {
        page.close();
    }

    @BeforeEach
    void anew() {
        page.evaluate("window.doc = " + DOCUMENT + "; window.m = Rancang.model");
    }

    private static Object run(String script) {
        return page.evaluate("(() => { " + script + " })()");
    }

    /** Rows as {@code number key: targets}. */
    private static List<Object> rows() {
        return list("return doc.steps.map(s => s.no + ' ' + s.key + ': '"
                + " + (s.outcomes || []).map(o => o.kind + (o.to ? ' ' + o.to : '')).join(', '))");
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(String script) {
        return (List<Object>) run(script);
    }

    @Test
    void aRowBetweenTwoIsWhatTheFirstGoesOnToAndNumbersFollow() {
        run("m.add(doc, 's03', [])");
        assertThat(rows())
                .containsExactly(
                        "1. s01: ", "2. s02: forward s03, return s01", "3. s03: forward s05", "4. s05: ", "5. s04: ");
    }

    /** Whoever types from top to bottom says what happens "if not" before the next row is there. */
    @Test
    void theLastRowsEndGoesOnOnceARowFollows() {
        run("m.setIfNo(doc, m.step(doc, 's04'), 's01', Rancang.words.outcomes())");
        assertThat(rows()).last().isEqualTo("4. s04: finish, return s01");
        run("m.add(doc, 's04', [])");
        assertThat(rows()).endsWith("4. s04: forward s05, return s01", "5. s05: ");
        run("m.fix(doc, { step: 's05' }, 'endRefused'); m.add(doc, 's05', [])");
        assertThat(rows()).as("a refusal stays the end").endsWith("5. s05: reject", "6. s06: ");
    }

    @Test
    void whatDiffersBetweenTwoTextsIsNamedByItsPlace() {
        run(
                "window.other = JSON.parse(JSON.stringify(doc)); m.step(other, 's01').uraian = 'Lain'; m.remove(other, 's04');"
                        + " other.identity = { nomor: '7' }; other.lanes[0].name = 'Staf'; m.step(other, 's02').keterangan = ''");
        assertThat(list("return m.differences(doc, other).map(d => [d.what, d.key, d.change, d.field].join(' '))"))
                .containsExactly(
                        "identity  changed nomor",
                        "lane staf changed name",
                        "step s01 changed uraian",
                        "step s03 changed outcomes",
                        "step s04 removed ");
        assertThat(list("return m.differences(doc, JSON.parse(JSON.stringify(doc)))"))
                .isEmpty();
    }

    @Test
    void aNewRowsKeyIsNobodysNotEvenAnEarlierVersions() {
        assertThat(run("return m.add(doc, 's01', ['s07']).key")).isEqualTo("s08");
    }

    @Test
    void aMovedRowIsStillWhereReturnsLeadAndTheNextRowIsNextAgain() {
        assertThat(run("return m.move(doc, 's03', -1)")).isEqualTo(true);
        assertThat(rows())
                .containsExactly("1. s01: ", "2. s03: forward s02", "3. s02: forward s04, return s01", "4. s04: ");
        assertThat(run("return m.move(doc, 's01', -1)")).isEqualTo(false);
        assertThat(run("return m.move(doc, 's04', 1)")).isEqualTo(false);
        run("m.move(doc, 's03', 1)");
        assertThat(rows())
                .containsExactly("1. s01: ", "2. s02: forward s03, return s01", "3. s03: forward s04", "4. s04: ");
    }

    @Test
    void aRowThatSaysItGoesOnEndsTheCaseWhenItIsLast() {
        run("m.move(doc, 's03', 1)");
        assertThat(rows()).endsWith("4. s03: finish");
    }

    @Test
    void whatLedToARemovedRowLeadsToItsNeighbour() {
        run("m.remove(doc, 's01')");
        assertThat(rows()).containsExactly("1. s02: forward s03, return", "2. s03: forward s04", "3. s04: ");
        anew();
        run("m.remove(doc, 's03')");
        assertThat(rows()).containsExactly("1. s01: ", "2. s02: forward s04, return s01", "3. s04: ");
    }

    @Test
    void numbersThatAreNotInARowStayAsPrinted() {
        run("doc.steps[1].no = '2a'; m.add(doc, 's04', [])");
        assertThat(list("return doc.steps.map(s => s.no)")).containsExactly("1.", "2a", "3.", "4.", "5.");
    }

    @Test
    void aCopyLeadsOnAndHasItsOwnKey() {
        run("doc.steps[1].provenance = { lanes: 'inferred' }; m.duplicate(doc, 's02', [])");
        assertThat(rows()).contains("2. s02: forward s05, return s01", "3. s05: ", "4. s03: forward s04");
        assertThat(run("return doc.steps[2].provenance === undefined")).isEqualTo(true);
    }

    @Test
    void oneCellSaysWhereANoLeads() {
        assertThat(run("return m.ifNo(doc.steps[1])")).isEqualTo("s01");
        assertThat(run("return m.ifNo(doc.steps[0])")).isEqualTo("");
        run("m.setIfNo(doc, doc.steps[3], 's02', Rancang.words.outcomes())");
        assertThat(rows()).endsWith("4. s04: finish, return s02");
        run("m.setIfNo(doc, doc.steps[3], 'tolak', Rancang.words.outcomes())");
        assertThat(rows()).endsWith("4. s04: finish, reject");
        run("m.setIfNo(doc, doc.steps[3], '', Rancang.words.outcomes())");
        assertThat(rows()).endsWith("4. s04: ");
    }

    @Test
    void aLaneGoesAndIsRenamedWithAllThatNamedIt() {
        run("m.renameLane(doc, 'kepala', 'kadis')");
        assertThat(list("return doc.lanes.map(l => l.key)")).containsExactly("staf", "kadis");
        assertThat(list("return [doc.steps[1].lanes[0], doc.steps[1].outcomes[1].by[0]]"))
                .containsExactly("kadis", "kadis");
        run("m.removeLane(doc, 'staf')");
        assertThat(list("return doc.steps.map(s => s.lanes.length)")).containsExactly(0, 1, 0, 1);
        assertThat(run("return doc.steps[1].recipients.length")).isEqualTo(0);
    }

    @Test
    void whatAProblemsButtonDoes() {
        Map.of(
                        "addReturn", "s.outcomes = s.outcomes.slice(0, 1)",
                        "dropOutcome", "problem.outcome = 'tidak'",
                        "turnOutcome", "problem.outcome = 'tidak'",
                        "finish", "")
                .forEach((fix, before) -> {
                    anew();
                    run("var s = doc.steps[1], problem = { step: 's02' }; " + before + "; m.fix(doc, problem, '" + fix
                            + "')");
                    assertThat(rows().get(1))
                            .as(fix)
                            .isEqualTo("2. s02: "
                                    + switch (fix) {
                                        case "addReturn" -> "forward s03, return s01";
                                        case "dropOutcome" -> "forward s03";
                                        case "turnOutcome" -> "forward s03, forward s01";
                                        default -> "";
                                    });
                });
    }

    @Test
    void whatRecursHasItsUsualMeasure() {
        run("m.setRecurs(doc.steps[0], 'laporan-semester'); m.setRecurs(doc.steps[1], 'data-balikan')");
        assertThat(list("return [doc.steps[0].recurs.within, doc.steps[1].recurs.every]"))
                .containsExactly("1 bulan", "3 bulan");
        assertThat(run("m.setRecurs(doc.steps[0], ''); return 'recurs' in doc.steps[0]"))
                .isEqualTo(false);
    }

    @Test
    void aPrintedDayIsRead() {
        assertThat(run("return m.day('2 Januari 2024')")).isEqualTo("2024-01-02");
        assertThat(run("return m.day('31 Februari 2024')")).isNull();
        assertThat(run("return m.day('-')")).isNull();
    }

    @Test
    void ofSeveralWaysOutNoneIsLostByChoosingAnother() {
        run("doc.steps[1].outcomes.push({ key: 'ditolak', label: 'Ditolak', kind: 'reject' })");
        assertThat(run("return m.ifNo(doc.steps[1])")).isEqualTo("lain");
        for (String value : List.of("s01", "tolak", "")) {
            run("m.setIfNo(doc, doc.steps[1], '" + value + "', Rancang.words.outcomes())");
            assertThat(run("return doc.steps[1].outcomes.map(o => o.key)"))
                    .isEqualTo(List.of("disetujui", "tidak", "ditolak"));
        }
    }

    @Test
    void aSuspectDateAndColumnsThatWerePutBackAreAcceptedOneByOne() {
        run(
                "doc.identity = { dibuat: { printed: '10 Januari 2009', date: '2009-01-10', suspect: 'lebih tua' },"
                        + " efektif: { printed: '-', suspect: 'lain' } };"
                        + " doc.steps[0].provenance = { columnShift: 1 }; doc.steps[3].provenance = { columnShift: 1, lanes: 'inferred' }");
        run("m.answer(doc, { kind: 'suspect', field: 'dibuat' }, 'yes')");
        assertThat(run("return doc.identity.dibuat"))
                .isEqualTo(Map.of("printed", "10 Januari 2009", "date", "2009-01-10"));
        assertThat(run("return doc.identity.efektif.suspect")).isEqualTo("lain");
        run("m.answer(doc, { kind: 'suspect', field: 'efektif' }, 'yes')");
        assertThat(run("return doc.identity.efektif")).isEqualTo("-");
        run(
                "m.answer(doc, { kind: 'columns', step: 's01' }, 'yes'); m.answer(doc, { kind: 'columns', step: 's04' }, 'yes')");
        assertThat(run("return doc.steps[0].provenance === undefined")).isEqualTo(true);
        assertThat(run("return doc.steps[3].provenance")).isEqualTo(Map.of("lanes", "inferred"));
    }
}
