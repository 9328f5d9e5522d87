package id.simpul.web.page.casework;

import id.simpul.web.face.Face;

/** Working time in words. A day is what Perpres 21/2023 makes one fifth of a week: seven and a half hours. */
final class Spent {

    private static final long MINUTES_OF_A_DAY = 450;
    private static final long MINUTES_OF_AN_HOUR = 60;

    private Spent() {}

    /** {@code 2 hari 3 jam}, {@code 1 jam 10 menit}: the two largest units. */
    static String say(long minutes) {
        long days = minutes / MINUTES_OF_A_DAY;
        long hours = minutes % MINUTES_OF_A_DAY / MINUTES_OF_AN_HOUR;
        long rest = minutes % MINUTES_OF_A_DAY % MINUTES_OF_AN_HOUR;
        if (days > 0) {
            return Face.say("spent.days", days) + (hours == 0 ? "" : " " + Face.say("spent.hours", hours));
        }
        if (hours > 0) {
            return Face.say("spent.hours", hours) + (rest == 0 ? "" : " " + Face.say("spent.minutes", rest));
        }
        return Face.say("spent.minutes", rest);
    }
}
