package id.simpul.sop;

import id.simpul.core.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The template that comes with Simpul: what the national office begins with, as its version 1. */
public final class ShippedTemplate implements Templates {

    private static final String FILE = "/template/pelayanan-kerja-sama.yaml";

    private final byte[] source = bytes();
    private final SopDocument sop = accepted(source);

    public byte[] source() {
        return source.clone();
    }

    public SopDocument sop() {
        return sop;
    }

    @Override
    public Optional<SopDocument> find(Base base) {
        return base.equals(new Base(sop.code(), 1)) ? Optional.of(sop) : Optional.empty();
    }

    private static SopDocument accepted(byte[] source) {
        Reading<SopDocument> reading = SopReader.read(source, null, base -> Optional.empty());
        if (!reading.accepted()) {
            throw new IllegalStateException("the template is refused: " + reading.problems());
        }
        return reading.value();
    }

    private static byte[] bytes() {
        try (InputStream in = ShippedTemplate.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("template not packed: " + FILE);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
