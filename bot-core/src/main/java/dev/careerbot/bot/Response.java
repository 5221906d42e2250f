package dev.careerbot.bot;

import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.model.CertificationId;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.SkillId;
import java.util.List;

/**
 * A reply with what was understood.
 *
 * @param confidence how sure the bot is that it understood what was asked, 0 to 1
 * @param snapshot the id of the snapshot that was answered from
 */
public record Response(
        Reply reply,
        String intent,
        double confidence,
        List<RoleId> roles,
        List<SkillId> skills,
        List<CertificationId> certifications,
        String snapshot) {
    public Response {
        roles = List.copyOf(roles);
        skills = List.copyOf(skills);
        certifications = List.copyOf(certifications);
    }
}
