package dev.careerbot.knowledge.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Removes elements of a page at once: one by one they would take time in proportion to the square of their number. */
final class Removal {
    private Removal() {}

    /** Takes the elements, none of them a root, out of their parents. */
    static void of(Collection<Element> elements) {
        Map<Element, Set<Node>> byParent = new LinkedHashMap<>();
        for (Element element : elements) {
            byParent.computeIfAbsent(element.parent(), parent -> new HashSet<>())
                    .add(element);
        }
        byParent.forEach((parent, cut) -> {
            List<Node> kept = parent.childNodes().stream()
                    .filter(child -> !cut.contains(child))
                    .toList();
            parent.empty();
            parent.appendChildren(kept);
        });
    }
}
