package id.simpul.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.calendar.Waktu.AsAgreed;
import id.simpul.calendar.Waktu.EverySemester;
import id.simpul.calendar.Waktu.Marker;
import id.simpul.calendar.Waktu.None;
import id.simpul.calendar.Waktu.Span;
import id.simpul.calendar.Waktu.Unit;
import id.simpul.sop.SopReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaktuTest {

    static Stream<Arguments> cells() {
        return Stream.of(
                Arguments.of("3 Hari", new Span(3, Unit.HARI)),
                Arguments.of("1 hari", new Span(1, Unit.HARI)),
                Arguments.of("15 hari kerja", new Span(15, Unit.HARI)),
                Arguments.of("15 Menit", new Span(15, Unit.MENIT)),
                Arguments.of("120 mnt", new Span(120, Unit.MENIT)),
                Arguments.of("1 Jam", new Span(1, Unit.JAM)),
                Arguments.of("1 minggu", new Span(1, Unit.MINGGU)),
                Arguments.of("1 bulan", new Span(1, Unit.BULAN)),
                Arguments.of("3 Bulan", new Span(3, Unit.BULAN)),
                Arguments.of("  2   hari ", new Span(2, Unit.HARI)),
                Arguments.of("2hari", new Span(2, Unit.HARI)),
                Arguments.of("H21", new Marker(21, null)),
                Arguments.of("h 5", new Marker(5, null)),
                Arguments.of("3 mnt H1", new Marker(1, new Span(3, Unit.MENIT))),
                Arguments.of("60 mnt H23", new Marker(23, new Span(60, Unit.MENIT))),
                Arguments.of("per semester", new EverySemester()),
                Arguments.of("Per Semester", new EverySemester()),
                Arguments.of("Sesuai dengan PKS", new AsAgreed()),
                Arguments.of("sesuai PKS", new AsAgreed()),
                Arguments.of("", new None()),
                Arguments.of("   ", new None()));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void readsWhatThePapersPrint(String printed, Waktu meaning) {
        assertThat(Waktu.read(printed)).contains(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 hari",
                "-1 hari",
                "hari",
                "3",
                "3 tahun",
                "tiga hari",
                "3 hari 2 jam",
                "1,5 jam",
                "H",
                "H0",
                "3 mnt H",
                "3 mntH1",
                "H1 3 mnt",
                "3 hari H1 H2",
                "10000 menit",
                "3 harian",
                "1-2 hari",
                "-",
                "H1000"
            })
    void refusesToGuess(String printed) {
        assertThat(Waktu.read(printed)).isEmpty();
    }

    @Test
    void readsEveryTimeOfTheShippedSops() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../tenant-configs"))) {
            assertThat(files.filter(file -> file.getParent().endsWith("sop")))
                    .hasSize(7)
                    .allSatisfy(file -> assertThat(SopReader.read(Files.readAllBytes(file))
                                    .value()
                                    .steps())
                            .allSatisfy(
                                    step -> assertThat(Waktu.read(step.waktu())).isPresent()));
        }
    }
}
