package dev.careerbot.knowledge.model;

import java.util.List;

/**
 * What the catalogue knows by several names.
 *
 * @param <T> what it is
 */
interface Named<T extends Named<T>> {
    /** Its id, whose text is that of the catalogue's files. */
    Object id();

    /** What it is called in answers. */
    String name();

    /** Its other names. */
    List<String> aliases();

    /** The same with these other names. */
    T withAliases(List<String> others);
}
