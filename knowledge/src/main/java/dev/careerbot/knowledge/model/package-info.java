/**
 * The words of the knowledge base: articles, claims, statements, roles, skills, certifications. Plain immutable data that
 * every module may import; depends on nothing but the JDK.
 */
@NullMarked
package dev.careerbot.knowledge.model;

import org.jspecify.annotations.NullMarked;
