package id.simpul.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.simpul.core.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A mapping as one JSON object. */
@Converter
class StepMappingConverter implements AttributeConverter<StepMapping, String> {

    @Override
    public String convertToDatabaseColumn(StepMapping mapping) {
        try {
            return Json.mapper().writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mapping is always writable", e);
        }
    }

    @Override
    public StepMapping convertToEntityAttribute(String json) {
        try {
            return json == null ? null : Json.mapper().readValue(json, StepMapping.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored mapping is always readable", e);
        }
    }
}
