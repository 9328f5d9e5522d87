package id.simpul.tenant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One office as its file {@code tenant.yaml} describes it.
 *
 * @param code      kode wilayah; "00" is the Ditjen
 * @param slug      short name in folders and sign-in names
 * @param name      the region
 * @param office    full name of the office
 * @param positions posts of the office, which the internal lanes of its SOPs name
 * @param numbering patterns of legal numbers by register
 * @param security  what the office asks of its people at sign-in
 * @param publication how the office puts a version of an SOP in force
 * @param notices     what the office's people are told of beside the tasks that come to them
 * @param letterhead  where the office is found, as its letters say; null where its file does not say
 */
public record TenantFile(
        int formatVersion,
        String code,
        String slug,
        String name,
        Level level,
        String office,
        ZoneId timezone,
        Branding branding,
        Calendar calendar,
        List<Position> positions,
        Map<String, String> numbering,
        Security security,
        Publication publication,
        Notices notices,
        Letterhead letterhead) {

    public TenantFile {
        positions = positions == null ? List.of() : List.copyOf(positions);
        security = security == null ? new Security(SecondFactor.OPTIONAL) : security;
        publication = publication == null ? new Publication(false) : publication;
        notices = notices == null ? Notices.USUAL : notices;
        numbering = numbering == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(numbering));
    }

    /**
     * The face of the office.
     *
     * @param colour one of the six tested ones, as {@code #0B5C63}
     * @param logo   a file in the office's folder; null when it has none
     */
    public record Branding(String colour, String logo) {}

    /**
     * When the office works.
     *
     * @param week     intervals such as {@code 07:30-12:00} by day or range of days ({@code mon-thu}), as written
     * @param dayRule  what "n hari" means
     * @param holidays local ones; national ones come from the national table
     * @param periods  days with hours of their own, such as Ramadan
     */
    public record Calendar(
            Map<String, List<String>> week, DayRule dayRule, List<Holiday> holidays, List<Period> periods) {
        public Calendar {
            week = Collections.unmodifiableMap(new LinkedHashMap<>(week));
            holidays = holidays == null ? List.of() : List.copyOf(holidays);
            periods = periods == null ? List.of() : List.copyOf(periods);
        }
    }

    /**
     * Days with hours of their own; both ends belong to it.
     *
     * @param week hours as in {@link Calendar}
     */
    public record Period(String name, LocalDate from, LocalDate until, Map<String, List<String>> week) {
        public Period {
            week = Collections.unmodifiableMap(new LinkedHashMap<>(week));
        }
    }

    /** How days are counted. */
    public enum DayRule {
        /** Close of business of the n-th working day after. */
        @JsonProperty("end-of-day")
        END_OF_DAY,
        /** n times 450 working minutes. */
        @JsonProperty("working-hours")
        WORKING_HOURS
    }

    /** A day on which only this office is closed. */
    public record Holiday(LocalDate date, String name) {}

    /** How the office's people sign in. @param secondFactor for everybody; admins and signers need one anyway */
    public record Security(SecondFactor secondFactor) {}

    /** How a version of an SOP is put in force. @param secondPerson whether another person confirms what one proposes */
    public record Publication(boolean secondPerson) {}

    /**
     * What the office's people are told of; a task that comes to them they are always told of.
     *
     * @param returned   whether a task that comes back is told as one that came back
     * @param replied    whether the Ditjen's answer is told
     * @param superior   whether the post above hears of lateness
     * @param remindDays how many working days before its deadline who has a task is reminded; 0 for no reminder
     */
    public record Notices(Boolean returned, Boolean replied, Boolean superior, Integer remindDays) {

        /** Where an office says nothing. */
        public static final Notices USUAL = new Notices(true, true, true, 1);

        public Notices {
            returned = returned == null || returned;
            replied = replied == null || replied;
            superior = superior == null || superior;
            remindDays = remindDays == null ? Integer.valueOf(1) : remindDays;
        }
    }

    /** What stands below the office's name on its letters; each may be missing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Letterhead(String address, String phone, String email, String website) {

        /** As it stands on paper: the address, and below it how else the office is reached; lines that say nothing are left out. */
        public List<String> lines() {
            String reach = Stream.of(phone, email, website)
                    .filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(" · "));
            return Stream.of(address, reach)
                    .filter(line -> line != null && !line.isBlank())
                    .toList();
        }
    }

    /** Who needs a second factor in production. */
    public enum SecondFactor {
        /** Admins and those whose post signs letters. */
        @JsonProperty("optional")
        OPTIONAL,
        /** Everybody of the office. */
        @JsonProperty("required")
        REQUIRED
    }

    /**
     * A post.
     *
     * @param key         stable name, also the first half of sign-in names
     * @param signs       whether its holder signs letters for the office
     * @param reportsTo   key of the post that hears when this one is late; null for the first that signs
     * @param permissions what its holders may do beside the tasks of their lanes
     */
    public record Position(String key, String name, boolean signs, String reportsTo, List<String> permissions) {
        public Position {
            permissions = permissions == null ? List.of() : List.copyOf(permissions);
        }
    }

    /** Keys of all posts, in order: what {@code SopReader} wants to know. */
    public Set<String> positionKeys() {
        Set<String> keys = new LinkedHashSet<>();
        positions.forEach(position -> keys.add(position.key()));
        return keys;
    }
}
