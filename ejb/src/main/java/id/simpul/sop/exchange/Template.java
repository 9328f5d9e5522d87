package id.simpul.sop.exchange;

import java.util.List;

/** The sheets of the spreadsheet, which writer and reader share. */
final class Template {

    static final String IDENTITY = "Identitas";
    static final String LANES = "Lajur";
    static final String STEPS = "Langkah";
    static final String OUTCOMES = "Hasil";

    /** Hidden: what the other sheets have no columns for. */
    static final String ATTACHED = "Simpul";

    static final List<String> ALL = List.of(IDENTITY, LANES, STEPS, OUTCOMES, ATTACHED);

    static final List<Column> IDENTITY_COLUMNS =
            List.of(Column.text("Isian", "field", 28), Column.text("Nilai", "value", 100));

    /** Rows of the first sheet: what it is called there, and where it belongs. A list may have several rows. */
    static final List<Column> FIELDS = List.of(
            Column.text("Kode", "/code", 0),
            Column.word("Jenis SOP", "/type", Words.TYPE),
            Column.text("Nomor SOP", "/identity/nomor", 0),
            Column.text("Nama SOP", "/identity/nama", 0),
            Column.text("Tanggal pembuatan", "/identity/dibuat", 0),
            Column.text("Tanggal revisi", "/identity/revisi", 0),
            Column.text("Tanggal efektif", "/identity/efektif", 0),
            Column.text("Disahkan oleh", "/identity/disahkanOleh/printed", 0),
            Column.text("Nama pejabat", "/identity/disahkanOleh/nama", 0),
            Column.text("Jabatan pejabat", "/identity/disahkanOleh/jabatan", 0),
            Column.text("NIP pejabat", "/identity/disahkanOleh/nip", 0),
            Column.list("Dasar hukum", "/dasarHukum", 0),
            Column.list("Kualifikasi pelaksana", "/kualifikasiPelaksana", 0),
            Column.list("Keterkaitan", "/keterkaitan", 0),
            Column.list("Peralatan", "/peralatan", 0),
            Column.text("Peringatan", "/peringatan", 0),
            Column.list("Pencatatan", "/pencatatan", 0));

    static final List<Column> LANE_COLUMNS = List.of(
            Column.text("Kunci", "key", 20),
            Column.text("Nama", "name", 34),
            Column.text("Tercetak", "printed", 34),
            Column.word("Pihak", "kind", Words.SIDE),
            Column.text("Jabatan", "position", 24));

    static final List<Column> STEP_COLUMNS = List.of(
            Column.text("Kunci", "key", 10),
            Column.text("No", "no", 6),
            Column.text("Kegiatan", "uraian", 60),
            Column.word("Jenis", "kind", Words.KIND),
            Column.text("Tombol", "verb", 18),
            Column.list("Lajur", "lanes", 20),
            Column.list("Penerima", "recipients", 20),
            Column.word("Urutan", "order", Words.ORDER),
            Column.list("Kelengkapan", "kelengkapan", 36),
            Column.text("Waktu", "waktu", 14),
            Column.list("Output", "output", 36),
            Column.text("Keterangan", "keterangan", 30),
            Column.text("Pengajuan", "submission", 18));

    static final List<Column> OUTCOME_COLUMNS = List.of(
            Column.text("Langkah", "step", 10),
            Column.text("Kunci", "key", 18),
            Column.text("Hasil", "label", 34),
            Column.word("Jenis", "kind", Words.OUTCOME),
            Column.text("Ke langkah", "to", 12),
            Column.word("Catatan", "note", Words.NOTE),
            Column.list("Oleh lajur", "by", 20),
            Column.word("Balasan", "onReply", Words.REPLY));

    private Template() {}

    /**
     * A text that no spreadsheet calculates: what looks like the beginning of a formula gets an apostrophe before it.
     */
    static String defused(String text) {
        return text.matches("(?s)'?[=+\\-@\\t\\r].*") ? "'" + text : text;
    }

    /** What {@link #defused} was given. */
    static String plain(String text) {
        return text.matches("(?s)'+[=+\\-@\\t\\r].*") ? text.substring(1) : text;
    }
}
