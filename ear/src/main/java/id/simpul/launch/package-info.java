/**
 * Starts Simpul on one machine: PostgreSQL, then WildFly with the deployment, and stops both.
 *
 * <p>It serves {@code mvn -Prun} ({@link id.simpul.launch.Launcher}) and the acceptance tests
 * ({@link id.simpul.launch.SimpulServer}). It knows nothing of the rooms of the application and is never part of the
 * EAR. What stops a start is an {@link id.simpul.launch.Obstacle}: one sentence in Indonesian, one in English.
 */
package id.simpul.launch;
