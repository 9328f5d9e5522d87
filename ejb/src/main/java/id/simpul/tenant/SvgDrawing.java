package id.simpul.tenant;

import id.simpul.core.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * What of an SVG is a drawing. Shapes, text and gradients are written down anew; what drawing programs remember of
 * themselves is left away; what could run, load or imitate (scripts, events, links, embedded pages and pictures, style
 * sheets, a DOCTYPE) refuses the whole file with its name and line, because a picture that wants that is no emblem.
 */
final class SvgDrawing {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int DEEPEST = 40;
    private static final int MOST = 20_000;

    private static final Set<String> DRAWN = Set.of(
            "svg",
            "g",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "title",
            "desc",
            "defs",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath");

    /** Notes of drawing programs, and names that say nothing to a viewer. */
    private static final Set<String> LEFT_AWAY = Set.of("metadata", "namedview", "switch");

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "viewBox",
            "width",
            "height",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "fx",
            "fy",
            "dx",
            "dy",
            "d",
            "points",
            "transform",
            "fill",
            "fill-rule",
            "fill-opacity",
            "stroke",
            "stroke-width",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-dasharray",
            "stroke-dashoffset",
            "stroke-opacity",
            "opacity",
            "clip-path",
            "clip-rule",
            "clipPathUnits",
            "offset",
            "stop-color",
            "stop-opacity",
            "gradientUnits",
            "gradientTransform",
            "spreadMethod",
            "text-anchor",
            "font-family",
            "font-size",
            "font-weight",
            "font-style",
            "letter-spacing",
            "preserveAspectRatio",
            "role",
            "aria-label",
            "version");

    /** Links to a part of this very drawing. */
    private static final Pattern OWN_PART = Pattern.compile("url\\(\\s*['\"]?#[A-Za-z][A-Za-z0-9_.:-]*['\"]?\\s*\\)");

    private final XMLStreamReader in;
    private final XMLStreamWriter out;
    private int depth;
    private int count;

    private SvgDrawing(XMLStreamReader in, XMLStreamWriter out) {
        this.in = in;
        this.out = out;
    }

    /** @throws Refusal invalid when it is no SVG or more than a drawing */
    static byte[] read(byte[] file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            XMLStreamWriter out =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new SvgDrawing(in, out).copy();
            out.flush();
        } catch (XMLStreamException e) {
            throw Refusal.invalid("logo.damaged", "/logo");
        }
        return bytes.toByteArray();
    }

    private void copy() throws XMLStreamException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> {
                    out.writeEndElement();
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!in.isWhiteSpace()) {
                        out.writeCharacters(in.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw refuse("DOCTYPE");
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> throw refuse("<?" + in.getPITarget());
                default -> {
                    // comments say nothing to a viewer
                }
            }
        }
        if (count == 0) {
            throw Refusal.invalid("logo.type", "/logo");
        }
    }

    private void start() throws XMLStreamException {
        String name = in.getLocalName();
        boolean ours = SVG.equals(in.getNamespaceURI());
        if (count == 0 && (!ours || !name.equals("svg"))) {
            throw Refusal.invalid("logo.type", "/logo");
        }
        if (ours && !DRAWN.contains(name) && !LEFT_AWAY.contains(name)) {
            throw refuse("<" + name + ">");
        }
        refuseWhatRuns();
        if (!ours || LEFT_AWAY.contains(name)) {
            skip();
            return;
        }
        if (++depth > DEEPEST || ++count > MOST) {
            throw Refusal.invalid("logo.complex", "/logo");
        }
        out.writeStartElement(name);
        if (count == 1) {
            out.writeDefaultNamespace(SVG);
        }
        attributes();
    }

    /** Also of what is left away: a file with an event handler anywhere was not drawn by a drawing program. */
    private void refuseWhatRuns() {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String name = in.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = in.getAttributeValue(i);
            boolean link = name.equals("href") && !value.startsWith("#");
            boolean loads = OWN_PART.matcher(value)
                    .replaceAll("")
                    .toLowerCase(Locale.ROOT)
                    .contains("url(");
            if (name.startsWith("on") || link || loads) {
                throw refuse(in.getAttributeLocalName(i));
            }
        }
    }

    private void attributes() throws XMLStreamException {
        Map<String, String> styled = styled();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String name = in.getAttributeLocalName(i);
            String space = in.getAttributeNamespace(i);
            boolean own = space == null || space.isEmpty();
            if (own && ATTRIBUTES.contains(name) && !styled.containsKey(name)) {
                out.writeAttribute(name, in.getAttributeValue(i));
            } else if (name.equals("href")) {
                // a gradient that continues another one
                out.writeAttribute("href", in.getAttributeValue(i));
            }
        }
        for (Map.Entry<String, String> property : styled.entrySet()) {
            out.writeAttribute(property.getKey(), property.getValue());
        }
    }

    /** What the element's style says, which wins over attributes; as style, a page's policy would not let it speak. */
    private Map<String, String> styled() {
        Map<String, String> said = new LinkedHashMap<>();
        String style = in.getAttributeValue(null, "style");
        for (String declaration : style == null ? new String[0] : style.split(";")) {
            String[] parts = declaration.split(":", 2);
            if (parts.length == 2 && ATTRIBUTES.contains(parts[0].strip())) {
                said.put(parts[0].strip(), parts[1].strip());
            }
        }
        return said;
    }

    private void skip() throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (SVG.equals(in.getNamespaceURI()) && !DRAWN.contains(in.getLocalName())) {
                    throw refuse("<" + in.getLocalName() + ">");
                }
                refuseWhatRuns();
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
    }

    private Refusal refuse(String what) {
        return Refusal.invalid(
                "logo.notOnlyDrawing",
                "/logo",
                what,
                String.valueOf(in.getLocation().getLineNumber()));
    }
}
