package dev.careerbot.bot.conversation;

import dev.careerbot.knowledge.model.ArticleId;
import dev.careerbot.knowledge.model.CertificationId;
import dev.careerbot.knowledge.model.RoleId;
import java.util.List;

/** What was last spoken of. Immutable. */
public record Context(
        String intent,
        List<RoleId> roles,
        List<String> fields,
        List<CertificationId> certifications,
        List<ArticleId> articles) {
    /** Nothing was said yet. */
    public static final Context EMPTY = new Context("", List.of(), List.of(), List.of(), List.of());

    public Context {
        roles = List.copyOf(roles);
        fields = List.copyOf(fields);
        certifications = List.copyOf(certifications);
        articles = List.copyOf(articles);
    }
}
