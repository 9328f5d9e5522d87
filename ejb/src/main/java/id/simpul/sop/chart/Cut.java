package id.simpul.sop.chart;

/** A wire that leaves its page: its letter, and the pages (from 0) of its two ends. */
record Cut(Wire wire, String letter, int sourcePage, int targetPage) {}
