package dev.careerbot.discord.planted;

import net.dv8tion.planted.Message;

/** What Discord's adapter may do: use the library inside, and override its public methods where nobody sees it. */
public final class Right {
    private final Message message = new Message();

    public static Class<?> listener() {
        return Listener.class;
    }

    Message message() {
        return message;
    }

    static final class Listener extends Message {
        public void receive(Message message) {}
    }
}
