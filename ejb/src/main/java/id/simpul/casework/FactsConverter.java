package id.simpul.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import id.simpul.core.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Facts of a note as one JSON object. */
@Converter
class FactsConverter implements AttributeConverter<Map<String, Object>, String> {

    private static final TypeReference<LinkedHashMap<String, Object>> FACTS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Map<String, Object> facts) {
        try {
            return Json.mapper().writeValueAsString(facts == null ? Map.of() : facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts are always writable", e);
        }
    }

    @Override
    public Map<String, Object> convertToEntityAttribute(String json) {
        try {
            return json == null ? Map.of() : Json.mapper().readValue(json, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored facts are always readable", e);
        }
    }
}
