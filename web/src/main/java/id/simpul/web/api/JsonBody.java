package id.simpul.web.api;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import id.simpul.core.Json;
import id.simpul.core.Refusal;
import id.simpul.web.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** JSON as this house writes it, whatever JSON library the server would pick. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type != String.class && type != byte[].class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] json = body.readAllBytes();
        if (json.length == 0) {
            // nothing was said; whether something had to be, the resource knows
            return null;
        }
        try {
            return Json.mapper().readValue(json, Json.mapper().constructType(generic));
        } catch (JsonMappingException e) {
            String field = pointer(e);
            // without a field at fault, or where the JSON itself breaks off inside of one, it is the body that is wrong
            throw field.isEmpty() || e.getCause() instanceof JsonParseException
                    ? Refusal.malformed("request.malformed")
                    : Refusal.invalid("request.field", field);
        } catch (JsonProcessingException e) {
            throw Refusal.malformed("request.malformed");
        }
    }

    private static String pointer(JsonMappingException at) {
        StringBuilder pointer = new StringBuilder();
        at.getPath()
                .forEach(r -> pointer.append('/').append(r.getFieldName() == null ? r.getIndex() : r.getFieldName()));
        return pointer.toString();
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type != String.class && type != byte[].class;
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(Json.mapper().writeValueAsBytes(value));
    }
}
