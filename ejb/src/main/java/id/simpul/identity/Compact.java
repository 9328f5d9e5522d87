package id.simpul.identity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Texts in few bytes (zlib, RFC 1950): every answer is written to PostgreSQL's log, and few are ever read again. */
final class Compact {

    private Compact() {}

    static byte[] of(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater best = new Deflater();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, best)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written", e);
        } finally {
            best.end();
        }
        return bytes.toByteArray();
    }

    static String text(byte[] compact) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(compact))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("what is stored was written here", e);
        }
    }
}
