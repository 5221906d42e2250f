package dev.careerbot.bot.understanding;

import dev.careerbot.knowledge.model.CertificationId;
import dev.careerbot.knowledge.model.Mentions;
import dev.careerbot.knowledge.model.RoleId;
import java.util.List;
import java.util.Set;

/**
 * What a question was understood to ask.
 *
 * @param mentions what it names itself
 * @param query what to search for: the question with the names of the roles that it leaves out
 * @param vector the query's embedding, of length 1
 * @param intent a label of the phrasings
 * @param certainty the probability of the intent, 0 to 1
 * @param particular what it wants in particular, a label of its phrasings; "other" for nothing
 * @param roles those it is about, inherited ones included
 * @param fields fields without a title, inherited ones included
 * @param certifications those it is about, inherited ones included
 * @param focus words that are more than the intent's usual wording, and that a right answer should cover
 * @param particulars the words that a statement of just what is wanted in particular would use
 */
@SuppressWarnings("ArrayRecordComponent") // the embedding is never compared, and is read only
public record Understanding(
        Mentions mentions,
        String query,
        float[] vector,
        String intent,
        double certainty,
        String particular,
        List<RoleId> roles,
        List<String> fields,
        List<CertificationId> certifications,
        Set<String> focus,
        Set<String> particulars) {
    public Understanding {
        roles = List.copyOf(roles);
        fields = List.copyOf(fields);
        certifications = List.copyOf(certifications);
        focus = Set.copyOf(focus);
        particulars = Set.copyOf(particulars);
    }

    /** Whether it says more than the intent's usual wording. */
    public boolean isSpecific() {
        return !focus.isEmpty();
    }
}
