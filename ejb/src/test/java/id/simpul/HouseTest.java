package id.simpul;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import id.simpul.identity.Internal;
import id.simpul.identity.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.shiro.authz.annotation.RequiresPermissions;
import org.junit.jupiter.api.Test;

/** The house's law: rooms, names and habits, checked on the compiled classes. */
@AnalyzeClasses(packages = "id.simpul", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule importsFollowThePicture = classes()
            .should(adhereToPlantUmlDiagram(
                    Objects.requireNonNull(HouseTest.class.getResource("/house.puml")),
                    consideringOnlyDependenciesInAnyPackage("id.simpul..")));

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("id.simpul.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyCoreAsksForTheTime = noClasses()
            .that(not(resideInAPackage("id.simpul.core")))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule entitiesHaveVerbsNotSetters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(MappedSuperclass.class)
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses().should().haveNameMatching(".*(Impl|Dto|Manager|Helper|Util|Utils|Facade|Mapper)$");

    @ArchTest
    static final ArchRule serviceMethodsNameTheirPermission = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .should(nameTheirPermission());

    @ArchTest
    static final ArchRule servicesAndQueriesAreEjbs = classes()
            .that()
            .haveSimpleNameEndingWith("Service")
            .or()
            .haveSimpleNameEndingWith("Query")
            .should()
            .beAnnotatedWith(Stateless.class);

    @ArchTest
    static final ArchRule nobodyImportsOnboarding = noClasses()
            .that(not(resideInAPackage("id.simpul.onboarding")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("id.simpul.onboarding");

    @ArchTest
    static final ArchRule shiroStaysBehindFewClasses = noClasses()
            .that(not(resideInAPackage("id.simpul.identity")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.shiro..")
                    .and(not(resideInAPackage("org.apache.shiro.authz.annotation"))));

    @Test
    void everyRoomSaysWhatItIsFor() {
        JavaClasses all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("id.simpul");
        Set<String> rooms = all.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("id.simpul"))
                .collect(Collectors.toSet());
        assertThat(rooms).isNotEmpty().allSatisfy(room -> assertThat(
                        getClass().getClassLoader().getResource(room.replace('.', '/') + "/package-info.class"))
                .as(room)
                .isNotNull());
    }

    @Test
    void aServiceThatForgotItsPermissionIsFound() {
        JavaClasses forgetful = new ClassFileImporter().importClasses(ForgetfulService.class);

        assertThat(serviceMethodsNameTheirPermission
                        .evaluate(forgetful)
                        .getFailureReport()
                        .getDetails())
                .singleElement(STRING)
                .contains("ForgetfulService.forgotten");
    }

    /** What nobody may write: one of its methods says nothing of who may call it. */
    @Stateless
    static class ForgetfulService {

        @RequiresPermissions("case.read")
        public void named() {}

        @OpenToAll("a sample")
        public void open() {}

        public void forgotten() {}
    }

    private static ArchCondition<JavaMethod> nameTheirPermission() {
        return new ArchCondition<>("name a permission, or say why none is needed") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean named = method.isAnnotatedWith(RequiresPermissions.class)
                        || method.isAnnotatedWith(OpenToAll.class)
                        || method.isAnnotatedWith(Internal.class)
                        || method.getOwner().isAnnotatedWith(Internal.class);
                events.add(new SimpleConditionEvent(method, named, method.getFullName()));
            }
        };
    }
}
