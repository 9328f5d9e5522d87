package id.simpul.web.face;

/** A choice in a list: what is sent, and what is read. */
public record Option(String value, String label) {}
