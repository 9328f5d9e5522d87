/**
 * The crash test: clients act over HTTP and write down what they asked and what was acknowledged, while WildFly and
 * PostgreSQL are killed under them; then a checker that knows nothing of the engine compares their notes with what is
 * stored. The short form runs with every build, the long one with {@code mvn -Pcrash}.
 */
package id.simpul.crash;
