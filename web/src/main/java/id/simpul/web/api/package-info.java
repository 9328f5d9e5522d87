/**
 * The REST contract, version 1: JSON in and out, problems as RFC 9457, retries made harmless by Idempotency-Key.
 * Each resource reads a request and makes one call of a service or query.
 */
package id.simpul.web.api;
