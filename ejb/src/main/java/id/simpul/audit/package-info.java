/**
 * What was done, by whom, and the proof that nobody altered it since. The room hears every
 * {@link id.simpul.core.DomainEvent} and writes one row each, sealed, in the transaction of the act; committed rows are
 * linked into the office's chain within seconds, and the chain's head is written outside the database from time to time.
 * Offers {@link id.simpul.audit.AuditQuery} and {@link id.simpul.audit.AuditService}, and to the offline check
 * {@link id.simpul.audit.ChainCheck}; fires {@link id.simpul.audit.PermissionDenied},
 * {@link id.simpul.audit.SignInFailed} and {@link id.simpul.audit.AuditExported}; refuses to know what an event is about:
 * the key, the case and the facts are all it asks. A room whose reading has to be told, such as of somebody's papers,
 * fires an event of its own when it is read; nothing here has to change for it.
 */
package id.simpul.audit;
