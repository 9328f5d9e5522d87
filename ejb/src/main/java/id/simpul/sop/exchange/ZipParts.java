package id.simpul.sop.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The parts of a packed file in memory, found by its directory, as spreadsheets are written by programs that do not know
 * a part's size when they begin it. What a part claims to be is not believed: unpacking ends at a bound for all together.
 */
final class ZipParts {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    /** Why a file was not unpacked. */
    static final class Unpackable extends Exception {
        private static final long serialVersionUID = 1;
        private final boolean tooMuch;

        Unpackable(boolean tooMuch) {
            super(tooMuch ? "too much" : "no such file");
            this.tooMuch = tooMuch;
        }

        /** Whether it holds more than it may, rather than being no such file. */
        boolean tooMuch() {
            return tooMuch;
        }
    }

    private final ByteBuffer zip;
    private final Map<String, byte[]> parts = new HashMap<>();
    private int room;

    private ZipParts(byte[] bytes, int room) {
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.room = room;
    }

    /** All parts by name, when there are no more than so many and they are no larger together. */
    static Map<String, byte[]> read(byte[] bytes, int most, int largest) throws Unpackable {
        ZipParts reading = new ZipParts(bytes, largest);
        try {
            reading.directory(most);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException e) {
            throw new Unpackable(false);
        }
        return reading.parts;
    }

    private void directory(int most) throws Unpackable, DataFormatException {
        int end = end();
        int count = zip.getShort(end + 10) & 0xFFFF;
        if (count > most) {
            throw new Unpackable(true);
        }
        int at = zip.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            if (zip.getInt(at) != ENTRY) {
                throw new Unpackable(false);
            }
            int name = zip.getShort(at + 28) & 0xFFFF;
            int beside = (zip.getShort(at + 30) & 0xFFFF) + (zip.getShort(at + 32) & 0xFFFF);
            String called = new String(zip.array(), at + 46, name, StandardCharsets.UTF_8);
            parts.put(called, part(zip.getInt(at + 42), zip.getShort(at + 10), zip.getInt(at + 20)));
            at += 46 + name + beside;
        }
    }

    private int end() throws Unpackable {
        int last = zip.capacity() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        throw new Unpackable(false);
    }

    private byte[] part(int at, int method, int packed) throws Unpackable, DataFormatException {
        if (zip.getInt(at) != LOCAL || (zip.getShort(at + 6) & 1) != 0) {
            throw new Unpackable(false);
        }
        int from = at + 30 + (zip.getShort(at + 26) & 0xFFFF) + (zip.getShort(at + 28) & 0xFFFF);
        return switch (method) {
            case 0 -> stored(from, packed);
            case 8 -> inflated(from);
            default -> throw new Unpackable(false);
        };
    }

    private byte[] stored(int from, int length) throws Unpackable {
        room -= length;
        if (room < 0) {
            throw new Unpackable(true);
        }
        byte[] part = new byte[length];
        zip.get(from, part);
        return part;
    }

    private byte[] inflated(int from) throws Unpackable, DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip.array(), from, zip.capacity() - from);
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            byte[] piece = new byte[8192];
            while (!inflater.finished()) {
                int read = inflater.inflate(piece);
                room -= read;
                if (room < 0) {
                    throw new Unpackable(true);
                }
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new Unpackable(false);
                }
                part.write(piece, 0, read);
            }
            return part.toByteArray();
        } finally {
            inflater.end();
        }
    }
}
