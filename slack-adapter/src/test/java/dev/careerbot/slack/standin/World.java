package dev.careerbot.slack.standin;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The parts of the stand-in that work on each other, made once per stand-in. */
final class World {
    final InstantSource clock;
    final SlackApp app = SlackApp.example();
    final Ids ids;
    final Violations violations = new Violations();
    final Faults faults;
    final Tokens tokens;
    final Triggers triggers;
    final Views views;
    final AssistantThreads assistantThreads;
    final ResponseUrls responseUrls;
    final SharedFiles files;
    final Installs installs;
    final Deliveries deliveries;
    final Payloads payloads;
    final List<Workspace> workspaces = new CopyOnWriteArrayList<>();
    private volatile Optional<URI> base = Optional.empty();

    World(InstantSource clock) {
        this.clock = clock;
        ids = new Ids(clock);
        faults = new Faults(clock, violations);
        tokens = new Tokens(clock, ids, app);
        triggers = new Triggers(clock, ids);
        views = new Views(this);
        assistantThreads = new AssistantThreads(clock);
        responseUrls = new ResponseUrls(this);
        files = new SharedFiles(this);
        installs = new Installs(this);
        deliveries = new Deliveries(this);
        payloads = new Payloads(this);
    }

    void listensAt(URI address) {
        base = Optional.of(address);
    }

    /** An address of the stand-in's own server. */
    String address(String path) {
        return base.orElseThrow(() -> new IllegalStateException("the stand-in was not started"))
                .resolve(path)
                .toString();
    }

    BotUser botUser() {
        return new BotUser(ids.next("U"), ids.next("B"), "careerbot");
    }

    Optional<Conversation> conversation(String id) {
        return workspaces.stream()
                .flatMap(workspace -> workspace.conversations().stream())
                .filter(conversation -> conversation.id().equals(id))
                .findFirst();
    }

    Optional<Person> person(String id) {
        return workspaces.stream()
                .flatMap(workspace -> workspace.people().stream())
                .filter(person -> person.id().equals(id))
                .findFirst();
    }
}
