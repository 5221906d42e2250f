package dev.careerbot.slack.standin;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A company with several workspaces, in all of which the app is installed at once. */
public final class Organisation {
    private final World world;
    private final String id;
    private final String name;
    private final BotUser bot;
    private final List<Workspace> workspaces = new CopyOnWriteArrayList<>();
    private volatile String token;

    Organisation(World world, String name) {
        this.world = world;
        this.name = name;
        id = world.ids.next("E");
        bot = world.botUser();
        token = world.tokens.issue(Optional.empty(), Optional.of(this), false).token();
    }

    /** A further workspace of this organisation. */
    public Workspace addWorkspace(String workspaceName) {
        Workspace workspace = new Workspace(world, workspaceName, Optional.of(this));
        workspaces.add(workspace);
        world.workspaces.add(workspace);
        return workspace;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public BotUser bot() {
        return bot;
    }

    /** The one token for all its workspaces. */
    public String botToken() {
        return token;
    }

    /** Takes the app out of all of it, and tells the bot by one of its workspaces. */
    public Delivery uninstalls() {
        world.tokens.end(token, "account_inactive");
        return world.deliveries.event(
                workspaces.getFirst(), world.payloads.events().appUninstalled());
    }

    void botToken(String issued) {
        token = issued;
    }

    List<Workspace> workspaces() {
        return workspaces;
    }
}
