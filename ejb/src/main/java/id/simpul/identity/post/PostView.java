package id.simpul.identity.post;

import java.util.List;

/**
 * A post with everybody who holds, will hold or held it.
 *
 * @param signs   whether its holder signs letters
 * @param reportsTo key of the post that hears when this one is late; null for the first that signs
 * @param retired whether the office has it no more; it is listed as long as somebody still holds it
 * @param holders present ones first, then those to come, then earlier ones
 */
public record PostView(
        String key, String name, boolean signs, String reportsTo, boolean retired, List<PostHolder> holders) {}
