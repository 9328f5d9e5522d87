package id.simpul.web.page.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What the upload's script is told, in the reader's language.
 *
 * @param refused  whether the file was, or would be
 * @param summary  what would come of it
 * @param findings where what stands
 * @param address  of the draft that was made; null where none was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UploadAnswer(boolean refused, List<String> summary, List<Said> findings, String address) {

    /** One line of the report. @param kind bad, warn or info, as icons have it */
    public record Said(String kind, String severity, String place, String sentence) {}

    /** A "no". @param code stable key */
    public record No(String code, String sentence) {}
}
