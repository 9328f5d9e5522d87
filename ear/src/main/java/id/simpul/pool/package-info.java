/** What the server's connection pool is given beside the driver: a module of the server, no part of the deployment. */
package id.simpul.pool;
