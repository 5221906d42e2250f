package dev.careerbot.discord;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;

/** The address by which a server invites the bot. Pure. */
final class Invitation {
    private static final List<Permission> NEEDED = List.of(
            Permission.VIEW_CHANNEL,
            Permission.MESSAGE_SEND,
            Permission.MESSAGE_SEND_IN_THREADS,
            Permission.CREATE_PUBLIC_THREADS,
            Permission.MESSAGE_EMBED_LINKS,
            Permission.MESSAGE_ATTACH_FILES,
            Permission.MESSAGE_HISTORY);

    private Invitation() {}

    static URI of(String application) {
        return URI.create("https://discord.com/oauth2/authorize?client_id=" + application
                + "&scope=bot+applications.commands&permissions=" + Permission.getRaw(NEEDED));
    }

    /** The names of the needed permissions that are not among these. */
    static String missing(long granted) {
        boolean mayAll = (granted & Permission.ADMINISTRATOR.getRawValue()) != 0;
        return NEEDED.stream()
                .filter(permission -> !mayAll && (granted & permission.getRawValue()) == 0)
                .map(Permission::getName)
                .collect(Collectors.joining(", "));
    }
}
