package id.simpul.web;

import jakarta.validation.ConstraintViolation;
import java.util.Locale;
import java.util.Map;

/** Says which rule an input broke, in the reader's language rather than the server's. */
public final class Rules {

    private Rules() {}

    /** One sentence under {@code rule.<name of the constraint>}, with its bound where it has one. */
    public static String say(Locale locale, ConstraintViolation<?> broken) {
        Map<String, Object> rule = broken.getConstraintDescriptor().getAttributes();
        String name = broken.getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        Object bound = rule.getOrDefault("max", rule.get("value"));
        return bound == null ? Words.say(locale, "rule." + name) : Words.say(locale, "rule." + name, bound);
    }
}
