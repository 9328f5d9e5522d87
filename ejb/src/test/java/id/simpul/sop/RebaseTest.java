package id.simpul.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import id.simpul.sop.chart.RandomSops;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A template moves on under an office that made it its own. */
class RebaseTest {

    private static final String TEMPLATE = SopWriter.write(new ShippedTemplate().sop());
    private static final Base NEXT = new Base("pelayanan-kerja-sama", 2);

    @Test
    void whoIsLikeTheTemplateBecomesLikeTheNextOne() {
        for (long seed = 1; seed <= 200; seed++) {
            SopDocument old = new RandomSops(seed).sop();
            SopDocument next = DifferenceTest.varied(old, new Random(seed), 4).withBase(null);
            Rebase.Carried carried = Rebase.of(old, next, NEXT, old.withBase(DifferenceTest.BASE));
            assertThat(carried.document()).as("seed %d", seed).isEqualTo(next.withBase(NEXT));
            assertThat(carried.conflicts()).isEmpty();
        }
    }

    @Test
    void whereTheTemplateStaysNothingOfTheOfficesIsLost() {
        for (long seed = 1; seed <= 200; seed++) {
            SopDocument old = new RandomSops(seed).sop();
            SopDocument own = DifferenceTest.varied(old, new Random(seed), 6);
            Rebase.Carried carried = Rebase.of(old, old, NEXT, own);
            assertThat(carried.document()).as("seed %d", seed).isEqualTo(own.withBase(NEXT));
            assertThat(carried.conflicts()).isEmpty();
        }
    }

    /** Whatever both do, every own step and every step the template added is there. */
    @Test
    void whateverBothDoNoOwnStepIsLost() {
        for (long seed = 1; seed <= 300; seed++) {
            SopDocument old = new RandomSops(seed).sop();
            SopDocument own = DifferenceTest.varied(old, new Random(seed), 6);
            SopDocument next = DifferenceTest.varied(old, new Random(-seed), 6);
            SopDocument carried = Rebase.of(old, next, NEXT, own).document();
            Inheritance own1 = Inheritance.of(old, own);
            own1.steps().forEach((key, origin) -> {
                if (origin != Inheritance.Origin.INHERITED) {
                    assertThat(carried.step(key)).as("%s", key).isPresent();
                }
            });
            next.steps().stream()
                    .filter(step -> old.step(step.key()).isEmpty())
                    .forEach(step -> assertThat(carried.step(step.key())).isPresent());
        }
    }

    @Test
    void ownChangesStayAndTheTemplatesCome() {
        SopDocument own = document(TEMPLATE.replace("waktu: 2 hari", "waktu: 4 hari"));
        SopDocument next = document(TEMPLATE.replace("Komputer", "Komputer dan pemindai"));
        Rebase.Carried carried = Rebase.of(document(TEMPLATE), next, NEXT, own.withBase(new Base(own.code(), 1)));
        assertThat(carried.conflicts()).isEmpty();
        assertThat(carried.document().step("s04").orElseThrow().waktu()).isEqualTo("4 hari");
        assertThat(carried.document().peralatan()).contains(Printed.of("Komputer dan pemindai"));
        assertThat(carried.document().base()).isEqualTo(NEXT);
    }

    @Test
    void whatBothChangedIsNamedAndStaysTheOffices() {
        SopDocument own = document(TEMPLATE.replace("waktu: 2 hari", "waktu: 4 hari"));
        SopDocument next = document(TEMPLATE.replace("waktu: 2 hari", "waktu: 6 hari"));
        Rebase.Carried carried = Rebase.of(document(TEMPLATE), next, NEXT, own.withBase(new Base(own.code(), 1)));
        assertThat(carried.conflicts())
                .extracting(Rebase.Conflict::kind, Rebase.Conflict::key, Rebase.Conflict::field)
                .containsExactly(tuple(Rebase.Kind.BOTH, "s04", "waktu"));
        assertThat(carried.document().step("s04").orElseThrow().waktu()).isEqualTo("4 hari");
    }

    @Test
    void whatTheTemplateTookAwayAndTheOfficeHadChangedIsNamedAndStays() {
        SopDocument old = document(TEMPLATE);
        SopDocument own = document(TEMPLATE.replace("output: [Konsep siap ditandatangani]", "output: [Konsep final]"));
        ObjectNodes next = new ObjectNodes(old);
        next.removeStep("s05");
        Rebase.Carried carried = Rebase.of(old, next.document(), NEXT, own.withBase(new Base(own.code(), 1)));
        assertThat(carried.conflicts())
                .extracting(Rebase.Conflict::kind, Rebase.Conflict::key, Rebase.Conflict::field)
                .containsExactly(tuple(Rebase.Kind.REMOVED, "s05", null));
        assertThat(carried.document().steps())
                .extracting(Step::key)
                .containsExactly("s01", "s02", "s03", "s04", "s05", "s06");
        assertThat(carried.document().step("s05")).isEqualTo(own.step("s05"));
    }

    /** A document with a step taken out. */
    private static final class ObjectNodes {
        private final com.fasterxml.jackson.databind.node.ObjectNode tree;

        ObjectNodes(SopDocument sop) {
            tree = SopWriter.tree(sop);
        }

        void removeStep(String key) {
            var steps = tree.path("steps").iterator();
            while (steps.hasNext()) {
                if (steps.next().path("key").asText().equals(key)) {
                    steps.remove();
                }
            }
        }

        SopDocument document() {
            return Difference.bound(tree);
        }
    }

    private static SopDocument document(String yaml) {
        return SopReader.read(yaml.getBytes(StandardCharsets.UTF_8)).value();
    }
}
