package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Optional;

/** What is checked of each request and each answer, whatever it is about. */
final class RequestChecks {
    private final World world;
    private final String token;
    private final Optional<Specification> specification;

    RequestChecks(World world, String token, Optional<Specification> specification) {
        this.world = world;
        this.token = token;
        this.specification = specification;
    }

    /** Requests that carry a token of an interaction need no other. */
    void authorisation(String where, String route, Headers headers) {
        String given = headers.getFirst("Authorization");
        boolean carriesOwnToken = route.startsWith("/interactions/") || route.startsWith("/webhooks/");
        if (given == null && carriesOwnToken) {
            return;
        }
        if (given == null || !given.equals("Bot " + token)) {
            world.violations.add(Violation.Rule.UNAUTHORISED, where, given == null ? "no token" : "another token");
            throw new RestError(401, 0, "401: Unauthorized");
        }
    }

    void request(RestRequest request) {
        JsonNode body = KnownDeviations.undone(request.body());
        specification.ifPresent(spec -> {
            spec.problemsOfRequest(request.method(), request.route(), body)
                    .forEach(problem -> add(Violation.Rule.SCHEMA, request, problem));
            spec.unknownFields(request.method(), request.route(), body)
                    .forEach(field -> add(Violation.Rule.UNKNOWN_FIELD, request, field));
        });
    }

    void answer(RestRequest request, RestAnswer answer) {
        List<String> problems = specification
                .map(spec -> spec.problemsOfAnswer(request.method(), request.route(), answer.status(), answer.body()))
                .orElse(List.of());
        problems.forEach(problem -> add(Violation.Rule.STAND_IN, request, problem));
    }

    private void add(Violation.Rule rule, RestRequest request, String detail) {
        world.violations.add(rule, request.where(), detail);
    }
}
