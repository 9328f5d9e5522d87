package id.simpul.sop.chart;

import id.simpul.sop.Step;
import java.util.List;

/** The five texts of a row, whole or broken into lines, in column order. */
public record RowText(
        String no,
        List<String> kegiatan,
        List<String> kelengkapan,
        List<String> waktu,
        List<String> output,
        List<String> keterangan) {

    /** A row's texts, one element each, with what the diamonds ask added to the remarks. */
    static RowText of(Step step, String asked) {
        String remarks = step.keterangan() == null ? "" : step.keterangan();
        return new RowText(
                step.no() == null ? "" : step.no(),
                one(step.uraian()),
                one(String.join(", ", step.kelengkapan())),
                one(step.waktu()),
                one(String.join(", ", step.output())),
                one((remarks + " " + asked).strip()));
    }

    RowText broken(LineBreaker breaker, List<Integer> rooms) {
        return new RowText(
                no,
                breaker.lines(kegiatan.get(0), rooms.get(0)),
                breaker.lines(kelengkapan.get(0), rooms.get(1)),
                breaker.lines(waktu.get(0), rooms.get(2)),
                breaker.lines(output.get(0), rooms.get(3)),
                breaker.lines(keterangan.get(0), rooms.get(4)));
    }

    List<List<String>> cells() {
        return List.of(kegiatan, kelengkapan, waktu, output, keterangan);
    }

    int lines() {
        return cells().stream().mapToInt(List::size).max().orElse(0);
    }

    private static List<String> one(String text) {
        return List.of(text == null ? "" : text.strip());
    }
}
