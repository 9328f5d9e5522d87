package id.simpul.sop.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Yaml;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopReader;
import java.nio.charset.StandardCharsets;
import org.w3c.dom.Element;

/** The SOP that a file of ours carries with it. */
final class BpmnOwn {

    private final SopDocument sop;
    private final ObjectNode tree;

    private BpmnOwn(SopDocument sop, ObjectNode tree) {
        this.sop = sop;
        this.tree = tree;
    }

    /** Null when the file carries none that can be read. */
    static BpmnOwn in(BpmnSource source) {
        String text = source.process().children("extensionElements").stream()
                .flatMap(extensions -> BpmnElement.children(extensions).stream())
                .filter(e -> BpmnWriter.EXTENSION.equals(e.getNamespaceURI()) && "sop".equals(e.getLocalName()))
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
        byte[] yaml = text.getBytes(StandardCharsets.UTF_8);
        SopDocument sop = SopReader.read(yaml).value();
        return sop == null || !BpmnWriter.whole(sop)
                ? null
                : new BpmnOwn(sop, (ObjectNode) Yaml.parse(yaml).root());
    }

    /** In our format, defaults left out. */
    ObjectNode tree() {
        return tree;
    }

    SopDocument sop() {
        return sop;
    }
}
