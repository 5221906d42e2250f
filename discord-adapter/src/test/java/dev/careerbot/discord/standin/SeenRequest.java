package dev.careerbot.discord.standin;

/**
 * A request of the bot and how it was answered.
 *
 * @param route the route as the published specification writes it
 * @param status the status of the answer; 0 if the connection was cut instead
 */
public record SeenRequest(String method, String route, int status) {
    @Override
    public String toString() {
        return method + " " + route + " -> " + status;
    }
}
