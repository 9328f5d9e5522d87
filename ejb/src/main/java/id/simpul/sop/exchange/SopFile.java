package id.simpul.sop.exchange;

/**
 * A version as a file.
 *
 * @param name  what to save it as
 * @param type  media type
 * @param bytes the whole file
 */
public record SopFile(String name, String type, byte[] bytes) {}
