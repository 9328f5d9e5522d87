package id.simpul.load;

/** @param status 0 when no answer came */
record Answer(int status, long nanos) {}
