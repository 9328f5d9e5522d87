/** What is measured on a machine left to itself, with {@code mvn -Pload}: not part of {@code mvn verify}. */
package id.simpul.load;
