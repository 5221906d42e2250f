package dev.careerbot.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the rules of the house over one module's own classes; every module has a test that extends it. */
public abstract class ArchitectureContract {
    private final JavaClasses own = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // Why: the other modules' jars are checked by their own tests.
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("dev.careerbot");

    /** The package that all of the module's classes are in. */
    protected abstract String ownPackage();

    @Test
    void theModulesOwnClassesAreLookedAt() {
        assertThat(own).anyMatch(type -> type.getPackageName().startsWith(ownPackage()));
    }

    @TestFactory
    Stream<DynamicTest> theModuleKeepsTheRules() {
        return ArchitectureRules.all().entrySet().stream()
                .map(rule -> dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue().allowEmptyShould(true).check(own)));
    }
}
