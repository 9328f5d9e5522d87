package id.simpul.sop.exchange;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML line by line; attributes are name, value, name, value, and a null value leaves its attribute out. */
final class BpmnXml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    BpmnXml() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML in memory", e);
        }
    }

    BpmnXml open(String name, String... attributes) {
        return step(() -> {
            line();
            xml.writeStartElement(name);
            attributes(attributes);
            depth++;
        });
    }

    BpmnXml close() {
        return step(() -> {
            depth--;
            line();
            xml.writeEndElement();
        });
    }

    BpmnXml empty(String name, String... attributes) {
        return step(() -> {
            line();
            xml.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    BpmnXml words(String name, String words, String... attributes) {
        return step(() -> {
            line();
            xml.writeStartElement(name);
            attributes(attributes);
            xml.writeCharacters(allowed(words));
            xml.writeEndElement();
        });
    }

    String end() {
        step(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
        return text + "\n";
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                xml.writeAttribute(attributes[i], allowed(attributes[i + 1]));
            }
        }
    }

    /** Without what XML 1.0 has no way to write. */
    private static String allowed(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    private interface Writing {
        void write() throws XMLStreamException;
    }

    private BpmnXml step(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML in memory", e);
        }
    }
}
