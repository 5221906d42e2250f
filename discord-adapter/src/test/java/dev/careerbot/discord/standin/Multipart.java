package dev.careerbot.discord.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body of several parts: JSON under the name payload_json, and files. Read as Latin-1, in which each byte is one character.
 */
record Multipart(JsonNode json, List<Upload> files) {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern FILENAME = Pattern.compile("\\bfilename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?i)content-type: *([^\r\n]+)");

    static Multipart parse(String contentType, byte[] body) throws JsonProcessingException {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw RestError.invalidForm("no boundary");
        }
        JsonNode json = MissingNode.getInstance();
        List<Upload> files = new ArrayList<>();
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        String[] parts = text.split(Pattern.quote("\r\n--" + boundary.group(1)), -1);
        for (String part : parts) {
            int end = part.indexOf("\r\n\r\n");
            if (end < 0) {
                continue;
            }
            String head = part.substring(0, end);
            byte[] content = part.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
            String filename = first(FILENAME, head, "");
            if (first(NAME, head, "").equals("payload_json")) {
                json = Json.read(content);
            } else if (!filename.isEmpty()) {
                files.add(new Upload(utf8(filename), first(TYPE, head, "application/octet-stream"), content));
            }
        }
        return new Multipart(json, files);
    }

    private static String first(Pattern pattern, String head, String otherwise) {
        Matcher matcher = pattern.matcher(head);
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    private static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
