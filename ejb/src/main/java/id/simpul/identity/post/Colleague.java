package id.simpul.identity.post;

import java.util.UUID;

/** Somebody who holds a post today. @param kind definitif, plt or plh */
public record Colleague(UUID accountId, String username, String name, String kind) {}
