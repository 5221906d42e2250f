package dev.careerbot.slack.standin;

/** A file that somebody shared, or that the bot uploaded. Immutable. */
public final class SharedFile {
    private final Workspace workspace;
    private final String id;
    private final String owner;
    private final String name;
    private final String type;
    private final byte[] content;
    private final boolean redirecting;

    SharedFile(Workspace workspace, String id, String owner, String name, String type, byte[] content) {
        this(workspace, id, owner, name, type, content, false);
    }

    private SharedFile(
            Workspace workspace,
            String id,
            String owner,
            String name,
            String type,
            byte[] content,
            boolean redirecting) {
        this.workspace = workspace;
        this.id = id;
        this.owner = owner;
        this.name = name;
        this.type = type;
        this.content = content.clone();
        this.redirecting = redirecting;
    }

    /** The same file, served from another host to which its address redirects. */
    SharedFile servedElsewhere() {
        return new SharedFile(workspace, id, owner, name, type, content, true);
    }

    Workspace workspace() {
        return workspace;
    }

    public String id() {
        return id;
    }

    String owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    public byte[] content() {
        return content.clone();
    }

    boolean isServedElsewhere() {
        return redirecting;
    }

    String extension() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
