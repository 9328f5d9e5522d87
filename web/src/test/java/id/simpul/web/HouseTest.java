package id.simpul.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import id.simpul.core.Ids;
import id.simpul.core.Json;
import id.simpul.core.Refusal;
import id.simpul.identity.Acting;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.DbRealm;
import id.simpul.identity.Internal;
import id.simpul.identity.Permission;
import id.simpul.identity.SessionService;
import id.simpul.sop.SopWriter;
import id.simpul.sop.chart.DrawnCharts;
import id.simpul.sop.chart.SopChart;
import id.simpul.sop.chart.SvgSheet;
import id.simpul.tenant.TenantContext;
import id.simpul.web.api.SessionResource;
import id.simpul.web.auth.PageSession;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The house's law for pages and the API: what they may see of the rooms behind them, and of each other. */
@AnalyzeClasses(packages = "id.simpul.web", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    /** Beside services, queries, records and enums; whoever lengthens the list says why a page needs it. */
    private static final Set<Class<?>> ALSO_SEEN = Set.of(
            Refusal.class,
            CurrentUser.class,
            Ids.class,
            Json.class,
            Permission.Keys.class,
            // an SOP in the forms the API gives it
            SopWriter.class,
            DrawnCharts.class,
            SopChart.class,
            SvgSheet.class);

    /** What the doors alone need to let somebody in. */
    private static final Set<Class<?>> SEEN_BY_DOORS =
            Set.of(Acting.class, Acting.Part.class, DbRealm.class, TenantContext.class, TenantContext.Stay.class);

    private static final DescribedPredicate<JavaClass> A_DOOR = resideInAPackage("id.simpul.web.auth")
            .or(equivalentTo(SessionResource.class))
            .as("a door");

    private static final DescribedPredicate<JavaClass> OFFERED = describe("offered to web", type -> {
        JavaClass one = type.getBaseComponentType();
        return one.isRecord() || one.isEnum() || isServiceOrQuery(one) || isOneOf(ALSO_SEEN, one);
    });

    private static final DescribedPredicate<JavaClass> BEHIND = resideInAPackage("id.simpul..")
            .and(not(resideInAPackage("id.simpul.web..")))
            .as("behind web");

    @ArchTest
    static final ArchRule pagesSeeWhatTheRoomsOffer =
            noClasses().that(not(A_DOOR)).should().dependOnClassesThat(BEHIND.and(not(OFFERED)));

    @ArchTest
    static final ArchRule doorsSeeNoMoreThanLettingInTakes = noClasses()
            .that(A_DOOR)
            .should()
            .dependOnClassesThat(
                    BEHIND.and(not(OFFERED)).and(describe("of the doors", c -> !isOneOf(SEEN_BY_DOORS, c))));

    @ArchTest
    static final ArchRule rowsStayBehindTheServices = noClasses()
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .orShould()
            .dependOnClassesThat()
            .areAnnotatedWith(MappedSuperclass.class)
            .orShould()
            .dependOnClassesThat(resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "javax.sql..")
                    .and(not(equivalentTo(OptimisticLockException.class))));

    @ArchTest
    static final ArchRule whatRoomsKeepForEachOtherIsNotCalled = noClasses()
            .should()
            .accessTargetWhere(describe("it is marked internal, sign-in apart", HouseTest::reachesInside));

    @ArchTest
    static final ArchRule shiroStaysAtTheDoors = noClasses()
            .that(not(resideInAPackage("id.simpul.web.auth")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.shiro..");

    @ArchTest
    static final ArchRule pagesDoNotKnowTheApi = noClasses()
            .that()
            .resideInAnyPackage("id.simpul.web.page..", "id.simpul.web.face..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("id.simpul.web.api..");

    @ArchTest
    static final ArchRule theApiDoesNotKnowPages = noClasses()
            .that()
            .resideInAnyPackage("id.simpul.web.api..", "id.simpul.web.auth..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("id.simpul.web.page..", "id.simpul.web.face..");

    @ArchTest
    static final ArchRule facesStaysWithThePages = noClasses()
            .that(not(resideInAnyPackage("id.simpul.web.page..", "id.simpul.web.face..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..");

    @ArchTest
    static final ArchRule partsHaveNoCycles =
            slices().matching("id.simpul.web.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyAsksTheMachineForTheTime = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "it is now()",
                    access -> access.getName().equals("now")
                            && Set.of(
                                            Instant.class,
                                            LocalDate.class,
                                            LocalDateTime.class,
                                            OffsetDateTime.class,
                                            ZonedDateTime.class)
                                    .stream()
                                    .anyMatch(access.getTargetOwner()::isEquivalentTo)))
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses().should().haveNameMatching(".*(Impl|Dto|Manager|Helper|Util|Utils|Facade|Mapper)$");

    @ArchTest
    static final ArchRule pagesAreBackedByBeans = classes()
            .that()
            .areAnnotatedWith("jakarta.inject.Named")
            .and()
            .resideInAPackage("id.simpul.web.page..")
            .should()
            .haveSimpleNameEndingWith("Bean");

    @Test
    void everyPartSaysWhatItIsFor() {
        JavaClasses all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("id.simpul.web");
        Set<String> parts = all.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(parts).hasSizeGreaterThan(5).allSatisfy(part -> assertThat(
                        getClass().getClassLoader().getResource(part.replace('.', '/') + "/package-info.class"))
                .as(part)
                .isNotNull());
    }

    private static boolean isServiceOrQuery(JavaClass type) {
        return type.getSimpleName().endsWith("Service") || type.getSimpleName().endsWith("Query");
    }

    private static boolean isOneOf(Set<Class<?>> listed, JavaClass type) {
        return listed.stream().anyMatch(type::isEquivalentTo);
    }

    private static boolean reachesInside(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        boolean internal = target.getOwner().isAnnotatedWith(Internal.class)
                || target.resolveMember()
                        .filter(CanBeAnnotated.Predicates.annotatedWith(Internal.class))
                        .isPresent();
        boolean signingIn = target.getOwner().isEquivalentTo(SessionService.class)
                && (access.getOriginOwner().isEquivalentTo(SessionResource.class)
                                && target.getName().equals("open")
                        || access.getOriginOwner().isEquivalentTo(PageSession.class)
                                && target.getName().equals("begun"));
        return internal && !signingIn;
    }
}
