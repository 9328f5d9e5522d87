package id.simpul.sop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgSheetTest {

    private static final Set<String> ELEMENTS = Set.of("svg", "title", "g", "rect", "path", "text");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onload='alert(1)",
                "</text></svg><svg onload=alert(1)>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
                "]]><![CDATA[<a href=\"javascript:alert(1)\">x</a>",
                "<u>digarisbawahi</u> & \u0000\u0008\uFFFE",
                "javascript:alert(1) <style>*{display:none}</style>",
                "&lt;script&gt;alert(1)&lt;/script&gt;"
            })
    void whateverATextSaysItStaysText(String text) throws Exception {
        for (Format format : List.of(Format.F4, Format.SCREEN)) {
            Sheet sheet = SopChart.draw(Texts.everywhere(text), format);
            onlyDrawing(parse(SvgSheet.write(sheet)));
            if (format.screen()) {
                ChartTable table = ChartTable.of(sheet, Map.of());
                onlyDrawing(parse(table.svg()));
            }
        }
    }

    @Test
    void everyWordOfTheSopIsPrintedAsText() throws Exception {
        Sheet sheet = SopChart.draw(Shipped.sop("pelayanan-kerja-sama"), Format.F4);
        List<String> printed = new ArrayList<>();
        for (Element text : elements(parse(SvgSheet.write(sheet)), "text")) {
            printed.add(text.getTextContent());
        }
        assertThat(String.join(" ", printed))
                .contains("Jika tidak disetujui maka Pejabat Fungsional membuat surat penolakan")
                .contains("Kegiatan", "Pelaksana", "Mutu Baku", "Pemohon", "Sesuai dengan PKS", "Halaman 2 dari 2");
    }

    @Test
    void theSymbolsOfAStepCanBeFoundAndMarkedByState() throws Exception {
        Sheet sheet = SopChart.draw(Shipped.sop("pelayanan-kerja-sama"), Format.SCREEN);
        Document svg = parse(SvgSheet.write(sheet, Map.of("s01", Progress.DONE, "s02", Progress.CURRENT)));
        assertThat(classes(svg, "s01")).containsExactly("simbol is-selesai");
        assertThat(classes(svg, "s02")).containsExactly("simbol is-kini");
        assertThat(classes(svg, "s05")).containsExactly("simbol", "simbol");
    }

    @Test
    void anInferredReturnIsDashedAndMarked() throws Exception {
        Document svg = parse(SvgSheet.write(SopChart.draw(Shipped.sop("inovasi-pelayanan"), Format.SCREEN)));
        assertThat(elements(svg, "path"))
                .filteredOn(path -> path.getAttribute("class").equals("balik is-simpul"))
                .singleElement()
                .satisfies(path ->
                        assertThat(path.getAttribute("stroke-dasharray")).isNotEmpty());
    }

    private static List<String> classes(Document svg, String step) {
        List<String> classes = new ArrayList<>();
        for (String name : List.of("rect", "path")) {
            elements(svg, name).stream()
                    .filter(e -> e.getAttribute("data-step").equals(step))
                    .forEach(e -> classes.add(e.getAttribute("class")));
        }
        return classes;
    }

    /** Nothing but shapes and text, no style, no handler, no reference to anything outside. */
    private static void onlyDrawing(Document svg) {
        for (Element element : elements(svg, "*")) {
            assertThat(ELEMENTS).contains(element.getTagName());
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName())
                        .doesNotStartWith("on")
                        .isNotIn("style", "href", "xlink:href", "src");
            }
        }
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
