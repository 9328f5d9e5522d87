/**
 * What a step costs: the 21 rows of Sleman's SOP walked through the service layer and through HTTP, by one client and by
 * many, in one office and in 552; and the worklist with up to a million open tasks. Run by {@code mvn -Pbench}, never by
 * {@code mvn verify}. Counts come from PostgreSQL and from the wire between it and the server, so they do not depend on
 * how fast the machine is; times do.
 */
package id.simpul.bench;
