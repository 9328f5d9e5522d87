package id.simpul.tenant;

import id.simpul.core.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Takes an emblem that somebody brings. What is inside counts, not what the file is called: a PNG is drawn and written
 * anew, so that nothing that hides between its pixels or behind its end comes along; an SVG is written anew with the
 * drawing alone ({@link SvgDrawing}).
 */
public final class LogoReader {

    /** Of a file; an emblem of 64 pixels height needs a tenth of it. */
    public static final int LARGEST = 200 * 1024;

    private static final int WIDEST = 2000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private LogoReader() {}

    /**
     * Reads an emblem.
     *
     * @throws Refusal too large, or invalid when it is no PNG or SVG, is damaged, has more pixels than a page can show,
     *     or holds more than a drawing
     */
    public static Logo read(byte[] file) {
        if (file.length > LARGEST) {
            throw Refusal.tooLarge("logo.tooLarge", LARGEST / 1024);
        }
        if (file.length > PNG.length && Arrays.equals(Arrays.copyOf(file, PNG.length), PNG)) {
            return new Logo("image/png", png(file));
        }
        String begin = new String(file, 0, Math.min(file.length, 512), StandardCharsets.UTF_8).strip();
        if (!begin.startsWith("<") && !begin.startsWith("\uFEFF<")) {
            throw Refusal.invalid("logo.type", "/logo");
        }
        return new Logo("image/svg+xml", SvgDrawing.read(file));
    }

    private static byte[] png(byte[] file) {
        requireSize(file);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
            try {
                reader.setInput(in, true, true);
                BufferedImage picture = reader.read(0);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                ImageIO.write(picture, "png", out);
                return out.toByteArray();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw Refusal.invalid("logo.damaged", "/logo");
        }
    }

    /** Asked of the header, before a few bytes could ask for gigabytes of picture. */
    private static void requireSize(byte[] file) {
        boolean headed = file.length > 24 && "IHDR".equals(new String(file, 12, 4, StandardCharsets.US_ASCII));
        if (!headed) {
            throw Refusal.invalid("logo.damaged", "/logo");
        }
        long width = Integer.toUnsignedLong(ByteBuffer.wrap(file, 16, 4).getInt());
        long height = Integer.toUnsignedLong(ByteBuffer.wrap(file, 20, 4).getInt());
        if (width > WIDEST || height > WIDEST) {
            throw Refusal.invalid("logo.pixels", "/logo", String.valueOf(WIDEST));
        }
    }
}
