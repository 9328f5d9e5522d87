package id.simpul.sop;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A column of the SOP chart: who acts.
 *
 * @param key      stable name within the SOP, referred to by steps
 * @param name     the lane as the office means it
 * @param printed  the column head on paper; null when equal to {@code name}
 * @param kind     side of the counter
 * @param position key of the tenant's position whose holders act; null unless {@code kind} is internal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Lane(String key, String name, String printed, LaneKind kind, String position) {}
