package id.simpul.sop.chart;

import id.simpul.sop.Identity;
import id.simpul.sop.Lane;
import id.simpul.sop.LaneKind;
import id.simpul.sop.Outcome;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.Printed;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopType;
import id.simpul.sop.Step;
import id.simpul.sop.StepKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** SOPs nobody wrote, the same ones for the same seed: joint steps, handovers, returns, rejections, skipped rows. */
public final class RandomSops {

    private static final String[] WORDS = {
        "memeriksa",
        "surat",
        "permohonan",
        "kerja",
        "sama",
        "dan",
        "mendisposisikan",
        "berkas",
        "kepada",
        "Kepala",
        "Bidang",
        "pemanfaatan",
        "data",
        "kependudukan",
        "konsep",
        "perjanjian",
        "jika",
        "sesuai"
    };

    private final Random random;
    private final int lanes;
    private final int rows;

    public RandomSops(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.lanes = 3 + (int) (seed % 5);
        this.rows = 5 + random.nextInt(16);
    }

    public SopDocument sop() {
        List<Lane> columns = new ArrayList<>();
        for (int i = 0; i < lanes; i++) {
            LaneKind kind = i == 0 && random.nextBoolean() ? LaneKind.EXTERNAL : LaneKind.INTERNAL;
            columns.add(new Lane("l" + i, "Kepala Seksi " + (i + 1), null, kind, null));
        }
        List<Step> steps = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            steps.add(step(row));
        }
        Identity identity = new Identity(Printed.of("470"), Printed.of("Contoh"), null, null, null, null);
        return new SopDocument(
                1,
                "contoh",
                SopType.REQUEST,
                Map.of(),
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
                columns,
                steps);
    }

    private Step step(int row) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < lanes; i++) {
            members.add("l" + i);
        }
        Collections.shuffle(members, random);
        int actors = random.nextInt(5) == 0 ? 2 : 1;
        int receivers = actors == 1 && random.nextInt(6) == 0 ? 1 : 0;
        List<Outcome> outcomes = outcomes(row);
        return new Step(
                key(row),
                String.valueOf(row + 1),
                words(4 + random.nextInt(22)),
                StepKind.PROCESS,
                null,
                members.subList(0, actors),
                members.subList(actors, actors + receivers),
                null,
                List.of(words(3)),
                "1 hari",
                List.of(words(3)),
                null,
                null,
                null,
                null,
                outcomes,
                null,
                null);
    }

    private List<Outcome> outcomes(int row) {
        List<Outcome> outcomes = new ArrayList<>();
        boolean last = row == rows - 1;
        outcomes.add(last ? end("selesai", OutcomeKind.FINISH) : to("setuju", OutcomeKind.FORWARD, row + 1));
        int chance = random.nextInt(10);
        if (row > 0 && chance < 4) {
            outcomes.add(to("kembali", OutcomeKind.RETURN, Math.max(0, row - 1 - random.nextInt(Math.min(row, 4)))));
        }
        if (chance == 3 || chance == 4) {
            outcomes.add(end("tolak", OutcomeKind.REJECT));
        }
        if (chance == 5 && row + 2 < rows) {
            outcomes.add(to("lewati", OutcomeKind.FORWARD, row + 2));
        }
        return outcomes;
    }

    private static Outcome to(String key, OutcomeKind kind, int row) {
        return new Outcome(key, key, kind, key(row), null, null, null, null);
    }

    private static Outcome end(String key, OutcomeKind kind) {
        return new Outcome(key, key, kind, null, null, null, null, null);
    }

    private static String key(int row) {
        return "s" + (row + 1);
    }

    private String words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS[random.nextInt(WORDS.length)]);
        }
        return String.join(" ", words);
    }
}
