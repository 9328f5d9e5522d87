package id.simpul.casework;

/** How many tasks each view of the worklist holds. */
public record WorklistCounts(long all, long mine, long unclaimed, long overdue, long dueToday) {}
