package dev.careerbot.bot.community;

import dev.careerbot.knowledge.store.Act;
import java.util.function.UnaryOperator;

/** Keeps communities' settings. Safe for use by several threads and processes. */
public interface CommunityStore {
    /** What the community has set; {@link CommunitySettings#NONE} where it never set anything. */
    CommunitySettings settings(String community);

    /**
     * Changes what the community has set, in one transaction with its entry in the audit.
     *
     * @param change gives the next settings; where it gives the same, nothing is written
     * @return whether anything has changed
     */
    boolean change(String community, UnaryOperator<CommunitySettings> change, Act act);
}
