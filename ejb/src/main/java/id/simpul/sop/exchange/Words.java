package id.simpul.sop.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Words of the spreadsheet for what files say by keys, both ways. */
enum Words {
    TYPE("request", "permohonan", "internal", "kegiatan"),
    SIDE("internal", "kantor", "external", "lembaga", "national", "ditjen"),
    KIND(
            "process",
            "proses",
            "decision",
            "keputusan",
            "sign",
            "tanda tangan",
            "send",
            "kirim",
            "receive",
            "terima",
            "wait",
            "tunggu",
            "submit",
            "lapor"),
    ORDER("together", "bersama", "sequence", "berurutan"),
    OUTCOME("forward", "lanjut", "return", "kembali", "reject", "tolak", "finish", "selesai"),
    NOTE("required", "wajib", "optional", "boleh"),
    REPLY("approved", "disetujui", "returned", "dikembalikan", "rejected", "ditolak", "any", "apa pun");

    /** What an outcome's button says where nobody wrote anything. */
    static final Map<String, String> LABELS =
            Map.of("forward", "Lanjut", "return", "Kembalikan", "reject", "Tolak", "finish", "Selesai");

    private final Map<String, String> byKey = new LinkedHashMap<>();

    Words(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            byKey.put(pairs[i], pairs[i + 1]);
        }
    }

    String word(String key) {
        return byKey.getOrDefault(key, "");
    }

    Optional<String> key(String word) {
        return byKey.entrySet().stream()
                .filter(e -> e.getValue().equalsIgnoreCase(word.strip()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    String all() {
        return String.join(", ", byKey.values());
    }
}
