package dev.careerbot.knowledge.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns bytes into text: by byte order mark, else UTF-8 where they are that, else as labelled, else as Windows-1252. */
final class TextDecoder {
    private static final Pattern LABEL =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;
    private static final double BINARY = 0.02;

    private TextDecoder() {}

    /**
     * The text.
     *
     * @throws UnreadableArticle where the bytes are no text
     */
    static String decode(byte[] bytes) throws UnreadableArticle {
        Charset wide = wide(bytes);
        String text = wide != null
                ? new String(bytes, wide)
                : utf8(bytes).orElseGet(() -> new String(bytes, labelled(bytes)));
        if (isBinary(text)) {
            throw new UnreadableArticle("left out: it holds no text, but binary data");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable Charset wide(byte[] bytes) {
        if (bytes.length < 4) {
            return null;
        }
        if (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        int even = 0;
        int odd = 0;
        int length = Math.min(bytes.length, HEAD) / 2 * 2;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int most = length / 2;
        if (even > most * 0.7 && odd < most * 0.1) {
            return StandardCharsets.UTF_16BE;
        }
        return odd > most * 0.7 && even < most * 0.1 ? StandardCharsets.UTF_16LE : null;
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Charset labelled(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher label = LABEL.matcher(head);
        Charset fallback = Charset.forName("windows-1252");
        if (!label.find() || label.group(1).equalsIgnoreCase("iso-8859-1")) {
            return fallback;
        }
        try {
            return Charset.forName(label.group(1));
        } catch (IllegalArgumentException e) {
            return fallback;
        }
    }

    private static boolean isBinary(String text) {
        long strange = text.chars()
                .limit(HEAD * 16L)
                .filter(c -> c == 0 || c == 0xFFFD || (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f'))
                .count();
        return strange > Math.min(text.length(), HEAD * 16L) * BINARY;
    }
}
