package id.simpul.sop;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The identity block of an SOP (PermenPAN-RB 35/2012, part A). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Identity(
        Printed nomor, Printed nama, Printed dibuat, Printed revisi, Printed efektif, Authorised disahkanOleh) {

    /** Who put the SOP in force. {@code nip} holds 18 digits or null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Authorised(String printed, String nama, String jabatan, String nip) {}

    /** As the sheet has it, for comparing: without what a transcription asks. */
    Identity asPrinted() {
        return new Identity(bare(nomor), bare(nama), bare(dibuat), bare(revisi), bare(efektif), disahkanOleh);
    }

    private static Printed bare(Printed value) {
        return value == null ? null : value.asPrinted();
    }
}
