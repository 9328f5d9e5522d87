package id.simpul.sop.exchange;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML of unknown origin: no document type, no entity, nothing from outside, and bounds on depth and count. */
final class SafeXml {

    private static final int DEEPEST = 60;
    private static final int MOST = 400_000;

    /** Why a file is none. @param key of the sentence; {@code line} where it goes wrong, 0 when that is not known */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final String key;
        private final int line;

        Unreadable(String key, int line) {
            super(key);
            this.key = key;
            this.line = line;
        }

        String key() {
            return key;
        }

        int line() {
            return line;
        }
    }

    private SafeXml() {}

    /** A document, once it is known to be harmless. */
    static Document read(byte[] bytes) throws Unreadable {
        bounded(bytes);
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (SAXParseException e) {
            throw new Unreadable("xml.notXml", e.getLineNumber());
        } catch (SAXException | ParserConfigurationException | java.io.IOException e) {
            throw new Unreadable("xml.notXml", 0);
        }
    }

    private static void bounded(byte[] bytes) throws Unreadable {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Deque<String> open = new ArrayDeque<>();
        int count = 0;
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (xml.hasNext()) {
                int event = xml.next();
                int line = xml.getLocation().getLineNumber();
                if (event == XMLStreamConstants.DTD) {
                    throw new Unreadable("xml.doctype", line);
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    open.push(xml.getLocalName());
                    if (open.size() > DEEPEST || ++count > MOST) {
                        throw new Unreadable("xml.tooMuch", line);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open.pop();
                }
            }
        } catch (XMLStreamException e) {
            throw new Unreadable(
                    "xml.notXml", e.getLocation() == null ? 0 : e.getLocation().getLineNumber());
        }
    }

    /** The parser's own words go nowhere. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // nobody to tell
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
