package dev.careerbot.discord;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where an arrival is answered, in a form that outlives the process.
 *
 * @param token of the interaction; empty for a message
 * @param channel in which it arrived
 * @param message that asks, or on which a button was pressed; empty for none
 * @param user who asked
 * @param thread the title of the thread that the answer goes to; empty for none
 * @param files that came along and are to be downloaded
 */
record Address(
        Way way,
        String token,
        boolean isPrivate,
        String channel,
        String message,
        String user,
        String thread,
        List<RemoteFile> files) {
    private static final int FIELDS = 7;

    /** How it is answered. */
    enum Way {
        /** The response that was promised to an interaction is filled in. */
        RESPONSE,
        /** A button is acknowledged silently, and what it says is for the presser alone. */
        CONTROL,
        /** A message replies to a message. */
        MESSAGE,
        /** A message in a channel that only the asker and the bot read. */
        DIRECT
    }

    /** A file on Discord's servers. */
    record RemoteFile(String name, String url, int size) {}

    Address {
        files = List.copyOf(files);
    }

    /** The form that {@link #find} reads. */
    String text() {
        Stream<String> fields = Stream.of(way.name(), token, String.valueOf(isPrivate), channel, message, user, thread);
        Stream<String> named =
                files.stream().flatMap(file -> Stream.of(file.name(), file.url(), String.valueOf(file.size())));
        return Stream.concat(fields, named)
                .map(field -> URLEncoder.encode(field, StandardCharsets.UTF_8))
                .collect(Collectors.joining(" "));
    }

    /** The address of a text; empty where it is none, such as another version's. */
    static Optional<Address> find(String text) {
        List<String> fields = Stream.of(text.split(" ", -1))
                .map(field -> URLDecoder.decode(field, StandardCharsets.UTF_8))
                .toList();
        Optional<Way> way = Stream.of(Way.values())
                .filter(known -> known.name().equals(fields.get(0)))
                .findFirst();
        if (way.isEmpty() || fields.size() < FIELDS || (fields.size() - FIELDS) % 3 != 0) {
            return Optional.empty();
        }
        List<RemoteFile> files = new ArrayList<>();
        for (int i = FIELDS; i < fields.size(); i += 3) {
            files.add(new RemoteFile(fields.get(i), fields.get(i + 1), Integer.parseInt(fields.get(i + 2))));
        }
        return Optional.of(new Address(
                way.get(),
                fields.get(1),
                Boolean.parseBoolean(fields.get(2)),
                fields.get(3),
                fields.get(4),
                fields.get(5),
                fields.get(6),
                files));
    }
}
