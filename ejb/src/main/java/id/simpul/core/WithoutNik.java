package id.simpul.core;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that holds no resident's NIK: the product works with institutions and stores no population data (UU 27/2022).
 * A NIK has 16 digits: kode wilayah (6, provinces 11 to 97), day of birth (plus 40 for women), month, year, serial.
 */
@Documented
@Constraint(validatedBy = WithoutNik.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface WithoutNik {

    String message() default "{rule.WithoutNik}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks for the pattern anywhere in the text, blanks and dots between the groups included. */
    class Check implements ConstraintValidator<WithoutNik, CharSequence> {

        private static final String PROVINCE = "(?:1[1-9]|[2-8]\\d|9[1-7])";
        private static final String DAY = "(?:[04][1-9]|[1256]\\d|[37][01])";
        private static final String MONTH = "(?:0[1-9]|1[0-2])";

        /** Written in one, by its parts, or in fours as cards are. */
        private static final Pattern NIK = Pattern.compile("(?<!\\d)" + PROVINCE + "\\d{4}[ .-]?" + DAY + MONTH
                + "\\d{2}[ .-]?\\d{4}(?!\\d)"
                + "|(?<!\\d)(?<!\\d[ .-])" + PROVINCE + "\\d{2}[ .-]\\d{2}" + DAY + "[ .-]" + MONTH
                + "\\d{2}[ .-]\\d{4}(?![ .-]?\\d)");

        private static final Pattern LONG_NUMBER = Pattern.compile("(?<![0-9A-Za-z])\\d{16}(?![0-9A-Za-z])");

        /** The text with everything that is, or could be, a NIK covered. */
        public static String masked(String text) {
            String covered = NIK.matcher(text).replaceAll("****************");
            return LONG_NUMBER.matcher(covered).replaceAll("****************");
        }

        @Override
        public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            Matcher found = NIK.matcher(text);
            return !found.find();
        }
    }
}
