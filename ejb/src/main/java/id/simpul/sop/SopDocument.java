package id.simpul.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One edition of an SOP as an immutable document: what the file {@code sop/<code>.yaml} says, with defaults filled in.
 * A published version stores exactly this.
 *
 * @param base   the template it is a variant of; null for none
 * @param labels heads of columns and blocks as this office prints them, by role (uraian, pelaksana, ...)
 * @param paper  what else the sheets print
 * @param extra  blocks only this office has
 * @param continuesWith code of the SOP that a case finished with approval offers to start; null for none
 * @param lanes  in column order
 * @param steps  in row order; the first is where a case starts
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SopDocument(
        int formatVersion,
        String code,
        SopType type,
        Base base,
        Map<String, String> labels,
        Paper paper,
        Identity identity,
        List<Printed> dasarHukum,
        List<Printed> kualifikasiPelaksana,
        List<Printed> keterkaitan,
        List<Printed> peralatan,
        Printed peringatan,
        List<Printed> pencatatan,
        List<ExtraBlock> extra,
        String continuesWith,
        List<Lane> lanes,
        List<Step> steps) {

    public SopDocument {
        labels = labels == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        paper = paper == null ? Paper.BLANK : paper;
        dasarHukum = dasarHukum == null ? List.of() : List.copyOf(dasarHukum);
        kualifikasiPelaksana = kualifikasiPelaksana == null ? List.of() : List.copyOf(kualifikasiPelaksana);
        keterkaitan = keterkaitan == null ? List.of() : List.copyOf(keterkaitan);
        peralatan = peralatan == null ? List.of() : List.copyOf(peralatan);
        pencatatan = pencatatan == null ? List.of() : List.copyOf(pencatatan);
        extra = extra == null ? List.of() : List.copyOf(extra);
        lanes = lanes == null ? List.of() : List.copyOf(lanes);
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** An SOP that is no template's variant. */
    public SopDocument(
            int formatVersion,
            String code,
            SopType type,
            Map<String, String> labels,
            Paper paper,
            Identity identity,
            List<Printed> dasarHukum,
            List<Printed> kualifikasiPelaksana,
            List<Printed> keterkaitan,
            List<Printed> peralatan,
            Printed peringatan,
            List<Printed> pencatatan,
            List<ExtraBlock> extra,
            String continuesWith,
            List<Lane> lanes,
            List<Step> steps) {
        this(
                formatVersion,
                code,
                type,
                null,
                labels,
                paper,
                identity,
                dasarHukum,
                kualifikasiPelaksana,
                keterkaitan,
                peralatan,
                peringatan,
                pencatatan,
                extra,
                continuesWith,
                lanes,
                steps);
    }

    /** A block of the identity page that only this office has, such as Sleman's "Solusi". */
    public record ExtraBlock(String label, List<Printed> items) {
        public ExtraBlock {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** The SOP's name as the office means it. */
    public String name() {
        return identity.nama().meaning();
    }

    public Optional<Step> step(String key) {
        return steps.stream().filter(s -> s.key().equals(key)).findFirst();
    }

    public Optional<Lane> lane(String key) {
        return lanes.stream().filter(l -> l.key().equals(key)).findFirst();
    }

    /** The row's place among all rows, from 0; -1 for an unknown key. */
    public int indexOf(String stepKey) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).key().equals(stepKey)) {
                return i;
            }
        }
        return -1;
    }

    /** The same as a variant of a template, or of none. */
    public SopDocument withBase(Base template) {
        return with(code, template, steps);
    }

    /** The same under another name of the SOP. */
    public SopDocument withCode(String other) {
        return with(other, base, steps);
    }

    SopDocument withSteps(List<Step> completed) {
        return with(code, base, completed);
    }

    private SopDocument with(String named, Base template, List<Step> completed) {
        return new SopDocument(
                formatVersion,
                named,
                type,
                template,
                labels,
                paper,
                identity,
                dasarHukum,
                kualifikasiPelaksana,
                keterkaitan,
                peralatan,
                peringatan,
                pencatatan,
                extra,
                continuesWith,
                lanes,
                completed);
    }
}
