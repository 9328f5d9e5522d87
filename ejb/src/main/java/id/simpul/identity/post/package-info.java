/**
 * Who holds which post of an office, from when to when and as what: permanently, as Plt or as Plh under a decree.
 * Offers {@link id.simpul.identity.post.PostService} and {@link id.simpul.identity.post.PostQuery}; fires
 * {@link id.simpul.identity.post.PostAssigned} and {@link id.simpul.identity.post.PostEnded}; refuses to know what a post
 * does in a case.
 */
package id.simpul.identity.post;
