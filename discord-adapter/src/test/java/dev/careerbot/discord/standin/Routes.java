package dev.careerbot.discord.standin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is done for which method and path. The first that fits is taken. */
final class Routes {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    /** What answers one kind of request. */
    interface Endpoint extends Function<RestRequest, RestAnswer> {}

    /** A route that fits a request, and what stands in the place of its names. */
    record Match(String route, Map<String, String> path, Endpoint endpoint) {}

    private record Route(String method, String template, Pattern pattern, List<String> names, Endpoint endpoint) {}

    private final List<Route> routes = new ArrayList<>();

    Routes on(String method, String template, Endpoint endpoint) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(template);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        String pattern = matcher.reset().replaceAll("([^/]+)");
        routes.add(new Route(method, template, Pattern.compile(pattern), names, endpoint));
        return this;
    }

    Optional<Match> find(String method, String path) {
        for (Route route : routes) {
            Matcher matcher = route.pattern().matcher(path);
            if (route.method().equals(method) && matcher.matches()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 0; i < route.names().size(); i++) {
                    values.put(route.names().get(i), matcher.group(i + 1));
                }
                return Optional.of(new Match(route.template(), values, route.endpoint()));
            }
        }
        return Optional.empty();
    }
}
