package dev.careerbot.slack.api;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's Web API. Calls of one method in one channel go one after the other; where Slack says that there were too many, the next
 * waits as long as it says. Safe for use by several threads.
 */
public final class SlackApi {
    private static final Logger LOG = LoggerFactory.getLogger(SlackApi.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration TIME_OUT = Duration.ofSeconds(30);
    private static final Set<String> NOT_TWICE = Set.of(
            "chat.postMessage",
            "chat.postEphemeral",
            "chat.startStream",
            "chat.appendStream",
            "chat.stopStream",
            "views.open");
    private static final String EXPIRED = "token_expired";
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final MethodsClient methods;
    private final Turns turns;
    private final Pause pause;
    private final CurrentTokens tokens;

    /**
     * The API.
     *
     * @param base where its methods are; empty for Slack's own address
     * @param timer by which calls wait
     */
    public SlackApi(Optional<URI> base, InstantSource clock, ScheduledExecutorService timer) {
        this(methods(base), new Turns(clock), new Pause(timer), CurrentTokens.UNCHANGING);
    }

    private static MethodsClient methods(Optional<URI> base) {
        SlackConfig config = new SlackConfig();
        base.ifPresent(address -> config.setMethodsEndpointUrlPrefix(address.toString()));
        config.setStatsEnabled(false);
        return Slack.getInstance(config, new SlackHttpClient(client())).methods();
    }

    private SlackApi(MethodsClient methods, Turns turns, Pause pause, CurrentTokens tokens) {
        this.methods = methods;
        this.turns = turns;
        this.pause = pause;
        this.tokens = tokens;
    }

    /** The same, with the tokens that installations have when a call is made. */
    public SlackApi using(CurrentTokens others) {
        return new SlackApi(methods, turns, pause, others);
    }

    /** Why without retries: whoever writes twice is read twice; whether it was written can be looked up. */
    private static OkHttpClient client() {
        return new OkHttpClient.Builder()
                .callTimeout(TIME_OUT)
                .retryOnConnectionFailure(false)
                .build();
    }

    /** Calls a method without telling anybody that it takes long. */
    public JsonObject call(Installation as, String method, Map<String, String> arguments) throws SlackFailure {
        return call(as, method, arguments, wait -> {});
    }

    /**
     * Calls a method.
     *
     * @param arguments nested ones as JSON
     * @param onWait told once where the call has to wait for long
     * @throws SlackFailure where Slack refuses it or cannot be reached; each was logged
     */
    public JsonObject call(Installation as, String method, Map<String, String> arguments, Consumer<Duration> onWait)
            throws SlackFailure {
        String channel = arguments.getOrDefault("channel", arguments.getOrDefault("channel_id", ""));
        Turns.Turn turn = turns.of(as, method, channel);
        if (channel.isEmpty()) {
            return patiently(as, method, arguments, turn, onWait);
        }
        turn.take();
        try {
            return patiently(as, method, arguments, turn, onWait);
        } finally {
            turn.give();
        }
    }

    /**
     * Calls a method that takes no token, once.
     *
     * @throws SlackFailure as for other calls; it was not logged
     */
    public JsonObject callWithoutToken(String method, Map<String, String> arguments) throws SlackFailure {
        FormBody.Builder form = new FormBody.Builder();
        arguments.forEach(form::add);
        try (Response response = methods.runPostForm(form, method)) {
            if (response.code() == TOO_MANY) {
                throw new SlackFailure(method, "ratelimited", "");
            }
            return answer(method, response);
        } catch (IOException e) {
            throw new SlackFailure(
                    method, SlackFailure.UNREACHABLE, e.getClass().getSimpleName());
        }
    }

    /** The scopes that a token has, as Slack tells with each answer; none where it does not tell. */
    public List<String> scopes(Installation as) throws SlackFailure {
        try (Response response = methods.runPostFormWithToken(new FormBody.Builder(), "auth.test", tokens.of(as))) {
            String scopes = response.header("X-OAuth-Scopes", "");
            return scopes.isBlank() ? List.of() : List.of(scopes.split("\\s*,\\s*"));
        } catch (IOException e) {
            throw failure("auth.test", SlackFailure.UNREACHABLE, e.getClass().getSimpleName());
        }
    }

    private JsonObject patiently(
            Installation as, String method, Map<String, String> arguments, Turns.Turn turn, Consumer<Duration> onWait)
            throws SlackFailure {
        Duration waited = Duration.ZERO;
        boolean told = false;
        while (true) {
            Duration left = turns.left(turn);
            if (left.isPositive()) {
                waited = waited.plus(left);
                if (waited.compareTo(LONGEST_WAIT) > 0) {
                    throw failure(method, "ratelimited", "");
                }
                if (!told && left.compareTo(LONG) >= 0) {
                    told = true;
                    onWait.accept(left);
                }
                if (!pause.of(left)) {
                    throw failure(method, SlackFailure.UNREACHABLE, "interrupted");
                }
            }
            Optional<JsonObject> answer = surely(as, method, arguments, turn);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
    }

    /** What may be done twice is, where Slack breaks off. */
    private Optional<JsonObject> surely(Installation as, String method, Map<String, String> arguments, Turns.Turn turn)
            throws SlackFailure {
        String token = tokens.of(as);
        try {
            return once(token, method, arguments, turn);
        } catch (SlackFailure e) {
            Optional<String> newer = e.code().equals(EXPIRED) ? tokens.after(as, token) : Optional.empty();
            if (newer.isPresent()) { // it was renewed between looking it up and the call
                return once(newer.get(), method, arguments, turn);
            }
            if (e.isUnsure() && !NOT_TWICE.contains(method)) {
                return once(token, method, arguments, turn);
            }
            throw e;
        }
    }

    /** The answer; empty where the call was one too many. */
    private Optional<JsonObject> once(String token, String method, Map<String, String> arguments, Turns.Turn turn)
            throws SlackFailure {
        FormBody.Builder form = new FormBody.Builder();
        arguments.forEach(form::add);
        try (Response response = methods.runPostFormWithToken(form, method, token)) {
            if (response.code() == TOO_MANY) {
                Duration time = Duration.ofSeconds(seconds(response.header("Retry-After", "1")));
                turns.limit(turn, time);
                LOG.warn("Slack takes no {} for {} s; the bot waits", method, time.toSeconds());
                return Optional.empty();
            }
            return Optional.of(answer(method, response));
        } catch (SlackFailure e) {
            LOG.warn("{}", e.getMessage());
            throw e;
        } catch (IOException e) {
            throw failure(method, SlackFailure.UNREACHABLE, e.getClass().getSimpleName());
        }
    }

    private static long seconds(String retryAfter) {
        return retryAfter.matches("\\d{1,6}") ? Math.max(1, Long.parseLong(retryAfter)) : 1;
    }

    private static JsonObject answer(String method, Response response) throws IOException, SlackFailure {
        if (response.code() >= SERVER_ERROR) {
            throw new SlackFailure(method, SlackFailure.UNREACHABLE, "status " + response.code());
        }
        try {
            JsonObject answer = JsonParser.parseString(response.body().string()).getAsJsonObject();
            if (answer.has("ok") && answer.get("ok").getAsBoolean()) {
                return answer;
            }
            throw new SlackFailure(method, text(answer, "error"), text(answer, "needed"));
        } catch (JsonParseException | IllegalStateException e) {
            throw new SlackFailure(method, SlackFailure.UNREACHABLE, "no JSON");
        }
    }

    private static SlackFailure failure(String method, String code, String needed) {
        SlackFailure failure = new SlackFailure(method, code, needed);
        LOG.warn("{}", failure.getMessage());
        return failure;
    }

    /** A text of an answer; empty where it has none. */
    public static String text(JsonObject object, String name) {
        return object.has(name) && object.get(name).isJsonPrimitive()
                ? object.get(name).getAsString()
                : "";
    }
}
