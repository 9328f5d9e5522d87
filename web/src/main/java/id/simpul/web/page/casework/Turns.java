package id.simpul.web.page.casework;

import id.simpul.casework.RehearsalTurn;
import id.simpul.core.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A rehearsal's turns as a page's address carries them, such as {@code 1.lanjut.29512345_2.setuju.29512360}: task,
 * choice, minutes since 1970. The address is the whole rehearsal, so that going back in the browser takes a turn back, and
 * sending it to a colleague shows him the same.
 */
final class Turns {

    private static final String BETWEEN = "_";
    private static final Pattern TURN = Pattern.compile("([0-9]{1,4})\\.([a-z0-9-]{1,60})\\.([0-9]{1,9})");
    private static final int SECONDS_OF_A_MINUTE = 60;

    private Turns() {}

    /** @throws Refusal invalid when the address says something else */
    static List<RehearsalTurn> read(String text) {
        List<RehearsalTurn> turns = new ArrayList<>();
        if (text == null || text.isEmpty()) {
            return turns;
        }
        for (String one : text.split(BETWEEN, -1)) {
            Matcher turn = TURN.matcher(one);
            if (!turn.matches()) {
                throw Refusal.invalid("rehearsal.address", "/jalan");
            }
            turns.add(new RehearsalTurn(
                    Integer.parseInt(turn.group(1)),
                    turn.group(2),
                    Instant.ofEpochSecond(Long.parseLong(turn.group(3)) * SECONDS_OF_A_MINUTE)));
        }
        return turns;
    }

    static String write(List<RehearsalTurn> turns) {
        return turns.stream()
                .map(t -> t.task() + "." + t.choice() + "." + t.at().getEpochSecond() / SECONDS_OF_A_MINUTE)
                .collect(Collectors.joining(BETWEEN));
    }
}
