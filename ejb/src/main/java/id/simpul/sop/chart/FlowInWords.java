package id.simpul.sop.chart;

import java.util.List;
import java.util.stream.Collectors;

/** Says who acts in each step and where the flow turns back: the text alternative of the drawing. */
final class FlowInWords {

    private final Sheet sheet;
    private final SheetPage page;

    FlowInWords(Sheet sheet, SheetPage page) {
        this.sheet = sheet;
        this.page = page;
    }

    String text() {
        return "Bagan alir " + sheet.title() + ". "
                + page.rows().stream().map(this::step).collect(Collectors.joining("; ")) + ".";
    }

    private String step(SheetRow row) {
        String actors = page.symbols().stream()
                .filter(s -> row.step().equals(s.step()))
                .map(s -> sheet.heads().lanes().get(s.lane()).name())
                .distinct()
                .collect(Collectors.joining(" dan "));
        List<String> returns = page.lines().stream()
                .filter(line -> line.returns() && row.step().equals(line.from().step()))
                .map(line -> number(line.to().step()))
                .distinct()
                .toList();
        String back = returns.isEmpty() ? "" : ", dapat kembali ke langkah " + String.join(" atau ", returns);
        return "langkah " + number(row.step()) + " " + actors + back;
    }

    private String number(String step) {
        return page.rows().stream()
                .filter(row -> step.equals(row.step()))
                .map(row -> row.text().no().replaceAll("\\.$", ""))
                .findFirst()
                .orElse(step);
    }
}
