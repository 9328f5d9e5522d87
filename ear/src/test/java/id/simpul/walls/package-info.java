/** The walls between offices, attacked from where they would be: SQL with a stolen login, and the pool of connections. */
package id.simpul.walls;
