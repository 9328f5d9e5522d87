/** The part of the benchmark that runs inside the server, beside the product's own pages, and calls its services. */
package id.simpul.bench.inside;
