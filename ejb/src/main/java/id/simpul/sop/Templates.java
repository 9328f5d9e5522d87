package id.simpul.sop;

import java.util.Optional;

/** Where the templates are that SOPs name as their base: on a server what the national office released, else what is shipped. */
public interface Templates {

    /** A version of a template, whole; empty when there is none. */
    Optional<SopDocument> find(Base base);
}
