package id.simpul.identity;

import java.util.UUID;

/** An institution that applies to an office: lembaga pengguna, pemohon, instansi terkait. */
public record InstitutionInfo(UUID id, String name) {}
