package id.simpul.identity.post;

import java.util.List;

/**
 * A post with everybody who holds, will hold or held it.
 *
 * @param signs   whether its holder signs letters
 * @param holders present ones first, then those to come, then earlier ones
 */
public record PostView(String key, String name, boolean signs, List<PostHolder> holders) {}
