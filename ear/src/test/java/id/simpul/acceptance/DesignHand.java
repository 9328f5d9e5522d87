package id.simpul.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who types an SOP from its paper at the designer. Each field that is filled, each choice, each button and each key
 * that is pressed is one input; nothing is done that costs none.
 */
final class DesignHand {

    private final Page page;
    private int inputs;

    DesignHand(Page page) {
        this.page = page;
    }

    int inputs() {
        return inputs;
    }

    Page page() {
        return page;
    }

    /** A new SOP with nothing but a name. */
    void begin(String name, String code) {
        page.navigate("/admin/sop");
        for (var field : List.of("name", "code")) {
            inputs++;
            page.locator("#" + field).fill(field.equals("name") ? name : code);
        }
        click("button:has-text('Mulai merancang')");
        page.waitForURL("**/admin/sop/" + code);
        field("identity.nomor.printed").waitFor();
    }

    Locator field(String name) {
        return page.locator("[data-name='" + name + "']");
    }

    void fill(String name, String text) {
        inputs++;
        field(name).fill(text);
    }

    void choose(String name, String value) {
        inputs++;
        field(name).selectOption(value);
    }

    void click(String selector) {
        inputs++;
        page.locator(selector).first().click();
    }

    void press(String keys) {
        inputs++;
        page.keyboard().press(keys);
    }

    /** Types where the cursor is. */
    void type(String text) {
        inputs++;
        page.keyboard().insertText(text);
    }

    /** Goes down the list where the cursor is to a word, key by key. */
    void pick(String word) {
        var rows = (Number) page.evaluate(
                "word => [...document.activeElement.options].findIndex(o => o.text === word)"
                        + " - document.activeElement.selectedIndex",
                word);
        for (var row = 0; row < Math.abs(rows.intValue()); row++) {
            press(rows.intValue() > 0 ? "ArrowDown" : "ArrowUp");
        }
    }

    /** Waits until the server has what was typed. */
    void saved() {
        assertThat(page.locator("#status"))
                .containsText("Tersimpan", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
    }

    /** Everything but the rows, as a file has it. */
    void head(JsonNode sop) {
        var identity = sop.path("identity");
        List.of("nomor", "dibuat", "revisi", "efektif")
                .forEach(name -> printed("identity." + name, identity.path(name)));
        List.of("nama", "jabatan")
                .forEach(name -> fill(
                        "identity.by." + name,
                        identity.path("disahkanOleh").path(name).asText()));
        List.of("dasarHukum", "kualifikasiPelaksana", "keterkaitan", "peralatan", "pencatatan")
                .forEach(name -> block(name, sop.path(name)));
        printed("peringatan", sop.path("peringatan"));
        click("#identitas details:nth-of-type(2) > summary");
        sop.path("labels")
                .fields()
                .forEachRemaining(l -> fill("labels." + l.getKey(), l.getValue().asText()));
        click("#identitas details:nth-of-type(3) > summary");
        sop.path("paper")
                .fields()
                .forEachRemaining(p -> fill("paper." + p.getKey(), String.join("\n", texts(p.getValue()))));
    }

    private void printed(String name, JsonNode value) {
        fill(
                name + ".printed",
                value.isTextual() ? value.asText() : value.path("printed").asText());
        if (value.has("text")) {
            fill(name + ".text", value.path("text").asText());
        }
    }

    private void block(String name, JsonNode items) {
        var lines = new ArrayList<String>();
        items.forEach(
                i -> lines.add(i.isTextual() ? i.asText() : i.path("printed").asText()));
        fill("block." + name, String.join("\n", lines));
        var opened = false;
        for (var i = 0; i < items.size(); i++) {
            if (items.get(i).has("text")) {
                if (!opened) {
                    click(".s-isian:has(> label [data-name='block." + name + "']) > button");
                    opened = true;
                }
                fill(
                        "block." + name + "." + i + ".text",
                        items.get(i).path("text").asText());
            }
        }
    }

    private static List<String> texts(JsonNode value) {
        var texts = new ArrayList<String>();
        if (value.isTextual()) {
            texts.add(value.asText());
        }
        value.forEach(v -> texts.add(v.asText()));
        return texts;
    }

    void lanes(JsonNode lanes) {
        lanes.forEach(lane -> {
            var inside = lane.has("position");
            inputs++;
            page.locator("#lajur-baru")
                    .selectOption(
                            inside
                                    ? lane.path("position").asText()
                                    : lane.path("kind").asText());
            click("#lajur-tambah");
            // the new lane's name has the cursor
            var at = page.evaluate("document.activeElement.dataset.name")
                    .toString()
                    .split("\\.")[1];
            change("lane." + at + ".name", lane.path("name").asText());
            if (lane.has("printed")) {
                fill("lane." + at + ".printed", lane.path("printed").asText());
            }
            var key = lane.path("key").asText();
            if (!at.equals(key)) {
                fill("lane." + at + ".key", key);
                press("Tab");
            }
        });
    }

    private void change(String name, String text) {
        if (!field(name).inputValue().equals(text)) {
            fill(name, text);
        }
    }

    /** A new row below the one that is chosen, from its number to its output by keyboard alone. */
    void row(JsonNode step, String lane) {
        press("Control+Enter");
        type(step.path("uraian").asText());
        press("Tab");
        pick(lane);
        press("Tab");
        pick(kind(step.path("kind").asText()));
        for (var cell : List.of("kelengkapan", "waktu", "output")) {
            press("Tab");
            type(String.join("\n", texts(step.path(cell))));
        }
        if (step.has("keterangan")) {
            press("Tab");
            type(step.path("keterangan").asText());
        }
        if (step.has("verb")) {
            fill(step.path("key").asText() + ".verb", step.path("verb").asText());
        }
        others(step);
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "decision" -> "Keputusan";
            case "sign" -> "Tanda tangan";
            case "send" -> "Mengirim";
            case "receive" -> "Menerima";
            case "wait" -> "Menunggu";
            case "submit" -> "Mengajukan";
            default -> "Proses";
        };
    }

    private void others(JsonNode step) {
        var key = step.path("key").asText();
        for (var i = 1; i < step.path("lanes").size(); i++) {
            choose(key + ".role." + step.path("lanes").get(i).asText(), "acts");
        }
        step.path("recipients").forEach(lane -> choose(key + ".role." + lane.asText(), "receives"));
    }

    /** The ways out of a row, once the rows they lead to are there. */
    void ways(JsonNode step) {
        var key = step.path("key").asText();
        var ways = step.path("outcomes");
        if (ways.isEmpty()) {
            return;
        }
        inputs++;
        field(key + ".uraian").focus();
        var back = ways.path(1);
        if (back.path("kind").asText().equals("return")) {
            choose(key + ".jikaTidak", back.path("to").asText());
        } else if (ways.path(0).path("key").asText().equals("selesai")) {
            click("#rincian button:has-text('Ubah kata-katanya')");
        }
        for (var i = 0; i < ways.size(); i++) {
            if (field(key + ".way." + i + ".label").count() == 0) {
                click("#rincian button:has-text('Tambah jalan keluar')");
            }
            way(key + ".way." + i + ".", ways.get(i));
        }
    }

    private void way(String name, JsonNode way) {
        change(name + "label", way.path("label").asText());
        set(name + "kind", way.path("kind").asText());
        set(name + "to", way.path("to").asText());
        set(name + "note", way.path("note").asText());
        set(name + "by", way.path("by").path(0).asText());
    }

    private void set(String name, String value) {
        if (field(name).count() > 0 && !field(name).inputValue().equals(value)) {
            choose(name, value);
        }
    }
}
