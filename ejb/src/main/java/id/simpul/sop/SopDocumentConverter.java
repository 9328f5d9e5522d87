package id.simpul.sop;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.simpul.core.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a document as text, byte-exact, so that its hash stays its hash. */
@Converter
public class SopDocumentConverter implements AttributeConverter<SopDocument, String> {

    @Override
    public String convertToDatabaseColumn(SopDocument document) {
        try {
            return document == null ? null : Json.mapper().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an SOP document is always writable", e);
        }
    }

    @Override
    public SopDocument convertToEntityAttribute(String json) {
        try {
            return json == null ? null : Json.mapper().readValue(json, SopDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored SOP document is always readable", e);
        }
    }
}
