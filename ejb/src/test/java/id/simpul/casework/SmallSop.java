package id.simpul.casework;

import id.simpul.sop.Identity;
import id.simpul.sop.Lane;
import id.simpul.sop.LaneKind;
import id.simpul.sop.LaneOrder;
import id.simpul.sop.NoteRule;
import id.simpul.sop.OnReply;
import id.simpul.sop.Outcome;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.Printed;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopType;
import id.simpul.sop.Step;
import id.simpul.sop.StepKind;
import java.util.List;

/** Small SOPs, written row by row in the test that walks them. An internal lane's position has the lane's key. */
final class SmallSop {

    private static final List<Lane> LANES = List.of(
            new Lane("pemohon", "Pemohon", null, LaneKind.EXTERNAL, null),
            new Lane("kasi", "Kepala Seksi", null, LaneKind.INTERNAL, "kasi"),
            new Lane("kabid", "Kepala Bidang", null, LaneKind.INTERNAL, "kabid"),
            new Lane("kadin", "Kepala Dinas", null, LaneKind.INTERNAL, "kadin"),
            new Lane("ditjen", "Ditjen Dukcapil", null, LaneKind.NATIONAL, null));

    private SmallSop() {}

    static SopDocument of(Step... steps) {
        Identity identity = new Identity(null, Printed.of("Contoh"), null, null, null, null);
        return new SopDocument(
                1,
                "contoh",
                SopType.REQUEST,
                null,
                null,
                identity,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                LANES,
                List.of(steps));
    }

    static Step step(String key, String lane, Outcome... outcomes) {
        return row(key, StepKind.PROCESS, List.of(lane), LaneOrder.TOGETHER, null, outcomes);
    }

    static Step together(String key, List<String> lanes, Outcome... outcomes) {
        return row(key, StepKind.SIGN, lanes, LaneOrder.TOGETHER, null, outcomes);
    }

    static Step sequence(String key, List<String> lanes, Outcome... outcomes) {
        return row(key, StepKind.SIGN, lanes, LaneOrder.SEQUENCE, null, outcomes);
    }

    static Step waiting(String key, String lane, Outcome... outcomes) {
        return row(key, StepKind.WAIT, List.of(lane), LaneOrder.TOGETHER, "permohonan-akses", outcomes);
    }

    static Step report(String key, List<String> lanes, Outcome... outcomes) {
        return row(key, StepKind.SUBMIT, lanes, LaneOrder.SEQUENCE, "laporan-semester", outcomes);
    }

    private static Step row(
            String key, StepKind kind, List<String> lanes, LaneOrder order, String submission, Outcome... outcomes) {
        return new Step(
                key,
                key.substring(1),
                "Langkah " + key,
                kind,
                null,
                lanes,
                null,
                order,
                List.of("Berkas " + key),
                "1 hari",
                List.of("Hasil " + key),
                null,
                submission,
                null,
                null,
                List.of(outcomes),
                null,
                null);
    }

    static Outcome forward(String to) {
        return way("lanjut", OutcomeKind.FORWARD, to, null);
    }

    static Outcome finish() {
        return way("selesai", OutcomeKind.FINISH, null, null);
    }

    static Outcome back(String to) {
        return way("kembali", OutcomeKind.RETURN, to, null);
    }

    static Outcome reject() {
        return way("tolak", OutcomeKind.REJECT, null, null);
    }

    static Outcome reject(String to) {
        return way("tolak", OutcomeKind.REJECT, to, null);
    }

    static Outcome way(String key, OutcomeKind kind, String to, OnReply reply) {
        return new Outcome(key, key, kind, to, null, null, reply, null);
    }

    static Outcome noted(Outcome way, NoteRule rule) {
        return new Outcome(way.key(), way.label(), way.kind(), way.to(), rule, way.by(), way.onReply(), null);
    }

    static Outcome by(Outcome way, String... lanes) {
        return new Outcome(
                way.key(), way.label(), way.kind(), way.to(), way.note(), List.of(lanes), way.onReply(), null);
    }
}
