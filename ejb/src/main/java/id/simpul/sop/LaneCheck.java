package id.simpul.sop;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Columns: each has its own key, and those inside the office a position that exists. */
final class LaneCheck {

    private final SopCheck check;
    private final Set<String> positions;

    LaneCheck(SopCheck check, Set<String> positions) {
        this.check = check;
        this.positions = positions;
    }

    void run() {
        Set<String> seen = new HashSet<>();
        List<Lane> lanes = check.sop().lanes();
        for (int i = 0; i < lanes.size(); i++) {
            Lane lane = lanes.get(i);
            String at = "/lanes/" + i;
            if (!seen.add(lane.key())) {
                check.error(at + "/key", "sop.laneTwice", lane.key());
            }
            position(lane, at);
            use(lane, at);
        }
    }

    private void position(Lane lane, String at) {
        if (lane.kind() != LaneKind.INTERNAL) {
            if (lane.position() != null) {
                check.error(at + "/position", "sop.lanePositionOutside", lane.key());
            }
        } else if (lane.position() == null) {
            check.error(at, "sop.lanePositionMissing", lane.key());
        } else if (positions != null && !positions.contains(lane.position())) {
            check.error(at + "/position", "sop.lanePositionUnknown", lane.key(), lane.position());
        }
    }

    private void use(Lane lane, String at) {
        boolean acts = check.sop().steps().stream().anyMatch(s -> s.lanes().contains(lane.key()));
        boolean receives =
                check.sop().steps().stream().anyMatch(s -> s.recipients().contains(lane.key()));
        if (!acts && !receives) {
            check.warning(at, "sop.laneUnused", lane.key());
        }
        if (acts && lane.kind() == LaneKind.EXTERNAL && check.sop().type() == SopType.INTERNAL) {
            check.warning(at, "sop.externalInInternal", lane.key());
        }
    }
}
