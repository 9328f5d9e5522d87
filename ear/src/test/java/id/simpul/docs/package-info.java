/** The tables of {@code ear/docs} say what is proved where; here it is proved that they do not say too much. */
package id.simpul.docs;
