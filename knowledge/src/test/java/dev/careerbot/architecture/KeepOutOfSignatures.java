package dev.careerbot.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** That what a public class shows to others (its supertypes, its public and protected members) names none of some types. */
final class KeepOutOfSignatures extends ArchCondition<JavaClass> {
    private final DescribedPredicate<JavaClass> hidden;

    private KeepOutOfSignatures(DescribedPredicate<JavaClass> hidden) {
        super("show no types that " + hidden.getDescription());
        this.hidden = hidden;
    }

    static KeepOutOfSignatures of(DescribedPredicate<JavaClass> hidden) {
        return new KeepOutOfSignatures(hidden);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!isVisible(type)) {
            return;
        }
        Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
                .filter(hidden)
                .forEach(shown -> report(type, type.getName() + " extends " + shown.getName(), events));
        for (JavaMember member : type.getMembers()) {
            if (isVisible(member)) {
                member.getAllInvolvedRawTypes().stream()
                        .filter(hidden)
                        .forEach(shown -> report(type, member.getFullName() + " shows " + shown.getName(), events));
            }
        }
    }

    private static void report(JavaClass type, String message, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(type, message));
    }

    private static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(KeepOutOfSignatures::isVisible).orElse(true);
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }
}
