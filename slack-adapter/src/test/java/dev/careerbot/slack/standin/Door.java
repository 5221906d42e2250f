package dev.careerbot.slack.standin;

/** A way by which deliveries reach the bot. */
sealed interface Door permits SocketDoor, HttpDoor {
    /** Sends it; the acknowledgement comes later, to {@link Deliveries}. */
    void deliver(Delivery delivery);
}
